"""For ten minutes, what one line answered on the answer sheet, or corrected, can be taken back as a whole."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Annotated

from bot.commands import COMMANDS, Ask, Nothing, Question, Role, command
from bot.conversation import forbidden
from bot.handlers.common.everywhere import in_group
from bot.handlers.common.recipients import WORTH_TELLING, occurrence
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Number
from bot.rules.todo.items import Thing
from bot.rules.wording.shortening import short
from bot.texts import Commas, Line, Said, T, Text, called, lines, listed
from bot.things.kinds import KINDS, label_of, see
from bot.things.undoable import Undoable, load
from storage import corrections, locks, row_snapshots, sheets
from storage.outbox.recall import recall
from storage.people import people

GROUP_NAME = 40
PATIENCE = timedelta(minutes=10)
REMEMBERED = timedelta(days=1)
"""For so long it is still said that it is too late."""
_TODO = Line("afaire", "todo")


@command(
    key="take_back",
    fr="annuler reponses", en="undo answers", role=Role.OBSERVER, example=("annuler reponses", "undo answers"),
    help=T("take back your last answers to the list “todo”"),
    aliases=("annuler mes reponses", "annuler les reponses", "undo", "undo my answers"),
)  # fmt: skip
async def take_back(_nothing: Nothing, chat: Chat) -> Reply:
    """Put everything back as it was, except what somebody has changed since."""
    return await _take_back(chat, None)


class WhichCorrection(Question):
    """What the last correction was of: the number of a line, or of a point; 0 for whatever it was of."""

    number: Annotated[int, Ask(T("Which line? Give its number."), Number())] = 0


@command(
    key="undo_correction",
    fr="annuler correction", en="undo correction", role=Role.COORDINATOR, section="minutes",
    example=("annuler correction", "undo correction"), help=T("take back your last correction, for ten minutes"),
    aliases=("annuler la correction", "annuler ma correction", "undo the correction", "undo my correction"),
)  # fmt: skip
async def undo_correction(which: WhichCorrection, chat: Chat) -> Reply:
    """Put back what was corrected last, if it is what a button was made for."""
    return await _take_back(chat, which.number)


async def _take_back(chat: Chat, corrected: int | None) -> Reply:
    """`corrected`: only a correction, of that number if it is not 0."""
    undo, at, forget = await _last(chat, corrections_only=corrected is not None)
    since = chat.seconds - at
    if not undo or since > REMEMBERED.total_seconds():
        return Reply(lines(T("There was nothing to cancel."), await _otherwise(chat)))
    taken = load(undo)
    if not all(map(_is_known, taken)):
        await forget(chat)
        return Reply(
            T("Your last answers are too old to be taken back. To see what you have to do: {line}", line=_TODO)
        )
    if corrected not in (None, 0, taken[0].position):
        return Reply(T("There was nothing to cancel."))
    if since > PATIENCE.total_seconds():
        return Reply(_too_late(taken[0]))
    back: list[Undoable] = []
    left: list[Undoable] = []
    for one in reversed(taken):
        (back if await _restored(one, chat) else left).append(one)
    await forget(chat)
    named = await _namer(taken, chat)
    return Reply(lines(_back(back[::-1], named), _left(left[::-1], named)))


async def _otherwise(chat: Chat) -> Text | None:
    """The lines that take back what was typed just now, where `annuler` does not."""
    since = chat.seconds - int(PATIENCE.total_seconds())
    found = [line for kind in KINDS.values() if kind.undoing for line in await kind.undoing(chat, since)]
    return T("To take back what you said last: {lines}", lines=Commas(tuple(found))) if found else None


async def _last(chat: Chat, *, corrections_only: bool) -> tuple[str, int, Callable[[Chat], Awaitable[None]]]:
    """What was done last and can be taken back (nothing: empty), when, and how it is kept no longer."""
    sheet = None if corrections_only else await sheets.of_person(chat.tx, chat.me.id)
    answered = ("", 0) if sheet is None or sheet.answered_at is None else (sheet.undo, sheet.answered_at)
    correction = await corrections.of_person(chat.tx, chat.me.id)
    if correction is None or correction.at < answered[1]:
        return *answered, _forget_answers
    return correction.undo, correction.at, _forget_correction


async def _forget_answers(chat: Chat) -> None:
    await sheets.answered(chat.tx, chat.me.id, "", None)


async def _forget_correction(chat: Chat) -> None:
    await corrections.forget(chat.tx, chat.me.id)


def _is_known(one: Undoable) -> bool:
    """Whether an answer is of a kind, by a command and in rows that still are; another version may have kept it."""
    known = one.command in COMMANDS and Thing.read(one.kept).kind in KINDS
    return known and all(row_snapshots.is_known(scope, [*before, *after]) for scope, before, after in one.rows)


async def _namer(taken: Sequence[Undoable], chat: Chat) -> Callable[[Undoable], Text]:
    """How each thing is called; with its group, where they are of several."""
    groups = {Thing.read(one.kept).group for one in taken}
    memberships = await people.groups_of(chat.tx, chat.me.id) if len(groups) > 1 else []
    names = {member.group_slug: short(Said(member.group_name), GROUP_NAME) for member in memberships}

    def name(one: Undoable) -> Text:
        thing = Thing.read(one.kept)
        if thing.group not in names:
            return label_of(thing)
        return T("{what} ({group})", what=label_of(thing), group=names[thing.group])

    return name


def _too_late(first: Undoable) -> Text:
    if first.is_correction:
        line = see(Thing.read(first.kept))
        return T("It is too late to take the correction back: the 10 minutes are over. To see it: {line}", line=line)
    return T(
        "It is too late to take your answers back: the 10 minutes are over. To change one, for example: {line}",
        line=see(Thing.read(first.kept)),
    )


def _back(taken: Sequence[Undoable], named: Callable[[Undoable], Text]) -> Text | None:
    if not taken:
        return None
    names = listed([named(one) for one in taken])
    if taken[0].is_correction:
        line = see(Thing.read(taken[0].kept))
        return lines(T("✓ The correction is taken back: {what}", what=names), T("To see it: {line}", line=line))
    return T("✓ Taken back: {names}. To see what you have to do: {line}", names=names, line=_TODO)


def _left(taken: Sequence[Undoable], named: Callable[[Undoable], Text]) -> Text | None:
    if not taken:
        return None
    names = listed([named(one) for one in taken])
    return T("Left as it is, because it was changed since: {names}.", names=names)


async def _restored(one: Undoable, chat: Chat) -> bool:
    """Whether an answer could be taken back; those who may have heard of it are told."""
    thing = Thing.read(one.kept)
    member = await people.membership_in(chat.tx, chat.me.id, thing.group)
    if member is None:
        return False
    await chat.tx.lock(locks.group(member.group_id))
    spot = in_group(chat, member)
    if forbidden(COMMANDS[one.command], spot) is not None or not await _put_back(one, spot):
        return False
    for person_id in sorted({person_id for key, person_id in one.told if not await recall(chat.tx, key)}):
        await _tell(person_id, one, spot)
    for notice in spot.notices:
        chat.tell(notice)
    return True


async def _put_back(one: Undoable, spot: Chat) -> bool:
    """All of an answer's rows, or none of them."""
    for scope, _, after in one.rows:
        if not row_snapshots.same(scope, await row_snapshots.image(spot.tx, scope), after):
            return False
    for scope, before, after in one.rows:
        await row_snapshots.restore(spot.tx, scope, after, before)
    return True


async def _tell(person_id: int, one: Undoable, spot: Chat) -> None:
    thing = Thing.read(one.kept)
    person = await people.by_id(spot.tx, person_id)
    if person is None or person.stopped_at is not None:
        return
    text = T("{name} took back their answer: {what}.", name=called(spot.me), what=label_of(thing))
    if not KINDS[thing.kind].ways:
        text = T("{name} took back what they had changed: {what}.", name=called(spot.me), what=label_of(thing))
    if one.is_correction:
        text = T("{name} took back the correction: {what}.", name=called(spot.me), what=label_of(thing))
    options = (Option(label_of(thing), see(thing).fr),)
    key = f"unsaid:{thing.kept}:{occurrence(spot)}:{person_id}"
    useless_after = spot.now + WORTH_TELLING
    kind = LetterKind.TAKEN_BACK
    spot.tell(Notice(person_id, Reply(text, options), kind, key, useless_after, member=spot.membership))
