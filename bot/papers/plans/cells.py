"""What single cells of a plan say: names, criteria, an order number, a state, a text."""

import re
from collections.abc import Iterable

from bot.minutes.marks import bullets_within, split_mark, unset, without_bullet
from bot.minutes.owners import Names, read_owners
from bot.minutes.states import is_done
from bot.papers.plans.model import State
from bot.spelling.folding import fold

_ORDER = re.compile(
    r"\s*\(\s*(?:ordre|order|n[°o]\s?)?\s*:?\s*(\d{1,3})\s*\)\s*$|^\s*(?:ordre|order)\s*:?\s*(\d{1,3})\s*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*\(?(\d{1,3})\)?\s*(?:er|e|ème|eme|st|nd|rd|th)?\s*")
_NEW_SENTENCE = re.compile(
    r"(?<=[a-zà-ÿ0-9)»])(?<!\b[a-zà-ÿ])\s+(?=(?:Les?|La|L['’]|Une?|Des|Tou(?:s|te)|The|All|De nouvel\w+)\s)"
)
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ)»%0-9]\.)\s+(?=[A-ZÀ-Ý])|\s*;\s+")
_BEFORE_NAME = re.compile(r"(?<=[a-zà-ÿ]{2})/(?=[A-ZÀ-Ý])")
"""« Préfecture/SP-CCM »: within a name, a slash stands between capitals."""
_ENDS_OPEN = re.compile(r"(\b(?:the|of|for|and|de|du|des|la|le|les|et)|&)\n", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<=[\w,’'])\n(?=[a-zà-ÿ])")
"""A line that was broken for want of room."""
_WELL_KNOWN = [
    "OIM",
    "IOM",
    "HCR",
    "UNHCR",
    "UNICEF",
    "OCHA",
    "PAM",
    "WFP",
    "FAO",
    "OMS",
    "WHO",
    "CICR",
    "ICRC",
    "FICR",
    "IFRC",
    "PNUD",
    "UNDP",
    "UNFPA",
    "FNUAP",
    "ONUFEMMES",
    "UNWOMEN",
    "STC",
    "NRC",
    "DRC",
    "IRC",
    "MSF",
    "ACF",
    "CARE",
    "OXFAM",
    "CRS",
    "COOPI",
    "INTERSOS",
    "CONCERN",
    "SCI",
    "PLAN",
    "ACTED",
    "HI",
    "PUI",
    "MDM",
    "WVI",
    "ONG",
    "INGO",
    "NGO",
    "CROIX-ROUGE",
]
_FEW_WORDS = 2
_FEWEST_JOINED, _MOST_JOINED = 2, 12
_AGENCIES = frozenset({
    "OIM", "IOM", "HCR", "UNHCR", "UNICEF", "OCHA", "PAM", "WFP", "FAO", "OMS", "WHO", "CICR", "ICRC", "FICR", "IFRC",
    "PNUD", "UNDP", "UNFPA", "MSF", "ACF", "OXFAM", "CARE", "CRS", "NRC", "IRC",
})  # fmt: skip
_UNDER_WAY = re.compile(
    r"\b(?:en cours|ongoing|in progress|on ?track|started|under ?way|demarre\w*|partiel\w*|partial\w*|entame\w*"
    r"|\d{1,2} ?%)"
)
_BLOCKED = re.compile(
    r"\b(?:bloque\w*|blocked|suspendu\w*|suspended|on hold|en attente|stuck|delayed|en retard|late)\b"
)
_DROPPED = re.compile(r"\b(?:abandonne\w*|annule\w*|cancel\w+|dropped|supprime\w*)\b")
_PLANNED = re.compile(
    r"\b(?:planifie\w*|prevue?s?|planned|a faire|to do|non (?:demarre|commence|realise)\w*|not (?:yet )?started"
    r"|pending|pas (?:encore )?\w+)\b|^0 ?%"
)
_NOT_DONE = re.compile(r"\b(?:non|pas|not)\b")


def one_text(cell: str) -> str | None:
    """A cell as one text, its lists kept as lines; None for what is not set."""
    if unset(cell):
        return None
    lines = cell.split("\n")
    marked = sum(split_mark(line)[0] != (False, None) for line in lines)
    return "\n".join(lines) if marked > 1 else without_bullet(" ".join(lines))


def names_known(cells: Iterable[str], known: Iterable[str]) -> Names:
    """The names that tell others apart: of the group, well known ones, and those that stand alone somewhere."""
    first = Names([*known, *_WELL_KNOWN])
    listed = [name for cell in cells for name in read_owners(_ENDS_OPEN.sub(r"\1 ", cell), first)]
    alone = [name for name in listed if "/" not in name and len(name.split()) <= _FEW_WORDS and name[:1].isupper()]
    return Names([*known, *_WELL_KNOWN, *alone])


def names_in(cell: str, names: Names) -> list[str]:
    """Who is named in a cell, each once."""
    parted = _BEFORE_NAME.sub("\n", _NEW_SENTENCE.sub("\n", _ENDS_OPEN.sub(r"\1 ", cell)))
    found = [
        part for one in read_owners(parted, names) for name in _by_slashes(one) for part in _by_spaces(name, names)
    ]
    return list(dict.fromkeys(found))


def _by_spaces(name: str, names: Names) -> list[str]:
    """« Village Pilote STC TdH », lines once, are three names, if all of them are known."""
    words = name.split()
    if name in names or not _FEWEST_JOINED <= len(words) <= _MOST_JOINED:
        return [name]
    found: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(at + _FEW_WORDS, len(words)), at, -1)
        end = next((one for one in ends if " ".join(words[at:one]) in names and (at, one) != (0, len(words))), None)
        if end is None:
            return [name]
        found.append(" ".join(words[at:end]))
        at = end
    return found


def _by_slashes(name: str) -> list[str]:
    """« CRN/OIM/HCR » are three; « SP/CCM » may be one."""
    parts = [part.strip() for part in name.split("/")]
    # One sign may be within a name, unless an agency stands beside it that is never part of one.
    several = len(parts) > 2 or not _AGENCIES.isdisjoint(parts)  # noqa: PLR2004 - two names
    several = several and all(len(part) > 1 for part in parts)
    return parts if several and "(" not in name else [name]


def criteria_in(cell: str) -> list[str]:
    """Each criterion of a cell: its lines, the entries of its lists, its sentences."""
    if unset(cell):
        return []
    found = []
    for line in _GOES_ON.sub(" ", cell).split("\n"):
        for entry in bullets_within(line):
            text = without_bullet(entry)
            found += [part for one in _SENTENCE.split(text) for part in _NEW_SENTENCE.split(one)]
    return list(dict.fromkeys(part.strip() for part in found if not unset(part)))


def split_order(cell: str) -> tuple[str, int | None]:
    """« Octobre 2018 (2) » is a time and its place in the order."""
    alone = _ALONE.fullmatch(cell)
    if alone:
        return "", int(alone[1])
    found = _ORDER.search(cell)
    return (cell[: found.start()].strip(), int(found[1] or found[2])) if found else (cell.strip(), None)


def order_in(cell: str) -> int | None:
    """The number in a column for it."""
    found = _ALONE.fullmatch(cell)
    return int(found[1]) if found else None


def state_in(cell: str) -> State | None:
    """How far an activity is, by the words of a cell."""
    text = fold(cell)
    if re.fullmatch(r"100 ?%", text) or (is_done(cell) and not _NOT_DONE.search(text)):
        return "done"
    signs: tuple[tuple[State, re.Pattern[str]], ...] = (
        ("dropped", _DROPPED), ("planned", _PLANNED), ("blocked", _BLOCKED), ("under_way", _UNDER_WAY),
    )  # fmt: skip
    return next((state for state, pattern in signs if pattern.search(text)), None)
