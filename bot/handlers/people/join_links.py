"""Links by which people join: one press in place of a line to type."""

from __future__ import annotations

import json
from urllib.parse import urlencode

from bot.chat_news import BINDS
from bot.languages import Reader, render
from bot.messages import Link
from bot.texts import T, Text, lines
from storage import facts
from storage.database import Tx

JOIN = "/join/"
"""How the address begins on which one joins in a browser; the code comes next."""
_PAGE_URL = "page:url"


async def telegram_link(tx: Tx, code: str = "") -> str | None:
    """Opens the conversation with Tama on Telegram, with the code as its first words; None while Tama is not there."""
    return await _link(tx, f"?start={code}" if code else "")


async def telegram_binding_link(tx: Tx, slug: str) -> str | None:
    """Brings Tama into a group chat, and binds it to a group if a coordinator of it opens the link."""
    return await _link(tx, f"?startgroup={BINDS}{slug}")


async def _link(tx: Tx, rest: str) -> str | None:
    me = await facts.get(tx, "telegram:me")
    return None if me is None else f"https://t.me/{json.loads(me)['username']}{rest}"


async def keep_page_url(tx: Tx, url: str) -> None:
    """Remember where members open their page; empty: nowhere."""
    await (facts.put(tx, _PAGE_URL, url) if url else facts.drop(tx, _PAGE_URL))


async def page_url(tx: Tx, path: str) -> str | None:
    """An address on the page of members; None where Tama has none."""
    url = await facts.get(tx, _PAGE_URL)
    return None if url is None else f"{url}{path}"


async def join_page(tx: Tx, code: str) -> str | None:
    """Opens the page in a browser on which one joins with a code; None where there is none."""
    return await page_url(tx, JOIN + code)


def in_browser(link: str | None) -> Text | None:
    """A link to a page in plain text; nothing where there is none."""
    return None if link is None else lines(T("In any browser, this link:"), link)


def on_telegram(link: str | None) -> Text | None:
    """A link in plain text; nothing where Tama is not on Telegram."""
    return None if link is None else lines(T("On Telegram, this link is enough:"), link)


def sharing(link: str, words: Text, reader: Reader) -> Link:
    """Hands a link on to whichever chat one chooses, with these words."""
    query = urlencode({"url": link, "text": render(words, reader)})
    return Link(T("Share the link"), url=f"https://t.me/share/url?{query}")
