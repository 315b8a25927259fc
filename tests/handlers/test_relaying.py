"""A colleague's answer is typed by somebody else: with the colleague's rights, to be confirmed by the colleague."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.commands import Role
from storage import erasure, people, privacy
from storage.database import Tx
from tests.handlers.cast import Cast, gather
from tests.talk import Talker, Town


@dataclass(frozen=True, slots=True)
class Group:
    """The cast; Salif alone answers for CRS. Point 1 is of CRN and CRS, point 2 of Zoe; a meeting; a webinar."""

    cast: Cast
    salif: Talker

    @property
    def zoe(self) -> Talker:
        return self.cast.zoe

    async def all_read(self) -> None:
        await self.cast.all_read()
        await self.salif.reads()


@pytest.fixture
async def group(place: Town) -> Group:
    cast = await gather(place)
    crs = await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    made = Group(cast, await place.joins("Salif Ba", Role.FOCAL, organisation=crs))
    await place.wants_no_digests()
    for line in (
        "point Écrire la note, CRN et CRS, 12 décembre",
        "point Relire ; Zoe Cole",
        "reunion 10 décembre 9h-11h, Salle 2",
        "publier 1 oui",
        "webinaire Hygiène, 20 novembre 10h-11h",
        "webinaire 1 oui",
    ):
        await cast.mina.says(line)
    await made.all_read()
    return made


NOTED = """📞 For CRS (Salif Ba), by telephone, to be confirmed:
✓ Point 1 is done for CRS. Still waiting: CRN.
Asked to confirm it: Salif Ba."""
RECEIPT = """📞 Zoe Cole a saisi ceci pour vous, par téléphone :
Le point 1 est fait.
Écrire la note
Sans réponse de votre part, cela devient définitif : dimanche 13 décembre 2020, 0h00 (GMT).
• C’est juste → confirmer point 1
• Corriger → rouvrir 1"""
SHOWN = """📌 Point d’action 1 : Écrire la note
Échéance : samedi 12 décembre 2020
CRN : en attente
CRS : ✓ fait le mardi 1er décembre 2020, par Salif Ba"""
BY_TELEPHONE = "CRS : par téléphone, saisi par Zoe Cole"


async def shown(group: Group) -> str:
    return (await group.cast.oumar.says("point 1")).partition("\n1. ")[0]


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
    assert await group.salif.says("confirmer") == "Rien n’attend votre confirmation."


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
        "Par téléphone, saisi par Zoe Cole.\n• Voir le point → point 1"
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
        "📞 Awa Diop entered this for you, by telephone:\nMeeting 1\nYour answer: Online\n"
        "Without an answer from you it stands for good on Thursday 10 December 2020, 09:00 (GMT).\n"
        "• That is right → confirm meeting 1\n• Yes → yes 1\n• No → no 1\n• Excused absence → excused 1"
    )
    line = "Ben Roy: by telephone, entered by Awa Diop"
    assert f"\n{line}, to be confirmed\n" in await group.zoe.says("who 1")
    mine = "Your answer: Online\nBy telephone, entered by Awa Diop. To confirm: confirm meeting 1"
    assert mine in await group.cast.ben.says("meeting 1")
    assert await group.cast.ben.says("yes 1") == (
        "✓ Noted. Your answer: Yes\nMeeting 1\nThursday 10 December 2020, 09:00–11:00 (GMT)\nPlace: Salle 2\n"
        "1. No\n2. Online\n3. Excused absence"
    )
    assert line not in await group.zoe.says("who 1")


async def test_attendance_of_a_webinar(group: Group) -> None:
    assert await group.cast.awa.says("pour Ben : participe 1 +2") == (
        "📞 Pour Ben Roy, par téléphone, à confirmer :\nWebinaire 1 : Hygiène\nRéponse : présence +2\n"
        "Une confirmation est demandée à : Ben Roy."
    )
    assert await group.cast.ben.reads() == (
        "📞 Awa Diop entered this for you, by telephone:\nWebinar 1: Hygiène [fr]\n"
        "You answered: attended, with 2 colleagues.\n"
        "Without an answer from you it stands for good on Friday 4 December 2020, 11:00 (GMT).\n"
        "• That is right → confirm webinar 1\n• I attended partly → attended 1 partly\n"
        "• I missed it → attended 1 missed"
    )
    assert "\nBy telephone, entered by Awa Diop. To confirm: confirm webinar 1\n" in await group.cast.ben.says(
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
        "📞 Zoe Cole a saisi ceci pour vous, par téléphone :", "Réunion 1", "Votre réponse : Absence excusée (ill)",
    ]  # fmt: skip


async def test_step_by_step_what_is_typed_is_the_colleagues(group: Group) -> None:
    assert await group.zoe.says("for") == "For whom? A name or an organisation."
    unknown = "I do not know “Ban Roy” in this group. The nearest names: Ben Roy."
    assert await group.zoe.says("Ban Roy") == unknown
    assert await group.zoe.says("Ben") == "What do they answer? For example: done 3"
    assert (await group.zoe.says("excused")).startswith("📞 For Ben Roy, by telephone, to be confirmed:\nMeeting 1\n")
    assert "Your answer" not in await group.zoe.says("meeting 1")


async def test_another_command_is_heard_while_a_name_is_asked_for(group: Group) -> None:
    await group.zoe.says("for")
    assert (await group.zoe.says("for Ben: no 1")).startswith("📞 For Ben Roy, by telephone, to be confirmed:")


REFUSED = "Nothing was entered for {}:\n"
POSSIBLE = (
    "What can be entered for somebody else: done, blocked, postpone, yes, no, online, excused, attended, missed\n"
    "What do they answer? For example: done 3"
)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("for Ban Roy: yes 1",
         "I do not know “Ban Roy” in this group. The nearest names: Ben Roy.\nFor whom? A name or an organisation."),
        ("for Zzz: yes 1", "I do not know “Zzz” in this group.\nFor whom? A name or an organisation."),
        ("for Zoe: done 2", "You answer for Zoe Cole yourself: done 2"),
        ("for CRM: done 1", "Nobody answers for CRM in this group."),
        ("for Ben: vote 1", "A vote is personal: nobody casts it for somebody else."),
        ("for Ben: publish 1 yes",
         POSSIBLE),
        ("for Ben: @gtm done 1", POSSIBLE),
        ("for Ben: done 2",
         REFUSED.format("Ben Roy") + "Point 2 was not changed: only its owners can answer. Owners: Zoe Cole."),
        ("for Ben: done 9", REFUSED.format("Ben Roy")
         + "There is no action point 9. To see the list: points all"),
        ("for Oumar: done 1", REFUSED.format("Oumar Ba") + "Observers of Groupe gtm can read but not do this."),
        ("for Ben: blocked 1", REFUSED.format("Ben Roy")
         + "Please say all of it in one line.\nFor example: blocked 3 budget not received\n"
         "What do they answer? For example: done 3"),
        ("for Ben: yes 7", REFUSED.format("Ben Roy")
         + "There is no meeting 7. To see the list: meetings"),
    ],
)  # fmt: skip
async def test_what_cannot_be_entered(group: Group, line: str, answer: str) -> None:
    await group.zoe.reads()
    assert await group.zoe.says(line) == answer
    for talker in (group.cast.ben, group.cast.oumar, group.cast.mina):
        assert await talker.reads() == ""


async def test_a_coordinators_powers_over_others_are_not_lent(group: Group) -> None:
    assert await group.zoe.says("for Mina: done 1") == (
        "Nothing was entered for Mina Sow:\nPoint 1 was not changed: only its owners can answer. Owners: CRN and CRS."
    )
    assert await group.zoe.says("for Mina: postpone 1 20 December") == (
        "Nothing was entered for Mina Sow:\nPoint 1 was not changed: only its owners can answer. Owners: CRN and CRS."
    )


async def test_members_enter_and_observers_do_not(group: Group) -> None:
    assert await group.cast.oumar.says("pour Ben : oui 1") == (
        "Dans Groupe gtm, vous êtes en observation : vous pouvez lire, mais pas faire cela."
    )
    assert await group.zoe.says("for Oumar: no 1") == (
        "📞 For Oumar Ba, by telephone, to be confirmed:\nMeeting 1\nAnswer: No\nAsked to confirm it: Oumar Ba."
    )
    assert (await group.cast.oumar.says("confirmer reunion 1")).endswith(
        "✓ C’est confirmé.\nRéunion 1\nVotre réponse : Non"
    )


async def test_nobody_of_another_group_is_answered_for(group: Group) -> None:
    place = group.cast.place
    other = await place.group("autre")
    await place.joins("Binta", Role.FOCAL, group=other)
    unknown = "I do not know “Binta” in this group.\nFor whom? A name or an organisation."
    assert await group.zoe.says("for Binta: yes 1") == unknown


async def test_who_stopped_hears_nothing_and_who_left_is_nobody(group: Group) -> None:
    await group.salif.says("stop")
    assert await group.zoe.says("for CRS: done 1") == NOTED.replace(
        "Asked to confirm it: Salif Ba.", "CRS (Salif Ba) gets no messages and is not asked to confirm it."
    )
    assert await group.salif.reads() == ""
    ben = group.cast.ben.id or 0
    await place_left(group.cast.place, ben)
    assert (await group.zoe.says("for Ben Roy: yes 1")).startswith("I do not know “Ben Roy” in this group.")


async def place_left(place: Town, person_id: int) -> None:
    async def leave(tx: Tx) -> None:
        await people.leave(tx, person_id, place.group_id, 1)

    await place.db.transaction(leave)


async def test_the_same_again_changes_nothing_and_the_colleagues_own_answer_stays_theirs(group: Group) -> None:
    await group.zoe.says("for Ben: yes 1")
    await group.all_read()
    again = "Nothing was entered for Ben Roy:\nThis answer stands already: nothing was changed."
    assert await group.zoe.says("for Ben: yes 1") == again
    assert await group.cast.ben.reads() == ""
    await group.cast.ben.says("no 1")
    assert await group.zoe.says("for Ben: no 1") == again
    assert "By telephone" not in await group.cast.ben.says("meeting 1")
    await group.salif.says("fait 1")
    assert await group.zoe.says("for CRS: done 1") == (
        "Nothing was entered for CRS (Salif Ba):\n"
        "Point 1 was done already for CRS, on Tuesday 1 December 2020, by Salif Ba."
    )
    assert await shown(group) == SHOWN


async def test_the_receipt_is_composed_when_it_goes_out(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    await group.salif.says("rouvrir 1")
    assert "📞" not in await group.salif.reads()
    await group.zoe.says("for Salif: yes 1")
    group.cast.place.clock.forward(days=9)
    assert await group.salif.reads() == ""


async def test_it_waits_on_the_answer_sheet(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    await group.zoe.says("for Salif: yes 1")
    await group.all_read()
    assert (await group.salif.says("afaire")).splitlines()[:5] == [
        "3 choses vous attendent :",
        "1. Réunion 1, par téléphone : Oui · saisi par Zoe Cole",
        "2. Point 1, par téléphone : fait · saisi par Zoe Cole",
        "3. Webinaire 1 : Hygiène · y étiez-vous ?",
        "Répondez en une ligne, par exemple : 1 juste, 2 juste, 3 oui +2",
    ]
    assert (await group.salif.says("1 juste, 2 faux")).splitlines()[:2] == [
        "1. ✓ Réunion 1, par téléphone : confirmé",
        "2. ✓ Le point 1 est de nouveau ouvert.",
    ]
    assert "par téléphone" not in await group.salif.says("afaire")


async def test_what_one_entered_for_others_is_among_ones_data_and_outlasts_ones_name(group: Group) -> None:
    await group.zoe.says("for CRS: done 1")
    await group.zoe.says("for Salif: yes 1")
    await group.zoe.says("for Salif: attended 1")
    zoe = group.zoe.id or 0
    held = await group.cast.place.db.read(lambda tx: privacy.held(tx, zoe))
    at = int(group.cast.place.clock.now().timestamp())
    assert held["points_entered_for_others"] == [{"group": "Groupe gtm", "point": 1, "at": at}]
    assert held["meeting_replies_entered_for_others"] == [{"group": "Groupe gtm", "meeting": 1, "at": at}]
    assert held["webinars_entered_for_others"] == [{"group": "Groupe gtm", "webinar": 1, "at": at}]

    async def erase(tx: Tx) -> None:
        await erasure.erase(tx, zoe, at)

    await group.cast.place.db.transaction(erase)
    assert await shown(group) == f"{SHOWN}\nCRS : par téléphone, saisi par un ancien membre, à confirmer"
    assert (await group.salif.reads()).splitlines()[0] == "📞 Un ancien membre a saisi ceci pour vous, par téléphone :"
