"""How heavy a file is, said before it is sent."""

from __future__ import annotations

from bot.texts import P, T, Text

_KILO = 1000


def weight(count: int, lang: str) -> Text:
    """So many bytes, for a reader in this language: to the byte below a kilobyte of 1,000, then in round figures."""
    if count < _KILO:
        return P("{n} byte", "{n} bytes", count)
    if round(count / _KILO) < _KILO:
        return T("{n} KB", n=round(count / _KILO))
    mega = f"{count / _KILO / _KILO:.1f}".removesuffix(".0")
    return T("{n} MB", n=mega.replace(".", ",") if lang == "fr" else mega)
