"""The recording and the mini-guide of a webinar: kept by coordinators, found by everybody who may see the webinar."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.follow_up import preview_of
from bot.handlers.webinars.after.parts import Left
from bot.handlers.webinars.after.texts import GUIDE, LINES, RECORDING, link_text
from bot.handlers.webinars.lookup import the_webinar
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Number
from bot.texts import Line, Said, T, lines
from storage.webinars import attendances, links, webinars
from storage.webinars.links import WebinarLink

OFFERED = 8
_LEFT = Ask(
    T("What is the link? With its weight and its last day, if you know them: {line}",
      line=Line("https://… 45 Mo 30 juin", "https://… 45 MB 30 June")),
    Left(),
)  # fmt: skip


async def begun(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars that have begun, the latest first."""
    found = await webinars.in_group(chat.tx, chat.group_id)
    held = [one for one in found if one.state == "published" and webinar_texts.begun(one, chat)]
    return [Choice(one.number, webinar_texts.title(one, 60), one.number) for one in held[:OFFERED]]


class WhichLink(Question):
    """Of which webinar; and, to set it, the link."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), begun)]
    left: Annotated[tuple[str, int | None, str | None] | None, _LEFT] = None


class NewLink(Question):
    """Of which webinar, and the link."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), begun)]
    left: Annotated[tuple[str, int | None, str | None], _LEFT]


@command(
    key="recording",
    fr="enregistrement", en="recording", role=Role.OBSERVER, section="webinars",
    example=("enregistrement 3", "recording 3"), help=T("find the recording of a webinar"),
    aliases=("voir enregistrement", "see recording"),
    forms=(("enregistrement 3 https://exemple.org/r 45 Mo", "recording 3 https://example.org/r 45 MB"),),
)  # fmt: skip
async def recording(which: WhichLink, chat: Chat) -> Reply:
    """The recording; with a link, a coordinator sets it."""
    return await _set(which, RECORDING, chat) if which.left is not None else await _shown(which.number, RECORDING, chat)


@command(
    key="guide",
    fr="mini guide", en="mini guide", role=Role.OBSERVER, section="webinars", example=("mini guide 3", "mini guide 3"),
    help=T("find the mini-guide of a webinar"), aliases=("miniguide", "guide"),
    forms=(("mini guide 3 https://exemple.org/g 1 Mo", "mini guide 3 https://example.org/g 1 MB"),),
)  # fmt: skip
async def guide(which: WhichLink, chat: Chat) -> Reply:
    """The mini-guide; with a link, a coordinator sets it."""
    return await _set(which, GUIDE, chat) if which.left is not None else await _shown(which.number, GUIDE, chat)


@command(
    key="add_recording",
    fr="ajouter enregistrement", en="add recording", role=Role.COORDINATOR, section="webinars",
    example=("ajouter enregistrement 3 https://exemple.org/r", "add recording 3 https://example.org/r"),
    help=T("set the recording of a webinar, with its weight and its last day"),
)  # fmt: skip
async def add_recording(new: NewLink, chat: Chat) -> Reply:
    """The recording is kept, and everybody may be told."""
    return await _set(WhichLink(number=new.number, left=new.left), RECORDING, chat)


@command(
    key="add_guide",
    fr="ajouter mini guide", en="add mini guide", role=Role.COORDINATOR, section="webinars",
    example=("ajouter mini guide 3 https://exemple.org/g", "add mini guide 3 https://example.org/g"),
    help=T("set the mini-guide of a webinar, with its weight and its last day"), aliases=("ajouter guide", "add guide"),
)  # fmt: skip
async def add_guide(new: NewLink, chat: Chat) -> Reply:
    """The mini-guide is kept, and everybody may be told."""
    return await _set(WhichLink(number=new.number, left=new.left), GUIDE, chat)


async def _set(which: WhichLink, kind: str, chat: Chat) -> Reply:
    """Kept, and shown as it would go out."""
    if chat.membership.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator of {group} can do this.", group=Said(chat.membership.group_name)))
    webinar = await the_webinar(which.number, chat)
    if which.left is None or webinar.state != "published" or not webinar_texts.begun(webinar, chat):
        line = Line(f"lien webinaire {webinar.number} https://…", f"webinar link {webinar.number} https://…")
        raise Refused(T("Webinar {number} has not begun: nothing of it is left yet. For the link to join: {line}",
                        number=webinar.number, line=line))  # fmt: skip
    link, size, day = which.left
    await links.keep(chat.tx, webinar.id, WebinarLink(kind, link, size, day, chat.seconds), chat.me.id)
    return await preview_of(webinar, chat)


async def _shown(number: int, kind: str, chat: Chat) -> Reply:
    webinar = await the_webinar(number, chat)
    found = next((one for one in await links.of_webinar(chat.tx, webinar.id) if one.kind == kind), None)
    head = T("🎓 Webinar {number}: {title}", number=number, title=webinar_texts.title(webinar, 80))
    if found is None:
        none = T("There is no recording yet.") if kind == RECORDING else T("There is no mini-guide yet.")
        add = Option(T("Add it"), f"ajouter {LINES[kind]} {number}")
        held = webinar.state == "published" and webinar_texts.begun(webinar, chat)
        adds = chat.membership.role == Role.COORDINATOR and not chat.in_group_chat and held
        return Reply(lines(head, none), (add,) if adds else ())
    mine = (await attendances.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    missed = chat.membership.role >= Role.MEMBER and (mine is None or mine.answer == webinar_texts.MISSED)
    seen = Option(T("I saw the recording"), f"participe {number} {webinar_texts.SEEN[chat.reader.lang]}")
    return Reply(lines(head, link_text(found, chat)), (seen,) if kind == RECORDING and missed else ())
