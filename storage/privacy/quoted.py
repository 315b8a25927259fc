"""What others were told in somebody's words, or of them by name: found by the references beside the words."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from storage import whose
from storage.folding import fold
from storage.redaction import ELLIPSIS, anywhere, changed, whole_names, without_names

if TYPE_CHECKING:
    from storage.database import Tx

_NAMED = frozenset({"name", "by"})
"""Under which names earlier versions kept how people are called in a sentence."""
_COLUMNS = ("person_id", "by_person", "note_by", "entered_by", "rapporteur_id", "proposed_by")
"""The columns by which a row that can be put back is somebody's."""


async def withdraw(tx: Tx, person_id: int, names: Collection[str]) -> None:
    """Put a mark in the place of a person's words, and of these names of theirs, wherever others were told them."""
    whole = whole_names(names)
    await _letters(tx, person_id, [name for name in names if fold(name) in whole], whole)
    await _local_chat(tx, person_id, whole)
    await _choices(tx, person_id)
    await _undo(tx, person_id)


async def _letters(tx: Tx, person_id: int, spelt: Collection[str], names: Collection[str]) -> None:
    likes = [f"%,{person_id}]%", f"%,{whose.NAMES}]%", *(f"%{json.dumps(name, ensure_ascii=False)}%" for name in spelt)]
    mentioned = " OR ".join(["body LIKE ?"] * len(likes))
    rows = await tx.rows(
        f"SELECT body, id FROM outbox WHERE ({mentioned}) AND (group_id IS NULL OR group_id IN"
        " (SELECT group_id FROM memberships WHERE person_id = ?))",
        *likes,
        person_id,
    )
    change = _without(person_id, names)
    without = [(changed(row[0], change), row[1]) for row in rows]
    await tx.many(
        "UPDATE outbox SET body = ? WHERE id = ?",
        [new for new, row in zip(without, rows, strict=True) if new[0] != row[0]],
    )


async def _local_chat(tx: Tx, person_id: int, names: Collection[str]) -> None:
    rows = await tx.rows(
        "SELECT body, id FROM local_messages WHERE body LIKE '%' || ? || '%' OR body LIKE '%' || ? || '%'",
        whose.beginning(person_id),
        whose.beginning(whose.NAMES),
    )
    without = [(whose.without(row[0], person_id, names), row[1]) for row in rows]
    await tx.many("UPDATE local_messages SET body = ? WHERE id = ?", without)


async def _choices(tx: Tx, person_id: int) -> None:
    """Others may have been asked which person they mean: the number stays, the name does not."""
    reference = f"@{person_id}"
    rows = await tx.rows(
        "SELECT state, who, place FROM conversations WHERE state LIKE ? OR state LIKE ?",
        f'%"{reference}"%',
        f"%,{person_id}]%",
    )
    quoted = _without(person_id, ())

    def change(data: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        match data:
            case {"value": value, "words": [*_]} if anywhere(value, lambda one: one == reference):
                return {**data, "words": []}
            case _:
                return quoted(data)

    await tx.many(
        "UPDATE conversations SET state = ? WHERE who = ? AND place = ?",
        [(changed(row[0], change), row[1], row[2]) for row in rows],
    )


async def _undo(tx: Tx, person_id: int) -> None:
    """What others could still take back may hold this person's rows: they would come back with their words."""
    colleagues = (
        "SELECT m.person_id FROM memberships m JOIN memberships mine ON mine.group_id = m.group_id"
        " WHERE mine.person_id = ?"
    )
    rows = await tx.rows(
        f"SELECT undo, person_id FROM sheets WHERE undo <> '' AND person_id IN ({colleagues})", person_id
    )
    corrected = await tx.rows(f"SELECT undo, person_id FROM corrections WHERE person_id IN ({colleagues})", person_id)

    def theirs(data: Any) -> bool:  # noqa: ANN401 - likewise
        return isinstance(data, dict) and any(data.get(column) == person_id for column in _COLUMNS)

    found = [(row[1],) for row in rows if anywhere(json.loads(row[0]), theirs)]
    await tx.many("UPDATE sheets SET undo = '', answered_at = NULL WHERE person_id = ?", found)
    found = [(row[1],) for row in corrected if anywhere(json.loads(row[0]), theirs)]
    await tx.many("DELETE FROM corrections WHERE person_id = ?", found)


def _without(person_id: int, names: Collection[str]) -> Callable[[Any], Any]:
    """The change of a part of a text that waits for its reader."""

    def is_name(data: Any) -> bool:  # noqa: ANN401 - likewise
        return isinstance(data, str) and fold(data) in names

    def change(data: Any) -> Any:  # noqa: ANN401 - likewise
        match data:
            case ["Said", str(), str(lang), int(by)] if by == person_id:
                return ["Said", ELLIPSIS, lang]
            case ["Said", str(words), str(lang), whose.NAMES]:
                return ["Said", without_names(words, names), lang, whose.NAMES]
            case ["Said", str(words), str(lang)] if is_name(words):
                return ["Said", ELLIPSIS, lang]
            case ["Listed", [*parts]]:
                return ["Listed", [ELLIPSIS if is_name(one) else one for one in parts]]
            case dict():
                return {key: ELLIPSIS if key in _NAMED and is_name(value) else value for key, value in data.items()}
            case _:
                return data

    return change
