"""Messages as the page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.languages import Reader, day, hour, render, zone_name
from bot.local_chat import Mine, Press, SentByTama
from bot.rules.wording.file_weight import weight
from storage.instants import instant
from storage.whose import plain

if TYPE_CHECKING:
    from storage.local_messages import LocalMessage


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. `side` is tama, mine or note; `day` is set where a day begins, `size` with a file.

    `here`: it can be fetched. `event`: what the page calls the act that it shows.
    """

    id: int
    version: str
    side: str
    text: str
    hour: str
    day: str = ""
    presses: tuple[Press, ...] = ()
    file: str = ""
    size: str = ""
    here: bool = False
    event: str = ""


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
    presses = tuple(Press(label=plain(one.label), line=one.line) for one in body.presses)
    here = message.file is not None or bool(file and file.data)
    return Bubble(message.id, version(message), "tama", plain(body.text), at, day, presses, name, heavy, here)


def _mine(message: LocalMessage, at: str, day: str, reader: Reader) -> Bubble:
    body = Mine.model_validate_json(message.body)
    side = "mine" if body.kind == "line" else "note"
    heavy = size(body.size, reader) if body.upload else ""
    event = body.event.partition(".")[0]
    return Bubble(
        message.id, version(message), side, plain(body.text), at, day, file=body.upload, size=heavy, event=event
    )


def unread_from(shown: Sequence[Bubble]) -> int:
    """The message at which one begins to read: the last that the person said, with all that followed; 0 if none."""
    own = [one.id for one in shown if one.side != "tama"]
    return own[-1] if own else shown[-1].id if shown else 0


def size(count: int, reader: Reader) -> str:
    """How heavy so many bytes are."""
    return render(weight(count, reader.lang), reader)
