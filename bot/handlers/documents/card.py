"""One document as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.documents.texts import facts_of, is_dead, last_day, title_of
from bot.handlers.documents.validating import to_validate
from bot.messages import Chat, Option, Reply
from bot.rules.wording.file_weight import weight
from bot.texts import Said, T, Text, called, lines
from storage.documents import documents
from storage.documents.documents import Document, Former
from storage.people import people

MOST_FORMERS = 3


async def card(chat: Chat, one: Document, above: Text | None = None) -> Reply:
    """What it is, where it is, who added it, and what it was before."""
    formers = await documents.formers(chat.tx, one.id)
    text = lines(
        above,
        T("📄 Document {number}: {title}", number=one.number, title=title_of(one)),
        facts_of(one, chat.reader.lang),
        one.link or None,
        T("File: {name}", name=Said(one.file_name, by=one.brought_by or 0)) if one.file else None,
        _until(one, chat),
        await _added_by(chat, one),
        *(_former(former, chat.reader.lang) for former in formers[-MOST_FORMERS:]),
    )
    answers = () if chat.in_group_chat else await to_validate(chat, one)
    return Reply(text, (*answers, *_options(one, chat)), edits=bool(chat.incoming.pressed))


def _until(one: Document, chat: Chat) -> Text | None:
    last = last_day(one)
    if last is None:
        return None
    if is_dead(one, chat):
        return T("⚠ Its link no longer works, since {day}.", day=last)
    return T("The link works until {day}.", day=last)


async def _added_by(chat: Chat, one: Document) -> Text | None:
    person = None if one.added_by is None else await people.by_id(chat.tx, one.added_by)
    return None if person is None or not person.name else T("Added by {name}.", name=called(person))


def _former(former: Former, lang: str) -> Text:
    if former.link:
        return T("Before, version {n}: {link}", n=former.version, link=former.link)
    return T("Before, version {n}: a file, {size}", n=former.version, size=weight(former.size or 0, lang))


def _options(one: Document, chat: Chat) -> tuple[Option, ...]:
    if chat.in_group_chat:
        return ()
    number = one.number
    found = []
    if one.file is not None:
        size = weight(one.size or 0, chat.reader.lang)
        found.append(Option(T("Get the file ({size})", size=size), f"fichier document {number}"))
        found.append(Option(T("Later, by Wi-Fi"), f"plus tard {number}"))
    if chat.membership.role >= Role.COORDINATOR or chat.me.id in (one.added_by, one.brought_by):
        if one.link:
            found.append(Option(T("Renew the link…"), f"lien {number}"))
        found.append(Option(T("A new version…"), f"nouvelle version {number}"))
        found.append(Option(T("Correct…"), f"corriger document {number}"))
    if chat.membership.role >= Role.COORDINATOR:
        found.append(Option(T("Have it validated…"), f"valider {number}"))
    return tuple(found)
