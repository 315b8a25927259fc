"""A list of members comes in: who is new is shown, and put on the list of the group on a yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.paging import light_pages, more
from bot.handlers.common.papers import takes
from bot.handlers.people.awaited.list_texts import (
    Named,
    choices,
    head,
    how_to,
    organisation_namer,
    question,
    row_text,
)
from bot.handlers.people.roles import ROLE_CHOICES
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.papers.members.model import MemberList, MemberRow
from bot.papers.told import ReadFile
from bot.parts import Number, Page, YesNo
from bot.rules.people.listed_members import OVER, Judged, Verdict, judged
from bot.rules.people.organisations import register, resolve
from bot.spelling.folding import fold
from bot.spelling.names import keys, name_and_acronym
from bot.texts import Line, P, Said, T, Text, lines, listed
from storage.people import contacts, member_lists, organisations, people, roster
from storage.people.contacts import Contact
from storage.people.member_lists import ListedMember, SavedList

MOST, ROOM, SHOWN = 300, 520, 5
_WHICH = T("Which list? Give its number.")
ROLES = {fold(word): int(choice.value) for choice in ROLE_CHOICES for word in choice.words}


@dataclass(frozen=True, slots=True)
class Seen:
    """A list that waits, as it stands now against the group."""

    saved: SavedList
    found: Sequence[Judged]
    named: Named
    keys: dict[str, int]


@takes("members")
async def take_list(file: ReadFile, chat: Chat) -> Reply:
    """A list of members came: the same file again is the same list, with what was put right in it."""
    content = file.told.content
    assert isinstance(content, MemberList)  # noqa: S101 - told by its kind
    saved = await member_lists.of_file(chat.tx, chat.group_id, file.digest)
    if saved is None:
        rows = [*map(listed_as, content.members), *(ListedMember(0, "", words=one) for one in content.not_understood)]
        if len(rows) > MOST:
            raise Refused(T("This list has {n} lines: I read {most} at most. Please cut it.", n=len(rows), most=MOST))
        numbered = [replace(row, number=number) for number, row in enumerate(rows, 1)]
        saved = await member_lists.add(
            chat.tx, chat.group_id, file.digest, numbered, chat.me.id, chat.seconds
        )  # fmt: skip
    return await show(chat, await seen(chat, saved))


def listed_as(one: MemberRow) -> ListedMember:
    """Somebody who was read, without a number yet."""
    fields = (one.organisation, one.country, one.email, one.phone, one.role)
    return ListedMember(0, one.name, *(field or "" for field in fields))


async def waiting(chat: Chat, number: int) -> SavedList:
    """The list of that number; 0: the latest. Refused if it does not wait."""
    found = await member_lists.waiting(chat.tx, chat.group_id, number)
    if found is None:
        raise Refused(T("No list of members waits here. Send me one as a file: XLSX, CSV, DOCX, PDF or TXT."))
    return found


async def seen(chat: Chat, saved: SavedList) -> Seen:
    """How each line of a list stands now."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    found = register(known, await organisations.aliases(chat.tx, chat.group_id))
    there = [person.name for person, _ in await people.members(chat.tx, chat.group_id)]
    rows = await member_lists.people_of(chat.tx, saved.id)
    return Seen(saved, judged(rows, there), organisation_namer(known, found), found)


async def show(chat: Chat, list_: Seen, *, page: int = 1, line: int = 0, above: Text | None = None) -> Reply:
    """A page of numbered lines, the one with this line if one is named, and what can be done with them."""
    if not list_.found:
        await member_lists.drop(chat.tx, list_.saved.id)
        return Reply(lines(above, T("Nobody is left on this list: nothing of it is kept.")), edits=True)
    rows = [(one.row.number, row_text(one, list_.named)) for one in list_.found]
    pages = light_pages(rows, lambda row: len(render(row[1], chat.reader)) + 1, ROOM)
    with_line = [number for number, shown in enumerate(pages, 1) if any(row[0] >= line for row in shown)]
    number = min(max(page, 1), len(pages)) if not line else (with_line or [len(pages)])[0]
    text = lines(
        above,
        head(list_.found),
        *(row for _, row in pages[number - 1]),
        *(how_to(list_.found) if number == 1 else ()),
        *question(list_.found),
    )
    which = list_.saved.number
    onwards = more(f"relire liste {which}", f"review list {which}", number, len(pages), chat.reader.lang)
    return Reply(text, (*choices(list_.saved, list_.found), *onwards), edits=True)


class Review(Question):
    """A list (0: the latest), and which page of it."""

    number: Annotated[int, Ask(_WHICH, Number())] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="review_list",
    fr="relire liste", en="review list", role=Role.COORDINATOR, section="people",
    example=("relire liste", "review list"), help=T("see again the list of members that you sent"),
    aliases=("relire la liste", "relire liste de membres", "review the list", "review list of members"),
)  # fmt: skip
async def review_list(which: Review, chat: Chat) -> Reply:
    """The list again, a page at a time."""
    return await show(chat, await seen(chat, await waiting(chat, which.number)), page=which.page)


