"""What can become of each line of a list of members: who is new, who is there already, what has to be put right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.rules.people.contacts import is_email, is_phone
from bot.rules.people.names import NAME_CHARACTERS, name_in, same_name
from bot.spelling.folding import fold

if TYPE_CHECKING:
    from storage.people.member_lists import ListedMember

FIELDS: dict[str, str] = {
    **dict.fromkeys(("nom", "name"), "name"),
    **dict.fromkeys(("organisation", "organization", "org", "structure"), "organisation"),
    **dict.fromkeys(("pays", "country"), "country"),
    **dict.fromkeys(("e-mail", "email", "mail", "courriel", "adresse"), "email"),
    **dict.fromkeys(("numero", "telephone", "tel", "phone", "number", "whatsapp"), "phone"),
    **dict.fromkeys(("role",), "role"),
}
"""What a part of a line is called, folded, and what it is."""


class Verdict(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    THERE = "there"
    TWICE = "twice"
    NO_NAME = "no_name"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    UNREAD = "unread"


OVER = frozenset({Verdict.THERE, Verdict.TWICE})
"""Nothing is to be done about these."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line and its verdict; `like`: the earlier line that is the same person, or has the same address or number."""

    row: ListedMember
    verdict: Verdict
    like: int = 0


def judged(rows: Sequence[ListedMember], there: Iterable[str]) -> list[Judged]:
    """Each line with what becomes of it; `there`: the names of those in the group."""
    names = list(there)
    found: list[Judged] = []
    for row in rows:
        verdict = _verdict(row, names)
        before = next((one.row.number for one in found if row.name and same_name(one.row.name, row.name)), 0)
        if verdict is Verdict.NEW and before:
            found.append(Judged(row, Verdict.TWICE, before))
            continue
        shared = next((one.row.number for one in found if _shares(one.row, row)), 0)
        found.append(Judged(row, verdict, shared if verdict is Verdict.NEW else 0))
    return found


def _verdict(row: ListedMember, there: Sequence[str]) -> Verdict:
    if row.words:
        return Verdict.UNREAD
    if len(row.name) > NAME_CHARACTERS or not row.name or name_in(row.name) != row.name:
        return Verdict.NO_NAME
    if any(same_name(row.name, other) for other in there):
        return Verdict.THERE
    if row.email and not is_email(row.email):
        return Verdict.BAD_EMAIL
    if row.phone and not is_phone(row.phone):
        return Verdict.BAD_PHONE
    return Verdict.NEW


def _shares(one: ListedMember, other: ListedMember) -> bool:
    """Whether two are reached at the same address or number."""
    digits, others = ("".join(filter(str.isdigit, row.phone)) for row in (one, other))
    return bool((one.email and fold(one.email) == fold(other.email)) or (digits and digits == others))


def field_named(words: str) -> tuple[str, str] | None:
    """The part that the words name first, and what it is to say: « organisation CRN ». None if they name none."""
    first, _, rest = words.strip().partition(" ")
    field = FIELDS.get(fold(first).rstrip(" :"))
    return None if field is None or not rest.strip() else (field, rest.strip(" :"))
