"""PDFs that hold no compte-rendu, and some that mean harm."""

import io
import zlib

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, EncodedStreamObject, NameObject

from tests.minutes.pdf_form import add_page

PICTURE = b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q"
"""A picture that is drawn on the page itself, as some scanners do."""


def saved(writer: PdfWriter) -> bytes:
    """Its bytes."""
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def drawn(content: bytes) -> bytes:
    """One page on which this is drawn."""
    writer = PdfWriter()
    add_page(writer, content)
    return saved(writer)


def locked(data: bytes, password: str) -> bytes:
    """The same, which asks for this password when it is opened."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    return saved(writer)


def pages(count: int) -> bytes:
    """So many empty pages."""
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(100, 100)
    return saved(writer)


def scanned() -> bytes:
    """A page with a picture on it, and the few words that a scanner adds."""
    writer = PdfWriter()
    add_page(writer, b"/X Do BT /F1 9 Tf 1 0 0 1 50 50 Tm (Scanned) Tj ET")
    resources = writer.pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    resources[NameObject("/XObject")] = DictionaryObject()
    return saved(writer)


def packed_twice() -> bytes:
    """2 KB that unpack to a megabyte that unpacks to a gigabyte."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    stream = EncodedStreamObject()
    stream._data = zlib.compress(_zeros(1_000), 9)
    stream[NameObject("/Filter")] = ArrayObject([NameObject("/FlateDecode")] * 2)
    page[NameObject("/Contents")] = writer._add_object(stream)
    return saved(writer)


def _zeros(megabytes: int) -> bytes:
    """Zeros as zlib packs them, from one packed megabyte that is repeated: packing a gigabyte takes seconds."""
    packer = zlib.compressobj(9)
    blocks = [packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2)]
    end = packer.flush()[: -len(_checksum(0))]
    return blocks[0] + blocks[1] * (megabytes - 1) + end + _checksum(megabytes * 1_000_000)


def _checksum(zeros: int) -> bytes:
    """Adler-32 of so many zeros."""
    return (zeros % 65_521 << 16 | 1).to_bytes(4, "big")
