"""How what one says in an evaluation is typed: of which year, until when, with a name or without."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.spelling.folding import fold

_YEAR = re.compile(r"\s*(?:(?:de|of|pour|for)\s+)?(?P<year>20\d\d)(?!\d)[\s,;:]*")
_UNTIL = re.compile(
    r"^\s*(?:jusqu.?\s?(?:au|à|a|en)|avant\s+le|avant|au|le|until|till|before|by\s+the|by|to|on)\s+(?:le\s+|the\s+)?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\s*(?:je\s+signe|sign[ée]e?s?|avec\s+mon\s+nom|i\s+sign|signed|with\s+my\s+name)\s*(?:[:,;–—-]+\s*|\s)",
    re.IGNORECASE,
)
_SIGNED_AFTER = re.compile(
    r"\s*[\[(,;–—-]\s*(?:je\s+signe|sign[ée]e?s?|avec\s+mon\s+nom|signed|with\s+my\s+name)\s*[\])]?\s*\.?\s*$",
    re.IGNORECASE,
)
_UNSIGNED = re.compile(
    r"^\s*(?:sans\s+(?:mon\s+)?nom|anonyme(?:ment)?|without\s+(?:my\s+)?name|anonymous(?:ly)?)\s*(?:[:,;–—-]+\s*|\s)",
    re.IGNORECASE,
)
_NOTHING = frozenset({
    "merci", "merci beaucoup", "ok", "oui", "non", "rien", "rien d'autre", "rien a dire", "c'est tout", "c est tout",
    "fini", "termine", "plus tard", "bonjour", "bonsoir", "ras", "-", "///", "n/a", "neant", "aucun", "aucune",
    "thanks", "thank you", "yes", "no", "nothing", "nothing else", "that's all", "that is all", "done", "later",
    "hello", "none", "sans nom", "anonyme", "signe", "signed", "avec mon nom", "with my name", "anonymous",
})  # fmt: skip
"""What is said beside an evaluation rather than in it."""


_LEADS = re.compile(r"^(?:was|were|is that|is|are|de|que|to)\s+(?=\S)", re.IGNORECASE)
"""What only ties words to those before them: « je recommande de … », “what worked was …”."""


@dataclass(frozen=True, slots=True)
class Given:
    """Words as they were given: without what says whether they bear a name; `signed` is None where nothing does."""

    words: str
    signed: bool | None


def split_opening(line: str) -> dict[str, str]:
    """The raw parts of `2026 jusqu’au 15 décembre`, by field."""
    found: dict[str, str] = {}
    if (year := _YEAR.match(line)) is not None:
        found["year"], line = year["year"], line[year.end() :]
    if rest := _UNTIL.sub("", line).strip(" ,;."):
        found["closes"] = rest
    return found


def given(words: str) -> Given:
    """What is said in these words, and whether with a name."""
    words = _LEADS.sub("", words.strip(" ,;:"), count=1)
    if (unsigned := _UNSIGNED.match(words)) is not None:
        return Given(words[unsigned.end() :].strip(), signed=False)
    if (signed := _SIGNED.match(words)) is not None:
        return Given(words[signed.end() :].strip(), signed=True)
    if (after := _SIGNED_AFTER.search(words)) is not None:
        return Given(words[: after.start()].strip(), signed=True)
    return Given(words.strip(), signed=None)


def says_nothing(words: str) -> bool:
    """Whether words are no opinion, but what people say beside one: thanks, that this is all."""
    return fold(words).strip(" .!,;:") in _NOTHING or not any(map(str.isalnum, words))
