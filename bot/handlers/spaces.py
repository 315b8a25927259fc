"""Coordinators open an ideation space, remind those who have not voted, and close it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.idea_list import rule_text
from bot.handlers.results import chosen_space, participation, result_page
from bot.handlers.space_form import NewSpace, none_open
from bot.handlers.telling import listeners, preview
from bot.handlers.things import missing, spoken
from bot.handlers.votes import current_space, topic
from bot.languages import instant, local_day
from bot.messages import Chat, Notice, Option, Reply, yes_no
from bot.parts import Number, YesNo
from bot.rules.voting import is_over, may_vote
from bot.texts import Line, P, Said, T, Text, lines
from storage import outbox, spaces, votes
from storage.people import Person
from storage.spaces import Space


class WhichSpace(Question):
    """Which space."""

    number: Annotated[int, Ask(T("Which vote? Give its number."), Number())]


class Sure(Question):
    """Which space, and whether for sure."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    sure: Annotated[bool, Ask(T("Are you sure?"), YesNo())] = False


@command(
    fr="espace", en="space", role=Role.COORDINATOR, section="ideas",
    example=(
        "espace Idées pour 2021 | Ideas for 2021 ; 3 votes ; jusqu’au 15 mars ; noms cachés",
        "space Idées pour 2021 | Ideas for 2021 ; 3 votes ; until 15 March ; names hidden",
    ),
    help=T("open a space for ideas and votes"), aliases=("nouvel espace", "new space"),
)  # fmt: skip
async def space(new: NewSpace, chat: Chat) -> Reply:
    """Prepare a space, and show what the members would read."""
    await none_open(chat)
    opens, closes = _dates(new, chat)
    title = spoken(new.title, chat.reader.lang)
    rule, each = new.rule
    draft = Space(0, 0, title.words, title.lang, rule, each, opens, closes, new.named, new.live, "draft", None, None)
    made = await spaces.create(chat.tx, chat.group_id, draft, chat.me.id, chat.seconds)
    count = len(await listeners(chat, Role.MEMBER))
    yes, no = yes_no(f"ouvrirespace {made.number}", "annuler", T("Open and send"))
    return Reply(preview(chat, _invitation(made), count), (yes, no))


def _dates(new: NewSpace, chat: Chat) -> tuple[int | None, int | None]:
    opens, closes = new.starts(chat.reader.zone), new.ends(chat.reader.zone)
    if closes is not None and closes <= max(chat.now, opens or chat.now):
        raise Refused(T("The close must come after the opening, and after now."), "closes")
    return (_seconds(opens) if opens is not None and opens > chat.now else None), _seconds(closes)


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())


def _invitation(made: Space) -> Text:
    """What everybody who may vote reads at the opening."""
    return lines(
        T("💡 Your ideas are wanted: {title}", title=Said(made.title, made.lang)),
        T("To add one: {line}", line=Line("idee …", "idea …")),
        rule_text(made), _term(made),
        None if made.named else T("Nobody sees who added an idea."),
        T("The results are shown during the vote.") if made.live else T("The results are shown after the close."),
    )  # fmt: skip


def _term(made: Space) -> Text | None:
    opens, closes = made.opens_at, made.closes_at
    if opens is not None and closes is not None:
        return T("You can vote from {start} to {end}.", start=instant(opens), end=instant(closes))
    if opens is not None:
        return T("The vote opens on {when}.", when=instant(opens))
    return None if closes is None else T("The vote is open until {when}.", when=instant(closes))


@command(
    fr="ouvrirespace", en="openspace", role=Role.COORDINATOR, example=("ouvrirespace 3", "openspace 3"),
    help=T("open a space that was prepared, and tell the group"), aliases=("ouvrir espace", "open space"),
)  # fmt: skip
async def open_space(which: WhichSpace, chat: Chat) -> Reply:
    """Open a space that was prepared, and tell those who may vote, once."""
    draft = await spaces.by_number(chat.tx, chat.group_id, which.number)
    if draft is None:
        raise missing(T("There is no vote {number}.", number=which.number), Line("idees", "ideas"))
    if draft.state != "draft":
        return Reply(T("This vote was opened already."), (Option(T("All ideas"), "idees"),))
    if draft.closes_at is not None and chat.seconds >= draft.closes_at:
        raise Refused(T("The closing date has passed. Prepare it again: {line}", line=Line("espace", "space")))
    await none_open(chat)
    await _close_overdue(chat)
    await spaces.open_draft(chat.tx, draft.id)
    told = await listeners(chat, Role.MEMBER)
    for person in told:
        chat.tell(_notice(draft, person, _invitation(draft), "space_opened", "open"))
    return Reply(
        P("✓ The space is open; {n} person is told.", "✓ The space is open; {n} people are told.", len(told)),
        (Option(T("All ideas"), "idees"),),
    )


