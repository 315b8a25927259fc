"""Who is at a meeting: people say so, or the list is pasted."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters


@pytest.mark.parametrize("line", ["présent", "je suis là", "Me voici", "present 1", "oui je suis bien là", "arrivée"])
async def test_people_check_in(at_nine: Meeters, line: str) -> None:
    assert "✓ Noté : OIM est là." in await at_nine.awa.says(line)
    assert "Présents (1) : OIM" in await at_nine.fatou.says("presence 1")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("I’m here", "RC is there."),
        ("I'm running late", "comes late"),
        ("I'll be late, traffic", "comes late"),
        ("present online", "is there, online"),
    ],
)
async def test_people_check_in_in_english(at_nine: Meeters, line: str, told: str) -> None:
    assert told in (await at_nine.lamin.says(line)).replace("CRN", "RC")


async def test_late_then_there(at_nine: Meeters) -> None:
    awa = at_nine.awa
    assert "arrive en retard" in await awa.says("j’arrive en retard")
    assert "en ligne" in await awa.says("présent en ligne")
    assert "OIM est là." in await awa.says("présent")
    told = await awa.says("presence")
    assert "Présents (1) : OIM" in told
    assert "En ligne" not in told.splitlines()[1]


async def test_what_denies_or_asks_checks_nobody_in(at_nine: Meeters) -> None:
    for line in ("je ne suis pas là", "présent ?", "si je suis là", "la 1"):
        assert "est là" not in await at_nine.awa.says(line)
    assert "Aucune présence" in await at_nine.awa.says("presence 1")


async def test_before_the_day_present_is_a_reply(group: Meeters) -> None:
    await group.announced()
    assert "✓ Noté : OIM" not in await group.awa.says("présent")
    assert "oui 1" in await group.awa.says("je suis là 1")


async def test_a_list_is_pasted(sitting: Meeters) -> None:
    for line in ("organisation MI", "organisation CICR"):
        await sitting.fatou.says(line)
    told = await sitting.fatou.says("présents : MI, CICR (en ligne) ; excusés : OIM ; absents : CRN")
    assert "✓ 4 présences notées." in told
    assert "Présents (1) : MI" in told
    assert "En ligne (1) : CICR" in told
    assert "Excusés (1) : OIM" in told
    assert "Absents (1) : CRN" in told


async def test_aliases_are_known_and_strangers_asked(sitting: Meeters) -> None:
    await sitting.fatou.says("organisation SP/CCM")
    told = await sitting.fatou.says("Présents : SP-CCM-OIM et CRN, PNUD")
    assert "✓ 3 présences notées." in told
    assert "Je ne connais pas PNUD dans ce groupe" in told
    assert "organisation PNUD" in told
    assert "PNUD" not in await sitting.fatou.says("organisations")


async def test_replaced_by(sitting: Meeters) -> None:
    told = await sitting.fatou.says("présents : OIM (remplacée par M. Issa, chef de bureau), CRN")
    assert "Remplacés (1) : OIM (par M. Issa, chef de bureau)" in told


async def test_an_english_list(sitting: Meeters) -> None:
    await sitting.fatou.says("rapporteur 1 Lamin")
    await sitting.lamin.says("sitting 1")
    told = await sitting.lamin.says("present: IOM, CRN; apologies: OIM")
    assert "I do not know IOM" in told
    assert "Excused (1): OIM" in told


async def test_who_was_excused_before_is_excused(at_nine: Meeters) -> None:
    await at_nine.lamin.says("excused 1 mission")
    assert "Excusés (1) : CRN" in await at_nine.fatou.says("presence 1")
    await at_nine.lamin.says("here")
    assert "Excusés" not in await at_nine.fatou.says("presence 1")


async def test_a_quorum_is_told_where_there_is_one(sitting: Meeters) -> None:
    assert "Quorum" not in await sitting.fatou.says("presence 1")
    assert "Quorum, en organisations : 2" in await sitting.fatou.says("quorum 2")
    assert "Quorum non atteint : organisations présentes 1, requises 2." in await sitting.fatou.says("présents : OIM")
    await sitting.lamin.says("present")
    assert "Quorum atteint" in await sitting.fatou.says("fin de séance")
    assert "pas de quorum" in await sitting.fatou.says("quorum aucun")


async def test_members_do_not_write_the_list(at_nine: Meeters) -> None:
    assert "je suis la" in await at_nine.awa.says("presents : OIM, CRN")
    assert "Aucune" in await at_nine.fatou.says("presence 1")


async def test_after_the_meeting_nobody_checks_in(sitting: Meeters) -> None:
    await sitting.fatou.says("fin de séance")
    assert "terminée" in await sitting.awa.says("je suis là 1")
