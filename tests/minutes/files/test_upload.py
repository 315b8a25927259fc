"""Files from anybody are read in a child process, and the hostile ones are refused for a reason."""

import asyncio
import io
import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest

import bot.sample
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes, Unreadable
from bot.papers.upload import MOST_BYTES, read_bytes, read_file, read_upload
from tests.minutes.docx_form import as_docx, saved

SAMPLE = Path(bot.sample.__path__[0], "minutes.txt")
TEXT = SAMPLE.read_text(encoding="utf-8")
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def docx_with(document: bytes | str, **others: bytes | str) -> bytes:
    """A real DOCX of which the text, and other parts, are exchanged."""
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as archive:
        files: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, "word/document.xml": document, **others})


def encrypted() -> bytes:
    """With the mark of encryption in each of its two headers."""
    data = bytearray(zipped({"[Content_Types].xml": TYPES, "word/document.xml": "x"}))
    for header, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(header)
        while at >= 0:
            data[at + flag] |= 1
            at = data.find(header, at + 4)
    return bytes(data)


DEEP = f"<w:document {WORD}><w:body>{'<w:sdt>' * 50_000}{'</w:sdt>' * 50_000}</w:body></w:document>"
WIDE = f"<w:document {WORD}><w:body>{'<w:p/>' * 1_200_000}</w:body></w:document>"
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]><w:document {WORD}>&a9;</w:document>'
OUTSIDE = f'<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]><w:document {WORD}><w:body>&p;</w:body></w:document>'
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "too large": (lambda: b"x" * (MOST_BYTES + 1), "too_large"),
    "bomb": (lambda: docx_with(f"<w:document {WORD}>" + "<w:p/>" * 10_000_000), "too_large_inside"),
    "bomb in an image": (lambda: docx_with("<x/>", **{"word/media/a.png": b"\0" * 40_000_000}), "too_large_inside"),
    "a thousand parts": (lambda: docx_with("<x/>", **{f"word/{n}.bin": b"" for n in range(1_001)}), "too_large_inside"),
    "zip in a zip": (lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": "x" * 1_000_000})})}), "unreadable"),
    "deep": (lambda: docx_with(DEEP), "unreadable"),
    "entities": (lambda: docx_with(LAUGHS), "unreadable"),
    "outside entity": (lambda: docx_with(OUTSIDE), "unreadable"),
    "broken xml": (lambda: docx_with("<w:document>"), "unreadable"),
    "no document": (lambda: zipped({"[Content_Types].xml": TYPES}), "unreadable"),
    "cut off": (lambda: as_docx(TEXT)[:-200], "unreadable"),
    "only the mark of a zip": (lambda: b"PK\x03\x04" + b"\0" * 100, "unreadable"),
    "encrypted zip": (encrypted, "encrypted"),
    "encrypted by Word": (lambda: OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "old Word": (lambda: OLE + b"\0" * 500, "old_word"),
    "broken pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "unreadable"),
    "image": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    "zeros": (lambda: b"\0" * 10_000, "binary"),
    "no minutes": (lambda: b"- lait\n- pain\n", "not_minutes"),
    "empty document": (lambda: saved(docx.Document()), "empty"),
}
"""How each is made, once it is needed, and why it is refused."""


@pytest.mark.parametrize(("make", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused(make: Callable[[], bytes], reason: str) -> None:
    data = make()
    start = os.times()
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data)
    assert refusal.value.reason == reason
    assert isinstance(refusal.value, NotMinutes) == (reason in {"empty", "not_minutes"})
    end = os.times()
    assert end.children_user + end.children_system - start.children_user - start.children_system < 10


def test_a_text_that_fills_the_memory_is_refused() -> None:
    with pytest.raises(Unreadable) as refusal:
        read_bytes(docx_with(WIDE))
    assert refusal.value.reason in {"too_much_memory", "empty"}


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 the other way", "windows"],
)
def test_text_in_any_encoding(data: bytes) -> None:
    assert read_bytes(data) == read_minutes(TEXT)


def test_docx_is_known_by_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "compte-rendu.txt"
    path.write_bytes(as_docx(TEXT))
    assert read_file(path).action_points == read_minutes(TEXT).action_points


def test_known_names_reach_the_reader() -> None:
    data = b"Compte-rendu\nDate : 3 mars 2021\n\nAction | Responsable\nPartager | AB-CD\n"
    assert read_bytes(data, ["AB", "CD"]).action_points[0].owners == ["AB", "CD"]


def test_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_file(tmp_path / "none.txt")
    assert refusal.value.reason == "missing"


def test_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 10 * MOST_BYTES)
    with pytest.raises(Unreadable) as refusal:
        read_file(path)
    assert (refusal.value.reason, refusal.value.facts) == ("too_large", {"limit": MOST_BYTES})


async def test_reading_does_not_hold_up_others() -> None:
    reading = asyncio.gather(*(read_upload(TEXT.encode()) for _ in range(3)))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert [read.told.content.title for read in await reading] == [read_minutes(TEXT).title] * 3
    assert turns > 10
