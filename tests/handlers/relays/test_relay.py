"""A colleague's answer is typed by somebody else: with the colleague's rights, to be confirmed by the colleague."""

from __future__ import annotations

import pytest

from tests.handlers.relays.relay_town import BY_TELEPHONE, NOTED, RECEIPT, SHOWN, Group, shown
from tests.handlers.relays.relay_town import group as group  # noqa: PLC0414 - a fixture


@pytest.mark.parametrize("line", ["for CRS: done 1", "pour CRS : fait 1", "for CRS done 1", "for Salif: done 1"])
async def test_a_point_is_done_by_telephone_until_it_is_confirmed(group: Group, line: str) -> None:
    said = NOTED if "CRS" in line else NOTED.replace("CRS (Salif Ba)", "Salif Ba")
    assert await group.zoe.says(line) == said
    assert await group.salif.reads() == RECEIPT
    assert await shown(group) == f"{SHOWN}\n{BY_TELEPHONE}, à confirmer"
    confirmed = "Le point 1 est fait.\nÉcrire la note"
    assert await group.salif.presses("confirmer point 1") == f"✓ C’est confirmé.\n{confirmed}"
    assert await shown(group) == SHOWN
    assert await group.salif.presses("confirmer point 1") == f"Il n’y a plus rien à confirmer.\n{confirmed}"


