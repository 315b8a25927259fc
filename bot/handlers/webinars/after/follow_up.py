"""What is left of a webinar goes to those who were there, and is offered to all others, after a look."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.reach import Reach, reach, unreached_text
from bot.handlers.common.recipients import listeners
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.texts import LINES, about, link_text, works
from bot.handlers.webinars.lookup import the_webinar
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Deferred, Notice, Option, Reply, yes_no
from bot.parts import Number, Yes
from bot.rules.webinars.attendance import THERE
from bot.rules.webinars.topics import topic
from bot.texts import Line, P, T, Text, lines
from storage.webinars import attendances, links
from storage.webinars.links import WebinarLink
from storage.webinars.webinars import Webinar

WORTH = timedelta(days=30)
FOLLOW_UP = ":follow-up"


class FollowUp(Question):
    """Of which webinar, and a yes."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number())]
    sure: Annotated[bool, Ask(T("Send it?"), Yes())] = False


@command(
    key="send_follow_up",
    fr="suites", en="follow up", role=Role.COORDINATOR, section="webinars", example=("suites 3", "follow up 3"),
    help=T("send the recording and the mini-guide of a webinar"), aliases=("suites webinaire", "webinar follow up"),
)  # fmt: skip
async def send_follow_up(question: FollowUp, chat: Chat) -> Reply:
    """To everybody once, unless a link has changed since."""
    webinar = await the_webinar(question.number, chat)
    if not question.sure:
        return await preview_of(webinar, chat)
    found = await _links(webinar, chat)
    there, others = await _readers(webinar, chat)
    for person in (*there.people, *there.unreached, *others.people, *others.unreached):
        chat.tell(_notice(webinar, person.id, found, chat))
    count = there.count + others.count
    told = P("{n} person was told.", "{n} people were told.", count)
    return Reply(lines(T("✓ What is left of webinar {number} goes out.", number=webinar.number), told), edits=True)


async def preview_of(webinar: Webinar, chat: Chat) -> Reply:
    """What would go to those who were there, what to all others, and to how many."""
    found = await _links(webinar, chat)
    there, others = await _readers(webinar, chat)
    sent, offered = sent_text(webinar, found, chat), offered_text(webinar, found, chat)
    text = lines(
        T("To those who were there."), how_many(there), unreached_text(there), *in_both_languages(chat, sent, sent),
        "",
        T("To all others it is offered."), how_many(others), unreached_text(others),
        *in_both_languages(chat, offered, offered),
        "",
        T("Send it?"),
    )  # fmt: skip
    return Reply(text, yes_no(f"suites {webinar.number} oui", f"webinaire {webinar.number}"), edits=True)


async def _links(webinar: Webinar, chat: Chat) -> list[WebinarLink]:
    found = [one for one in await links.of_webinar(chat.tx, webinar.id) if works(one, chat)]
    if not found:
        line = Line(f"enregistrement {webinar.number} https://…", f"recording {webinar.number} https://…")
        raise Refused(T("Webinar {number} has no recording and no mini-guide. To add one: {line}",
                        number=webinar.number, line=line))  # fmt: skip
    return found


async def _readers(webinar: Webinar, chat: Chat) -> tuple[Reach, Reach]:
    """Those who were there, and all others who are told of webinars."""
    was = {one.person_id for one in await attendances.of_webinar(chat.tx, webinar.id) if one.answer in THERE}
    told = await listeners(chat, Role.MEMBER)
    return (
        await reach(chat, [one for one in told if one.id in was]),
        await reach(chat, [one for one in told if one.id not in was]),
    )


def _notice(webinar: Webinar, person_id: int, found: list[WebinarLink], chat: Chat) -> Notice:
    return Notice(
        person_id,
        Deferred("webinar-follow-up", {"webinar": webinar.id}),
        LetterKind.WEBINAR,
        key=f"webinar:{webinar.id}:follow-up:{max(one.at for one in found)}:{person_id}",
        useless_after=chat.now + WORTH,
        topic=topic(webinar) + FOLLOW_UP,
    )


def sent_text(webinar: Webinar, found: list[WebinarLink], chat: Chat) -> Text:
    """The links themselves."""
    return lines(_head(webinar), *(link_text(one, chat) for one in found))


def offered_text(webinar: Webinar, found: list[WebinarLink], chat: Chat) -> Text:
    """What there is, how heavy it is, and how one gets it."""
    return lines(_head(webinar), *(_offered(webinar, one, chat) for one in found))


def options(webinar: Webinar, found: list[WebinarLink]) -> tuple[Option, ...]:
    """To get what is offered."""
    labels = {"recording": T("See the recording"), "guide": T("See the mini-guide")}
    return tuple(Option(labels[one.kind], f"{LINES[one.kind]} {webinar.number}") for one in found)


def _head(webinar: Webinar) -> Text:
    title = webinar_texts.title(webinar, 80)
    return T("🎓 After webinar {number}: {title}", number=webinar.number, title=title)


def _offered(webinar: Webinar, one: WebinarLink, chat: Chat) -> Text:
    number = webinar.number
    if one.kind == "recording":
        line = Line(f"enregistrement {number}", f"recording {number}")
        return lines(T("The recording is there: {line}", line=line), about(one, chat))
    line = Line(f"mini guide {number}", f"mini guide {number}")
    return lines(T("The mini-guide is there: {line}", line=line), about(one, chat))
