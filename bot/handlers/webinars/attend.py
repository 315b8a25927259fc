"""Whoever was invited to a webinar says whether they attended, and with how many colleagues."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.parts import Named
from bot.handlers.common.recipients import WORTH_TELLING, answering, occurrence
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.parts import Guests
from bot.handlers.webinars.texts import ATTENDED, MISSED, PARTLY, RECORDING
from bot.letter_kinds import LetterKind
from bot.messages import NO, YES, Chat, Notice, Option, Reply
from bot.parts import Choice, Hearing, Number
from bot.rules.webinars.attendance import SEEN, of_organisation
from bot.texts import Line, P, Said, T, Text, lines
from storage.people import organisations
from storage.people.organisations import Organisation
from storage.points.point_owners import Actor
from storage.webinars import attendances, webinars
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import Webinar

MOST_GUESTS = 200
_TWO = re.compile(r"#?\d{1,9}(?!\w)(?!.*(?:\+|\b(?:avec|with)\b)).*[\s,;&]#?\d{1,4}", re.IGNORECASE | re.DOTALL)
OFFERED = 8
ANSWERS = (
    Choice(ATTENDED, T("I attended"), words=("present", "presente", "participe", *YES, "attended", "assiste")),
    Choice(
        PARTLY,
        T("I attended partly"),
        words=("partiel", "partielle", "partiellement", "en partie", "partly", "partial"),
    ),
    Choice(
        RECORDING,
        T("I saw the recording"),
        words=(
            "enregistrement",
            "l'enregistrement",
            "vu l'enregistrement",
            "j'ai vu l'enregistrement",
            "recording",
            "the recording",
            "saw the recording",
            "i saw the recording",
        ),
    ),
    Choice(MISSED, T("I missed it"), words=("absent", "absente", "manque", *NO, "missed")),
)


async def to_report(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars of which the speaker has not said anything yet."""
    found = await webinars.unreported(chat.tx, chat.group_id, chat.me.id, chat.seconds)
    return [Choice(one.number, webinar_texts.title(one, 60), one.number) for one in found[-OFFERED:]]


async def the_answers(_chat: Chat, _values: Values) -> list[Choice]:
    """Attended, partly, saw the recording, missed."""
    return list(ANSWERS)


class Attending(Question):
    """Which webinar, whether one was there, and with how many colleagues."""

    webinar: Annotated[int, Ask(T("Which webinar did you attend? Give its number."), Number(), to_report)]
    answer: Annotated[str, Ask(T("Did you attend?"), Named(), the_answers)] = ATTENDED
    guests: Annotated[
        int, Ask(T("How many colleagues were with you? From 0 to {most}.", most=MOST_GUESTS), Guests())
    ] = 0

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """Colleagues need a `+`: `3 4` are two webinars."""
        return {"webinar": line} if _TWO.fullmatch(line) else None