class Enrolling(Question):
    """Which list, and a yes."""

    number: Annotated[int, Ask(_WHICH, Number())] = 0
    sure: Annotated[bool | None, Ask(T("Put them on the list of the group?"), YesNo())] = None


@command(
    key="enrol_list",
    fr="inscrire liste", en="enrol list", role=Role.COORDINATOR, section="people",
    example=("inscrire liste 1 oui", "enrol list 1 yes"), aliases=("inscrire la liste", "enrol the list"),
    help=T("put the people of a list that you sent on the list of the group"),
)  # fmt: skip
async def enrol_list(enrolling: Enrolling, chat: Chat) -> Reply:
    """On a yes the new people are awaited in the group; lines that have to be put right wait on."""
    list_ = await seen(chat, await waiting(chat, enrolling.number))
    if enrolling.sure is None:
        return await show(chat, list_)
    if not enrolling.sure:
        again = Option(T("Look again"), f"relire liste {list_.saved.number}")
        text = T("Nobody was added. The list waits for you for seven days.")
        return Reply(text, (again, Option(T("Set the list aside"), f"ignorer liste {list_.saved.number}")), edits=True)
    new = [one.row for one in list_.found if one.verdict is Verdict.NEW]
    added = await _enrolled(chat, list_.keys, new)
    over = [one.row.number for one in list_.found if one.verdict in OVER]
    left = len(list_.found) - len(new) - len(over)
    await member_lists.take_off(chat.tx, list_.saved.id, [*(row.number for row in new), *over])
    if not left:
        await member_lists.drop(chat.tx, list_.saved.id)
    return _told(list_.saved, len(new), added, len(over), left)


async def _enrolled(chat: Chat, known: dict[str, int], rows: Sequence[ListedMember]) -> list[str]:
    """Put these people on the list of the group; the organisations that were new, as they were written."""
    added: list[str] = []
    for row in rows:
        organisation = resolve(row.organisation, known) if row.organisation else None
        if row.organisation and organisation is None:
            name, acronym = name_and_acronym(row.organisation)
            called = keys(name, acronym)
            organisation = (await organisations.create(chat.tx, chat.group_id, name, acronym, None, called)).id
            known.update(dict.fromkeys(called, organisation))
            added.append(row.organisation)
        # A yes is wanted for the keys of the group: that is the command for one role at a time.
        role = min(ROLES.get(fold(row.role), int(Role.MEMBER)), int(Role.FOCAL))
        person = await people.create(chat.tx, row.name, chat.reader.lang, chat.seconds, row.country or None)
        await people.join(chat.tx, person, chat.group_id, role, organisation, chat.seconds)
        await roster.await_(chat.tx, person, chat.group_id)
        if row.email or row.phone:
            await contacts.keep(chat.tx, person, chat.group_id, Contact(row.email, row.phone))
    return added


def _told(saved: SavedList, new: int, added: Sequence[str], over: int, left: int) -> Reply:
    organisations_ = listed([Said(name) for name in added[:SHOWN]])
    text = lines(
        P("✓ {n} person is on the list of the group.", "✓ {n} people are on the list of the group.", new),
        P("New organisation: {names}", "{n} new organisations: {names}", len(added), names=organisations_)
        if added else None,
        P("{n} line was there already, or twice.", "{n} lines were there already, or twice.", over) if over else None,
        P("{n} line waits to be put right: {line}", "{n} lines wait to be put right: {line}", left,
          line=Line(f"relire liste {saved.number}", f"review list {saved.number}")) if left else None,
        T("To invite each with a code of their own: {line}", line=Line("invitations", "invitations"))
        if new else None,
    )  # fmt: skip
    options = (Option(T("Prepare the invitations"), "invitations"),) if new else ()
    again = (Option(T("See what is left"), f"relire liste {saved.number}"),) if left else ()
    return Reply(text, (*options, *again), edits=True)


class Discarding(Question):
    """Which list."""

    number: Annotated[int, Ask(_WHICH, Number())] = 0


@command(
    key="discard_list",
    fr="ignorer liste", en="discard list", role=Role.COORDINATOR, section="people",
    example=("ignorer liste 1", "discard list 1"), aliases=("ignorer la liste", "discard the list"),
    help=T("set aside a list of members that you sent"),
)  # fmt: skip
async def discard_list(which: Discarding, chat: Chat) -> Reply:
    """Nothing of the list is kept: it can be sent once more."""
    await member_lists.drop(chat.tx, (await waiting(chat, which.number)).id)
    return Reply(T("✓ Nothing of this list is kept. To take it up again, send it once more."), edits=True)
