"""Coordinators have a document validated: a draft, a look at what those who are asked read, and then they are asked."""

from __future__ import annotations

from typing import Annotated

from bot import commands
from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import Reach, begun_text, reach_of, unreached_text
from bot.handlers.common.recipients import also_posted
from bot.handlers.documents.lookup import document_choices, document_of
from bot.handlers.ideas.spaces.parts import end_of
from bot.handlers.validation.lookup import BY_ORGANISATION, EVERYBODY, silent_people, validators_named
from bot.handlers.validation.notices import opened
from bot.handlers.validation.texts import called, invitation, reasons
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Choice, Hearing, Moment, Number, Words, Yes, YesNo
from bot.rules.validation.outcome import DAY
from bot.rules.validation.validation_line import split_validation
from bot.spelling.folding import fold
from bot.texts import Line, P, T, Text, lines
from storage.documents.documents import Document
from storage.instants import to_seconds
from storage.validation import rounds
from storage.validation.rounds import NewRound, Round

WEEKS = 14 * DAY
LONGEST_TOLD = 400


async def who_choices(_chat: Chat, _values: Values) -> list[Choice]:
    """By everybody or by organisation; others are named."""
    return [
        Choice("tous", T("Everybody"), words=("tous", "all")),
        Choice("organisations", T("One answer for each organisation"), words=("organisations",)),
    ]


async def by_whom(chat: Chat, values: Values) -> Text:
    """Only for a document that there is."""
    await document_of(chat, values["number"])
    return T("By whom? Everybody, organisations, or names with commas between them.")


class Validators(Words):
    """Who is asked; whoever types another command in place of names means that command."""

    free = False

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        said = fold(text).strip(" .")
        is_command = commands.find(text) is not None and said not in EVERYBODY | BY_ORGANISATION
        return None if is_command else super().read(text, hearing)


