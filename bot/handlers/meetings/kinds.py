"""The kinds of meetings, and how one of each kind is called: what holds for one kind holds for all."""

from __future__ import annotations

from dataclasses import dataclass

from bot.parts import Choice, OneOf
from bot.texts import T, Text


@dataclass(frozen=True, slots=True)
class MeetingKind:
    """A kind of meetings: its name, how one is called by its number, and with its title."""

    name: T
    numbered: T
    titled: T


KINDS = {
    "meeting": MeetingKind(T("Meeting"), T("Meeting {number}"), T("Meeting {number}: {title}")),
    "workshop": MeetingKind(T("Workshop"), T("Workshop {number}"), T("Workshop {number}: {title}")),
    "event": MeetingKind(T("Event"), T("Event {number}"), T("Event {number}: {title}")),
}
KIND = OneOf(
    Choice("meeting", T("a meeting"), words=("reunion", "une reunion", "meeting", "a meeting")),
    Choice("workshop", T("a workshop"), words=("atelier", "un atelier", "formation", "une formation", "seminaire",
                                               "workshop", "a workshop", "training", "seminar")),
    Choice("event", T("an event"), words=("evenement", "un evenement", "conference", "forum", "event", "an event")),
)  # fmt: skip


def called(kind: str, number: int, title: Text | None) -> Text:
    """One of a kind by its number, with its title if it has one."""
    if title is None:
        return T(KINDS[kind].numbered.message, number=number)
    return T(KINDS[kind].titled.message, number=number, title=title)
