"""A link that opens one's own page in one more browser: once, and for ten minutes."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.people.join_links import page_url
from bot.handlers.people.profile import known
from bot.messages import Attachment, Chat, Link, Option, Reply
from bot.parts import Choice, OneOf
from bot.texts import Line, T, lines
from storage.instants import to_seconds
from storage.people import browsers

PATH = "/page/"
"""How the address begins; the secret comes next."""
MINUTES = 10
QR = Choice(value=True, label="QR", words=("qr", "code qr", "qr code", "avec qr", "with qr"))
_SCALE = 6
"""Pixels to a module: a phone reads it from a screen at arm's length."""


class Opening(Question):
    """Whether as a QR code too."""

    qr: Annotated[bool, Ask(T("With a QR code?"), OneOf(QR))] = False


@command(
    key="open_page", own=True,
    fr="page", en="page", role=Role.NOBODY, section="people", help=T("open your page in a browser"),
    example=("page", "page"), forms=(("page qr", "page qr"),),
    aliases=("ma page", "my page", "lien vers ma page", "link to my page"),
)  # fmt: skip
async def open_page(opening: Opening, chat: Chat) -> Reply:
    """A link that only they were told; the one before it opens nothing any more."""
    me = known(chat)
    secret = secrets.token_urlsafe(16)
    url = await page_url(chat.tx, PATH + secret)
    if url is None:
        raise Refused(T("There is no page in a browser here: whoever runs me has not opened one."))
    hashed, until = sha256(secret.encode()).hexdigest(), chat.now + timedelta(minutes=MINUTES)
    await browsers.add_link(chat.tx, hashed, me.id, chat.seconds, to_seconds(until))
    text = lines(
        T("Your page, for one browser, within {n} minutes:", n=MINUTES),
        url,
        T("Give it to nobody: whoever opens it answers in your name."),
        T("Where your page is open: {line}", line=Line("appareils", "devices")),
    )
    links = (Link(T("Open my page"), url=url),)
    if opening.qr:
        return Reply(text, file=qr_code(url), secret=secret, links=links)
    return Reply(text, (Option(T("As a QR code"), "page qr"),), secret=secret, links=links)


def qr_code(url: str) -> Attachment:
    """An address as a picture that a phone's camera reads; less than a kilobyte."""
    import segno  # noqa: PLC0415 - few ask for it, and all would pay at each start

    picture = BytesIO()
    segno.make(url, micro=False).save(picture, kind="png", scale=_SCALE)
    return Attachment("tama-page.png", picture.getvalue())
