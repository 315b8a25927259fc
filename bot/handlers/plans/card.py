"""One activity as somebody sees it, with what they can do about it."""

from __future__ import annotations

from datetime import date

from bot.commands import Role
from bot.handlers.common.by_telephone import by_telephone
from bot.handlers.plans.lookup import answers_for
from bot.handlers.plans.texts import (
    LONG,
    NOT_SET,
    STATES,
    axis_called,
    called,
    criteria_of,
    money_of,
    today,
    when_of,
    who_of,
)
from bot.languages import local_day
from bot.messages import Chat, Option, Reply
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.instants import instant
from storage.plans import notes, plans, relayed
from storage.plans.activities import Activity
from storage.plans.notes import Note

_NOTES, _CRITERIA, _WHO, _NOTE = 2, 4, 6, 120


async def card(chat: Chat, one: Activity, above: Text | None = None) -> Reply:
    """All that is known of an activity; what is not set is said to be so."""
    kept = one.content
    axis = next((axis for axis in await plans.axes(chat.tx, chat.group_id) if axis.id == kept.axis_id), None)
    said = await notes.of_activity(chat.tx, one.id)
    text = lines(
        above,
        T("📋 {activity}", activity=called(one, LONG)),
        None if axis is None else axis_called(axis),
        _words(one, kept.description) if kept.description else None,
        T("Who: {who}", who=who_of(one, _WHO)),
        T("When: {when}", when=_when(one)),
        T("Where: {where}", where=_words(one, kept.venue) if kept.venue else NOT_SET),
        T("How: {how}", how=_words(one, kept.how)) if kept.how else None,
        T("Budget: {amount}", amount=money_of(kept, chat.reader.lang)),
        *(T("Success: {criterion}", criterion=_words(one, words)) for words in criteria_of(kept)[:_CRITERIA]),
        _state(one, chat),
        *by_telephone(await relayed.of_activity(chat.tx, one.id), chat.seconds),
        *_links(one),
        *(_note(note, chat) for note in said[-_NOTES:]),
    )
    return Reply(text, options(one, chat), edits=bool(chat.incoming.pressed))


def _words(one: Activity, words: str) -> Said:
    return short(Said(words, one.content.lang, one.created_by or 0), LONG)


def _when(one: Activity) -> Text:
    order = one.content.turn
    when = when_of(one.content)
    return when if order is None else T("{when} (no. {order})", when=when, order=order)


def _state(one: Activity, chat: Chat) -> Text:
    state: Text = STATES[one.state]
    if one.state != "planned":
        state = T("{state} since {day}", state=state, day=_day(one.state_at, chat))
    if one.is_late(today(chat)):
        return T("State: {state} · ⚠ late, it was to end on {day}", state=state, day=one.content.ends_on or today(chat))
    return T("State: {state}", state=state)


def _day(at: int, chat: Chat) -> date:
    return local_day(instant(at), chat.membership.group_zone)


def _links(one: Activity) -> list[Text]:
    links = one.links
    found: list[Text] = []
    found += [T("With meeting {number}", number=links.meeting)] if links.meeting is not None else []
    found += [T("With document {number}", number=links.document)] if links.document is not None else []
    found += [T("With action point {number}", number=links.point)] if links.point is not None else []
    return found


def _note(note: Note, chat: Chat) -> Text:
    words = short(Said(note.text, note.lang, note.by_person or 0), _NOTE)
    return T("– {day}: {words}", day=_day(note.at, chat), words=words)


def options(one: Activity, chat: Chat) -> tuple[Option, ...]:
    """What the speaker can do with an activity."""
    coordinates = chat.membership.role >= Role.COORDINATOR
    if chat.in_group_chat or not (coordinates or answers_for(one, chat)):
        return ()
    number = one.number
    found = []
    if one.state != "done":
        found.append(Option(T("Done"), f"activite {number} fait"))
    if one.state in {"planned", "blocked"}:
        found.append(Option(T("Under way"), f"activite {number} en cours"))
    if one.state in {"planned", "under_way"}:
        found.append(Option(T("Blocked…"), f"activite {number} bloquee"))
    if one.state in {"done", "dropped"}:
        found.append(Option(T("Reopen"), f"activite {number} prevue"))
    found.append(Option(T("A note…"), f"activite {number} note"))
    if coordinates:
        found.append(Option(T("Correct…"), f"corriger activite {number}"))
        found += _of_things(one)
        found += [Option(T("Drop…"), f"activite {number} abandonnee")] if one.state != "dropped" else []
    return tuple(found)


def _of_things(one: Activity) -> list[Option]:
    links = one.links
    found: list[Option] = []
    found += [Option(T("See the meeting"), f"reunion {links.meeting}")] if links.meeting is not None else []
    found += [Option(T("See the document"), f"document {links.document}")] if links.document is not None else []
    found += [Option(T("See the point"), f"point {links.point}")] if links.point is not None else []
    return found
