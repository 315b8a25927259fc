"""Reads a list of members: by the heads of its columns, and by addresses and numbers that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.marks import split_mark, unset
from bot.minutes.refusals import NotMinutes
from bot.papers.members.model import MemberList, MemberRow
from bot.papers.plans.spaced import with_columns
from bot.rules.people.contacts import email_in, phone_in
from bot.rules.people.countries import is_country
from bot.spelling.folding import fold

_FEWEST = 2
_SHARE = 0.5
_LONGEST_NAME, _LONGEST_LINE = 60, 600
_MARKS = re.compile(r"\s*[,;]\s*|\s+[–—-]+\s+|\t")
_IN_BRACKETS = re.compile(r"^([^,;()|]{2,60}?)\s*\(([^()@+]*[^\W\d][^()@+]*)\)")
"""« Awa Diop (CRS) »: whom somebody answers for."""
_LIST = re.compile(
    r"\b(?:listes?|lists?|annuaire|repertoire|directory|contacts?|membres?|members?|points? focaux|focal points?)\b"
)
_NOBODY = re.compile(r"(?:poste )?(?:vacant|a pourvoir|a designer|to be (?:named|appointed|recruited)|unfilled)")


class _Column(StrEnum):
    NAME = "name"
    FIRST = "first"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    EMAIL = "email"
    PHONE = "phone"
    ROLE = "role"


_HEADS = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (_Column.EMAIL, r"\be-?mails?\b|\bmails?\b|\bcourriels?\b|\badresses? (?:e-?mail|electronique)"),
        (
            _Column.PHONE,
            r"\btel\w*|\bphones?\b|\bmobile\b|\bwhats ?app\b|\bnumeros?\b|\bnumber\b|\bcontacts?\b|\bgsm\b",
        ),
        (_Column.ROLE, r"\bfonctions?\b|\bpostes?\b|\bposition\b|\btitres?\b|\bjob\b|\brole\b|\bqualite\b"),
        (
            _Column.ORGANISATION,
            (
                r"\borgani[sz]ations?\b|\borganismes?\b|\bstructures?\b|\binstitutions?\b|\bagenc(?:e|y|ies)\b|\bsn\b"
                r"|\bsocietes? nationales?\b|\bnational society\b|\bong\b|\bngo\b|\bentites?\b|\bassociations?\b"
            ),
        ),
        (_Column.COUNTRY, r"\bpays\b|\bcountr(?:y|ies)\b"),
        (_Column.FIRST, r"^prenoms?$|\bfirst name\b|\bgiven name\b"),
        (
            _Column.NAME,
            (
                r"\bnoms?\b|\bnames?\b|\bsurname\b|\bmembres?\b|\bmembers?\b|\bparticipants?\b|\bpersonnes?\b"
                r"|\bpoints? foca\w+"
            ),
        ),
    )
)


def read_members(text: str) -> MemberList:
    """The people of a list; NotMinutes for a text that is none."""
    rows = rows_of(with_columns(_in_two_columns(text)))
    found = MemberList(title=next((row.text for row in rows[:3] if row.single), None))
    named = found.title is not None and _LIST.search(fold(found.title)) is not None
    columns: list[_Column | None] = []
    told = 0
    for row in rows:
        heads = [_head(cell) for cell in row.cells]
        if len(row.cells) > 1 and len({head for head in heads if head}) >= _FEWEST and not _reached(row.text):
            columns = heads
            continue
        member = _of_table(row, columns) if len(row.cells) > 1 and columns else _of_line(row, named=named)
        if member:
            found.not_understood += _other_contacts(row, member)
            found.members += [] if member in found.members else [member]
        elif len(row.filled) > 1 or _reached(row.text):
            found.not_understood.append(row.text)
        told += len(row.text) if member or len(row.filled) > 1 else 0
    reached = [one for one in found.members if one.email or one.phone or one.organisation or one.country]
    fewest = 1 if {_Column.EMAIL, _Column.PHONE}.intersection(columns) else _FEWEST
    if len(reached) < fewest or told < _SHARE * sum(len(row.text) for row in rows):
        raise NotMinutes("unknown")
    return found


def _in_two_columns(text: str) -> str:
    """The text; one whose first line is two heads of columns with a sign between them is a table of two columns."""
    first = text.lstrip().partition("\n")[0]
    sign = next((sign for sign in ";\t," if first.count(sign) == 1), "")
    if not sign or len({head for cell in first.split(sign) if (head := _head(cell))}) < _FEWEST:
        return text
    split = (line.partition(sign) for line in text.split("\n"))
    return "\n".join(f"| {one} | {other} |" if one else "" for one, _, other in split)


def _head(cell: str) -> _Column | None:
    label = fold(cell).strip(" .:*")
    if not label or len(label) > _LONGEST_NAME or "@" in label:
        return None
    return next((column for column, pattern in _HEADS if pattern.search(label)), None)


def _reached(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and bool(email_in(text) or phone_in(text))


def _of_table(row: TextRow, columns: Sequence[_Column | None]) -> MemberRow | None:
    cells: dict[_Column, str] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column and not unset(cell):
            cells[column] = f"{cells[column]} {cell}" if column in cells else cell
    name = " ".join(_flat(cells[one]) for one in (_Column.FIRST, _Column.NAME) if one in cells)
    if not name or _NOBODY.fullmatch(fold(name)) or len(cells) < _FEWEST:
        return None
    email, phone = (_flat(cells.get(one, "")) for one in (_Column.EMAIL, _Column.PHONE))
    return MemberRow(
        name=name,
        organisation=_flat(cells.get(_Column.ORGANISATION, "")) or None,
        country=_flat(cells.get(_Column.COUNTRY, "")) or None,
        email=email_in(f"{email} {phone}") or _unread(email),
        phone=phone_in(f"{email} {phone}") or _unread(phone),
        role=_flat(cells.get(_Column.ROLE, "")) or None,
    )


def _other_contacts(row: TextRow, member: MemberRow) -> list[str]:
    """The second address or number of somebody, of whom one of each is kept."""
    rest = " | ".join(row.filled)
    for used in (member.email, member.phone):
        rest = rest.replace(used, " ") if used else rest
    return [f"{member.name} : {other}" for other in (email_in(rest), phone_in(rest)) if other]


def _unread(contact: str) -> str | None:
    """An address or a number that is none, as it was written, rather than lost."""
    return contact if contact and not (email_in(contact) or phone_in(contact)) else None


def typed_member(words: str) -> MemberRow | None:
    """Somebody as one types it: « Awa Diop, CRS, Sénégal, awa@example.org »; None without a name."""
    email, phone = email_in(words), phone_in(words)
    parts = list(_parts(words))
    if not parts or len(parts[0]) > _LONGEST_NAME:
        return None
    country = next((part for part in parts[1:] if is_country(part)), None)
    others = [part for part in parts[1:] if part != country]
    return MemberRow(name=parts[0], organisation=next(iter(others), None), country=country, email=email, phone=phone)


def _of_line(row: TextRow, *, named: bool) -> MemberRow | None:
    """« Prénom Nom, OIM, Niger, adresse »: a name first, then what tells who it is.

    That is an address or a number; in a list that calls itself one an organisation will do.
    """
    if len(row.raw) > _LONGEST_LINE:
        return None
    mark, text = split_mark(row.text if row.single else ", ".join(row.filled))
    if not (_reached(text) or (named and any(mark))):
        return None
    found = typed_member(text)
    known = found is not None and (found.email or found.phone or found.organisation)
    return found if found and known and len(found.name.split()) >= _FEWEST else None


def _parts(text: str) -> Iterator[str]:
    """The parts of a line, without addresses and numbers."""
    while (contact := email_in(text) or phone_in(text)) is not None:
        text = text.replace(contact, " ")
    for part in _MARKS.split(_IN_BRACKETS.sub(r"\1, \2,", text.replace("<", " ").replace(">", " ").strip())):
        bare = part.strip(' –-:|/"«»')
        if bare.count("(") != bare.count(")"):
            bare = bare.strip("()")
        if bare.strip("() ") and not unset(bare):
            yield bare


def _flat(cell: str) -> str:
    return " ".join(cell.split())
