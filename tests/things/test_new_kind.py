"""A new kind of thing is one file and one table: all that lists, answers, relays, tells and forgets things finds it."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot import commands
from bot.things import kinds, listing
from storage import tables
from tests.handlers.cast import Cast, gather
from tests.talk import Town, give_a_past


@pytest.fixture
def soup(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The toy kind, declared for the length of a test."""
    known: tuple[dict[str, Any], ...] = (commands.COMMANDS, commands._words, commands._most, kinds.KINDS, tables.TABLES)
    before = [dict(one) for one in known]
    lists: tuple[list[Any], ...] = (listing.LISTERS, listing.NEWS)
    lengths = [len(one) for one in lists]
    spec = importlib.util.spec_from_file_location("soup", Path(__file__).with_name("soup.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "soup", module)
    spec.loader.exec_module(module)
    yield module
    for registry, content in zip(known, before, strict=True):
        registry.clear()
        registry.update(content)
    for declared, length in zip(lists, lengths, strict=True):
        del declared[length:]


@pytest.fixture
async def cast(place: Town, soup: ModuleType) -> Cast:
    """The cast, before a soup."""
    await place.db.transaction(lambda tx: tx.run(soup.TABLE))
    return await gather(place)


async def tastings(cast: Cast) -> list[tuple[int, str, int | None, int | None]]:
    """Whose, which note, who typed it, when it was confirmed."""
    rows = await cast.place.db.read(
        lambda tx: tx.rows("SELECT person_id, note, entered_by, confirmed_at FROM tastings ORDER BY person_id")
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


async def test_it_stands_on_the_sheet_is_answered_there_and_taken_back(cast: Cast) -> None:
    zoe = cast.zoe
    await give_a_past(cast.place)
    assert "1. Soup 1 · how was it?" in await zoe.says("todo")
    assert (await zoe.says("1 good, a bit salty")).startswith("1. ✓ Soup 1: you liked it (a bit salty)")
    assert await tastings(cast) == [(zoe.id, "a bit salty", None, None)]
    assert await zoe.says("todo") == "You are up to date: nothing to do.\n1. The next meeting\n2. See the ideas"
    assert await zoe.says("cancel") == "✓ Taken back: Soup 1. To see what you have to do: todo"
    assert await tastings(cast) == []


async def test_it_stands_in_the_digest(cast: Cast) -> None:
    assert "1. Soup 1 · how was it?" in await cast.zoe.says("digest")
    await cast.zoe.says("taste 1")
    assert "• Soups tasted: 1" in await cast.ben.says("digest")


async def test_it_is_entered_for_a_colleague_who_confirms_it(cast: Cast) -> None:
    assert "Soup 1: salty" in await cast.ben.says("for Zoe Cole: taste 1 salty")
    assert "Soup 1: salty" in await cast.zoe.reads()
    assert "1. Soup 1, by telephone: salty · entered by Ben Roy" in await cast.zoe.says("todo")
    assert (await cast.zoe.says("1 right")).startswith("1. ✓ Soup 1, by telephone: confirmed")
    [(whose, note, by, confirmed_at)] = await tastings(cast)
    assert (whose, note, by) == (cast.zoe.id, "salty", cast.ben.id)
    assert confirmed_at is not None


async def test_it_is_told_to_whom_it_is_of_and_forgotten_with_them(cast: Cast) -> None:
    await cast.zoe.says("taste 1 as Zoe Cole likes it")
    await cast.ben.says("taste 1 not as Zoe Cole likes it")
    await cast.zoe.says("mydata yes")
    [held] = json.loads(cast.zoe.files[0].data)["soups"]
    assert (held["number"], held["note"]) == (1, "as Zoe Cole likes it")
    await cast.zoe.says("forgetme yes")
    assert [note for _, note, _, _ in await tastings(cast)] == ["not as Zoe Cole likes it", ""]
