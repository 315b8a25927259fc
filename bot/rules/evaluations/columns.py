"""The four columns of an evaluation: what worked, what is missing, what is recommended, whether the group goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.texts import Said, T, Text
from storage.evaluations.evaluations import ADVICE, KEEP, MISSING, PARTS, WORKED, Evaluation, Worded
from storage.evaluations.opinions import Opinion, OpinionLine

CHOICES = ("yes", "no", "changes")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a column: an opinion, or the line for several, which stand `under` it with their own numbers.

    `by`: who signed it, or worded the line (a person, by id). `name`: who signed it, if they did and are known.
    """

    number: int | None
    words: str
    lang: str
    choice: str | None = None
    by: int | None = None
    name: str | None = None
    under: tuple[Row, ...] = ()

    @property
    def said(self) -> Said:
        """Its words, as they are shown to a reader."""
        return Said(self.words, self.lang, self.by or 0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its title and its rows: lines for several first, those of most opinions before the others."""

    part: str
    title: Text
    rows: tuple[Row, ...]

    @property
    def opinions(self) -> int:
        """How many opinions stand in it."""
        return sum(len(row.under) or 1 for row in self.rows)


@dataclass(frozen=True, slots=True)
class Columns:
    """What came of a year: four columns, and how many chose what (`yes`, `no`, `changes`) on keeping the group.

    `members`, `gave`: how many were asked, and how many of them gave something; None where that is not known.
    """

    year: int
    members: int | None
    gave: int | None
    columns: tuple[Column, ...]
    choices: Mapping[str, int]

    @property
    def opinions(self) -> int:
        """How many opinions there are in all, those on keeping the group that give no reason included."""
        said = sum(column.opinions for column in self.columns if column.part != KEEP)
        reasons = sum(column.opinions for column in self.columns if column.part == KEEP)
        return said + max(reasons, sum(self.choices.values()))


def columns(
    one: Evaluation, worded: Mapping[str, Worded], opinions: Sequence[Opinion], lines: Sequence[OpinionLine]
) -> Columns:
    """What came of an evaluation. Opinions on keeping the group without a reason are counted, and are no row."""
    choices = {choice: sum(said.choice == choice for said in opinions) for choice in CHOICES}
    return Columns(one.year, one.members, one.gave, tuple(
        Column(part, title(part, one.year, worded.get(part)), _rows(part, opinions, lines)) for part in PARTS
    ), choices)  # fmt: skip


def title(part: str, year: int, worded: Worded | None) -> Text:
    """The title of a column: as a coordinator worded it, else as it is usually."""
    if worded is not None:
        return Said(worded.text, worded.lang)
    return T("Keeping the group for {year}", year=str(year + 1)) if part == KEEP else _USUAL[part]


_USUAL = {
    WORKED: T("The positive – what worked well"),
    MISSING: T("What is missing – what must be reviewed or strengthened"),
    ADVICE: T("Recommendations"),
}


def _rows(part: str, opinions: Sequence[Opinion], lines: Sequence[OpinionLine]) -> tuple[Row, ...]:
    said = [one for one in opinions if one.part == part and one.text]
    together = [
        Row(line.number, line.text, line.lang, by=line.created_by, under=_under(line.number, said))
        for line in lines
        if line.part == part
    ]
    together.sort(key=lambda row: -len(row.under))
    return (*together, *(_row(one) for one in said if one.line is None))


def _under(line: int, said: Sequence[Opinion]) -> tuple[Row, ...]:
    return tuple(_row(one) for one in said if one.line == line)


def _row(one: Opinion) -> Row:
    return Row(one.number, one.text, one.lang, one.choice, one.person_id, one.name)
