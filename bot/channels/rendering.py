"""A reply in one reader's words, within one channel's limits."""

from __future__ import annotations

from bot.channels.channel import Button, Limits
from bot.languages import Reader, render
from bot.messages import Option, Reply, marks


def words(reply: Reply, reader: Reader, limits: Limits) -> tuple[str, tuple[Button, ...]]:
    """The text and the buttons; where the channel has too few buttons, the options stand as a numbered list below the text."""
    buttons = tuple(_buttons(reply.options, reader, limits))
    text = render(reply.text, reader)
    if len(buttons) <= limits.buttons:
        return text, buttons
    listing = "\n".join(f"{_point(button.mark)} {button.label}" for button in buttons)
    return f"{text}\n{listing}", ()


def _buttons(options: tuple[Option, ...], reader: Reader, limits: Limits) -> list[Button]:
    return [
        Button(_short(render(option.label, reader), limits.label), option.line, mark)
        for option, mark in zip(options, marks(options), strict=True)
    ]


def _point(mark: str) -> str:
    return f"{mark}." if mark[0].isalnum() else mark


def _short(label: str, most: int) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def parts(text: str, most: int) -> list[str]:
    """A long text in pieces a channel can carry, cut between paragraphs where possible."""
    pieces: list[str] = []
    while len(text) > most:
        cut = text.rfind("\n", 1, most + 1)
        if cut <= 0:
            cut = text.rfind(" ", 1, most + 1)
        if cut <= 0:
            cut = most
        pieces.append(text[:cut])
        text = text[cut:].lstrip("\n ")
    return [*pieces, text]
