"""Which validation a line speaks of, who is asked in it, and who answers for them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.recipients import answers_for
from bot.handlers.documents.lookup import document_of
from bot.handlers.documents.texts import called
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.people.organisations import register, resolve
from bot.spelling.folding import fold
from bot.spelling.names import key
from bot.texts import Line, T
from storage.database import Tx
from storage.documents import documents
from storage.documents.documents import Document
from storage.instants import instant
from storage.people import organisations, people
from storage.people.people import Member, Person
from storage.points.point_owners import Actor
from storage.validation import rounds
from storage.validation.rounds import Round, Validator

EVERYBODY = frozenset({"tous", "tout le monde", "tous les membres", "all", "everybody", "everyone", "all members"})
BY_ORGANISATION = frozenset({
    "organisations", "les organisations", "toutes les organisations", "organisation", "the organisations",
    "all organisations", "every organisation",
})  # fmt: skip
_SHOWN = 60


async def open_round(chat: Chat, number: int | None) -> tuple[Round, Document]:
    """The round that an answer is about: that of the document, or the only one that is open."""
    found = await rounds.open_in(chat.tx, chat.group_id)
    if number is None:
        if len(found) != 1:
            raise Refused(T("Which document? Give its number."), field="number")
        document = await documents.by_id(chat.tx, found[0].document_id)
        assert document is not None  # noqa: S101 - nothing deletes one
        return found[0], document
    document = await document_of(chat, number)
    one = next((one for one in found if one.document_id == document.id), None)
    if one is None:
        raise Refused(T("Document {number} is not being validated at the moment.", number=number))
    if one.version != document.version:
        raise Refused(T("Document {number} has a new version: its validation begins anew.", number=number))
    if chat.seconds >= one.closes_at and chat.said >= one.closes_at:
        raise Refused(T("The validation of document {number} closed on {when}: your answer is not counted.",
                        number=number, when=instant(one.closes_at)))  # fmt: skip
    return one, document


async def open_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The documents that are being validated."""
    ids = [one.document_id for one in await rounds.open_in(chat.tx, chat.group_id)]
    known = await documents.by_ids(chat.tx, ids)
    return [Choice(known[one].number, called(known[one]), known[one].number) for one in ids]


async def mine(chat: Chat, one: Round) -> list[Validator]:
    """As whom the speaker answers: for themselves, or for their organisation if they are who answers for it."""
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    asked = await rounds.asked(chat.tx, one.id)
    return [each for each in asked if chat.me.id in answering_for(each, members)]


def answering_for(one: Validator, members: Sequence[tuple[Person, Member]]) -> list[int]:
    """The ids of those who answer for somebody who is asked."""
    return answers_for(Actor(one.organisation_id, one.person_id), members)


async def silent_people(tx: Tx, one: Round) -> list[tuple[Person, Member]]:
    """Those who are still to answer."""
    members = await people.members(tx, one.group_id, int(Role.MEMBER))
    waiting = [each for each in await rounds.asked(tx, one.id) if each.answer is None]
    ids = {person_id for each in waiting for person_id in answering_for(each, members)}
    return [found for found in members if found[0].id in ids and found[0].stopped_at is None]


async def validators_named(chat: Chat, words: str) -> tuple[str, list[int]]:
    """Who is meant: people or organisations, and their ids. Raises Refused for a name that nobody has."""
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    said = fold(words).strip(" .")
    if said in EVERYBODY:
        return "people", [person.id for person, _ in members]
    represented = {member.organisation_id for _, member in members if member.organisation_id is not None}
    listed = await organisations.in_group(chat.tx, chat.group_id)
    if said in BY_ORGANISATION:
        return "organisations", [one.id for one in listed if one.id in represented]
    known = register(listed, await organisations.aliases(chat.tx, chat.group_id))
    pieces = [piece.strip() for piece in words.replace(" et ", ",").replace(" and ", ",").split(",") if piece.strip()]
    found = [(resolve(piece, known), _person(piece, members), piece) for piece in pieces]
    for organisation_id, person_id, piece in found:
        if organisation_id is None and person_id is None:
            if _person(piece, await people.members(chat.tx, chat.group_id)) is not None:
                raise Refused(T("{name} is an observer here, and does not validate.", name=piece[:_SHOWN]), field="who")
            raise Refused(T("I do not know “{name}” in this group.", name=piece[:_SHOWN]), field="who")
    of_organisations = [one for one, _, _ in found if one is not None]
    if len(of_organisations) == len(found):
        for organisation_id, (_, _, piece) in zip(of_organisations, found, strict=True):
            if organisation_id not in represented:
                raise Refused(T("Nobody represents {name} in this group.", name=piece[:_SHOWN]), field="who")
        return "organisations", list(dict.fromkeys(of_organisations))
    of_people = [one for _, one, _ in found if one is not None]
    if len(of_people) == len(found):
        return "people", list(dict.fromkeys(of_people))
    line = Line("valider 4 CRN, CRS", "validate 4 CRN, CRS")
    raise Refused(T("Name either people or organisations, not both. For example: {line}", line=line), field="who")


def _person(words: str, members: Sequence[tuple[Person, Member]]) -> int | None:
    """The id of the only member of that name or first name."""
    whole = [person.id for person, _ in members if key(person.name) == key(words)]
    first = [person.id for person, _ in members if key(person.name.partition(" ")[0]) == key(words)]
    found = whole or first
    return found[0] if len(found) == 1 else None
