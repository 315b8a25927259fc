"""Rounds in which a version of a document is validated: who is asked, what each said, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx

APPROVE, CHANGES, REJECT = "approve", "changes", "reject"


@dataclass(frozen=True, slots=True)
class NewRound:
    """A round to be kept. Whoever is asked is a person or an organisation, by id. `closes_at` in UTC seconds."""

    version: int
    by_whom: str
    closes_at: int
    asked: Sequence[int]
    quorum: int | None = None
    silence: bool = False
    told: str = ""
    told_lang: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A validation of one version of a document. `state`: draft, open, closed, replaced or cancelled.

    `by_whom`: people or organisations. `silence`: who says nothing approves. Instants in UTC seconds.
    """

    id: int
    group_id: int
    document_id: int
    version: int
    by_whom: str
    closes_at: int
    quorum: int | None
    silence: int
    told: str
    told_lang: str
    state: str
    created_by: int | None
    opened_at: int | None
    ended_at: int | None


@dataclass(frozen=True, slots=True)
class Validator:
    """Somebody who is asked, a person or an organisation, and what they said; `name` is None for who was erased.

    `gone`: nobody of them is in the group any more. `answered_by` wrote the reason.
    """

    id: int
    person_id: int | None
    organisation_id: int | None
    name: str | None
    answer: str | None
    reason: str
    reason_lang: str
    answered_by: int | None
    gone: int


_COLUMNS = ", ".join(field.name for field in fields(Round))
_WIDTH = len(fields(Round))
_ASKED_WIDTH = len(fields(Validator))
_GONE = (
    "CASE WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.group_id = s.group_id AND m.left_at IS NULL"
    " AND (m.person_id = v.person_id OR m.organisation_id = v.organisation_id)) THEN 0 ELSE 1 END"
)
_VALIDATORS = (
    "SELECT v.id, v.person_id, v.organisation_id, COALESCE(NULLIF(o.acronym, ''), o.name, p.name), v.answer, v.reason,"
    f" v.reason_lang, v.answered_by, {_GONE}, v.validation_id"
    " FROM validators v JOIN validations s ON s.id = v.validation_id"
    " LEFT JOIN organisations o ON o.id = v.organisation_id"
    " LEFT JOIN people p ON p.id = v.person_id AND p.erased_at IS NULL"
)


def _round(row: Row) -> Round:
    return Round(*(row[column] for column in range(_WIDTH)))


async def draft(tx: Tx, group_id: int, document_id: int, new: NewRound, created_by: int, at: int) -> Round:
    """A new draft of a round, in place of one that nobody has seen."""
    await tx.run(
        "UPDATE validations SET state = 'cancelled', ended_at = ? WHERE document_id = ? AND state = 'draft'",
        at,
        document_id,
    )
    row = await tx.row(
        "INSERT INTO validations (group_id, document_id, version, by_whom, closes_at, quorum, silence, told, told_lang,"
        f" state, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?) RETURNING {_COLUMNS}",
        group_id,
        document_id,
        new.version,
        new.by_whom,
        new.closes_at,
        new.quorum,
        int(new.silence),
        new.told,
        new.told_lang,
        created_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    column = "person_id" if new.by_whom == "people" else "organisation_id"
    await tx.many(
        f"INSERT INTO validators (validation_id, {column}) VALUES (?, ?)", [(row[0], one) for one in new.asked]
    )
    return _round(row)


async def by_id(tx: Tx, round_id: int) -> Round | None:
    """One round."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM validations WHERE id = ?", round_id)
    return None if row is None else _round(row)


async def of_document(tx: Tx, document_id: int) -> list[Round]:
    """The rounds of a document, the latest first, but for those that nobody wanted."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM validations WHERE document_id = ? AND state <> 'cancelled' ORDER BY id DESC",
        document_id,
    )
    return [_round(row) for row in rows]


async def open_in(tx: Tx, group_id: int) -> list[Round]:
    """The rounds of a group that can be answered, by document."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM validations WHERE group_id = ? AND state = 'open' ORDER BY document_id", group_id
    )
    return [_round(row) for row in rows]


async def latest_in(tx: Tx, group_id: int) -> list[Round]:
    """The latest round of each document of a group that was asked about, the newest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM validations WHERE id IN (SELECT MAX(id) FROM validations"
        " WHERE group_id = ? AND state NOT IN ('draft', 'cancelled') GROUP BY document_id) ORDER BY id DESC",
        group_id,
    )
    return [_round(row) for row in rows]


async def start(tx: Tx, one: Round, at: int) -> None:
    """It is asked from now on; an earlier round of the document that was still open makes room."""
    await tx.run(
        "UPDATE validations SET state = 'replaced', ended_at = ?, wake_at = 0 WHERE document_id = ? AND state = 'open'",
        at,
        one.document_id,
    )
    await tx.run("UPDATE validations SET state = 'open', opened_at = ?, wake_at = 0 WHERE id = ?", at, one.id)


async def end(tx: Tx, round_id: int, state: str, at: int) -> None:
    """It is closed, or made room for a new version."""
    await tx.run("UPDATE validations SET state = ?, ended_at = ? WHERE id = ?", state, at, round_id)


async def move_close(tx: Tx, round_id: int, closes_at: int) -> None:
    """It closes at another instant."""
    await tx.run("UPDATE validations SET closes_at = ?, wake_at = 0 WHERE id = ?", closes_at, round_id)


async def close_now(tx: Tx, round_id: int, at: int) -> None:
    """It closes at this instant: those who had more time to answer do not approve by silence."""
    await tx.run(
        "UPDATE validations SET state = 'closed', closes_at = ?, ended_at = ?, silence = 0, wake_at = 0 WHERE id = ?",
        at,
        at,
        round_id,
    )


async def asked(tx: Tx, round_id: int) -> list[Validator]:
    """All who are asked in a round, with what they said, in the order in which they were named."""
    return (await asked_in(tx, [round_id]))[round_id]


async def asked_in(tx: Tx, round_ids: Sequence[int]) -> dict[int, list[Validator]]:
    """All who are asked in each of some rounds, all in one read."""
    found: dict[int, list[Validator]] = {one: [] for one in round_ids}
    marks = ", ".join("?" * len(round_ids))
    rows = await tx.rows(f"{_VALIDATORS} WHERE v.validation_id IN ({marks}) ORDER BY v.id", *round_ids) if found else []
    for row in rows:
        found[row[_ASKED_WIDTH]].append(Validator(*(row[column] for column in range(_ASKED_WIDTH))))
    return found


async def answer(tx: Tx, validator_id: int, said: tuple[str, str, str], by: int, at: int) -> None:
    """What a validator says from now on: an answer, its reason and in which language that is."""
    given, reason, lang = said
    await tx.run(
        "UPDATE validators SET answer = ?, reason = ?, reason_lang = ?, answered_by = ?, at = ?, entered_by = NULL,"
        " confirmed_at = NULL WHERE id = ?",
        given,
        reason,
        lang,
        by,
        at,
        validator_id,
    )
