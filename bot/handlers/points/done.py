"""Action points are done: each organisation answers for its own share, the first of its people closes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.recipients import answering
from bot.handlers.points import texts as point_texts
from bot.handlers.points.answer import MY_POINTS, WHICH_OWNER
from bot.handlers.points.by_telephone import confirmed_by_answering
from bot.handlers.points.lookup import answerable, my_points, not_yours, the_point
from bot.handlers.points.notices import tell
from bot.messages import Chat, Option, Reply
from bot.parts import Note, Numbers
from bot.texts import Said, T, Text, Value, lines
from storage.points import action_points, point_owners
from storage.points.action_points import Point
from storage.points.point_owners import Owner

AT_ONCE = 8
NOTE = 200


class Done(Question):
    """Which points, the owner a coordinator answers for, and a remark."""

    points: Annotated[list[int], Ask(T("Which points are done? Give their numbers."), Numbers(), my_points)]
    owner: Annotated[str | None, WHICH_OWNER] = None
    note: Annotated[str, Ask(T("A remark?"), Note(NOTE))] = ""


@dataclass(frozen=True, slots=True)
class _Outcome:
    text: Text
    option: Option | None = None


@command(
    key="done",
    fr="fait", en="done", role=Role.MEMBER, section="points", aliases=("faits", "faite", "termine"),
    example=("fait 3 5 présentation envoyée", "done 3 5 presentation sent"), help=T("say that action points are done"),
    public=Public.ACTS,
    forms=(("fait 3", "done 3"), ("fait 3-5", "done 3-5")),
    effect=T("Point {rest}: is it done?"),
)  # fmt: skip
async def done(answer: Done, chat: Chat) -> Reply:
    """The shares of the speaker's organisation are done; doing it twice changes nothing."""
    if len(answer.points) > AT_ONCE:
        raise Refused(T("{n} points at most at a time, please.", n=AT_ONCE))
    outcomes = [await _finish(await the_point(number, chat), answer, chat) for number in answer.points]
    options = [outcome.option for outcome in outcomes if outcome.option is not None]
    return Reply(lines(*(outcome.text for outcome in outcomes)), (*options[:3], MY_POINTS), edits=True)


async def _finish(point: Point, answer: Done, chat: Chat) -> _Outcome:
    if point.state == "dropped":
        return _Outcome(T("Point {number} was dropped: nothing was changed.", number=point.number))
    if not point.owners:
        return await _finish_ownerless(point, answer.note, chat)
    shares = await answerable(point, answer.owner, chat, ("open", "blocked"))
    if not shares:
        return _Outcome(not_yours(point))
    still = [owner for owner in point.owners if owner not in shares and owner.state != "done"]
    texts = [await _finish_share(point, share, still, answer.note, chat) for share in shares]
    return _Outcome(lines(*texts))


async def _finish_ownerless(point: Point, note: str, chat: Chat) -> _Outcome:
    """Only a coordinator closes what nobody owns; others may take it."""
    if chat.membership.role < Role.COORDINATOR:
        return _Outcome(
            not_yours(point), Option(T("Take point {number}", number=point.number), f"prendre {point.number}")
        )
    if point.state == "done":
        return _Outcome(T("Point {number} was done already.", number=point.number))
    await action_points.set_note(chat.tx, point.id, note, chat.reader.lang, chat.me.id)
    await action_points.set_state(chat.tx, point.id, "done", chat.seconds)
    return _Outcome(T("✓ Point {number} is done.", number=point.number))


async def _finish_share(point: Point, share: Owner, still: list[Owner], note: str, chat: Chat) -> Text:
    if share.state == "done":
        await confirmed_by_answering(point, chat)
        return await _again(point, share, note, chat)
    said = replace(share, state="done", note=note, lang=chat.reader.lang)
    await point_owners.set_share(chat.tx, said, chat.me.id, chat.seconds)
    await action_points.settle(chat.tx, point.id, chat.seconds)
    await _tell(point, share, chat)
    return _noted(point, share, still)


async def _tell(point: Point, share: Owner, chat: Chat) -> None:
    """Tell the others who answer for this owner that they need not answer any more."""
    text = T("{name} answered that point {number} is done for {owner}.",
             name=chat.author, number=point.number, owner=point_texts.owner_name(share))  # fmt: skip
    told = await answering([share.actor], chat)
    tell(chat, told, point_texts.about(point, text), point, f"done:{share.id}")


def _noted(point: Point, share: Owner, still: list[Owner]) -> Text:
    if not still:
        return T("✓ Point {number} is done.", number=point.number)
    return T("✓ Point {number} is done for {owner}. Still waiting: {others}.", number=point.number,
             owner=point_texts.owner_name(share), others=point_texts.owner_names(still))  # fmt: skip


async def _again(point: Point, share: Owner, note: str, chat: Chat) -> Text:
    """A point that was done before; a remark is still added."""
    if not note or note in share.note:
        return _before(point, share, chat)
    both = f"{share.note} · {note}" if share.note else note
    await point_owners.annotate(chat.tx, share.id, both, chat.reader.lang, chat.me.id)
    return lines(_before(point, share, chat), T("Your remark was added."))


def _before(point: Point, share: Owner, chat: Chat) -> Text:
    args: dict[str, Value] = {"number": point.number, "owner": point_texts.owner_name(share)}
    if share.at is None or share.by is None:
        return T("Point {number} was done already for {owner}.", **args)
    day = point_texts.day_of(share.at, chat)
    return T(
        "Point {number} was done already for {owner}, on {day}, by {by}.",
        **args,
        day=day,
        by=Said(share.by, by=share.by_id or 0),
    )
