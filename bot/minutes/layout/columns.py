"""What a column of a table holds: by the words in its head, or else by what stands below it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.minutes.marks import split_mark
from bot.minutes.states import is_state
from bot.spelling.folding import fold


class Column(StrEnum):
    """What a column of the table holds; `UNKNOWN` is one that has no place in an action point."""

    NUMBER = "number"
    ITEM = "item"
    TEXT = "text"
    OWNER = "owner"
    DEADLINE = "deadline"
    STATUS = "status"
    NOTES = "notes"
    UNKNOWN = "unknown"


_ACTION = r"\bactions?\b"
_PATTERNS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Column.NUMBER, r"^(?:n\W?o?\W?|no|num(?:ero)?|#|nr|sn|s/n)$"),
        (Column.OWNER, r"^(?:actions? (?:by|par)|par|by|resp|acteurs?|agences?|agency|agencies)$"),
        (
            Column.NOTES,
            (
                r"^(?!.*\bactions?\b).*\b(?:resume|discussions?|discussed|echanges|debats?|deliberations?|summary|constats?"
                r"|(?:key|main|principaux) points|points (?:cles|saillants|principaux)|commentaires?|comments?"
                r"|observations?"
                r"|remarks?|remarques?|notes?|details?)\b"
            ),
        ),
        (
            Column.OWNER,
            (
                r"responsab|responsib|\bresp\b|\bowners?\b|\bcharge\b|\bassign|\blead(?:er)?\b|\bporteu[rs]|\bpilot|\bqui\b"
                r"|\bwhom?\b|\bacteurs?\b|\bagenc(?:es?|y|ies)\b|\borgani[sz]ations?\b|\bfoca[lux]+\b|\bpersonnes?\b|\bpersons?\b"
                r"|\bmis(?:e|es)? en (?:oe|œ)uvre\b|\bexecutants?\b|\bimplement(?:ed|ing|er)\b"
                r"|\bstructures?\b|\bpartenaires?\b|\bpartners?\b|\binstitutions?\b|\bactors?\b"
            ),
        ),
        (
            Column.DEADLINE,
            (
                r"\blimite\b|\becheances?\b|\bdelais?\b|\bdeadlines?\b|\bdue\b|\btarget\b|\bcompletion\b|\bquand\b|\bwhen\b"
                r"|\btime ?(?:line|frame)\b|\bcalendrier\b|^(?:pour|avant) le$|\bdates?\b|\bterme\b"
                r"|\bperiode\b|^eta$|^by$"
                r"|\becheancier\b|\bpour quand\b|\btiming\b"
            ),
        ),
        (
            Column.STATUS,
            (
                r"\bstatuts?\b|\bstat(?:us|e)\b|^etat\b|\betat (?:d'avancement|de)\b|\bniveau\b|\bprogress\b"
                r"|\bavancement\b"
                r"|\brealise"
                r"|^suivi$|^done$|^fait$|\bexecution\b"
            ),
        ),
        (
            Column.TEXT,
            (
                r"\bactions?\b|\btaches?\b|\btasks?\b|\bactivites?\b|\bactivit(?:y|ies)\b|\brecommandations?\b"
                r"|\brecommendations?\b|\blivrables?\b|\bengagements?\b|\bsuites? (?:a donner"
                r"|donnees?)\b|\bnext steps?\b"
                r"|\bprochaines etapes\b|\bmesures?\b|\bto do\b|\ba faire\b|\bquoi\b|\bwhat\b|\bfollow[- ]?ups?\b"
                r"|\bdecisions?\b"
                r"|^intitule$|^description$|\bagreements?\b|\bresolutions?\b"
            ),
        ),
        (
            Column.ITEM,
            (
                r"\bordre du jour\b|\bagenda\b|\bpoints?\b|\bitems?\b|\bsujets?\b|\btopics?\b|\bthem(?:es?|atiques?)\b"
                r"|\bsubjects?\b|\bodj\b|\bsecteurs?\b|\bsectors?\b|\bdomaines?\b|\bissues?\b|\bproblemes?\b"
            ),
        ),
    )
)
_WEAK = re.compile(r"\bdecisions?\b|^intitule$|^description$|\bresolutions?\b|\bagreements?\b")
_DATES = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}|\b\d{1,2}(?:er|st|nd|rd|th)?\s+[a-z]{3,9}\b|\b(?:fin|mi|end)\b[- ](?:of )?[a-z]{3,9}"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/+-]{1,14}(?:\s*(?:,|et|and|&|/)\s*[A-Z][A-Z0-9&/+-]{1,14})*")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_LONGEST = 60
_MOST_ROWS = 20


def column(text: str) -> Column:
    """What the head of a column announces; of one in two languages, the first half that tells."""
    label = _bare(text)
    if not label or len(label) > _LONGEST or ":" in label:
        return Column.UNKNOWN
    whole = _role(label)
    halves = [_role(half.strip(" .?")) for half in label.split("/")]
    told = [half for half in halves if half != Column.UNKNOWN]
    if Column.TEXT in told and len(set(told)) > 1 and Column.ITEM not in told and len(told) == len(halves):
        return Column.TEXT
    return told[0] if len(halves) > 1 and told and Column.TEXT not in told else whole


def weak(text: str) -> bool:
    """Whether a head announces action points only where no other column does: « Décisions »."""
    label = _bare(text)
    return bool(_WEAK.search(label)) and not re.search(_ACTION, label)


def by_content(cells: Sequence[str]) -> Column:
    """What the cells of a column without a telling head are, where most are of one kind."""
    filled = [cell for cell in cells[:_MOST_ROWS] if any(letter.isalnum() for letter in cell)]
    for kind, says in (
        (Column.STATUS, is_state),
        (Column.DEADLINE, lambda cell: len(cell) <= _LONGEST and _DATES.search(fold(cell)) is not None),
        (Column.OWNER, lambda cell: _ACRONYM.fullmatch(cell.strip()) is not None),
    ):
        if filled and sum(map(says, filled)) * 2 > len(filled):
            return kind
    return Column.UNKNOWN


def _bare(text: str) -> str:
    label = re.sub(r"\(e?s\)", "s", fold(split_mark(text)[1]))
    return _BRACKETS.sub("", label).strip(" :.?*")


def _role(label: str) -> Column:
    return next((kind for kind, pattern in _PATTERNS if pattern.search(label)), Column.UNKNOWN)
