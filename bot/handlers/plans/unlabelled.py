"""What a line says of an activity without labels: told by what it looks like, and by the names of the group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.handlers.plans.lookup import Owners, owners_of
from bot.messages import Chat
from bot.spelling.folding import fold
from storage.plans import plans

if TYPE_CHECKING:
    from bot.papers.plans.periods import PeriodReader

_COMMA = re.compile(r"\s*(?:,(?=\s)|,(?!\d)|\n)\s*")
_AND = re.compile(r"\s*(?:[/&+]|\bet\b|\band\b)\s*")
_BY = re.compile(
    r"\s+(?=(?:pour|par|avec|de|à|en|avant|d['’]ici|dès|du|le|au|fin|for|by|with|of|in|before|from|on|at|to)\s)",
    re.IGNORECASE,
)
"""Before a word with which the end of a sentence may say who, when or for how much."""
_FOR = re.compile(r"^(?:pour|par|avec|for|by|with)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:la|le|les|the)\s+|l['’]\s?)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:pour|de|à|avec|for|of|at|with)\s+(?:(?:un|a)\s+budget\s+(?:de|of)\s+)?", re.IGNORECASE)
_IN = re.compile(r"^(?:en|au|le|pour|in|on|for)\s+", re.IGNORECASE)
_PLACE = re.compile(r"^(?:à|au|aux|in|at)\s+(?P<place>[^\W\d_a-zà-ÿ].*)")
_AXIS = re.compile(
    r"^(?:(?:dans|sous|pour|in|under|for)\s+)?(?:l['’]\s?|the\s+)?(?:axe|axis)\s+(?P<axis>\d{1,3})$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """By what the parts of an activity are told: titles of axes (folded), names, stretches of time."""

    axes: frozenset[str]
    owners: Owners
    periods: PeriodReader

    def told(self, piece: str) -> tuple[str, str] | None:
        """Which field a piece is, and its words; None for a piece that could be anything."""
        from bot.papers.plans.money import MoneyReader  # noqa: PLC0415 - a start reads no plan

        if (axis := _AXIS.match(piece)) is not None:
            return "axis", axis["axis"]
        if fold(piece) in self.axes:
            return "axis", piece
        if self.periods.is_all_of(piece):
            return "when", _IN.sub("", piece)
        amount = _LEAD.sub("", piece)
        money = MoneyReader(amount)
        if money.named(amount) and not money.says_more(amount):
            return "budget", amount
        if (who := self._who(piece)) is not None:
            return "who", who
        return None

    def _who(self, piece: str) -> str | None:
        found = [_ARTICLE.sub("", name) for name in _AND.split(_FOR.sub("", piece))]
        known = (self.owners.named(name) for name in found)
        is_known = all(one.organisation_id is not None or one.person_id is not None for one in known)
        return ", ".join(found) if is_known else None


async def tell_apart(raw: dict[str, str], chat: Chat) -> dict[str, str]:
    """The raw parts once more: what stands in one of them after a comma, or ends the first, is where it belongs."""
    from bot.papers.plans.periods import PeriodReader  # noqa: PLC0415 - likewise

    axes = frozenset(fold(one.title) for one in await plans.axes(chat.tx, chat.group_id))
    forms = _Forms(axes, await owners_of(chat), PeriodReader(year=chat.now.year, day_first=True))
    found = dict(raw)
    for name in ("what", "axis", "who", "when", "budget", "where"):
        if name in raw:
            _by_commas(name, found, forms)
    if "what" in found:
        _from_the_end(found, forms)
    return found


def _by_commas(name: str, found: dict[str, str], forms: _Forms) -> None:
    first, *others = _COMMA.split(found[name])
    kept = [first]
    for piece in others:
        told = forms.told(piece)
        place = _PLACE.match(piece)
        if told is None and place is not None and name != "where":
            told = "where", place["place"]
        if told is not None and told[0] == "who" and name != "who" and "who" in found:
            found["who"] += f", {told[1]}"
        elif told is not None and told[0] != name and told[0] not in found:
            found[told[0]] = told[1]
        else:
            kept.append(piece)
    found[name] = ", ".join(kept) if len(kept) <= len(others) else found[name]


def _from_the_end(found: dict[str, str], forms: _Forms) -> None:
    """« Atelier pour la CRN en mars »: what ends it with a small word, one after the other."""
    while True:
        for start, end in _ends(found["what"]):
            told = forms.told(found["what"][end:].strip())
            if told is not None and told[0] not in found:
                found[told[0]] = told[1]
                found["what"] = found["what"][:start].rstrip(" ,;")
                break
        else:
            return


def _ends(words: str) -> Iterator[tuple[int, int]]:
    return ((one.start(), one.end()) for one in _BY.finditer(words) if one.start())
