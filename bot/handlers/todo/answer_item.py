"""One thing on an answer sheet is answered: its command runs as if it had been typed, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands import COMMANDS, Question
from bot.conversation import complete, forbidden
from bot.errors import Refused
from bot.handlers.common.everywhere import in_group
from bot.handlers.todo.spoken import heard
from bot.messages import Chat, Reply
from bot.rules.todo.items import Thing
from bot.rules.todo.sheet_line import SheetAnswer, hidden
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, Lines, Said, T, Text, lines
from bot.things.kinds import KINDS, Kind, label_of, verbs
from bot.things.undoable import Undoable
from bot.things.ways import Way
from storage import locks, row_snapshots
from storage.engine.savepoints import savepoint
from storage.people import people
from storage.people.people import Member
from storage.row_snapshots import Row, Scope

NOTE = 40
QUOTED = 60
NOT_LISTED = T("This is not on your list. To see it: {line}", line=Line("afaire", "todo"))


@dataclass(frozen=True, slots=True)
class AnswerResult:
    """What became of one answer, in a line and in a shorter one; `taken` if it can be taken back.

    `asks` is the answer that is asked back, where it is not certain.
    """

    text: Text
    brief: Text
    taken: Undoable | None = None
    asks: str = ""


class _SameError(Exception):
    """Nothing changed: whatever was written, be it only an instant, is undone."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply


async def answer_item(part: SheetAnswer, kept: str, chat: Chat) -> AnswerResult:
    """Carry out one answer; one that is refused changes nothing and says why."""
    thing = Thing.read(kept)
    member, kind = await people.membership_in(chat.tx, chat.me.id, thing.group), KINDS.get(thing.kind)
    if kind is None:
        return refused(part, NOT_LISTED)
    if member is None:
        return refused(part, T("You are no longer in this group."))
    await chat.tx.lock(locks.group(member.group_id))
    spot = in_group(chat, member)
    found = await heard(kind, thing, part.words, spot)
    if found is None:
        return refused(part, T("I did not understand this answer."), kind.example)
    if not found.certain:
        return _asked_back(part, thing, found.words)
    try:
        outcome = await _carry_out(part, thing, (found.way, found.rest), spot)
    except Refused as refusal:
        return refused(part, refusal.text, _example(part, kind, found.way, spot))
    for notice in spot.notices:
        chat.tell(replace(notice, member=member))
    return _with_group(outcome, member) if member.group_id != chat.group_id else outcome


async def is_whole(words: str, kept: str, chat: Chat) -> bool:
    """Whether words answer a thing for certain, with nothing after them that is only noted."""
    thing = Thing.read(kept)
    member, kind = await people.membership_in(chat.tx, chat.me.id, thing.group), KINDS.get(thing.kind)
    if kind is None or member is None:
        return False
    found = await heard(kind, thing, words, in_group(chat, member))
    if found is None or not found.certain:
        return False
    return not found.rest or not any(ask.part.free for ask in COMMANDS[found.way.command].asks.values())


def _example(part: SheetAnswer, kind: Kind, way: Way, spot: Chat) -> Line | None:
    """An answer that works; none to those who may not answer like this, nor the very words that were refused."""
    example = way.example or kind.example
    tried = fold(part.words) in (fold(example.fr), fold(example.en))
    return None if tried or forbidden(COMMANDS[way.command], spot) is not None else example


