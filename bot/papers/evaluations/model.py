"""What was read in an evaluation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Part = Literal["worked", "missing", "advice", "keep"]
Choice = Literal["yes", "no", "changes"]


@dataclass(kw_only=True)
class EvaluationOpinion:
    """One opinion, or the line for several, which stand `under` it; `name`: who signed it."""

    text: str
    choice: Choice | None = None
    name: str | None = None
    under: list[EvaluationOpinion] = field(default_factory=list)


@dataclass(kw_only=True)
class EvaluationPart:
    """One of the four columns."""

    part: Part
    title: str
    opinions: list[EvaluationOpinion] = field(default_factory=list)


@dataclass(kw_only=True)
class EvaluationPaper:
    """An evaluation: of which year, how many were asked and gave something, and its columns. What is not there is None.

    `choices`: how many chose what on keeping the group, with a reason or without.
    """

    title: str | None = None
    year: int | None = None
    members: int | None = None
    gave: int | None = None
    choices: dict[Choice, int] = field(default_factory=dict)
    columns: list[EvaluationPart] = field(default_factory=list)
