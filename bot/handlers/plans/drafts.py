"""A plan comes in, as a file or pasted: what was read is shown, and kept on a yes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.papers import takes
from bot.handlers.common.unreadable import why_unreadable
from bot.handlers.plans.draft_pages import compared, content, draft_choices, draft_of, show
from bot.handlers.plans.keep import keep
from bot.messages import Attachment, Chat, Option, Reply
from bot.outside import outside
from bot.parts import Number, Page, Words, YesNo
from bot.texts import Line, P, T, lines
from storage.people import organisations
from storage.plans import drafts

if TYPE_CHECKING:
    from bot.papers.plans.model import Plan
    from bot.papers.told import ReadFile

MOST_CHARACTERS = 20_000
_WHICH = T("Which plan? Give its number.")


@takes("plan")
async def take_plan(file: ReadFile, chat: Chat) -> Reply:
    """A plan came as a file; the same file again is the same draft, with what was put right."""
    from bot.papers.plans.model import Plan as Read  # noqa: PLC0415 - a start reads no plan

    assert isinstance(file.told.content, Read)  # noqa: S101 - told by its kind
    return await _taken(chat, file.told.content, file.digest)


async def _taken(chat: Chat, read: Plan, digest: str) -> Reply:
    from bot.minutes.model import to_json  # noqa: PLC0415 - likewise

    known = await drafts.waiting_of_file(chat.tx, chat.group_id, digest)
    if known is not None:
        return await show(chat, known, above=T("This plan is waiting already, as you left it."))
    saved = await drafts.add(chat.tx, chat.group_id, digest, to_json(read), chat.me.id, chat.seconds)
    return await show(chat, saved)


class Pasting(Question):
    """A plan as text."""

    text: Annotated[
        str,
        Ask(T("Send me the plan as a file (DOCX, XLSX, CSV, text), or paste its table here, with its heads:"
              " What, Who, How, When, Where, Why."), Words(MOST_CHARACTERS)),
    ]  # fmt: skip


@command(
    key="read_plan",
    fr="lire plan", en="read plan", role=Role.COORDINATOR, section="plans",
    aliases=("coller plan", "paste plan", "importer plan", "import plan", "lire le plan", "read the plan"),
    example=("lire plan Quoi ; Qui ; Quand\nAtelier ; CRN ; mars 2021\nGuide ; CRS ; avril 2021",
             "read plan What; Who; When\nWorkshop; CRN; March 2021\nGuide; CRS; April 2021"),
    help=T("have a plan of action read, from a file or pasted; it is kept on your yes only"),
)  # fmt: skip
async def read_plan(said: Pasting, chat: Chat) -> Reply:
    """What was pasted is read as a file is: by a process of its own, before the transaction."""
    from bot.minutes.refusals import Unreadable  # noqa: PLC0415 - a start reads no plan

    data = said.text.encode()

    async def make(within: Chat) -> Attachment:
        from bot.minutes.model import to_json  # noqa: PLC0415 - likewise
        from bot.papers.upload import read_plan_bytes  # noqa: PLC0415 - likewise

        known = await organisations.in_group(within.tx, within.group_id)
        names = [name for one in known for name in (one.acronym, one.name) if name]
        try:
            return Attachment("plan", to_json(read_plan_bytes(data, names, now=within.now)).encode())
        except Unreadable as fault:
            raise _no_plan(fault) from None

    read = await outside(chat, "plan", make)
    from pydantic import TypeAdapter  # noqa: PLC0415 - likewise

    from bot.papers.plans.model import Plan as Read  # noqa: PLC0415 - likewise

    plan = TypeAdapter(Read).validate_json(read.data)
    return await _taken(chat, plan, hashlib.sha256(data).hexdigest())


def _no_plan(fault: Exception) -> Refused:
    """Why it is no plan, with one that would be."""
    from bot.minutes.refusals import Unreadable  # noqa: PLC0415 - likewise

    assert isinstance(fault, Unreadable)  # noqa: S101 - nothing else is caught
    example = Line("lire plan Quoi ; Qui ; Quand [à la ligne] Atelier ; CRN ; mars 2021",
                   "read plan What; Who; When [new line] Workshop; CRN; March 2021")  # fmt: skip
    return Refused(lines(why_unreadable(fault), T("One that works: {line}", line=example)))


class Review(Question):
    """A draft (0: the one seen last), and which page of it."""

    number: Annotated[int, Ask(_WHICH, Number(), draft_choices)] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="review_plan",
    fr="relire plan", en="review plan", role=Role.COORDINATOR, section="plans", example=("relire plan", "review plan"),
    help=T("see again what I read in a plan"), aliases=("relire le plan", "review the plan"),
)  # fmt: skip
async def review_plan(which: Review, chat: Chat) -> Reply:
    """The draft again; one that was set aside waits again."""
    saved = await draft_of(chat, which.number)
    if saved.state == "dropped":
        await drafts.decide(chat.tx, saved.id, "draft")
    return await show(chat, saved, page=which.page)


class Keeping(Question):
    """Which draft, and a yes."""

    number: Annotated[int, Ask(_WHICH, Number(), draft_choices)] = 0
    sure: Annotated[bool | None, Ask(T("Keep this plan?"), YesNo())] = None


@command(
    key="keep_plan",
    fr="enregistrer plan", en="keep plan", role=Role.COORDINATOR, section="plans",
    example=("enregistrer plan 1 oui", "keep plan 1 yes"),
    help=T("keep a plan that was read: its axes and activities"),
    aliases=("enregistrer le plan", "garder plan", "garder le plan", "keep the plan", "save plan"),
    forms=(("enregistrer plan", "keep plan"),),
)  # fmt: skip
async def keep_plan(keeping: Keeping, chat: Chat) -> Reply:
    """On a yes the axes and activities are the group's."""
    saved = await draft_of(chat, keeping.number)
    if saved.state == "dropped":
        raise Refused(T("This plan was put aside. To reopen it: {line}",
                        line=Line(f"relire plan {saved.number}", f"review plan {saved.number}")))  # fmt: skip
    several = not keeping.number and len(await drafts.all_waiting(chat.tx, chat.group_id)) > 1
    if keeping.sure is None or several:
        return await show(chat, saved)
    again = Option(T("Look again"), f"relire plan {saved.number}")
    if not keeping.sure:
        aside = Option(T("Put aside"), f"ignorer plan {saved.number}")
        return Reply(T("Nothing was kept. The plan waits for you."), (again, aside), edits=True)
    read = content(saved)
    found = await compared(chat, read)
    await keep(chat, saved, read, found)
    text = lines(
        P("✓ {n} activity is new in the plan.", "✓ {n} activities are new in the plan.", found.added),
        P("{n} activity is changed.", "{n} activities are changed.", found.changed) if found.changed else None,
        T("To see it: {line}", line=Line("plan", "plan")),
        T("To take it back, for ten minutes: {line}", line=Line("annuler", "cancel")),
    )
    return Reply(text, (Option(T("The whole plan"), "plan"), Option(T("The budget"), "budget")), edits=True)


class Discarding(Question):
    """Which draft."""

    number: Annotated[int, Ask(_WHICH, Number(), draft_choices)]


@command(
    key="discard_plan",
    fr="ignorer plan", en="discard plan", role=Role.COORDINATOR, section="plans",
    example=("ignorer plan 1", "discard plan 1"), help=T("put aside a plan that was read and that you do not want"),
    aliases=("ignorer le plan", "discard the plan"),
)  # fmt: skip
async def discard_plan(which: Discarding, chat: Chat) -> Reply:
    """It waits no longer; it can be taken up again."""
    saved = await draft_of(chat, which.number)
    await drafts.decide(chat.tx, saved.id, "dropped")
    again = Option(T("Reopen it"), f"relire plan {saved.number}")
    return Reply(T("✓ This plan is put aside. Nothing was kept."), (again,), edits=True)
