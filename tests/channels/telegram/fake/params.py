"""The parameters of a request, from wherever Telegram takes them: query string, form, JSON, multipart."""

import json
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from aiohttp import web
from python_multipart.exceptions import FormParserError

from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.multipart import parts_of


@dataclass(frozen=True)
class Upload:
    """A file in a request."""

    name: str
    content: bytes


@dataclass
class Params:
    """What was asked: values as they came, text or JSON, and files by the name of their part."""

    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """As text; empty if missing."""
        value = self.values.get(name)
        if value is None or isinstance(value, str):
            return value or ""
        return json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """As a number; 0 for what is none, as Telegram reads it."""
        text = self.text(name)
        if not text:
            return default
        return int(text) if text.removeprefix("-").isdecimal() else 0

    def flag(self, name: str) -> bool:
        """As yes or no."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def decoded(self, name: str) -> object:
        """As JSON; None if missing.

        Raises: ValueError for what is no JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        return json.loads(value) if value else None

    def upload(self, name: str) -> Upload | None:
        """The file in the part of that name, or in the one that `attach://` points to."""
        attached = self.text(name)
        return self.files.get(attached.removeprefix("attach://") if attached.startswith("attach://") else name)


async def read_params(request: web.BaseRequest) -> Params:
    """All parameters of a request."""
    params = Params()
    _, _, query = request.raw_path.partition("?")
    if query:
        params.values.update(parse_qsl(query, keep_blank_values=True))
    kind = request.content_type
    if kind == "multipart/form-data":
        _read_multipart(await request.read(), request.headers["Content-Type"], params)
    elif kind == "application/json":
        _read_json(await request.read(), params)
    elif request.can_read_body:
        params.values.update(parse_qsl((await request.read()).decode(), keep_blank_values=True))
    return params


def _read_json(body: bytes, params: Params) -> None:
    if not body:
        return
    try:
        values = json.loads(body)
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected as request")
    params.values.update((name, value) for name, value in values.items() if value is not None)


def _read_multipart(body: bytes, content_type: str, params: Params) -> None:
    try:
        parts = parts_of(body, content_type)
    except FormParserError:
        raise bad_request("can't parse request: malformed multipart body") from None
    for part in parts:
        name, filename = part.names
        if filename is None:
            params.values[name] = part.content.decode()
        else:
            params.files[name] = Upload(filename, part.content)
