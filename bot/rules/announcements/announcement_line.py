"""Takes apart the one line of an announcement: `à CRN lundi 8h avec accusé : texte`."""

from __future__ import annotations

import re
from datetime import datetime

from bot import dates
from bot.rules.announcements.audience import KnownNames, read_audience
from bot.spelling.folding import fold

NOW = ("maintenant", "tout de suite", "immediatement", "now", "at once", "right now")
_END = re.compile(r"(?<!\d):(?!//)|:(?!\d|//)")
"""The colon after those who are meant; not that of an hour or of a link."""
_RECEIPT = re.compile(
    r"\s*,?\s*\bavec\s+(?:un\s+)?accus[ée]s?(?:\s+de\s+(?:lecture|r[ée]ception))?"
    r"|\s*,?\s*\bwith\s+(?:an?\s+)?(?:receipt|acknowledgement)s?\b",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:à|a|aux?|to)\s+[^\s\d]", re.IGNORECASE)
_FOR = re.compile(r"(?:pour|for|en|in|chez)\s+(?:(?:l['\u2019]|les?\s+|la\s+|the\s+))?(?P<first>\S)", re.IGNORECASE)
_OPENING = re.compile(r"a \w+(?:er|ir|re|oir)|to (?:note|do|remember|know|read)|a (?:vos|nos) .*|au (?:programme|menu)")
"""How a text begins that is for nobody by name: « À noter : … »."""
_WORD = re.compile(r"\S+")


def split_line(line: str, now: datetime, zone: str, lang: str, known: KnownNames = KnownNames()) -> dict[str, str]:  # noqa: B008
    """The raw parts by name: text, and audience, when and receipt where they are said.

    An audience that is only named, without « à », must be among those `known`.
    """
    line = line.lstrip(" :")
    head, text = _head(line)
    receipt = _RECEIPT.search(head)
    said = _RECEIPT.sub("", head).strip(" ,") if receipt else head
    whom, when = _with_date(said, now, zone, lang)
    if not _is_audience(whom, known) and not (receipt and not said):
        return {"text": line} if line else {}
    parts = {"audience": whom, "when": when, "receipt": "oui" if receipt else "", "text": text}
    return {name: words for name, words in parts.items() if words}


def _head(line: str) -> tuple[str, str]:
    """What stands before the text. Without a colon the line is all text, unless it only says for whom it is."""
    end = _END.search(line)
    if end is not None:
        return line[: end.start()].strip(), line[end.end() :].strip()
    return (line.strip(), "") if read_audience(line, KnownNames()) is not None else ("", line)


def _with_date(head: str, now: datetime, zone: str, lang: str) -> tuple[str, str]:
    """The audience, and the date after them if there is one."""
    for word in list(_WORD.finditer(head))[1:]:
        date = head[word.start() :]
        if dates.read_when(date, now=now, zone=zone, lang=lang) is not None or fold(date) in NOW:
            return head[: word.start()].strip(" ,"), date
    return head, ""


def _is_audience(head: str, known: KnownNames) -> bool:
    if read_audience(head, known) is not None:
        return True
    if _TO.match(head):
        return _OPENING.fullmatch(fold(head)) is None
    named = _FOR.match(head)
    return named is not None and named["first"].isupper()
