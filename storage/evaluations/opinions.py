"""What people say in an evaluation: with their name, or without anything that tells whose it is."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from storage.counters import next_number
from storage.evaluations.evaluations import KEEP

if TYPE_CHECKING:
    from storage.database import Row, Tx

_LOTS = 2**53
"""Among how many ids one is drawn."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something to be kept: on which part, in which words and language; on keeping the group, also a choice."""

    part: str
    text: str
    lang: str
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """Something that was said. Of what was signed, `person_id` and `name` say by whom (None if they were erased).

    `number` is None for what was said without a name, until the close; `line` is that of the line it stands under.
    """

    id: int
    part: str
    choice: str | None
    text: str
    lang: str
    number: int | None
    line: int | None
    person_id: int | None
    name: str | None


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """One line for several opinions of a part, as `created_by` worded it."""

    part: str
    number: int
    text: str
    lang: str
    created_by: int | None


@dataclass(frozen=True, slots=True)
class Giver:
    """How much somebody has said without their name, whether on keeping the group too, and whether they sign now."""

    opinions: int = 0
    chose: int = 0
    signs: int = 0


_WIDTH = len(fields(Opinion))
_SELECT = (
    "SELECT o.id, o.part, o.choice, o.text, o.lang, o.number, l.number, o.person_id, p.name FROM opinions o"
    " LEFT JOIN evaluation_lines l ON l.id = o.line_id LEFT JOIN people p ON p.id = o.person_id AND p.erased_at IS NULL"
)
_INSERT = (
    "INSERT INTO opinions (id, evaluation_id, part, choice, text, lang, number, line_id, person_id, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _opinion(row: Row) -> Opinion:
    return Opinion(*(row[column] for column in range(_WIDTH)))


async def sign(tx: Tx, evaluation_id: int, said: Said, person_id: int, at: int) -> int:
    """Keep what somebody puts their name to; its number. On keeping the group only their last word counts."""
    if said.part == KEEP:
        await tx.run(
            "DELETE FROM opinions WHERE evaluation_id = ? AND part = ? AND person_id = ?",
            evaluation_id,
            KEEP,
            person_id,
        )
    number = await _next_number(tx, evaluation_id)
    row = (said.part, said.choice, said.text, said.lang, number, None, person_id, at)
    await tx.run(_INSERT, secrets.randbelow(_LOTS), evaluation_id, *row)
    return number


async def say(tx: Tx, evaluation_id: int, said: Said, person_id: int) -> None:
    """Keep something without a name, and apart from it that this person has said one thing more."""
    row = (said.part, said.choice, said.text, said.lang, None, None, None, None)
    await tx.run(_INSERT, secrets.randbelow(_LOTS), evaluation_id, *row)
    await tx.run(
        "INSERT INTO evaluation_givers (evaluation_id, person_id, opinions, chose) VALUES (?, ?, 1, ?)"
        " ON CONFLICT (evaluation_id, person_id) DO UPDATE SET opinions = evaluation_givers.opinions + 1,"
        " chose = evaluation_givers.chose + excluded.chose",
        evaluation_id,
        person_id,
        int(said.part == KEEP),
    )


async def sign_from_now_on(tx: Tx, evaluation_id: int, person_id: int, *, signs: bool) -> None:
    """What this person says from now on bears their name, or does not."""
    await tx.run(
        "INSERT INTO evaluation_givers (evaluation_id, person_id, signs) VALUES (?, ?, ?)"
        " ON CONFLICT (evaluation_id, person_id) DO UPDATE SET signs = excluded.signs",
        evaluation_id,
        person_id,
        int(signs),
    )


async def giver(tx: Tx, evaluation_id: int, person_id: int) -> Giver:
    """What is known of somebody while an evaluation is open."""
    row = await tx.row(
        "SELECT opinions, chose, signs FROM evaluation_givers WHERE evaluation_id = ? AND person_id = ?",
        evaluation_id,
        person_id,
    )
    return Giver() if row is None else Giver(row[0], row[1], row[2])


async def who_gave(tx: Tx, evaluation_id: int) -> set[int]:
    """The ids of those who have said something, with their name or without; empty once it is closed."""
    rows = await tx.rows(
        "SELECT person_id FROM evaluation_givers WHERE evaluation_id = ? AND opinions > 0"
        " UNION SELECT person_id FROM opinions WHERE evaluation_id = ? AND person_id IS NOT NULL",
        evaluation_id,
        evaluation_id,
    )
    return {row[0] for row in rows}


async def signed_by(tx: Tx, evaluation_id: int, person_id: int) -> list[Opinion]:
    """What somebody put their name to, in the order in which they said it."""
    rows = await tx.rows(
        f"{_SELECT} WHERE o.evaluation_id = ? AND o.person_id = ? ORDER BY o.number", evaluation_id, person_id
    )
    return [_opinion(row) for row in rows]


async def withdraw(tx: Tx, opinion_id: int) -> None:
    """Something signed is taken back by whoever said it."""
    await tx.run("DELETE FROM opinions WHERE id = ?", opinion_id)


async def of_closed(tx: Tx, evaluation_id: int) -> list[Opinion]:
    """All that was said, by number: nothing before the close, when nobody sees it."""
    rows = await tx.rows(
        f"{_SELECT} JOIN evaluations e ON e.id = o.evaluation_id WHERE o.evaluation_id = ? AND e.ended_at IS NOT NULL"
        " ORDER BY o.number",
        evaluation_id,
    )
    return [_opinion(row) for row in rows]


async def unsigned_texts(tx: Tx, evaluation_id: int) -> set[str]:
    """All that was said without a name: to be looked for elsewhere at the close, never to be shown before."""
    rows = await tx.rows(
        "SELECT text FROM opinions WHERE evaluation_id = ? AND person_id IS NULL AND text <> ''", evaluation_id
    )
    return {row[0] for row in rows}


async def bring(tx: Tx, evaluation_id: int, said: Said) -> int:
    """An opinion of an evaluation that was held elsewhere; its id."""
    number = await _next_number(tx, evaluation_id)
    opinion_id = secrets.randbelow(_LOTS)
    row = (said.part, said.choice, said.text, said.lang, number, None, None, None)
    await tx.run(_INSERT, opinion_id, evaluation_id, *row)
    return opinion_id


async def lines(tx: Tx, evaluation_id: int) -> list[OpinionLine]:
    """The lines under which opinions stand, by number."""
    rows = await tx.rows(
        "SELECT part, number, text, lang, created_by FROM evaluation_lines WHERE evaluation_id = ? ORDER BY number",
        evaluation_id,
    )
    return [OpinionLine(row[0], row[1], row[2], row[3], row[4]) for row in rows]


async def put_under(tx: Tx, evaluation_id: int, line: Said, opinion_ids: list[int], by: int | None) -> int:
    """Opinions stand under one line from now on, a new one; its number. Lines left empty are gone."""
    number = await _next_number(tx, evaluation_id)
    line_id = await tx.value(
        "INSERT INTO evaluation_lines (evaluation_id, part, number, text, lang, created_by)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        evaluation_id,
        line.part,
        number,
        line.text,
        line.lang,
        by,
    )
    await tx.many("UPDATE opinions SET line_id = ? WHERE id = ?", [(line_id, one) for one in opinion_ids])
    await _drop_empty(tx, evaluation_id)
    return number


async def take_out(tx: Tx, evaluation_id: int, opinion_ids: list[int]) -> None:
    """Opinions stand by themselves again. Lines left empty are gone."""
    await tx.many("UPDATE opinions SET line_id = NULL WHERE id = ?", [(one,) for one in opinion_ids])
    await _drop_empty(tx, evaluation_id)


async def seal(tx: Tx, evaluation_id: int, members: int, at: int) -> None:
    """Close an evaluation: nothing is left that tells whose an unsigned opinion is, or when it was said.

    All are drawn anew and written in that order, so that neither their ids nor where they lie in the file tell more;
    what had no number has one now. Of who gave, only how many did is kept.
    """
    gave = len(await who_gave(tx, evaluation_id))
    rows = [list(row) for row in await tx.rows(
        "SELECT part, choice, text, lang, number, line_id, person_id, at FROM opinions WHERE evaluation_id = ?",
        evaluation_id,
    )]  # fmt: skip
    lot = secrets.SystemRandom()
    lot.shuffle(rows)
    for row in rows:
        if row[4] is None:
            row[4] = await _next_number(tx, evaluation_id)
    lot.shuffle(rows)
    await tx.run("DELETE FROM opinions WHERE evaluation_id = ?", evaluation_id)
    await tx.many(_INSERT, [(secrets.randbelow(_LOTS), evaluation_id, *row) for row in rows])
    await tx.run("DELETE FROM evaluation_givers WHERE evaluation_id = ?", evaluation_id)
    await tx.run(
        "UPDATE evaluations SET state = 'closed', ended_at = ?, members = ?, gave = ?, wake_at = 0 WHERE id = ?",
        at,
        members,
        gave,
        evaluation_id,
    )


async def _drop_empty(tx: Tx, evaluation_id: int) -> None:
    await tx.run(
        "DELETE FROM evaluation_lines WHERE evaluation_id = ? AND NOT EXISTS"
        " (SELECT 1 FROM opinions o WHERE o.line_id = evaluation_lines.id)",
        evaluation_id,
    )


async def _next_number(tx: Tx, evaluation_id: int) -> int:
    """Opinions and lines of an evaluation are counted together, so that a number means one of them."""
    group_id: int = await tx.value("SELECT group_id FROM evaluations WHERE id = ?", evaluation_id)
    return await next_number(tx, group_id, f"opinion {evaluation_id}")
