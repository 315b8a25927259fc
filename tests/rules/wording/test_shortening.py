"""People's words are cut wherever they stand in a sentence; nothing else is."""

from __future__ import annotations

from datetime import date

from bot.rules.wording.shortening import first_lines, longest, short, shortened
from bot.texts import P, Said, T, lines, listed


def test_each_language_is_cut_by_itself() -> None:
    assert short(Said("Droit international | International law", "fr"), 10) == Said("Droit int… | Internati…", "fr")
    assert short(Said("Droit\n  des gens"), 14) == Said("Droit des gens")


def test_words_are_cut_anywhere_in_a_sentence() -> None:
    long, cut = Said("une très longue chose", "fr"), Said("une très…", "fr")
    names = P("{n} name: {names}", "{n} names: {names}", 2, names=listed([long, "tout à fait libre"]))
    said = lines(T("{text} · due {when}", text=long, when=date(2020, 12, 1)), names, "tout à fait libre")
    assert shortened(said, 9) == lines(
        T("{text} · due {when}", text=cut, when=date(2020, 12, 1)),
        P("{n} name: {names}", "{n} names: {names}", 2, names=listed([cut, "tout à fait libre"])),
        "tout à fait libre",
    )


def test_the_lines_that_fit_are_kept() -> None:
    said = lines("one", lines(T("Yes"), "two"), "three")
    assert first_lines(said, 11) == lines("one", T("Yes"), "two")
    assert first_lines(said, 10) == lines("one", T("Yes"))
    assert first_lines(said, 1) == lines("one")
    assert first_lines("three", 1) == lines("three")


def test_the_longer_of_both_languages_counts() -> None:
    assert longest(T("Yes")) == 3
    assert longest(Said("un | eleven")) == 6
