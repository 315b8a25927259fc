"""Names of countries, compared whatever the language they are written in."""

from __future__ import annotations

from functools import lru_cache

from bot.languages import LANGUAGES
from bot.spelling.folding import fold


def same_country(name: str, other: str) -> bool:
    """Whether two names mean the same country: « Gambie » and “The Gambia” do, `NE` and « Niger » too."""
    return country_key(name) == country_key(other)


def is_country(name: str) -> bool:
    """Whether some country is called so in one of the languages."""
    return fold(name).removeprefix("the ") in _codes()


def country_key(name: str) -> str:
    """The form in which names of countries are compared: the ISO 3166 code where there is one."""
    folded = fold(name).removeprefix("the ")
    return _codes().get(folded, folded)


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """The two-letter code of each country, by folded name in each language, and by the code itself."""
    from babel import Locale  # noqa: PLC0415 - 40 ms that the terminal saves

    found: dict[str, str] = {}
    for lang in LANGUAGES:
        for code, name in Locale(lang).territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004 - others are continents and the like
                found[fold(name)] = code
                found[fold(code)] = code
    return found
