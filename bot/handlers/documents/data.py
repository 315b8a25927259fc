"""What my data are spent on: files or text only, and how much I was sent this month."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.commands import Ask, Nothing, Question, Role, command
from bot.handlers.documents.file import QUEUE
from bot.messages import Chat, Option, Reply
from bot.parts import YesNo
from bot.rules.wording.file_weight import weight
from bot.texts import P, T, lines
from storage.documents import data_budget
from storage.instants import to_seconds

NO_FILES = Option(T("Text only"), "texte seul")
FILES = Option(T("Files again"), "texte seul non")


class TextOnly(Question):
    """Whether files are switched off."""

    on: Annotated[bool, Ask(T("Text only?"), YesNo())] = True


@command(
    key="text_only", own=True,
    fr="texte seul", en="text only", role=Role.OBSERVER, section="documents", example=("texte seul", "text only"),
    help=T("get no more files, only text"), aliases=("sans fichiers", "no files", "texte seulement"),
    forms=(("texte seul non", "text only no"),),
)  # fmt: skip
async def text_only(said: TextOnly, chat: Chat) -> Reply:
    """Files off, or on again."""
    await data_budget.set_text_only(chat.tx, chat.me.id, on=said.on)
    if said.on:
        text = lines(T("✓ Text only: I send you no more files."), T("You can put files into your queue for later."))
        return Reply(text, (FILES, QUEUE))
    return Reply(T("✓ I send you files again when you ask for them."), (NO_FILES,))


@command(
    key="data_use", own=True,
    fr="ma consommation", en="my data use", role=Role.OBSERVER, section="documents",
    example=("ma consommation", "my data use"), help=T("see how much I have sent you this month"),
    aliases=("mes ko", "consommation", "budget donnees", "data budget", "data use"), reads=True,
)  # fmt: skip
async def data_use(_nothing: Nothing, chat: Chat) -> Reply:
    """Since the first of the month on my clocks: words and files, as they left here."""
    local = chat.now.astimezone(ZoneInfo(chat.reader.zone))
    first = datetime(local.year, local.month, 1, tzinfo=local.tzinfo).astimezone(UTC)
    size, count = await data_budget.sent_since(chat.tx, chat.me.id, to_seconds(first))
    off = await data_budget.wants_text_only(chat.tx, chat.me.id)
    heavy = weight(size, chat.reader.lang)
    day = first.astimezone(local.tzinfo).date()
    text = P("Since {day} I have sent you {size} in {n} message.",
             "Since {day} I have sent you {size} in {n} messages.", count, day=day, size=heavy)  # fmt: skip
    return Reply(lines(text, T("Text only: yes.") if off else T("Text only: no.")), (FILES if off else NO_FILES, QUEUE))
