"""Labelled lines and cells: « Date : 23 septembre 2022 », `| Lieu | Dakar |`, `Time` above its value."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.minutes.layout.blocks import TextRow
from bot.minutes.plain_dates import MONTH, WEEKDAY
from bot.minutes.vocabulary import Field
from bot.minutes.words import fields, next_meeting_at
from bot.spelling.folding import fold

_SIGN = re.compile(r"\s*[:=]\s*|\s+[–—-]+\s+|[–—]\s+")
_WIDE_GAP = re.compile(r"\s{3,}")
_LONGEST_LABEL = 60
_LONGEST_LINE = 1_000
_LONGEST_SENTENCE = 200
_AGENDA_FOLLOWS = re.compile(
    r"\b(?:ordre du jour|agenda)\b.{0,60}:$|\b(?:reunion|rencontre|seance|meeting|session)\b.{0,80}\b(?:points"
    r"|sujets|questions"
    r"|items|topics)\b.{0,20}:$|\b(?:following|suivants?|suivantes) (?:points|items|topics|agenda|sujets)\b.{0,20}:$"
)
_NEXT_ONE = re.compile(r"(?:next|prochaine?) [\w-]{2,12}(?: (?:meeting|reunion))?")
_DAY = re.compile(
    rf"\s*(?:le |on )?(?:{WEEKDAY}\s*)?(?:the )?\d{{1,2}}(?:er|st|nd|rd|th)?(?:[/.]\d|\s+(?:of )?{MONTH})"
)
"""« Next ICCG: 5 February » names no meeting, but a day."""
_PAIR = 2
_NEXT_WORDS = 5
_COLUMNWISE = frozenset({Field.DATE, Field.TIME, Field.START, Field.END, Field.PLACE, Field.PRESENT, Field.ABSENT})
_LISTS = frozenset({Field.PRESENT, Field.ABSENT})
_WHEN = frozenset({Field.DATE, Field.TIME})
_INLINE = re.compile(
    r"(?:[\s;,|•–-]|^)(?=(?:date|held (?:on|at)|tenue? le|heures?|horaires?|time"
    r"|lieu|place|venue|location|pr[ée]sents?|pr[ée]sence|participants"
    r"|attendance|absente?s?|excus[ée]e?s?|apologies|d[ée]but|fin|start|end|ordre du jour|agenda)\s*:(?!\S*//))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a row announces, and the value beside it, which may have several lines."""

    fields: tuple[Field, ...]
    value: str


def label_of(row: TextRow) -> Label | None:
    """The label that a row begins with."""
    filled = row.filled
    if not filled or row.of_table:
        return None
    if len(row.cells) > 1:
        found = fields(filled[0].strip(" :")) if row.cells[0] or len(filled) > 1 else ()
        if found and (len(filled) > 1 or Field.PART not in found):
            return Label(found, "\n".join(filled[1:]).lstrip(": "))
        return _labelled(filled[0]) if len(filled) == 1 else None
    return _labelled(row.text) or _alone(row) or _spaced(row) or _agenda_follows(row)


def _labelled(text: str) -> Label | None:
    for sign in _SIGN.finditer(text, 0, _LONGEST_LABEL):
        found = fields(text[: sign.start()], signed=sign[0].strip() in {":", "="})
        if found:
            return Label(found, text[sign.end() :].strip())
        if _NEXT_ONE.fullmatch(fold(text[: sign.start()])) and _DAY.match(fold(text[sign.end() :])):
            return Label((Field.NEXT,), text[sign.end() :].strip())
    return None


def _agenda_follows(row: TextRow) -> Label | None:
    """« La rencontre s'est penchée sur les points inscrits à l'ordre du jour suivants : »."""
    text = fold(row.text)
    if text.endswith(":") and len(text) <= _LONGEST_SENTENCE and _AGENDA_FOLLOWS.search(text):
        return Label((Field.AGENDA,), "")
    return None


def _spaced(row: TextRow) -> Label | None:
    """`Date      23 septembre 2022`, in columns made with spaces."""
    name, _, value = row.raw.partition("  ")
    found = fields(name) if value and len(name) <= _LONGEST_LABEL else ()
    if not value.startswith(" ") and not _WHEN.issuperset(found):
        return None
    return Label(found, " ".join(value.split()).lstrip(": ")) if found else None


def _alone(row: TextRow) -> Label | None:
    found = fields(row.text, signed=row.heading or row.cell or (row.gap and row.text.isupper()))
    if not found and row.heading and len(row.text.split()) <= _NEXT_WORDS and next_meeting_at(row.text) is not None:
        return Label((Field.NEXT,), "")
    return Label(found, "") if found else None


