"""What was written down is kept as minutes: points become real, presence is what the minutes say."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.minutes.keep import keep
from bot.handlers.sittings.standing import what_stands
from storage.database import Tx
from storage.meetings import meetings, minutes
from storage.meetings.minutes import Paragraph
from storage.people import people
from tests.handlers.meetings.meeting_town import Meeters


async def test_a_sitting_is_kept_as_minutes(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await fatou.says("organisation MI")
    await fatou.says("organisation CICR")
    await fatou.says("présents : MI (en ligne), CRN ; excusés : CICR")
    await sitting.awa.says("présent")
    await fatou.says(
        "point 1\nnote Le bilan est bon\naction OIM, MI : partager la présentation, avant le 4 mars\nfin de séance"
    )

    async def kept(tx: Tx) -> tuple[list[str], int, list[Paragraph], list[str]]:
        assert fatou.id is not None
        meeting = await meetings.by_number(tx, sitting.town.group_id, 1)
        member = await people.member(tx, fatou.id, sitting.town.group_id)
        assert meeting is not None
        assert member is not None
        stands = await what_stands(tx, meeting)
        assert stands is not None
        read = replace(stands.minutes, present=[name for name in stands.minutes.present if name != "CRN"])
        await keep(tx, member, read, fatou.id, int(sitting.town.clock.now().timestamp()))
        rows = await tx.rows("SELECT words, state FROM presences ORDER BY id")
        return (
            await minutes.presences(tx, meeting.id),
            await minutes.organisations_present(tx, meeting.id),
            await minutes.discussion(tx, meeting.id),
            [f"{row[0]} {row[1]}" for row in rows],
        )

    present, count, said, rows = await sitting.town.db.transaction(kept)
    assert present == ["MI", "OIM"]
    assert count == 2
    assert [one.text for one in said] == ["Le bilan est bon"]
    assert rows == [" present", "MI remote", "OIM present", "CICR excused"]
    told = await fatou.says("points tous")
    assert "partager la présentation · OIM et MI · jeudi 4 mars 2021" in told
    assert "est conservé" in await fatou.says("seance 1") or "compterendu 1" in await fatou.says("seance 1")
