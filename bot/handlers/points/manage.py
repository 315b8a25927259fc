"""Coordinators add action points, give them to owners, and drop them."""

from __future__ import annotations

from typing import Annotated

from bot import dates
from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.preview import preview
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach_of
from bot.handlers.common.recipients import answering
from bot.handlers.points import texts as point_texts
from bot.handlers.points.gaps import Gap, and_next
from bot.handlers.points.lookup import open_points, the_open_point, the_point
from bot.handlers.points.notices import tell, topic_of
from bot.handlers.points.owners import offered_owners, owners_named
from bot.handlers.points.parts import Deadline, Owners, last_day
from bot.letter_kinds import LetterKind
from bot.messages import YES, Chat, Notice, Option, Reply, yes_no
from bot.parts import Hearing, Note, Number, Prose, Yes
from bot.rules.points.points import cut
from bot.rules.points.reminder_times import OWNER
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, lines
from storage.points import action_points, point_owners
from storage.points.action_points import NewPoint, Point

TEXT = Ask(T("What is to be done?"), Prose(point_texts.IN_FULL))


class Adding(Question):
    """What is to be done, by whom, until when."""

    text: Annotated[str, TEXT]
    owners: Annotated[
        list[str],
        Ask(
            T("Who does it? Organisations or people, for example: CRS, CRM. /// for nobody yet."),
            Owners(),
            offered_owners,
            skippable=True,
        ),
    ] = []  # noqa: RUF012 - pydantic copies it
    deadline: Annotated[
        dates.When | None,
        Ask(T("By when? For example: 12 March. /// for no deadline."), Deadline(), skippable=True),
    ] = None  # fmt: skip

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`text, owners, deadline`, or with `;` between them."""

        def is_date(words: str) -> bool:
            return dates.read_when(words, now=hearing.now, zone=hearing.zone, lang=hearing.lang) is not None

        return cut(line.lstrip(" :"), is_date)


@command(
    key="add",
    fr="ajouter point", en="add point", role=Role.COORDINATOR, section="points",
    aliases=("nouveau point", "new point", "ajouterpoint", "addpoint"),
    example=("point Partager la présentation, CRS, 12 mars", "point Share the presentation, CRS, 12 March"),
    help=T("add an action point, with its owners and its deadline"),
    forms=(("point Partager la présentation", "point Share the presentation"),),
)  # fmt: skip
async def add(adding: Adding, chat: Chat) -> Reply:
    """The point exists at once; more than one owner's person is told only after a look."""
    actors = await owners_named(adding.owners, chat)
    new = NewPoint(spoken(adding.text, "").words, chat.reader.lang, last_day(adding.deadline), actors)
    number = await action_points.create(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    point = await the_point(number, chat)
    return await _look(point, T("✓ Point {number} is added.", number=number), chat)


async def _look(point: Point, done: Text, chat: Chat) -> Reply:
    """Tell one person at once; show what more than one would be told, and ask."""
    told = await _untold(point, chat)
    if len(told) > 1:
        number = point.number
        to = await reach_of(chat, told)
        options = yes_no(f"prevenir {number} oui", f"point {number}", P("Tell {n} person", "Tell {n} people", to.count))
        return Reply(lines(done, preview(chat, point_texts.announced(point), to)), options, edits=True)
    await _tell_owners(point, told, chat)
    count = (await reach_of(chat, told)).count
    text = lines(done, point_texts.in_full(point, chat), _who_was_told(point, count))
    return Reply(text, tuple(_missing(point)), edits=True)


async def _untold(point: Point, chat: Chat) -> set[int]:
    return await answering([owner.actor for owner in point.owners if not owner.told], chat)


async def _tell_owners(point: Point, told: set[int], chat: Chat) -> None:
    number = point.number
    options = (Option(T("Done"), f"fait {number}"), Option(T("See the point"), f"point {number}"))
    occurrence = max((owner.id for owner in point.owners), default=0)
    for person_id in sorted(told):
        key = f"point:{point.id}:owner:{occurrence}:{person_id}"
        reply = Reply(point_texts.announced(point), options)
        chat.tell(Notice(person_id, reply, kind=LetterKind.POINT, key=key, topic=topic_of(point)))
    await point_owners.tell(chat.tx, point.id)


def _who_was_told(point: Point, count: int) -> Text | None:
    if not point.owners:
        return None
    if not count:
        return T("Nobody had to be told.")
    return P("{n} person was told.", "{n} people were told.", count)


def _missing(point: Point) -> list[Option]:
    """Buttons for what is not set."""
    options = [] if point.owners else [Option(T("Assign it"), f"attribuer {point.number}")]
    if point.deadline is None:
        options.append(Option(T("Set a deadline"), f"echeance {point.number}"))
    return options


class Telling(Question):
    """A point of which its owners should hear."""

    point: Annotated[int, Ask(T("Of which point should the owners be told? Give its number."), Number(), open_points)]
    sure: Annotated[bool, Ask(T("Tell them now?"), Yes())] = False


@command(
    key="notify",
    fr="prevenir", en="notify",
    aliases=("prevenir point", "prevenir le point"),
    role=Role.COORDINATOR, section="points", example=("prevenir 3", "notify 3"),
    help=T("tell the owners of a point about it"),
)  # fmt: skip
async def notify(telling: Telling, chat: Chat) -> Reply:
    """Tell those who were not told yet, after a look."""
    point = await the_open_point(telling.point, chat)
    told = await _untold(point, chat)
    if not told:
        return Reply(T("All owners of point {number} were told already.", number=point.number), edits=True)
    if not telling.sure:
        return await _look(point, T("Point {number}", number=point.number), chat)
    await _tell_owners(point, told, chat)
    text = P("✓ Point {number}: {n} person was told.", "✓ Point {number}: {n} people were told.",
             (await reach_of(chat, told)).count, number=point.number)  # fmt: skip
    return await and_next(Reply(text, edits=True), Gap(point, OWNER), chat)


async def asked_owners(chat: Chat, values: Values) -> Text:
    """Only an open point is given to somebody."""
    await the_open_point(values["point"], chat)
    return T("Who does it? Organisations or people, for example: CRS, CRM. /// for nobody yet.")


class Assigning(Question):
    """A point and all its owners."""

    point: Annotated[int, Ask(T("Which point do you give to somebody? Give its number."), Number(), open_points)]
    owners: Annotated[
        list[str],
        Ask(
            asked_owners,
            Owners(),
            offered_owners,
        ),
    ]


@command(
    key="assign",
    fr="attribuer", en="assign", role=Role.COORDINATOR, section="points",
    example=("attribuer 3 CRS, CRM", "assign 3 CRS, CRM"), help=T("say who owns an action point"),
    forms=(("attribuer 3 2-4", "assign 3 2-4"), ("attribuer 3 ///", "assign 3 ///")),
)  # fmt: skip
async def assign(assigning: Assigning, chat: Chat) -> Reply:
    """Exactly these owners from now on; those who stay keep what they answered."""
    point = await the_open_point(assigning.point, chat)
    actors = await owners_named(assigning.owners, chat)
    if {owner.actor for owner in point.owners} == set(actors):
        same = T("Nothing changed: the owners of point {number} are {owners}.",
                 number=point.number, owners=point_texts.owner_names(point.owners))  # fmt: skip
        return Reply(same, edits=True)
    gone = await point_owners.replace(chat.tx, point.id, actors)
    await action_points.settle(chat.tx, point.id, chat.seconds)
    released = await answering([owner.actor for owner in gone], chat) - await answering(actors, chat)
    text = T("Point {number} is no longer yours.", number=point.number)
    tell(chat, released, point_texts.about(point, text), point, "released")
    now = await the_point(point.number, chat)
    names = point_texts.owner_names(now.owners)
    if not actors:
        await action_points.asked_for(chat.tx, point.id, OWNER)
    reply = await _look(now, T("✓ Owners of point {number}: {owners}.", number=point.number, owners=names), chat)
    return await and_next(reply, Gap(point, OWNER), chat) if actors and not point.owners and not _asks(reply) else reply


def _asks(reply: Reply) -> bool:
    """Whether the answer waits for a yes."""
    return any(one.words == YES for one in reply.options)


class Dropping(Question):
    """A point, and why it is no longer wanted."""

    point: Annotated[int, Ask(T("Which point do you drop? Give its number."), Number(), open_points)]
    sure: Annotated[bool, Ask(T("Drop it now?"), Yes())] = False
    reason: Annotated[str, Ask(T("Why?"), Note(200))] = ""


@command(
    key="drop",
    fr="abandonner", en="drop", role=Role.COORDINATOR, section="points",
    example=("abandonner 3 déjà fait ailleurs", "drop 3 done elsewhere"), help=T("drop an action point"),
)  # fmt: skip
async def drop(dropping: Dropping, chat: Chat) -> Reply:
    """Ask first; the reason waits with the point until the yes."""
    if (await the_point(dropping.point, chat)).state == "dropped":
        return Reply(T("Point {number} was dropped already.", number=dropping.point), edits=True)
    point = await the_open_point(dropping.point, chat)
    if dropping.sure:
        return await _drop(point, chat)
    await action_points.set_note(chat.tx, point.id, dropping.reason, chat.reader.lang, chat.me.id)
    told = await answering([owner.actor for owner in point.owners], chat)
    reason = Said(dropping.reason, chat.reader.lang, chat.me.id)
    text = lines(
        T("Drop point {number}: {text}?", number=point.number, text=point_texts.title(point)),
        preview(chat, _dropped(point, reason), await reach_of(chat, told)) if told else None,
    )
    return Reply(text, yes_no(f"abandonner {point.number} oui", "annuler", T("Yes, drop it")), edits=True)


async def _drop(point: Point, chat: Chat) -> Reply:
    await action_points.set_state(chat.tx, point.id, "dropped", chat.seconds)
    told = await answering([owner.actor for owner in point.owners], chat)
    tell(chat, told, _dropped(point, Said(point.note, point.note_lang, chat.me.id)), point, "dropped")
    options = (Option(T("Reopen"), f"rouvrir {point.number}"),)
    count = (await reach_of(chat, told)).count
    text = lines(T("✓ Point {number} is dropped.", number=point.number), _who_was_told(point, count))
    return Reply(text, options, edits=True)


def _dropped(point: Point, reason: Said) -> Text:
    said = T("Point {number} was dropped.", number=point.number)
    if reason.words:
        said = T("Point {number} was dropped: {reason}", number=point.number, reason=short(reason))
    return lines(said, point_texts.title(point, point_texts.NOTE))
