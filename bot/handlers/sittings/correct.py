"""A paragraph of a sitting is put right: its words, its kind, its owners, its deadline, its place; or it goes."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.errors import Refused
from bot.handlers.common.paragraph_roles import in_same_role, labelled
from bot.handlers.sittings.deadlines import day_meant, is_date
from bot.handlers.sittings.lookup import leads
from bot.handlers.sittings.pen import LONGEST, Pen, no_such_item
from bot.handlers.sittings.review import no_such_paragraph
from bot.handlers.sittings.texts import IN_FULL, going_on, row
from bot.messages import Reply
from bot.rules.points.points import is_not_set
from bot.rules.sittings.note_lines import ACTION, GONE, ITEM, KINDS, read_lines
from bot.spelling.folding import fold
from bot.texts import Line, T, lines
from storage.sittings import notes
from storage.sittings.notes import NewNote, SittingNote

_OWNERS = re.compile(r"(?:responsables?|qui|owners?|who)[ \t]*:?[ \t]+(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_DATE = re.compile(
    r"(?:date limite|date|échéance|echeance|délai|deadline|pour|avant|by|before)[ \t]*:?[ \t]+(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


async def correct(pen: Pen, number: int, text: str) -> Reply:
    """Paragraph `number` reads otherwise from now on; `defaire` brings it back."""
    before = await notes.by_number(pen.chat.tx, pen.sitting.id, number)
    if before is None:
        raise no_such_paragraph(number, pen.meeting)
    if before.written_by != pen.chat.me.id and not await leads(pen.chat, pen.meeting):
        raise Refused(
            T("Paragraph {number} is somebody else’s: they, a coordinator or the rapporteur change it.", number=number)
        )
    if not text:
        line = Line(f"corriger {number} …", f"correct {number} …")
        raise Refused(T("What does paragraph {number} say? {line}", number=number, line=line))
    if len(text) > LONGEST:
        raise Refused(T("That is too long: {n} characters, {limit} at most.", n=len(text), limit=LONGEST))
    new = await _changed(pen, before, text)
    await notes.put(pen.chat.tx, pen.sitting.id, number, new, pen.chat.me.id, pen.chat.seconds)
    standing = await notes.by_number(pen.chat.tx, pen.sitting.id, number)
    if standing is None:
        return Reply(T("✓ Paragraph {number} is gone.", number=number), going_on(pen.meeting))
    return Reply(lines(T("✓ It reads now:"), row(standing, IN_FULL)), going_on(pen.meeting))


async def _changed(pen: Pen, before: SittingNote, text: str) -> NewNote:
    """How the paragraph reads, for what was typed of it."""
    same = NewNote(
        before.kind, before.text, before.lang, before.agenda_item_id, before.subject, before.owners, before.deadline
    )
    if fold(text) in GONE:
        return replace(same, text="")
    if (owners := _OWNERS.fullmatch(text)) is not None and _names_owners(pen, before, owners["rest"]):
        named = [] if is_not_set(owners["rest"]) else pen.names.owners(owners["rest"])
        return replace(same, kind=ACTION, owners=named)
    if (day := _DATE.fullmatch(text)) is not None and (is_not_set(day["rest"]) or is_date(day["rest"], pen.chat)):
        deadline, doubt = await day_meant(day["rest"], pen.meeting, pen.chat)
        if doubt is not None:
            raise Refused(doubt)
        return replace(same, kind=ACTION, deadline=deadline)
    return await _reworded(pen, same, text)


def _names_owners(pen: Pen, before: SittingNote, rest: str) -> bool:
    """« Qui finance reste à voir » names nobody; of an action, whoever is named is meant, known or not."""
    return is_not_set(rest) or before.kind == ACTION or pen.names.are_known(rest)


async def _reworded(pen: Pen, same: NewNote, text: str) -> NewNote:
    read = read_lines(text)[:1]
    if read and read[0].kind == ITEM and not read[0].text:
        item = next((one for one in pen.items if one.position == read[0].number), None)
        if item is None:
            raise no_such_item(pen, read[0].number or 0)
        return replace(same, agenda_item_id=item.id, subject=item.title)
    if read and read[0].kind in KINDS and not read[0].plain:
        said = labelled(read[0].role, read[0].text, pen.chat.reader.lang)
        new, _ = await pen.read(read[0].kind, said)
        return replace(new, agenda_item_id=same.agenda_item_id, subject=same.subject)
    if same.kind != ACTION:
        return replace(same, text=in_same_role(same.text, text))
    new, _ = await pen.read(ACTION, text)
    # What is not said again stays as it was.
    return replace(same, text=new.text, owners=new.owners or same.owners, deadline=new.deadline or same.deadline)
