"""Looks into a DOCX or XLSX before a library opens it: what it really unpacks to, and what has no place in it."""

import io
import zipfile
import zlib

from bot.minutes.refusals import Unreadable

MOST_BYTES = 24_000_000
MOST_XML_BYTES = 8_000_000
_MOST_FILES = 1_000
_CHUNK = 65_536
_DOCUMENT = "word/document.xml"
_ENCRYPTED_FLAG = 0x1


def check(data: bytes, document: str = _DOCUMENT) -> None:
    """Unreadable if the document is not in it, it is encrypted, unpacks to too much, or declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_names(archive, document)
            left = MOST_BYTES
            for entry in archive.infolist():
                left -= _unpacked(archive, entry, left)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError) as error:
        raise Unreadable("unreadable") from error


def _check_names(archive: zipfile.ZipFile, document: str) -> None:
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in archive.infolist()):
        raise Unreadable("encrypted")
    names = archive.namelist()
    if document not in names or "[Content_Types].xml" not in names:
        raise Unreadable("unreadable")
    if len(names) > _MOST_FILES:
        raise Unreadable("too_large_inside", limit=MOST_BYTES)


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> int:
    """How many bytes it unpacks to; what the archive says of itself is not believed."""
    xml = entry.filename.endswith((".xml", ".rels"))
    if xml:
        limit = min(limit, MOST_XML_BYTES)
    size = 0
    before = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise Unreadable("too_large_inside", limit=limit)
            if xml and b"<!" in before + chunk and (b"<!DOCTYPE" in before + chunk or b"<!ENTITY" in before + chunk):
                raise Unreadable("unreadable")
            before = chunk[-16:]
    return size
