"""How somebody says their name, what is nobody's name, and how two of the same name are told apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import count

from bot.rules.people.introductions import parted
from bot.spelling.folding import fold
from bot.spelling.names import key
from bot.spelling.one_line import one_line

NAME_CHARACTERS = 80
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing: a name with them does not read as it is stored."""
_INTRODUCED = re.compile(
    r"(?:(?i:bonjour|bonsoir|salut|hello|hi|hey)\b[\s,.!:–-]*)?"
    r"(?:(?i:je\s+m['’\s]?\s?appell?e|moi\s*,?\s+c['’\s]?\s?est|mon\s+nom(?:\s+complet)?\s*(?:,?\s*c['’]est|est)|"
    r"appel(?:ez|le)[\s-]moi|je\s+(?:veux|voudrais|souhaite)\s+m['’]appeler|(?:(?:on\s+)?[ls]['’])?[ée]crit|my\s+(?:full\s+)?name(?:['’]?s|\s+is)|call\s+me|(?:nom|name)\s*:)\s*:?\s+|"
    # What may begin a sentence as well: then the next word has a capital.
    r"(?i:je\s+suis|c['’]est|i\s+am|i['’]m|this\s+is)\s+(?=[^\W\d_a-zà-ÿ]))"
)
_POLITE = re.compile(
    r"[\s,.!–-]*\b(?:merci(?:\s+(?:beaucoup|bien|d['’]avance))?|svp|stp|s['’]il\s+(?:vous|te)\s+pla[iî]t|please|"
    r"thanks|thank\s+you|ici|here)[\s.!]*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[?@/\\<>{}=|]|https?:|www\.")
_AROUND = " \t.,;:!«»\"“”()[]–—-'’*_"
_NO_NAME = frozenset(
    (
        *("je", "j", "tu", "il", "elle", "nous", "vous", "ils", "elles", "que", "quoi", "qui", "est", "suis", "avec"),
        *(
            "pour",
            "pas",
            "ne",
            "merci",
            "bonjour",
            "bonsoir",
            "salut",
            "svp",
            "stp",
            "voici",
            "code",
            "oui",
            "non",
            "ok",
        ),
        *(
            "comment",
            "pourquoi",
            "quand",
            "rejoindre",
            "groupe",
            "appelle",
            "veux",
            "sais",
            "dois",
            "faut",
            "mon",
            "nom",
        ),
        *("the", "my", "is", "are", "you", "we", "they", "this", "that", "please", "thanks", "thank", "hello", "hi"),
        *(
            "nom",
            "ok",
            "hey",
            "what",
            "how",
            "why",
            "yes",
            "join",
            "group",
            "know",
            "want",
            "name",
            "okay",
            "test",
            "ca",
            "va",
        ),
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 7
_MARK = re.compile(r"(?P<name>.*\S)\s+(?:\([^()]+\)|\d+)", re.DOTALL)
_LONGEST_MARK = 24


def name_in(words: str) -> str:
    """The name that somebody says, as « je m’appelle Awa Diop » does; empty if none can be seen in the words."""
    if _TURNED.search(words):
        return ""
    said = _introduced(words)
    return said if _is_name(said) else ""


def presented(words: str) -> tuple[str, str]:
    """The name, empty if none can be seen, and the organisation that is said behind it, empty if none is."""
    name, organisation = parted(_introduced(words))
    return name_in(name) if not _TURNED.search(words) else "", organisation


def _introduced(words: str) -> str:
    """What is said after « bonjour, je m’appelle », without what is only polite."""
    said = _POLITE.sub("", one_line(words))
    if (lead := _INTRODUCED.match(said)) is not None:
        said = said[lead.end() :]
    return said.strip(_AROUND)


def _is_name(said: str) -> bool:
    found = _WORD.findall(fold(said))
    letters = sum(map(len, found))
    if not letters or (letters == 1 and said.isascii()) or _ASIDE.search(said):
        return False
    return len(said.split()) <= _MOST_WORDS and not _NO_NAME & set(found)


def plain_name(name: str) -> str:
    """A name without what tells it from another one: « Awa Diop (CRN) » and « Awa Diop 2 » are Awa Diop."""
    found = _MARK.fullmatch(name)
    return found["name"] if found else name


def told_apart(name: str, others: Collection[str], organisation: str = "") -> str:
    """The name as it is nobody else's: with the organisation, else with a number."""
    taken = {key(other) for other in others}
    return next(one for one in _ways(name, organisation) if key(one) not in taken)


def _ways(name: str, organisation: str) -> Iterator[str]:
    yield name
    if 0 < len(organisation) <= _LONGEST_MARK:
        yield f"{name} ({organisation})"
    yield from (f"{name} {number}" for number in count(2))


def same_name(name: str, other: str) -> bool:
    """Whether two people would be taken for one another, whatever tells them apart."""
    return key(plain_name(name)) == key(plain_name(other))
