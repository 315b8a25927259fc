"""Who attended is counted by organisation and by country."""

from __future__ import annotations

from tests.handlers.cast import Cast


async def test_coordinator_sees_attendance_by_organisation_and_country(held: Cast) -> None:
    await held.awa.says("participe 1 +2")
    await held.ali.says("participe 1 partiel")
    await held.ben.says("attended 1 +4")
    await held.zoe.says("attended 1 missed")
    assert await held.mina.says("participation 1") == (
        "🎓 Participation au webinaire 1 : Accueil\n"
        "9 personnes. En partie : 1. Absences : 1.\n"
        "Par organisation : SP/CCM 5 et CRN 4\n"
        "Par pays : Mali 5 et Niger 4\n"
        "1 personne n’a pas répondu : Mina Sow."
    )
    assert await held.ben.says("attendance 1") == (
        "🎓 Attendance of webinar 1: Welcome\n9 people. Partly: 1. Missed: 1."
    )


async def test_everybody_answered_or_nobody(held: Cast) -> None:
    assert await held.mina.says("participation 1") == (
        "🎓 Participation au webinaire 1 : Accueil\n"
        "0 personne. En partie : 0. Absences : 0.\n"
        "5 personnes n’ont pas répondu : Ali Keita, Awa Diop, Ben Roy, Mina Sow et Zoe Cole."
    )
    for talker in (held.mina, held.awa, held.ali, held.ben, held.zoe):
        await talker.says("participe 1")
    assert (await held.mina.says("participation 1")).endswith("\nTout le monde a répondu.")


async def test_table_of_all_webinars(held: Cast) -> None:
    await held.mina.says("webinaire Abris, 20 novembre 2020 10h")
    await held.mina.says("oui")
    await held.awa.says("participe 1 +2")
    await held.awa.says("participe 2")
    await held.ben.says("attended 2 +1")
    await held.zoe.says("attended 2")
    assert await held.mina.says("participation") == (
        "Participation aux webinaires 1 · 2, puis total\n"
        "CRN : 3 · 1 = 4\n"
        "SP/CCM : 0 · 2 = 2\n"
        "sans organisation : 0 · 1 = 1\n"
        "Total : 3 · 4 = 7"
    )
    assert await held.ben.says("attendance") == "Attendance at webinars 1 · 2, then the total\nTotal: 3 · 4 = 7"


async def test_no_webinar_yet(cast: Cast) -> None:
    assert await cast.awa.says("webinaires") == "Il n’y a pas encore de webinaire."
    assert await cast.mina.says("participation") == "Aucun webinaire n’a encore eu lieu."
