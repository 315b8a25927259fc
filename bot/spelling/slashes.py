"""Command lines as chats link them: only the first word after a slash can be tapped, so a name is one word there."""

from __future__ import annotations

from bot.spelling.folding import fold

_NAMES: set[str] = set()
_MOST = 6
"""How many words a name has at most."""


def declare_name(name: str) -> None:
    """A command is called so; `name` is folded."""
    _NAMES.add(name)


def slashed(line: str) -> str:
    """`voir reunion 1` as `/voir_reunion 1`: tapping it sends the whole name."""
    words = line.removeprefix("/").split(" ")
    for count in range(min(_MOST, len(words)), 0, -1):
        name = fold(" ".join(words[:count]))
        if name in _NAMES:
            return " ".join(["/" + name.replace(" ", "_"), *words[count:]])
    return f"/{' '.join(words)}"
