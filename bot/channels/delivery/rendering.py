"""A reply in one reader's words, within one channel's limits."""

from __future__ import annotations

from bot.channels.channel import Button, Limits, LinkButton
from bot.commands import in_language
from bot.languages import Reader, render
from bot.messages import GROUP_SIGN, Option, Reply, option_signs
from bot.spelling.slashes import slashed
from storage.whose import plain


def words(
    reply: Reply, reader: Reader, limits: Limits, *, answer: bool = True, several: bool = False
) -> tuple[str, tuple[Button, ...]]:
    """The text, however long, and the buttons; where they do not fit the channel, the options stand below the text.

    They stand as a numbered list below an answer, as lines to type below what came unasked: a number typed means the
    list of the last answer. For a reader in `several` groups such a line names its own.
    """
    buttons = tuple(_buttons(reply.options, reader, limits))
    text = render(reply.text, reader)
    if _fit(buttons, limits):
        return text, buttons
    listing = "".join(
        f"\n{_marked(one) if answer else listed(one.label, one.line, reader, several=several)}" for one in buttons
    )
    return text + listing, ()


def links(reply: Reply, reader: Reader, limits: Limits) -> tuple[LinkButton, ...]:
    """What opens or copies something in one press; nothing where the channel cannot: the text says it too."""
    if not limits.links:
        return ()
    return tuple(
        LinkButton(_short(render(one.label, reader), limits.label), one.url, one.copies) for one in reply.links
    )


def _fit(buttons: tuple[Button, ...], limits: Limits) -> bool:
    short = limits.line is None or all(len(one.line.encode()) <= limits.line for one in buttons)
    return short and len(buttons) <= limits.buttons


def units(text: str) -> int:
    """How long a text is in UTF-16 units: an emoji counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, most: int, caption: int | None = None) -> list[str]:
    """The text in parts of at most so many UTF-16 units, cut between lines, else between words, else anywhere.

    The last is empty where a file goes with it and the words are more than its caption may hold. No other part is.
    """
    parts: list[str] = []
    while units(text) > most:
        cut = _cut(text, _head(text, most))
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    said = [part for part in (*parts, text) if part]
    beside = said and (caption is None or units(said[-1]) <= caption)
    return said if beside else [*said, ""]


def _head(text: str, most: int) -> int:
    """How many characters of the text fit into so many units."""
    fitting = text.encode("utf-16-le", "surrogatepass")[: 2 * most]
    return max(1, len(fitting.decode("utf-16-le", "ignore")))


def _cut(text: str, most: int) -> int:
    """Where the first part ends; no part is shorter than half of what fits."""
    return next((at for sign in "\n " if (at := text.rfind(sign, most // 2, most + 1)) > 0), most)


def _marked(button: Button) -> str:
    """A button as the answer that means it."""
    return f"{_point(button.mark)} {button.label}"


def listed(label: str, line: str, reader: Reader, *, several: bool = False) -> str:
    """A button as a line to type, with its group for somebody in several; in a group chat, as one that reaches Tama."""
    typed = in_language(line, reader.lang)
    if typed.startswith(GROUP_SIGN) and (reader.slash or not several):
        typed = typed.partition(" ")[2]
    typed = slashed(typed) if reader.slash else typed
    return f"• {label} → {typed}"


def _buttons(options: tuple[Option, ...], reader: Reader, limits: Limits) -> list[Button]:
    return [
        Button(_short(render(option.label, reader), limits.label), option.line, mark, option.number, option.chosen)
        for option, mark in zip(options, option_signs(options), strict=True)
    ]


def _point(mark: str) -> str:
    return f"{mark}." if mark[0].isalnum() else mark


def _short(label: str, most: int) -> str:
    seen = plain(label)
    return label if len(seen) <= most else seen[: most - 1].rstrip() + "…"
