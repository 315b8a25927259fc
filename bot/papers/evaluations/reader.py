"""Reads an evaluation: a table of four columns, known by its heads, with one opinion a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.refusals import NotMinutes
from bot.papers.evaluations.model import Choice, EvaluationOpinion, EvaluationPaper, EvaluationPart, Part
from bot.spelling.folding import fold

_PARTS: tuple[Part, ...] = ("worked", "missing", "advice", "keep")
_HEADS = (
    re.compile(r"\bpositi\w+|\bbien (?:marche|fonctionne)|\bworked\b|\bwent well\b|\bpoints? forts?|\bstrengths?\b"),
    re.compile(r"\bmanqu\w+|\blacunes?\b|\brevu\b|\ba ameliorer\b|\bmissing\b|\black\w*|\bpoints? faibles?|\bweak\w*"),
    re.compile(r"\brecomm\w+|\bsuggestions?\b"),
    re.compile(r"\bmaintien\b|\bgarder\b|\bkeep\w*|\bcontinu\w+|\bpoursui\w+"),
)
_LEAST = 3
"""So many of the four heads are known: a question may have been worded otherwise."""
_MOST_ABOVE = 8
"""With more lines above its table it stands in another paper, such as the report of a year."""
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_FIGURES = re.compile(r"(\d+)\s+(?:\w+\s+)?(?:sur|of)\s+(\d+)")
_BULLET = re.compile(r"^\s*[•*▪●]\s*")
_DOT = "·"
_AT_DOT = re.compile(r"\n|\s(?=· )")
_UNDER = re.compile(r"^\s*[–—-]\s+")
_COUNT = re.compile(
    r"^[·\s]*(?P<choice>oui, avec changements|avec changements|with changes|oui|yes|non|no)\s*:\s*(?P<n>\d+)$"
)
_CHOSEN = re.compile(r"^(?P<choice>oui, avec changements|yes, with changes|oui|yes|non|no)\s*:\s*", re.IGNORECASE)
_NAME = re.compile(r"\s*\[(?P<name>[^\[\]]{1,60})\]$")
_CHOICES: dict[str, Choice] = {"oui": "yes", "yes": "yes", "non": "no", "no": "no"}


def read_evaluation(text: str) -> EvaluationPaper:
    """The evaluation in a text; NotMinutes if there is no such table in it."""
    rows = rows_of(text)
    at = next((at for at, row in enumerate(rows) if _is_head(row)), None)
    if at is None:
        raise NotMinutes("unknown")
    above = [row.text for row in rows[:at] if row.filled]
    if len(above) > _MOST_ABOVE:
        raise NotMinutes("unknown")
    paper = EvaluationPaper(title=above[0] if above else None)
    figures = next((found for line in above if (found := _FIGURES.search(line))), None)
    if figures is not None:
        paper.gave, paper.members = int(figures[1]), int(figures[2])
    years = [int(found[1]) for line in above if (found := _YEAR.search(line))]
    paper.year = years[0] if years else None
    for part, title in zip(_PARTS, rows[at].cells, strict=True):
        paper.columns.append(EvaluationPart(part=part, title=title))
    for row in rows[at + 1 :]:
        if len(row.cells) != len(_PARTS):
            break
        for column, cell in zip(paper.columns, row.cells, strict=True):
            _read_cell(cell, column, paper)
    if not any(column.opinions for column in paper.columns):
        raise NotMinutes("unknown")
    return paper


def _is_head(row: TextRow) -> bool:
    if len(row.cells) != len(_PARTS):
        return False
    known = sum(bool(head.search(fold(cell))) for head, cell in zip(_HEADS, row.cells, strict=True))
    return known >= _LEAST


def _read_cell(cell: str, column: EvaluationPart, paper: EvaluationPaper) -> None:
    for line in filter(str.strip, _AT_DOT.split(cell)):
        count = _COUNT.match(fold(line)) if column.part == "keep" else None
        if count is not None:
            choice = _CHOICES.get(count["choice"], "changes")
            paper.choices[choice] = int(count["n"])
        elif line.startswith(_DOT) and column.opinions:
            last = (column.opinions[-1].under or column.opinions)[-1]
            # A dot within an opinion looks like that of a list.
            last.text = f"{last.text} {line}"
        elif _UNDER.match(line) and column.opinions:
            column.opinions[-1].under.append(_opinion(_UNDER.sub("", line), column.part))
        else:
            column.opinions.append(_opinion(_BULLET.sub("", line), column.part))


def _opinion(words: str, part: Part) -> EvaluationOpinion:
    words = words.strip()
    chosen = _CHOSEN.match(words) if part == "keep" else None
    choice = None if chosen is None else _CHOICES.get(chosen["choice"].lower(), "changes")
    words = words if chosen is None else words[chosen.end() :]
    text, name = signed(words)
    return EvaluationOpinion(text=text, choice=choice, name=name)


def signed(words: str) -> tuple[str, str | None]:
    """An opinion and who signed it: « former les points focaux [Awa] »."""
    name = _NAME.search(words)
    return (words, None) if name is None else (words[: name.start()], name["name"])


def counted(opinions: Sequence[EvaluationOpinion], choice: Choice) -> int:
    """How many of these opinions, those under lines included, made a choice."""
    return sum((one.choice == choice) + counted(one.under, choice) for one in opinions)
