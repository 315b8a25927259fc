"""Lines that answer what somebody was shown under numbers."""

from __future__ import annotations

from bot.conversation.state import State
from bot.ear.answers import Kind, answer_in
from bot.messages import Chat
from bot.rules.todo import sheet_line
from bot.things.known import known_in
from storage import sheets


async def is_on_newer_sheet(folded: str, chat: Chat, state: State) -> bool:
    """Whether a number means what was sent unasked since something was shown last."""
    if not folded.isdigit() or chat.person is None or state.shown[folded].startswith("afaire "):
        return False
    sheet = await sheets.of_person(chat.tx, chat.person.id)
    return sheet is not None and sheet.shown_at > state.at > 0


async def on_sheet(line: str, chat: Chat) -> bool:
    """Whether a line that is nothing else answers what this person was shown under numbers."""
    if chat.member is None or not sheet_line.begins(line):
        return False
    return await sheets.of_person(chat.tx, chat.member.person_id) is not None


async def of_sheet(line: str, chat: Chat, state: State) -> str | None:
    """A yes or a no to a number that only the sheet has which was shown last: « oui pour le 1 » is `1 oui`."""
    said = sheet_line.turned(line)
    if said is None or chat.member is None:
        return None
    answered = answer_in(said.words, chat.reader.lang)
    if answered is None or answered.kind not in (Kind.YES, Kind.NO):
        return None
    sheet = await sheets.of_person(chat.tx, chat.member.person_id)
    coming = [number for number, _ in (await known_in(chat)).days]
    if sheet is None or sheet.shown_at < state.at or said.number in coming or said.number > len(sheet.items):
        return None
    return f"{said.number} {said.words}"
