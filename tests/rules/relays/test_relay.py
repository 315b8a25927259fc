"""How long an answer that somebody else typed is provisional."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

import bot.handlers  # noqa: F401 - declares every kind
from bot.commands import COMMANDS as ALL
from bot.rules.relays.relay import confirmable_until, extended, is_provisional
from bot.things.kinds import relayed_kinds
from storage.relays import Relayed
from storage.waking import NEVER

NOON = int(datetime(2020, 12, 1, 12, 0, tzinfo=UTC).timestamp())
DAY = int(timedelta(days=1).total_seconds())


def relayed(kind: str, *, on: date | None = None, at: int | None = None, confirmed: int | None = None) -> Relayed:
    return Relayed(kind, 3, "CRN", 7, "Mina Sow", NOON, confirmed, on, at, "Africa/Niamey", None)


@pytest.mark.parametrize(
    ("one", "until"),
    [
        (relayed("point"), NEVER),
        (relayed("point", on=date(2020, 12, 12)), int(datetime(2020, 12, 12, 23, 0, tzinfo=UTC).timestamp())),
        (relayed("point", on=date(2020, 12, 1)), int(datetime(2020, 12, 1, 23, 0, tzinfo=UTC).timestamp())),
        (relayed("point", on=date(2020, 11, 30)), NEVER),
        (relayed("meeting", at=NOON + DAY), NOON + DAY),
        (extended(relayed("webinar", at=NOON - DAY), timedelta(days=14)), NOON + 13 * DAY),
        (extended(relayed("webinar", at=NOON - 20 * DAY), timedelta(days=14)), NEVER),
    ],
)
def test_until_when_it_can_be_confirmed(one: Relayed, until: int) -> None:
    assert confirmable_until(one) == until
    assert is_provisional(one, until - 1)
    assert not is_provisional(one, until)


def test_what_is_confirmed_is_not_provisional() -> None:
    assert not is_provisional(relayed("point", confirmed=NOON), NOON)


def test_what_can_be_typed_for_others_are_commands() -> None:
    commands = {command for relay in relayed_kinds().values() for command in relay.commands}
    assert commands
    assert commands <= set(ALL)
    assert not commands & {"vote", "unvote", "relay", "confirm"}
