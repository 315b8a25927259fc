"""What mail programs, copying and printing do to a text."""

import re
import textwrap
import unicodedata
from collections.abc import Callable

Noise = Callable[[str], str]


def _wrapped(text: str) -> str:
    lines = (line if "|" in line else textwrap.fill(line, 78) for line in text.split("\n"))
    return "\n".join(lines)


def _paged(text: str) -> str:
    """A running title and a page number before each action table."""
    title = text.split("\n", 1)[0]
    return text.replace("\n| Points d'action", f"\nPage 2 sur 5\n\n{title}\n\n3\n\n| Points d'action")


def _shouted(text: str) -> str:
    return "\n".join(line.upper() if len(line.split()) < 5 and "|" not in line else line for line in text.split("\n"))


NOISES: dict[str, Noise] = {
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "double spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
    "spaces at line ends": lambda text: text.replace("\n", "   \n"),
    "wrapped": _wrapped,
    "running titles and page numbers": _paged,
    "labels in capitals": _shouted,
    "no blank lines": lambda text: "\n".join(line for line in text.split("\n") if line),
    "a blank line after each": lambda text: "\n\n".join(line for line in text.split("\n") if line),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "bold labels": lambda text: re.sub(r"(?m)^(Points [^|\n]+)$", r"**\1**", text),
    "bookmarks of Word": lambda text: text.replace("\n5. ", "\n5. [bookmark: _Hlk1]"),
    "html": lambda text: re.sub(r"(?m)^- (.*)$", r"<li>\1</li>", text),
    "zero width marks": lambda text: text.replace("a", "a\u200b"),
}
