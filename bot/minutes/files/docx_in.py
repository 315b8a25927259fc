"""A DOCX as the text that the reader knows: `| a | b |` for a row of a table, `#` for a heading, marks for lists.

Of the page's head stands above all what holds a figure or a label; footers are left out, text boxes stand below the
paragraph they hang on.
"""

import io
import re
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bot.minutes.files.docx_lists import ListMarks
from bot.minutes.files.zip_guard import check
from bot.minutes.markup import BREAK
from bot.minutes.refusals import Unreadable
from bot.minutes.words import language

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_BOX = qn("w:txbxContent")
# A deleted text is not there, and a fallback repeats what stands beside it.
_LEFT_OUT = frozenset(
    {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LONG = 45
_PAIR, _LONG_CELL = 2, 5
_SECTIONS = 2
_TELLS = re.compile(r"\d|:\s*\S")
_PAGE = re.compile(r"\bpage\b|^\W*\d{1,3}\W*$", re.IGNORECASE)


def text_of(data: bytes) -> str:
    """The text of a DOCX; Unreadable for anything else."""
    check(data)
    try:
        document = docx.Document(io.BytesIO(data))
        writer = _Writer(document)
        return "\n".join([*_page_head(document, writer), *writer.lines(document.element.body)])
    except MemoryError:
        raise
    except Exception as error:  # whatever a damaged document makes the library raise
        raise Unreadable("unreadable") from error


def _page_head(document: Document, writer: "_Writer") -> list[str]:
    """What the head of the first pages says of the meeting; a title alone repeats what stands below."""
    found: list[str] = []
    for section in document.sections[:_SECTIONS]:
        for header in (section.first_page_header, section.header):
            lines = [] if header.is_linked_to_previous else list(writer.lines(header._element))  # noqa: SLF001 - no other way
            found += [line for line in lines if _TELLS.search(line) and not _PAGE.search(line) and line not in found]
    return [*found, ""] if found else []


class _Writer:
    def __init__(self, document: Document) -> None:
        self._marks = ListMarks(document)

    def lines(self, parent: BaseOxmlElement) -> Iterator[str]:
        """The paragraphs and tables within an element, in their order."""
        for element in parent:
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                yield ""
                yield from self._table(element)
                yield ""
            elif element.tag not in _LEFT_OUT:
                yield from self.lines(element)

    def _paragraph(self, element: BaseOxmlElement) -> Iterator[str]:
        text = "".join(_text(element)).strip()
        mark = self._marks.of(element) if text else ""
        for at, line in enumerate(text.split("\n")):
            yield f"{'' if at else mark}{line.strip()}"
        if len(text) > _LONG and not mark:
            yield ""
        for box in _boxes(element):
            yield from self.lines(box)

    def _table(self, table: BaseOxmlElement) -> Iterator[str]:
        above: list[str] = []
        for row in _children(table, _ROW):
            cells = list(_children(row, _CELL))
            if len(cells) == 1:
                yield ""
                yield from self.lines(cells[0])
                continue
            twice = self._said_twice(cells)
            if twice is not None:
                yield ""
                yield from self.lines(twice)
                continue
            above = self._row(cells, above)
            yield f"| {' | '.join(above)} |"
            for cell in cells:
                for nested in _children(cell, _TABLE):
                    yield from self._table(nested)

    def _said_twice(self, cells: list[BaseOxmlElement]) -> BaseOxmlElement | None:
        """The left one of two long cells, of which the other says it again in another language."""
        if len(cells) != _PAIR:
            return None
        left, right = (self._cell(cell).replace(BREAK, "\n") for cell in cells)
        long = min(left.count("\n"), right.count("\n")) >= _LONG_CELL
        return cells[0] if long and language(left) != language(right) else None

    def _row(self, cells: list[BaseOxmlElement], above: list[str]) -> list[str]:
        """One that goes on from the row above says the same, a wide one is followed by empty ones."""
        texts: list[str] = []
        for cell in cells:
            at = len(texts)
            merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            goes_on = merged is not None and merged.get(qn("w:val")) in {None, "continue"} and at < len(above)
            texts.append(above[at] if goes_on else self._cell(cell))
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            texts += [""] * (min(int(span.get(qn("w:val"), "1")), 20) - 1 if span is not None else 0)
        return texts

    def _cell(self, cell: BaseOxmlElement) -> str:
        lines = (line for paragraph in _children(cell, _PARAGRAPH) for line in self._paragraph(paragraph))
        return BREAK.join(line.replace("\t", " ") for line in lines if line).replace("|", "\\|")


def _children(parent: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """Children of one kind, also where a content control wraps them."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _children(element, tag)


def _text(parent: BaseOxmlElement) -> Iterator[str]:
    for element in parent:
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag not in _LEFT_OUT and element.tag not in {_BOX, qn("w:pPr")}:
            yield from _text(element)


def _boxes(parent: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for element in parent:
        if element.tag == _BOX:
            yield element
        elif element.tag not in _LEFT_OUT:
            yield from _boxes(element)
