"""A paper as a file in one form or another, its charts drawn first. It takes seconds: in a thread that may wait."""

from __future__ import annotations

import logging
import subprocess
from typing import TYPE_CHECKING

from bot.reports.charts.drawing import drawn

if TYPE_CHECKING:
    from bot.reports.paper.model import Paper

log = logging.getLogger(__name__)
FORMS = ("docx", "pdf")


def written(paper: Paper, form: str) -> bytes:
    """The file; without its charts if they cannot be drawn, whose figures stand in its tables too."""
    try:
        pictures = drawn(paper.charts)
    except subprocess.SubprocessError as fault:
        log.warning("charts could not be drawn: %s", type(fault).__name__)
        pictures = ()
    if form == "docx":
        from bot.reports.paper.docx import paper_docx  # noqa: PLC0415 - nobody pays for it but who asks for the file

        return paper_docx(paper, pictures)
    from bot.reports.paper.pdf import paper_pdf  # noqa: PLC0415 - likewise

    return paper_pdf(paper, pictures)
