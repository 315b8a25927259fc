"""In which language a line seems to be written."""

from __future__ import annotations

from collections.abc import Sequence

_FRENCH = (
    "je j' tu il elle nous vous ils le la les l' un une des du de d' ne n' pas est et que qu' qui pour avec sur dans "
    "au aux mon ma mes ce cette suis serai avons ai sera ou mais c' ca svp merci bonjour quand comment pourquoi moi "
    "jsuis jvais deja oui non"
)
_ENGLISH = (
    "i i' don' won' can' didn' isn' you he she we they the an of is are am be will not and that which who for with in "
    "at to my this it it' was please thanks hello when how why what yes no can could would do does have has let'"
)
_TELLING = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}
"""Folded words that stand in one of the languages alone: « on », « a » and « me » stand in both."""


def language(words: Sequence[str], lang: str) -> str:
    """The language of these folded words; that of the reader, `lang`, unless more of them tell of the other."""
    other = "en" if lang == "fr" else "fr"
    own, foreign = (sum(word in _TELLING[one] for word in words) for one in (lang, other))
    return other if foreign > own else lang