class Validating(Question):
    """Which document, by whom, until when, with which quorum, and whether silence is consent."""

    number: Annotated[int, Ask(T("Which document? Give its number."), Number(), document_choices)]
    who: Annotated[str, Ask(by_whom, Validators(400), who_choices)]
    closes: Annotated[When | None, Ask(T("Until when can people answer?"), Moment(), skippable=True)] = None
    quorum: Annotated[int | None, Ask(T("How many answers are needed?"), Number())] = None
    silence: Annotated[bool, Ask(T("Is silence consent?"), YesNo())] = False
    told: Annotated[str, Ask(T("What became of the reasons given before?"), Words(LONGEST_TOLD))] = ""

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 CRN, CRS jusqu’au 20 décembre, quorum 2, silence vaut accord`."""
        return split_validation(line)


@command(
    key="validate",
    fr="valider", en="validate", role=Role.COORDINATOR, section="documents",
    example=("valider 1 tous jusqu’au 20 décembre 2030", "validate 1 everybody until 20 December 2030"),
    help=T("have a document validated"),
    instead=("approuver document", "approve document"),
    aliases=("faire valider", "valider document", "validate document"),
    forms=(("valider 1 organisations, quorum 5, silence vaut accord",
            "validate 1 organisations, quorum 5, silence is consent"),),
)  # fmt: skip
async def validate(said: Validating, chat: Chat) -> Reply:
    """A draft of a round for the version that there is, as it would go out."""
    document = await document_of(chat, said.number)
    by_whom, asked = await validators_named(chat, said.who)
    if not asked:
        raise Refused(T("Nobody is there to be asked."), field="who")
    if said.quorum is not None and not 1 <= said.quorum <= len(asked):
        raise Refused(T("The quorum must lie between 1 and {n}.", n=len(asked)))
    closes_at = _close(said.closes, chat)
    before = await rounds.of_document(chat.tx, document.id)
    same = next((one for one in before if one.version == document.version and one.state == "open"), None)
    if same is not None:
        line = Line(f"validation {document.number}", f"validation {document.number}")
        raise Refused(T("This version is being validated already: {line}", line=line))
    told = spoken(said.told, chat.reader.lang)
    new = NewRound(
        document.version, by_whom, closes_at, asked, said.quorum, said.silence, told.words, chat.reader.lang
    )  # fmt: skip
    one = await rounds.draft(chat.tx, chat.group_id, document.id, new, chat.me.id, chat.seconds)
    return await _look(chat, one, document)


def _close(when: When | None, chat: Chat) -> int:
    if when is None:
        return chat.seconds + WEEKS
    closes_at = to_seconds(end_of(when, chat.reader.zone))
    if closes_at is None or closes_at <= chat.seconds:
        raise Refused(T("The close must come after now."), field="closes")
    return closes_at


async def _reached(chat: Chat, one: Round) -> Reach:
    """Those who are asked, as far as a message reaches them, but for the one who asks."""
    return await reach_of(chat, {person.id for person, _ in await silent_people(chat.tx, one)} - {chat.me.id})


async def _look(chat: Chat, one: Round, document: Document) -> Reply:
    """What those who are asked would read, and what was said of the version before."""
    to = await _reached(chat, one)
    text = invitation(one, document)
    shown = lines(
        how_many(to), unreached_text(to), await also_posted(chat), "", *in_both_languages(chat, text, text), "—",
        *(() if one.told else await _unanswered(chat, document)), T("Ask them?"),
    )  # fmt: skip
    return Reply(
        shown, yes_no(f"lancer validation {document.number} oui", "annuler"), edits=bool(chat.incoming.pressed)
    )


async def _unanswered(chat: Chat, document: Document) -> list[Text]:
    """The reasons of the round before, as long as nobody has said what became of them."""
    before = [one for one in await rounds.of_document(chat.tx, document.id) if one.version < document.version]
    if not before:
        return []
    found = reasons(await rounds.asked(chat.tx, before[0].id))
    if not found:
        return []
    number = document.number
    line = Line(f"valider {number} tous : le titre est corrigé", f"validate {number} everybody: the title is corrected")
    return [T("Reasons given before:"), *found, T("To say what became of them: {line}", line=line)]


class Starting(Question):
    """The draft for which document, and a yes to it."""

    number: Annotated[int, Ask(T("Which document? Give its number."), Number(), document_choices)]
    sure: Annotated[bool, Ask(T("Ask them?"), Yes())] = False


@command(
    key="start_validation",
    fr="lancer validation", en="start validation", role=Role.COORDINATOR, section="documents",
    example=("lancer validation 1", "start validation 1"),
    help=T("look at the draft of a validation, and start it"), aliases=("lancer la validation", "start the validation"),
)  # fmt: skip
async def start_validation(starting: Starting, chat: Chat) -> Reply:
    """Ask those who validate, once, what the coordinator has just seen."""
    document = await document_of(chat, starting.number)
    found = await rounds.of_document(chat.tx, document.id)
    one = next((one for one in found if one.state == "draft" and one.version == document.version), None)
    if one is None:
        line = Line(f"valider {document.number}", f"validate {document.number}")
        return Reply(T("No draft of a validation waits for document {number}. To begin: {line}",
                       number=document.number, line=line))  # fmt: skip
    if one.closes_at <= chat.seconds:
        raise Refused(T("The close of this draft is past: please write the validation again."))
    if not starting.sure:
        return await _look(chat, one, document)
    to = await _reached(chat, one)
    await rounds.start(chat.tx, one, chat.seconds)
    for person, _ in await silent_people(chat.tx, one):
        if person.id != chat.me.id:
            chat.tell(opened(one, person.id))
    asked = P("✓ Started: {n} person is being asked.", "✓ Started: {n} people are being asked.", to.count)
    see = Option(T("See the validation"), f"validation {document.number}")
    return Reply(lines(begun_text(asked, to), called(document)), (see,), edits=True)
