"""Coordinators make a working group, and name it otherwise."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.people.working_groups.lookup import at_home, go_home, must_coordinate, one_of, open_one
from bot.handlers.people.working_groups.parts import WHICH
from bot.handlers.people.working_groups.thing import changing
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Words
from bot.rules.people.working_groups import axis_of, name_of, slug_of, split_line
from bot.texts import Line, Said, T, Text, lines
from storage.people import groups, people, working_groups
from storage.people.groups import Group

TITLE = 120


async def made(chat: Chat, which: str, title: str) -> Reply:
    """A new working group, which the speaker coordinates; nobody is told of it yet."""
    await must_coordinate(chat)
    await chat.tx.alone()
    number = int(which) if which else None
    there = await working_groups.inside(chat.tx, chat.group_id)
    taken = next((one for one in there if one.number == number), None)
    if taken is not None:
        line = Line(f"renommer groupe de travail {number} : …", f"rename working group {number}: …")
        raise Refused(T("There is a working group {number} already: {group}. To rename it: {line}",
                        number=number or 0, group=Said(taken.name), line=line))  # fmt: skip
    name = name_of(number, title)
    if any(one.name == name for one in there):
        raise Refused(T("A working group is called so already: {group}.", group=Said(name)))
    around = await groups.by_id(chat.tx, chat.group_id)
    assert around is not None  # noqa: S101 - the speaker is in it
    every = {one.slug for one in await groups.every(chat.tx)}
    following = number or 1 + max((one.number for one in there), default=0)
    slug = slug_of(around.slug, following, every)
    new = Group(0, slug, name, around.lang, around.zone, None, around.sample)
    group_id = await groups.create(chat.tx, new, chat.seconds)
    await working_groups.put_inside(chat.tx, group_id, around.id, following)
    await working_groups.share_organisations(chat.tx, around.id, group_id)
    await let_in(chat, chat.me.id, group_id, int(Role.COORDINATOR))
    joining = Line(f"rejoindre groupe de travail {following}", f"join working group {following}")
    text = lines(
        T("✓ The working group is made: {group}. You coordinate it.", group=Said(name)),
        T("It has its own meetings, points, ideas and documents. To be in it: {line}", line=joining),
    )
    return Reply(text, (
        Option(T("Add people"), f"ajouter au groupe de travail {following}"),
        Option(T("Say who coordinates"), f"coordination groupe de travail {following}"),
        Option(T("Speak in it"), f"groupe {slug}"),
    ))  # fmt: skip


async def let_in(chat: Chat, person_id: int, group_id: int, role: int) -> None:
    """Somebody of the group is in a working group, for the organisation that they represent here."""
    here = await people.member(chat.tx, person_id, chat.group_id)
    person = await people.by_id(chat.tx, person_id)
    organisation = None if here is None else here.organisation_id
    await working_groups.share_organisations(chat.tx, chat.group_id, group_id)
    same = await working_groups.same_organisation(chat.tx, organisation, group_id)
    await people.join(chat.tx, person_id, group_id, role, same, chat.seconds)
    if person is not None and person.current_group is not None:
        await people.choose_group(chat.tx, person_id, person.current_group)


async def asked_name(chat: Chat, values: Values) -> Text:
    """Only for one that there is."""
    one = await one_of(values["which"], await at_home(chat))
    return T("What is {group} called from now on?", group=Said(one.name))


class Renaming(Question):
    """Which working group, and its name."""

    which: Annotated[str, WHICH]
    title: Annotated[str, Ask(asked_name, Words(TITLE, line=True))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`axe 2 : Protection de l’enfance`."""
        return split_line(line)


@command(
    key="rename_working_group",
    fr="renommer groupe de travail", en="rename working group", role=Role.OBSERVER, section="people",
    example=("renommer groupe de travail 2 : Protection", "rename working group 2: Protection"),
    help=T("rename a working group"), aliases=("renommer le groupe de travail", "rename the working group"),
)  # fmt: skip
async def rename_working_group(renaming: Renaming, chat: Chat) -> Reply:
    """Its number and its axis stay."""
    go_home(chat, await at_home(chat))
    one = await open_one(renaming.which, chat)
    await must_coordinate(chat, one)
    await chat.tx.alone()
    name = name_of(axis_of(one.name), renaming.title)
    under_way = await changing(chat, one, "rename_working_group")
    await working_groups.rename(chat.tx, one.id, name)
    await under_way.done(chat)
    before = name_title(one.name)
    text = T("✓ {before} is called {name} from now on.", before=Said(one.name), name=Said(name))
    back = f"renommer groupe de travail {one.number} : {before}"
    return Reply(text, (Option(T("Give it back its name"), back),) if len(back.encode()) <= BACK else ())


BACK = 40


def name_title(name: str) -> str:
    """The title of a working group without its axis, as it would be typed."""
    halves = [half.partition(":")[2].strip() if axis_of(half) is not None else half for half in name.split(" | ")]
    return " | ".join(dict.fromkeys(halves))
