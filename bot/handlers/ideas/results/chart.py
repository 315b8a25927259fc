"""The result of a vote as bars: in the message at once, as a small picture if one wants it."""

from __future__ import annotations

from functools import partial
from subprocess import SubprocessError

from bot.commands import Role, command
from bot.errors import Refused
from bot.handlers.common.files import sent
from bot.handlers.ideas.results.results import WhichResult, chosen_space, results
from bot.handlers.ideas.view import hides_points, points_of
from bot.languages import render
from bot.messages import Attachment, Chat, Option, Reply
from bot.outside import Finish, outside
from bot.reports.charts.chart import MOST_BARS, Chart
from bot.reports.charts.drawing import drawn
from bot.rules.ideas.tally import standings
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage.ideas import ideas
from storage.ideas.spaces import Space

_MOST = 4000
"""More bytes than that the picture never has."""
_FEWER = 12
"""So many bars fit into it for sure."""
_NAMES = {"fr": "graphique-{number}.png", "en": "chart-{number}.png"}
_LABEL = 40


@command(
    key="chart", own=True, reads=True,
    fr="graphique", en="chart", role=Role.OBSERVER, section="ideas", example=("graphique 2", "chart 2"),
    help=T("see the result of a vote as bars"), aliases=("diagramme", "graph"),
)  # fmt: skip
async def chart(which: WhichResult, chat: Chat) -> Reply:
    """The bars in the message, and a button for the picture once there are any."""
    shown = await results(which, chat)
    space = await chosen_space(chat, which.number)
    if await hides_points(chat, space):
        return shown
    size = weight(_MOST, chat.reader.lang)
    picture = Option(T("Picture, {size} at most", size=size), f"fichier graphique {space.number}")
    return Reply(shown.text, (*shown.options, picture))


@command(
    key="send_chart", own=True,
    fr="fichier graphique", en="file chart", role=Role.OBSERVER, example=("fichier graphique 2", "file chart 2"),
    help=T("get the result of a vote as a picture"),
)  # fmt: skip
async def send_chart(which: WhichResult, chat: Chat) -> Reply:
    """The picture; what may not be seen yet is not in it."""
    space = await chosen_space(chat, which.number)
    if await hides_points(chat, space):
        return await results(which, chat)
    return await sent(chat, await outside(chat, f"chart {space.number}", partial(_read, space=space)))


async def _read(chat: Chat, *, space: Space) -> Finish:
    points = await points_of(chat, space)
    known = {one.id: one for one in await ideas.in_space(chat.tx, space.id)}
    bars = [
        (f"{known[one.idea_id].number}. {_words(chat, known[one.idea_id])}", one.points) for one in standings(points)
    ][:MOST_BARS]
    name = _NAMES[chat.reader.lang].format(number=space.number)
    return partial(_drawn, name, tuple(bars))


def _words(chat: Chat, idea: ideas.Idea) -> str:
    return render(short(Said(idea.text, idea.lang, idea.author_id or 0), _LABEL), chat.reader)


def _drawn(name: str, bars: tuple[tuple[str, int], ...]) -> Attachment:
    """The picture; with many ideas only the best of them, lest it weigh more than was said."""
    picture = _picture(bars)
    return Attachment(name, picture if len(picture) <= _MOST else _picture(bars[:_FEWER]))


def _picture(bars: tuple[tuple[str, int], ...]) -> bytes:
    labels, values = tuple(label for label, _ in bars), tuple(value for _, value in bars)
    try:
        return drawn((Chart(labels, values, small=True),))[0]
    except SubprocessError as fault:
        raise Refused(T("The picture could not be drawn; its figures are in the result.")) from fault
