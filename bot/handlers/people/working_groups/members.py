"""Who is in a working group: people join it, coordinators choose them and say who coordinates it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.people.lookup import ME, colleagues_of, one_member
from bot.handlers.people.roles import ROLE_NAMES, tell_coordinators
from bot.handlers.people.working_groups.lookup import at_home, go_home, mine, must_coordinate, one_of, open_one
from bot.handlers.people.working_groups.make import let_in
from bot.handlers.people.working_groups.parts import WHICH, Which
from bot.handlers.people.working_groups.thing import changing
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply, yes_no
from bot.parts import Hearing, Words, Yes
from bot.rules.people.working_groups import split_line
from bot.spelling.folding import fold
from bot.texts import P, Said, T, Text, called, lines, listed
from storage.people import people
from storage.people.people import Person
from storage.people.working_groups import WorkingGroup

COORDINATOR = int(Role.COORDINATOR)
NAMES = 400
_BETWEEN = re.compile(r"\s*(?:[,;\n]|\bet\b|\band\b)\s*")
_SURE = re.compile(r"(?P<rest>.*?)[\s,]*\b(?:oui|yes)", re.IGNORECASE | re.DOTALL)


@command(
    key="join_working_group",
    fr="rejoindre groupe de travail", en="join working group", role=Role.OBSERVER, section="people",
    example=("rejoindre groupe de travail 2", "join working group 2"), help=T("join a working group"),
    aliases=("rejoindre le groupe de travail", "join the working group", "rejoindre axe", "join axis",
             "rejoindre l'axe", "rejoindre groupe"),
)  # fmt: skip
async def join_working_group(joining: Which, chat: Chat) -> Reply:
    """With the role and the organisation that one has in the group; its coordinators are told."""
    go_home(chat, await at_home(chat))
    one = await open_one(joining.which, chat)
    own = await mine(chat, one)
    if own is not None:
        text = T("You are in {group} already. Your role: {role}.", group=Said(one.name), role=ROLE_NAMES[own.role])
        return Reply(text, (_speak(one),), edits=True)
    await chat.tx.alone()
    under_way = await changing(chat, one, "join_working_group")
    await let_in(chat, chat.me.id, one.id, chat.membership.role)
    text = T("{name} joined the group {group}.", name=called(chat.me), group=Said(one.name))
    await tell_coordinators(chat, one.id, text, LetterKind.JOINED, f"{one.id}:{chat.me.id}:{chat.seconds}")
    await under_way.done(chat, telling=True)
    said = T("✓ You are in {group}. Your role: {role}.", group=Said(one.name),
             role=ROLE_NAMES[chat.membership.role])  # fmt: skip
    return Reply(said, (_speak(one), Option(T("Leave it"), f"quitter {one.slug}")), edits=True)


def _speak(one: WorkingGroup) -> Option:
    return Option(T("Speak in it"), f"groupe {one.slug}")


async def asked_who(chat: Chat, values: Values) -> Text:
    """Only for one that there is."""
    one = await one_of(values["which"], await at_home(chat))
    return T("Who is to be in {group}? Names with commas between them.", group=Said(one.name))


async def asked_lead(chat: Chat, values: Values) -> Text:
    """Only for one that there is."""
    one = await one_of(values["which"], await at_home(chat))
    return T("Who coordinates {group}? Type the name.", group=Said(one.name))


def _parts(line: str) -> dict[str, str]:
    parts = split_line(line)
    if (sure := _SURE.fullmatch(parts.get("title", ""))) is not None:
        parts |= {"title": sure["rest"], "sure": "oui"}
    return {{"title": "who"}.get(name, name): said for name, said in parts.items() if said}


class Adding(Question):
    """Which working group, who, and a yes where several are told."""

    which: Annotated[str, WHICH]
    who: Annotated[str, Ask(asked_who, Words(NAMES))]
    sure: Annotated[bool, Ask(T("Sure?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2 : Awa, Ali oui`."""
        return _parts(line)


