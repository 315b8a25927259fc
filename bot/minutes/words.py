"""The words by which the parts of a compte-rendu are known, in French and English, without accents."""

import re
from functools import lru_cache

from bot.minutes.label_words import by_words
from bot.minutes.marks import split_mark
from bot.minutes.vocabulary import LABELS, NEED_SIGN, Field
from bot.spelling.folding import fold

_PATTERNS = {field: re.compile(pattern) for field, pattern in LABELS.items()}
_NEEDS_SIGN = re.compile(NEED_SIGN)
_HEAD = frozenset({Field.DATE, Field.TIME, Field.START, Field.END, Field.PLACE, Field.PRESENT})
_HALVES = re.compile(r"\s+/\s*|\s*/\s+|\s+\|\s+")
_PAIR = 2
_BOTH_HALVES = frozenset({Field.NEXT, Field.PART, Field.DISCUSSION, Field.TITLE})
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\bet\b|\band\b)\s*")
_BRACKETED = re.compile(r"\s*\([^()]{0,40}\)|\s*\[[^\[\]]{0,40}\]")
_INCLUSIVE = re.compile(r"(?<=\w)(?:\((?:e|s|es)\)s?|[·.]e?[·.]?s|[·.]es?)(?!\w)")
_LONGEST_LABEL = 60


@lru_cache(maxsize=4_096)
def fields(text: str, *, signed: bool = True) -> tuple[Field, ...]:
    """What a label announces: « Date et heure » both, a text that is no label nothing.

    `signed` is whether a colon or a cell showed it to be a label; without, words that say little do not count.
    """
    if len(text) > _LONGEST_LABEL:
        return ()
    label = _bare(text)
    if not signed and _NEEDS_SIGN.fullmatch(label):
        return ()
    whole = _field(label)
    if whole:
        return (whole,)
    translated = _in_two_languages(label, signed=signed)
    if translated:
        return (translated,)
    return _joined(label) or (by_words(label) if signed else ())


def _in_two_languages(label: str, *, signed: bool) -> Field | None:
    """« Ordre du jour / Agenda »: one of two halves tells, unless the other tells something else."""
    halves = [half.strip() for half in _HALVES.split(label)]
    if len(halves) != _PAIR:
        return None
    found = {_field(half) or next(iter(by_words(half)), None) for half in halves}
    known = found - {None}
    if len(known) != 1 or (None in found and not signed):
        return None
    field = known.pop()
    return field if field and (None not in found or field not in _BOTH_HALVES) else None


def _joined(label: str) -> tuple[Field, ...]:
    parts = [_field(part) for part in _JOINED.split(label)]
    known = [part for part in parts if part]
    if len(parts) == 1 or len(known) < len(parts):
        return ()
    if Field.ACTIONS in known:
        return (Field.ACTIONS,)
    return tuple(known) if _HEAD.issuperset(known) else ()


def _field(label: str) -> Field | None:
    return next((field for field, pattern in _PATTERNS.items() if pattern.fullmatch(label)), None)


def _bare(text: str) -> str:
    label = _INCLUSIVE.sub("s", fold(split_mark(text)[1]))
    return _BRACKETED.sub("", label).strip(" :.;*_#=-")


_NEXT_MEETING = re.compile(
    r"\b(?:prochaine?|next)\s+(?:[\w'-]+\s+){0,2}?(?:r[ée]union|rencontre|s[ée]ance|session|meeting|rendez-vous|rdv"
    r"|conseil|comit[ée]|committee|steerco|copil|bureau|point|assembl[ée]e|ag|ca|call|tele?con(?:ference)?|board|sync|forum|fois|time)\b"
    r"|(?:^|[.!]\s)rendez-vous (?=le\b|à\b)"
    r"|\b(?:r[ée]union|rencontre|s[ée]ance) suivante\b|\bmeets? again\b|\breconvenes?\b|\brendez-vous (?:est "
    r"|a [ée]t[ée] )?pris\b"
    r"|\bse (?:r[ée]unir|retrouver|reverr|rencontrer)(?:a|ont)(?: de nouveau)?\b"
    r"|\b(?:on|nous nous|se) (?:se )?(?:retrouve(?:ra|rons)?"
    r"|revoit) (?=le\b)",
    re.IGNORECASE,
)


