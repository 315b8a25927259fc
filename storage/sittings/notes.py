"""What was written down in a sitting: paragraphs, each with a number of its own that is never used again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class NoteOwner:
    """Who is to do something, as written, and who that is: an organisation, a person, or neither if unknown (ids)."""

    words: str
    organisation_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewNote:
    """A paragraph to be kept. `kind`: note, decision or action; `deadline` None: not set.

    `subject` is the title of the item of the agenda that it is about, empty for none.
    """

    kind: str
    text: str
    lang: str
    agenda_item_id: int | None = None
    subject: str = ""
    owners: Sequence[NoteOwner] = ()
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class SittingNote:
    """A paragraph as it stands. `written_by` and `name`: whose words these are, None for somebody who was erased."""

    id: int
    number: int
    kind: str
    agenda_item_id: int | None
    subject: str
    text: str
    lang: str
    deadline: date | None
    written_by: int | None
    name: str | None
    owners: tuple[NoteOwner, ...] = ()


_STANDING = "n.id = (SELECT MAX(v.id) FROM sitting_notes v WHERE v.sitting_id = n.sitting_id AND v.number = n.number)"
_SELECT = (
    "SELECT n.id, n.number, n.kind, n.agenda_item_id, n.subject, n.text, n.lang, n.deadline, n.written_by, p.name"
    " FROM sitting_notes n LEFT JOIN people p ON p.id = n.written_by AND p.erased_at IS NULL"
)


async def add(tx: Tx, sitting_id: int, note: NewNote, written_by: int, at: int) -> int:
    """One more paragraph; its number."""
    number: int = await tx.value(
        "UPDATE sittings SET last_number = last_number + 1 WHERE id = ? RETURNING last_number", sitting_id
    )
    await put(tx, sitting_id, number, note, written_by, at)
    return number


async def put(tx: Tx, sitting_id: int, number: int, note: NewNote, written_by: int, at: int) -> None:
    """The paragraph of that number reads so from now on; an empty text takes it away."""
    note_id: int = await tx.value(
        "INSERT INTO sitting_notes (sitting_id, number, kind, agenda_item_id, subject, text, lang, deadline,"
        " written_by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        sitting_id,
        number,
        note.kind,
        note.agenda_item_id,
        note.subject,
        note.text,
        note.lang,
        None if note.deadline is None else note.deadline.isoformat(),
        written_by,
        at,
    )
    await tx.many(
        "INSERT INTO sitting_owners (note_id, position, words, organisation_id, person_id) VALUES (?, ?, ?, ?, ?)",
        [
            (note_id, position, owner.words, owner.organisation_id, owner.person_id)
            for position, owner in enumerate(note.owners, 1)
        ],
    )


async def standing(tx: Tx, sitting_id: int) -> list[SittingNote]:
    """What stands, by number."""
    rows = await tx.rows(
        f"{_SELECT} WHERE n.sitting_id = ? AND n.text <> '' AND {_STANDING} ORDER BY n.number", sitting_id
    )
    return await _with_owners(tx, rows)


async def by_number(tx: Tx, sitting_id: int, number: int) -> SittingNote | None:
    """The paragraph of that number as it stands; None if there is none, or if it was taken away."""
    rows = await tx.rows(
        f"{_SELECT} WHERE n.sitting_id = ? AND n.number = ? AND n.text <> '' AND {_STANDING}", sitting_id, number
    )
    return next(iter(await _with_owners(tx, rows)), None)


async def undo_last(tx: Tx, sitting_id: int, person_id: int) -> int | None:
    """Take back what somebody wrote or put right last, where nobody has put it right since; the paragraph's number."""
    row = await tx.row(
        f"SELECT n.id, n.number FROM sitting_notes n WHERE n.sitting_id = ? AND n.written_by = ? AND {_STANDING}"
        " ORDER BY n.id DESC LIMIT 1",
        sitting_id,
        person_id,
    )
    if row is None:
        return None
    await tx.run("DELETE FROM sitting_owners WHERE note_id = ?", row[0])
    await tx.run("DELETE FROM sitting_notes WHERE id = ?", row[0])
    number: int = row[1]
    return number


async def _with_owners(tx: Tx, rows: Sequence[Row]) -> list[SittingNote]:
    found = []
    for row in rows:
        owners = await tx.rows(
            "SELECT words, organisation_id, person_id FROM sitting_owners WHERE note_id = ? ORDER BY position", row[0]
        )
        found.append(
            SittingNote(
                row[0], row[1], row[2], row[3], row[4], row[5], row[6],
                None if row[7] is None else date.fromisoformat(row[7]), row[8], row[9],
                tuple(NoteOwner(one[0], one[1], one[2]) for one in owners),
            )
        )  # fmt: skip
    return found
