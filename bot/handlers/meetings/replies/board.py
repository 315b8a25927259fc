"""Who comes to the next meeting, who does not and why, and who has not answered, on the desk."""

from __future__ import annotations

from collections.abc import Mapping

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.common.reach import reach
from bot.handlers.common.silent import remind_button
from bot.handlers.meetings.texts import ANSWERS, heading
from bot.messages import Chat
from bot.rules.meetings.meetings import when_text
from bot.rules.meetings.reminder_times import begins_at
from bot.texts import Line, P, Said, T, called
from storage.meetings import meetings, replies
from storage.meetings.replies import MeetingReply
from storage.people import organisations, people
from storage.people.people import Member, Person

_ORDER = {"": 0, "no": 1, "excused": 2, "online": 3, "yes": 4}
"""Those who have not answered first, then those who stay away."""


@shown(
    Panel(
        "replies",
        T("Replies to the next meeting"),
        (
            Column("name", T("Name"), "main"),
            Column("organisation", T("Organisation")),
            Column("answer", T("Answer")),
            Column("reason", T("Reason")),
            Column("replacement", T("In their place")),
        ),
        order=20,
        least=Role.COORDINATOR,
        few=20,
        desk=True,
        line=Line("reponses", "replies"),
    )
)
async def reply_list(chat: Chat, window: Window) -> Content:
    """Everybody with their answer, and a reminder to just those who have not answered."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        return Content()
    meeting = coming[0]
    given = await replies.of_meeting(chat.tx, meeting.id)
    everybody = await people.members(chat.tx, chat.group_id)
    names = {one.id: one.short for one in await organisations.in_group(chat.tx, chat.group_id)}
    ordered = sorted(everybody, key=lambda one: _ORDER[given[one[0].id].answer if one[0].id in given else ""])
    silent = [person for person, _ in everybody if person.id not in given]
    reached = await reach(chat, [person for person in silent if person.id != chat.me.id])
    count = P("{n} person has not answered.", "{n} people have not answered.", len(silent))
    ahead = begins_at(meeting.timing) > chat.seconds
    return Content(
        [_row(person, member, given, names) for person, member in ordered[window.skip :][: window.most]],
        len(ordered),
        (heading(meeting), when_text(meeting.timing), count if silent else T("Everybody has answered.")),
        remind_button(reached, f"rappeler reunion {meeting.number}") if ahead else (),
    )


def _row(person: Person, member: Member, given: Mapping[int, MeetingReply], names: Mapping[int, str]) -> Row:
    reply = given.get(person.id)
    organisation = names.get(member.organisation_id or 0)
    return Row(
        (
            called(person),
            None if organisation is None else Said(organisation),
            T("no answer") if reply is None else ANSWERS[reply.answer],
            Said(reply.note, by=person.id) if reply is not None and reply.note else None,
            Said(reply.replacement, by=person.id) if reply is not None and reply.replacement else None,
        ),
        urgent=reply is None,
    )
