"""A compte-rendu comes in: what was read is shown, put right line by line, and kept on a yes."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, command
from bot.errors import Refused
from bot.handlers.keeping import keep
from bot.handlers.things import more, page_of
from bot.handlers.unreadable import why_unreadable
from bot.messages import Chat, Reply, yes_no
from bot.minutes import draft as drafts
from bot.minutes.model import Minutes
from bot.minutes.refusals import Unreadable
from bot.parts import Number, Page, Words, YesNo
from bot.texts import Line, T, lines
from storage import minutes
from storage.minutes import Draft

LINES = 9


@command(
    fr="fichier", en="file", role=Role.COORDINATOR, example=("fichier", "file"),
    help=T("send a compte-rendu (TXT or DOCX) for Tama to read"), section="minutes",
)  # fmt: skip
async def read_file(question: Nothing, chat: Chat) -> Reply:  # noqa: ARG001
    """A file came: show what was read in it."""
    read = chat.reading
    if isinstance(read, Unreadable):
        raise Refused(why_unreadable(read))
    if not isinstance(read, Minutes):
        return Reply(T("Send me the compte-rendu as a file (TXT or DOCX, 2 MB at most)."))
    draft = await minutes.add_draft(
        chat.tx, chat.group_id, read.model_dump_json(), chat.reader.lang, chat.me.id, chat.seconds
    )
    return _shown(draft, read, 1, chat)


class WhichDraft(Question):
    """A draft (0: the newest), and which page of it."""

    number: Annotated[int, Ask(T("Which minutes? Give their number."), Number())] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    fr="compterendu", en="minutes", role=Role.COORDINATOR, example=("compterendu 1", "minutes 1"),
    help=T("see again what was read in a compte-rendu"), section="minutes", aliases=("compte-rendu", "compte rendu", "cr"),
)  # fmt: skip
async def show_draft(which: WhichDraft, chat: Chat) -> Reply:
    """The draft again, a page at a time."""
    draft = await _draft(chat, which.number)
    return _shown(draft, Minutes.model_validate_json(draft.content), which.page, chat)


def _shown(draft: Draft, read: Minutes, page: int, chat: Chat) -> Reply:
    """A page of numbered lines, and what can be done with them."""
    found = drafts.draft_lines(read)
    here, pages = page_of(list(enumerate(found, 1)), page, LINES)
    told = [T("{number}. {text}", number=number, text=line.text) for number, line in here]
    head = T("📄 What I read (number {number}, page {page} of {pages}):", number=draft.number,
             page=min(page, pages), pages=pages)  # fmt: skip
    wrong = T("To put a line right: {line}", line=Line("corriger 4 Salle B", "correct 4 Room B"))
    options = (
        *yes_no(f"garder {draft.number} oui", "annuler", T("Yes, keep it")),
        *more(f"compterendu {draft.number}", f"minutes {draft.number}", min(page, pages), pages, chat.reader.lang),
    )
    return Reply(lines(head, *told, wrong, T("Keep it as it is?")), options, edits=True)


class Correction(Question):
    """Which line, and the right words."""

    number: Annotated[int, Ask(T("Which line is wrong? Give its number."), Number())]
    words: Annotated[str, Ask(T("What should it say? Type - to empty it."), Words(1000))]

    @classmethod
    def split(cls, line: str, hearing: object) -> dict[str, str] | None:  # noqa: ARG003
        """`corriger + présent CRN` adds a line."""
        return {"number": "0", "words": line} if line.startswith("+") else None


@command(
    fr="corriger", en="correct", role=Role.COORDINATOR,
    example=("corriger 2 27 octobre 2022", "correct 2 27 October 2022"),
    help=T("put right one line of what was read"), section="minutes",
)  # fmt: skip
async def correct(correction: Correction, chat: Chat) -> Reply:
    """One line put right, or added, in the newest draft."""
    draft = await minutes.latest_draft(chat.tx, chat.group_id)
    if draft is None:
        raise Refused(T("No compte-rendu is waiting here. Send one as a file: TXT or DOCX."))
    read = Minutes.model_validate_json(draft.content)
    if correction.number == 0:
        new = drafts.add(read, correction.words, chat.now, chat.reader.lang)
        if new is None:
            raise Refused(T("To add a line: {line}", line=Line("corriger + présent CRN", "correct + present CRN")))
    else:
        new = drafts.correct(read, correction.number, correction.words, chat.now, chat.reader.lang)
    await minutes.change_draft(chat.tx, draft.id, new.model_dump_json())
    return _shown(draft, new, max(1, -(-correction.number // LINES)), chat)


class Keeping(Question):
    """Which draft, and a yes."""

    number: Annotated[int, Ask(T("Which minutes? Give their number."), Number())]
    sure: Annotated[bool, Ask(T("Keep them?"), YesNo())] = False


@command(
    fr="garder", en="keep", role=Role.COORDINATOR, example=("garder 1 oui", "keep 1 yes"),
    help=T("keep the minutes: meeting, presence, action points, next meeting"), section="minutes",
)  # fmt: skip
async def keep_draft(keeping: Keeping, chat: Chat) -> Reply:
    """On a yes the meeting, its presence, its action points and the next meeting exist."""
    draft = await _draft(chat, keeping.number)
    read = Minutes.model_validate_json(draft.content)
    if not keeping.sure:
        return _shown(draft, read, 1, chat)
    kept = await keep(chat.tx, chat.membership, read, chat.me.id, chat.seconds)
    await minutes.end_draft(chat.tx, draft.id, "kept", kept.meeting_id)
    return Reply(kept.told())


async def _draft(chat: Chat, number: int) -> Draft:
    if number:
        draft = await minutes.draft(chat.tx, chat.group_id, number)
    else:
        draft = await minutes.latest_draft(chat.tx, chat.group_id)
    if draft is None:
        raise Refused(T("No compte-rendu is waiting here. Send one as a file: TXT or DOCX."))
    if draft.state == "kept":
        raise Refused(
            T("These minutes were kept already. To see the meetings: {line}", line=Line("reunions", "meetings"))
        )
    return draft
