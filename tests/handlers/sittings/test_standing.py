"""What stands of a sitting is the first form of its minutes."""

from __future__ import annotations

import datetime as dt

from bot.handlers.sittings.standing import what_stands
from bot.minutes.model import ActionPoint, AgendaItem, Decision, Discussion
from storage.database import Tx
from storage.meetings import presences
from storage.meetings.agenda import agendas
from storage.meetings.presences import Presence
from storage.sittings import notes, sittings
from storage.sittings.notes import NewNote, NoteOwner
from tests.handlers.meetings.meeting_town import Meeters, kept


async def test_a_meeting_that_was_never_opened_has_none(group: Meeters) -> None:
    meeting = await kept(group.town, group.town.group_id, "Bilan")
    assert await group.town.db.read(lambda tx: what_stands(tx, meeting)) is None


async def test_paragraphs_stand_under_their_items_in_order(group: Meeters) -> None:
    meeting = await kept(group.town, group.town.group_id, "Bilan", "Divers")
    await kept(group.town, group.town.group_id, day="2021-01-14")

    async def write(tx: Tx) -> None:
        assert group.fatou.id is not None
        by = group.fatou.id
        bilan, divers = await agendas.of_meeting(tx, meeting.id)
        sitting = await sittings.begin(tx, meeting.id, by, 1)
        await notes.add(tx, sitting.id, NewNote("note", "Fin de séance.", "fr", divers.id, "Divers"), by, 1)
        await notes.add(tx, sitting.id, NewNote("note", "L’année fut bonne.", "fr", bilan.id, "Bilan"), by, 1)
        await notes.add(tx, sitting.id, NewNote("decision", "On continue.", "fr", bilan.id, "Bilan"), by, 1)
        action = NewNote(
            "action",
            "Partager",
            "fr",
            bilan.id,
            "Bilan",
            (NoteOwner("SP/CCM"), NoteOwner("OIM", 1)),
            dt.date(2021, 3, 4),
        )
        await notes.add(tx, sitting.id, action, by, 1)
        await notes.put(tx, sitting.id, 2, NewNote("note", "L’année fut dure.", "fr", bilan.id, "Bilan"), by, 2)
        await notes.add(tx, sitting.id, NewNote("note", "Sans objet.", "fr"), by, 1)
        await presences.put(tx, meeting.id, Presence(2, None, ""), 1)
        await presences.put(tx, meeting.id, Presence(1, None, "", "excused"), 1)

    await group.town.db.transaction(write)
    found = await group.town.db.read(lambda tx: what_stands(tx, meeting))
    assert found is not None
    read = found.minutes
    assert (read.present, read.excused, read.absent) == (["CRN"], ["OIM"], [])
    assert read.agenda == [AgendaItem(title="Bilan"), AgendaItem(title="Divers")]
    assert read.discussion == [
        Discussion(title="Bilan", points=["L’année fut dure."]),
        Discussion(title="Divers", points=["Fin de séance."]),
        Discussion(title="", points=["Sans objet."]),
    ]
    assert read.decisions == [Decision(text="On continue.", agenda_item="Bilan")]
    assert read.action_points == [
        ActionPoint(text="Partager", owners=["SP/CCM", "OIM"], deadline=dt.date(2021, 3, 4), agenda_item="Bilan")
    ]
    assert read.next_meeting == dt.date(2021, 1, 14)
    assert [one.number for one in found.paragraphs] == [2, 3, 4, 1, 5]
