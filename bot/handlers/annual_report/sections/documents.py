"""The documents of a year, what was validated, and where that stands with the governances."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.handlers.annual_report.year import documents_cited
from bot.handlers.documents.texts import KIND_NAMES, title_of
from bot.handlers.validation.governance_texts import STATES, who
from bot.rules.validation.outcome import APPROVED, REJECTED, TIED, TOO_FEW, WITH_CHANGES, count, verdict
from bot.texts import P, Said, T, Text
from storage.documents import documents as storage
from storage.validation import rounds, submissions

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.documents.documents import Document
    from storage.validation.rounds import Round

_ALL = 100_000
VERDICTS = {
    APPROVED: T("approved"),
    WITH_CHANGES: T("approved with changes"),
    REJECTED: T("rejected"),
    TIED: T("tied"),
    TOO_FEW: T("too few answers"),
}


async def of_year(year: Year) -> list[Document]:
    """Those that were added or renewed in the year, by number."""
    found = await storage.in_group(year.chat.tx, year.group.id, _ALL)
    return sorted(
        (one for one in found if year.has(year.day(one.created_at)) or year.has(year.day(one.changed_at))),
        key=lambda one: one.number,
    )


async def documents(year: Year) -> list[Block]:
    """The register, the validations, the board."""
    found = await of_year(year)
    blocks: list[Block] = []
    if found:
        said = P("{n} document was added or renewed {source}.", "{n} documents were added or renewed {source}.",
                 len(found), source=documents_cited([one.number for one in found]))  # fmt: skip
        columns = ((T("No."), 0.08), (T("Document"), 0.44), (T("Kind"), 0.2), (T("Version"), 0.1), (T("Day"), 0.18))
        rows: list[tuple[Text | None, ...]] = [
            (
                one.number,
                title_of(one, _ALL),
                KIND_NAMES[one.kind],
                one.version,
                year.day(one.changed_at or one.created_at),
            )
            for one in found
        ]
        blocks += [year.paragraph(said), year.grid(T("Documents of the year"), columns, rows)]
    return [*blocks, *await _validations(year), *await _board(year)]


async def validated(year: Year) -> list[tuple[Document, Round, str]]:
    """The rounds that ended in the year, each with its document and how it ended."""
    found = []
    for document in await storage.in_group(year.chat.tx, year.group.id, _ALL):
        for one in await rounds.of_document(year.chat.tx, document.id):
            if one.state == "closed" and year.has(year.day(one.ended_at)):
                counted = count(await rounds.asked(year.chat.tx, one.id))
                found.append((document, one, verdict(one, counted)))
    return sorted(found, key=lambda three: three[1].ended_at or 0)


async def _validations(year: Year) -> list[Block]:
    rows: list[tuple[Text | None, ...]] = []
    for document, one, how in await validated(year):
        counted = count(await rounds.asked(year.chat.tx, one.id))
        rows.append((
            document.number, title_of(document, _ALL), one.version, VERDICTS[how],
            counted.approve, counted.changes, counted.reject,
        ))  # fmt: skip
    if not rows:
        return []
    columns = (
        (T("No."), 0.07), (T("Document"), 0.35), (T("Version"), 0.1), (T("Result"), 0.18), (T("For"), 0.1),
        (T("With changes"), 0.1), (T("Against"), 0.1),
    )  # fmt: skip
    return [year.grid(T("Validations in the group"), columns, rows)]


async def _board(year: Year) -> list[Block]:
    found = [one for one in await submissions.in_group(year.chat.tx, year.group.id) if _stands(year, one.created_at)]
    if not found:
        return []
    by_id = {one.id: one for one in await storage.in_group(year.chat.tx, year.group.id, _ALL)}
    waiting = [one for one in found if one.state in {"waiting", "sent"}]
    said = P("{n} validation by a governance is awaited {source}.",
             "{n} validations by governances are awaited {source}.",
             len(waiting), source=documents_cited([by_id[one.document_id].number for one in waiting]))  # fmt: skip
    rows: list[tuple[Text | None, ...]] = [
        (
            title_of(by_id[one.document_id], _ALL),
            who(one),
            STATES[one.state],
            None if one.day is None else date.fromisoformat(one.day),
            Said(one.note, one.note_lang, one.changed_by or 0) if one.note else "",
        )
        for one in found
    ]
    columns = ((T("Document"), 0.28), (T("Organisation"), 0.16), (T("State"), 0.18), (T("Day"), 0.18), (T("Note"), 0.2))
    board = year.grid(T("Validation by the governances"), columns, rows)
    return [year.paragraph(said), board] if waiting else [board]


def _stands(year: Year, at: int) -> bool:
    day = year.day(at)
    return day is not None and day.year <= year.days.year
