"""Messages as the page shows them."""

from __future__ import annotations

import pytest

from bot.languages import Reader
from bot.local_chat import Mine, SentByTama
from bot.web.local_chat.presenter import bubbles, size
from storage.local_messages import LocalMessage

NOON = 1_772_366_400
"""Sunday 1 March 2026, 12:00 GMT."""


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1500, "2 KB"),
        (37_400, "37 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (1_940_000, "1.9 MB"),
    ],
)
def test_sizes_are_short(count: int, expected: str) -> None:
    assert size(count, Reader("en")) == expected


def test_a_day_stands_above_its_first_message_in_the_readers_zone() -> None:
    times = (NOON, NOON + 3 * 3600, NOON + 11 * 3600 + 1800)
    messages = [
        LocalMessage(at, mine=False, body=SentByTama(ref=at, text="x").pack(), at=at, seen_at=None) for at in times
    ]
    shown = bubbles(messages, Reader("en", "Africa/Lagos"))
    assert [(one.day, one.hour) for one in shown] == [
        ("Sunday 1 March 2026 (GMT+1)", "13:00"),
        ("", "16:00"),
        ("Monday 2 March 2026 (GMT+1)", "00:30"),
    ]


def test_the_version_changes_with_the_message() -> None:
    bodies = [Mine(text="un"), Mine(text="deux"), Mine(text="un")]
    messages = [LocalMessage(1, True, body.pack(), NOON, NOON) for body in bodies]
    one, two, three = (bubbles([message], Reader("en"))[0].version for message in messages)
    assert (one == two, one == three) == (False, True)
