"""Buttons in rows that a small phone can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from unicodedata import category

from telegram.constants import InlineKeyboardMarkupLimit

from bot.channels.channel import Button, LinkButton

Key = dict[str, str]
_LONGEST = {2: 14, 3: 8, 4: 5}
"""The longest label, in characters, that stays readable where so many buttons share a row."""
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
"""Unicode's categories of signs that show nothing: controls, joiners, halves, blanks."""


def keyboard(buttons: Sequence[Button], links: Sequence[LinkButton] = ()) -> dict[str, Any]:
    """The buttons as Telegram's `reply_markup`, in their order; each link below them, in a row of its own."""
    rows: list[list[Key]] = []
    for button in buttons:
        key = {"text": button.label if is_visible(button.label) else button.mark, "callback_data": button.line}
        if rows and _fits([*rows[-1], key]):
            rows[-1].append(key)
        else:
            rows.append([key])
    return {"inline_keyboard": [*rows, *([_link(one)] for one in links)]}


def _link(one: LinkButton) -> dict[str, Any]:
    """Telegram copies 256 characters at most."""
    does = {"url": one.url} if one.url else {"copy_text": {"text": one.copies}}
    return {"text": one.label, **does}


def _fits(row: list[Key]) -> bool:
    if all(key["text"].isdecimal() for key in row):
        return len(row) <= InlineKeyboardMarkupLimit.BUTTONS_PER_ROW
    return len(row) in _LONGEST and max(len(key["text"]) for key in row) <= _LONGEST[len(row)]


def is_visible(text: str) -> bool:
    """Whether there is anything to see, without which Telegram refuses it."""
    return any(category(character) not in _INVISIBLE for character in text)
