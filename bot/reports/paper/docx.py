"""A paper as a Word document: real headings, contents, captions that are counted, pictures with their text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from bot.reports.blank_document import blank, writable
from bot.reports.paper.model import Bullets, Figure, Grid, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph as Written

    from bot.reports.paper.model import Block, Paper

_SMALL = 9
"""Points of the letters in tables."""


def paper_docx(paper: Paper, pictures: Sequence[bytes]) -> bytes:
    """The document, its charts drawn already; without pictures it goes without."""
    import docx  # noqa: PLC0415 - nobody pays for it but who asks for the file

    document = docx.Document(io.BytesIO(blank(paper.lang)))
    document.core_properties.title = writable(paper.title)
    document.core_properties.language = paper.lang
    writer = _Writer(document, paper, iter(pictures))
    writer.write()
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Writer:
    def __init__(self, document: Document, paper: Paper, pictures: Iterator[bytes]) -> None:
        self._document = document
        self._paper = paper
        self._pictures = pictures
        self._counted = {paper.labels.table: 0, paper.labels.figure: 0}
        self._room = self._width()

    def write(self) -> None:
        """All of it, from the top."""
        self._add(self._paper.title, "Title")
        self._add(self._paper.below, "Subtitle")
        self._contents()
        for number, part in enumerate(self._paper.parts, 1):
            self._bookmarked(self._add(part.title, "Heading 1"), number)
            for block in part.blocks:
                self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                for words in block.words.split("\n"):
                    self._add(words)
            case Bullets():
                for words in block.items:
                    self._add(f"•\t{words}", "List Paragraph")
            case Grid():
                self._caption(self._paper.labels.table, block.caption)
                self._grid(block)
            case Figure():
                self._figure(block)

    def _add(self, words: str, style: str | None = None) -> Written:
        return self._document.add_paragraph(writable(words), style)

    def _figure(self, block: Figure) -> None:
        picture = next(self._pictures, None)
        if picture is None:
            return
        from docx.shared import Emu  # noqa: PLC0415 - as above

        self._caption(self._paper.labels.figure, block.caption)
        shape = self._document.add_paragraph().add_run().add_picture(io.BytesIO(picture), Emu(self._room))
        described = shape._inline.docPr  # noqa: SLF001 - the library has no other way to it
        described.set("descr", writable(block.alt))
        described.set("title", writable(block.caption))

    def _grid(self, block: Grid) -> None:
        from docx.shared import Emu, Pt  # noqa: PLC0415 - as above

        table = self._document.add_table(0, len(block.heads), "Table Grid")
        # Some programs go by the grid, others by the cells.
        table.autofit = False
        widths = [Emu(round(share * self._room)) for share in block.shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for number, row in enumerate((block.heads, *block.rows)):
            written = table.add_row()
            self._row_properties(written, head=number == 0)
            for cell, words, width in zip(written.cells, row, widths, strict=True):
                cell.width = width
                first, *others = writable(words).split("\n")
                paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in others)]
                for paragraph, line in zip(paragraphs, (first, *others), strict=True):
                    run = paragraph.add_run(line)
                    run.bold = number == 0 or None
                    run.font.size = Pt(_SMALL)
        self._add("")

    def _row_properties(self, row: Any, *, head: bool) -> None:  # noqa: ANN401 - the library's own row
        """A row is not cut by the end of a page; the head stands on each page, in grey."""
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        properties.append(_element("cantSplit"))
        if not head:
            return
        properties.append(_element("tblHeader"))
        for cell in row.cells:
            cell._tc.get_or_add_tcPr().append(_element("shd", val="clear", fill="E6E6E6"))  # noqa: SLF001 - as above

    def _caption(self, label: str, words: str) -> None:
        """« Tableau 1 – … », whose number Word can count itself."""
        self._counted[label] += 1
        paragraph = self._add(f"{label} ", "caption")
        self._field(paragraph, f"SEQ {label} \\* ARABIC", [str(self._counted[label])])
        paragraph.add_run(f" – {writable(words)}")

    def _contents(self) -> None:
        """The field is filled with the titles; its page numbers come when Word is told to update it."""
        self._add(self._paper.labels.contents, "TOC Heading")
        titles = [writable(part.title) for part in self._paper.parts]
        paragraphs = [self._document.add_paragraph(style="toc 1") for _ in titles]
        if not paragraphs:
            return
        first, last = paragraphs[0], paragraphs[-1]
        first._p.append(_mark("begin"))  # noqa: SLF001 - as above
        first._p.append(_instruction('TOC \\o "1-1" \\h \\z \\u'))  # noqa: SLF001 - as above
        first._p.append(_mark("separate"))  # noqa: SLF001 - as above
        for number, (paragraph, title) in enumerate(zip(paragraphs, titles, strict=True), 1):
            link = _element("hyperlink", anchor=f"_Toc{number:04}")
            link.append(_run(title))
            paragraph._p.append(link)  # noqa: SLF001 - as above
        last._p.append(_mark("end"))  # noqa: SLF001 - as above

    def _field(self, paragraph: Written, instruction: str, shown: Sequence[str]) -> None:
        for element in (_mark("begin"), _instruction(instruction), _mark("separate"), *map(_run, shown), _mark("end")):
            paragraph._p.append(element)  # noqa: SLF001 - as above

    def _bookmarked(self, paragraph: Written, number: int) -> None:
        """The contents point to it."""
        name = f"_Toc{number:04}"
        start, end = _element("bookmarkStart", id=str(number), name=name), _element("bookmarkEnd", id=str(number))
        paragraph._p.insert(1, start)  # noqa: SLF001 - as above
        paragraph._p.append(end)  # noqa: SLF001 - as above

    def _width(self) -> int:
        section = self._document.sections[0]
        return (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)


def _element(tag: str, /, **attributes: str) -> Any:  # noqa: ANN401 - the library's own elements
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    element = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _run(words: str) -> Any:  # noqa: ANN401 - likewise
    run, text = _element("r"), _element("t")
    text.text = words
    run.append(text)
    return run


def _mark(kind: str) -> Any:  # noqa: ANN401 - likewise
    run = _element("r")
    run.append(_element("fldChar", fldCharType=kind))
    return run


def _instruction(words: str) -> Any:  # noqa: ANN401 - likewise
    run, text = _element("r"), _element("instrText")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = f" {words} "
    run.append(text)
    return run
