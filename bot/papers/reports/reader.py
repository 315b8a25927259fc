"""Reads a report: its headings, and the paragraphs below each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.layout.pages import without_page_marks
from bot.minutes.marks import split_mark
from bot.minutes.refusals import NotMinutes
from bot.papers.reports.model import Report, Section
from bot.spelling.folding import fold

_REPORT = re.compile(
    r"\b(?:rapports?|reports?|bilans?|synthese|note de synthese|annual review|revue annuelle|situation|sitrep)\b"
)
_USUAL = re.compile(
    r"^(?:resume(?: executif)?|(?:executive )?summary|introduction|contexte|context|background"
    r"|principales? (?:realisations|activites)|realisations"
    r"|achievements|key achievements|resultats?|results|activites(?: realisees)?|activities|suivi et evaluation"
    r"|monitoring(?: and evaluation)?"
    r"|evaluation|perspectives|conclusions?|recommandations?|recommendations?|difficultes|defis|challenges"
    r"|lessons learned|lecons apprises"
    r"|next steps|way forward"
    r"|temps forts|highlights|bilan|prochaines etapes|annexes?|objectifs?|objectives?|methodologie|methodology"
    r"|financement|funding"
    r"|partenariats?|outlook)\b"
)
_LONGEST = 120
_MOST_WORDS = 16
_FEWEST = 2
_PROSE = 200


def read_report(text: str) -> Report:
    """What a text says; NotMinutes for one without a report's name or headings."""
    rows = [row for row in without_page_marks(rows_of(text)) if row.filled]
    report = Report(
        title=next(
            (row.text for row in rows[:10] if _REPORT.search(fold(row.text)) and len(row.text) <= _LONGEST), None
        )
    )
    first = rows[0].text if rows else ""
    for at, row in enumerate(rows):
        if row.text == report.title and not report.sections:
            continue
        if _heads(rows, at):
            report.sections.append(Section(title=row.text.strip().rstrip(":").strip()))
        else:
            if not report.sections:
                report.sections.append(Section())
            report.sections[-1].text.append(row.text)
    told = [one for one in report.sections if one.title and one.text]
    usual = sum(_USUAL.match(fold(split_mark(one.title or "")[1])) is not None for one in told)
    prose = max((len(one) for section in told for one in section.text), default=0) >= _PROSE
    if len(told) < _FEWEST or not (report.title or (usual >= _FEWEST and prose)):
        raise NotMinutes("unknown")
    report.title = report.title or first
    return report


def _heads(rows: Sequence[TextRow], at: int) -> bool:
    """Whether a row is a heading: marked as one, of the usual words, or short, apart and followed by a paragraph."""
    row = rows[at]
    if not row.single or row.cell:
        return False
    text = row.text
    mark, bare = split_mark(text)
    if row.heading:
        return True
    if (
        mark.bullet
        or len(text) > _LONGEST
        or len(text.split()) > _MOST_WORDS
        or text.rstrip().endswith((".", ";", ","))
    ):
        return False
    below = rows[at + 1] if at + 1 < len(rows) else None
    apart = (row.gap or at == 0) and below is not None and below.gap
    if _USUAL.match(fold(bare)) and (apart or text.rstrip().endswith(":") or mark.number):
        return True
    follows = (
        below is not None
        and len(below.text) > len(text)
        and (len(below.text) >= _LONGEST or below.text[:1] in "-•·" or below.text.endswith((".", "!", "?")))
    )
    return bool(apart and follows and bare[:1].isupper()) and not text.rstrip().endswith(":")
