"""What stands in a paper, in words: the same for each form in which it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.reports.charts.chart import Chart


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    words: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short things, one below the other."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption. `shares`: how wide its columns are, as parts of the page's width."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption, and what it says in words for whoever cannot see it."""

    caption: str
    alt: str
    chart: Chart


Block = Paragraph | Bullets | Grid | Figure


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What a paper calls its own things: « Sommaire », « Tableau », « Figure », « page »."""

    contents: str
    table: str
    figure: str
    page: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `lang`: in which it is written; `below`: a line below the title."""

    title: str
    below: str
    lang: str
    labels: Labels
    parts: tuple[Part, ...]

    @property
    def charts(self) -> tuple[Chart, ...]:
        """All that has to be drawn, in order."""
        return tuple(block.chart for part in self.parts for block in part.blocks if isinstance(block, Figure))
