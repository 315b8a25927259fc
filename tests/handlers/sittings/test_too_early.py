"""A meeting that is still far away is not opened: when it can be is said, and what can be done until then."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import LINE, Meeters


async def test_before_the_eve_it_is_said_when(group: Meeters) -> None:
    await group.announced(LINE)
    assert await group.fatou.says("seance 1") == (
        "Réunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
        "Elle s’ouvre aux notes à partir du mercredi 9 décembre 2020, 9h00 (GMT).\nD’ici là :\n"
        "1. Ordre du jour\n2. Qui vient\n3. Qui rédige"
    )
    assert "Bilan (OIM)" in await group.fatou.says("1")
    assert "\nRien n’a été noté.\n" in await group.fatou.says("seance 1 : note Le budget est voté")
    assert await group.lamin.says("sitting 1") == (
        "A coordinator or the rapporteur opens meeting 1. To write its minutes: rapporteur 1 me"
    )
    await group.fatou.says("rapporteur 1 Lamin")
    assert "\nIt can be opened for notes from Wednesday 9 December 2020, 09:00 (GMT).\n" in await group.lamin.says(
        "sitting 1"
    )
