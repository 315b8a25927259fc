"""How the help reads: all of it in brief, the subjects, one subject, one command."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands import Command
from bot.conversation import example, forbidden
from bot.handlers.common.paging import light_pages, more
from bot.handlers.people.help.subjects import SUBJECTS, Subject, subjects_of
from bot.languages import LANGUAGES, Reader, render
from bot.messages import Chat, Option, Reply
from bot.texts import Commas, Line, T, Text, lines

LONGEST = 1000
NAMES, ELSEWHERE = 3, 6
"""So many names of a subject, and of the subjects that are not of every day: the jobs below stay in view on a phone."""
_BUTTON = 4
"""What a number in front of a button costs, where it is shown so."""
_EVERYDAY = frozenset(subject.line for subject in SUBJECTS[:7])
_ROOM, _MOST = LONGEST - 60, 12


def overview(chat: Chat, jobs: Sequence[Option]) -> Reply:
    """The jobs as buttons, and as many names of each subject as there is room for."""
    found = [(subject, listed) for subject, listed in subjects_of(chat)]
    text = next(text for most in range(NAMES, 0, -1) if _fits(text := _in_brief(found, most), jobs))
    return Reply(text, tuple(jobs))


def _in_brief(found: Sequence[tuple[Subject, Sequence[Command]]], most: int) -> Text:
    return lines(
        T("Write one line and I'll answer with one message. If something is missing, I'll ask."),
        *(_names(subject.title, listed, most) for subject, listed in found if subject.line in _EVERYDAY),
        _names(T("And also"), [listed[0] for subject, listed in found if subject.line not in _EVERYDAY], ELSEWHERE),
        T("To know more, for example: {line}", line=Line("aide vote", "help vote")),
    )


def _names(title: Text, listed: Sequence[Command], most: int) -> Text:
    names = Commas(tuple(Line(one.fr, one.en) for one in listed[:most]))
    if len(listed) <= most:
        return T("{title}: {names}", title=title, names=names)
    return T("{title}: {names}…", title=title, names=names)


def _fits(text: Text, options: Sequence[Option]) -> bool:
    return all(
        len(render(text, reader)) + sum(_cost(one.label, reader) for one in options) <= LONGEST
        for reader in map(Reader, LANGUAGES)
    )


def _cost(label: Text, reader: Reader) -> int:
    return len(render(label, reader)) + _BUTTON


def everything(chat: Chat) -> Reply:
    """All the subjects, each with a button."""
    options = tuple(Option(one.title, f"aide {one.line.fr}") for one, _ in subjects_of(chat))
    return Reply(T("What do you want to do? Choose a subject."), options)


def page_of_subject(subject: Subject, listed: Sequence[Command], page: int, chat: Chat) -> Reply:
    """What can be done, most used first, each with a button to its own page."""
    pages = light_pages(listed, lambda one: max(_weight(one, Reader(lang)) for lang in LANGUAGES), _ROOM, _MOST)
    page = min(max(page, 1), len(pages))
    shown = pages[page - 1]
    onwards = more(f"aide {subject.line.fr}", f"help {subject.line.en}", page, len(pages), chat.reader.lang)
    listing = list_of(shown, T("{title}:", title=subject.title))
    return Reply(listing.text, (*listing.options, *onwards))


def list_of(commands: Sequence[Command], title: Text) -> Reply:
    """Some commands under a title, each with a button to its own page."""
    options = tuple(Option(Line(one.fr, one.en), f"aide /{one.fr}") for one in commands)
    return Reply(lines(title, *map(line_of, commands)), options)


def _weight(one: Command, reader: Reader) -> int:
    """What a command costs in a list, with its button."""
    return len(render(line_of(one), reader)) + 1 + _cost(Line(one.fr, one.en), reader)


def line_of(one: Command) -> Text:
    """A command and what it is for."""
    return T("{command}: {help}", command=Line(one.fr, one.en), help=one.help)


def card(one: Command, chat: Chat) -> Reply:
    """One command: what it is for, all its forms, its other names, and a button that begins it."""
    refusal = forbidden(one, chat)
    if refusal is not None:
        return Reply(refusal)
    others = {one.fr: None, one.en: None, **dict.fromkeys(one.aliases)}
    others.pop(one.name(chat.reader.lang))
    also = T("Also understood: {names}", names=Commas(tuple(others))) if others else None
    forms = (T("– {line}", line=Line(fr, en)) for fr, en in one.forms)
    begin = () if chat.in_group_chat else (Option(Line(one.fr, one.en), one.fr),)
    return Reply(lines(line_of(one), example(one), *forms, also), begin)
