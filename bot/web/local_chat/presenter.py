"""Messages as the page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.languages import Reader, day, hour, render, zone_name
from bot.local_chat import Mine, Press, SentByTama
from bot.rules.wording.file_weight import weight
from bot.shape import Kind, Row, rows
from storage.instants import instant
from storage.whose import plain

if TYPE_CHECKING:
    from storage.local_messages import LocalMessage


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of a message, with the button that belongs to it."""

    row: Row
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. `side` is tama, mine or note; `day` is set where a day begins, `size` with a file.

    `here`: it can be fetched. `event`: what the page calls the act that it shows. `lang`: its language, where that is
    not the reader's. Buttons stand beside the item of their number, the other `presses` below.
    """

    id: int
    version: str
    side: str
    rows: Sequence[Shown]
    hour: str
    day: str = ""
    presses: tuple[Press, ...] = ()
    file: str = ""
    size: str = ""
    here: bool = False
    event: str = ""
    lang: str = ""


def version(message: LocalMessage) -> str:
    """Changes whenever the message does."""
    return f"{crc32(f'{message.body}{message.file}'.encode()):x}"


def bubbles(messages: Sequence[LocalMessage], reader: Reader) -> list[Bubble]:
    """The messages in this order, with the day above the first of each day in the reader's zone."""
    shown: list[Bubble] = []
    last = ""
    for message in messages:
        moment = instant(message.at).astimezone(ZoneInfo(reader.zone))
        today = f"{day(moment.date(), reader.lang)} ({zone_name(moment)})"
        make = _mine if message.mine else _ours
        shown.append(make(message, hour(moment, reader.lang), "" if today == last else today, reader))
        last = today
    return shown


def _ours(message: LocalMessage, at: str, day: str, reader: Reader) -> Bubble:
    body = SentByTama.model_validate_json(message.body)
    file = body.file
    name = "" if file is None else file.name
    heavy = "" if file is None else size(file.size or len(file.data), reader)
    shown = rows(plain(body.text))
    all_ = [one.model_copy(update={"label": plain(one.label)}) for one in body.presses]
    beside = _beside(shown, all_)
    presses = tuple(one for one in all_ if one not in beside.values())
    placed = [Shown(row, beside.get(row.number)) for row in shown if row.words]
    here = message.file is not None or bool(file and file.data)
    lang = body.lang if body.lang != reader.lang else ""
    return Bubble(message.id, version(message), "tama", placed, at, day, presses, name, heavy, here, lang=lang)


def _beside(shown: Sequence[Row], presses: Sequence[Press]) -> dict[int, Press]:
    """The buttons that can stand beside an item, by its number: there is one of each."""
    items, buttons = Counter(row.number for row in shown), Counter(one.number for one in presses)
    return {one.number: one for one in presses if one.number and (items[one.number], buttons[one.number]) == (1, 1)}


def _mine(message: LocalMessage, at: str, day: str, reader: Reader) -> Bubble:
    body = Mine.model_validate_json(message.body)
    side = "mine" if body.kind == "line" else "note"
    heavy = size(body.size, reader) if body.upload else ""
    event = body.event.partition(".")[0]
    return Bubble(
        message.id, version(message), side, _own(body.text), at, day, file=body.upload, size=heavy, event=event
    )


def _own(text: str) -> list[Shown]:
    """People's own words are shown as they are."""
    return [Shown(Row(Kind.LINE, plain(text)))] if text else []


def unread_from(shown: Sequence[Bubble]) -> int:
    """The message at which one begins to read: the last that the person said, with all that followed; 0 if none."""
    own = [one.id for one in shown if one.side != "tama"]
    return own[-1] if own else shown[-1].id if shown else 0


def size(count: int, reader: Reader) -> str:
    """How heavy so many bytes are."""
    return render(weight(count, reader.lang), reader)
