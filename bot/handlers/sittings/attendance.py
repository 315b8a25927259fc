"""Who is at a meeting: people say it, or whoever writes pastes the list; and whether the group can decide."""

from __future__ import annotations

from bot.errors import Refused
from bot.handlers.sittings.names import Names, names_of
from bot.handlers.sittings.standing import known_attendance
from bot.messages import Chat, Option, Reply
from bot.rules.sittings.attendance import there
from bot.rules.sittings.presence_line import Listed, read_presence
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, Value, lines, listed
from storage.meetings import presences
from storage.meetings.meetings import Meeting
from storage.meetings.presences import Presence
from storage.people import groups, organisations, people

MOST_NAMED = 25
_NAME = 30
_STATES = {
    "present": T("In attendance"), "late": T("Late"), "remote": T("Online"), "replaced": T("Replaced"),
    "excused": T("Excused"), "absent": T("Absent"),
}  # fmt: skip


async def note_presence(chat: Chat, meeting: Meeting, text: str) -> Reply:
    """The list as it was pasted; of names that nobody has nothing is noted, and they are asked back."""
    read = read_presence(text)
    if read is None:
        raise Refused(T("I cannot read that list. A line that works: {line}", line=example()))
    names = await names_of(chat)
    noted, unknown = 0, list[str]()
    for one in [part for listed_one in read for part in _parts(listed_one, names)]:
        found = await _presence(chat, one, names)
        if found is None:
            unknown.append(one.name)
            continue
        await presences.put(chat.tx, meeting.id, found, chat.seconds, chat.me.id)
        noted += 1
    head = P("✓ {n} presence noted.", "✓ {n} presences noted.", noted) if noted else None
    text_of = lines(head, *await presence_text(chat, meeting), *_asked(unknown))
    return Reply(text_of, (Option(T("Who is there"), f"presence {meeting.number}"),) if noted else ())


def example() -> Line:
    """A line that works."""
    return Line("présents : MI, CICR ; excusés : OIM ; absents : CRN", "present: MI, ICRC; excused: IOM; absent: RC")


def _parts(one: Listed, names: Names) -> list[Listed]:
    """« OIM et CRN » are two, unless somebody is called so."""
    return [Listed(name, one.state, one.replaced_by) for name in names.parts(one.name)]


async def _presence(chat: Chat, one: Listed, names: Names) -> Presence | None:
    """The organisation that is meant as a whole, or a person of the group."""
    actor = names.actor(one.name)
    if actor is None:
        return None
    if actor.person_id is None:
        return Presence(actor.organisation_id, None, "", one.state, one.replaced_by)
    member = await people.member(chat.tx, actor.person_id, chat.group_id)
    organisation = None if member is None else member.organisation_id
    words = one.name if organisation is None else ""
    return Presence(organisation, actor.person_id, words, one.state, one.replaced_by)


def _asked(unknown: list[str]) -> list[Text]:
    if not unknown:
        return []
    said = listed([short(Said(name), _NAME) for name in unknown[:MOST_NAMED]])
    add = Line(f"organisation {unknown[0]}", f"organisation {unknown[0]}")
    return [
        P("I do not know {names} in this group: not noted.", "I do not know {names} in this group: not noted.",
          len(unknown), names=said),
        T("Write the name as the group knows it (organisations), or a coordinator adds it: {line}", line=add),
    ]  # fmt: skip


async def presence_text(chat: Chat, meeting: Meeting) -> list[Text]:
    """Who is there and who is not, each state in a line, and whether the group can decide."""
    called = {one.id: one.short for one in await organisations.in_group(chat.tx, chat.group_id)}
    by_state: dict[str, list[Value]] = {}
    for one in (await known_attendance(chat.tx, meeting)).values():
        name = one.words if one.organisation_id is None else called[one.organisation_id]
        if not name:
            continue
        said: Value = short(Said(name), _NAME)
        if one.replaced_by:
            said = T("{name} (by {other})", name=said, other=short(Said(one.replaced_by), _NAME))
        by_state.setdefault(one.state, []).append(said)
    found: list[Text] = [
        T("{state} ({n}): {names}", state=label, n=len(by_state[state]), names=_named(by_state[state]))
        for state, label in _STATES.items()
        if state in by_state
    ]
    quorum = await quorum_text(chat, meeting)
    return found if quorum is None else [*found, quorum]


def _named(said: list[Value]) -> Text:
    if len(said) <= MOST_NAMED:
        return listed(said)
    rest = P("{n} other", "{n} others", len(said) - MOST_NAMED)
    return listed([*said[:MOST_NAMED], rest])


async def quorum_text(chat: Chat, meeting: Meeting) -> Text | None:
    """Whether enough organisations are there for the group to decide; None if it has no quorum."""
    least = await groups.quorum(chat.tx, chat.group_id)
    if least is None:
        return None
    count = sum(organisation is not None for organisation, _ in there(await known_attendance(chat.tx, meeting)))
    if count >= least:
        return T("Quorum reached: organisations present {n}, needed {least}.", n=count, least=least)
    return T("Quorum not reached: organisations present {n}, needed {least}.", n=count, least=least)
