"""A zone that somebody asks for: a city, a country, GMT+1, or the name that computers give it."""

from functools import lru_cache
from zoneinfo import available_timezones

from bot.dates.tokens import TokenLine
from bot.dates.zones import LOCAL, PLACES, zone
from bot.spelling.folding import fold

_REGIONS = frozenset(
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
)
_MOST_PIECES = 9
_SIGNS = str.maketrans("_-", "  ")
_SEPARATORS = " \t,;."


def take_zone(text: str) -> tuple[str, str] | None:
    """The zone that the text begins with, as an IANA name, and the text after it; None if it begins with none."""
    line = TokenLine(text)
    found = [one for one in (_named(text, line), PLACES.at(line, 0), zone(line, 0)) if one and one[0] != LOCAL]
    name, end = max(found, key=lambda one: one[1], default=("", 0))
    if not end or line.splits_a_word(end):
        return None
    return name, text[line[end - 1].end :].strip(_SEPARATORS)


def take_place(text: str) -> int | None:
    """How many signs at the beginning of the text name a city or a country with clocks; None if none do."""
    line = TokenLine(text)
    found = PLACES.at(line, 0)
    return None if found is None or line.splits_a_word(found[1]) else line[found[1] - 1].end


def _named(text: str, line: TokenLine) -> tuple[str, int] | None:
    """An IANA name or the city in one, the longest first: Africa/Nairobi, Port-au-Prince."""
    for end in range(min(len(line.tokens), _MOST_PIECES), 0, -1):
        name = _plain(text[: line[end - 1].end])
        if name in _known():
            return _known()[name], end
    return None


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Every zone by its name and by its city, both plain."""
    known: dict[str, str] = {}
    for name in sorted(available_timezones(), key=lambda name: (name.count("/"), name)):
        region, _, place = name.partition("/")
        if place and region in _REGIONS:
            known[_plain(name)] = name
            known.setdefault(_plain(place.rpartition("/")[2]), name)
    return known


def _plain(name: str) -> str:
    return fold(name).translate(_SIGNS)
