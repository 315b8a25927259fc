"""For whom an announcement is, as coordinators say it: « aux points focaux », “to Mali”, « à l’axe 2 »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.rules.people.countries import same_country
from bot.rules.people.organisations import resolve
from bot.spelling.folding import fold

EVERYBODY, ROLE, COUNTRY, ORGANISATION, GROUP, UNVOTED, ABSENT = (
    "all", "role", "country", "organisation", "group", "unvoted", "absent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Audience:
    """A kind of people. `of`: the role, the country's name, or the organisation's, group's, vote's or meeting's id."""

    kind: str
    of: str = ""

    def dump(self) -> str:
        """How it is kept."""
        return f"{self.kind}:{self.of}"


def load_audience(kept: str) -> Audience:
    """What `dump` wrote."""
    kind, _, of = kept.partition(":")
    return Audience(kind, of)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Who can be named in a group: organisations' ids by key, countries, working groups' ids by folded name."""

    organisations: Mapping[str, int] = field(default_factory=dict)
    countries: Sequence[str] = ()
    groups: Mapping[str, int] = field(default_factory=dict)


_BEFORE = re.compile(
    r"(?:(?:à|a|au|aux|to|pour|for|en|in|chez)\s+)?(?:l['\u2019]|(?:le|la|les|the)\s+)?", re.IGNORECASE
)
_EVERYBODY = re.compile(r"tous|toutes|tout le (?:monde|groupe)|all|everybody|everyone|tous les membres|all members")
_ROLES = {
    "1": re.compile(r"observat(?:eur|rice)s?|observers?"),
    "2": re.compile(r"membres?|members?"),
    "3": re.compile(r"points? foca(?:l|ux)|focal points?"),
    "4": re.compile(r"coordination|coordinat(?:eur|rice|or)s?"),
}
"""Each role as `storage.people.people.Member` has it."""
_UNVOTED = re.compile(
    r"non[- ]?votants?|non[- ]?voters?|(?:.* )?n'(?:ont|a) pas (?:encore )?vote"
    r"|(?:.* )?(?:have|has)(?: not|n't) (?:yet )?voted(?: yet)?"
)
_ABSENT = re.compile(
    r"(?:(?:ceux|celles|those) )?(?:qui (?:etaient|sont) |who (?:were|are) )?(?:absente?s?|absentees)"
    r"(?: (?:a|de|of|at|from))?(?: (?:la|the))?(?: (?:reunion|meeting))?(?: n ?[°o]?)?(?: ?(?P<number>\d{1,9}))?"
)


def read_audience(words: str, known: KnownNames) -> Audience | None:
    """Who is meant; None if nobody is called so.

    For those absent, `of` is the meeting's number as it was said, for those who have not voted it is empty.
    """
    readings = (reading for said in dict.fromkeys((words, bare(words))) for reading in _readings(said, known))
    return next(readings, None)


def bare(words: str) -> str:
    """« au Mali » without the little words before the name."""
    before = _BEFORE.match(words)
    return words[before.end() :] if before else words


def _readings(said: str, known: KnownNames) -> Iterator[Audience]:
    folded = fold(said)
    if _EVERYBODY.fullmatch(folded):
        yield Audience(EVERYBODY)
    for role, names in _ROLES.items():
        if names.fullmatch(folded):
            yield Audience(ROLE, role)
    if _UNVOTED.fullmatch(folded):
        yield Audience(UNVOTED)
    if found := _ABSENT.fullmatch(folded):
        yield Audience(ABSENT, found["number"] or "")
    yield from _named(said, folded, known)


def _named(said: str, folded: str, known: KnownNames) -> Iterator[Audience]:
    if (group := known.groups.get(folded)) is not None:
        yield Audience(GROUP, str(group))
    if (organisation := resolve(said, known.organisations)) is not None:
        yield Audience(ORGANISATION, str(organisation))
    for country in known.countries:
        if same_country(country, said):
            yield Audience(COUNTRY, country)


def group_names(name: str, slug: str, within: str) -> set[str]:
    """How a working group is called, folded: « Axe 2 : Plaidoyer | Axis 2: Advocacy » is also « axe 2 » and “axis 2”.

    `within` is the short name of the group that it belongs to.
    """
    halves = [half.strip() for half in name.split(" | ")]
    called = [*halves, *(half.partition(":")[0] for half in halves), slug, slug.removeprefix(f"{within}-")]
    return {fold(one) for one in called} | {fold(one).replace("-", " ") for one in called}
