"""What a browser says of its person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from starlette.datastructures import Headers


def language(headers: Headers) -> str:
    """The first of our languages among those a browser asks for; French if it asks for none of them."""
    wished = (part.strip()[:2].lower() for part in headers.get("accept-language", "").split(","))
    return next((lang for lang in wished if lang in LANGUAGES), LANGUAGES[0])


def number(text: str) -> int | None:
    """A number from an address, small enough for any database; None if it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None  # noqa: PLR2004 - of 19 digits
