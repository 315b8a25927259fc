"""Plans without a table: each activity is a block of lines, or of rows, with a label before each value."""

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark, without_bullet
from bot.papers.plans.axes import Axes, is_title
from bot.papers.plans.columns import Role, role_of
from bot.papers.plans.entries import Entry

_LABEL = re.compile(r"([^:]{2,45}?)\s*:\s*(.*)", re.DOTALL)
_PARTS = re.compile(r"\s*;\s*|\s+[–—-]\s+|\s*,\s+(?=[^,:;]{3,25}\s?:)")
_FEWEST = 2
_MOST_WORDS = 6


def labelled_entries(rows: Sequence[TextRow], axes: Axes) -> list[Entry]:
    """The entries of such a plan; nothing where no label tells what, or too little stands below it."""
    found: list[Entry] = []
    last: Role | None = None
    for at, row in enumerate(rows):
        told = _in_one_line(row)
        if told:
            found.append(Entry(axis=axes.of("", ""), cells=told))
            last = None
            continue
        label = _label(row) or _above_labels(rows, at)
        if label is None:
            if is_title(row.text) and row.single:
                axes.title(row.text)
                last = None
            elif found and last and not row.gap:
                found[-1].add(last, row.text if last == Role.CRITERIA else without_bullet(row.text))
            else:
                last = None
            continue
        last, value = label
        if last == Role.AXIS:
            axes.title(row.text if row.single else value)
        elif last == Role.WHAT:
            found.append(Entry())
            found[-1].add(last, value)
            found[-1].axis = axes.of("", "")
        elif found:
            found[-1].add(last, value)
    full = [entry for entry in found if len(entry.cells) > _FEWEST]
    return found if len(full) * 2 >= len(found) else []


def _in_one_line(row: TextRow) -> dict[Role, str] | None:
    """« 1. Former les relais ; Responsable : CRN ; Période : mars »: the activity, and labelled values beside it."""
    first, *parts = _PARTS.split(split_mark(row.text)[1]) if row.single else [""]
    found = [label for part in parts if (label := _label(TextRow((part,), part)))]
    cells = dict(found)
    if len(cells) < _FEWEST or Role.WHAT in cells:
        return None
    named = _label(TextRow((first,), first))
    return {Role.WHAT: named[1] if named and named[0] == Role.WHAT else first, **cells}


def _above_labels(rows: Sequence[TextRow], at: int) -> tuple[Role, str] | None:
    """« 2. Visite d’échange »: an activity that has no label itself, but values with theirs right below it."""
    row = rows[at]
    mark, text = split_mark(row.text)
    below = _label(rows[at + 1]) if at + 1 < len(rows) and not rows[at + 1].gap else None
    if not row.single or not (mark.number or row.gap or row.heading) or mark.bullet or is_title(row.text):
        return None
    return (Role.WHAT, text) if below and below[0] not in {Role.WHAT, Role.AXIS} else None


def _label(row: TextRow) -> tuple[Role, str] | None:
    """What a line is about, and its value."""
    if len(row.filled) == 2:  # noqa: PLR2004 - a label and its value
        name, value = row.filled[0].strip(" :"), row.filled[1]
    else:
        found = _LABEL.fullmatch(split_mark(row.text)[1] if row.single else "")
        if not found:
            return None
        name, value = found[1], found[2]
    role = role_of(re.sub(r"\s*n?\s?[°o]?\s?\d+(?:\.\d+)*$", "", name))
    if role in {None, Role.OTHER, Role.NUMBER, Role.MONTH} or len(name.split()) > _MOST_WORDS:
        return None
    return role, value
