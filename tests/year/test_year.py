"""A year of sixty people in seconds: everybody gets what is written in the expectation, and nothing else."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from tests.talk import HeldClock
from tests.year import digest_rules
from tests.year.digest_rules import answered, news, read_at, slots, stirrings
from tests.year.expected import expected
from tests.year.letters import lang_of
from tests.year.people import EVERYBODY, PEOPLE
from tests.year.phones import phones
from tests.year.reaching import Expected
from tests.year.script import script
from tests.year.simulate import Got, Platform, Terminal, Year
from tests.year.weather import BEGIN, BLOCKED, END, OFFLINE, at, within

pytestmark = pytest.mark.long
SPRING = at("03-20 12:00")
MOST_TRIES = 20
"""In a day, before somebody who cannot be reached counts as away."""
EXPECTED = expected()
SPOKEN = script()


def passed(url: str, until: datetime) -> Platform:
    """The year until then, on a database."""
    platform = Terminal(HeldClock(BEGIN))
    asyncio.run(_passes(url, platform, until))
    return platform


async def passed_on_phones(url: str, until: datetime) -> Platform:
    """The same on Telegram."""
    async with phones() as platform:
        await _passes(url, platform, until)
    return platform


async def _passes(url: str, platform: Platform, until: datetime) -> None:
    instants = {one.at for due in EXPECTED.values() for one in due}
    instants |= {read_at(number, slot) for number in EVERYBODY for slot in slots(number)}
    await Year(url, platform).passes(SPOKEN, instants, until)


@pytest.fixture(scope="module", params=["terminal", pytest.param("telegram", marks=pytest.mark.soak)])
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Platform:
    """The whole year, on SQLite."""
    url = f"sqlite:///{_folder(tmp_path_factory) / 'tama.db'}"
    return passed(url, END) if request.param == "terminal" else asyncio.run(passed_on_phones(url, END))


def _folder(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("year")


def _unasked(got: list[Got]) -> list[Got]:
    return [one for one in got if one.kind not in ("answer", "digest")]


def _named(number: int, when: datetime, kind: str) -> str:
    return f"{PEOPLE[number].name} {when:%m-%d %H:%M:%S} {kind}"


def differences(platform: Platform, until: datetime) -> tuple[list[str], list[str]]:
    """What somebody got that is not expected, and what they did not get that is."""
    got = Counter(_named(number, one.at, one.kind) for number in EVERYBODY for one in _unasked(platform.got[number]))
    wanted = Counter(
        _named(number, one.at, one.kind) for number in EVERYBODY for one in EXPECTED[number] if one.at <= until
    )
    return sorted((got - wanted).elements()), sorted((wanted - got).elements())


def wrong(platform: Platform, until: datetime) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Messages in which something does not stand that must, or in the wrong language."""
    found = []
    for number in EVERYBODY:
        for one in EXPECTED[number]:
            texts = [got.text for got in platform.got[number] if (got.at, got.kind) == (one.at, one.kind)]
            if one.at <= until and not any(_says(text, one) for text in texts):
                found.append((_named(number, one.at, one.kind), one.facts, texts))
    return found


def _says(text: str, one: Expected) -> bool:
    # Within a French sentence, « à » stands before the hour.
    return all(fact in text or fact.replace(", ", " à ") in text for fact in one.facts) and len(text) <= 1000


def test_the_expectation_is_about_the_whole_group() -> None:
    kinds = Counter(one.kind for due in EXPECTED.values() for one in due)
    assert sum(kinds.values()) > 3000
    assert min(kinds[kind] for kind in ("meeting", "meeting-reminder", "meeting-hour", "webinar-asked")) > 300
    assert kinds["catch-up"] >= 5


def test_everybody_gets_everything_once_at_its_instant_and_nothing_else(year: Platform) -> None:
    assert differences(year, END) == ([], [])


def test_every_message_is_true_in_the_readers_language_and_on_their_clocks(year: Platform) -> None:
    assert wrong(year, END) == []


def test_every_line_is_answered_once(year: Platform) -> None:
    said = Counter((one.number, one.at) for one in SPOKEN)
    answers = Counter((number, one.at) for number in EVERYBODY for one in year.got[number] if one.kind == "answer")
    assert answers == said


def test_whoever_blocks_is_written_to_once(year: Platform) -> None:
    for number, window in BLOCKED.items():
        assert len([one for one in year.tried[number] if within(one, window)]) == 1


def test_whoever_cannot_be_reached_is_not_tried_without_end(year: Platform) -> None:
    for number, windows in OFFLINE.items():
        for one in windows:
            assert len([when for when in year.tried[number] if within(when, one)]) <= MOST_TRIES


def _digests(year: Platform, number: int) -> list[Got]:
    return [one for one in year.got[number] if one.kind == "digest"]


def test_digests_come_at_their_slots(year: Platform) -> None:
    for number in EVERYBODY:
        at_slots = {read_at(number, slot) for slot in slots(number)}
        when = [one.at for one in _digests(year, number)]
        assert set(when) <= at_slots
        assert len(when) == len(set(when))
        if PEOPLE[number].digest.every == "fortnightly":
            assert {(after.date() - before.date()).days % 14 for before, after in pairwise(when)} == {0}


def test_no_digest_comes_without_anything_new(year: Platform) -> None:
    for number in EVERYBODY:
        happened = stirrings(number)
        when = [BEGIN, *(one.at for one in _digests(year, number))]
        assert [after for before, after in pairwise(when) if not any(before < one <= after for one in happened)] == []


def test_what_everybody_should_know_is_in_the_next_digest(year: Platform) -> None:
    for number in EVERYBODY:
        if PEOPLE[number].digest.every in ("daily", "weekly"):
            due = slots(number)
            wanted = {
                after for before, after in pairwise(due) if any(before < one <= after < last for one, last in news())
            }
            came = {one.at for one in _digests(year, number)}
            assert [slot for slot in sorted(wanted) if read_at(number, slot) not in came] == []


def test_digests_are_short_in_the_readers_language_and_list_nothing_answered(year: Platform) -> None:
    for number in EVERYBODY:
        for one in _digests(year, number):
            assert len(one.text) <= digest_rules.LONGEST
            assert one.text.startswith(digest_rules.HEADS[lang_of(number, one.at)])
            assert [what.pattern for what in answered(number, one.at) if what.search(one.text)] == []


@pytest.mark.postgres
@pytest.mark.soak
def test_a_quarter_on_postgresql_is_the_same(postgres_url: str) -> None:
    quarter = passed(postgres_url, SPRING)
    assert differences(quarter, SPRING) == ([], [])
    assert wrong(quarter, SPRING) == []


def test_a_quarter_on_telegram_is_the_same(tmp_path: Path) -> None:
    quarter = asyncio.run(passed_on_phones(f"sqlite:///{tmp_path / 'tama.db'}", SPRING))
    assert differences(quarter, SPRING) == ([], [])
    assert wrong(quarter, SPRING) == []
