"""What somebody wants help on: a subject by its title, as it is shown or nearly so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.handlers.people.help.subjects import Subject
from bot.languages import LANGUAGES, Reader, render
from bot.spelling.folding import fold

_SMALL = frozenset(
    (
        *(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "du",
            "de",
            "d",
            "mes",
            "mon",
            "ma",
            "vos",
            "votre",
            "son",
            "ses",
        ),
        *("nos", "notre", "au", "aux", "a", "et", "ou", "sur", "pour", "the", "an", "my", "your", "our", "of", "on"),
        *("in", "to", "and", "for", "about"),
    )
)
_WORD = re.compile(r"\w+")
_PLURAL = re.compile(r"(?<=\w{3})[sx]$")


def named(about: str, subjects: Iterable[Subject]) -> Subject | None:
    """The subject with this title: without accents, capitals, plurals or small words, in either language."""
    wanted = _words(about)
    return next((one for one in subjects if wanted and wanted in _titles(one)), None)


def touched(about: str, subjects: Iterable[Subject]) -> Subject | None:
    """The first subject whose title has all of these words in it."""
    wanted = set(_words(about))
    return next((one for one in subjects if wanted and any(wanted <= set(title) for title in _titles(one))), None)


def _titles(subject: Subject) -> list[tuple[str, ...]]:
    shown = [render(subject.title, Reader(lang)) for lang in LANGUAGES]
    return [_words(title) for title in (*shown, subject.line.fr, subject.line.en)]


def _words(said: str) -> tuple[str, ...]:
    words = _WORD.findall(fold(said).replace("'", " "))
    return tuple(_PLURAL.sub("", word) for word in words if word not in _SMALL)
