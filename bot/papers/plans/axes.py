"""Under which axis an activity stands: a title above it, a column, or the name of its sheet."""

import re

from bot.minutes.marks import unset
from bot.spelling.folding import fold

_FIRST = re.compile(
    r"^\W*(?:axes?|axis|piliers?|pillars?|volets?|composantes?|components?|programmes?|domaines?|themes?"
    r"|thematiques?)\b"
)
_SECOND = re.compile(
    r"^\W*(?:objecti\w+|resultats?|results?|out(?:put|come)s?|effets?|produits?|priorit\w+|phases?|etapes?|lots?"
    r"|part\w*|groupes?)\b\W*(?:\w+\W+){0,2}?\d"
)
_NUMBERED = re.compile(r"^\s*(?:[A-Z]|[IVX]{1,5})\s?[.):–-]\s+\S")
_PLAN = re.compile(
    r"\b(?:plans? (?:d'|de |of )?(?:actions?|travail|work|activites?|annuel\w*|operation\w*)|action plan"
    r"|work ?-?plan|feuille de route|road ?map"
    r"|plan(?:ning)? (?:d'|de )|chronogramme|calendrier (?:des |d')?activites?|matrice|annual plan|pta\b|ptba\b"
    r"|plan \d{4})"
)
_LONGEST = 200
_SHORTEST = 3
_SENTENCE = 18
_NEAR = 4
_SHEETS = re.compile(r"^(?:feuil\w*|sheet|tabelle|plan\w*|activites?|activities|data|donnees)?\W*\d*$")


def is_title(text: str) -> bool:
    """Whether a line says that it is the title of an axis, or of a part of one."""
    plain = fold(text)
    return bool(_FIRST.match(plain) or _SECOND.match(plain) or (_NUMBERED.match(text) and len(text) <= _LONGEST)) or (
        text.isupper() and len(text.split()) > 1
    )


def names_plan(text: str) -> bool:
    """Whether a line calls what stands below it a plan."""
    return len(text) <= _LONGEST and _PLAN.search(fold(text)) is not None


def names_sheet(text: str) -> bool:
    """Whether the name of a sheet says something."""
    return _SHEETS.match(fold(text)) is None


class Axes:
    """The axis that stands above, as one goes down through a plan; `all` has them in their order."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._first: str | None = None
        self._now: str | None = None
        self._column: str | None = None

    def title(self, text: str) -> None:
        """A title stands there; an objective below an axis leaves the axis as it is."""
        name = text.strip().rstrip(":").strip()
        if _FIRST.match(fold(name)):
            self._first = name
        elif self._first is not None and _SECOND.match(fold(name)):
            return
        else:
            self._first = None
        self._now = name
        self._column = None

    def begin(self, text: str | None) -> None:
        """A table begins below a title, or below none."""
        self._first, self._now, self._column = None, None, None
        if text:
            self.title(text)

    def of(self, cell: str, head: str) -> str | None:
        """The axis of a row, whose column for it holds that; an empty cell goes on with the one above."""
        if cell and not unset(cell):
            self._column = " ".join(cell.split())
        objective = self._first is not None and not _FIRST.match(fold(head))
        found = self._now if objective or self._column is None else self._column
        if found and found not in self.all:
            self.all.append(found)
        return found


def axis_above(lead: list[str]) -> str | None:
    """The title of an axis in the lines above a table: one that says so, or else the last that may be one."""
    told = [line for line in lead[-_NEAR:] if is_title(line) and not names_plan(line)]
    likely = [line for line in lead[-1:] if may_be_title(line)]
    return next(reversed([line for line in told if _FIRST.match(fold(line))]), None) or next(iter(likely), None)


def may_be_title(line: str) -> bool:
    """Whether a line is short enough to be a title, and no sentence."""
    text = line.strip()
    return (
        _SHORTEST <= len(text) <= _LONGEST
        and len(text.split()) <= _SENTENCE
        and not text.endswith((".", ";", ","))
        and not names_plan(text)
    )