def one_label_a_row(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows with those that carry several labels, beside or above their values, taken apart."""
    found: list[TextRow] = []
    rows = _with_values_below(_one_list(rows))
    at = 0
    while at < len(rows):
        count = 0 if rows[at].of_table else _values_below(rows, at)
        if count:
            found += _turned(rows[at], rows[at + 1 : at + 1 + count])
        else:
            found += _apart(rows[at])
        at += 1 + count
    return found


def _one_list(rows: Sequence[TextRow]) -> list[TextRow]:
    """A merged cell says « Présents » beside each name; the names beside it are one list."""
    found: list[TextRow] = []
    for row in rows:
        last = found[-1] if found else row
        again = (
            found
            and len(row.filled) > 1
            and len(last.filled) > 1
            and row.cells[0] == last.cells[0]
            and not row.of_table
        )
        if again and _LISTS.issuperset(fields(row.cells[0].strip(" :")) or (Field.DATE,)):
            names = " – ".join(row.filled[1:3])
            first = last.cells[1] if "\n" in last.cells[1] else " – ".join(last.filled[1:3])
            found[-1] = replace(last, cells=(last.cells[0], f"{first}\n{names}"), raw=f"{last.raw} {row.raw}")
        else:
            found.append(row)
    return found


def _with_values_below(rows: Sequence[TextRow]) -> list[TextRow]:
    """The value of a label in a table goes on in rows of which the first cell is empty."""
    found: list[TextRow] = []
    for row in rows:
        last = found[-1] if found else row
        below = not row.of_table and (row.cell or (len(row.cells) > 1 and not row.cells[0]))
        if below and row.filled and not row.gap and len(last.cells) > 1 and last.cells[0] and label_of(last):
            value = "\n".join((*last.filled[1:], *row.filled))
            found[-1] = replace(last, cells=(last.cells[0], value), raw=f"{last.raw} {row.raw}")
        else:
            found.append(row)
    return found


def _values_below(rows: Sequence[TextRow], at: int) -> int:
    """How many rows of values follow a row that is nothing but labels."""
    labels = [fields(cell.strip(" :")) for cell in rows[at].cells]
    known = [label for label in labels if label]
    if len(known) < _PAIR or len(known) < len(rows[at].filled) or not _COLUMNWISE.issuperset(known[0] + known[1]):
        return 0
    count = 0
    for row in rows[at + 1 :]:
        if len(row.cells) < _PAIR or row.of_table or label_of(row) or (row.gap and count):
            break
        count += 1
    return count


def _turned(head: TextRow, values: Sequence[TextRow]) -> Iterator[TextRow]:
    for column, label in enumerate(head.cells):
        value = "\n".join(row.cells[column] for row in values if column < len(row.cells) and row.cells[column])
        if label:
            yield TextRow((label, value), f"{label} | {value}".replace("\n", " "), head.gap)


def _apart(row: TextRow) -> Iterable[TextRow]:
    cells = row.cells
    if row.of_table:
        return [row]
    if len(cells) > 1:
        if len(row.filled) > 1 and all(_labelled(cell) for cell in row.filled):
            return [TextRow((cell,), cell, row.gap) for cell in row.filled]
        names = [fields(cell.strip(" :")) for cell in row.filled]
        labelled = sum(map(bool, names[::2]))
        if (
            len(names) > _PAIR
            and len(names) % _PAIR == 0
            and names[0]
            and labelled * 2 >= len(names[::2])
            and not any(names[1::2])
        ):
            pairs = zip(row.filled[::2], row.filled[1::2], strict=True)
            return [TextRow(pair, " | ".join(pair), row.gap) for pair in pairs]
        return [row]
    wide = [part for part in _WIDE_GAP.split(row.raw) if part]
    if len(wide) > 1 and all(map(_labelled, wide)):
        return [replace(row, cells=(part,), raw=part) for part in wide]
    text = row.text
    starts = [found.end() for found in _INLINE.finditer(text, 0, _LONGEST_LINE)] if ":" in text else []
    if len(starts) < _PAIR or not _labelled(text):
        return [row]
    ends = [*starts[1:], len(text)]
    parts = [text[start:end].strip(" ;,|•–-") for start, end in zip([0, *starts[1:]], ends, strict=True)]
    return [replace(row, cells=(part,), raw=part) for part in parts if part]
