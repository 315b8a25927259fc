"""How documents are put into words."""

from __future__ import annotations

from datetime import date

from bot.languages import local_day
from bot.messages import Chat, Option
from bot.parts import Choice
from bot.rules.documents.document_line import KINDS
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text
from storage.documents.documents import Document

TITLE = 150
ROW = 60
KIND_NAMES = {
    "terms": T("terms of reference"),
    "plan": T("plan"),
    "guide": T("guide"),
    "minutes": T("minutes of a meeting"),
    "report": T("report"),
    "presentation": T("presentation"),
    "recording": T("recording"),
    "other": T("other document"),
}
KIND_CHOICES = tuple(Choice(kind, KIND_NAMES[kind], words=words) for kind, words in KINDS.items())
_LANGS = {"fr": T("in French"), "en": T("in English"), "fr en": T("in French and English")}


def title_of(one: Document, most: int = TITLE) -> Said:
    """What it is called; it goes with whoever called it so."""
    return short(Said(one.title, one.lang, one.added_by or 0), most)


def called(one: Document, most: int = ROW) -> Text:
    """Number and title."""
    return T("Document {number}: {title}", number=one.number, title=title_of(one, most))


def row(one: Document, lang: str) -> Text:
    """A line of a list."""
    facts = _dotted([KIND_NAMES[one.kind], *([weight(one.size, lang)] if one.size else [])])
    return T("{number}. {title} ({facts})", number=one.number, title=title_of(one, ROW), facts=facts)


def facts_of(one: Document, lang: str) -> Text:
    """What is known of it: kind, version, language, weight, axis."""
    return _dotted([
        KIND_NAMES[one.kind],
        T("version {n}", n=one.version),
        *([_LANGS[one.written_in]] if one.written_in in _LANGS else []),
        *([weight(one.size, lang)] if one.size else []),
        *([] if one.axis is None else [T("axis {n}", n=one.axis)]),
    ])  # fmt: skip


def _dotted(parts: list[Text]) -> Text:
    """Several facts, one after the other."""
    whole, *others = parts
    for part in others:
        whole = T("{first} · {second}", first=whole, second=part)
    return whole


def last_day(one: Document) -> date | None:
    """Until when its link works, if that has an end."""
    return None if one.expires_on is None else date.fromisoformat(one.expires_on)


def is_dead(one: Document, chat: Chat) -> bool:
    """Whether its link has worked for the last time."""
    last = last_day(one)
    return last is not None and last < local_day(chat.now, chat.membership.group_zone)


def see(found: list[Document]) -> tuple[Option, ...]:
    """A button to each."""
    return tuple(Option(T("See document {number}", number=one.number), f"document {one.number}", one.number)
                 for one in found)  # fmt: skip
