"""Messages as the page shows them."""

from __future__ import annotations

import pytest

from bot.languages import Reader
from bot.local_chat import Mine, Press, SentByTama
from bot.web.local_chat.presenter import Bubble, bubbles, size
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
        (999_500, "1 MB"),
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


def one(body: SentByTama, reader: Reader) -> Bubble:
    [bubble] = bubbles([LocalMessage(1, mine=False, body=body.pack(), at=NOON, seen_at=None)], reader)
    return bubble


def test_a_button_stands_beside_the_item_of_its_number() -> None:
    vote, other, twice, more = (
        Press(label="Voter 1", line="vote 1", number=1),
        Press(label="Retirer 4", line="retirer 4", number=4, chosen=True),
        Press(label="9", line="x 9", number=9),
        Press(label="Suite", line="idees page 2"),
    )
    text = "Idées\n1. Un puits · par Awa\n✓ 4. Une radio\n9. Neuf"
    body = SentByTama(ref=1, text=text, presses=(vote, other, twice, twice.model_copy(update={"line": "y 9"}), more))
    shown = one(body, Reader("fr"))
    assert [(row.row.mark, row.press) for row in shown.rows] == [
        ("", None),
        ("1.", vote),
        ("✓ 4.", other),
        ("9.", None),
    ]
    assert [press.line for press in shown.presses] == ["x 9", "y 9", "idees page 2"]


def test_a_message_in_another_language_says_so() -> None:
    assert one(SentByTama(ref=1, text="Bonjour", lang="fr"), Reader("en")).lang == "fr"
    assert one(SentByTama(ref=1, text="Bonjour", lang="fr"), Reader("fr")).lang == ""
    assert one(SentByTama(ref=1, text="Bonjour"), Reader("en")).lang == ""


def test_the_version_changes_with_the_message() -> None:
    bodies = [Mine(text="un"), Mine(text="deux"), Mine(text="un")]
    messages = [LocalMessage(1, True, body.pack(), NOON, NOON) for body in bodies]
    one, two, three = (bubbles([message], Reader("en"))[0].version for message in messages)
    assert (one == two, one == three) == (False, True)
