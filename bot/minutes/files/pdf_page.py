"""Where on a page of a PDF there are words, and where rules are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import Any, NamedTuple

from pypdf import PageObject

SIGNS = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x7f": "•"})
"""What fonts make of letters and bullets."""
_THIN = 3.0
"""A rectangle not wider than this is a rule, in points."""
_PAINTING = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_STROKING = frozenset((b"S", b"s", b"B", b"B*", b"b", b"b*"))
_MOST_RULES = 2_000
"""More than the tables of a page have: a drawing."""

Matrix = list[float]
Point = tuple[float, float]


class Piece(NamedTuple):
    """Words that begin there, in points from the lower left corner."""

    x: float
    y: float
    size: float
    text: str


class Rule(NamedTuple):
    """A straight line, level or upright, from one corner to the other."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """Whether it goes from left to right."""
        return self.x1 - self.x0 > self.y1 - self.y0


@dataclass(slots=True)
class Page:
    """What is seen on a page."""

    pieces: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def read_page(page: PageObject) -> Page:
    """The words of a page and its rules, each in the order in which they were drawn."""
    pen = _Pen(Page())
    page.extract_text(visitor_operand_before=pen.draws, visitor_text=pen.writes)
    if len(pen.page.rules) > _MOST_RULES:
        pen.page.rules.clear()
    return pen.page


class _Pen:
    """Follows what is drawn. A path counts once it is painted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._edges: list[Rule] = []
        self._faces: list[Rule] = []
        self._at: Point | None = None
        self._start: Point | None = None

    def writes(self, text: str, cm: Matrix, tm: Matrix, _font: object, size: float) -> None:
        if not text.strip():
            return
        x, y = _moved((tm[4], tm[5]), cm)
        height = size * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])
        self.page.pieces.append(Piece(x, y, height or size, text.translate(SIGNS)))

    def draws(self, operator: bytes, operands: list[Any], cm: Matrix, _tm: Matrix) -> None:
        match operator, operands:
            case b"m", [x, y]:
                self._at = self._start = _moved((float(x), float(y)), cm)
            case b"l", [x, y]:
                self._line_to(_moved((float(x), float(y)), cm))
            case b"h", _ if self._start is not None:
                self._line_to(self._start)
            case b"re", [x, y, width, height]:
                corner = float(x), float(y)
                self._rectangle(_moved(corner, cm), _moved((corner[0] + float(width), corner[1] + float(height)), cm))
            case b"n", _:
                self._done()
            case _ if operator in _PAINTING:
                self._paint(stroked=operator in _STROKING)

    def _line_to(self, to: Point) -> None:
        if self._at is not None:
            self._edges.append(_between(self._at, to))
        self._at = to

    def _rectangle(self, one: Point, other: Point) -> None:
        whole = _between(one, other)
        if min(whole.x1 - whole.x0, whole.y1 - whole.y0) <= _THIN:
            self._faces.append(whole)
            return
        corners = [
            (whole.x0, whole.y0), (whole.x1, whole.y0), (whole.x1, whole.y1), (whole.x0, whole.y1), (whole.x0, whole.y0)
        ]  # fmt: skip
        self._edges += [_between(a, b) for a, b in pairwise(corners)]

    def _paint(self, *, stroked: bool) -> None:
        found = [*self._faces, *(self._edges if stroked else ())]
        straight = [rule for rule in found if min(rule.x1 - rule.x0, rule.y1 - rule.y0) <= _THIN]
        if len(self.page.rules) <= _MOST_RULES:
            self.page.rules += straight
        self._done()

    def _done(self) -> None:
        self._edges, self._faces, self._at, self._start = [], [], None, None


def _moved(point: Point, matrix: Matrix) -> Point:
    x, y = point
    return x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]


def _between(one: Point, other: Point) -> Rule:
    return Rule(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
