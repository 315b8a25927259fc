"""A PDF as the text that the reader knows: lines, and `| a | b |` for a row of a table that is drawn with rules."""

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from bot.minutes.files.pdf_page import SIGNS, read_page
from bot.minutes.files.pdf_tables import lines_of
from bot.minutes.refusals import Unreadable

MOST_PAGES = 100
_LETTERS = 50
"""A page that was typed has more; a scanner may sign each picture with a few."""


def text_of(data: bytes) -> str:
    """The text of a PDF; Unreadable for anything else, and for pictures of pages."""
    try:
        return _text(PdfReader(io.BytesIO(data)))
    except (Unreadable, MemoryError):
        raise
    except DependencyError as error:
        raise Unreadable("encrypted") from error
    except LimitReachedError as error:
        raise Unreadable("too_much_memory") from error
    except Exception as error:  # whatever a damaged document makes the library raise
        raise Unreadable("unreadable") from error


def _text(reader: PdfReader) -> str:
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("encrypted")
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable("too_many_pages", pages=MOST_PAGES)
    texts = [_page_text(page) for page in reader.pages]
    letters = sum(letter.isalpha() for text in texts for letter in text)
    if not letters or (letters < _LETTERS * len(texts) and _any_pictures(reader.pages)):
        raise Unreadable("scanned")
    return "\n".join(texts)


def _page_text(page: PageObject) -> str:
    """Columns that nothing but space keeps apart are best seen by the library."""
    seen = read_page(page)
    text = "\n".join(lines_of(seen)) if seen.rules else page.extract_text(extraction_mode="layout")
    return text.translate(SIGNS).strip("\n")


def _any_pictures(pages: Sequence[PageObject]) -> bool:
    return any("/XObject" in page.get("/Resources", {}) for page in pages)
