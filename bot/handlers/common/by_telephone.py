"""What was typed in somebody's name: how it is marked until they confirm it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Chat
from bot.rules.relays.relay import is_provisional
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value
from bot.things.kinds import relayed_kinds
from storage.relays import Relayed

SHOWN = 4
NAME = 24


def by_telephone(found: Sequence[Relayed], now: int) -> list[Text]:
    """Whose answers are known by telephone only, and through whom. `now` in UTC seconds."""
    unconfirmed = [one for one in found if one.confirmed_at is None]
    left = len(unconfirmed) - SHOWN
    rest = [P("… and {n} other by telephone", "… and {n} others by telephone", left)] if left > 0 else []
    return [*(_one(one, now) for one in unconfirmed[:SHOWN]), *rest]


def _one(one: Relayed, now: int) -> Text:
    names: dict[str, Value] = {"name": _name(one.whose, one.whose_id), "by": by_whom(one)}
    if is_provisional(one, now):
        return T("{name}: by telephone, entered by {by}, to be confirmed", **names)
    return T("{name}: by telephone, entered by {by}", **names)


def by_whom(one: Relayed, most: int = NAME) -> Value:
    """Who typed it."""
    return _name(one.by, one.entered_by, most)


def _name(name: str | None, person_id: int | None, most: int = NAME) -> Value:
    return T("a former member") if name is None else short(Said(name, by=person_id or 0), most)


async def mine(chat: Chat) -> list[Relayed]:
    """What others typed in the name of the reader, or of their organisation, and is not confirmed yet."""
    found = [one for relay in relayed_kinds().values() for one in await relay.mine(chat)]
    return [one for one in found if is_provisional(one, chat.seconds)]


async def to_me(chat: Chat, kind: str, number: int) -> Text | None:
    """A sentence that the reader's answer was typed by another, and how it is confirmed; None if it was their own."""
    one = next((one for one in await mine(chat) if (one.kind, one.number) == (kind, number)), None)
    if one is None:
        return None
    line = confirm_line(kind, number, chat.reader.lang)
    return T("Answered by telephone, entered by {by}. To confirm: {line}", by=by_whom(one), line=line)


def confirm_line(kind: str, number: int, lang: str) -> str:
    """How a reader of that language confirms it."""
    word = relayed_kinds()[kind].word
    return f"confirmer {word.fr} {number}" if lang == "fr" else f"confirm {word.en} {number}"
