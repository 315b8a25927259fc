"""Commands for presence: people check in, lists are pasted, who is there is shown, the group sets its quorum."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.attendance import example, note_presence, presence_text, quorum_text
from bot.handlers.sittings.lookup import here_and_now, leads, open_now, the_meeting, written_now
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, OneOf, Prose
from bot.rules.sittings.times import may_open_from
from bot.texts import Line, Said, T, lines
from storage.meetings import presences
from storage.meetings.meetings import Meeting
from storage.meetings.presences import Presence
from storage.people import groups, organisations
from storage.sittings import sittings

LIST = 2000
MOST_QUORUM = 500
_LINE = re.compile(r"\s*(?:n[°º]\s*)?(?P<number>\d{1,9})?\s*(?P<how>.*)", re.DOTALL)
_HOW = (
    Choice("present", T("In the room"), words=("present", "presente", "sur place", "in the room", "la", "here")),
    Choice("late", T("Late"), words=("en retard", "retard", "late")),
    Choice("remote", T("Online"), words=("en ligne", "a distance", "online", "remote", "connecte", "connectee")),
)


class CheckIn(Question):
    """At which meeting, the one under way if it is left out, and how one is there."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    how: Annotated[str, Ask(T("In the room, online or late?"), OneOf(*_HOW))] = "present"

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5 en ligne`, or either alone."""
        found = _LINE.fullmatch(line)
        parts = {} if found is None else found.groupdict()
        return {name: text for name, text in parts.items() if text and text.strip()}


@command(
    key="check_in",
    fr="je suis la", en="i am here", role=Role.OBSERVER, section="meetings",
    example=("je suis la 5", "i am here 5"), help=T("say that you are at the meeting: in the room, online, late"),
    aliases=("me voici", "nous sommes la", "emarger", "i'm here", "we are here", "check in"), public=Public.ACTS,
    forms=(("je suis la 5 en ligne", "i am here 5 online"), ("je suis la en retard", "i am here late")),
)  # fmt: skip
async def check_in(said: CheckIn, chat: Chat) -> Reply:
    """The speaker is there, and with them their organisation; said again, the last word counts."""
    meeting = await _attended(chat, said.number)
    organisation = chat.membership.organisation_id
    name = "" if organisation is not None else chat.me.name
    one = Presence(organisation, chat.me.id, name, said.how)
    await presences.put(chat.tx, meeting.id, one, chat.seconds)
    known = None if organisation is None else await organisations.by_id(chat.tx, organisation)
    who = Said(chat.me.name, by=chat.me.id) if known is None else Said(known.short)
    text = {
        "present": T("✓ Noted: {who} is there.", who=who),
        "late": T("✓ Noted: {who} comes late.", who=who),
        "remote": T("✓ Noted: {who} is there, online.", who=who),
    }[said.how]
    others = [one for one in _HOW if one.value != said.how]
    options = tuple(Option(one.label, f"je suis la {meeting.number} {one.words[0]}") for one in others)
    return Reply(lines(text, heading(meeting)), options, edits=True)


async def _attended(chat: Chat, number: int | None) -> Meeting:
    """The meeting that somebody is at."""
    if number is None:
        now = await here_and_now(chat)
        if not now:
            raise Refused(T("No meeting is under way. When the next one is: {line}", line=Line("prochaine", "next")))
        if len(now) > 1:
            raise Refused(T("Several meetings are under way."), field="number")
        return now[0]
    meeting = await the_meeting(chat, number)
    if meeting.state != "published" or chat.seconds < may_open_from(meeting.timing):
        line = Line(f"oui {number}", f"yes {number}")
        raise Refused(T("Meeting {number} has not begun. To say that you come: {line}", number=number, line=line))
    sitting = await sittings.of_meeting(chat.tx, meeting.id)
    closed = sitting is not None and sitting.closed_at is not None
    if meeting.minutes_at is not None or closed or (sitting is None and meeting not in await here_and_now(chat)):
        raise Refused(T("Meeting {number} is over: its presence is noted by its coordinators.", number=number))
    return meeting


class PresenceList(Question):
    """Who was there, excused, absent."""

    text: Annotated[str, Ask(T("Who is there? For example: {line}", line=example()), Prose(LIST))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """After the name of the command, which is the first label."""
        rest = line.strip().removeprefix(":").strip()
        return {"text": rest} if rest else {}


@command(
    key="note_presence",
    fr="presents", en="attendees", role=Role.MEMBER, section="meetings", aliases=("liste de presence", "presentes"),
    example=("presents : MI, CICR ; excuses : OIM ; absents : CRN", "attendees: MI, ICRC; excused: IOM; absent: RC"),
    help=T("note who is at the meeting, by organisation"), public=Public.ACTS,
)  # fmt: skip
async def list_presence(said: PresenceList, chat: Chat) -> Reply:
    """The list for the meeting that the speaker writes down, or that they lead and that is under way."""
    written = await written_now(chat)
    meeting = await _listed(chat) if written is None else written[0]
    if written is None and not await leads(chat, meeting) and meeting not in await open_now(chat):
        line = Line("je suis la", "i am here")
        raise Refused(T("Coordinators and the rapporteur note who is there. For yourself: {line}", line=line))
    text = said.text if re.match(r"[^:,;]{3,30}:", said.text) else f"présents : {said.text}"
    return await note_presence(chat, meeting, text)


async def _listed(chat: Chat) -> Meeting:
    """The one meeting under way: a list names none."""
    now = await here_and_now(chat)
    if len(now) == 1:
        return now[0]
    line = Line("seance 5 : présents : …", "sitting 5: present: …")
    if now:
        raise Refused(T("Several meetings are under way. Say which one: {line}", line=line))
    raise Refused(T("No meeting is under way. To say which one you mean: {line}", line=line))


class WhichPresence(Question):
    """Of which meeting; the one under way if it is left out."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None


@command(
    key="show_presence", own=True,
    fr="presence", en="presence", role=Role.OBSERVER, section="meetings",
    aliases=("qui est la", "who is here", "who is there"),
    example=("presence 5", "presence 5"), help=T("see who is at the meeting, by organisation"), public=Public.READS,
)  # fmt: skip
async def show_presence(said: WhichPresence, chat: Chat) -> Reply:
    """Who is there, online, late, excused, absent, and whether the group can decide."""
    meeting = await the_meeting(chat, said.number)
    found = await presence_text(chat, meeting)
    none = None if found else T("Nobody is noted as present yet.")
    options = tuple(Option(one.label, f"je suis la {meeting.number} {one.words[0]}") for one in _HOW)
    here = meeting in await here_and_now(chat)
    return Reply(lines(heading(meeting), *found, none), options if here else ())


class Quorum(Question):
    """From how many organisations on; none for 0."""

    least: Annotated[int, Ask(T("From how many organisations on can the group decide? 0 for no quorum."), Number())]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`aucun` is 0."""
        none = line.strip().lower() in ("aucun", "none", "non", "no")
        return {"least": "0"} if none else None


@command(
    key="set_quorum",
    fr="quorum", en="quorum", role=Role.COORDINATOR, section="meetings",
    example=("quorum 5", "quorum 5"), help=T("say how many organisations a meeting needs to decide"),
    forms=(("quorum aucun", "quorum none"),),
)  # fmt: skip
async def set_quorum(said: Quorum, chat: Chat) -> Reply:
    """The group's own rule, told in its meetings."""
    if said.least > MOST_QUORUM:
        raise Refused(T("That is too many: {most} organisations at most.", most=MOST_QUORUM), "least")
    await groups.set_quorum(chat.tx, chat.group_id, said.least or None)
    if not said.least:
        return Reply(T("✓ The group has no quorum."))
    now = await here_and_now(chat)
    told = await quorum_text(chat, now[0]) if len(now) == 1 else None
    return Reply(lines(T("✓ Quorum, in organisations: {n}.", n=said.least), told))
