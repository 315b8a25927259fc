"""Members who cannot come say why, and who comes instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.refusals import only_in_private
from bot.handlers.meetings.lookup import answered, coming_choices
from bot.handlers.meetings.replies.counts import count_again
from bot.handlers.meetings.replies.replies import NOTE, WHICH, noted
from bot.messages import YES, Chat, Reply
from bot.parts import Hearing, Note, Number, Words
from bot.rules.meetings.replacement import named, split_excuse
from bot.spelling.folding import fold
from bot.texts import T, Text, lines
from storage.meetings import replies
from storage.meetings.meetings import Meeting
from storage.meetings.replies import MeetingReply

NAME = 100
NOBODY = frozenset({"non", "no", "personne", "nobody", "no one", "aucun", "aucune", "pas de remplacant"})


class Standin(Words):
    """The name of somebody else, with or without « remplacé par »; empty for nobody."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        if fold(text) in NOBODY:
            return "", ""
        if fold(text).rstrip(" .!") in YES:
            raise Refused(T("Give the name of who comes, or pass."))
        name = split_excuse(text)[1] or named(text)
        return super().read(name, hearing) if name else ("", "")


def _without_reason(values: Values) -> bool:
    return "replacement" not in values


async def asked_reason(chat: Chat, values: Values) -> Text:
    """Asking keeps the answer already: whoever is silent about the reason is excused all the same."""
    only_in_private(chat)
    meeting = await answered(chat, values.get("number"), "excused")
    await _excused(chat, meeting, "", "")
    noted_so_far = T("✓ Your absence from meeting {number} is noted.", number=meeting.number)
    return lines(noted_so_far, T("For what reason?"))


class Excuse(Question):
    """From which meeting, the next one if it is left out, why, and who comes instead."""

    number: Annotated[int | None, Ask(WHICH, Number(), coming_choices)] = None
    note: Annotated[str, Ask(asked_reason, Note(NOTE), skippable=True, needed=_without_reason)] = ""
    replacement: Annotated[str, Ask(T("Who comes in your place?"), Standin(NAME), skippable=True)] = ""

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`5 en mission, remplacé par Awa Diop`."""
        taken = Number().read(line, hearing)
        number, rest = (str(taken[0]), taken[1]) if taken else ("", line)
        note, replacement = split_excuse(rest)
        found = {"number": number, "note": note, "replacement": replacement}
        return {name: text for name, text in found.items() if text}


@command(
    key="be_excused", own=True,
    fr="excuse", en="excused", role=Role.OBSERVER, section="meetings",
    example=("excuse 5 en mission, remplacé par Awa Diop", "excused 5 on mission, replaced by Awa Diop"),
    help=T("send your apologies: the reason, and who comes instead"), aliases=("excusee", "excuses"),
    public=Public.ACTS,
    forms=(("excuse 5 en mission", "excused 5 on mission"),),
)  # fmt: skip
async def be_excused(excuse: Excuse, chat: Chat) -> Reply:
    """I cannot come, and say why."""
    meeting = await answered(chat, excuse.number, "excused")
    kept = await _excused(chat, meeting, excuse.note, excuse.replacement)
    just_said = replace(kept, note=excuse.note, replacement=excuse.replacement)
    return noted(meeting, just_said if chat.in_group_chat else kept, chat)


async def _excused(chat: Chat, meeting: Meeting, note: str, replacement: str) -> MeetingReply:
    """What was said of it before stays, unless something else is said."""
    before = await replies.of_person(chat.tx, meeting.id, chat.me.id)
    if before is not None and before.answer == "excused":
        note, replacement = note or before.note, replacement or before.replacement
    reply = MeetingReply(chat.me.id, "excused", note, replacement)
    await replies.keep(chat.tx, meeting.id, reply, chat.seconds)
    count_again(chat, meeting)
    return reply
