"""Coordinators put many people on the list of their group at once, before these have come."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.people.roles import ROLE_CHOICES
from bot.messages import Chat, Option, Reply
from bot.parts import Words
from bot.rules.people.names import NAME_CHARACTERS, name_in, same_name
from bot.rules.people.organisations import register, resolve
from bot.rules.people.pasted_list import Entry, entries
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, P, T, Text, lines, names
from storage.people import organisations, people, roster

LONGEST, NAME, SHOWN, QUOTED = 4000, 40, 8, 60
_ROLES = {fold(word): choice.value for choice in ROLE_CHOICES for word in choice.words}
_EXAMPLE = Line("Awa Diop, CRS, point focal", "Awa Diop, CRS, focal point")


class PeopleList(Question):
    """People, one a line."""

    people: Annotated[
        str,
        Ask(T("Who? One person a line: name, organisation, role. For example: {line}", line=_EXAMPLE), Words(LONGEST)),
    ]


@command(
    key="add_members",
    fr="ajouter membres", en="add members", role=Role.COORDINATOR, section="people",
    example=("ajouter membres Awa Diop, CRS, point focal", "add members Awa Diop, CRS, focal point"),
    help=T("put people on the list of the group before they come, one a line"),
    aliases=("ajouter membre", "add member", "inscrire", "enrol"),
)  # fmt: skip
async def add_members(listed: PeopleList, chat: Chat) -> Reply:
    """Those who can be added are; the other lines are given back, each with what is wrong."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    keys = register(known, await organisations.aliases(chat.tx, chat.group_id))
    there = [person.name for person, _ in await people.members(chat.tx, chat.group_id)]
    added: list[str] = []
    wrong: list[tuple[Entry, Text]] = []
    for one in entries(listed.people, _ROLES):
        organisation = resolve(one.organisation, keys) if one.organisation else None
        reason = _reason(one, [*there, *added], known=not one.organisation or organisation is not None)
        if reason is not None:
            wrong.append((one, reason))
            continue
        await _add(one, organisation, chat)
        added.append(one.name)
    return _answer(added, wrong)


def _reason(one: Entry, there: list[str], *, known: bool) -> Text | None:
    """Why somebody is not added; None if they can be."""
    if len(one.name) > NAME_CHARACTERS or name_in(one.name) != one.name:
        return T("no name")
    if any(same_name(one.name, other) for other in there):
        return T("is in the group already")
    return None if known else T("unknown organisation")


async def _add(one: Entry, organisation: int | None, chat: Chat) -> None:
    role = one.role or int(Role.MEMBER)
    person_id = await people.create(chat.tx, one.name, chat.reader.lang, chat.seconds)
    # A yes is wanted for the keys of the group: that is the command for one role at a time.
    await people.join(chat.tx, person_id, chat.group_id, min(role, int(Role.FOCAL)), organisation, chat.seconds)
    await roster.await_(chat.tx, person_id, chat.group_id)


def _answer(added: list[str], wrong: list[tuple[Entry, Text]]) -> Reply:
    if not added and not wrong:
        return Reply(T("I see no name in that. For example: {line}", line=_EXAMPLE))
    told: list[Text] = []
    if added:
        told += [
            P("✓ {n} person is on the list:", "✓ {n} people are on the list:", len(added)),
            *(T("– {name}", name=short(names(name), NAME)) for name in added[:SHOWN]),
        ]
        if len(added) > SHOWN:
            told.append(P("… and {n} other", "… and {n} others", len(added) - SHOWN))
        told.append(T("Whoever joins under one of these names is that person."))
    if wrong:
        told.append(P("{n} line is not added:", "{n} lines are not added:", len(wrong)))
        told += [
            T("– {line}: {reason}", line=short(names(one.line), QUOTED), reason=reason) for one, reason in wrong[:SHOWN]
        ]
        if len(wrong) > SHOWN:
            told.append(P("… and {n} other", "… and {n} others", len(wrong) - SHOWN))
    invite = (Option(T("Make a code"), "inviter"), Option(T("Prepare the invitations"), "invitations"))
    return Reply(lines(*told), invite if added else ())
