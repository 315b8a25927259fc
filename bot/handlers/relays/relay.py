"""Whoever has a network types a colleague's answer, which the colleague gave by telephone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from bot import commands
from bot.commands import Ask, Command, Question, Role, Values, command
from bot.conversation.ordinary import Meant, is_just, is_strict, listen, meant, not_sure, says_otherwise
from bot.ear.sentences import sentence
from bot.errors import Refused
from bot.handlers.common.recipients import occurrence
from bot.handlers.people.lookup import Colleagues, colleagues_of, unsure
from bot.handlers.relays.entry import EnteredAnswer, enter, in_their_name, question_of
from bot.letter_kinds import LetterKind
from bot.messages import YES, Arg, Chat, Deferred, Notice, Reply
from bot.parts import Choice, CommandLine, Hearing, Unsure, Words
from bot.rules.relays.relay import WORTH_CONFIRMING
from bot.texts import Line, T, Text, called, lines, listed
from bot.things.kinds import relayed_by, relayed_kinds
from storage.people.people import Member, Person

NAME = 80
LONGEST = 500
PERSONAL = ("vote", "unvote")
_LINES = Line("fait, bloque, echeance, oui, non, en ligne, excuse, participe, manque",
              "done, blocked, postpone, yes, no, online, excused, attended, missed")  # fmt: skip
Pair = tuple[Person, Member]
_THEY = re.compile(r"^\s*(?:il|elle|ils|elles|he|she|they)\s+", re.IGNORECASE)
"""In a colleague's name they mean that colleague."""


class Somebody(Words):
    """A name; whoever types a command instead means the command."""

    free = False

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        return None if commands.find(text) is not None else super().read(text, hearing)


async def asked_line(chat: Chat, values: Values) -> Text:
    """Only for somebody who is known."""
    (await colleagues_of(chat)).find(values["who"], "who")
    return T("What do they answer? For example: {line}", line=Line("fait 3", "done 3"))


