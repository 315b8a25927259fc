"""How people's names are compared: without case, accents, or spare spaces."""

import unicodedata


def plain(name: str) -> str:
    """« Moussa  TRAORÉ » and “moussa traore” are the same."""
    marked = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(mark for mark in marked if not unicodedata.combining(mark)).split())
