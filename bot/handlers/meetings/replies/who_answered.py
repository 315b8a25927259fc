"""Who has not answered a meeting: by name for coordinators, as a figure for the others."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Role, command
from bot.handlers.common.paging import more
from bot.handlers.common.reach import reach
from bot.handlers.common.silent import by_organisation, pages_of, remind_button, rows
from bot.handlers.meetings.lookup import chosen
from bot.handlers.meetings.show import WhichMeeting
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Reply
from bot.parts import Page
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.rules.meetings.reminder_times import begins_at
from bot.texts import P, T, lines
from storage.meetings import replies
from storage.people import people


class WhichSilence(WhichMeeting):
    """Of which meeting, and which page."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="who_answered", own=True,
    fr="sans reponse", en="unanswered", role=Role.OBSERVER, section="meetings",
    example=("qui n’a pas répondu 5", "who has not answered 5"), help=T("see who has not answered a meeting"),
    aliases=(
        "qui n'a pas repondu", "qui n'a pas encore repondu", "qui n'ont pas repondu", "n'a pas repondu",
        "n'ont pas repondu", "qui a repondu", "who has not answered", "who has not yet answered",
        "who hasn't answered", "who did not answer", "who didn't answer", "who has answered", "who answered",
        "no answer",
    ),
)  # fmt: skip
async def who_answered(which: WhichSilence, chat: Chat) -> Reply:
    """How many have answered; coordinators also see who has not, and may remind them."""
    meeting = await chosen(chat, which.number)
    must_be_published(meeting)
    given = await replies.of_meeting(chat.tx, meeting.id)
    everybody = await people.members(chat.tx, chat.group_id)
    missing = [one for one in everybody if one[0].id not in given]
    count = P(
        "{n} of {all} people has answered.", "{n} of {all} people have answered.", len(everybody) - len(missing),
        all=len(everybody),
    )  # fmt: skip
    head = [heading(meeting), when_text(meeting.timing), count]
    if chat.membership.role < Role.COORDINATOR:
        return Reply(lines(*head))
    if not missing:
        return Reply(lines(*head[:2], T("Everybody has answered.")))
    silent = await by_organisation(chat, missing)
    pages = pages_of(silent)
    page = min(max(which.page, 1), len(pages))
    reached = await reach(chat, [person for _, person in silent if person.id != chat.me.id])
    ahead = begins_at(meeting.timing) > chat.seconds
    remind = remind_button(reached, f"rappeler reunion {meeting.number}") if ahead else ()
    onwards = more(
        f"sans reponse {meeting.number}", f"unanswered {meeting.number}", page, len(pages), chat.reader.lang
    )  # fmt: skip
    unanswered = P("{n} person has not answered:", "{n} people have not answered:", len(silent))
    return Reply(lines(*head, unanswered, *rows(chat, pages[page - 1], reached)), (*remind, *onwards))
