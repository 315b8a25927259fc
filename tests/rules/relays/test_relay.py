"""How long an answer that somebody else typed is provisional."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.commands import COMMANDS as ALL
from bot.rules.relays.relay import COMMANDS, confirmable_until, is_provisional
from storage.relays import MEETING, POINT, WEBINAR, Relayed
from storage.waking import NEVER

NOON = int(datetime(2020, 12, 1, 12, 0, tzinfo=UTC).timestamp())
DAY = int(timedelta(days=1).total_seconds())


def relayed(kind: str, *, on: date | None = None, at: int | None = None, confirmed: int | None = None) -> Relayed:
    return Relayed(kind, 3, "CRN", 7, "Mina Sow", NOON, confirmed, on, at, "Africa/Niamey")


@pytest.mark.parametrize(
    ("one", "until"),
    [
        (relayed(POINT), NEVER),
        (relayed(POINT, on=date(2020, 12, 12)), int(datetime(2020, 12, 12, 23, 0, tzinfo=UTC).timestamp())),
        (relayed(POINT, on=date(2020, 12, 1)), int(datetime(2020, 12, 1, 23, 0, tzinfo=UTC).timestamp())),
        (relayed(POINT, on=date(2020, 11, 30)), NEVER),
        (relayed(MEETING, at=NOON + DAY), NOON + DAY),
        (relayed(WEBINAR, at=NOON - DAY), NOON + 13 * DAY),
        (relayed(WEBINAR, at=NOON - 20 * DAY), NEVER),
    ],
)
def test_until_when_it_can_be_confirmed(one: Relayed, until: int) -> None:
    assert confirmable_until(one) == until
    assert is_provisional(one, until - 1)
    assert not is_provisional(one, until)


def test_what_is_confirmed_is_not_provisional() -> None:
    assert not is_provisional(relayed(POINT, confirmed=NOON), NOON)


def test_what_can_be_typed_for_others_are_commands() -> None:
    assert set(COMMANDS) <= set(ALL)
    assert not set(COMMANDS) & {"vote", "unvote", "relay", "confirm"}
