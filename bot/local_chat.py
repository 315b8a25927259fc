"""What stands in the local chat, as the channel writes it and the page reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel

from bot.messages import Attachment
from storage import files

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.local_messages import LocalMessage

CHANNEL = "web"


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