@command(
    key="attended",
    fr="participe", en="attended", role=Role.MEMBER, section="webinars", aliases=("participer", "assiste", "attend"),
    example=("participe 3 +2", "attended 3 +2"),
    help=T("say that you attended a webinar, and with how many colleagues"),
    public=Public.ACTS,
    forms=(("participe 3", "attended 3"),),
)  # fmt: skip
async def attended(said: Attending, chat: Chat) -> Reply:
    """The speaker's answer; a later one takes its place."""
    webinar = await the_webinar(said.webinar, chat)
    if webinar.state == "cancelled":
        raise Refused(T("Webinar {number} is cancelled. To see the others: {line}", number=webinar.number,
                        line=Line("webinaires", "webinars")))  # fmt: skip
    if webinar.state == "draft" or not webinar_texts.begun(webinar, chat):
        raise Refused(_early(webinar, said))
    if said.guests > MOST_GUESTS:
        raise Refused(T("{n} is too many.", n=said.guests), field="guests")
    mine = _mine(webinar, said, chat)
    before = (await attendances.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    await attendances.answer(chat.tx, mine, chat.seconds)
    total = await _total(webinar, chat)
    if total is not None and (before is None or (before.answer, before.guests) != (mine.answer, mine.guests)):
        await _tell_colleagues(webinar, total, chat)
    text = lines(T("✓ Webinar {number}", number=webinar.number), webinar_texts.my_answer(mine), _lost(said), total)
    choices = webinar_texts.choices(webinar, chat.reader.lang, but=mine.answer)
    rate = (Option(T("Rate this webinar"), f"evaluer {webinar.number}"),) if mine.answer in SEEN else ()
    return Reply(text, (*choices, *rate), edits=True)


class Missing(Question):
    """Which webinar."""

    webinar: Annotated[int, Ask(T("Which webinar did you miss? Give its number."), Number(), to_report)]


@command(
    key="missed",
    fr="manque", en="missed", role=Role.MEMBER, section="webinars", aliases=("rate", "j'ai manque", "i missed"),
    example=("manque 3", "missed 3"), help=T("say that you missed a webinar"),
    public=Public.ACTS,
)  # fmt: skip
async def missed(said: Missing, chat: Chat) -> Reply:
    """An answer that one was not there."""
    return await attended(Attending(webinar=said.webinar, answer=MISSED), chat)


def _early(webinar: Webinar, said: Attending) -> Text:
    """It has not begun: nobody was there, but one may register, or say that one does not come."""
    number = webinar.number
    register = Line(f"inscription {number}", f"register {number}")
    if said.answer == MISSED:
        register = Line(f"desinscription {number}", f"unregister {number}")
        line = T("If you do not come: {line}", line=register)
    else:
        line = T("To register: {line}", line=register)
    early = T("Webinar {number} has not begun. Please answer once it has:", number=number)
    return lines(early, webinar_texts.when(webinar), line)


def _mine(webinar: Webinar, said: Attending, chat: Chat) -> Attendance:
    guests = 0 if said.answer in (MISSED, RECORDING) else said.guests
    return Attendance(
        webinar.id, chat.me.id, chat.membership.organisation_id, None, chat.me.country, said.answer, guests
    )


def _lost(said: Attending) -> Text | None:
    if said.answer in (MISSED, RECORDING) and said.guests:
        return T("To have your colleagues counted, one of them can answer.")
    return None


async def _total(webinar: Webinar, chat: Chat) -> Text | None:
    """How many people are counted for the speaker's organisation now."""
    organisation = await _organisation(chat)
    if organisation is None:
        return None
    count = of_organisation(await attendances.of_webinar(chat.tx, webinar.id), organisation.id)
    return P("{organisation}: {n} person counted in all.", "{organisation}: {n} people counted in all.",
             count, organisation=Said(organisation.short))  # fmt: skip


async def _organisation(chat: Chat) -> Organisation | None:
    organisation_id = chat.membership.organisation_id
    return None if organisation_id is None else await organisations.by_id(chat.tx, organisation_id)


async def _tell_colleagues(webinar: Webinar, total: Text, chat: Chat) -> None:
    """Tell the other focal points, so that nobody is counted twice."""
    text = lines(
        T("{name} answered for webinar {number}: {title}", name=chat.author, number=webinar.number,
          title=webinar_texts.title(webinar, 80)),
        total,
    )  # fmt: skip
    reply = Reply(text, (Option(T("My own answer"), f"webinaire {webinar.number}"),))
    for person_id in sorted(await answering([Actor(chat.membership.organisation_id)], chat)):
        chat.tell(
            Notice(
                person_id, reply, kind=LetterKind.WEBINAR, key=f"attended:{webinar.id}:{occurrence(chat)}:{person_id}",
                useless_after=chat.now + WORTH_TELLING, topic=f"attended:{webinar.id}:{chat.me.id}",
            )
        )  # fmt: skip