async def test_after_the_deadline_it_stands_as_it_was_entered(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    group.cast.place.clock.forward(days=11, hours=14)
    assert await shown(group) == f"{SHOWN}\n{BY_TELEPHONE}".replace("2020\n", "2020 (en retard)\n")
    assert await group.salif.reads() == ""
    assert await group.salif.says("confirmer") == "Vous n’avez rien à confirmer."


async def test_the_colleague_overwrites_it(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    await group.salif.says("rouvrir 1")
    assert await shown(group) == SHOWN.replace("✓ fait le mardi 1er décembre 2020, par Salif Ba", "en attente")
    await group.zoe.says("for CRS: blocked 1 no money")
    assert (await shown(group)).endswith(f"CRS : bloqué : no money [en]\n{BY_TELEPHONE}, à confirmer")
    await group.salif.says("fait 1")
    assert await shown(group) == SHOWN


async def test_to_answer_the_same_oneself_confirms_it(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    answered = "Le point 1 était déjà fait pour CRS, le mardi 1er décembre 2020, par Salif Ba."
    assert (await group.salif.says("fait 1")).splitlines()[-2] == answered
    assert await shown(group) == SHOWN


async def test_what_others_are_told_says_who_typed_it(group: Group) -> None:
    await group.zoe.says("for CRS: postpone 1 20 December")
    told = (
        "Salif Ba (saisi par Zoe Cole) a changé l’échéance du point 1 : dimanche 20 décembre 2020.\n"
        "Point 1 : Écrire la note\n• Voir le point → point 1"
    )
    assert [await one.reads() for one in (group.cast.mina, group.cast.awa, group.cast.ali)] == [told] * 3
    assert (await group.salif.reads()).splitlines()[1] == "L’échéance du point 1 est dimanche 20 décembre 2020."
    await group.zoe.says("for CRS: blocked 1 no money")
    assert await group.cast.mina.reads() == (
        "Le point 1 est bloqué pour CRS : no money [en]\nPoint 1 : Écrire la note\n"
        "Réponse donnée par téléphone, saisie par Zoe Cole.\n• Voir le point → point 1"
    )


async def test_all_focal_points_get_the_receipt_and_the_first_to_answer_closes_it(group: Group) -> None:
    assert await group.zoe.says("for CRN: done 1 sent") == (
        "📞 For CRN (Ali Keita), by telephone, to be confirmed:\n"
        "✓ Point 1 is done for CRN. Still waiting: CRS.\nAsked to confirm it: Ali Keita and Awa Diop."
    )
    assert (await group.cast.awa.reads()).splitlines()[1] == "Le point 1 est fait : sent [en]"
    await group.cast.awa.says("confirmer point 1")
    assert await group.cast.ali.reads() == ""
    assert "CRN : ✓ fait le mardi 1er décembre 2020, par Awa Diop" in await shown(group)


async def test_a_reply_to_a_meeting(group: Group) -> None:
    assert await group.cast.awa.says("pour Ben Roy : en ligne 1") == (
        "📞 Pour Ben Roy, par téléphone, à confirmer :\nRéunion 1\nRéponse : En ligne\n"
        "Une confirmation est demandée à : Ben Roy."
    )
    assert await group.cast.ben.reads() == (
        "📞 Awa Diop noted this answer in your name, after a call:\nMeeting 1\nYour answer: Online\n"
        "If you do not answer before Thursday 10 December 2020, 09:00 (GMT), this answer will be final.\n"
        "• I confirm it → confirm meeting 1\n• Yes → yes 1\n• No → no 1\n• Excused absence → excused 1"
    )
    line = "Ben Roy: by telephone, entered by Awa Diop"
    assert f"\n{line}, to be confirmed\n" in await group.zoe.says("who 1")
    mine = "Your answer: Online\nAnswered by telephone, entered by Awa Diop. To confirm: confirm meeting 1"
    assert mine in await group.cast.ben.says("meeting 1")
    assert await group.cast.ben.says("yes 1") == (
        "✓ Noted. Your answer: Yes\nMeeting 1\nThursday 10 December 2020, 09:00–11:00 (GMT)\nVenue: Salle 2\n"
        "1. Yes\n2. No\n3. Online\n4. Excused absence"
    )
    assert line not in await group.zoe.says("who 1")


async def test_attendance_of_a_webinar(group: Group) -> None:
    assert await group.cast.awa.says("pour Ben : participe 1 +2") == (
        "📞 Pour Ben Roy, par téléphone, à confirmer :\nWebinaire 1 : Hygiène\nRéponse : présence +2\n"
        "Une confirmation est demandée à : Ben Roy."
    )
    assert await group.cast.ben.reads() == (
        "📞 Awa Diop noted this answer in your name, after a call:\nWebinar 1: Hygiène [fr]\n"
        "You answered: attended, with 2 colleagues.\n"
        "If you do not answer before Friday 4 December 2020, 11:00 (GMT), this answer will be final.\n"
        "• I confirm it → confirm webinar 1\n• I attended partly → attended 1 partly\n"
        "• I missed it → attended 1 missed"
    )
    assert "\nAnswered by telephone, entered by Awa Diop. To confirm: confirm webinar 1\n" in await group.cast.ben.says(
        "webinar 1"
    )
    assert await group.cast.ben.says("confirm") == (
        "Entered for you, to be confirmed:\nWebinar 1: Hygiène [fr]\nYou answered: attended, with 2 colleagues.\n"
        "1. Confirm webinar 1"
    )
    assert await group.cast.ben.says("1") == (
        "✓ Confirmed.\nWebinar 1: Hygiène [fr]\nYou answered: attended, with 2 colleagues."
    )


async def test_where_each_answers_for_themselves_one_of_them_is_asked_for(group: Group) -> None:
    asked = "“CRN” can mean Ali Keita and Awa Diop.\nFor whom? A name or an organisation.\n1. Ali Keita\n2. Awa Diop"
    assert await group.zoe.says("for CRN: excused 1 ill") == asked
    assert await group.zoe.says("2") == (
        "📞 For Awa Diop, by telephone, to be confirmed:\nMeeting 1\nAnswer: Excused absence (ill)\n"
        "Asked to confirm it: Awa Diop."
    )
    assert (await group.cast.awa.reads()).splitlines()[:3] == [
        "📞 Zoe Cole a noté cette réponse en votre nom, d’après un appel :", "Réunion 1", "Votre réponse : Absence excusée (ill)",  # noqa: E501
    ]  # fmt: skip


async def test_step_by_step_what_is_typed_is_the_colleagues(group: Group) -> None:
    assert await group.zoe.says("for") == "For whom? A name or an organisation."
    unknown = "I do not know “Ban Roy” in this group. The nearest names: Ben Roy.\nFor whom? A name or an organisation."
    assert await group.zoe.says("Ban Roy") == unknown
    assert await group.zoe.says("Ben") == "What do they answer? For example: done 3"
    assert (await group.zoe.says("excused")).startswith("📞 For Ben Roy, by telephone, to be confirmed:\nMeeting 1\n")
    assert "Your answer" not in await group.zoe.says("meeting 1")


async def test_another_command_is_heard_while_a_name_is_asked_for(group: Group) -> None:
    await group.zoe.says("for")
    assert (await group.zoe.says("for Ben: no 1")).startswith("📞 For Ben Roy, by telephone, to be confirmed:")