async def _carry_out(part: SheetAnswer, thing: Thing, found: tuple[Way, str], spot: Chat) -> AnswerResult:
    way, rest = found
    await KINDS[thing.kind].check(spot, thing.number)
    command = COMMANDS[way.command]
    said: str | dict[str, str] = way.line.format(number=thing.number, rest=rest).strip()
    if way.apart:
        fields = {name: form.format(number=thing.number, rest=rest) for name, form in way.apart.items()}
        said = {name: words for name, words in fields.items() if words}
    question = await complete(command, said, spot)
    scopes = await KINDS[thing.kind].rows(spot, thing.number)
    before = [await row_snapshots.image(spot.tx, scope) for scope in scopes]
    brief = T("{place}. ✓ {what}", place=part.number, what=label_of(thing))
    try:
        async with savepoint(spot.tx):
            reply, after = await _run(way, question, spot, scopes, before)
    except _SameError as same:
        spot.notices.clear()
        return AnswerResult(_told(part, thing, found, same.reply, again=True), brief)
    rows = tuple(zip(scopes, before, after, strict=True))
    taken = Undoable(
        part.number, thing.kept, way.command, rows, tuple((notice.key, notice.person_id) for notice in spot.notices)
    )
    text = _told(part, thing, found, reply, again=False)
    return AnswerResult(_with_notify(text, thing, after), brief, taken)


async def _run(
    way: Way, question: Question, spot: Chat, scopes: Sequence[Scope], before: Sequence[Sequence[Row]]
) -> tuple[Reply, list[list[Row]]]:
    reply = await COMMANDS[way.command].handler(question, spot)
    after = [await row_snapshots.image(spot.tx, scope) for scope in scopes]
    if all(map(row_snapshots.same, scopes, before, after)):
        raise _SameError(reply)
    return reply, after


def _told(part: SheetAnswer, thing: Thing, found: tuple[Way, str], reply: Reply, *, again: bool) -> Text:
    """What was understood, in one line."""
    way, rest = found
    doubted = "" if way.exact else rest
    if way.said is None:
        head = reply.text.parts[0] if isinstance(reply.text, Lines) else reply.text
        return _doubted(T("{place}. {answer}", place=part.number, answer=head), doubted)
    answer: Text = T("✓ {what}: {answer}", what=label_of(thing), answer=way.said)
    if rest:
        answer = T("{answer} ({note})", answer=answer, note=short(Said(rest), NOTE))
    if again:
        answer = T("{answer} · noted before", answer=answer)
    return _doubted(T("{place}. {answer}", place=part.number, answer=answer), doubted)


def _doubted(text: Text, rest: str) -> Text:
    """A note that looks like one more answer is kept as a note, and asked about."""
    line = hidden(rest, verbs())
    return (
        T("{text} If “{line}” is an answer of its own, type it alone.", text=text, line=line[:NOTE]) if line else text
    )


def _with_notify(text: Text, thing: Thing, after: Sequence[Sequence[Row]]) -> Text:
    """How those are told to whom the answer gave something, if nobody has told them."""
    line = KINDS[thing.kind].notify
    if line is None or all(row.get("told", 1) for rows in after for row in rows):
        return text
    notify = Line(line.fr.format(number=thing.number), line.en.format(number=thing.number))
    return T("{text} To tell them: {line}", text=text, line=notify)


def _with_group(outcome: AnswerResult, member: Member) -> AnswerResult:
    """In several groups, the line says which one."""
    group = short(Said(member.group_name), NOTE)
    return replace(outcome, text=T("{text} · {group}", text=outcome.text, group=group))


def _asked_back(part: SheetAnswer, thing: Thing, words: str) -> AnswerResult:
    """What somebody may have meant."""
    line = f"{part.number} {words}"
    text = T("{place}. {what}: do you mean “{line}”?", place=part.number, what=label_of(thing), line=line)
    return AnswerResult(text, text, asks=line)


def refused(part: SheetAnswer, why: Text, example: Line | None = None) -> AnswerResult:
    """Why an answer was not noted, with what was typed and a line that works."""
    said = short(Said(part.words), QUOTED)
    brief = T("{place}. Not noted: “{said}”", place=part.number, said=short(Said(part.words), NOTE // 2))
    head: Text = T("{place}. {why}", place=part.number, why=why)
    if part.words:
        head = T("{place}. Not noted: “{said}”. {why}", place=part.number, said=said, why=why)
    if example is None:
        return AnswerResult(head, brief)
    works = Line(f"{part.number} {example.fr}", f"{part.number} {example.en}")
    return AnswerResult(lines(head, T("For example: {line}", line=works)), brief)
