"""What Tama can do, read from the declarations: only what the reader may do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from bot import commands
from bot.commands import Ask, Command, Public, Question, Role, command
from bot.conversation import example, forbidden
from bot.handlers.common.paging import more, page_of
from bot.languages import LANGUAGES, Reader, render
from bot.messages import YES, Chat, Option, Reply
from bot.parts import Hearing, Page, Words
from bot.spelling.folding import fold
from bot.suggestions import how_to_join, nearest
from bot.texts import Line, Listed, T, Text, lines

SECTIONS = {
    "meetings": (T("Meetings"), Line("reunions", "meetings")),
    "ideas": (T("Ideas and votes"), Line("idees", "ideas")),
    "points": (T("Action points"), Line("points", "points")),
    "webinars": (T("Webinars"), Line("webinaires", "webinars")),
    "minutes": (T("Minutes"), Line("minutes", "minutes")),
    "people": (T("You and your group"), Line("personnes", "people")),
}
_EVERYWHERE = frozenset({"show_help", "choose_group"})
"""Commands about Tama itself."""
PAGE = 10
NAMES = 12
LONGEST = 1000
_PAGED = re.compile(r"(?P<about>.*?)\s*\b(?P<page>page\s+\d+)", re.IGNORECASE)


class Topic(Question):
    """A section or a command, and which page of it."""

    about: Annotated[str, Ask(T("Help on what?"), Words(60))] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`points page 2`."""
        found = _PAGED.fullmatch(line)
        return None if found is None else found.groupdict()


@command(
    key="show_help", own=True,
    fr="aide", en="help", role=Role.NOBODY, section="people", help=T("see what I can do"),
    example=("aide vote", "help vote"), aliases=("?", "menu", "commandes", "commands"),
    public=Public.READS,
)  # fmt: skip
async def show_help(topic: Topic, chat: Chat) -> Reply:
    """Everything in brief, one section, or one command."""
    wanted = fold(topic.about).removeprefix("/")
    if not wanted and chat.in_group_chat:
        return _in_group_chat(chat)
    if not wanted:
        return _stranger() if chat.member is None else _overview(chat)
    section = next((key for key, (_, line) in SECTIONS.items() if wanted in (line.fr, line.en)), None)
    if section is not None and (listed := _allowed(chat, section)):
        return _section(section, listed, topic.page, chat)
    if wanted in commands.names():
        return _card(commands.by_name(wanted), chat)
    return _unknown(topic.about, chat)


def _allowed(chat: Chat, section: str) -> list[Command]:
    found = [one for one in commands.COMMANDS.values() if one.section == section and forbidden(one, chat) is None]
    return sorted(found, key=lambda one: one.role)


def _stranger() -> Reply:
    return Reply(how_to_join(), (Option("Français", "francais"), Option("English", "english")))


def _in_group_chat(chat: Chat) -> Reply:
    """What is answered there for everybody to read."""
    listed = [one for section in SECTIONS for one in _allowed(chat, section) if one.key not in _EVERYWHERE]
    reads, acts = (
        Listed(tuple(Line(one.fr, one.en) for one in listed if one.public is public))
        for public in (Public.READS, Public.ACTS)
    )
    text = lines(
        T("Here each line begins with /, and everybody reads the answer."),
        T("To see: {names}", names=reads),
        T("To answer: {names}", names=acts),
        T("Everything else I answer in private."),
    )
    return Reply(text)


def _overview(chat: Chat) -> Reply:
    """As many names of each section as there is room for; each section has a button."""
    sections = {key: listed for key in SECTIONS if (listed := _allowed(chat, key))}
    options = tuple(Option(SECTIONS[key][0], f"aide {SECTIONS[key][1].fr}") for key in sections)
    text = next(text for most in range(NAMES, 0, -1) if _fits(text := _overview_text(sections, most), options))
    return Reply(text, options)


def _overview_text(sections: Mapping[str, Sequence[Command]], most: int) -> Text:
    return lines(
        T("Write me one line, I answer with one message. I ask for what is missing."),
        *(_names(SECTIONS[key][0], listed, most) for key, listed in sections.items()),
        T("To know more, for example: {line}", line=Line("aide vote", "help vote")),
    )


def _fits(text: Text, options: Sequence[Option]) -> bool:
    return all(
        len(render(text, reader)) + sum(len(render(one.label, reader)) + 4 for one in options) <= LONGEST
        for reader in map(Reader, LANGUAGES)
    )


def _names(title: Text, listed: Sequence[Command], most: int) -> Text:
    names = Listed(tuple(Line(one.fr, one.en) for one in listed[:most]))
    if len(listed) <= most:
        return T("{title}: {names}", title=title, names=names)
    return T("{title}: {names}…", title=title, names=names)


def _section(section: str, listed: Sequence[Command], page: int, chat: Chat) -> Reply:
    title, name = SECTIONS[section]
    shown, pages = page_of(listed, page, PAGE)
    text = lines(T("{title}:", title=title), *(_line(one) for one in shown))
    return Reply(text, more(f"aide {name.fr}", f"help {name.en}", page, pages, chat.reader.lang))


def _line(one: Command) -> Text:
    return T("{command}: {help}", command=Line(one.fr, one.en), help=one.help)


def _card(one: Command, chat: Chat) -> Reply:
    refusal = forbidden(one, chat)
    if refusal is not None:
        return Reply(refusal)
    others = {one.fr: None, one.en: None, **dict.fromkeys(one.aliases)}
    others.pop(one.name(chat.reader.lang))
    also = T("Also understood: {names}", names=Listed(tuple(others))) if others else None
    return Reply(lines(_line(one), example(one), also))


def _unknown(about: str, chat: Chat) -> Reply:
    near = nearest(about, chat)
    if near is None:
        text = T("I have no help on “{words}”. To see everything: {line}", words=about, line=Line("aide", "help"))
        return Reply(text, (Option(T("Help"), "aide"),))
    text = T("I have no help on “{words}”. Did you mean: {line}?", words=about, line=near)
    return Reply(text, (Option(near, f"aide {near}", words=YES),))
