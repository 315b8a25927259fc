"""What a paper was found to be, with what stands in it."""

from dataclasses import dataclass, field
from typing import Literal

from bot.minutes.model import Minutes
from bot.papers.evaluations.model import EvaluationPaper
from bot.papers.members.model import MemberList
from bot.papers.plans.model import Plan
from bot.papers.reports.model import Report
from bot.papers.workshops.model import Workshop

Kind = Literal["minutes", "plan", "workshop", "members", "report", "evaluation"]
MADE: frozenset[Kind] = frozenset({"minutes", "plan", "members", "evaluation"})
"""Of these something is made on a yes; a paper of another kind can only be kept as a document."""
Content = Minutes | Plan | Workshop | MemberList | Report | EvaluationPaper


@dataclass(frozen=True, slots=True)
class Told:
    """What a paper is, and what stands in it. `text`: as it was read, no longer than the child gives back."""

    kind: Kind
    content: Content
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read in a file; `digest` is the same for the same bytes only."""

    told: Told
    digest: str


def public(told: Told) -> dict[str, object]:
    """A paper as the command line prints it: how far the activities of a plan are is no part of it."""
    content = told.content.public() if isinstance(told.content, Plan) else told.content
    return {"kind": told.kind, "content": content}
