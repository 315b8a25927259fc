"""One webinar as somebody sees it, with what they can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands import Role
from bot.handlers.common.by_telephone import to_me
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.texts import GUIDE, RECORDING, average, link_text
from bot.handlers.webinars.publish import look, settings
from bot.handlers.webinars.registration.lookup import registered
from bot.handlers.webinars.registration.texts import counts_text, mine_text, options
from bot.messages import Chat, Option, Reply
from bot.rules.webinars.attendance import SEEN, THERE, tally
from bot.texts import P, T, lines
from storage.webinars import attendances, links, ratings
from storage.webinars.attendances import Attendance
from storage.webinars.links import WebinarLink
from storage.webinars.webinars import Webinar


async def card(found: Webinar, chat: Chat) -> Reply:
    """A draft as it would go out; before its end who registered, once it has begun who attended."""
    if found.state == "draft":
        return await look(found, chat)
    if found.state == "cancelled":
        return Reply(webinar_texts.described(found), edits=True)
    return await (_held(found, chat) if webinar_texts.begun(found, chat) else _coming(found, chat))


def _coordinates(chat: Chat) -> bool:
    return chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat


async def _coming(found: Webinar, chat: Chat) -> Reply:
    taken = await registered(chat.tx, found)
    mine = None if chat.in_group_chat else next((one for one in taken if one.person_id == chat.me.id), None)
    has = mine is not None and mine.state == "registered"
    text = lines(
        webinar_texts.described(found, registered=has),
        counts_text(found, taken),
        mine_text(mine, taken),
        None if chat.in_group_chat else await to_me(chat, "registration", found.number),
    )
    number, member = found.number, chat.membership.role >= Role.MEMBER
    calendar = Option(T("Put it into my calendar"), f"calendrier webinaire {number}")
    who = Option(T("Who registered"), f"inscrits {number}")
    buttons = (*options(found, mine), who) if member else ()
    if _coordinates(chat):
        change = (
            Option(T("Move it"), f"deplacer webinaire {number}"),
            Option(T("Cancel it"), f"annuler webinaire {number}"),
        )
        buttons = (*buttons, *change, *settings(found))
    return Reply(text, (*buttons, calendar), edits=True)


async def _held(found: Webinar, chat: Chat) -> Reply:
    answers = await attendances.of_webinar(chat.tx, found.id)
    mine = next((one for one in answers if one.person_id == chat.me.id), None)
    people, alone = tally(answers).people, not chat.in_group_chat
    left, rated = await links.of_webinar(chat.tx, found.id), await ratings.of_webinar(chat.tx, found.id)
    text = lines(
        webinar_texts.described(found, registered=alone and await _has_place(found, chat)),
        webinar_texts.my_answer(mine) if alone else None,
        await to_me(chat, "webinar", found.number) if alone else None,
        P("{n} person counted so far.", "{n} people counted so far.", people) if people else None,
        average(rated) if rated and _coordinates(chat) else None,
        *(link_text(one, chat) for one in left),
    )
    member = chat.membership.role >= Role.MEMBER
    answer = webinar_texts.choices(found, chat.reader.lang, but=mine.answer if mine and alone else "") if member else ()
    after = _after(found, mine, {one.person_id for one in rated}, chat) if alone else ()
    return Reply(text, (*answer, *after, *(_leading(found, left) if _coordinates(chat) else ())), edits=True)


def _after(found: Webinar, mine: Attendance | None, rated: set[int], chat: Chat) -> tuple[Option, ...]:
    """What somebody who was there can do."""
    if mine is None or mine.answer not in SEEN:
        return ()
    rate = Option(T("Rate this webinar"), f"evaluer {found.number}")
    certificate = Option(T("Get a certificate"), f"certificat {found.number}")
    return (*(() if chat.me.id in rated else (rate,)), *((certificate,) if mine.answer in THERE else ()))


def _leading(found: Webinar, left: Sequence[WebinarLink]) -> tuple[Option, ...]:
    """What a coordinator can do."""
    number, kinds = found.number, {one.kind for one in left}
    recording = Option(T("Add the recording"), f"ajouter enregistrement {number}")
    guide = Option(T("Add the mini-guide"), f"ajouter mini guide {number}")
    return (
        Option(T("Who attended"), f"participation {number}"),
        Option(T("Who registered"), f"inscrits {number}"),
        Option(T("How it was rated"), f"avis {number}"),
        *(() if RECORDING in kinds else (recording,)),
        *(() if GUIDE in kinds else (guide,)),
        *((Option(T("Send what is left of it"), f"suites {number}"),) if left else ()),
    )


async def _has_place(found: Webinar, chat: Chat) -> bool:
    taken = await registered(chat.tx, found)
    return any(one.person_id == chat.me.id and one.state == "registered" for one in taken)
