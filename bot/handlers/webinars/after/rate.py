"""Those who were at a webinar rate it, once, from 1 to 5 with a word; coordinators read what they said."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import more, page_of
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.parts import Stars
from bot.handlers.webinars.after.texts import average, rating_text
from bot.handlers.webinars.lookup import the_webinar
from bot.messages import Chat, Reply
from bot.parts import Choice, Note, Number, Page
from bot.rules.webinars.attendance import SEEN
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.webinars import attendances, ratings, webinars
from storage.webinars.ratings import Rating
from storage.webinars.webinars import Webinar

WORDS, OFFERED, SHOWN = 300, 8, 200
WHICH = T("Which webinar? Give its number.")


async def to_rate(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars that the speaker was at."""
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    found = [one for one in await webinars.in_group(chat.tx, chat.group_id) if one.id in mine]
    return [Choice(one.number, webinar_texts.title(one, 60), one.number) for one in found[:OFFERED]]


class Rate(Question):
    """Which webinar, from 1 to 5, and a word."""

    number: Annotated[int, Ask(WHICH, Number(), to_rate)]
    stars: Annotated[int, Ask(T("How was it, from 1 (bad) to 5 (very good)?"), Stars())]
    words: Annotated[str, Ask(T("A word about it?"), Note(WORDS))] = ""


@command(
    key="rate_webinar", own=True,
    fr="evaluer", en="rating", role=Role.MEMBER, section="webinars",
    example=("evaluer 3 4 très utile", "rating 3 4 very useful"),
    help=T("rate a webinar that you were at, from 1 to 5, with a word"), aliases=("noter webinaire", "rate webinar"),
    forms=(("evaluer 3 5", "rating 3 5"),),
)  # fmt: skip
async def rate_webinar(said: Rate, chat: Chat) -> Reply:
    """A rating; a later one takes its place."""
    webinar = await the_webinar(said.number, chat)
    mine = (await attendances.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    if mine is None or mine.answer not in SEEN:
        line = Line(f"participe {webinar.number}", f"attended {webinar.number}")
        raise Refused(T("Webinar {number} is rated by those who were there. If you were: {line}",
                        number=webinar.number, line=line))  # fmt: skip
    if not 1 <= said.stars <= Stars.MOST:
        line = Line(f"evaluer {webinar.number} 4", f"rating {webinar.number} 4")
        raise Refused(T("A rating goes from 1 to 5, for example: {line}", line=line))
    await ratings.rate(chat.tx, webinar.id, Rating(chat.me.id, said.stars, said.words, chat.reader.lang), chat.seconds)
    title = webinar_texts.title(webinar, 80)
    text = T("✓ Webinar {number}: {title}", number=webinar.number, title=title)
    return Reply(lines(text, rating_text(said.stars, said.words, chat)), edits=True)


class Ratings(Question):
    """Of which webinar; which page."""

    number: Annotated[int, Ask(WHICH, Number(), to_rate)]
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="ratings", own=True, reads=True,
    fr="avis", en="ratings", role=Role.COORDINATOR, section="webinars", example=("avis 3", "ratings 3"),
    help=T("read how a webinar was rated"), instead=("voir evaluation", "see evaluation"),
    aliases=("avis webinaire", "webinar ratings", "notes webinaire"),
)  # fmt: skip
async def show_ratings(wanted: Ratings, chat: Chat) -> Reply:
    """The average, and the words without names."""
    webinar = await the_webinar(wanted.number, chat)
    found = await ratings.of_webinar(chat.tx, webinar.id)
    if not found:
        return Reply(lines(_head(webinar), T("Nobody has rated it yet.")))
    page, pages = page_of([one for one in found if one.words], wanted.page)
    rows = [T("{stars} of 5: {words}", stars=one.stars, words=_words(one)) for one in page]
    onwards = more(f"avis {webinar.number}", f"ratings {webinar.number}", wanted.page, pages, chat.reader.lang)
    return Reply(lines(_head(webinar), average(found), *rows), onwards)


def _head(webinar: Webinar) -> Text:
    return T("🎓 Webinar {number}: {title}", number=webinar.number, title=webinar_texts.title(webinar, 80))


def _words(one: Rating) -> Said:
    return short(Said(one.words, one.lang, by=one.person_id), SHOWN)
