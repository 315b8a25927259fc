"""Webinars: the list, one of them, and a new one, which is published after a look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from bot import dates
from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.appointments import Appointment
from bot.handlers.common.by_telephone import to_me
from bot.handlers.common.next_steps import ADD_WEBINAR, next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.common.preview import preview
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.common.refusals import only_in_private
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import sees_drafts, the_webinar
from bot.handlers.webinars.notices import question
from bot.handlers.webinars.parts import Link
from bot.languages import local_day
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Post, Reply, yes_no
from bot.parts import Hearing, Number, Page, Words, Yes
from bot.rules.webinars.attendance import tally
from bot.rules.webinars.webinar_line import cut
from bot.texts import P, Said, T, Text, lines
from storage.instants import instant, to_seconds
from storage.people.people import Person
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
    found = [one for one in found if one.state == "published" or sees_drafts(chat)]
    if not found:
        return Reply(T("There is no webinar yet."), next_steps(chat, ADD_WEBINAR))
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    page, pages = page_of(found, listing.page)
    text = lines(T("Webinars:"), *(_line(webinar, mine, chat) for webinar in page))
    see = (Option(T("Webinar {number}", number=one.number), f"webinaire {one.number}", one.number) for one in page)
    return Reply(text, (*see, *more("webinaires", "webinars", listing.page, pages, chat.reader.lang)))


def _line(webinar: Webinar, mine: Mapping[int, Attendance], chat: Chat) -> Text:
    number, name = webinar.number, webinar_texts.title(webinar, IN_LIST)
    day = local_day(instant(webinar.starts_at), chat.reader.zone)
    if webinar.state == "draft":
        return T("{number}. {title} · {day} · draft", number=number, title=name, day=day)
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
    return await _look(await the_webinar(number, chat), chat)


async def _look(webinar: Webinar, chat: Chat) -> Reply:
    """What would be said, to how many; nothing is said yet."""
    told = await listeners(chat, _least(webinar, chat))
    number, posted = webinar.number, None if webinar_texts.begun(webinar, chat) else await also_posted(chat)
    text = lines(
        T("Webinar {number} is a draft.", number=number),
        preview(chat, webinar_texts.announced(webinar, chat), await reach(chat, told), posted),
        None if webinar_texts.begun(webinar, chat) else T("After the end, members are asked whether they attended."),
        "",
        T("Publish this webinar?"),
    )
    return Reply(text, yes_no(f"webinaire {number} oui", "webinaires", T("Yes, publish")), edits=True)


def _least(webinar: Webinar, chat: Chat) -> Role:
    """Observers hear of what is to come; only those who can answer are asked whether they attended."""
    return Role.MEMBER if webinar_texts.begun(webinar, chat) else Role.OBSERVER


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
    return await (_publish(found, chat) if wanted.sure else _show(found, chat))


def _only_coordinators(chat: Chat) -> None:
    if chat.membership.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator of {group} can do this.", group=Said(chat.membership.group_name)))


def _complete(wanted: WebinarLine) -> Adding:
    if not wanted.title:
        raise Refused(T("The title is missing."), field="title")
    if wanted.when is None:
        raise Refused(T("The date is missing."), field="when")
    return Adding(title=wanted.title, when=wanted.when, link=wanted.link)


async def _show(found: Webinar, chat: Chat) -> Reply:
    if found.state == "draft":
        return await _look(found, chat)
    if not webinar_texts.begun(found, chat):
        return Reply(webinar_texts.described(found), edits=True)
    answers = await attendances.of_webinar(chat.tx, found.id)
    mine = next((one for one in answers if one.person_id == chat.me.id), None)
    people = tally(answers).people
    text = lines(
        webinar_texts.described(found),
        None if chat.in_group_chat else webinar_texts.my_answer(mine),
        None if chat.in_group_chat else await to_me(chat, "webinar", found.number),
        P("{n} person counted so far.", "{n} people counted so far.", people) if people else None,
    )
    options = () if chat.membership.role < Role.MEMBER else webinar_texts.choices(found, chat.reader.lang)
    return Reply(text, options, edits=True)


async def _publish(found: Webinar, chat: Chat) -> Reply:
    """Everybody is told, once."""
    if not await webinars.publish(chat.tx, found.id, chat.seconds):
        return Reply(T("Webinar {number} was published already.", number=found.number), edits=True)
    found = await the_webinar(found.number, chat)
    told = await listeners(chat, _least(found, chat))
    for person in told:
        chat.tell(_notice(found, person, chat))
    if not webinar_texts.begun(found, chat):
        key = f"webinar:{found.id}:published"
        chat.post(Post(Reply(webinar_texts.described(found)), LetterKind.WEBINAR, key, instant(found.starts_at)))
    published = T("✓ Webinar {number} is published.", number=found.number)
    count = (await reach(chat, told)).count
    return Reply(lines(published, P("{n} person was told.", "{n} people were told.", count)), edits=True)


def _notice(found: Webinar, person: Person, chat: Chat) -> Notice:
    """Once it has begun, the same question as after the end."""
    if webinar_texts.begun(found, chat):
        return question(found, person.id, "asked")
    reply, key = Reply(webinar_texts.described(found)), f"webinar:{found.id}:published:{person.id}"
    return Notice(person.id, reply, kind=LetterKind.WEBINAR, key=key, useless_after=instant(found.starts_at))
