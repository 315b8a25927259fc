"""Writes a compte-rendu down in the forms that offices use: the facts stay, everything else changes."""

from collections.abc import Iterator
from dataclasses import replace

from bot.minutes.model import Minutes
from tests.minutes.facts import Words
from tests.minutes.form import Form, mark, said_next
from tests.minutes.form_actions import action_lines, all_actions
from tests.minutes.form_head import head_lines, present_lines


def write(facts: Minutes, words: Words, form: Form) -> str:
    """The compte-rendu as text."""
    return "\n".join(_lines(facts, words, form))


def as_read(facts: Minutes, form: Form) -> Minutes:
    """What is to be read of it: points in one table at the end belong to no item, unless it says so."""
    if form.actions_at != "end":
        return facts
    points = [replace(point, agenda_item=None) for point in facts.action_points]
    return replace(facts, action_points=points)


def _lines(facts: Minutes, words: Words, form: Form) -> Iterator[str]:
    yield from (facts.title or "", "", *head_lines(facts, words, form), "")
    if form.next_at == "table":
        yield from (f"| {words.next} | {said_next(facts, words, form)} |", "")
    yield from (f"{_sharp(form, 2)}{words.agenda}", "")
    for at, item in enumerate(facts.agenda):
        yield f"{mark(form.agenda, at)}{item.title}{_presenter(item.presenter)} ;"
    yield ""
    for at in range(len(facts.agenda)):
        yield from _item(facts, words, form, at)
    if form.actions_at != "items":
        yield from all_actions(facts, words, form)
    if form.next_at == "label":
        yield from (f"{words.next} : {said_next(facts, words, form)}", "")
    if form.present_at == "end":
        yield from (f"{words.present} :", *present_lines(facts.present, form), "")


def _item(facts: Minutes, words: Words, form: Form, at: int) -> Iterator[str]:
    item = facts.agenda[at]
    yield from (f"{mark(form.headings, at)}{item.title}{_presenter(item.presenter)}", "")
    if form.discussion_label:
        yield from (f"{_sharp(form, 3)}{words.discussion}", "")
    for told in facts.discussion[at].points:
        listed = told[0].islower() or told.endswith((";", "novembre.", "November."))
        yield f"{form.bullet if listed else ''}{told}"
    yield ""
    if form.actions_at == "items":
        points = [point for point in facts.action_points if point.agenda_item == item.title]
        yield from (*action_lines(points, words, form), "")


def _sharp(form: Form, level: int) -> str:
    return f"{'#' * level} " if form.headings == "#" else ""


def _presenter(name: str | None) -> str:
    return f" ({name})" if name else ""
