"""A document is put right, gets another link, or a new version; its number stays."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.documents.add import TITLE_CHARACTERS, day_of, kinds
from bot.handlers.documents.card import card
from bot.handlers.documents.lookup import described, document_choices, document_of, own_document
from bot.handlers.documents.parts import Bytes, Language, LinkOrFile
from bot.handlers.documents.texts import KIND_CHOICES, called
from bot.messages import Chat, Reply
from bot.parts import Hearing, Moment, Number, OneOf, Words
from bot.rules.documents.document_line import split_document
from bot.texts import Line, T, Text, lines
from storage.documents import documents
from storage.documents.documents import NewDocument

_LINE = re.compile(
    r"\s*(?:(?:pour|du|for|of)\s+)?(?:(?:le|the)\s+)?(?:document\s+)?(?:n[°º]\s*)?(?P<number>\d{1,9})(?!\w)[\s:,]*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)


def _numbered(line: str) -> dict[str, str]:
    """The number of a document, if it is there, and what is said of it."""
    found = _LINE.fullmatch(line)
    return split_document(line) if found is None else {"number": found["number"], **split_document(found["rest"])}


async def asked_link(chat: Chat, values: Values) -> Text:
    """The link in place of which document's."""
    return lines(called(await own_document(chat, values["number"])), T("Send me the new link."))


async def asked_version(chat: Chat, values: Values) -> Text:
    """The new version of which document."""
    one = await own_document(chat, values["number"])
    return lines(called(one), T("Send me version {n}: a link, or a file.", n=one.version + 1))


async def asked_title(chat: Chat, values: Values) -> Text:
    """The words in place of which title."""
    one = await own_document(chat, values["number"])
    return lines(called(one), T("What should be said instead: title, kind, axis, language?"))


_NUMBER = Ask(T("Which document? Give its number."), Number(), document_choices)
_UNTIL = Ask(T("Until which day does the link work?"), Moment())
_SIZE = Ask(T("How heavy is it?"), Bytes())


class NewLink(Question):
    """Which document, its link from now on, and until when that works."""

    number: Annotated[int, _NUMBER]
    what: Annotated[str, Ask(asked_link, LinkOrFile())]
    expires: Annotated[When | None, _UNTIL] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 https://… jusqu’au 30 janvier`."""
        return {name: text for name, text in _numbered(line).items() if name in cls.model_fields}


@command(
    key="renew_link",
    fr="lien", en="link", role=Role.MEMBER, section="documents",
    example=("lien 1 https://exemple.org/guide-2", "link 1 https://example.org/guide-2"),
    help=T("give a document another link"), aliases=("nouveau lien", "new link", "renouveler lien", "renew link"),
)  # fmt: skip
async def renew_link(said: NewLink, chat: Chat) -> Reply:
    """The same version elsewhere: nothing else changes."""
    one = await own_document(chat, said.number)
    if said.what.startswith("file:"):
        raise Refused(T("A file is a new version of it: {line}", line=f"nouvelle version {one.number}"))
    await documents.renew_link(chat.tx, one.id, said.what, day_of(said.expires), chat.me.id)
    return await card(chat, await document_of(chat, one.number), T("✓ The link is renewed."))


class NewVersion(Question):
    """Which document, and what it is from now on."""

    number: Annotated[int, _NUMBER]
    what: Annotated[str, Ask(asked_version, LinkOrFile())]
    size: Annotated[int | None, _SIZE] = None
    expires: Annotated[When | None, _UNTIL] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 https://…`."""
        return {name: text for name, text in _numbered(line).items() if name in cls.model_fields}


@command(
    key="new_version",
    fr="nouvelle version", en="new version", role=Role.MEMBER, section="documents",
    example=("nouvelle version 1 https://exemple.org/guide-v2", "new version 1 https://example.org/guide-v2"),
    help=T("put a new version in place of a document; the one before is kept"),
)  # fmt: skip
async def new_version(said: NewVersion, chat: Chat) -> Reply:
    """What it was is kept."""
    one = await own_document(chat, said.number)
    if said.what == one.link:
        return await card(chat, one, T("This link stands there already."))
    if one.version >= chat.allowed.documents:
        raise Refused(T("Document {number} has {n} versions, as many as are kept. To add it as a new one: {line}",
                        number=one.number, n=one.version, line=Line("ajouter document", "add document")))  # fmt: skip
    new = await described(chat, said.what, said.size, day_of(said.expires))
    await documents.replace_by(chat.tx, one, new, chat.me.id, chat.seconds)
    changed = await document_of(chat, one.number)
    return await card(chat, changed, T("✓ This is version {n} now.", n=changed.version))


class Correction(Question):
    """Which document, and the words that are other ones from now on."""

    number: Annotated[int, _NUMBER]
    title: Annotated[str, Ask(asked_title, Words(TITLE_CHARACTERS, line=True))] = ""
    kind: Annotated[str, Ask(T("What kind of document?"), OneOf(*KIND_CHOICES), kinds)] = ""
    axis: Annotated[int | None, Ask(T("Which axis?"), Number())] = None
    written_in: Annotated[str, Ask(T("In which language?"), Language())] = ""
    expires: Annotated[When | None, _UNTIL] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 Guide de l’accueil, axe 2`, `4 expire le 3 mars`."""
        return {name: text for name, text in _numbered(line).items() if name in cls.model_fields}


@command(
    key="correct_document",
    fr="corriger document", en="correct document", role=Role.MEMBER, section="documents",
    example=("corriger document 1 Guide de l’accueil, axe 3", "correct document 1 Welcome guide, axis 3"),
    help=T("correct what is said of a document"), aliases=("renommer document", "rename document"),
    forms=(("corriger document 1 expire le 3 mars 2031", "correct document 1 expires on 3 March 2031"),),
)  # fmt: skip
async def correct_document(said: Correction, chat: Chat) -> Reply:
    """Only what was said changes."""
    one = await own_document(chat, said.number)
    title = spoken(said.title, chat.reader.lang).words
    new = NewDocument(one.title, one.lang, one.link, kind=one.kind, written_in=one.written_in, axis=one.axis)
    new = replace(
        new,
        title=title or one.title,
        lang=chat.reader.lang if title else one.lang,
        kind=said.kind or one.kind,
        written_in=said.written_in or one.written_in,
        axis=one.axis if said.axis is None else said.axis,
    )
    await documents.put_right(chat.tx, one.id, new)
    if said.expires is not None:
        if one.file is not None:
            raise Refused(T("Document {number} is a file: it does not expire.", number=one.number))
        await documents.renew_link(chat.tx, one.id, one.link, day_of(said.expires), chat.me.id)
    return await card(chat, await document_of(chat, one.number), T("✓ Corrected."))
