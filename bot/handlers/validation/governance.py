"""A document goes to the governance of each organisation, then to the platform; focal points say where it stands."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.parts import DayOver
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach_of, unreached_text
from bot.handlers.common.recipients import answers_for
from bot.handlers.documents.lookup import document_choices, document_of
from bot.handlers.documents.texts import called as called_document
from bot.handlers.validation.governance_texts import board, standing
from bot.handlers.validation.notices import submitted
from bot.handlers.validation.texts import called
from bot.languages import local_day
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Choice, Hearing, Number, Prose, Words, Yes
from bot.rules.people.organisations import register, resolve
from bot.rules.validation.governance import split_move
from bot.spelling.folding import fold
from bot.texts import Line, P, T, Text, lines
from storage.documents import documents
from storage.documents.documents import Document
from storage.people import organisations, people
from storage.points.point_owners import Actor
from storage.validation import submissions
from storage.validation.submissions import REJECTED, RESERVES, SENT, VALIDATED, Move, Submission

NOTE = 300
_PLATFORM = frozenset({"plateforme", "la plateforme", "platform", "the platform"})
_NUMBER = Ask(T("Which document? Give its number."), Number(), document_choices)


async def submitted_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The documents that are before governances."""
    ids = dict.fromkeys(one.document_id for one in await submissions.in_group(chat.tx, chat.group_id))
    known = await documents.by_ids(chat.tx, ids)
    return [Choice(known[one].number, called_document(known[one]), known[one].number) for one in ids]


_SUBMITTED = Ask(T("Which document? Give its number."), Number(), submitted_choices)


class Submitting(Question):
    """Which document, and a yes to it."""

    number: Annotated[int, _NUMBER]
    sure: Annotated[bool, Ask(T("Begin?"), Yes())] = False


class WhichBoard(Question):
    """The board of which document."""

    number: Annotated[int | None, _SUBMITTED] = None