def next_meeting_at(text: str) -> int | None:
    """Where, in a text that speaks of the next meeting, its date may begin."""
    found = _NEXT_MEETING.search(text)
    return found.end() if found else None


_MINUTES_TITLE = re.compile(
    r"^\W*(?:cr|pv|c\.r\.|p\.v\.)(?:\s|_|:|\W*$)"
    r"|\b(?:cr|pv) d(?:e|u) (?:la |notre |cette |l')?(?:reunion|rencontre|seance|assemblee|conseil|comite|atelier)\b"
    r"|\b(?:comptes?\s?[- ]\s?rendus?|proces\s?[- ]\s?verb(?:al|aux)"
    r"|minutes|mom"
    r"|meeting (?:notes|record|report|summary)|summary record|memo (?:de|of) (?:la )?(?:reunion|meeting)"
    r"|notes? (?:de|of|from) (?:la |the |our |notre )?(?:\w+ ){0,3}?(?:reunion|meeting|rencontre)"
    r"|records? of (?:the )?(?:meeting|discussions?)"
    r"|notes? for the record|note for the file|(?:synthese|resume) (?:de|des) (?:la )?(?:reunion|rencontre|seance"
    r"|echanges)"
    r"|releve (?:de|des|du) (?:(?:notre|nos|la|dernier|derniere|\w+) ){0,2}?(?:decisions|conclusions|points?"
    r"|reunion|echanges|discussions)|rapport de (?:la )?(?:reunion|rencontre)"
    r"|summary of (?:the )?(?:meeting|discussions?))\b"
)
_HELD_ON = re.compile(
    r"^\W*(?:reunion|seance|rencontre|(?:board|council|committee|team|all-hands|\w+) meeting)\b.{0,60}"
    r"(?:\bdu |\bof |\bon |[-–—,:] ?)?.{0,20}\b(?:19|20)\d\d\b"
)
_HYPHENS = re.compile("[\u2010\u2011\u2012\u2013\u2014]")
_LONGEST_TITLE = 250
_MEETING_WORD = re.compile(r"\b(?:reunions?|rencontres?|meetings?|seances?|sessions?|assemblees? generales?)\b")
_ANOTHER_KIND = re.compile(
    r"\b(?:compte[- ]rendu (?:de (?:lecture|mission|visite)|financier|d'activites?|operatoire|d'hospitalisation"
    r"|d'experience)|minutes? (?:de silence|ago|later))\b"
)


def minutes_title(text: str) -> bool:
    """Whether a line calls itself a compte-rendu."""
    plain = fold(_HYPHENS.sub("-", text[:_LONGEST_TITLE]))
    return len(text) <= _LONGEST_TITLE and bool(_MINUTES_TITLE.search(plain)) and not _ANOTHER_KIND.search(plain)


def held_title(text: str) -> bool:
    """Whether a line names a meeting with its day, as the title of its minutes may."""
    return len(text) <= _LONGEST_TITLE and bool(_HELD_ON.search(fold(text)))


def meeting_title(text: str) -> bool:
    """Whether a line names a meeting."""
    return len(text) <= _LONGEST_TITLE and bool(_MEETING_WORD.search(fold(text)))


_ENGLISH = re.compile(r"\b(?:the|and|of|to|meeting|venue|agenda|next|was|were|will|by)\b")
_FRENCH = re.compile(r"\b(?:le|la|les|des|du|et|reunion|lieu|ordre|prochaine|est|sont|sera|par)\b")


def language(text: str) -> str:
    """`en` or `fr`, by its small words."""
    sample = fold(text[:5000])
    return "en" if len(_ENGLISH.findall(sample)) > len(_FRENCH.findall(sample)) else "fr"
