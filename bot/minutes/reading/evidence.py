"""Whether what was read is a compte-rendu at all."""

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.marks import split_mark
from bot.minutes.model import Minutes
from bot.minutes.refusals import Reason
from bot.minutes.words import held_title, minutes_title
from bot.spelling.folding import fold

_ENOUGH = 3
_FIRST_ROWS = 6
_TITLE_ROWS = 4
_PAPERS: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (
        "convocation",
        re.compile(
            r"^\W*(?:convocation|invitation|avis de (?:reunion|convocation)|notice of meeting)\b"
            r"|\bvous etes (?:invite|convie)"
            r"|\byou are invited\b|\bnous vous invitons\b|\bl'honneur de vous (?:inviter|convier)|\bwe invite you\b"
            r"|\bpleased to invite\b|\bobjet\s*:\s*(?:convocation|invitation)|\bsubject\s*:\s*invitation"
        ),
    ),
    (
        "terms",
        re.compile(
            r"^\W*(?:(?:draft|projet de)\s+)?(?:termes de reference|terms of reference|tdr|tor|concept note"
            r"|note conceptuelle)\b.{0,80}$"
        ),
    ),
    (
        "plan",
        re.compile(
            r"^\W*(?:\w+\W+){0,3}?(?:plan d'actions?|action plan|plan de travail|work ?plan|chronogramme"
            r"|feuille de route|roadmap)\b"
        ),
    ),
    ("workshop", re.compile(r"^\W*(?:rapport d['’]atelier|workshop report)\b")),
)
_PLACEHOLDER = re.compile(r"\s*(?:\[[^\]]{1,60}\]|<[^>]{1,60}>|[._…]{3,}|x{3,})\s*", re.IGNORECASE)


def another_paper(rows: Sequence[TextRow], minutes: Minutes) -> Reason | None:
    """What a text says it is at its head, where that is no compte-rendu; an empty form is none either."""
    first = [row.text for row in rows if row.filled and not any(split_mark(row.text)[0])][:_FIRST_ROWS]
    if any(minutes_title(text) or held_title(text) for text in first):
        blank = [point for point in minutes.action_points if _PLACEHOLDER.fullmatch(point.text)]
        return "blank" if blank and len(blank) == len(minutes.action_points) else None
    plain = [fold(text) for text in first[:_TITLE_ROWS]]
    return next((kind for kind, says in _PAPERS if any(says.search(text) for text in plain)), None)


def is_minutes(minutes: Minutes, parts: Sequence[TextPart], *, labels: int, titled: bool, closed: bool) -> bool:
    """Whether a text says that it is minutes, or tells what happened; fields alone may be an invitation's."""
    kinds = {part.kind for part in parts}
    table, discussion = Kind.TABLE in kinds, Kind.DISCUSSION in kinds
    happened = titled or closed or discussion or table or bool(minutes.present or minutes.action_points)
    signs = [titled, titled, closed, table, table, discussion, minutes.present, minutes.agenda, minutes.action_points]
    found = labels + sum(map(bool, signs)) + (minutes.next_meeting is not None)
    return happened and found >= _ENOUGH
