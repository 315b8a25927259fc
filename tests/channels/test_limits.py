"""What a channel can carry, in the units in which platforms count it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.handlers  # noqa: F401 - declares every command
from bot.channels.channel import Button, Limits
from bot.channels.delivery.rendering import split, units, words
from bot.languages import Reader
from bot.messages import Option, Reply

FARMER = "👩🏽‍🌾"
"""A person, a colour, a joiner, a plant: 4 characters, 7 units."""
SHORT_LINES = Limits(text=100, buttons=3, label=20, edits=True, line=8)
FRENCH = Reader("fr")


@pytest.mark.parametrize(("text", "count"), [("", 0), ("été", 3), ("👍", 2), (FARMER, 7), ("\ud83d", 1)])
def test_how_long_a_text_is(text: str, count: int) -> None:
    assert units(text) == count


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("👍" * 5, ["👍" * 5]),
        ("👍" * 6, ["👍" * 5, "👍"]),
        ("a" + "👍" * 5, ["a" + "👍" * 4, "👍"]),
        ("👍👍👍 👍👍", ["👍👍👍", "👍👍"]),
        ("\n" * 30 + "fin", ["fin"]),
        ("fin" + "\n" * 30, ["fin"]),
        ("\ud83d" * 11, ["\ud83d", "\ud83d" * 10]),
    ],
)
def test_a_text_is_cut_by_units(text: str, parts: list[str]) -> None:
    assert split(text, 10) == parts


@given(st.text(st.sampled_from([*"ab \n", "é", "👍", "ש", "\u200d"]), max_size=80), st.integers(2, 20))
def test_parts_fit_and_lose_nothing_but_blanks(text: str, most: int) -> None:
    parts = split(text, most)
    assert max(units(part) for part in parts) <= most
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(parts) or parts == [""]


@pytest.mark.parametrize(
    ("text", "parts"),
    [("", [""]), ("12345", ["12345"]), ("123456", ["123456", ""]), ("1234567890 12345", ["1234567890", "12345"])],
    ids=["no words", "a caption", "too long for one", "the rest is a caption"],
)
def test_what_is_too_long_for_a_caption_is_said_before_the_file(text: str, parts: list[str]) -> None:
    assert split(text, 10, caption=5) == parts


def test_a_line_that_no_button_can_stand_for_is_to_be_typed() -> None:
    fits, long = Option("Oui", "oui 1234"), Option("Non", "non élu 1")
    assert words(Reply("Quoi ?", (fits,)), FRENCH, SHORT_LINES) == ("Quoi ?", (Button("Oui", "oui 1234", "1"),))
    assert words(Reply("Quoi ?", (fits, long)), FRENCH, SHORT_LINES) == ("Quoi ?\n1. Oui\n2. Non", ())
