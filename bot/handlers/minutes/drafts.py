"""A compte-rendu comes in: what was read is shown, and kept on a yes."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.papers import takes
from bot.handlers.minutes.draft_pages import content, draft_of, see, show, waiting_choices
from bot.handlers.minutes.draft_summary import fitting
from bot.handlers.minutes.keep import keep
from bot.handlers.minutes.kept_texts import kept_text, what_next
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.draft import Draft
from bot.minutes.model import Minutes
from bot.papers.told import ReadFile
from bot.parts import Moment, Number, Page, YesNo
from bot.texts import Line, T, lines
from storage.meetings import minutes
from storage.meetings.minutes import SavedDraft

_WHICH = T("Which minutes? Give their number.")


@takes("minutes")
async def take_minutes(file: ReadFile, chat: Chat) -> Reply:
    """Minutes came: show what was read in them; the same file again is the same draft, with what was put right."""
    assert isinstance(file.told.content, Minutes)  # noqa: S101 - told by their kind
    known = await minutes.draft_of_file(chat.tx, chat.group_id, file.digest)
    if known is None:
        draft = Draft.of(file.told.content)
        new = minutes.NewDraft(draft.to_json(), file.digest, file.told.text)
        saved = await minutes.add_draft(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
        return await show(chat, saved, draft)
    if known.meeting is None:
        return await show(chat, known, content(known), above=T("This file is waiting already, as you left it."))
    text = T("This file was kept already, as meeting {number}.", number=known.meeting)
    return Reply(text, (Option(T("See the minutes"), see(known.meeting).fr),))


class Review(Question):
    """A draft (0: the one seen last), and which page of it."""

    number: Annotated[int, Ask(_WHICH, Number())] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="review",
    fr="relire", en="review", role=Role.COORDINATOR, example=("relire", "review"), section="minutes",
    help=T("see again what I read in the minutes"),
)  # fmt: skip
async def review(which: Review, chat: Chat) -> Reply:
    """The draft again, a page at a time; one that was set aside waits again."""
    saved = await draft_of(chat, which.number)
    if saved.state == "dropped":
        await minutes.decide(chat.tx, saved.id, "draft")
    return await show(chat, saved, content(saved), page=which.page)


class Keeping(Question):
    """Which draft, a yes, and the day of the meeting where the text has none."""

    number: Annotated[int, Ask(_WHICH, Number())] = 0
    sure: Annotated[bool | None, Ask(T("Keep these minutes?"), YesNo())] = None
    day: Annotated[
        When | None,
        Ask(T("On which day was the meeting? For example: {line}", line=Line("23 septembre 2022", "23 September 2022")),
            Moment(past=True)),
    ] = None  # fmt: skip


@command(
    key="keep_draft",
    fr="enregistrer", en="keep",
    aliases=("garder", "valider le compte-rendu", "sauvegarder", "save"),
    role=Role.COORDINATOR, example=("enregistrer 1 oui", "keep 1 yes"), section="minutes",
    help=T("keep the minutes: meeting, presence, action points, next meeting"),
    forms=(("enregistrer", "keep"),),
)  # fmt: skip
async def keep_draft(keeping: Keeping, chat: Chat) -> Reply:
    """On a yes the meeting, its presence, its action points and the next meeting exist."""
    saved = await draft_of(chat, keeping.number)
    if saved.state == "dropped":
        raise Refused(T("These minutes were put aside. To reopen them: {line}",
                        line=Line(f"relire {saved.number}", f"review {saved.number}")))  # fmt: skip
    several = not keeping.number and len(await minutes.waiting_drafts(chat.tx, chat.group_id)) > 1
    if keeping.sure is None or several:
        return await show(chat, saved, content(saved))
    if not keeping.sure:
        return _not_kept(saved)
    kept = await keep(chat.tx, chat.membership, _dated(content(saved).read, keeping.day), chat.me.id, chat.seconds)
    await minutes.decide(chat.tx, saved.id, "kept", kept.meeting.id)
    waiting = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
    return Reply(kept_text(kept, chat.seconds), what_next(kept, waiting, chat.seconds), edits=True)


def _dated(read: Minutes, day: When | None) -> Minutes:
    if day is None:
        return read
    start, end = (read.start, read.end) if day.start is None or read.start is not None else (day.start, day.end)
    return replace(read, date=day.day, start=start, end=end)


def _not_kept(saved: SavedDraft) -> Reply:
    draft = content(saved)
    text = lines(
        T("Nothing was kept. The minutes wait for you."),
        T("To correct: {line}", line=fitting(draft, draft.entries)),
    )
    review = Option(T("Look again"), f"relire {saved.number}")
    return Reply(text, (review, Option(T("Put aside"), f"ignorer {saved.number}")))


class Discarding(Question):
    """Which draft."""

    number: Annotated[int, Ask(_WHICH, Number(), waiting_choices)]


@command(
    key="discard",
    fr="ignorer", en="discard",
    aliases=("ecarter", "rejeter", "jeter", "mettre de cote", "set aside", "put aside"),
    role=Role.COORDINATOR, example=("ignorer 1", "discard 1"), section="minutes",
    help=T("put aside minutes that you do not want"),
)  # fmt: skip
async def discard(which: Discarding, chat: Chat) -> Reply:
    """The draft waits no longer; it can be taken up again."""
    saved = await draft_of(chat, which.number)
    await minutes.decide(chat.tx, saved.id, "dropped")
    again = Option(T("Reopen them"), f"relire {saved.number}")
    return Reply(T("✓ These minutes are put aside. Nothing was kept."), (again,), edits=True)
