"""A reply in words: buttons where they fit, numbers below an answer, lines to type below what came unasked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import bot.handlers  # noqa: F401 - declares every command
from bot.channels.channel import Button, Limits
from bot.channels.delivery.rendering import split, words
from bot.languages import Reader
from bot.letters import Packed, in_group, pack, unpack
from bot.messages import Attachment, Option, Reply
from bot.texts import Line, P, Said, Span, T, Text, lines, listed

FRENCH, ENGLISH = Reader("fr"), Reader("en", "Africa/Dakar")
PLAIN = Limits(text=10_000, buttons=0, label=200, edits=False)
THREE = Limits(text=40, buttons=3, label=8, edits=True)

YES, NO = Option(T("Yes"), "oui 1", words=("oui", "yes")), Option(T("No"), "non 1", words=("non", "no"))
IDEA = Option(Said("Former | Train"), "idee 4", 4)
MORE = Option(Said("Suite | More"), "idees 2", words=("+", "suite"))
SKIP = Option(T("Skip"), "reponse 3 -", words=("-", "passer"))


@pytest.mark.parametrize(
    ("options", "reader", "expected"),
    [
        ((), FRENCH, "Quoi ?"),
        ((YES, NO), FRENCH, "Quoi ?\n1. Oui\n2. Non"),
        ((YES, NO), ENGLISH, "Quoi ?\n1. Yes\n2. No"),
        ((IDEA, YES), FRENCH, "Quoi ?\n4. Former\n2. Oui"),
        ((IDEA, SKIP), ENGLISH, "Quoi ?\n4. Train\n- Skip"),
        ((IDEA, MORE, SKIP), FRENCH, "Quoi ?\n4. Former\n+ Suite\n- Passer"),
    ],
    ids=["none", "by place", "in English", "own numbers", "minus", "plus"],
)
def test_an_answer_without_buttons_numbers_its_options(
    options: tuple[Option, ...], reader: Reader, expected: str
) -> None:
    assert words(Reply("Quoi ?", options), reader, PLAIN) == (expected, ())


@pytest.mark.parametrize(
    ("options", "reader", "expected"),
    [
        ((), FRENCH, "Venez"),
        ((YES, NO), FRENCH, "Venez\n• Oui → oui 1\n• Non → non 1"),
        ((YES, NO), ENGLISH, "Venez\n• Yes → yes 1\n• No → no 1"),
        ((IDEA,), ENGLISH, "Venez\n• Train → idea 4"),
        ((MORE,), FRENCH, "Venez\n• Suite → idees 2"),
        ((Option(T("Yes"), "@axe1 oui 1"),), ENGLISH, "Venez\n• Yes → @axe1 yes 1"),
        ((SKIP,), ENGLISH, "Venez\n• Skip → reponse 3 -"),
    ],
    ids=["none", "lines", "in English", "own number", "plus", "of a group", "no command"],
)
def test_a_notice_without_buttons_gives_the_lines_to_type(
    options: tuple[Option, ...], reader: Reader, expected: str
) -> None:
    assert words(Reply("Venez", options), reader, PLAIN, answer=False, several=True) == (expected, ())


@pytest.mark.parametrize("answer", [True, False])
def test_buttons_that_fit_leave_the_text_alone(*, answer: bool) -> None:
    assert words(Reply("Venez", (YES, IDEA, MORE)), FRENCH, THREE, answer=answer) == (
        "Venez",
        (Button("Oui", "oui 1", "1"), Button("Former", "idee 4", "4", 4), Button("Suite", "idees 2", "+")),
    )


def test_one_button_too_many_and_all_are_listed() -> None:
    assert words(Reply("Venez", (YES, NO, IDEA, MORE)), FRENCH, THREE) == (
        "Venez\n1. Oui\n2. Non\n4. Former\n+ Suite",
        (),
    )


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("12345678", "12345678"),
        ("123456789", "1234567…"),
        ("123456 89", "123456…"),
    ],
    ids=["just fits", "one too many", "no space before the sign"],
)
def test_a_long_label_is_cut(label: str, shown: str) -> None:
    assert words(Reply("Venez", (Option(label, "oui 1"),)), FRENCH, THREE) == (
        "Venez",
        (Button(shown, "oui 1", "1"),),
    )


def test_a_long_text_is_whole() -> None:
    assert words(Reply("a" * 41, (YES, NO)), FRENCH, THREE) == (
        "a" * 41,
        (Button("Oui", "oui 1", "1"), Button("Non", "non 1", "2")),
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("a" * 10, ["a" * 10]),
        ("a" * 11, ["a" * 10, "a"]),
        ("un deux trois", ["un deux", "trois"]),
        ("un deux\ntrois", ["un deux", "trois"]),
        ("un\ndeux trois", ["un\ndeux", "trois"]),
        ("un deux\n\n  trois", ["un deux", "trois"]),
        ("un aaaaaaaaaaaaaaaa", ["un aaaaaaa", "aaaaaaaaa"]),
        ("aaaaaaaaaa bbbbbbbbbb", ["aaaaaaaaaa", "bbbbbbbbbb"]),
    ],
)
def test_a_long_text_is_cut_between_lines_or_words(text: str, parts: list[str]) -> None:
    assert split(text, 10) == parts


NOON = datetime(2020, 12, 10, 12, tzinfo=UTC)
REPLIES = [
    Reply("Venez"),
    Reply(T("Venue: {place}", place=Said("Salle 2", "fr")), (YES, NO)),
    Reply(lines(P("{n} vote", "{n} votes", 3), listed([date(2020, 12, 10), Span(NOON)])), (IDEA, MORE, SKIP)),
    Reply(Line("fait 3", "done 3"), file=Attachment("données.docx", bytes(range(256)))),
]


@pytest.mark.parametrize("reply", REPLIES, ids=["bare", "options", "texts", "file"])
@pytest.mark.parametrize(("lang", "group"), [("en", None), ("fr", ("axe1", "Axe 1 | Axis 1"))])
def test_what_was_packed_is_unpacked(reply: Reply, lang: str, group: tuple[str, str] | None) -> None:
    # What stands in a file goes apart from the words.
    kept = (
        reply if reply.file is None else replace(reply, file=replace(reply.file, data=b"", size=len(reply.file.data)))
    )
    assert unpack(pack(reply, lang, group)) == Packed(kept, lang, group)


def test_a_file_that_an_earlier_version_packed_as_text_is_unpacked() -> None:
    packed = json.dumps({"text": "Voici", "file": ["liste.csv", "nom;voix\nété;3\n"]})
    assert unpack(packed).reply == Reply("Voici", file=Attachment("liste.csv", "nom;voix\nété;3\n".encode()))


def test_only_what_there_is_takes_room() -> None:
    assert json.loads(pack(Reply("Venez"))) == {"text": "Venez"}
    assert unpack(pack(Reply("Venez"))).lang == "fr"


def test_whoever_is_in_one_group_need_not_type_its_name() -> None:
    line = Option(T("Yes"), "@axe1 oui 1")
    assert words(Reply("Venez", (line,)), FRENCH, PLAIN, answer=False) == ("Venez\n• Oui → oui 1", ())


@pytest.mark.parametrize(
    ("group", "named", "text", "typed"),
    [
        (None, True, "Venez", "oui 1"),
        (("axe1", "Axe 1"), False, "Venez", "@axe1 oui 1"),
        (("axe1", "Axe 1"), True, lines(Said("Axe 1"), "Venez"), "@axe1 oui 1"),
    ],
    ids=["of no group", "an answer", "a notice"],
)
def test_among_several_groups_it_says_which(
    group: tuple[str, str] | None, *, named: bool, text: Text, typed: str
) -> None:
    reply = Reply("Venez", (YES,))
    packed = unpack(pack(reply, group=group))
    expected = Reply(text, (Option(YES.label, typed, None, YES.words),))
    assert packed.named(reply, head=named) == expected


def test_a_line_that_names_its_group_keeps_it() -> None:
    assert in_group("axe1", "@axe2 oui 1") == "@axe2 oui 1"
