"""Names of countries, compared whatever the language they are written in, and found in how people say them."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from bot.languages import LANGUAGES
from bot.spelling.folding import fold

_ALIASES = {
    "CD": "rdc, drc, republique democratique du congo, democratic republic of the congo, democratic republic of congo",
    "CG": "republique du congo, republic of the congo, republic of congo",
    "CF": "rca, centrafrique",
    "CI": "ivory coast, rci",
    "BF": "burkina",
    "GN": "guinee conakry, guinea conakry",
    "CV": "cabo verde",
    "SZ": "swaziland",
    "US": "usa, united states of america, etats unis d'amerique",
    "GB": "uk, angleterre, england, grande bretagne, great britain",
}
_CITIES = {
    "BJ": "cotonou, parakou",
    "BF": "bobo dioulasso, ouaga",
    "CI": "bouake, yamoussoukro",
    "CM": "yaounde",
    "GH": "kumasi, tamale",
    "ML": "gao, kayes, mopti, segou, sikasso, tombouctou, timbuktu",
    "NE": "agadez, diffa, dosso, maradi, tahoua, tillaberi, zinder",
    "NG": "abuja, kano",
    "SN": "saint louis, thies, ziguinchor",
}
"""Large cities that no time zone is called after."""
_SEVERAL = {"congo": ("CG", "CD")}
_LEAD = re.compile(
    r"(?:(?:moi )?(?:je|on|nous) (?:suis|travaille|travaillons|vis|habite|est)|i (?:am|work|live)|i'm|c'est|pays|"
    r"country|bas(?:e|ee|ed)|actuellement|currently|au|aux|en|a|dans|de|du|des|d'|le|la|les|l'|in|from|the|at)\b[\s:]*"
)
_REPUBLIC = re.compile(
    r"(?:republique (?:\w+ )?(?:du |de la |de l'|des |de |d')|(?:\w+ )?republic of (?:the )?)(?P<country>.+)"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_CODE = re.compile(r"[A-Z]{2}")
_CLOSE, _MOST = 0.8, 3


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


def country_said(words: str, lang: str) -> str | None:
    """The country that somebody names, « au Niger » or “Republic of Niger 🇳🇪”, as it is called in the language."""
    found = _code_said(words)
    return None if found is None else _name(found, lang)


def countries_meant(words: str, lang: str) -> list[str]:
    """What may be meant where no country is called so: that of a city, one of several, one spelt nearly so."""
    plain = _without_lead(_plain(words))
    if plain in _SEVERAL:
        return [_name(code, lang) for code in _SEVERAL[plain]]
    if plain in _cities():
        return [_name(_cities()[plain], lang)]
    near = get_close_matches(plain, _names(), _MOST, _CLOSE)
    return list(dict.fromkeys(_name(_names()[one], lang) for one in near))


def _code_said(words: str) -> str | None:
    if (flag := _FLAG.search(words)) is not None and not _plain(words):
        return "".join(chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in flag[0])
    if _CODE.fullmatch(words.strip()) and fold(words) in _codes():
        return words.strip()
    names, plain = _names(), _plain(words)
    for one in (plain, _without_lead(plain)):
        if one in names:
            return names[one]
        if (republic := _REPUBLIC.fullmatch(one)) is not None and republic["country"] in names:
            return names[republic["country"]]
    return None


def _plain(words: str) -> str:
    """Small letters and single spaces, without signs."""
    return " ".join(re.sub(r"[^\w']|_", " ", fold(words)).split())


def _without_lead(plain: str) -> str:
    while (lead := _LEAD.match(plain)) is not None and lead.end() < len(plain):
        plain = plain[lead.end() :]
    return plain


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The code of each country by its plain names, without codes."""
    found = {_plain(name): code for name, code in _codes().items() if len(name) > 2}  # noqa: PLR2004 - codes
    return found | {name: code for code, names in _ALIASES.items() for name in names.split(", ")}


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    from babel.core import get_global  # noqa: PLC0415 - 40 ms that the terminal saves

    zones = get_global("zone_territories")
    found = {_plain(zone.rpartition("/")[2].replace("_", " ")): code for zone, code in zones.items() if "/" in zone}
    return found | {name: code for code, names in _CITIES.items() for name in names.split(", ")}


def _name(code: str, lang: str) -> str:
    from babel import Locale  # noqa: PLC0415 - likewise

    return str(Locale(lang).territories.get(code, code))


def country_names(name: str) -> tuple[str, ...]:
    """What a country is called in each language, and as it was written."""
    return name, *_in_each_language().get(country_key(name), ())


@lru_cache(maxsize=1)
def _in_each_language() -> dict[str, tuple[str, ...]]:
    """What each country is called in each language, by its code."""
    from babel import Locale  # noqa: PLC0415 - likewise

    names = [Locale(lang).territories for lang in LANGUAGES]
    return {code: tuple(one[code] for one in names if code in one) for code in set(_codes().values())}


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """The two-letter code of each country, by folded name in each language, and by the code itself."""
    from babel import Locale  # noqa: PLC0415 - likewise

    found: dict[str, str] = {}
    for lang in LANGUAGES:
        for code, name in Locale(lang).territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004 - others are continents and the like
                found[fold(name)] = code
                found[fold(code)] = code
    return found
