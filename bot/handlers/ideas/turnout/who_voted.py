"""Who has not voted: by name for coordinators, as a figure for the others."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.paging import more
from bot.handlers.common.reach import reach
from bot.handlers.common.silent import by_organisation, pages_of, remind_button, rows
from bot.handlers.ideas.list_page import dates_text
from bot.handlers.ideas.results.results import chosen_space, participation
from bot.messages import Chat, Reply
from bot.parts import Number, Page
from bot.rules.ideas.voting import is_open
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, lines
from storage.ideas import votes
from storage.people import people

_TITLE = 60


class WhichTurnout(Question):
    """Of which vote, the last one if it is left out, and which page."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="who_voted", own=True,
    fr="non votants", en="not voted", role=Role.OBSERVER, section="ideas",
    example=("qui n’a pas voté", "who has not voted"), help=T("see how many have voted, and who has not"),
    aliases=(
        "qui n'a pas vote", "qui n'a pas encore vote", "qui n'ont pas vote", "n'a pas vote", "n'ont pas vote",
        "qui a vote", "who has not voted", "who has not yet voted", "who hasn't voted",
        "who did not vote", "who didn't vote", "who has voted", "who voted",
    ),
)  # fmt: skip
async def who_voted(which: WhichTurnout, chat: Chat) -> Reply:
    """How many have voted; coordinators also see who has not, and may remind them."""
    space = await chosen_space(chat, which.number)
    title = T("🗳 Vote: {title}", title=short(Said(space.title, space.lang), _TITLE))
    head = [title, dates_text(chat.seconds, space), await participation(chat, space)]
    if chat.membership.role < Role.COORDINATOR:
        return Reply(lines(*head))
    answered = await votes.answered(chat.tx, space.id)
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    silent = await by_organisation(chat, [one for one in members if one[0].id not in answered])
    if not silent:
        return Reply(lines(*head, T("Everybody has voted, or abstains.")))
    pages = pages_of(silent)
    page = min(max(which.page, 1), len(pages))
    reached = await reach(chat, [person for _, person in silent if person.id != chat.me.id])
    count = P("{n} person has not voted:", "{n} people have not voted:", len(silent))
    remind = remind_button(reached, f"relancer {space.number}") if is_open(space, chat.seconds) else ()
    onwards = more(f"non votants {space.number}", f"not voted {space.number}", page, len(pages), chat.reader.lang)
    return Reply(lines(*head, count, *rows(chat, pages[page - 1], reached)), (*remind, *onwards))
