"""Writes a compte-rendu down in the forms that offices use: the facts stay, everything else changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.minutes.model import ActionPoint, Minutes
from tests.minutes.facts import Words

Table = Literal["bars", "markdown", "tabs", "stacked tabs", "stacked", "stacked apart", "html", "spaces"]
Actions = Table | Literal["list", "owner first", "keyed", "labelled"]
Head = Table | Literal["lines", "dashes", "one line", "combined", "columns", "headings", "bold"]
Presence = Literal["bullets", "commas", "semicolons", "numbers", "people", "counts", "lines", "breaks"]
Numbering = Literal["1-", "1.", "1)", "1 -", "I.", "a)", "Item 1:", "Point 1 :", "-", "•", "- 1-", "1 :", "#", ""]
_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_PEOPLE = ("A. Un", "B. Deux", "C. Trois", "D. Quatre", "E. Cinq", "F. Six", "G. Sept", "H. Huit", "J. Neuf", "K. Dix")


@dataclass(frozen=True)
class Form:
    """One way of writing; `actions_at` is where the action points stand."""

    head: Head = "bars"
    presence: Presence = "bullets"
    agenda: Numbering = "1-"
    headings: Numbering = "1."
    actions: Actions = "bars"
    actions_at: Literal["items", "end", "end by item", "end with item", "end by heading"] = "items"
    present_at: Literal["head", "end"] = "head"
    next_at: Literal["item", "label", "table"] = "item"
    bullet: str = "- "
    dash: str = " – "
    owners: str = ", "
    unset: str = "///"
    discussion_label: bool = True
    numeric: bool = False


def write(facts: Minutes, words: Words, form: Form) -> str:
    """The compte-rendu as text."""
    return "\n".join(_Writer(facts, words, form).lines())


def mark(numbering: Numbering, at: int) -> str:
    """What stands before an entry."""
    match numbering:
        case "" | "#":
            return "## " if numbering else ""
        case "-" | "•":
            return f"{numbering} "
        case "I.":
            return f"{_ROMAN[at]}. "
        case "a)":
            return f"{'abcdefgh'[at]}) "
        case _:
            return f"{numbering.replace('1', str(at + 1))} "


class _Writer:
    def __init__(self, facts: Minutes, words: Words, form: Form) -> None:
        self.facts, self.words, self.form = facts, words, form

    def lines(self) -> Iterator[str]:
        facts, words, form = self.facts, self.words, self.form
        yield from (facts.title or "", "")
        yield from self._head()
        yield ""
        if form.next_at == "table":
            yield from (f"| {words.next} | {self._next()} |", "")
        yield from ("## " * (form.headings == "#") + words.agenda, "")
        for at, item in enumerate(facts.agenda):
            who = f" ({item.presenter})" if item.presenter else ""
            yield f"{mark(form.agenda if form.agenda != '#' else '', at)}{item.title}{who} ;"
        yield ""
        for at in range(len(facts.agenda)):
            yield from self._item(at)
        if form.actions_at != "items":
            yield from self._all_actions()
        if form.next_at == "label":
            yield from (f"{words.next} : {self._next()}", "")
        if form.present_at == "end":
            yield from (f"{words.present} :", *self._present(), "")

    def _item(self, at: int) -> Iterator[str]:
        form, item = self.form, self.facts.agenda[at]
        who = f" ({item.presenter})" if item.presenter else ""
        yield from (f"{mark(form.headings, at)}{item.title}{who}", "")
        if form.discussion_label:
            yield from ("### " * (form.headings == "#") + self.words.discussion, "")
        for told in self.facts.discussion[at].points:
            listed = told[0].islower() or told.endswith((";", "mars ;", "novembre.", "November."))
            yield f"{form.bullet if listed else ''}{told}"
        yield ""
        points = [point for point in self.facts.action_points if point.agenda_item == item.title]
        if form.actions_at == "items":
            yield from self._actions(points)
            yield ""

    def _head(self) -> Iterator[str]:
        words, form = self.words, self.form
        when = self._day(self.facts.date)
        hours = f"{self._hour(self.facts.start)}{form.dash}{self._hour(self.facts.end)}"
        pairs = [(words.date, when), (words.time, hours), (words.place, self.facts.place or "")]
        if form.head == "combined":
            pairs = [
                (f"{words.date} {'et' if words.lang == 'fr' else 'and'} {words.time.lower()}", f"{when}, {hours}"),
                pairs[2],
            ]
        match form.head:
            case "lines" | "combined" | "bold" | "headings":
                sign = "**" if form.head == "bold" else ""
                yield from (f"{sign}{name} :{sign} {value}" for name, value in pairs)
            case "dashes":
                yield from (f"{name}{form.dash}{value}" for name, value in pairs)
            case "one line":
                yield " | ".join(f"{name} : {value}" for name, value in pairs)
            case "columns":
                yield from table("bars", [[name for name, _ in pairs], [value for _, value in pairs]])
            case "bars" | "markdown" | "tabs" | "stacked tabs" | "stacked" | "stacked apart" | "html" | "spaces":
                yield from self._head_table(pairs)
        if form.present_at == "head" and (form.head not in _HEAD_TABLES or form.presence != "breaks"):
            yield from ("", f"{words.present} :", *self._present())

    def _head_table(self, pairs: list[tuple[str, str]]) -> Iterator[str]:
        kind: Table = self.form.head if self.form.head in _HEAD_TABLES else "bars"  # type: ignore[assignment]
        rows = [list(pair) for pair in pairs]
        if self.form.presence == "breaks" and self.form.present_at == "head":
            rows.append([self.words.present, " <br> ".join(f"{self.form.bullet}{name}" for name in self.facts.present)])
        yield from table(kind, rows)

    def _present(self) -> Iterator[str]:
        names = self.facts.present
        match self.form.presence:
            case "commas":
                yield ", ".join(names)
            case "semicolons":
                yield " ; ".join(names)
            case "numbers":
                yield from (f"{at + 1}. {name}" for at, name in enumerate(names))
            case "people":
                yield from (f"- {who} – {name}" for who, name in zip(_PEOPLE, names, strict=True))
            case "counts":
                yield from (f"{self.form.bullet}{name} : {at % 3 + 1}" for at, name in enumerate(names))
            case "lines":
                yield from names
            case "bullets" | "breaks":
                yield from (f"{self.form.bullet}{name} ;" for name in names)

    def _all_actions(self) -> Iterator[str]:
        form, points = self.form, self.facts.action_points
        if form.actions_at == "end by heading":
            yield from (self.words.action, "")
            for at, item in enumerate(self.facts.agenda):
                of_item = [point for point in points if point.agenda_item == item.title]
                if of_item:
                    yield from (f"{mark(form.headings, at)}{item.title}", "", *self._actions(of_item), "")
            return
        yield from self._actions(points)
        yield ""

    def _actions(self, points: Sequence[ActionPoint]) -> Iterator[str]:
        words, form = self.words, self.form
        rows = [self._cells(point) for point in points] or [[words.none, "", ""]]
        match form.actions:
            case "list" | "owner first":
                yield from (
                    f"{words.action} :",
                    *(self._entry(point) for point in points),
                    *([words.none] * (not points)),
                )
            case "keyed" | "labelled":
                yield f"{words.action} :"
                yield from (line for point in points for line in self._keyed(point))
                yield from [words.none] * (not points)
            case kind:
                yield from table(kind, [*self._heads(), *self._by_item(rows)])

    def _heads(self) -> list[list[str]]:
        heads = [self.words.action, self.words.owner, self.words.deadline]
        return [[self.words.item, *heads] if self.form.actions_at == "end with item" else heads]

    def _by_item(self, rows: list[list[str]]) -> list[list[str]]:
        found: list[list[str]] = []
        before = None
        for row, point in zip(rows, [*self.facts.action_points, None], strict=False):
            item = point.agenda_item if point else ""
            if self.form.actions_at == "end by item" and item != before:
                found.append([item or "", "", ""])
            before = item
            found.append([item or "", *row] if self.form.actions_at == "end with item" else row)
        return found

    def _cells(self, point: ActionPoint) -> list[str]:
        deadline = self._day(point.deadline) if point.deadline else self.form.unset
        return [point.text, self.form.owners.join(point.owners) or self.form.unset, deadline]

    def _entry(self, point: ActionPoint) -> str:
        text, owners, deadline = self._cells(point)
        day = f"{self.form.dash}{deadline}" if point.deadline else ""
        if self.form.actions == "owner first":
            return f"{self.form.bullet}{owners} : {text}{day}" if point.owners else f"{self.form.bullet}{text}"
        return f"{self.form.bullet}{text} ({owners}){day}"

    def _keyed(self, point: ActionPoint) -> Iterator[str]:
        text, owners, deadline = self._cells(point)
        if self.form.actions == "labelled":
            yield f"{self.form.bullet}{text}, {self.words.responsible} : {owners}, {self.words.deadline.lower()} : {deadline}"
            return
        yield from (f"Action : {text}", f"{self.words.owner} : {owners}", f"{self.words.deadline} : {deadline}", "")

    def _next(self) -> str:
        when = self.facts.next_meeting
        assert isinstance(when, datetime)
        return f"{self._day(when.date())} {'à' if self.words.lang == 'fr' else 'at'} {self._hour(when.time())}"

    def _day(self, day: date | None) -> str:
        assert day is not None
        if self.form.numeric:
            return f"{day.day:02}/{day.month:02}/{day.year}"
        return f"{day.day} {_MONTHS[self.words.lang][day.month - 1]} {day.year}"

    def _hour(self, hour: time | None) -> str:
        assert hour is not None
        return f"{hour.hour}{'h' if self.words.lang == 'fr' else ':'}{hour.minute:02}"


_HEAD_TABLES = frozenset({"bars", "markdown", "tabs", "stacked tabs", "stacked", "stacked apart", "html", "spaces"})


def table(kind: Table, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of text."""
    match kind:
        case "bars":
            yield from (f"| {' | '.join(row)} |" for row in rows)
        case "markdown":
            ruler = f"|{'---|' * len(rows[0])}"
            yield from (f"| {' | '.join(rows[0])} |", ruler, *(f"| {' | '.join(row)} |" for row in rows[1:]))
        case "tabs":
            yield from ("\t".join(row) for row in rows)
        case "stacked tabs":
            for row in rows:
                yield from (*(f"\t{cell}" for cell in row), "")
        case "stacked":
            yield from (cell for row in rows for cell in row if cell)
        case "stacked apart":
            for row in rows:
                yield from (*(cell for cell in row if cell), "")
        case "html":
            cells = ("".join(f"\n  <td>{cell}</td>" for cell in row) for row in rows)
            yield from ("<table>", *(f"<tr>{row}\n</tr>" for row in cells), "</table>")
        case "spaces":
            yield from ("    ".join(row) for row in rows)
