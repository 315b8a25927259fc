"""Coordinators open an ideation space, remind those who have not voted, and close it."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import Reach, reach, unreached_text
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.common.refusals import missing
from bot.handlers.ideas.late_votes import ARRIVING, still_arriving
from bot.handlers.ideas.notices import result, to_voter
from bot.handlers.ideas.results.results import chosen_space, participation, result_page
from bot.handlers.ideas.spaces.parts import NewSpace, none_open
from bot.handlers.ideas.spaces.texts import invitation, reminder
from bot.handlers.ideas.votes import current_space
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Number, YesNo
from bot.rules.ideas.outages import PRESS_KEPT
from bot.rules.ideas.reminder_times import PAUSE, just_reminded, will_remind
from bot.rules.ideas.voting import is_over, may_vote
from bot.texts import Line, P, Said, T, Text, lines
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space
from storage.inbox import watermark
from storage.instants import instant, to_seconds


class WhichSpace(Question):
    """Which space."""

    number: Annotated[int, Ask(T("Which vote? Give its number."), Number())]


class Sure(Question):
    """Which space, and whether for sure."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    sure: Annotated[bool, Ask(T("Are you sure?"), YesNo())] = False


@command(
    key="space",
    fr="espace", en="space", role=Role.COORDINATOR, section="ideas",
    example=(
        "espace Idées pour 2021 | Ideas for 2021 ; 3 votes ; jusqu’au 15 mars ; noms cachés",
        "space Idées pour 2021 | Ideas for 2021 ; 3 votes ; until 15 March ; names hidden",
    ),
    help=T("open a space for ideas and votes"),
    aliases=("nouvel espace", "new space", "nouveau vote", "ouvrir un vote", "lancer un vote",
             "consultation", "appel a idees", "nouvelle consultation", "new vote"),
    forms=(
        ("espace Besoins de formation ; notes", "space Training needs; scores"),
        ("espace Thèmes ; classement ; jusqu’au 15 mars", "space Themes; ranked; until 15 March"),
    ),
)  # fmt: skip
async def space(new: NewSpace, chat: Chat) -> Reply:
    """Prepare a space, and show what the members would read."""
    await none_open(chat)
    opens, closes = _dates(new, chat)
    title = spoken(new.title, chat.reader.lang)
    rule, each = new.rule
    draft = Space(0, 0, title.words, title.lang, rule, each, opens, closes, new.named, new.live, "draft", None, None)
    made = await spaces.create(chat.tx, chat.group_id, draft, chat.me.id, chat.seconds)
    to = await reach(chat, await listeners(chat, Role.MEMBER))
    yes, no = yes_no(f"ouvrir espace {made.number}", "annuler", T("Open and send"))
    shown = preview(chat, invitation(made), to, await also_posted(chat))
    return Reply(lines(shown, *_later(made, chat.seconds)), (yes, no))


def _later(made: Space, now: int) -> list[Text]:
    """What else the group will hear by itself."""
    opening = T("As the vote opens, everybody is told how to vote.") if _planned(made, now) else None
    reminding = T("People who have not voted will be reminded before the close.") if will_remind(made, now) else None
    said = [one for one in (opening, reminding) if one is not None]
    return ["—", *said] if said else []


def _planned(made: Space, now: int) -> bool:
    """Whether ideas are wanted first, and votes later."""
    return made.opens_at is not None and now < made.opens_at


def _dates(new: NewSpace, chat: Chat) -> tuple[int | None, int | None]:
    opens, closes = new.starts(chat.reader.zone), new.ends(chat.reader.zone)
    if closes is not None and closes <= max(chat.now, opens or chat.now):
        raise Refused(T("The close must come after the opening, and after now."), "closes")
    return (to_seconds(opens) if opens is not None and opens > chat.now else None), to_seconds(closes)


@command(
    key="open_space",
    fr="ouvrir espace", en="open space", role=Role.COORDINATOR, example=("ouvrir espace 3", "open space 3"),
    help=T("open a space that was prepared, and tell the group"), aliases=("ouvrirespace", "openspace"),
)  # fmt: skip
async def open_space(which: WhichSpace, chat: Chat) -> Reply:
    """Open a space that was prepared, and tell those who may vote, once."""
    draft = await spaces.by_number(chat.tx, chat.group_id, which.number)
    if draft is None:
        raise missing(T("There is no vote {number}.", number=which.number), Line("idees", "ideas"))
    if draft.state != "draft":
        return Reply(T("This vote was opened already."), (Option(T("All ideas"), "idees"),))
    if draft.closes_at is not None and chat.seconds >= draft.closes_at:
        raise Refused(
            T("The closing date has passed. To prepare this vote again: {line}", line=Line("espace", "space"))
        )
    await none_open(chat)
    await _close_overdue(chat)
    await spaces.open_draft(chat.tx, draft.id, chat.seconds)
    told = await listeners(chat, Role.MEMBER)
    planned = _planned(draft, chat.seconds)
    for person in told:
        chat.tell(to_voter(draft, person.id, LetterKind.IDEAS_WANTED if planned else LetterKind.VOTE_OPENED, "open"))
    to = await reach(chat, told)
    count = P("✓ The space is open; {n} person is told.", "✓ The space is open; {n} people are told.", to.count)
    opens = T("The vote opens on {when}.", when=instant(draft.opens_at)) if planned and draft.opens_at else None
    return Reply(lines(count, opens), (Option(T("All ideas"), "idees"),))


