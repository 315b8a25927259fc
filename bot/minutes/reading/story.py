"""Who told what under which item: hands the parts to those who read discussions and action points."""

import re
from collections.abc import Sequence

from bot.minutes.fields.actions import ActionReader
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.layout.stacked import stacked_lines
from bot.minutes.layout.table import flat_lines, heads_plan
from bot.minutes.states import ends_as_done
from bot.minutes.told import action_in
from bot.spelling.folding import fold

_SAYING = frozenset({Kind.ITEM, Kind.DISCUSSION, Kind.LOOSE})
_AGREED = re.compile(
    r"(?:what (?:was|we) (?:agreed|decided)|agreements?|ce (?:qui|que|dont)\b.*\b(?:convenu|decide))\b"
)
"""Below this, what somebody does is what they are to do."""
_MUCH = 3
_TABLES = frozenset({Kind.TABLE, Kind.ACTIONS})


def read_story(
    parts: Sequence[TextPart], titles: Sequence[str], actions: ActionReader
) -> tuple[list[tuple[str, list[TextRow]]], list[TextRow]]:
    """What was told, by title, and the rows that stand outside of all items; `actions` keeps the action points."""
    told: list[tuple[str, list[TextRow]]] = []
    outside: list[TextRow] = []
    for_all = _one_table_for_all(parts)
    for part in parts:
        if part.kind in _SAYING:
            _take_actions(part, titles, actions)
        title = titles[part.item] if part.item is not None else part.heading
        if part.kind in {Kind.ITEM, Kind.DISCUSSION}:
            told.append((title, part.rows))
        elif part.kind == Kind.NEXT and title:
            told.append((title, [*([part.source] if part.source else []), *part.rows_below]))
        elif part.kind == Kind.NEXT:
            outside += part.rows_below
        elif part.kind in {Kind.LOOSE, Kind.AGENDA}:
            outside += part.rows
        elif part.kind in _TABLES:
            rest = _read_actions(part, None if for_all else title or None, actions)
            told += [(title or one, [row]) for one, row in actions.take_told()]
            if title:
                told.append((title, rest))
            else:
                outside += rest
    return told, outside


def read_told(parts: Sequence[TextPart], actions: ActionReader) -> bool:
    """Action points of minutes without any list or table of them; whether any was found, which is a guess."""
    if any(part.kind in _TABLES for part in parts) or len(actions.points) > actions.promised:
        return False
    found = [
        actions.read_told(row.text)
        for part in parts if part.kind in _SAYING or part.kind == Kind.TOP
        for row in part.rows if len(row.cells) == 1
    ]  # fmt: skip
    return any(found)


def unplaced(told: Sequence[tuple[str, list[TextRow]]]) -> list[TextRow]:
    """Rows of tables that nobody knows, with much in them: more than a subject and what was said of it."""
    found: list[TextRow] = []
    for _, rows in told:
        plan = 0
        for row in rows:
            plan = len(row.cells) if len(row.cells) > 1 and heads_plan(row) else plan
            if len(row.filled) >= _MUCH and len(row.cells) != plan:
                found.append(row)
    return found


def _take_actions(part: TextPart, titles: Sequence[str], actions: ActionReader) -> None:
    """Lines that say they are action points are no more of what was told."""
    title = titles[part.item] if part.item is not None else part.heading
    agreed = _AGREED.match(fold(part.heading)) is not None
    kept: list[TextRow] = []
    for row in actions.read_keyed(part.rows, title or None):
        found = action_in(row.text) if len(row.cells) == 1 else None
        if found and not ends_as_done(row.text):
            actions.read_entry(found, row.raw, title or None)
        elif len(row.cells) > 1 or not actions.read_promised(row, title or None, agreed=agreed):
            kept.append(row)
    part.rows = kept


def _one_table_for_all(parts: Sequence[TextPart]) -> bool:
    """One table below all that was told on several items belongs to none of them."""
    items = [at for at, part in enumerate(parts) if part.kind == Kind.ITEM]
    actions = [at for at, part in enumerate(parts) if part.kind in _TABLES]
    one = len({parts[at].item for at in actions}) == 1
    return one and len(items) > 1 and actions[0] > items[-1]


def _read_actions(part: TextPart, item: str | None, actions: ActionReader) -> list[TextRow]:
    if part.kind == Kind.ACTIONS:
        return actions.read_list(part.rows, item)
    if part.stacked:
        lines, rest = stacked_lines(part.columns, part.rows, actions.names, actions.days)
    else:
        lines, rest = flat_lines(part.columns, part.rows)
    actions.read_lines(lines, item)
    return rest
