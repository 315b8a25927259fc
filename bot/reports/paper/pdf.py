"""A paper as a PDF: the same parts as the Word document, with page numbers in its contents."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from bot.reports.fonts import BOLD, ITALIC, OWN, PLAIN, is_western, names, printable
from bot.reports.paper.model import Bullets, Figure, Grid, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.reports.paper.model import Block, Paper

_MARGIN = 57
_WIDTH = 595 - 2 * _MARGIN
"""What is written on of an A4 page, in points."""
_WORDS = re.compile(r"\S+|\s+")


def paper_pdf(paper: Paper, pictures: Sequence[bytes]) -> bytes:
    """The file, its charts drawn already: the same words give the same bytes."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate  # noqa: PLC0415 - it takes long to load

    class Numbered(BaseDocTemplate):  # type: ignore[misc] # the library has no types
        """Pages with their numbers; headings are noted for the contents."""

        def afterFlowable(self, flowable: Any) -> None:  # noqa: ANN401, N802 - the library's own
            """Note a heading."""
            if getattr(flowable, "heading", ""):
                key = f"part-{flowable.number}"
                self.canv.bookmarkPage(key)
                self.canv.addOutlineEntry(flowable.heading, key, 0)
                self.notify("TOCEntry", (0, _marked(flowable.heading), self.page, key))

    def foot(canvas: Any, document: Any) -> None:  # noqa: ANN401 - likewise
        canvas.setFont(PLAIN, 8)
        canvas.drawRightString(595 - _MARGIN, 30, f"{paper.labels.page} {document.page}")

    stream = io.BytesIO()
    document = Numbered(
        stream, pagesize=(595, 842), title=printable(paper.title), author="Tama", lang=paper.lang, invariant=1,
        pageCompression=1,
    )  # fmt: skip
    frame = Frame(_MARGIN, 50, _WIDTH, 842 - 50 - _MARGIN, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=foot))
    document.multiBuild(_Writer(paper, iter(pictures)).flowables())
    return stream.getvalue()


class _Writer:
    def __init__(self, paper: Paper, pictures: Iterator[bytes]) -> None:
        from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 - as above

        self._paper = paper
        self._pictures = pictures
        self._counted = {paper.labels.table: 0, paper.labels.figure: 0}
        plain = ParagraphStyle("plain", fontName=PLAIN, fontSize=10, leading=13.5, spaceAfter=5)
        self._styles = {
            "plain": plain,
            "title": ParagraphStyle("title", plain, fontName=BOLD, fontSize=17, leading=21, alignment=1, spaceAfter=8),
            "below": ParagraphStyle("below", plain, alignment=1, spaceAfter=16),
            "contents": ParagraphStyle("contents", plain, fontName=BOLD, fontSize=12),
            "heading": ParagraphStyle(
                "heading", plain, fontName=BOLD, fontSize=13, leading=16, spaceBefore=14, spaceAfter=6, keepWithNext=1
            ),
            "caption": ParagraphStyle(
                "caption", plain, fontName=ITALIC, fontSize=9, leading=11, spaceBefore=8, spaceAfter=3, keepWithNext=1
            ),
            "item": ParagraphStyle("item", plain, leftIndent=14, bulletIndent=3, spaceAfter=3),
            "cell": ParagraphStyle("cell", plain, fontSize=8.5, leading=10.5, spaceAfter=0),
            "head": ParagraphStyle("head", plain, fontName=BOLD, fontSize=8.5, leading=10.5, spaceAfter=0),
        }

    def flowables(self) -> list[Any]:
        """All of it, from the top."""
        from reportlab.platypus.tableofcontents import TableOfContents  # noqa: PLC0415 - as above

        contents = TableOfContents(levelStyles=[self._styles["plain"]], dotsMinLevel=0)
        labels = self._paper.labels
        found = [
            self._said(self._paper.title, "title"),
            self._said(self._paper.below, "below"),
            self._said(labels.contents, "contents"),
            contents,
        ]
        for number, part in enumerate(self._paper.parts, 1):
            heading = self._said(part.title, "heading")
            heading.heading, heading.number = printable(part.title), number
            found += [heading, *(one for block in part.blocks for one in self._block(block))]
        return found

    def _block(self, block: Block) -> list[Any]:
        match block:
            case Paragraph():
                return [self._said(words, "plain") for words in block.words.split("\n")]
            case Bullets():
                return [self._said(words, "item", "•") for words in block.items]
            case Grid():
                return [self._caption(self._paper.labels.table, block.caption), self._grid(block)]
            case Figure():
                return self._figure(block)

    def _said(self, words: str, style: str, bullet: str | None = None) -> Any:  # noqa: ANN401 - a flowable
        from reportlab.platypus import Paragraph as Flowing  # noqa: PLC0415 - as above

        return Flowing(_marked(words), self._styles[style], bulletText=bullet)

    def _caption(self, label: str, words: str) -> Any:  # noqa: ANN401 - likewise
        self._counted[label] += 1
        return self._said(f"{label} {self._counted[label]} – {words}", "caption")

    def _figure(self, block: Figure) -> list[Any]:
        picture = next(self._pictures, None)
        if picture is None:
            return []
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - as above
        from reportlab.platypus import Image  # noqa: PLC0415 - as above

        width, height = ImageReader(io.BytesIO(picture)).getSize()
        image = Image(io.BytesIO(picture), _WIDTH, _WIDTH * height / width)
        return [self._caption(self._paper.labels.figure, block.caption), image]

    def _grid(self, block: Grid) -> Any:  # noqa: ANN401 - likewise
        from reportlab.platypus import Table, TableStyle  # noqa: PLC0415 - as above

        rows = [
            [[self._said(line, "cell" if number else "head") for line in words.split("\n")] for words in row]
            for number, row in enumerate((block.heads, *block.rows))
        ]
        table = Table(rows, [share * _WIDTH for share in block.shares], repeatRows=1, spaceAfter=8)
        table.setStyle(
            TableStyle([
                ("GRID", (0, 0), (-1, -1), 0.5, "#808080"), ("BACKGROUND", (0, 0), (-1, 0), "#E6E6E6"),
                ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4), ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ])
        )  # fmt: skip
        return table


def _marked(words: str) -> str:
    """The words as the library takes them: what the usual fonts lack stands in ours."""
    return "".join(_piece(one) for one in _WORDS.findall(words))


def _piece(word: str) -> str:
    if word.isspace() or is_western(word):
        return escape(word)
    names()
    shown = printable(word)
    return escape(shown) if is_western(shown) else f'<font name="{OWN}">{escape(shown)}</font>'
