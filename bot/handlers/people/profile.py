"""Who I am for Tama: my name, my language."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.people.habit_texts import digest_text, quiet_text, stopped_text, zone_text
from bot.handlers.people.join import called_as_coordinator, may_be_name, told_of_namesake
from bot.handlers.people.parts import Name
from bot.handlers.people.roles import ROLE_NAMES, tell_coordinators
from bot.languages import Reader
from bot.letter_kinds import LetterKind
from bot.messages import NO, YES, Chat, Reply
from bot.parts import SKIP, Choice, OneOf
from bot.rules.people.names import told_apart
from bot.suggestions import how_to_join
from bot.texts import Commas, Line, Lines, Said, T, Text, called, lines, load
from storage.outbox import letters
from storage.people import habits, names, organisations, people, working_groups
from storage.people.organisations import Organisation
from storage.people.people import Member, Person

FRENCH = Choice("fr", "Français", words=("fr", "francais", "french", "en francais", "le francais", "in french"))
ENGLISH = Choice("en", "English", words=("en", "anglais", "english", "en anglais", "l'anglais", "in english"))
_TOLD_AFTER = timedelta(minutes=10)


def known(chat: Chat) -> Person:
    """The person who speaks; a stranger is told how to join."""
    if chat.person is None:
        raise Refused(how_to_join())
    return chat.person


@command(
    key="show_me", own=True, reads=True,
    fr="moi", en="me", role=Role.NOBODY, section="people", help=T("see how I know you"), example=("moi", "me"),
    aliases=("qui suis-je", "who am i", "profil", "profile"),
)  # fmt: skip
async def show_me(_nothing: Nothing, chat: Chat) -> Reply:
    """Name, role, organisation, group and language."""
    me = known(chat)
    text = lines(
        T("Name: {name}", name=me.name),
        *await _place(chat),
        None if not me.country else T("Country: {country}", country=me.country),
        T("Language: {lang}", lang="Français" if me.lang == "fr" else "English"),
        *await _habits(chat),
        stopped_text(me, chat.reader.zone),
        T("To change: {lines}", lines=Commas(_CHANGING)),
    )
    return Reply(text)


_CHANGING = (
    Line("nom", "name"), Line("langue", "language"), Line("groupe", "group"), Line("fuseau", "timezone"),
    Line("silence", "quiet"), Line("recap hebdo lundi 8h", "digest weekly Monday 8am"),
)  # fmt: skip


async def _habits(chat: Chat) -> list[Text]:
    wanted = await habits.of_person(chat.tx, chat.me.id)
    return [
        T("Your time zone: {zone}.", zone=zone_text(wanted, chat)), digest_text(wanted, chat), quiet_text(wanted, chat)
    ]  # fmt: skip


async def _place(chat: Chat) -> list[Text]:
    member = chat.member
    if member is None:
        return [T("You are in no group."), how_to_join()]
    found: list[Text] = [
        T("Group: {group}", group=Said(member.group_name)),
        T("Role: {role}", role=ROLE_NAMES[member.role]),
    ]
    organisation = await _organisation_in(member, chat)
    if organisation is not None:
        found.append(T("Organisation: {organisation}", organisation=organisation.short))
    return found


async def _organisation_in(member: Member, chat: Chat) -> Organisation | None:
    """For whom somebody speaks in a group; in a working group, if nothing else is said, as in the group around it."""
    for group_id in (member.group_id, *await working_groups.around(chat.tx, member.group_id)):
        there = await people.member(chat.tx, chat.me.id, group_id)
        if there is not None and there.organisation_id is not None:
            return await organisations.by_id(chat.tx, there.organisation_id)
    return None


class NewName(Question):
    """How to be called."""

    name: Annotated[str, Ask(T("What is your name? First name and family name."), Name())]


@command(
    key="rename",
    fr="nom", en="name", role=Role.NOBODY, section="people", help=T("change your name"),
    example=("nom Awa Diop", "name Awa Diop"),
)  # fmt: skip
async def rename(new: NewName, chat: Chat) -> Reply:
    """Another name from now on."""
    me = known(chat)
    if not may_be_name(new.name) or new.name in (*YES, *NO, *SKIP):
        raise Refused(T("I do not see your name in that."), field="name")
    name = told_apart(new.name, await names.of_colleagues(chat.tx, me.id), await _organisation(chat))
    if name == me.name:
        return Reply(T("✓ From now on I call you {name}.", name=called(me)))
    await names.rename(chat.tx, me.id, name, chat.seconds)
    chat.person = replace(me, name=name)
    await _tell_coordinators(chat, me, Said(name, by=me.id))
    return Reply(lines(T("✓ From now on I call you {name}.", name=name), told_of_namesake(new.name, name)))


async def _organisation(chat: Chat) -> str:
    """What the speaker stands for in the group, in short; empty if for nothing."""
    if chat.member is None or chat.member.organisation_id is None:
        return ""
    found = await organisations.by_id(chat.tx, chat.member.organisation_id)
    return "" if found is None else found.short


async def _tell_coordinators(chat: Chat, before: Person, name: Said) -> None:
    """So that nobody passes for another: of several changes one after the other, the whole is told, once."""
    for member in await people.groups_of(chat.tx, before.id):
        topic = f"{LetterKind.RENAMED}:{member.group_id}:{before.id}:named"
        waiting = await letters.waiting_on(chat.tx, topic)
        first = called(before) if waiting is None else _before(waiting) or called(before)
        change = T("{before} is called {name} from now on: they changed their name in the group {group}.",
                   before=first, name=name, group=Said(member.group_name))  # fmt: skip
        text = lines(change, await called_as_coordinator(chat, member.group_id))
        occurrence = f"{member.group_id}:{before.id}:{chat.incoming.event}"
        later = chat.now + _TOLD_AFTER
        await tell_coordinators(chat, member.group_id, text, LetterKind.RENAMED, occurrence, topic=topic, due_at=later)


def _before(body: str) -> Said | None:
    """The name that a change began with which coordinators have not been told of yet."""
    text = load(json.loads(body)["text"])
    text = text.parts[0] if isinstance(text, Lines) else text
    before = text.args.get("before") if isinstance(text, T) else None
    return before if isinstance(before, Said) else None


async def both(_chat: Chat, _values: Values) -> list[Choice]:
    """The two languages."""
    return [FRENCH, ENGLISH]


class Tongue(Question):
    """A language."""

    lang: Annotated[str, Ask(T("Which language do you read?"), OneOf(FRENCH, ENGLISH), both)]


@command(
    key="choose_language", own=True,
    fr="langue", en="language", role=Role.NOBODY, section="people", help=T("choose French or English"),
    example=("langue en", "language fr"), aliases=("lang",),
    forms=(("langue", "language"),),
)  # fmt: skip
async def choose_language(tongue: Tongue, chat: Chat) -> Reply:
    """Everything in this language from now on."""
    return await _speak(tongue.lang, chat)


@command(
    key="speak_french", own=True,
    fr="francais", en="french", role=Role.NOBODY, help=T("read everything in French"), example=("francais", "french"),
)  # fmt: skip
async def speak_french(_nothing: Nothing, chat: Chat) -> Reply:
    """French from now on."""
    return await _speak("fr", chat)


@command(
    key="speak_english", own=True,
    fr="anglais", en="english", role=Role.NOBODY, help=T("read everything in English"),
    example=("anglais", "english"),
)  # fmt: skip
async def speak_english(_nothing: Nothing, chat: Chat) -> Reply:
    """English from now on."""
    return await _speak("en", chat)


async def _speak(lang: str, chat: Chat) -> Reply:
    chat.reader = Reader(lang, chat.reader.zone)
    if chat.person is None:
        return Reply(how_to_join())
    await people.set_lang(chat.tx, chat.person.id, lang)
    return Reply(T("✓ From now on I write to you in English."))
