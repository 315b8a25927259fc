"""Files in chats, by the identifiers that the bot is given."""

import mimetypes
from dataclasses import dataclass
from random import Random

from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json

MOST_TO_FETCH = 20 * 1024 * 1024
MOST_TO_SEND = 50 * 1024 * 1024


@dataclass(frozen=True)
class File:
    """A stored file."""

    id: str
    unique_id: str
    name: str
    content: bytes
    size: int
    path: str

    def document(self) -> Json:
        """As the `Document` of the Bot API."""
        kind = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
        return {"file_name": self.name, "mime_type": kind, **self.ids()}

    def ids(self) -> Json:
        """What every kind of file tells."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """All of them."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def keep(self, name: str, content: bytes, *, folder: str = "documents", size: int | None = None) -> File:
        """Store a file; `size` may claim more bytes than there are."""
        number = len(self._by_id)
        mark = f"{self._dice.getrandbits(96):024x}"
        suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
        path = f"{folder}/file_{number}{suffix}"
        file = File(f"BQACAgQAAx{mark}", f"AgAD{mark[:12]}", name, content, size or len(content), path)
        self._by_id[file.id] = self._by_path[path] = file
        return file

    def find(self, file_id: str) -> File | None:
        """By identifier."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> bytes | None:
        """What is downloaded from that path."""
        file = self._by_path.get(path)
        return file.content if file is not None and file.size <= MOST_TO_FETCH else None

    def fetchable(self, file_id: str) -> File:
        """For `getFile`.

        Raises: BotApiError if it is unknown or too big.
        """
        file = self._by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if file.size > MOST_TO_FETCH:
            raise bad_request("file is too big")
        return file
