"""What a coordinator says to open an ideation space, in one line or step by step."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from typing import Annotated

from bot import dates
from bot.commands import Ask, Question, Values
from bot.errors import Refused
from bot.handlers.ideas.late_votes import ARRIVING, still_arriving
from bot.messages import NO, YES, Chat
from bot.parts import Choice, Hearing, Moment, OneOf, Words
from bot.rules.ideas.voting import is_over
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, Said, T, Text
from storage.ideas import spaces

TITLE_CHARACTERS = 120
MOST_VOTES = 20
Rule = tuple[str, int | None]

_APPROVAL: Rule = ("approval", None)
_SCORED = ("note 1-5", "note 1 a 5", "note", "notes", "noter", "score 1-5", "score", "scores")
_RULES = (
    Choice(_APPROVAL, T("For as many ideas as one likes"), words=("approbation", "approval", "libre")),
    Choice(("limited", 3), T("3 votes each")),
    Choice(("score", None), T("Scores from 1 to 5"), words=_SCORED),
    Choice(("ranked", None), T("A ranking"), words=("classement", "ranked", "ranking")),
)
_NAMES = (
    Choice(value=True, label=T("Yes"), words=("noms affiches", "noms visibles", "names shown", *YES)),
    Choice(value=False, label=T("No"), words=("noms caches", "names hidden", "anonyme", *NO)),
)
_RESULTS = (
    Choice(
        value=True, label=T("During the vote"),
        words=(
            "resultats avant", "resultats pendant", "results before", "results during", "results live",
            "avant", "pendant", "before", "during",
        ),
    ),
    Choice(value=False, label=T("After the close"), words=("resultats apres", "results after", "apres", "after")),
)  # fmt: skip
_EACH = re.compile(
    r"(\d{1,3})\s*(?:votes?|voix)(?:\s+(?:each|chacun|chacune|par personne|per person))?$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:ouvre|ouverture|opens|opening)\b\s*:?\s*", re.IGNORECASE)
_CLOSES = re.compile(r"(?:ferme|clos|closes|closing)\b\s*:?\s*", re.IGNORECASE)
_FROM = ("a partir ", "des ", "from ", "starting ")


class RulePart(OneOf):
    """How one votes: one of the four rules, or any number of votes each."""

    def read(self, text: str, hearing: Hearing) -> tuple[Rule, str] | None:
        each = _EACH.match(text.strip())
        if each is None:
            return super().read(text, hearing)
        if not 1 <= int(each[1]) <= MOST_VOTES:
            raise Refused(T("Each person can have from 1 to {most} votes.", most=MOST_VOTES))
        return ("limited", int(each[1])), ""


async def offered_rules(_chat: Chat, _values: Values) -> list[Choice]:
    """The four rules."""
    return list(_RULES)


async def offered_names(_chat: Chat, _values: Values) -> list[Choice]:
    """Whether names are shown."""
    return list(_NAMES)


async def offered_results(_chat: Chat, _values: Values) -> list[Choice]:
    """When results are shown."""
    return list(_RESULTS)


async def asked_title(chat: Chat, _values: Values) -> Text:
    """Only where no other space is open is the title asked for."""
    await none_open(chat)
    return T("What is the title? In one language, or in both: français | english")


async def none_open(chat: Chat) -> None:
    """Refuse a second open space."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is not None and not is_over(space, chat.seconds):
        title, line = short(Said(space.title, space.lang)), Line("cloturer", "close")
        raise Refused(T("A vote is already open: {title}. To close it first: {line}", title=title, line=line))
    if space is not None and await still_arriving(chat.tx, space, chat.seconds):
        raise Refused(ARRIVING)


_RULE = Ask(T("How do people vote? Or, for example: 5 votes"), RulePart(*_RULES), offered_rules, skippable=True)
_UNTIL = T("Until when can people vote? For example: {line}", line=Line("15 mars 18h", "15 March 6pm"))
_CLOSE = Ask(_UNTIL, Moment(), skippable=True)
_NAMED = Ask(T("Are the names of those who add ideas shown?"), OneOf(*_NAMES), offered_names, skippable=True)
_LIVE = Ask(T("When are the results shown?"), OneOf(*_RESULTS), offered_results, skippable=True)


class NewSpace(Question):
    """A space to open; in one line its parts stand after `;`, in any order, the title first."""

    title: Annotated[str, Ask(asked_title, Words(TITLE_CHARACTERS))]
    rule: Annotated[Rule, _RULE] = _APPROVAL
    opens: Annotated[dates.When | None, Ask(T("From when can people vote?"), Moment())] = None
    closes: Annotated[dates.When | None, _CLOSE] = None
    named: Annotated[bool, _NAMED] = True
    live: Annotated[bool, _LIVE] = False

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """The title, then each part as what it is; what is nothing known is taken for the rule, and asked again."""
        title, *parts = (part.strip() for part in line.split(";"))
        return {"title": title, **dict(_part(part, hearing) for part in parts if part)}

    def starts(self, zone: str) -> datetime | None:
        """When the vote opens, in UTC; None: at once."""
        first = self.opens or (self.closes if self.closes is not None and self.closes.end_day else None)
        return None if first is None else replace(first, start=first.start or time(0)).starts_at(zone)

    def ends(self, zone: str) -> datetime | None:
        """When the vote closes, in UTC: at the end of the day if no hour is given; None: when it is closed by hand."""
        return None if self.closes is None else end_of(self.closes, zone)


def end_of(closes: dates.When, zone: str) -> datetime | None:
    """The end that is meant, in UTC: of the day, if no hour is given."""
    hour = closes.end if closes.end_day else closes.end or closes.start
    day = closes.end_day or closes.day
    return replace(closes, day=day, end_day=None, start=hour or time(23, 59)).starts_at(zone)


def _part(words: str, hearing: Hearing) -> tuple[str, str]:
    """Which field a part of the line is, and its text."""
    for name, choices in (("named", _NAMES), ("live", _RESULTS)):
        if any(fold(words) in choice.words for choice in choices):
            return name, words
    for name, pattern in (("opens", _OPENS), ("closes", _CLOSES)):
        if (found := pattern.match(words)) is not None:
            return name, words[found.end() :]
    return _moment(words, hearing) or ("rule", words)


def _moment(words: str, hearing: Hearing) -> tuple[str, str] | None:
    found = dates.take_when(words, now=hearing.now, zone=hearing.zone, lang=hearing.lang)
    if found is None or _EACH.match(words):
        return None
    when = found[0]
    only_start = fold(words).startswith(_FROM) and isinstance(when, dates.When) and when.end_day is None
    return ("opens" if only_start else "closes"), words
