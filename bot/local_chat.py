"""What stands in the local chat, as the channel writes it and the page reads it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel

from bot.messages import Attachment
from storage import files, local_messages
from storage.local_messages import SEALED

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.local_messages import LocalMessage

CHANNEL = "web"
LOOK_BACK = 40
"""Among how many messages a line is looked for."""


class _Body(BaseModel):
    def pack(self) -> str:
        """The JSON that is stored."""
        return self.model_dump_json(exclude_defaults=True)


class Press(_Body):
    """A button: pressing it is the same as typing its line. `number` is the one that its thing has in the text."""

    label: str
    line: str
    number: int | None = None
    chosen: bool = False


class File(_Body):
    """A file from Tama, to be fetched; its content stands apart. `data` is text, as an earlier version kept it."""

    name: str
    data: str = ""
    size: int = 0


class SentByTama(_Body):
    """Said by Tama, in the language `lang`. `ref` is the letter in the outbox that was written here last."""

    ref: int
    text: str
    presses: tuple[Press, ...] = ()
    file: File | None = None
    lang: str = ""


async def attached(tx: Tx, message: LocalMessage) -> Attachment | None:
    """The file that came with a message; None if none did, or if it is no longer kept."""
    file = None if message.mine else SentByTama.model_validate_json(message.body).file
    if file is None:
        return None
    data = file.data.encode() if message.file is None else await files.content(tx, message.file)
    return Attachment(file.name, data) if data else None


def event_of(address: str, event: str) -> str:
    """How what a page calls an event is known: nobody can tell the address from it once somebody is forgotten."""
    return sha256(f"{address}.{event}".encode()).hexdigest()[:40]


class Mine(_Body):
    """Done by the person: a line typed, a button pressed (`text` is its label), or somebody new's name.

    Of a file that was sent, only its name and its size in bytes are kept.
    """

    kind: Literal["line", "pressed", "hello"] = "line"
    text: str = ""
    event: str = ""
    lang: str = ""
    upload: str = ""
    size: int = 0


async def seal(tx: Tx, address: str, event: str) -> None:
    """A line that was said in confidence is no longer read on the page; `event` as it came in."""
    for one in await local_messages.recent(tx, address, LOOK_BACK):
        said = Mine.model_validate_json(one.body) if one.mine else None
        if said is not None and event_of(address, said.event) == event:
            await local_messages.say_otherwise(tx, one.id, said.model_copy(update={"text": SEALED}).pack())
