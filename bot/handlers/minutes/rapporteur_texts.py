"""How whoever writes minutes is told what to do."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Chat, Option
from bot.texts import Line, T, Text, lines


def how_to_hand_in(chat: Chat, number: int) -> Text:
    """How minutes are written in the chat, or else where a file goes: to Tama, from the coordinators' hands."""
    line = Line(f"seance {number}", f"sitting {number}")
    here = T("To write them down here, from the meeting on: {line}", line=line)
    if chat.membership.role == Role.COORDINATOR:
        return lines(here, T("Or send me the file (DOCX, TXT, MD or PDF, 2 MB at most):"
                             " I read it and show it to you before it is kept."))  # fmt: skip
    return lines(here, T("Or give the file (DOCX, TXT, MD or PDF) to a coordinator, who sends it to me."))


def writing(number: int) -> Option:
    """To write down what is said in the meeting of that number."""
    return Option(T("Write them here"), f"seance {number}")
