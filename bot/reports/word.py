"""A Word document that is written paragraph by paragraph, on our own slim template."""

from __future__ import annotations

import io
from collections.abc import Sequence

from bot.languages import Reader, render
from bot.reports.blank_document import blank, writable
from bot.texts import T


class Word:
    """A document in one language: what is its own is translated, people's words are written as they are."""

    def __init__(self, lang: str) -> None:
        import docx  # noqa: PLC0415 - nobody pays for it but who asks for a file

        self._document = docx.Document(io.BytesIO(blank(lang)))
        self._reader = Reader(lang)

    def on_its_side(self) -> None:
        """The pages lie on their side."""
        from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - as above

        section = self._document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width

    def in_words(self, text: T) -> str:
        """A sentence of ours in the language of the document."""
        return render(text, self._reader)

    def title(self, words: T) -> None:
        """What stands above all."""
        self.paragraph(self.in_words(words), "Title")

    def heading(self, words: T | str, level: int = 1) -> None:
        """A heading, ours or people's."""
        self.paragraph(words if isinstance(words, str) else self.in_words(words), f"Heading {level}")

    def paragraph(self, words: str, style: str | None = None) -> None:
        """One paragraph."""
        self._document.add_paragraph(writable(words), style)

    def table(self, rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
        """A table; `shares` are the widths of its columns as parts of the page's."""
        from docx.shared import Length, Twips  # noqa: PLC0415 - as above

        section = self._document.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        widths = [Twips(round(share * Length(room).twips)) for share in shares]
        table = self._document.add_table(0, len(shares), "Table Grid")
        # Some programs go by the grid, others by the cells.
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in rows:
            for cell, words, width in zip(table.add_row().cells, row, widths, strict=True):
                first, *others = writable(words).split("\n")
                cell.paragraphs[0].add_run(first)
                for other in others:
                    cell.add_paragraph(other)
                cell.width = width

    def bytes(self) -> bytes:
        """The file."""
        stream = io.BytesIO()
        self._document.save(stream)
        return stream.getvalue()
