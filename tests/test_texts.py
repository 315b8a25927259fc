"""Texts survive the outbox, and are put into words for one reader."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import Reader, render
from bot.texts import Line, Lines, Listed, P, Said, Span, T, Value, dump, lines, load

DAKAR = Reader("fr", "Africa/Dakar")
NIAMEY = Reader("en", "Africa/Niamey")
AT = datetime(2022, 10, 27, 9, 0, tzinfo=UTC)

words = st.text(max_size=30)
instants = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
leaves = st.one_of(
    words,
    st.integers(0, 10**6),
    st.dates(),
    st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
    instants,
    st.builds(Said, words, st.sampled_from(("", "fr", "en"))),
    st.builds(Line, words, words),
    st.builds(Span, instants, st.none() | instants),
)


def nested(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Lines, several),
        st.builds(Listed, several),
        st.builds(lambda a: T("{a}", a=a), inner),
        st.builds(lambda n, a: P("{n} {a}", "{n} {a}", n, a=a), st.integers(0, 5), inner),
    )


@given(st.recursive(leaves, nested, max_leaves=8))
def test_text_through_json_is_the_same(text: Value) -> None:
    assert load(json.loads(json.dumps(dump(text)))) == text


@given(st.recursive(leaves, nested, max_leaves=8))
def test_text_through_json_reads_the_same(text: Value) -> None:
    again = load(json.loads(json.dumps(dump(text))))
    assert render(again, DAKAR) == render(text, DAKAR)


def test_load_what_is_no_text_refuses() -> None:
    with pytest.raises(ValueError, match="not a text"):
        load({"text": 1})


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        (AT, "jeudi 27 octobre 2022, 9h00 (GMT)", "Thursday 27 October 2022, 10:00 (GMT+1)"),
        (
            Span(AT, AT + timedelta(hours=2)),
            "jeudi 27 octobre 2022, 9h00–11h00 (GMT)",
            "Thursday 27 October 2022, 10:00–12:00 (GMT+1)",
        ),
        (
            Span(AT, AT + timedelta(days=1)),
            "jeudi 27 octobre 2022, 9h00 – vendredi 28 octobre 2022, 9h00 (GMT)",
            "Thursday 27 October 2022, 10:00 – Friday 28 October 2022, 10:00 (GMT+1)",
        ),
        (date(2021, 3, 1), "lundi 1er mars 2021", "Monday 1 March 2021"),
        (Said("Eau | Water", "fr"), "Eau", "Water"),
        (Said("Eau", "fr"), "Eau", "Eau [fr]"),
        (Said("a | ", "fr"), "a | ", "a |  [fr]"),
        (Said("a | b | c", "fr"), "a | b | c", "a | b | c [fr]"),
        (Listed(("1", "4", "7")), "1, 4 et 7", "1, 4 and 7"),
        (Line("fait 3", "done 3"), "fait 3", "done 3"),
        (12345, "12\u202f345", "12,345"),
    ],
)
def test_render_for_each_reader(text: Value, french: str, english: str) -> None:
    assert (render(text, DAKAR), render(text, NIAMEY)) == (french, english)


def test_lines_leave_out_what_is_not_there() -> None:
    assert lines("a", None, "b") == Lines(("a", "b"))


def test_peoples_braces_stay_as_they_are() -> None:
    said = Said("{0} {line} %s", "fr")
    text = T("For example: {line}", line=said)
    assert render(text, DAKAR) == "Par exemple : {0} {line} %s"


def test_no_line_ends_before_a_french_sign_but_lines_to_type_stay_as_they_are() -> None:
    with_signs = T(
        "{name} : fait ? Écrivez « {line} » ; {words} !",
        name="Awa", line=Line("pour CRN : fait 3", "for CRN: done 3"), words=Said("quoi ?"),
    )  # fmt: skip
    set_ = render(with_signs, Reader("fr", typeset=True))
    assert set_ == "Awa\u00a0: fait\u00a0? Écrivez «\u00a0pour CRN : fait 3\u00a0»\u00a0; quoi ?\u00a0!"
    assert render(with_signs, Reader("fr")) == set_.replace("\u00a0", " ")
    assert render(with_signs, Reader("en", typeset=True)) == render(with_signs, Reader("en"))
    assert render(P("{n} vote : x", "{n} votes : x", 2), Reader("fr", typeset=True)) == "2 votes\u00a0: x"
