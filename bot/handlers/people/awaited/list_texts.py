"""How a list of members that was sent is put into words: addresses and numbers are only hinted at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from bot.messages import Option, yes_no
from bot.rules.people.contacts import hinted, is_email, is_phone, without_contacts
from bot.rules.people.listed_members import Judged, Verdict
from bot.rules.people.organisations import resolve
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, P, Said, T, Text, Value, names
from storage.people.member_lists import ListedMember, SavedList
from storage.people.organisations import Organisation

NAME, ORGANISATION, WORDS = 40, 32, 60
_CLOSE = 0.8
Named = Callable[[str], Text]
"""How an organisation is shown: as the group knows it, or that it is new."""


def organisation_namer(known: Sequence[Organisation], keys: dict[str, int]) -> Named:
    """Shows organisations as the group knows them; of one that is new, to which it comes close."""
    shorts = {one.id: one.short for one in known}
    spelled = {fold(name): one.short for one in known for name in (one.name, one.acronym) if name}

    def named(words: str) -> Text:
        found = resolve(words, keys)
        if found is not None:
            return short(Said(shorts[found]), ORGANISATION)
        name = short(Said(words), ORGANISATION)
        near = get_close_matches(fold(words), list(spelled), 1, _CLOSE)
        if not near:
            return T("{organisation} (new)", organisation=name)
        return T("{organisation} (new, but close to {known})", organisation=name, known=Said(spelled[near[0]]))

    return named


def member_text(row: ListedMember, named: Named) -> Text:
    """Somebody in one line: name, organisation, country, and by what they are reached."""
    parts: list[Value] = [named(row.organisation)] if row.organisation else []
    reached = [hinted(one) for one in (row.email, row.phone) if is_email(one) or is_phone(one)]
    parts += [Said(one) for one in (row.country, *reached) if one]
    text: Text = short(names(row.name), NAME)
    for part in parts:
        text = T("{before} · {after}", before=text, after=part)
    return text


def row_text(one: Judged, named: Named) -> Text:
    """A line of the list, with its number and what is the matter with it."""
    return T("{number}. {text}", number=one.row.number, text=_judged(one, member_text(one.row, named)))


def _judged(one: Judged, who: Text) -> Text:
    match one.verdict:
        case Verdict.THERE:
            return T("{who}: is in the group already", who=who)
        case Verdict.TWICE:
            return T("{who}: is on the list twice, as in line {line}", who=who, line=one.like)
        case Verdict.NO_NAME:
            return T("⚠ {who}: this is no name of a person", who=who)
        case Verdict.BAD_EMAIL:
            return T("⚠ {who}: the e-mail address is not valid", who=who)
        case Verdict.BAD_PHONE:
            return T("⚠ {who}: the number is not valid", who=who)
        case Verdict.UNREAD:
            return T("⚠ not understood: “{words}”", words=short(names(without_contacts(one.row.words)), WORDS))
        case _ if one.like:
            return T("{who}; reached as in line {line}", who=who, line=one.like)
        case _:
            return who


def head(found: Sequence[Judged]) -> Text:
    """How many are on the list, and how many of them are new."""
    new = sum(one.verdict is Verdict.NEW for one in found)
    return T(
        "📋 This is a list of members: {lines}, {new}.",
        lines=P("{n} line", "{n} lines", len(found)),
        new=P("{n} person to be added", "{n} people to be added", new),
    )


def how_to(found: Sequence[Judged]) -> list[Text]:
    """How a line is put right, taken away or added, by examples that fit."""
    wrong = [one for one in found if one.verdict not in (Verdict.NEW, Verdict.THERE, Verdict.TWICE)]
    example = [*wrong, *found][0]
    number = example.row.number
    words = {
        Verdict.BAD_EMAIL: ("e-mail awa@example.org", "e-mail awa@example.org"),
        Verdict.BAD_PHONE: ("numero +227 90 00 00 00", "number +227 90 00 00 00"),
        Verdict.NO_NAME: ("nom Awa Diop", "name Awa Diop"),
        Verdict.UNREAD: ("Awa Diop, CRS, Sénégal", "Awa Diop, CRS, Senegal"),
    }.get(example.verdict, ("organisation CRN", "organisation CRN"))
    last = found[-1].row.number
    return [
        T("To correct: {line}", line=_line(number, *words)),
        T("To remove: {line}", line=_line(last, "-", "-")),
        T("To add: {line}", line=Line("corriger membre + Awa Diop, CRS", "correct member + Awa Diop, CRS")),
    ]


def _line(number: int, french: str, english: str) -> Line:
    return Line(f"corriger membre {number} {french}", f"correct member {number} {english}")


def question(found: Sequence[Judged]) -> list[Text]:
    """What a yes would do; nothing where nobody can be added yet."""
    new = sum(one.verdict is Verdict.NEW for one in found)
    if not new:
        return [T("There is nobody to add yet.")]
    return [
        T("Nobody is written to: I prepare an invitation for each, which you pass on."),
        P("Put this person on the list of the group?", "Put these {n} people on the list of the group?", new),
    ]


def choices(saved: SavedList, found: Sequence[Judged]) -> tuple[Option, ...]:
    """A yes and a no, or only to set the list aside."""
    if any(one.verdict is Verdict.NEW for one in found):
        yes, no = f"inscrire liste {saved.number} oui", f"inscrire liste {saved.number} non"
        return yes_no(yes, no, T("Yes, add them"))
    return (Option(T("Set the list aside"), f"ignorer liste {saved.number}"),)
