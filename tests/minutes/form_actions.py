"""The action points: tables and lists, under each item or at the end."""

from collections.abc import Iterator, Sequence

from bot.minutes.model import ActionPoint, Minutes
from tests.minutes.facts import Words
from tests.minutes.form import Form, mark, said_day
from tests.minutes.tables import table


def all_actions(facts: Minutes, words: Words, form: Form) -> Iterator[str]:
    """All of them at the end."""
    if form.actions_at != "end by heading":
        yield from (*action_lines(facts.action_points, words, form), "")
        return
    yield from (words.action, "")
    for at, item in enumerate(facts.agenda):
        points = [point for point in facts.action_points if point.agenda_item == item.title]
        if points:
            yield from (f"{mark(form.headings, at)}{item.title}", "", *action_lines(points, words, form), "")


def action_lines(points: Sequence[ActionPoint], words: Words, form: Form) -> Iterator[str]:
    """Some of them together."""
    match form.actions:
        case "list" | "owner first" | "keyed" | "labelled":
            yield f"{words.action} :"
            yield from (line for point in points for line in _entry(point, words, form))
            yield from () if points else (words.none,)
        case kind:
            yield from table(kind, [_heads(words, form), *_rows(points, words, form)])


def _heads(words: Words, form: Form) -> list[str]:
    heads = [words.action, words.owner, words.deadline]
    return [words.item, *heads] if form.actions_at == "end with item" else heads


def _rows(points: Sequence[ActionPoint], words: Words, form: Form) -> Iterator[list[str]]:
    before = None
    for point in points:
        if form.actions_at == "end by item" and point.agenda_item != before:
            yield [point.agenda_item or "", "", ""]
        before = point.agenda_item
        cells = _cells(point, words, form)
        yield [point.agenda_item or "", *cells] if form.actions_at == "end with item" else cells
    if not points:
        yield [words.none, "", ""]


def _cells(point: ActionPoint, words: Words, form: Form) -> list[str]:
    deadline = said_day(point.deadline, words, form) if point.deadline else form.unset
    return [point.text, form.owners.join(point.owners) or form.unset, deadline]


def _entry(point: ActionPoint, words: Words, form: Form) -> Iterator[str]:
    text, owners, deadline = _cells(point, words, form)
    day = f"{form.dash}{deadline}" if point.deadline else ""
    match form.actions:
        case "keyed":
            yield from (f"Action : {text}", f"{words.owner} : {owners}", f"{words.deadline} : {deadline}", "")
        case "labelled":
            labels = f"{words.responsible} : {owners}, {words.deadline.lower()} : {deadline}"
            yield f"{form.bullet}{text}, {labels}"
        case "owner first":
            yield f"{form.bullet}{f'{owners} : ' if point.owners else ''}{text}{day}"
        case _:
            yield f"{form.bullet}{text} ({owners}){day}"
