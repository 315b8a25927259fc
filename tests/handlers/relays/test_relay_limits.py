"""What cannot be entered for a colleague, who hears of what was, and what is kept of it."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from storage.privacy import erasure, personal_data
from tests.handlers.relays.relay_town import NOTED, SHOWN, Group, shown
from tests.handlers.relays.relay_town import group as group  # noqa: PLC0414 - a fixture
from tests.talk import Town

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
        ("for Oumar: done 1", REFUSED.format("Oumar Ba") + "Only members of Groupe gtm can see or do this."),
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
        "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
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
        "Vous avez 3 réponses à donner :",
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
    held = await group.cast.place.db.read(lambda tx: personal_data.held(tx, zoe))
    at = int(group.cast.place.clock.now().timestamp())
    assert held["points_entered_for_others"] == [{"group": "Groupe gtm", "point": 1, "at": at}]
    assert held["meeting_replies_entered_for_others"] == [{"group": "Groupe gtm", "meeting": 1, "at": at}]
    assert held["webinars_entered_for_others"] == [{"group": "Groupe gtm", "webinar": 1, "at": at}]

    async def erase(tx: Tx) -> None:
        await erasure.erase(tx, zoe, at)

    await group.cast.place.db.transaction(erase)
    assert await shown(group) == f"{SHOWN}\nCRS : par téléphone, saisi par un ancien membre, à confirmer"
    assert (await group.salif.reads()).splitlines()[
        0
    ] == "📞 Un ancien membre a noté cette réponse en votre nom, d’après un appel :"