@command(
    key="add_to_working_group",
    fr="ajouter au groupe de travail", en="add to working group", role=Role.OBSERVER, section="people",
    example=("ajouter au groupe de travail 2 : Ousmane", "add to working group 2: Ousmane"),
    help=T("put people of the group into a working group"),
    aliases=("ajouter groupe de travail", "add working group", "add to the working group"),
)  # fmt: skip
async def add_to_working_group(adding: Adding, chat: Chat) -> Reply:
    """Each has the role and the organisation that they have in the group, and is told."""
    go_home(chat, await at_home(chat))
    one = await open_one(adding.which, chat)
    await must_coordinate(chat, one)
    there = {person.id for person, _ in await people.members(chat.tx, one.id)}
    named = await _named(adding.who, chat)
    new = [person for person in named if person.id not in there]
    if not new:
        return Reply(T("They are in {group} already.", group=Said(one.name)))
    text = _told(chat, one)
    others = [person for person in new if person.id != chat.me.id]
    if len(others) > 1 and not adding.sure:
        ids = ", ".join(f"@{person.id}" for person in new)
        question = T("Put {names} into {group}?", names=listed([called(person) for person in new]),
                     group=Said(one.name))  # fmt: skip
        line = f"ajouter au groupe de travail {one.number} : {ids} oui"
        shown = lines(preview(chat, text, await reach(chat, others)), "—", question)
        return Reply(shown, yes_no(line, "annuler"))
    await chat.tx.alone()
    under_way = await changing(chat, one, "add_to_working_group")
    for person in new:
        here = await people.member(chat.tx, person.id, chat.group_id)
        await let_in(chat, person.id, one.id, COORDINATOR - 1 if here is None else here.role)
        _tell(chat, person, text, one)
    await under_way.done(chat, telling=True)
    said = P("✓ {names} is in {group}.", "✓ {names} are in {group}.", len(new),
             names=listed([called(person) for person in new]), group=Said(one.name))  # fmt: skip
    return Reply(said, (Option(T("See it"), f"groupe de travail {one.number}"),))


async def _named(words: str, chat: Chat) -> Sequence[Person]:
    """Those who are named, one after the other; an organisation is those who answer for it."""
    known = await colleagues_of(chat)
    found: dict[int, Person] = {}
    for word in filter(None, _BETWEEN.split(words)):
        if fold(word) in ME:
            found[chat.me.id] = chat.me
            continue
        for person, _ in known.behind(known.find(word, "who")):
            found[person.id] = person
    if not found:
        raise Refused(T("I see no name in that."), field="who")
    return list(found.values())


def _told(chat: Chat, one: WorkingGroup) -> Text:
    return T("{by} has put you into the working group {group}.", by=called(chat.me), group=Said(one.name))


def _tell(chat: Chat, person: Person, text: Text, one: WorkingGroup) -> None:
    if person.id != chat.me.id and person.stopped_at is None:
        options = (_speak(one), Option(T("Leave it"), f"quitter {one.slug}"))
        key = f"working-group:{one.id}:{person.id}:{chat.seconds}"
        topic = f"working-group:{one.id}:{person.id}"
        chat.tell(Notice(person.id, Reply(text, options), LetterKind.JOINED, key, topic=topic))


class Leading(Question):
    """Which working group, who coordinates it, and a yes."""

    which: Annotated[str, WHICH]
    who: Annotated[str, Ask(asked_lead, Words(80))]
    sure: Annotated[bool, Ask(T("Sure?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2 : Awa oui`."""
        return _parts(line)


@command(
    key="lead_working_group",
    fr="coordination groupe de travail", en="lead working group", role=Role.OBSERVER, section="people",
    example=("coordination groupe de travail 2 : Ousmane", "lead working group 2: Ousmane"),
    help=T("say who coordinates a working group"),
    aliases=("coordination du groupe de travail", "coordinator of working group"),
)  # fmt: skip
async def lead_working_group(leading: Leading, chat: Chat) -> Reply:
    """After a yes, beside those who coordinate it already; it gives no right in the group around it."""
    go_home(chat, await at_home(chat))
    one = await open_one(leading.which, chat)
    await must_coordinate(chat, one)
    person = chat.me if fold(leading.who) in ME else await one_member(leading.who, chat, "who")
    before = await people.member(chat.tx, person.id, one.id)
    if before is not None and before.role == COORDINATOR:
        return Reply(T("{name} coordinates {group} already.", name=called(person), group=Said(one.name)))
    if not leading.sure:
        text = T("Have {name} coordinate {group}?", name=called(person), group=Said(one.name))
        return Reply(text, yes_no(f"coordination groupe de travail {one.number} : @{person.id} oui", "annuler"))
    await chat.tx.alone()
    under_way = await changing(chat, one, "lead_working_group")
    await let_in(chat, person.id, one.id, COORDINATOR)
    text = T("{by} has you coordinate the working group {group}.", by=called(chat.me), group=Said(one.name))
    _tell(chat, person, text, one)
    await under_way.done(chat, telling=True)
    return Reply(T("✓ {name} coordinates {group}.", name=called(person), group=Said(one.name)))
