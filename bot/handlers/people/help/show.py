"""What Tama can do, read from the declarations: only what the reader may do."""

from __future__ import annotations

import re
from typing import Annotated

from bot import commands
from bot.commands import Ask, Command, Public, Question, Role, command
from bot.conversation import forbidden
from bot.conversation.ordinary import listen
from bot.handlers.people.help.jobs import jobs
from bot.handlers.people.help.pages import card, everything, list_of, overview, page_of_subject
from bot.handlers.people.help.search import commands_about
from bot.handlers.people.help.subjects import commands_of, subjects_of
from bot.handlers.people.help.titles import named, touched
from bot.messages import YES, Chat, Option, Reply
from bot.parts import Hearing, Page, Words
from bot.spelling.folding import fold
from bot.suggestions import how_to_join, nearest
from bot.texts import Commas, Line, T, lines

_EVERYTHING = frozenset({"tout", "tous", "all", "everything", "toutes les rubriques", "all subjects"})
_EVERYWHERE = frozenset({"show_help", "choose_group"})
"""Commands about Tama itself."""
_MISSPELLED = 2
"""So many words may be the name of a command with a slip in it; more are a sentence."""
_PAGED = re.compile(r"(?P<about>.*?)\s*\b(?P<page>page\s+\d+)", re.IGNORECASE)


class Topic(Question):
    """A subject or a command, and which page of it."""

    about: Annotated[str, Ask(T("Help on what?"), Words(60))] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`points page 2`."""
        found = _PAGED.fullmatch(line)
        return None if found is None else found.groupdict()


@command(
    key="show_help", own=True, reads=True,
    fr="aide", en="help", role=Role.NOBODY, section="people", help=T("see what I can do"),
    example=("aide vote", "help vote"), forms=(("aide", "help"), ("aide réunions", "help meetings")),
    aliases=("?", "menu", "commandes", "commands", "aide moi", "aidez moi", "aide-moi", "aidez-moi", "help me"),
    public=Public.READS,
)  # fmt: skip
async def show_help(topic: Topic, chat: Chat) -> Reply:
    """Everything in brief, all the subjects, one of them, or one command."""
    wanted = fold(topic.about).removeprefix("/").rstrip(" ?!.")
    if not wanted and chat.in_group_chat:
        return _in_group_chat(chat)
    if not wanted:
        return _stranger() if chat.person is None else overview(chat, await jobs(chat))
    if wanted in _EVERYTHING:
        return everything(chat)
    if topic.about.startswith("/") and (shown := _card(wanted, chat)) is not None:
        return shown
    if (found := _on(wanted, topic, chat)) is not None:
        return found
    return await _on_what_is_said(topic, chat) or _found_by_words(topic, chat) or _unknown(topic.about, chat)


def _found_by_words(topic: Topic, chat: Chat) -> Reply | None:
    """The commands that do what is told in other words: « quitter le groupe », « fermer le vote »."""
    listed = [one for one in commands.COMMANDS.values() if one.section]
    found = commands_about(topic.about, listed, chat.reader.lang)
    if not found or forbidden(found[0], chat) is not None:
        return card(found[0], chat) if found else None
    found = [one for one in found if forbidden(one, chat) is None]
    return card(found[0], chat) if len(found) == 1 else list_of(found, T("Perhaps this:"))


async def _on_what_is_said(topic: Topic, chat: Chat) -> Reply | None:
    """« aide pour voter », “help me please”: on what is meant; None where that is not known."""
    key, lang = "show_help", chat.reader.lang
    heard = (await listen(f"{commands.COMMANDS[key].name(lang)} {topic.about}", chat, frozenset({key}))).readings
    wanted = fold(heard[0].rest(lang)) if len(heard) == 1 else None
    if wanted is None:
        return None
    return (_on(wanted, topic, chat) if wanted else None) or overview(chat, await jobs(chat))


def _on(wanted: str, topic: Topic, chat: Chat) -> Reply | None:
    """A title comes before a command of the same name: its page leads to both."""
    subjects = [subject for subject, _ in subjects_of(chat)]
    subject = named(wanted, subjects)
    found = _found(wanted, chat)
    if subject is None and found is not None and forbidden(found, chat) is None:
        return card(found, chat)
    subject = subject or touched(wanted, subjects)
    if subject is not None:
        return page_of_subject(subject, commands_of(subject, chat), topic.page, chat)
    return _card(wanted, chat)


def _found(wanted: str, chat: Chat) -> Command | None:
    found = commands.find(wanted, Role.NOBODY if chat.member is None else chat.member.role)
    return found[0] if found is not None and not found[1] else None


def _card(wanted: str, chat: Chat) -> Reply | None:
    """A command by its name; a slash before it says that it is no title."""
    found = _found(wanted, chat)
    return None if found is None else card(found, chat)


def _stranger() -> Reply:
    return Reply(how_to_join(), (Option("Français", "francais"), Option("English", "english")))


def _in_group_chat(chat: Chat) -> Reply:
    """What is answered there for everybody to read."""
    listed = [one for _, found in subjects_of(chat) for one in found if one.section and one.key not in _EVERYWHERE]
    reads, acts = (
        Commas(tuple(Line(one.fr, one.en) for one in listed if one.public is public))
        for public in (Public.READS, Public.ACTS)
    )
    text = lines(
        T("Here each line begins with /, and everybody reads the answer."),
        T("To see: {names}", names=reads),
        T("To answer: {names}", names=acts),
        T("Everything else I answer in private."),
    )
    return Reply(text)


def _unknown(about: str, chat: Chat) -> Reply:
    near = nearest(about, chat) if len(about.split()) <= _MISSPELLED else None
    if near is None:
        text = T("I have no help on “{words}”. To see everything: {line}", words=about, line=Line("aide", "help"))
        return Reply(text, (Option(T("Help"), "aide"),))
    text = T("I have no help on “{words}”. Did you mean: {line}?", words=about, line=near)
    return Reply(text, (Option(near, f"aide {near}", words=YES),))
