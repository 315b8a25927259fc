"""`tama tick` and `tama outbox`, as they are used from outside."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta

import pytest

from bot.channels.telegram.limits import NAME
from bot.clock import SystemClock
from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import group_chats, people
from storage.people.group_chats import GroupChat
from storage.whose import SIGNS
from tests.cli_process import Host

FIELDS = {"key", "person", "channel", "kind", "due_at", "useless_after", "lang", "text"}


def ticked(host: Host, at: datetime) -> list[dict[str, str]]:
    """What one tick at that instant puts into the outbox."""
    done = host.tama("tick", "--at", at.isoformat(), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def test_tick_lists_what_it_put_and_the_same_tick_nothing(demo: Host) -> None:
    at = SystemClock().now() + timedelta(days=7)
    letters = ticked(demo, at)
    assert {frozenset(one) for one in letters} == {frozenset(FIELDS)}
    assert len({one["key"] for one in letters}) == len(letters) > 0
    assert {one["lang"] for one in letters} == {"fr", "en"}
    assert not [one["text"] for one in letters if re.search(f"[{SIGNS}]", one["text"])]
    assert all(datetime.fromisoformat(one["due_at"]) <= at < datetime.fromisoformat(one["useless_after"])
               for one in letters)  # fmt: skip
    assert ticked(demo, at) == []
    report = json.loads(demo.tama("outbox", "--json").stdout)
    assert report["counts"]["waiting"] == len(letters)
    assert (report["oldest"]["key"], report["failures"]) == (letters[0]["key"], [])


def test_tick_in_words_says_whom_and_what(demo: Host) -> None:
    at = (SystemClock().now() + timedelta(days=7)).isoformat()
    told = demo.tama("tick", "--at", at).stdout
    assert " · meeting-reminder · Issa Mahamane (web, fr)\n" in told
    assert demo.tama("tick", "--at", at).stdout == "Nothing is due.\n"
    assert demo.tama("outbox").stdout.startswith("waiting: ")


async def moves_to_telegram(tx: Tx) -> None:
    """One of the sample's people is there, and so is a chat of their group."""
    issa = await tx.value("SELECT id FROM people WHERE name = 'Issa Mahamane'")
    group = await tx.value("SELECT current_group FROM people WHERE id = ?", issa)
    await people.identify(tx, NAME, "5000000001", issa, 1)
    await group_chats.bind(tx, GroupChat(0, NAME, "-100", "", group, "en", "Office", None, None, None), 1)


async def test_tick_says_what_goes_out_on_telegram_and_where_groups_meet(demo: Host) -> None:
    db = await open_database(demo.env["TAMA_DATABASE_URL"])
    await db.transaction(moves_to_telegram)
    await db.close()
    letters = ticked(demo, SystemClock().now() + timedelta(days=7))
    where = {(one["person"], one["channel"]) for one in letters if one["kind"] == "meeting-reminder"}
    assert {("Issa Mahamane", "telegram"), ("Office", "telegram"), ("Mariam Sawadogo", "web")} <= where
    (posted,) = (one for one in letters if one["person"] == "Office" and one["kind"] == "meeting-reminder")
    assert (posted["lang"], posted["text"].startswith("⏰ Reminder: ")) == ("en", True)


@pytest.mark.parametrize("words", ["tomorrow", "2026-13-01", "0001-01-01T00:00:00+23:59", "9999-12-31"])
def test_instant_that_is_none_is_one_sentence(demo: Host, words: str) -> None:
    done = demo.tama("tick", "--at", words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
