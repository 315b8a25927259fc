"""How words are compared: without case, accents, or spare spaces."""

import unicodedata
from itertools import filterfalse


def fold(words: str) -> str:
    """« Réunion  prévue » and “REUNION PREVUE” are the same; so are œ and oe, and both apostrophes."""
    if words.isascii():
        return " ".join(words.lower().split())
    return without_accents(words.casefold().replace("œ", "oe").replace("\u2019", "'"))


def without_accents(words: str) -> str:
    """Words in small letters without accents or spare spaces, every other sign as it was written."""
    marked = unicodedata.normalize("NFKD", words.casefold())
    return " ".join("".join(filterfalse(unicodedata.combining, marked)).split())