class Moving(Question):
    """Which document, whose governance (one's own if it is left out), since when, with which proof and note."""

    number: Annotated[int, _SUBMITTED]
    who: Annotated[str, Ask(T("Whose governance?"), Words(120, line=True))] = ""
    day: Annotated[When | None, Ask(T("On which day?"), DayOver())] = None
    proof: Annotated[int | None, Ask(T("Which document shows it? Give its number."), Number())] = None
    note: Annotated[str, Ask(T("What did they say?"), Prose(NOTE))] = ""

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 CRN le 12 mars, preuve 7 : sous réserve du budget`."""
        return split_move(line)


@command(
    key="submit_document",
    fr="soumettre document", en="submit document", role=Role.COORDINATOR, section="documents",
    example=("soumettre document 1", "submit document 1"),
    help=T("begin the board of a document: the governance of each organisation, then the platform"),
    aliases=("soumettre le document", "submit the document"),
)  # fmt: skip
async def submit(said: Submitting, chat: Chat) -> Reply:
    """A row for each organisation that somebody represents, and one for the platform; its focal points are told."""
    document = await document_of(chat, said.number)
    found = await submissions.of_document(chat.tx, document.id)
    if found:
        return _shown(document, found, chat)
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    represented = {member.organisation_id for _, member in members}
    ids = [one.id for one in await organisations.in_group(chat.tx, chat.group_id) if one.id in represented]
    told = {person_id for one in ids for person_id in answers_for(Actor(one), members)} - {chat.me.id}
    to = await reach_of(chat, told)
    if not said.sure:
        text = asking(document)
        shown = lines(how_many(to), unreached_text(to), "", *in_both_languages(chat, text, text), "—", T("Begin?"))
        return Reply(shown, yes_no(f"soumettre document {document.number} oui", "annuler"))
    await submissions.submit(chat.tx, chat.group_id, document.id, [*ids, None], chat.seconds)
    for person_id in told:
        chat.tell(submitted(document, person_id, chat.seconds))
    count = P("✓ Begun: {n} person is told.", "✓ Begun: {n} people are told.", to.count)
    begun = await submissions.of_document(chat.tx, document.id)
    return Reply(lines(count, board(document, begun)), edits=True)


def asking(document: Document) -> Text:
    """What focal points are asked."""
    number = document.number
    return lines(
        T("🏛 For the governance of your organisation: {document}", document=called(document)),
        document.link or None,
        T("Once you have sent it on: {line}", line=Line(f"transmis {number}", f"sent on {number}")),
        T("Once they have validated it: {line}",
          line=Line(f"valide {number} le 12 mars", f"validated {number} on 12 March")),
    )  # fmt: skip


@command(
    key="governance", own=True,
    fr="gouvernance", en="governance", role=Role.OBSERVER, section="documents",
    example=("gouvernance 1", "governance 1"),
    help=T("see where a document stands with each governance"), aliases=("gouvernances", "governances"), reads=True,
)  # fmt: skip
async def governance(which: WhichBoard, chat: Chat) -> Reply:
    """The whole board."""
    number = which.number
    if number is None:
        submitted = await submitted_choices(chat, {})
        if not submitted:
            line = Line("soumettre document …", "submit document …")
            return Reply(T("No document is before a governance. To begin: {line}", line=line))
        if len(submitted) > 1:
            boards = (Option(one.label, f"gouvernance {one.value}", one.number) for one in submitted)
            return Reply(T("Which document? Give its number."), tuple(boards))
        number = submitted[0].value
    document = await document_of(chat, number)
    found = await submissions.of_document(chat.tx, document.id)
    if not found:
        line = Line(f"soumettre document {document.number}", f"submit document {document.number}")
        raise Refused(T("Document {number} is before no governance. To begin: {line}",
                        number=document.number, line=line))  # fmt: skip
    return _shown(document, found, chat)


def _shown(document: Document, found: list[Submission], chat: Chat) -> Reply:
    own = [one for one in found if one.organisation_id is not None]
    mine = any(one.organisation_id == chat.membership.organisation_id for one in own)
    number = document.number
    buttons = (
        Option(T("Sent on today"), f"transmis {number}"),
        Option(T("Validated today"), f"valide {number}"),
        Option(T("With reserves…"), f"avec reserves {number}"),
        Option(T("Rejected…"), f"refuse {number}"),
    )
    acts = mine and chat.membership.role >= Role.FOCAL
    return Reply(board(document, found), buttons if acts else (), edits=bool(chat.incoming.pressed))


@command(
    key="sent_on",
    fr="transmis", en="sent on", role=Role.FOCAL, section="documents", example=("transmis 1", "sent on 1"),
    help=T("say that a document was sent on to your governance"), aliases=("transmise", "transmettre", "passed on"),
)  # fmt: skip
async def sent_on(said: Moving, chat: Chat) -> Reply:
    """It has gone there."""
    return await _moved(said, chat, SENT)


@command(
    key="validated",
    fr="valide", en="validated", role=Role.FOCAL, section="documents",
    example=("valide 1 le 12 mars 2020", "validated 1 on 12 March 2020"),
    help=T("say that your governance has validated a document"), aliases=("validee",),
)  # fmt: skip
async def validated(said: Moving, chat: Chat) -> Reply:
    """They said yes."""
    return await _moved(said, chat, VALIDATED)


class Reserving(Moving):
    """A move that says why."""

    note: Annotated[str, Ask(T("What did they say?"), Prose(NOTE))]


@command(
    key="with_reserves",
    fr="avec reserves", en="with reserves", role=Role.FOCAL, section="documents",
    example=("avec reserves 1 : revoir le budget", "with reserves 1: review the budget"),
    help=T("say that your governance has reserves"), aliases=("reserves", "sous reserves"),
)  # fmt: skip
async def with_reserves(said: Reserving, chat: Chat) -> Reply:
    """They said yes, but."""
    return await _moved(said, chat, RESERVES)


@command(
    key="refused",
    fr="refuse", en="refused", role=Role.FOCAL, section="documents",
    example=("refuse 1 : pas de budget", "refused 1: no budget"),
    help=T("say that your governance has rejected a document"), aliases=("refusee", "rejete", "rejected"),
)  # fmt: skip
async def refused(said: Reserving, chat: Chat) -> Reply:
    """They said no."""
    return await _moved(said, chat, REJECTED)


async def _moved(said: Moving, chat: Chat, state: str) -> Reply:
    document = await document_of(chat, said.number)
    one = await _whose(chat, document, said.who)
    proof = None if said.proof is None else await document_of(chat, said.proof)
    today = local_day(chat.now, chat.membership.group_zone)
    day = today if said.day is None else said.day.day
    if day > today:
        raise Refused(T("This day is still to come."), field="day")
    note = spoken(said.note, chat.reader.lang).words
    to = Move(state, day.isoformat(), note, chat.reader.lang, None if proof is None else proof.id)
    await submissions.move(chat.tx, one.id, to, chat.me.id, chat.seconds)
    found = await submissions.of_document(chat.tx, document.id)
    now = next(each for each in found if each.id == one.id)
    see = Option(T("See the board"), f"gouvernance {document.number}")
    return Reply(lines(T("✓ Noted, {standing}", standing=standing(now)), called(document)), (see,), edits=True)


async def _whose(chat: Chat, document: Document, words: str) -> Submission:
    """The submission that is meant. Only coordinators move another than their own organisation's."""
    found = await submissions.of_document(chat.tx, document.id)
    own = chat.membership.organisation_id
    wanted = own
    if fold(words).strip() in _PLATFORM:
        wanted = None
    elif words:
        listed = await organisations.in_group(chat.tx, chat.group_id)
        wanted = resolve(words, register(listed, await organisations.aliases(chat.tx, chat.group_id)))
        if wanted is None:
            raise Refused(T("I do not know “{name}” in this group.", name=words[:60]))
    elif own is None:
        raise Refused(T("Say whose governance: {line}", line=Line(f"transmis {document.number} CRN",
                                                                  f"sent on {document.number} CRN")))  # fmt: skip
    one = next((one for one in found if one.organisation_id == wanted), None)
    if one is None:
        line = Line(f"approuver document {document.number}", f"approve document {document.number}")
        raise Refused(T("Document {number} is not before this governance. To approve it yourself: {line}",
                        number=document.number, line=line))  # fmt: skip
    if wanted != own or not own:
        _only_coordinators(chat)
    return one


def _only_coordinators(chat: Chat) -> None:
    if chat.membership.role < Role.COORDINATOR:
        raise Refused(T("You speak for your own organisation only."))
