"""The minutes of a meeting go out as a Word document."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import sent
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.minutes.approval.pages import numbered
from bot.handlers.minutes.documents import minutes_document, minutes_in_brief
from bot.handlers.minutes.show import with_minutes
from bot.messages import Chat, Reply
from bot.parts import Number
from bot.texts import T
from storage.meetings.meetings import Meeting


class WhichDocument(Question):
    """The minutes of which meeting (0: the latest)."""

    number: Annotated[int, Ask(T("Which meeting? Give its number."), Number())] = 0


@command(
    key="send_minutes", own=True,
    fr="fichier compterendu", en="file minutes", role=Role.OBSERVER,
    example=("fichier compterendu 1", "file minutes 1"), help=T("get the minutes of a meeting as a Word document"),
)  # fmt: skip
async def send_minutes(which: WhichDocument, chat: Chat) -> Reply:
    """The document."""
    return await sent(chat, await minutes_document(chat, await _meant(which, chat)))


@command(
    key="send_brief_minutes", own=True,
    fr="texte compterendu", en="text minutes", role=Role.OBSERVER, section="minutes",
    aliases=("texte du compte-rendu", "text of the minutes", "resume du compte-rendu", "minutes in brief"),
    example=("texte compterendu 1", "text minutes 1"),
    help=T("get the minutes of a meeting as a text of 2 KB at most, to pass on"),
)  # fmt: skip
async def send_brief_minutes(which: WhichDocument, chat: Chat) -> Reply:
    """The text, as a file."""
    return await sent(chat, await minutes_in_brief(chat, await _meant(which, chat)))


async def _meant(which: WhichDocument, chat: Chat) -> Meeting:
    meeting = await meeting_of(chat, which.number) if which.number else None
    if meeting is None or await numbered(chat, meeting, 1) is None:
        meeting = await with_minutes(which.number, chat)
    return meeting
