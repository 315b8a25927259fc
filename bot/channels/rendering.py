"""A reply in one reader's words, within one channel's limits."""

from __future__ import annotations

from bot.channels.channel import Button, Limits
from bot.commands import in_language
from bot.languages import Reader, render
from bot.messages import Option, Reply, marks


def words(reply: Reply, reader: Reader, limits: Limits, *, answer: bool = True) -> tuple[str, tuple[Button, ...]]:
    """The text, however long, and the buttons; where the channel has too few, the options stand below the text.

    They stand as a numbered list below an answer, as lines to type below what came unasked: a number typed means the
    list of the last answer.
    """
    buttons = tuple(_buttons(reply.options, reader, limits))
    text = render(reply.text, reader)
    if len(buttons) <= limits.buttons:
        return text, buttons
    listing = "".join(f"\n{_marked(one) if answer else listed(one.label, one.line, reader.lang)}" for one in buttons)
    return text + listing, ()


def split(text: str, most: int) -> list[str]:
    """The text in parts that a channel can carry, cut between lines, else between words, else anywhere."""
    parts: list[str] = []
    while len(text) > most:
        cut = _cut(text, most)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


def _cut(text: str, most: int) -> int:
    """Where the first part ends; no part is shorter than half of what fits."""
    return next((at for sign in "\n " if (at := text.rfind(sign, most // 2, most + 1)) > 0), most)


def _marked(button: Button) -> str:
    """A button as the answer that means it."""
    return f"{_point(button.mark)} {button.label}"


def listed(label: str, line: str, lang: str) -> str:
    """A button as a line to type."""
    return f"• {label} → {in_language(line, lang)}"


def _buttons(options: tuple[Option, ...], reader: Reader, limits: Limits) -> list[Button]:
    return [
        Button(_short(render(option.label, reader), limits.label), option.line, mark)
        for option, mark in zip(options, marks(options), strict=True)
    ]


def _point(mark: str) -> str:
    return f"{mark}." if mark[0].isalnum() else mark


def _short(label: str, most: int) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"
