"""Whoever was at a webinar gets a certificate when they ask for one; everybody may have a code confirmed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.files import offer, sent
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.certificates.page import confirmed, page
from bot.handlers.webinars.lookup import the_webinar
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Choice, Hearing, Number, Part
from bot.reports.fonts import unprintable
from bot.rules.webinars.attendance import THERE
from bot.rules.webinars.certificate_codes import new_code, read_code
from bot.texts import Line, Said, T, Text, lines
from storage.people import organisations
from storage.webinars import attendances, certificates, webinars
from storage.webinars.attendances import Attendance
from storage.webinars.certificates import Certificate
from storage.webinars.webinars import Webinar

OFFERED = 8
_FILES = {"fr": "attestation-{number}.pdf", "en": "certificate-{number}.pdf"}
_BLANK = "0000-0000-0000"
"""Where a certificate is only weighed."""


class NumberOrCode(Part):
    """A webinar's number, or the code of a certificate, as text."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        code = read_code(text)
        if code is not None:
            return code, ""
        taken = Number().read(text, hearing)
        return None if taken is None or taken[1] else (str(taken[0]), "")


async def attended(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars that the speaker attended, the latest first."""
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    there = {webinar_id for webinar_id, one in mine.items() if one.answer in THERE}
    found = [one for one in await webinars.in_group(chat.tx, chat.group_id) if one.id in there]
    return [Choice(str(one.number), webinar_texts.title(one, 60), one.number) for one in found[:OFFERED]]


class WhichCertificate(Question):
    """Of which webinar, or which code."""

    which: Annotated[str, Ask(T("Of which webinar? Its number, or a code to confirm."), NumberOrCode(), attended)]


class OfWebinar(Question):
    """Of which webinar."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number())]


@command(
    key="certificate", own=True,
    fr="certificat", en="certificate", role=Role.OBSERVER, section="webinars",
    example=("certificat 3", "certificate 3"), help=T("get a certificate of attendance, or confirm the code of one"),
    aliases=("attestation", "certificat de participation", "attestation de participation",
             "certificate of attendance"),
    forms=(("certificat 7QM2-3XPA-9ZT4", "certificate 7QM2-3XPA-9ZT4"),),
)  # fmt: skip
async def certificate(wanted: WhichCertificate, chat: Chat) -> Reply:
    """How heavy it is and its code; or what the certificate of a code says."""
    if not wanted.which.isdigit():
        return await _confirm(wanted.which, chat)
    webinar = await the_webinar(int(wanted.which), chat)
    said = await _said(webinar, chat)
    kept = await certificates.of_person(chat.tx, webinar.id, chat.me.id)
    file = await _file(webinar, chat)
    if kept is None or replace(said, code=kept.code) != kept:
        kept = replace(said, code=new_code())
        await certificates.keep(chat.tx, kept, chat.seconds)
    above = lines(
        T("🎓 Certificate of attendance, webinar {number}: {title}", number=webinar.number,
          title=webinar_texts.title(webinar, 80)),
        T("Code: {code}", code=kept.code),
    )  # fmt: skip
    return offer(chat, file, f"fichier certificat {webinar.number}", above)


@command(
    key="send_certificate", own=True,
    fr="fichier certificat", en="file certificate", role=Role.OBSERVER,
    example=("fichier certificat 3", "file certificate 3"), help=T("get a certificate of attendance as a file"),
)  # fmt: skip
async def send_certificate(which: OfWebinar, chat: Chat) -> Reply:
    """The file, once its code is known."""
    webinar = await the_webinar(which.number, chat)
    said = await _said(webinar, chat)
    kept = await certificates.of_person(chat.tx, webinar.id, chat.me.id)
    if kept is None or replace(said, code=kept.code) != kept:
        return await certificate(WhichCertificate(which=str(which.number)), chat)
    return await sent(chat, await _file(webinar, chat))


async def _confirm(code: str, chat: Chat) -> Reply:
    found = await certificates.by_code(chat.tx, code)
    webinar = None if found is None else await webinars.by_id(chat.tx, found.webinar_id)
    if found is None or webinar is None or webinar.group_id != chat.group_id:
        raise Refused(T("No certificate of this group has the code {code}. To get your own: {line}", code=code,
                        line=Line("certificat 3", "certificate 3")))  # fmt: skip
    return Reply(confirmed(found, webinar.number, chat.membership.group_name))


async def _said(webinar: Webinar, chat: Chat) -> Certificate:
    """What a certificate would say now, without a code; Refused for whoever was not there."""
    mine = (await attendances.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    if mine is None or mine.answer not in THERE:
        raise Refused(_not_there(webinar, mine))
    if lost := unprintable(chat.me.name):
        line = Line("nom Awa Diop", "name Awa Diop")
        raise Refused(T("I cannot print the letters {letters} of your name. With other letters: {line}",
                        letters=Said(lost), line=line))  # fmt: skip
    organisation = None
    if mine.organisation_id is not None:
        organisation = await organisations.by_id(chat.tx, mine.organisation_id)
    return Certificate(
        "", webinar.id, chat.me.id, chat.me.name, "" if organisation is None else organisation.name, webinar.title,
        webinar.lang, webinar.starts_at, webinar.ends_at, chat.membership.group_zone, mine.answer == "partly",
    )  # fmt: skip


def _not_there(webinar: Webinar, mine: Attendance | None) -> Text:
    number = webinar.number
    line = Line(f"participe {number}", f"attended {number}")
    if mine is None:
        return T("A certificate is for those who said that they attended webinar {number}. If you did: {line}",
                 number=number, line=line)  # fmt: skip
    return T("A certificate is for those who attended webinar {number}; you said that you did not. If you did: {line}",
             number=number, line=line)  # fmt: skip


async def _file(webinar: Webinar, chat: Chat) -> Attachment:
    return await outside(chat, f"certificate {webinar.number}", partial(_made, webinar=webinar))


async def _made(chat: Chat, *, webinar: Webinar) -> Attachment:
    """As it is kept; while it has no code yet, one of the same weight."""
    kept = await certificates.of_person(chat.tx, webinar.id, chat.me.id)
    one = kept or replace(await _said(webinar, chat), code=_BLANK)
    data = page(one, webinar.number, chat.membership.group_name, chat.reader.lang)
    return Attachment(_FILES[chat.reader.lang].format(number=webinar.number), data)
