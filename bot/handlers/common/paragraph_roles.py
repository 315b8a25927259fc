"""What a paragraph is for its report, by how it begins: a recommendation, an aim, a conclusion, a decision."""

from __future__ import annotations

import re

from bot.languages import Reader, render
from bot.texts import T

OBJECTIVE, RECOMMENDATION, CONCLUSION, DECISION = "objective", "recommendation", "conclusion", "decision"
_BEGINS = re.compile(
    r"(?:(?P<objective>objectifs?|aims?|objectives?)|(?P<recommendation>recomm[ae]ndations?)"
    r"|(?P<conclusion>conclusions?)|(?P<decision>d[ée]cisions?))\s*:\s*(?=\S)",
    re.IGNORECASE,
)


def labelled(role: str, text: str, lang: str) -> str:
    """The paragraph as it is kept: its role in words before it, in the language of whoever wrote it."""
    labels = {
        OBJECTIVE: T("Aim: {text}", text=text),
        RECOMMENDATION: T("Recommendation: {text}", text=text),
        CONCLUSION: T("Conclusion: {text}", text=text),
        DECISION: T("Decision: {text}", text=text),
    }
    return render(labels[role], Reader(lang)) if role else text


def role_of(text: str) -> tuple[str, str]:
    """The role of a paragraph, empty for none, and what it says."""
    found = _BEGINS.match(text)
    return ("", text) if found is None else (str(found.lastgroup), text[found.end() :])


def in_same_role(before: str, after: str) -> str:
    """Other words for a paragraph, which is for what it was for, unless they say something else."""
    role, rest = role_of(before)
    return after if not role or role_of(after)[0] else before[: len(before) - len(rest)] + after
