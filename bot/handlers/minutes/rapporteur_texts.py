"""How whoever writes minutes is told what to do."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Chat
from bot.texts import Line, T, Text, lines


def how_to_hand_in(chat: Chat) -> Text:
    """Where the minutes are written, or go as a file, which reaches Tama from the coordinators' hands."""
    if chat.membership.role == Role.COORDINATOR:
        return T(
            "Send me the file here (DOCX, TXT, MD or PDF, 2 MB at most):"
            " I read it and show it to you before it is kept."
        )
    return lines(
        T("To write them here: {line}", line=Line("seance", "sitting")),
        T("Or give the file (DOCX, TXT, MD or PDF) to a coordinator, who sends it to me here."),
    )
