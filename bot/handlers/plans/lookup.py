"""Which activity or axis a line speaks of, and who may change it."""

from __future__ import annotations

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.paging import PAGE
from bot.handlers.common.refusals import missing
from bot.handlers.plans.texts import axis_title, called, today, who_of
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.people.organisations import register, resolve
from bot.spelling.folding import fold
from bot.spelling.names import name_and_acronym
from bot.texts import Line, T
from storage.people import organisations, people
from storage.plans import activities, plans
from storage.plans.activities import ENDED, Activity
from storage.plans.owners import NewOwner
from storage.plans.plans import Axis

LIST = Line("plan", "plan")


async def activity_of(chat: Chat, number: int) -> Activity:
    """The group's activity of that number."""
    found = await activities.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no activity {number}.", number=number), LIST)
    return found


async def axis_of(chat: Chat, number: int) -> Axis:
    """The group's axis of that number."""
    found = next((one for one in await plans.axes(chat.tx, chat.group_id) if one.number == number), None)
    if found is None:
        raise missing(T("There is no axis {number}.", number=number), LIST)
    return found


def answers_for(one: Activity, chat: Chat) -> bool:
    """Whether the speaker says how it stands: a focal point of one who does it, or somebody who is named there."""
    role, mine = chat.membership.role, chat.membership.organisation_id
    return any(
        owner.is_for(chat.me.id, mine) and (owner.organisation_id is None or role >= Role.FOCAL) for owner in one.owners
    )


async def own_activity(chat: Chat, number: int) -> Activity:
    """One of which the speaker may say how it stands; Refused says who may."""
    found = await activity_of(chat, number)
    if chat.membership.role < Role.COORDINATOR and not answers_for(found, chat):
        raise Refused(T(
            "Only the focal points of those who do activity {number} ({who}), or a coordinator, can change it."
            " To see it: {line}",
            number=number, who=who_of(found), line=Line(f"activite {number}", f"activity {number}"),
        ))  # fmt: skip
    return found


async def activity_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The activities that are not over, what is late first."""
    return _choices([one for one in await activities.in_group(chat.tx, chat.group_id) if one.state not in ENDED], chat)


async def my_choices(chat: Chat, values: Values) -> list[Choice]:
    """Those of which the speaker may say how they stand."""
    if chat.membership.role >= Role.COORDINATOR:
        return await activity_choices(chat, values)
    found = [one for one in await activities.in_group(chat.tx, chat.group_id) if answers_for(one, chat)]
    return _choices(found, chat)


def _choices(found: list[Activity], chat: Chat) -> list[Choice]:
    day = today(chat)
    late_first = sorted(found, key=lambda one: not one.is_late(day))
    return [Choice(one.number, called(one), one.number) for one in late_first[:PAGE]]


async def axis_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The axes of the group."""
    found = await plans.axes(chat.tx, chat.group_id)
    return [Choice(f"{one.number}", axis_title(one), one.number) for one in found[:PAGE]]


class Owners:
    """The organisations and the people of a group, by the names under which somebody may be written down."""

    def __init__(self, keys: dict[str, int], members: dict[str, int]) -> None:
        self._keys = keys
        self._members = members

    def named(self, words: str) -> NewOwner:
        """Who is called so; the words alone where nobody is. A full name goes before an acronym."""
        full = resolve(name_and_acronym(words)[0], self._keys)
        found = resolve(words, self._keys) if full is None else full
        if found is not None:
            return NewOwner(words, organisation_id=found)
        return NewOwner(words, person_id=self._members.get(fold(words)))


async def owners_of(chat: Chat) -> Owners:
    """Who may be written down in the group."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    keys = register(known, await organisations.aliases(chat.tx, chat.group_id))
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    return Owners(keys, {fold(person.name): person.id for person, _ in members})
