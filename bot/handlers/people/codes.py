"""Coordinators see the codes that open their group, and withdraw them."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import PAGE, more, page_of
from bot.handlers.common.refusals import missing
from bot.handlers.people.invite import terms
from bot.handlers.people.roles import ROLE_NAMES
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, Page, Part
from bot.rules.people.codes import hash_code, looks_like_code
from bot.texts import Line, P, T, Text, called, lines
from storage.instants import instant
from storage.people import groups, people
from storage.people.groups import Code

_SHOWN = 6
_LIST = Line("codes", "codes")
_NEW = Option(T("Make a code"), "inviter", words=("+",))


class CodesPage(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_codes",
    fr="codes", en="codes", role=Role.COORDINATOR, section="people", example=("codes", "codes"),
    help=T("see the active codes, and cancel them"),
    aliases=("les codes", "the codes", "codes du groupe", "codes of the group"),
)  # fmt: skip
async def list_codes(listing: CodesPage, chat: Chat) -> Reply:
    """Those in force, with who made them; each can be withdrawn."""
    found = await groups.codes_in_force(chat.tx, chat.group_id, chat.seconds)
    if not found:
        return Reply(T("There is no active code."), (Option(_NEW.label, _NEW.line),))
    here, pages = page_of(found, listing.page, _SHOWN)
    rows = [await _row(one, chat) for one in here]
    page = min(max(listing.page, 1), pages)
    withdraw = (
        Option(T("Cancel code {number}", number=one.number), f"desactiver code {one.number}", one.number)
        for one in here
    )
    onwards = more("codes", "codes", page, pages, chat.reader.lang)
    new = Option(_NEW.label, _NEW.line) if onwards else _NEW
    return Reply(lines(T("Active codes of the group:"), *rows), (*withdraw, *onwards, new))


async def _row(code: Code, chat: Chat) -> Text:
    maker = None if code.created_by is None else await people.by_id(chat.tx, code.created_by)
    row = P(
        "– Code {number}: {role}, {n} more person, until {when}.",
        "– Code {number}: {role}, {n} more people, until {when}.",
        code.uses_left, number=code.number, role=ROLE_NAMES[code.role], when=instant(code.expires_at),
    )  # fmt: skip
    return row if maker is None else T("{code} Made by {name}.", code=row, name=called(maker))


class WhichCode(Part):
    """A code by its number in the group, or by itself: then only its hash goes any further."""

    def read(self, text: str, hearing: Hearing) -> tuple[int | str, str] | None:
        """The number or the hash."""
        if looks_like_code(text.strip()):
            return hash_code(text.strip()), ""
        return Number().read(text, hearing)


async def codes_in_force(chat: Chat, _values: Values) -> list[Choice]:
    """The group's codes that still open it."""
    found = await groups.codes_in_force(chat.tx, chat.group_id, chat.seconds)
    if not found:
        raise Refused(T("There is no active code. To make one: {line}", line=Line("inviter", "invite")))
    return [Choice(one.number, terms(one), one.number) for one in found[-PAGE:]]


class Withdrawal(Question):
    """Which code."""

    code: Annotated[int | str, Ask(T("Which code should I cancel?"), WhichCode(), codes_in_force)]


@command(
    key="revoke",
    fr="desactiver code", en="cancel code", role=Role.COORDINATOR, section="people", help=T("cancel a code"),
    example=("desactiver code 1", "cancel code 1"),
    aliases=("revoquer", "revoke", "retirer le code", "withdraw the code", "retirer code", "withdraw code",
             "desactiver le code", "cancel the code"),
)  # fmt: skip
async def withdraw_code(withdrawal: Withdrawal, chat: Chat) -> Reply:
    """End a code now; those who joined with it stay."""
    code = await _of_group(withdrawal.code, chat)
    if not await groups.revoke_code(chat.tx, code.id, chat.seconds):
        return Reply(T("Code {number} was cancelled already.", number=code.number))
    return Reply(T("✓ Code {number} is cancelled.", number=code.number))


async def _of_group(which: int | str, chat: Chat) -> Code:
    if isinstance(which, int):
        code = await groups.code_by_number(chat.tx, chat.group_id, which)
        sentence = T("There is no code {number}.", number=which)
    else:
        code = await groups.find_code(chat.tx, which)
        sentence = T("This code is not one of the group.")
    if code is None or code.group_id != chat.group_id:
        raise missing(sentence, _LIST)
    return code
