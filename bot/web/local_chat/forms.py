"""Reads what the chat page posts: small, whole, and told apart from what it posted before."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from starlette.datastructures import FormData, UploadFile

from bot.messages import Upload
from bot.texts import T
from bot.web.browser import number
from bot.web.refusals import Denied, unclear

if TYPE_CHECKING:
    from starlette.requests import Request

TEXT_CHARACTERS = 4000
NAME_CHARACTERS = 80
_TEXT_BYTES = 64_000
_DRAINED_BYTES = 64_000_000
_PAGE = re.compile(r"[A-Za-z0-9]{8,40}")


@dataclass(frozen=True, slots=True)
class Posted:
    """What a person did on the page. `event` tells a second click or a re-post from a new act.

    `press` says whether it was a button, and `pressed` in which message it stood, if in any.
    """

    event: str
    text: str
    pressed: str = ""
    press: bool = False
    file: Upload | None = None


@asynccontextmanager
async def read_form(request: Request) -> AsyncIterator[FormData]:
    """The fields of a form; raises Denied if there is more than a page of ours sends."""
    sends_file = request.headers.get("content-type", "").startswith("multipart/form-data")
    heaviest = heaviest_of(request)
    most = _TEXT_BYTES + (heaviest if sends_file else 0)
    length = number(request.headers.get("content-length", ""))
    if length is None:
        raise unclear()
    if length > most:
        await _drain(request)
        raise _too_heavy(heaviest)
    async with request.form(max_files=1, max_fields=4, max_part_size=_TEXT_BYTES) as form:
        yield form


async def read_posted(request: Request) -> Posted | None:
    """What was done; None if nothing was. Raises Denied for what is too long or too heavy."""
    async with read_form(request) as form:
        return await posted_in(form, heaviest_of(request))


def heaviest_of(request: Request) -> int:
    """How many bytes a file may have that is sent to this application, as its host has it."""
    most: int = request.app.state.file_bytes
    return most


async def posted_in(form: FormData, heaviest: int) -> Posted | None:
    """What a form says that was done: words typed, or a button's line, which words that come with it complete.

    Raises Denied for what is too long, or for a file of more than `heaviest` bytes.
    """
    page, press, typed = field(form, "event"), field(form, "press"), field(form, "text")
    name, data = await _file(form, heaviest)
    file = Upload.of(name, data) if name else None
    if not _PAGE.fullmatch(page):
        raise unclear()
    pressed, colon, line = press.partition(":")
    typed = typed.replace("\r\n", "\n").strip()
    text = _completed(line.strip(), typed) if colon else typed
    if not text and file is None:
        return None
    if (count := len(text)) > TEXT_CHARACTERS:
        too_long = T("That is too long: {n} characters, {limit} at most.", n=count, limit=TEXT_CHARACTERS)
        raise Denied(413, too_long)
    return Posted(f"{page}.{_digest(press, text, name, data)}", text, pressed, bool(colon), file)


def _completed(line: str, typed: str) -> str:
    """A button's line with what was typed beside it; several lines begin below."""
    return f"{line}{chr(10) if chr(10) in typed else ' '}{typed}" if typed else line


def field(form: FormData, name: str) -> str:
    """A field of text, empty if it is not there."""
    value = form.get(name, "")
    if not isinstance(value, str):
        raise unclear()
    return value


async def _file(form: FormData, heaviest: int) -> tuple[str, bytes]:
    """The file's name and what is in it; empty if none was sent."""
    value = form.get("file")
    if not isinstance(value, UploadFile) or not value.filename:
        return "", b""
    data = await value.read()
    if len(data) > heaviest:
        raise _too_heavy(heaviest)
    name = PurePosixPath(value.filename.replace("\\", "/")).name
    printable = "".join(character for character in name if character.isprintable())
    return printable[:120] or "?", data


def _digest(press: str, text: str, name: str, data: bytes) -> str:
    """Tells apart two things done on one page, as after going back to it."""
    content = sha256(f"{press}\0{text}\0{name}".encode())
    content.update(data)
    return content.hexdigest()[:16]


async def _drain(request: Request) -> None:
    """Read to the end, for a browser shows no answer before it has sent everything; but not for ever."""
    count = 0
    async for chunk in request.stream():
        count += len(chunk)
        if count > _DRAINED_BYTES:
            return


def _too_heavy(most: int) -> Denied:
    return Denied(413, too_heavy(most))


def too_heavy(most: int) -> T:
    """What is said of a file of more than so many bytes, here and on the page before it is sent."""
    return T("That is too heavy: a file may have {most} MB at most. Nothing was sent.", most=most // 1_000_000)
