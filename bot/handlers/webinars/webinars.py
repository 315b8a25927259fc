"""Webinars: the list, one of them, and a new one, which is published after a look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from bot import dates
from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.appointments import Appointment
from bot.handlers.common.inside import inside
from bot.handlers.common.next_steps import ADD_WEBINAR, next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.common.quoting import spoken
from bot.handlers.common.refusals import only_in_private
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.card import card
from bot.handlers.webinars.lookup import sees_drafts, the_webinar
from bot.handlers.webinars.parts import Link
from bot.handlers.webinars.publish import look, publish
from bot.languages import local_day
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Page, Words, Yes
from bot.rules.webinars.webinar_line import cut
from bot.texts import Said, T, Text, lines
from storage.instants import instant, to_seconds
from storage.people.working_groups import Figure
from storage.webinars import attendances, webinars
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import NewWebinar, Webinar

IN_LIST = 60
TITLE = Ask(T("What is the webinar called?"), Words(webinar_texts.TITLE))
WHEN = Ask(T("When is it, or when was it? For example: 12 June 2020 10:00-11:30."), Appointment(past=True, hours=True))
LINK = Ask(T("What is the link? It begins with https://"), Link(), skippable=True)


class Listing(Question):
    """Which page of the webinars."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_webinars", own=True,
    fr="webinaires", en="webinars", role=Role.OBSERVER, section="webinars", example=("webinaires", "webinars"),
    help=T("see the webinars, and what you answered"),
    public=Public.READS,
)  # fmt: skip
async def list_webinars(listing: Listing, chat: Chat) -> Reply:
    """The webinars, the latest first, each with the speaker's answer."""
    found = await webinars.in_group(chat.tx, chat.group_id)
    found = [one for one in found if one.state != "draft" or sees_drafts(chat)]
    beside = await inside(chat, sum(one.state == "published" for one in found), "webinaires", Figure.WEBINARS)
    if not found:
        return Reply(
            lines(T("There is no webinar yet."), beside.text), (*next_steps(chat, ADD_WEBINAR), *beside.options)
        )
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    page, pages = page_of(found, listing.page)
    text = lines(T("Webinars:"), *(_line(webinar, mine, chat) for webinar in page), beside.text)
    see = (Option(T("Webinar {number}", number=one.number), f"webinaire {one.number}", one.number) for one in page)
    return Reply(text, (*see, *beside.options, *more("webinaires", "webinars", listing.page, pages, chat.reader.lang)))


def _line(webinar: Webinar, mine: Mapping[int, Attendance], chat: Chat) -> Text:
    number, name = webinar.number, webinar_texts.title(webinar, IN_LIST)
    day = local_day(instant(webinar.starts_at), chat.reader.zone)
    if webinar.state == "draft":
        return T("{number}. {title} · {day} · draft", number=number, title=name, day=day)
    if webinar.state == "cancelled":
        return T("{number}. {title} · {day} · cancelled", number=number, title=name, day=day)
    if chat.in_group_chat or not webinar_texts.begun(webinar, chat):
        return T("{number}. {title} · {day}", number=number, title=name, day=day)
    answer = webinar_texts.in_list(mine.get(webinar.id))
    return T("{number}. {title} · {day} · {answer}", number=number, title=name, day=day, answer=answer)


class Adding(Question):
    """A webinar's title, when it is or was, and its link."""

    title: Annotated[str, TITLE]
    when: Annotated[dates.When, WHEN]
    link: Annotated[str, LINK] = ""

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """Title, date and link in any order."""
        return cut(line, now=hearing.now, zone=hearing.zone, lang=hearing.lang)


@command(
    key="add_webinar",
    fr="ajouter webinaire", en="add webinar", role=Role.COORDINATOR, section="webinars",
    aliases=("nouveau webinaire", "new webinar"), help=T("announce a webinar, or enter one that is over"),
    example=("webinaire Accueil, 12 juin 2021 10h-11h30", "webinar Welcome, 12 June 2021 10:00-11:30"),
)  # fmt: skip
async def add_webinar(adding: Adding, chat: Chat) -> Reply:
    """A draft, shown as everybody would see it."""
    starts, ends = adding.when.starts_at(chat.reader.zone), adding.when.ends_at(chat.reader.zone)
    if starts is None:
        raise Refused(T("At what time? For example: {example}.", example="14h30"), field="when")
    new = NewWebinar(
        spoken(adding.title, "").words, chat.reader.lang, to_seconds(starts),
        to_seconds(ends), adding.link,
    )  # fmt: skip
    number = await webinars.create(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    return await look(await the_webinar(number, chat), chat)


class WebinarLine(Question):
    """A webinar to show or to publish, or the parts of a new one."""

    title: Annotated[str, TITLE] = ""
    when: Annotated[dates.When | None, WHEN] = None
    link: Annotated[str, LINK] = ""
    number: Annotated[int | None, Ask(T("Which webinar? Give its number."), Number())] = None
    sure: Annotated[bool, Ask(T("Publish this webinar?"), Yes())] = False

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """A number shows a webinar, with a yes after it publishes it; anything else makes a new one."""
        taken = Number().read(line, hearing)
        if taken is not None and not taken[1]:
            return {"number": str(taken[0])}
        if taken is not None and Yes().read(taken[1], hearing) is not None:
            return {"number": str(taken[0]), "sure": taken[1]}
        return Adding.split(line, hearing)


@command(
    key="webinar", own=True,
    fr="webinaire", en="webinar", role=Role.OBSERVER, section="webinars", example=("webinaire 3", "webinar 3"),
    help=T("see one webinar"),
    public=Public.READS,
)  # fmt: skip
async def webinar(wanted: WebinarLine, chat: Chat) -> Reply:
    """One webinar; `webinar TITLE, DATE` makes one, `webinar 3 yes` publishes it."""
    if wanted.number is None and not wanted.title and wanted.when is None:
        return await list_webinars(Listing(), chat)
    if wanted.number is None or wanted.sure:
        _only_coordinators(only_in_private(chat))
    if wanted.number is None:
        return await add_webinar(_complete(wanted), chat)
    found = await the_webinar(wanted.number, chat)
    return await (publish(found, chat) if wanted.sure else card(found, chat))


def _only_coordinators(chat: Chat) -> None:
    if chat.membership.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator of {group} can do this.", group=Said(chat.membership.group_name)))


def _complete(wanted: WebinarLine) -> Adding:
    if not wanted.title:
        raise Refused(T("The title is missing."), field="title")
    if wanted.when is None:
        raise Refused(T("The date is missing."), field="when")
    return Adding(title=wanted.title, when=wanted.when, link=wanted.link)
