"""People's words cut for lists, and whole sentences with all such words in them."""

from __future__ import annotations

from bot.languages import LANGUAGES, Reader, render
from bot.texts import Commas, Lines, Listed, P, Said, T, Text, lines


def short(words: Said, most: int = 80) -> Said:
    """A person's words for a list: each language at most this many characters."""
    halves = [_cut(half.strip(), most) for half in words.words.split(" | ", 1)]
    return Said(" | ".join(halves), words.lang, words.by)


def _cut(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def shortened(text: Text, most: int) -> Text:
    """A text in which everybody's words are cut like this."""
    match text:
        case Said():
            return short(text, most)
        case T():
            return T(text.message, **{name: shortened(value, most) for name, value in text.args.items()})
        case P():
            args = {name: shortened(value, most) for name, value in text.args.items()}
            return P(text.singular, text.plural, text.n, **args)
        case Lines() | Listed() | Commas():
            return type(text)(tuple(shortened(part, most) for part in text.parts))
        case _:
            return text


def first_lines(text: Text, most: int, zone: str = "UTC") -> Text:
    """As many lines from the beginning as fit into so many characters in both languages; the first in any case."""
    kept: list[Text] = []
    for line in _lines(text):
        if kept and longest(lines(*kept, line), zone) > most:
            break
        kept.append(line)
    return lines(*kept)


def _lines(text: Text) -> list[Text]:
    return [line for part in text.parts for line in _lines(part)] if isinstance(text, Lines) else [text]


def longest(text: Text, zone: str = "UTC") -> int:
    """How many characters a text has in the language that needs more of them."""
    return max(len(render(text, Reader(lang, zone))) for lang in LANGUAGES)
