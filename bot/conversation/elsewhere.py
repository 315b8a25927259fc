"""A line that names another group of its speaker than the one in which they speak: asked back, never done here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.commands import Command
from bot.conversation.groups import speak_in
from bot.conversation.ordinary import Meant, is_text, listen, meant
from bot.conversation.state import Answered, State
from bot.ear.matching import Reading
from bot.messages import GROUP_SIGN, YES, Chat, Option, Reply
from bot.spelling.folding import fold
from bot.texts import Said, T
from storage.people import people
from storage.people.people import Member

_AXIS = re.compile(
    r"(?:\b(?:de|dans|pour|of|in|for|from|on|sur)\s+(?:l['’]\s*|l\s+|the\s+)?|\bl['’]\s*)?"
    r"\b(?:axe|axis)\s+(?P<axis>\d{1,3})\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:(?:de|dans|pour)\s+le|du|au|le)\s+groupe\s+(?P<fr>\w{4,})|"
    r"\b(?:(?:of|in|for|from)\s+)?the\s+(?P<en>\w{4,})\s+group\b",
    re.IGNORECASE,
)


async def said_elsewhere(found: tuple[Command, str] | None, line: str, chat: Chat, state: State) -> Answered | None:
    """Ask whether the rest of a line is meant in the other group that it names; None if it names no such group."""
    named = None if chat.incoming.pressed else _AXIS.search(line) or _GROUP.search(line)
    if chat.person is None or chat.member is None or named is None or (found is not None and is_text(found[0])):
        return None
    others = [one for one in await people.groups_of(chat.tx, chat.person.id) if _is_named(one, named, chat.member)]
    if len(others) != 1 or _of_groups((await listen(line, chat)).readings):
        return None
    rest = " ".join(f"{line[: named.start()]} {line[named.end() :]}".split())
    said = "\n".join(one.line(chat.reader.lang) for one in await _meant_there(rest, others[0], chat))
    if not said:
        return None
    text = T("In the group {group}: {line}?", group=Said(others[0].group_name), line=said)
    there = Option(T("Yes"), f"{GROUP_SIGN}{others[0].group_slug} {said}", words=YES)
    return Answered(Reply(text, (there,)), state.asked, aside=True)


async def _meant_there(line: str, member: Member, chat: Chat) -> list[Meant]:
    """What a line means in another group of the speaker's; the chat stays where it is."""
    there = replace(chat)
    await speak_in(there, member.group_slug)
    return meant((await listen(line, there)).readings, there)


def _is_named(one: Member, named: re.Match[str], here: Member) -> bool:
    """Whether it is this group that is named, and not the one in which the speaker is."""
    name, current = fold(one.group_name), fold(here.group_name)
    if one.group_id == here.group_id:
        return False
    if number := named.groupdict().get("axis"):
        return re.match(rf"(?:axe|axis) {int(number)}\b", name) is not None
    word = fold(named["fr"] or named["en"])
    return word in name.split() and word not in current.split()


def _of_groups(readings: Sequence[Reading]) -> bool:
    """Whether the line is about the working group itself: « rejoindre l’axe 2 »."""
    return any("working_group" in group for one in readings for group in one.phrase.needs)
