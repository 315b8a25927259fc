"""Somebody who writes in a sitting: on which item of the agenda, and what they have just written."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.sittings.deadlines import day_meant, is_date
from bot.handlers.sittings.names import Names, names_of
from bot.messages import Chat
from bot.rules.sittings.action_line import cut_action
from bot.rules.sittings.note_lines import ACTION
from bot.texts import Line, T, Text, listed
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting
from storage.sittings import notes, sittings
from storage.sittings.notes import NewNote, SittingNote
from storage.sittings.sittings import Sitting

LONGEST = 2000
"""Characters of a paragraph."""


@dataclass(slots=True)
class Pen:
    """Who writes where. `point_id`: the open point of an earlier meeting at which they are, if they go through those.

    `kept` are the numbers of what was just written; `said` is what else is to be told.
    """

    chat: Chat
    meeting: Meeting
    sitting: Sitting
    items: list[AgendaItem]
    names: Names
    item: AgendaItem | None = None
    point_id: int | None = None
    kept: list[int] = field(default_factory=list)
    said: list[Text] = field(default_factory=list)

    async def moves(self, item: AgendaItem | None, point_id: int | None = None) -> None:
        """Go on, on this item of the agenda or at this open point."""
        self.item, self.point_id = item, point_id
        item_id = None if item is None else item.id
        await sittings.write_at(
            self.chat.tx, self.sitting.id, self.chat.me.id, item_id, self.chat.seconds, self.point_id
        )

    async def writes(self, kind: str, text: str) -> None:
        """One more paragraph; what this person wrote last is not written a second time."""
        if len(text) > LONGEST:
            raise Refused(T("That is too long: {n} characters, {limit} at most.", n=len(text), limit=LONGEST))
        new, doubts = await self.read(kind, text)
        before = await self._last()
        if before is not None and _says_the_same(before, new):
            self.said.append(T("That stands already as {number}.", number=before.number))
            return
        number = await notes.add(self.chat.tx, self.sitting.id, new, self.chat.me.id, self.chat.seconds)
        self.kept.append(number)
        self.said += [T("{number}: {doubt}", number=number, doubt=doubt) for doubt in doubts]
        self.said += [_who(number, owner.words) for owner in new.owners if owner.organisation_id is owner.person_id]

    async def read(self, kind: str, text: str) -> tuple[NewNote, list[Text]]:
        """The paragraph that is typed so, on the item at which the pen is, and what is not certain of it."""
        item_id, subject = (None, "") if self.item is None else (self.item.id, self.item.title)
        lang = self.chat.reader.lang
        if kind != ACTION:
            return NewNote(kind, text, lang, item_id, subject), []
        cut = cut_action(text, self.names.are_known, lambda words: is_date(words, self.chat))
        deadline, doubt = await day_meant(cut.when, self.meeting, self.chat)
        # What is no deadline after all stays in the text: nothing that was typed is lost.
        said = cut.text if doubt is None else f"{cut.text} ({cut.when})"
        owners = self.names.owners(cut.owners) if cut.owners else []
        new = NewNote(ACTION, said or cut.owners, lang, item_id, subject, owners, deadline)
        return new, [] if doubt is None else [doubt]

    async def _last(self) -> SittingNote | None:
        """What this person wrote last on this item."""
        own = [
            one
            for one in await notes.standing(self.chat.tx, self.sitting.id)
            if one.written_by == self.chat.me.id and one.agenda_item_id == (None if self.item is None else self.item.id)
        ]
        return own[-1] if own else None


def _says_the_same(before: SittingNote, new: NewNote) -> bool:
    return (before.kind, before.text, before.deadline, before.owners) == (
        new.kind, new.text, new.deadline, tuple(new.owners),
    )  # fmt: skip


def _who(number: int, words: str) -> Text:
    """Whom nobody knows is asked."""
    line = Line(f"corriger {number} responsable …", f"correct {number} owner …")
    return T("{number}: I do not know “{name}” in this group. Who is it? {line}", number=number, name=words, line=line)


def no_such_item(pen: Pen, number: int) -> Refused:
    """The agenda has no item of that number."""
    if not pen.items:
        return Refused(T("The agenda of meeting {number} has no items.", number=pen.meeting.number))
    numbers = listed([one.position for one in pen.items])
    return Refused(T("There is no item {number} on the agenda: {numbers}.", number=number, numbers=numbers))


async def pen_of(chat: Chat, meeting: Meeting, sitting: Sitting) -> tuple[Pen, str | None]:
    """The pen of whoever speaks; and the name of who wrote last before them, if they have not written yet.

    Whoever is new goes on where that one was. Only members write.
    """
    if chat.membership.role < Role.MEMBER:
        raise Refused(T("Only members of the group write in a meeting."))
    items = await agendas.of_meeting(chat.tx, meeting.id)
    by_id = {one.id: one for one in items}
    writers = await sittings.writers(chat.tx, sitting.id)
    mine = next((one for one in writers if one.person_id == chat.me.id), None)
    at = mine or next(iter(writers), None)
    item = None if at is None or at.agenda_item_id is None else by_id.get(at.agenda_item_id)
    pen = Pen(chat, meeting, sitting, items, await names_of(chat), item, None if mine is None else mine.point_id)
    await pen.moves(item, pen.point_id)
    return pen, None if mine is not None or at is None else at.name