class Relay(Question):
    """For whom, and the line that they would have typed."""

    who: Annotated[str, Ask(T("For whom? A name or an organisation."), Somebody(NAME))]
    line: Annotated[str, Ask(asked_line, CommandLine(LONGEST))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`CRN : fait 3`; the colon may be left out."""
        who, sign, said = line.partition(":")
        if not sign:
            who, said = _without_colon(line)
        return {name: words for name, words in {"who": who.strip(), "line": said.strip()}.items() if words}


def _without_colon(line: str) -> tuple[str, str]:
    """The name ends where a command begins that may be typed for others."""
    words = line.split()
    for end in range(1, len(words)):
        said = " ".join(words[end:])
        found = commands.find(said, Role.MEMBER)
        if found is not None and relayed_by(found[0].key) is not None:
            return " ".join(words[:end]), said
    return line, ""


@command(
    key="relay",
    fr="pour", en="for", role=Role.MEMBER, section="people", aliases=("au nom de", "on behalf of", "de la part de"),
    example=("pour CRS : oui 5", "for CRS: yes 5"),
    help=T("enter the answer of a colleague who told you by telephone"),
    forms=(("pour CRS : fait 3", "for CRS: done 3"),),
)  # fmt: skip
async def relay(said: Relay, chat: Chat) -> Reply:
    """The colleague's answer, with no more rights than theirs, to be confirmed by them."""
    known = await colleagues_of(chat)
    reference = known.find(said.who, "who")
    meant, rest = await _meant(said.line, chat)
    person, member = _speaker(known, reference, meant, said, chat)
    theirs, name = in_their_name(chat, person, member), _name(known, reference, person)
    try:
        entry = await enter(meant, await question_of(meant, rest, theirs), theirs, chat.me)
    except Refused as refusal:
        why = lines(T("Nothing was entered for {name}:", name=name), refusal.text)
        raise Refused(why, "line" if refusal.field == "line" else None) from refusal
    told = _receipts(entry, known.behind(reference), chat)
    heard = {person.id for person in told} | {chat.me.id}
    chat.notices += [notice for notice in theirs.notices if notice.person_id not in heard]
    return Reply(await _noted(entry, name, told, theirs))


async def _meant(line: str, chat: Chat) -> tuple[Command, str]:
    """The command that the line says. Refused unless it is clear and may be typed for somebody else."""
    found = commands.find(line, Role.MEMBER)
    typed = found is not None and relayed_by(found[0].key) is not None
    if found is not None and typed and await is_strict(*found, line, chat):
        return found
    relayed = frozenset(key for relay in relayed_kinds().values() for key in relay.commands)
    heard = await listen(_THEY.sub("", line), chat, relayed)
    readings = meant(heard.readings, chat)
    if found is not None and typed and await is_just(*found, readings, chat, heard):
        return found
    if len(readings) == 1 and heard.certain and not (typed and found and _is_noted(found, readings[0], chat)):
        return readings[0].command, readings[0].rest
    if len(readings) == 1 and (found is None or found[0] is not readings[0].command):
        proposed = readings[0].line(chat.reader.lang)
        doubt = Unsure(T("Do you mean: {line}?", line=proposed), [Choice(proposed, proposed, words=YES)])
        doubt.field = "line"
        raise doubt
    if found is not None and typed and not says_otherwise(found[0], line, chat.reader.lang):
        return found
    if found is not None and found[0].key in PERSONAL:
        raise Refused(T("A vote is personal: nobody casts it for somebody else."))
    if typed or readings or heard.turned or says_otherwise(commands.COMMANDS["come"], line, chat.reader.lang):
        raise Refused(not_sure(line).text)
    raise Refused(T("What can be entered for somebody else: {line}", line=_LINES), field="line")


def _is_noted(found: tuple[Command, str], heard: Meant, chat: Chat) -> bool:
    """Whether a command was typed as it is heard, with a word about it that tells something."""
    command, rest = found
    if command is not heard.command or says_otherwise(command, rest, chat.reader.lang):
        return False
    items = sentence(rest, chat.reader.lang).items
    return any(not (item.is_filler or item.sign or item.number is not None) for item in items)


def _speaker(known: Colleagues, reference: str, meant: Command, said: Relay, chat: Chat) -> Pair:
    """In whose name it is done: any focal point of an organisation, but one where each answers for themselves."""
    behind = known.behind(reference)
    if not behind:
        raise Refused(T("Nobody answers for {name} in this group.", name=known.name(reference)))
    if any(person.id == chat.me.id for person, _ in behind):
        raise Refused(T("You answer for {name} yourself: {line}", name=known.name(reference), line=said.line))
    kind = relayed_by(meant.key)
    shared = kind is not None and relayed_kinds()[kind].by_organisation
    if len(behind) > 1 and not shared:
        raise unsure(said.who, [Choice(f"@{person.id}", called(person)) for person, _ in behind], "who")
    return behind[0]


def _name(known: Colleagues, reference: str, person: Person) -> Text:
    named = known.name(reference)
    if named.words == person.name:
        return named
    return T("{organisation} ({name})", organisation=named, name=called(person))


def _receipts(entry: EnteredAnswer, behind: Sequence[Pair], chat: Chat) -> list[Person]:
    """All who answer for it hear what was entered, and by whom; those who get one."""
    told = [person for person, _ in behind if person.stopped_at is None]
    numbers = "-".join(map(str, entry.numbers))
    args: dict[str, Arg] = {"kind": entry.kind, "numbers": entry.numbers, "by": chat.me.id}
    for person in told:
        key = f"relay:{entry.kind}:{numbers}:{occurrence(chat)}:{person.id}"
        topic = f"relay:{chat.group_id}:{entry.kind}:{numbers}"
        useless_after = chat.now + WORTH_CONFIRMING
        chat.tell(Notice(person.id, Deferred("relay", args), LetterKind.RELAY, key, useless_after, topic))
    return told


async def _noted(entry: EnteredAnswer, name: Text, told: Sequence[Person], theirs: Chat) -> Text:
    head = T("📞 For {name}, by telephone, to be confirmed:", name=name)
    relay = relayed_kinds()[entry.kind]
    stands = None if relay.several else await relay.standing(theirs, entry.numbers[0])
    text = entry.reply.text if stands is None else stands.theirs
    if not told:
        return lines(head, text, T("{name} gets no messages and is not asked to confirm it.", name=name))
    names = listed([called(person) for person in told])
    return lines(head, text, T("Asked to confirm it: {names}.", names=names))