async def _close_overdue(chat: Chat) -> None:
    before = await spaces.latest(chat.tx, chat.group_id)
    if before is not None:
        await spaces.close(chat.tx, before.id, before.closes_at or chat.seconds)


def _notice(about: Space, person: Person, text: Text, kind: str, occurrence: str) -> Notice:
    see = (Option(T("See the ideas"), "idees" if person.lang == "fr" else "ideas"),)
    until = None if about.closes_at is None else instant(about.closes_at)
    key = f"space:{about.id}:{occurrence}:{person.id}"
    return Notice(person.id, Reply(text, see), kind, key, useless_after=until, topic=topic(about, person.id))


@command(
    fr="relancer", en="remind", role=Role.COORDINATOR, section="ideas", example=("relancer", "remind"),
    help=T("remind those who have not voted"), aliases=("relance", "reminder"),
)  # fmt: skip
async def remind(which: Sure, chat: Chat) -> Reply:
    """Remind those, and only those, who have not voted: after a look, and once a day."""
    about = await chosen_space(chat, which.number)
    may_vote(about, chat.seconds)
    today = local_day(chat.now, chat.membership.group_zone).isoformat()
    if about.reminded_on == today:
        raise Refused(T("A reminder went out today already. The next one can go out tomorrow."))
    voters = await votes.voters(chat.tx, about.id)
    silent = [person for person in await listeners(chat, Role.MEMBER) if person.id not in voters]
    if not silent:
        return Reply(T("There is nobody to remind: the others have voted, or want no messages."))
    if not which.sure or which.number is None:
        buttons = yes_no(f"relancer {about.number} oui", "annuler", T("Send"))
        return Reply(preview(chat, _reminder(about), len(silent)), buttons)
    await spaces.reminded(chat.tx, about.id, today)
    for person in silent:
        chat.tell(_notice(about, person, _reminder(about), "vote_reminder", today))
    return Reply(P("✓ {n} person is reminded.", "✓ {n} people are reminded.", len(silent)))


def _reminder(about: Space) -> Text:
    title = Said(about.title, about.lang)
    return lines(
        T("🗳 Your vote is still missing: {title}", title=title), rule_text(about),
        None if about.closes_at is None else T("The vote is open until {when}.", when=instant(about.closes_at)),
    )  # fmt: skip


@command(
    fr="clore", en="close", role=Role.COORDINATOR, section="ideas", example=("clore", "close"),
    help=T("close the vote and see the result"), aliases=("cloturer", "clore le vote", "close the vote"),
)  # fmt: skip
async def close(which: Sure, chat: Chat) -> Reply:
    """Close the vote once it is confirmed; the result, ranked."""
    about = await (current_space(chat) if which.number is None else chosen_space(chat, which.number))
    sure = which.sure and which.number is not None
    if not sure and not is_over(about, chat.seconds):
        text = lines(
            T("Close the vote now, for good? {title}", title=Said(about.title, about.lang)),
            await participation(chat, about),
        )
        return Reply(text, yes_no(f"clore {about.number} oui", "annuler", T("Close")))
    await spaces.close(chat.tx, about.id, min(about.closes_at or chat.seconds, chat.seconds))
    await _recall(chat, about)
    closed = await chosen_space(chat, about.number)
    result = await result_page(chat, closed)
    hint = T("To tell the group what follows: {line}", line=Line("decision …", "outcome …"))
    return Reply(lines(result.text, None if closed.outcome_at else hint), result.options)


async def _recall(chat: Chat, about: Space) -> None:
    """Invitations that nobody has read yet come too late."""
    for person in await listeners(chat, Role.MEMBER):
        await outbox.supersede(chat.tx, topic(about, person.id))
