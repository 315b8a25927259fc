"""Words as they are written in haste, put into those that the ear knows: « jpeu », “cnt”, « reunyon »."""

from __future__ import annotations

import configparser
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from bot.ear.words.lexicon import TURNING, Lexicon
from bot.ear.words.respelling import respelled
from bot.ear.words.tokens import Token
from bot.spelling.folding import fold

_FOLDER = Path(__file__).parent.parent / "words_of"
_WORD = re.compile(r"[^\W_]+'?")


@lru_cache(maxsize=2)
def shorthand(lang: str) -> dict[str, tuple[str, ...]]:
    """The short forms of a language, folded, with the words for which they stand."""
    parser = configparser.ConfigParser(delimiters=("=",), comment_prefixes=(";;",), interpolation=None)
    parser.read(_FOLDER / f"short_{lang}.ini", encoding="utf-8")
    return {
        fold(form.strip()): tuple(_WORD.findall(fold(words)))
        for words, forms in parser["short"].items()
        for form in forms.split(",")
    }


def spelled(pieces: Sequence[Token], line: str, first: Lexicon, second: Lexicon) -> Iterator[Token]:
    """The tokens of a line, those that nobody knows as the word that they are most like: `guessed`."""
    for piece in pieces:
        strange = (
            piece.number is None and piece.text[0].isalnum() and not (first.has(piece.text) or second.has(piece.text))
        )
        if not strange or (piece.start and line[piece.start].isupper() and not line.isupper()):
            yield piece
            continue
        meant = respelled(piece.text, first)
        turns = meant is None or first.senses.get((meant,), frozenset()) & TURNING
        yield piece if turns or meant is None else replace(piece, text=meant, guessed=True)
