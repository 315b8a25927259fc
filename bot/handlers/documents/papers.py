"""A coordinator sends a file without saying what it is: Tama tells, and asks what is to be done with it."""

from __future__ import annotations

from bot.commands import Nothing, Role, command
from bot.errors import Refused
from bot.handlers.common.papers import TAKERS, takes
from bot.handlers.common.unreadable import why_unreadable
from bot.handlers.documents.received import offers
from bot.messages import Chat, Reply
from bot.minutes.refusals import Unreadable
from bot.papers.reports.model import Report
from bot.papers.told import ReadFile
from bot.papers.workshops.model import Workshop
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, days, lines

_TITLE, _SHOWN = 80, 8
_KEPT_NOT = T("Nothing of it is kept.")


@command(
    key="read_file",
    fr="fichier", en="file",
    aliases=("importer", "envoyer un compte-rendu", "joindre", "joindre un compte-rendu"),
    role=Role.COORDINATOR, example=("fichier", "file"),
    help=T("send a file for Tama to read: minutes, a plan, a list of members, a report"), section="minutes",
)  # fmt: skip
async def read_file(_nothing: Nothing, chat: Chat) -> Reply:
    """A file came: whoever takes papers of its kind shows what was read in it."""
    file = chat.reading
    if isinstance(file, Unreadable):
        if chat.upload is None or isinstance(chat.upload, Refused):
            raise chat.upload or Refused(why_unreadable(file))
        return Reply(lines(why_unreadable(file), T("What shall I do with it?")), offers(chat.upload))
    if not isinstance(file, ReadFile):
        return Reply(T("Send me the file: minutes, a plan, a list of members or a report (2 MB at most)."))
    return await TAKERS[file.told.kind](file, chat)


@takes("workshop", "report")
async def tell_paper(file: ReadFile, chat: Chat) -> Reply:
    """A paper of which nothing is made: what it is, in a few lines."""
    match file.told.content:
        case Workshop() as workshop:
            return _offered(chat, _workshop(workshop))
        case Report() as report:
            return _offered(chat, _report(report))
        case _:
            raise ValueError(file.told.kind)


def _offered(chat: Chat, text: Text) -> Reply:
    """A paper that can become a document, where it could be kept for that."""
    if chat.upload is None or isinstance(chat.upload, Refused):
        return Reply(lines(text, _KEPT_NOT))
    return Reply(lines(text, T("What shall I do with it?")), offers(chat.upload))


def _workshop(workshop: Workshop) -> Text:
    place = [T("Place: {place}", place=_said(workshop.place))] if workshop.place else []
    return lines(
        T("📋 This is the report of a workshop: {title}", title=_said(workshop.title or "")),
        days(workshop.dates[0], workshop.dates[-1] if len(workshop.dates) > 1 else None) if workshop.dates else None,
        *place,
        P("{n} participating organisation", "{n} participating organisations", len(workshop.participants)),
        P("{n} session", "{n} sessions", len(workshop.sessions)),
    )


def _report(report: Report) -> Text:
    titles = [section.title for section in report.sections if section.title]
    return lines(
        T("📋 This is a report: {title}", title=_said(report.title or "")),
        *(T("– {words}", words=_said(title)) for title in titles[:_SHOWN]),
    )


def _said(words: str) -> Said:
    return short(Said(words), _TITLE)
