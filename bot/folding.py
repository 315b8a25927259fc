"""How names are compared: without case, accents, or spare spaces."""

import unicodedata


def fold(words: str) -> str:
    """« Réunion  prévue » and “REUNION PREVUE” are the same."""
    if words.isascii():
        return " ".join(words.lower().split())
    plain = unicodedata.normalize("NFKD", words.casefold().replace("œ", "oe").replace("\u2019", "'"))
    return " ".join("".join(mark for mark in plain if not unicodedata.combining(mark)).split())
