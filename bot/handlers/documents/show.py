"""Members look at documents: one by its number, all there are, or those with some words."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command, parts_in
from bot.handlers.common.inside import Inside, inside
from bot.handlers.common.next_steps import next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.documents.card import card
from bot.handlers.documents.lookup import document_choices, document_of
from bot.handlers.documents.texts import KIND_NAMES, row, see
from bot.languages import LANGUAGES, Reader, render
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Hearing, Number, Page, Words
from bot.rules.documents.document_line import split_document
from bot.spelling.folding import fold
from bot.texts import P, Said, T, lines
from storage.documents import documents
from storage.documents.documents import Document
from storage.people.working_groups import Figure

MOST = 1_000
ADD = Option(T("Add a document"), "ajouter document")
_PAGE = re.compile(r"(?P<words>.*?)\s*(?P<page>\bpage\s+\d{1,4})?\s*", re.IGNORECASE | re.DOTALL)


class WhichDocument(Question):
    """A document by its number."""

    number: Annotated[int, Ask(T("Which document? Give its number."), Number(), document_choices)]


class Search(Question):
    """Words that a document has, none for all, and a page of the list."""

    words: Annotated[str, Ask(T("Which words?"), Words(600, line=True))] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`migration page 2`."""
        return parts_in(line, _PAGE)


@command(
    key="show_document", own=True,
    fr="voir document", en="see document", role=Role.OBSERVER, section="documents",
    example=("document 1", "document 1"),
    help=T("see a document"), with_number=("document", "documents", "doc", "docs"), public=Public.READS,
)  # fmt: skip
async def show_document(which: WhichDocument, chat: Chat) -> Reply:
    """One document."""
    return await card(chat, await document_of(chat, which.number))


@command(
    key="list_documents", own=True,
    fr="documents", en="documents", role=Role.OBSERVER, section="documents", example=("documents", "documents"),
    help=T("list the documents, or those with some words"),
    aliases=("document", "docs", "doc", "chercher document", "search document", "les documents", "the documents"),
    forms=(("documents formation", "documents training"),), public=Public.READS,
)  # fmt: skip
async def list_documents(search: Search, chat: Chat) -> Reply:
    """The newest first."""
    found = await documents.in_group(chat.tx, chat.group_id, MOST)
    beside = Inside() if search.words else await inside(chat, len(found), "documents", Figure.DOCUMENTS)
    if not found and "what" not in split_document(search.words):
        return Reply(lines(T("There is no document yet."), beside.text), (*next_steps(chat, ADD), *beside.options))
    fitting = [one for one in found if _has(one, search.words)]
    if not fitting:
        return _nothing(search.words, chat)
    shown, pages = page_of(fitting, search.page)
    page = min(max(search.page, 1), pages)
    head = P("{n} document:", "{n} documents:", len(fitting))
    again = f"documents {search.words}".strip()
    onwards = more(again, again, page, pages, chat.reader.lang)
    text = lines(head, beside.text, *(row(one, chat.reader.lang) for one in shown))
    return Reply(text, (*see(list(shown)), *beside.options, *next_steps(chat, ADD), *onwards))


def _nothing(words: str, chat: Chat) -> Reply:
    """No document has these words; with a link among them, a member may have meant to add it."""
    if "what" in split_document(words) and chat.membership.role >= Role.MEMBER and not chat.in_group_chat:
        text = lines(T("No document has “{words}”.", words=words), T("Shall I add it to the documents?"))
        return Reply(text, yes_no(f"ajouter document {words}", "documents"))
    return Reply(T("No document has “{words}”.", words=words), (Option(T("All the documents"), "documents"),))


def _has(one: Document, words: str) -> bool:
    """Whether each word stands in the title, the kind, the file's name or the axis, be it without accents."""
    kind = " ".join(render(KIND_NAMES[one.kind], Reader(lang)) for lang in LANGUAGES)
    whole = fold(f"{Said(one.title).words} {kind} {one.file_name} axe {one.axis} axis {one.axis}")
    return all(word in whole for word in fold(words).split())