async def _close_overdue(chat: Chat) -> None:
    before = await spaces.latest(chat.tx, chat.group_id)
    if before is not None:
        await _close(chat, before)


async def _close(chat: Chat, space: Space) -> int | None:
    """Close it and tell the others the result: how many; None if it was closed before."""
    at = min(space.closes_at or chat.seconds, chat.seconds)
    if not await spaces.close(chat.tx, space.id, at):
        return None
    told = await listeners(chat, Role.OBSERVER)
    for person in told:
        chat.tell(result(space, person.id, at))
    return (await reach(chat, told)).count


@command(
    key="remind",
    fr="relancer", en="remind", role=Role.COORDINATOR, section="ideas", example=("relancer", "remind"),
    help=T("remind those who have not voted"), aliases=("relance", "reminder"),
    forms=(("relancer 1", "remind 1"),),
)  # fmt: skip
async def remind(which: Sure, chat: Chat) -> Reply:
    """Remind those, and only those, who have not voted: after a look, and not twice within a day."""
    about = await chosen_space(chat, which.number)
    may_vote(about, chat.seconds)
    _not_too_often(about, chat.seconds)
    answered = await votes.answered(chat.tx, about.id)
    told = [person for person in await listeners(chat, Role.MEMBER) if person.id not in answered]
    silent = await reach(chat, told)
    if not silent.count:
        return Reply(T("There is nobody to remind: the others have voted, abstain, or no message reaches them."))
    if not which.sure or which.number is None:
        buttons = yes_no(f"relancer {about.number} oui", "annuler", T("Send"))
        return Reply(preview(chat, reminder(about, chat.seconds), silent), buttons)
    await spaces.reminded(chat.tx, about.id, chat.seconds)
    for person in silent.people:
        chat.tell(to_voter(about, person.id, LetterKind.VOTE_REMINDER, f"by-hand:{chat.seconds}"))
    return Reply(P("✓ {n} person is reminded.", "✓ {n} people are reminded.", silent.count))


def _not_too_often(about: Space, now: int) -> None:
    """Refused if the last reminder is too fresh; it does not matter whether it went out by hand or by itself."""
    if about.reminded_at is not None and just_reminded(about, now):
        before, next_at = instant(about.reminded_at), instant(about.reminded_at + PAUSE)
        raise Refused(lines(
            T("A reminder went out on {when}.", when=before), T("The next one can go out on {when}.", when=next_at),
        ))  # fmt: skip


@command(
    key="close",
    fr="cloturer", en="close", role=Role.COORDINATOR, section="ideas", example=("cloturer", "close"),
    help=T("close the vote and see the result"),
    aliases=("clore le vote", "close the vote", "clore", "fermer", "terminer le vote"),
    forms=(("cloturer 1", "close 1"),),
)  # fmt: skip
async def close(which: Sure, chat: Chat) -> Reply:
    """Close the vote once it is confirmed; the result, ranked."""
    about = await (current_space(chat) if which.number is None else chosen_space(chat, which.number))
    if await still_arriving(chat.tx, about, chat.seconds):
        return Reply(ARRIVING)
    sure = which.sure and which.number is not None
    if not sure and not is_over(about, chat.seconds):
        to = await reach(chat, await listeners(chat, Role.OBSERVER))
        text = lines(
            T("Close the vote now, for good? {title}", title=Said(about.title, about.lang)),
            await participation(chat, about),
            _goes_to(to),
            unreached_text(to),
            await also_posted(chat),
        )  # fmt: skip
        return Reply(text, yes_no(f"cloturer {about.number} oui", "annuler", T("Close")))
    if await _must_wait(chat, about):
        await spaces.ends_at(chat.tx, about.id, chat.seconds)
        return Reply(ARRIVING)
    told = await _close(chat, about)
    closed = await chosen_space(chat, about.number)
    page = await result_page(chat, closed)
    count = None if told is None else P("✓ {n} person is told.", "✓ {n} people are told.", told)
    hint = T("To tell the group what was decided: {line}", line=Line("decision …", "outcome …"))
    return Reply(lines(page.text, count, None if closed.outcome_at else hint), page.options)


def _goes_to(to: Reach) -> Text:
    if not to.count:
        return T("The result reaches nobody.")
    return P(
        "The result goes to {n} person ({channels}).", "The result goes to {n} people ({channels}).", to.count,
        channels=to.by_channel,
    )  # fmt: skip


async def _must_wait(chat: Chat, about: Space) -> bool:
    """Whether votes may be on their way from where nothing has been heard for so long that presses are lost there."""
    unheard = chat.seconds - int(PRESS_KEPT.total_seconds())
    return not is_over(about, chat.seconds) and await watermark.is_behind(chat.tx, unheard)
