"""A table is offered in both of its forms, CSV and XLSX, each with its weight; asked for, it goes out in one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bot.commands import Ask
from bot.handlers.common.files import named, sent
from bot.messages import Attachment, Chat, Option, Reply
from bot.outside import outside
from bot.parts import Choice, OneOf
from bot.reports.sheets import Sheet, written
from bot.rules.wording.file_weight import weight
from bot.texts import T, Text, lines

_LABELS = {"csv": T("CSV, {size}"), "xlsx": T("Excel, {size}")}
FORMS = tuple(_LABELS)
CSV = "csv"
FORM = Ask(
    T("As CSV or for Excel?"),
    OneOf(
        Choice("csv", "CSV", words=("csv", "en csv", "as csv", "in csv")),
        Choice(
            "xlsx", "Excel",
            words=("xlsx", "excel", "en excel", "en xlsx", "as excel", "in excel", "as xlsx", "in xlsx", "for excel"),
        ),
    ),
)  # fmt: skip
"""In which form a table is wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table that somebody may want: how its file is called without its ending, and how it is read.

    `line` sends it, completed by the form.
    """

    name: str
    line: str
    read: Callable[[Chat], Awaitable[Sheet]]


async def offer_sheet(chat: Chat, wanted: Wanted, form: str, above: Text | None = None) -> Reply:
    """How heavy it would be, and a button for each form, the one that was asked for first."""
    other = next(one for one in FORMS if one != form)
    first, second = await _file(chat, wanted, form), await _file(chat, wanted, other)
    size = weight(len(second.data), chat.reader.lang)
    return Reply(
        lines(above, named(chat, first)),
        (
            Option(T("Get the file"), f"{wanted.line} {form}"),
            Option(T(_LABELS[other].message, size=size), f"{wanted.line} {other}"),
        ),
    )


async def send_sheet(chat: Chat, wanted: Wanted, form: str) -> Reply:
    """The file itself."""
    return await sent(chat, await _file(chat, wanted, form))


async def _file(chat: Chat, wanted: Wanted, form: str) -> Attachment:
    return await outside(chat, f"{wanted.line} {form}", partial(_made, wanted=wanted, form=form))


async def _made(chat: Chat, *, wanted: Wanted, form: str) -> Attachment:
    return Attachment(f"{wanted.name}.{form}", written(await wanted.read(chat), form, chat.reader.lang))
