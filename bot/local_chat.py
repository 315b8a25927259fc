"""What stands in the local chat, as the channel writes it and the page reads it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Literal

from pydantic import BaseModel

CHANNEL = "web"


class _Body(BaseModel):
    def pack(self) -> str:
        """The JSON that is stored."""
        return self.model_dump_json(exclude_defaults=True)


class Press(_Body):
    """A button: pressing it is the same as typing its line."""

    label: str
    line: str


class File(_Body):
    """A file from Tama, to be fetched. `data` is text, as an earlier version kept it."""

    name: str
    data: str = ""
    base64: str = ""

    @classmethod
    def of(cls, name: str, content: bytes) -> File:
        """A file with this in it."""
        return cls(name=name, base64=b64encode(content).decode())

    @property
    def content(self) -> bytes:
        """What is in it."""
        return b64decode(self.base64) if self.base64 else self.data.encode()


class SentByTama(_Body):
    """Said by Tama. `ref` is the letter in the outbox that was written here last."""

    ref: int
    text: str
    presses: tuple[Press, ...] = ()
    file: File | None = None


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
