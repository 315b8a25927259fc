"""Who was there, by organisation."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.folding import fold
from bot.minutes.blocks import Row
from bot.minutes.marks import bullets_within, lone_number, split_mark, split_outside_brackets, unset
from bot.minutes.owners import Names, name_key

_LAST_AND = re.compile(r"\s+(?:et|and|&)\s+")
_COUNT = re.compile(
    r"\s*(?:\(\s*(?:x\s*)?\d{1,3}(?:\s*(?:pers(?:onnes?|\.)?|participants?|people|membres?|representants?|pax))?\s*\)"
    r"|[:x×–-]\s*\d{1,3}(?:\s*(?:pers(?:onnes?|\.)?|participants?|people|pax))?)\s*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:total\b.*|\d{1,3} (?:organi[sz]ations?|participants?|personnes?|people|membres?|structures?|members)\W*)")
_ELSEWHERE = re.compile(r"\b(?:cf|voir|see|refer|ci-joint|attached|annexe|annex)\b.*\b(?:liste|list|annexe|annex|jointe?|attached)\b|\ben annexe\b")
_PERSON_AND_ORGANISATION = re.compile(r"(.{2,60}?)\s+[–—-]+\s+(.{2,80})|([^,()]{2,60}),\s*([^,]{2,80})")
_PERSON_IN_BRACKETS = re.compile(r"(.{2,60}?)\s*\(([^()]{2,60})\)")
_ORGANISATION_WORD = re.compile(
    r"\b(?:croix|croissant|rouge|red|cross|crescent|ministere|ministry|direction|directorate|secretariat|delegation|union|organisation"
    r"|organization|agence|agency|association|comite|committee|federation|conseil|council|centre|center|reseau"
    r"|network|fond|fonds|fund|fondation|foundation|societe|society|service|office|bureau|commission|institut|institute"
    r"|university|universite|ong|ngo|nations|unies|programme|international|internationale|internationales?|ambassade"
    r"|embassy|plateforme|platform|groupe|group|cluster|projet|project|police|mairie|conseil|cellule|coordination"
    r"|medecins|action|save|plan|caritas|oxfam|medecin|collectif|forum|mission)\b"
)
_NAME_HEAD = re.compile(r"(?:noms?|names?|prenoms?|participants?|nom et prenoms?|noms? & prenoms?|full name|prenom et nom)\W*")
_ORGANISATION_HEAD = re.compile(r"(?:organi[sz]ations?|structures?|institutions?|agences?|agency|societes? nationales?|national societ(?:y|ies)|entites?|organismes?|provenance)\W*.*")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][\w/+-]*|[A-Z]{2,}[\w/+-]*")
_SHORT_WORDS = 6
_MOST_WORDS_OF_PERSON = 4
_PROSE = 25


def read_presence(rows: Sequence[Row], known: Names) -> tuple[list[str], list[Row]]:
    """The organisations, each once, as written; and the rows that are something else."""
    rows, heads = _organisation_cells(rows)
    if not heads:
        rows = _one_entry_a_row(rows)
    odd = [row for row in rows if _odd(row.text)]
    entries = [_entry(row.text) for row in rows if row.filled and not _odd(row.text)]
    entries = [entry for entry in entries if entry and not unset(entry)]
    if not heads:
        entries = _organisations(entries, known)
    return list({name_key(entry): entry for entry in reversed(entries)}.values())[::-1], odd


def _odd(text: str) -> bool:
    plain = fold(text[:300])
    return bool(_TOTAL.fullmatch(plain) or _ELSEWHERE.search(plain) or len(text.split()) > _PROSE)


def _organisation_cells(rows: Sequence[Row]) -> tuple[list[Row], bool]:
    """Of a table with heads, the column of organisations."""
    for at, row in enumerate(rows[:3]):
        heads = [fold(cell) for cell in row.cells]
        column = next((at for at, head in enumerate(heads) if _ORGANISATION_HEAD.fullmatch(head)), None)
        if len(heads) > 1 and column is not None:
            below = [row for row in rows[at + 1 :] if column < len(row.cells) and row.cells[column]]
            return [Row((row.cells[column],), row.raw) for row in below], True
    return list(rows), False


def _one_entry_a_row(rows: Sequence[Row]) -> list[Row]:
    rows = [part for row in rows for part in _parts(row)]
    marked = [row for row in rows if any(split_mark(row.text)[0])]
    if not marked and rows and all(_comma_list(row.text) for row in rows):
        return [Row((name,), row.raw) for row in rows for name in _names_in(row.text)]
    return rows


def _parts(row: Row) -> list[Row]:
    if len(row.filled) > 1:
        cells = [cell for cell in row.filled if lone_number(cell) is None]
        if len(cells) > 1 and _NAME_HEAD.fullmatch(fold(cells[0])):
            return []
        return [Row((" – ".join(cells[:2]),), row.raw)]
    return [Row((part,), row.raw) for part in bullets_within(row.text)]


def _comma_list(text: str) -> bool:
    parts = [part for listed in split_outside_brackets(text, ";") for part in split_outside_brackets(listed, ",")]
    return all(len(part.split()) <= _SHORT_WORDS * 2 for part in parts)


def _names_in(text: str) -> list[str]:
    text = text.strip(" ;,.")
    parts = split_outside_brackets(text, ";" if ";" in text else ",")
    ends = _LAST_AND.split(parts[-1]) if parts else []
    if len(parts) > 1 or (len(ends) > 1 and all(len(end.split()) <= _SHORT_WORDS for end in ends)):
        return [*parts[:-1], *(end for end in ends)] if len(ends) == 2 else parts  # noqa: PLR2004 - a and b
    return parts


def _entry(text: str) -> str:
    text = split_mark(text)[1].strip(" ;,.")
    return _COUNT.sub("", text).strip(" ;,.")


def _organisations(entries: list[str], known: Names) -> list[str]:
    pairs = [_PERSON_AND_ORGANISATION.fullmatch(entry) for entry in entries]
    cut = [tuple(group for group in pair.groups() if group) for pair in pairs if pair]
    if len(cut) * 2 > len(entries) and entries:
        second = _side(cut, known)
        return [_of_pair(entry, second) for entry in entries]
    return [_without_person(entry, known) for entry in entries]


def _side(pairs: list[tuple[str, ...]], known: Names) -> int:
    """Which of the two is the organisation."""
    votes = Counter(at for pair in pairs for at in (0, 1) if _organisation(pair[at], known))
    return 0 if votes[0] > votes[1] else 1


def _of_pair(entry: str, side: int) -> str:
    pair = _PERSON_AND_ORGANISATION.fullmatch(entry)
    return [group for group in pair.groups() if group][side].strip() if pair else entry


def _organisation(text: str, known: Names) -> bool:
    return text in known or bool(_ORGANISATION_WORD.search(fold(text))) or bool(_ACRONYM.fullmatch(text.split()[0]))


def _without_person(entry: str, known: Names) -> str:
    """« Awa Diop (CRS) » stands for CRS, « Croix-Rouge malienne (CRM) » for itself."""
    found = _PERSON_IN_BRACKETS.fullmatch(entry)
    if not found or found[1] in known or _organisation(found[1], known) or not _organisation(found[2], known):
        return entry
    words = found[1].split()
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", found[1])).casefold()
    person = 2 <= len(words) <= _MOST_WORDS_OF_PERSON and all(word[0].isupper() for word in words)  # noqa: PLR2004
    return found[2].strip() if person and not name_key(found[2]).startswith(initials) else entry
