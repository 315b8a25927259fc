"""A document comes into the register: a link, or a file that was sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.documents.card import card
from bot.handlers.documents.lookup import described
from bot.handlers.documents.parts import Bytes, Language, LinkOrFile
from bot.handlers.documents.texts import KIND_CHOICES
from bot.messages import Chat, Reply
from bot.parts import Choice, Hearing, Moment, Number, OneOf, Words
from bot.rules.documents.document_line import kind_of_title, split_document
from bot.texts import Line, P, T
from storage.documents import documents

TITLE_CHARACTERS = 200


async def kinds(_chat: Chat, _values: Values) -> list[Choice]:
    """Of which kind a document can be."""
    return list(KIND_CHOICES)


class DocumentSaid(Question):
    """What it is, how it is called, and what more is known of it."""

    what: Annotated[str, Ask(T("Send me the link, or the file."), LinkOrFile())]
    title: Annotated[
        str,
        Ask(
            T("What is it called? In two languages: {line}",
              line=Line("Guide de l’accueil | Welcome guide", "Welcome guide | Guide de l’accueil")),
            Words(TITLE_CHARACTERS, line=True),
        ),
    ]  # fmt: skip
    kind: Annotated[str, Ask(T("What kind of document?"), OneOf(*KIND_CHOICES), kinds)] = ""
    axis: Annotated[int | None, Ask(T("Which axis?"), Number())] = None
    written_in: Annotated[str, Ask(T("In which language?"), Language())] = ""
    size: Annotated[int | None, Ask(T("How heavy is it?"), Bytes())] = None
    expires: Annotated[When | None, Ask(T("Until which day does the link work?"), Moment())] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`title, kind, axe 2, https://… jusqu’au 30 janvier`."""
        return split_document(line)


@command(
    key="add_document",
    fr="ajouter document", en="add document", role=Role.MEMBER, section="documents",
    example=("ajouter document Guide de l’accueil | Welcome guide, axe 2, https://exemple.org/guide",
             "add document Welcome guide | Guide de l’accueil, axis 2, https://example.org/guide"),
    help=T("add a document: a link, or a file"),
    aliases=("ajouter un document", "add a document", "nouveau document", "new document", "partager document",
             "share document"),
    forms=(("ajouter document Plan 2021, https://exemple.org/plan jusqu’au 30 janvier 2031",
            "add document Plan 2021, https://example.org/plan until 30 January 2031"),),
)  # fmt: skip
async def add_document(said: DocumentSaid, chat: Chat) -> Reply:
    """Write it down; the digest tells the others."""
    most = chat.allowed.documents
    if await documents.count(chat.tx, chat.group_id, chat.me.id) >= most:
        raise Refused(P("You have added {n} document: that is all one person can add.",
                        "You have added {n} documents: that is all one person can add.", most))  # fmt: skip
    title = spoken(said.title, chat.reader.lang)
    kind = said.kind or kind_of_title(title.words) or "other"
    new = await described(chat, said.what, said.size, day_of(said.expires))
    new = replace(new, title=title.words, lang=chat.reader.lang, kind=kind, written_in=said.written_in, axis=said.axis)
    added = await documents.add(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    return await card(chat, added, T("✓ Added. The others hear of it with their digest."))


def day_of(when: When | None) -> str | None:
    """A last day as it is kept."""
    return None if when is None else (when.end_day or when.day).isoformat()
