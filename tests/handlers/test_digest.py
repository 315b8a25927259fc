"""What waits for one person, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from bot.commands import Role
from storage import action_points, groups, ideas, meetings, organisations, people, spaces, webinars
from storage.action_points import NewPoint
from storage.database import Tx
from storage.groups import Group
from storage.meetings import NewMeeting, Timing
from storage.point_owners import Actor
from storage.spaces import Space
from storage.webinars import NewWebinar
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
HOUR, DAY = 3600, 86_400
LONGEST = 900


async def a_life(tx: Tx, group_id: int, organisation_id: int | None, person_id: int) -> None:
    """A meeting, a vote, four points (one of somebody else), and two webinars (one to come) in a group."""
    timing = Timing("2020-12-10", "Africa/Dakar", NOON + 9 * DAY, NOON + 9 * DAY + 2 * HOUR)
    await meetings.create(
        tx,
        group_id,
        NewMeeting(timing, "Réunion du mois | Monthly meeting", "fr", "Dakar", state="published"),
        [],
        None,
        NOON,
    )
    space = Space(
        0, 0, "Idées pour 2021", "fr", "approval", None, None, NOON + 3 * DAY, True, False, "open", None, None
    )
    made = await spaces.create(tx, group_id, space, None, NOON)
    await ideas.add(tx, group_id, made.id, "Une idée", "fr", None, NOON)
    for text, deadline, owner in (
        ("Envoyer le rapport", date(2020, 12, 20), _owner(organisation_id, person_id)),
        ("Relire les termes", date(2020, 11, 20), Actor(person_id=person_id)),
        ("Faire la carte", None, Actor(person_id=person_id)),
        ("Rien de moi", None, Actor(organisation_id=(await _other(tx, group_id)))),
    ):
        await action_points.create(tx, group_id, NewPoint(text, "fr", deadline, [owner]), None, NOON)
    for title, start in (("Le droit | The law", NOON - DAY), ("La santé", NOON + DAY)):
        await webinars.create(tx, group_id, NewWebinar(title, "fr", start, state="published"), None, NOON)


def _owner(organisation_id: int | None, person_id: int) -> Actor:
    return Actor(person_id=person_id) if organisation_id is None else Actor(organisation_id=organisation_id)


async def _other(tx: Tx, group_id: int) -> int:
    return (await organisations.create(tx, group_id, "Autre", "AUT", None, [])).id


async def awa_of(place: Town, lang: str = "fr", role: Role = Role.FOCAL) -> Talker:
    organisation = await place.organisation("CRS", "Sénégal")
    awa = await place.joins("Awa Diop", role, lang=lang, organisation=organisation)
    await place.db.transaction(lambda tx: a_life(tx, place.group_id, organisation, awa.id or 0))
    return awa


async def test_nothing_waits(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    john = await place.joins("John", Role.OBSERVER, lang="en")
    assert await awa.says("digest") == "Rien ne vous attend."
    assert await john.says("What's new?") == "Nothing waits for you."


async def test_everything_that_waits_late_points_first(place: Town) -> None:
    awa = await awa_of(place)
    assert await awa.says("digest") == (
        "Ce qui vous attend dans le groupe « Groupe gtm » :"
        "\nRéunion 1 : Réunion du mois"
        "\njeudi 10 décembre 2020, 10h00–12h00 (GMT) · Dakar"
        "\nVenez-vous ? oui 1 ou non 1"
        "\nVote : Idées pour 2021 · vous n’avez pas encore voté"
        " · jusqu’au vendredi 4 décembre 2020, 10h00 (GMT) · idees"
        "\nPoint 2 : Relire les termes · en retard depuis le vendredi 20 novembre 2020 · fait 2"
        "\nPoint 1 : Envoyer le rapport · échéance le dimanche 20 décembre 2020 · fait 1"
        "\nPoint 3 : Faire la carte · sans échéance · fait 3"
        "\nWebinaire 1 : Le droit · y étiez-vous ? participe 1"
        "\n1. Réunion 1 : je viens\n2. Voir les idées\n3. Point 2 : fait\n4. Point 1 : fait"
    )


async def test_everything_that_waits_in_english(place: Town) -> None:
    awa = await awa_of(place, "en")
    assert await awa.says("digest") == (
        "What waits for you in the group Groupe gtm:"
        "\nMeeting 1: Monthly meeting"
        "\nThursday 10 December 2020, 10:00–12:00 (GMT) · Dakar"
        "\nWill you come? yes 1 or no 1"
        "\nVote: Idées pour 2021 [fr] · you have not voted yet · until Friday 4 December 2020, 10:00 (GMT) · ideas"
        "\nPoint 2: Relire les termes [fr] · late since Friday 20 November 2020 · done 2"
        "\nPoint 1: Envoyer le rapport [fr] · due Sunday 20 December 2020 · done 1"
        "\nPoint 3: Faire la carte [fr] · no deadline · done 3"
        "\nWebinar 1: The law · were you there? attended 1"
        "\n1. Meeting 1: I will come\n2. See the ideas\n3. Point 2: done\n4. Point 1: done"
    )


async def test_what_is_answered_no_longer_waits(place: Town) -> None:
    awa = await awa_of(place)
    await awa.says("digest")
    await awa.says("1")
    for line in ("vote 1", "fait 1 2", "fait 3", "participe 1"):
        await awa.says(line)
    assert await awa.says("digest") == (
        "Ce qui vous attend dans le groupe « Groupe gtm » :\nRéunion 1 : Réunion du mois"
        "\njeudi 10 décembre 2020, 10h00–12h00 (GMT) · Dakar\nVotre réponse : Oui"
    )
    place.clock.forward(days=10)
    assert await awa.says("digest") == (
        "Ce qui vous attend dans le groupe « Groupe gtm » :\nWebinaire 2 : La santé · y étiez-vous ? participe 2"
        "\n1. Webinaire 2 : j’y étais"
    )


async def test_observers_only_see_the_meeting(place: Town) -> None:
    awa = await awa_of(place, role=Role.OBSERVER)
    assert await awa.says("digest") == (
        "Ce qui vous attend dans le groupe « Groupe gtm » :\nRéunion 1 : Réunion du mois"
        "\njeudi 10 décembre 2020, 10h00–12h00 (GMT) · Dakar"
    )


async def test_another_member_hears_nothing_of_my_points(place: Town) -> None:
    await awa_of(place)
    kofi = await place.joins("Kofi", Role.MEMBER)
    assert "Point" not in await kofi.says("digest")


async def test_working_groups_roll_up_where_one_belongs_to_them(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)

    async def parts(tx: Tx) -> None:
        for slug, joins in (("axe1", True), ("axe2", False)):
            group = Group(
                0, slug, f"Axe {slug[-1]} | Axis {slug[-1]}", "fr", "Africa/Dakar", place.group_id, sample=False
            )
            made = await groups.create(tx, group, NOON)
            await a_life(tx, made, None, awa.id or 0)
            if joins:
                await people.join(tx, awa.id or 0, made, int(Role.MEMBER), None, NOON)
        await people.choose_group(tx, awa.id or 0, place.group_id)

    await place.db.transaction(parts)
    assert await awa.says("digest") == (
        "Ce qui vous attend dans le groupe « Groupe gtm » :"
        "\nGroupe de travail Axe 1 : 6 choses vous attendent · groupe axe1\n1. Axe 1"
    )
    assert (await awa.says("1")).splitlines()[0] == "✓ Vous êtes maintenant dans le groupe « Axe 1 »."
    assert (await awa.says("digest")).splitlines()[:2] == [
        "Ce qui vous attend dans le groupe « Axe 1 » :", "Réunion 1 : Réunion du mois"
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_however_much_waits_the_digest_is_short(place: Town, lang: str) -> None:
    organisation = await place.organisation("CRS", "Sénégal")
    awa = await place.joins("Awa Diop", Role.MEMBER, lang=lang, organisation=organisation)

    async def pile_up(tx: Tx) -> None:
        for number in range(40):
            timing = Timing("2020-12-30", "Africa/Dakar")
            new = NewMeeting(timing, f"Réunion {'très longue ' * 8}", "fr", "x" * 90, state="published")
            await meetings.create(tx, place.group_id, new, [], None, NOON)
            owners = [Actor(organisation_id=organisation)]
            point = NewPoint("Écrire encore " * 9, "fr", date(2020, 9, 1 + number % 28), owners)
            await action_points.create(tx, place.group_id, point, None, NOON)
            webinar = NewWebinar("Un webinaire " * 9, "fr", NOON - DAY, state="published")
            await webinars.create(tx, place.group_id, webinar, None, NOON)

    await place.db.transaction(pile_up)
    answer = await awa.says("digest")
    assert len(answer) <= LONGEST
    more = ("… et 39 autres webinaires : webinaires", "… and 39 other webinars: webinars")
    assert more[lang == "en"] in answer.splitlines()


async def test_a_meeting_whose_place_is_not_known_says_so(place: Town) -> None:
    fatou = await place.joins("Fatou", Role.COORDINATOR)
    awa, ben = await place.joins("Awa", Role.OBSERVER), await place.joins("Ben", Role.OBSERVER, lang="en")
    await fatou.says("reunion 10 décembre 9h-11h")
    await fatou.says("oui")
    assert "jeudi 10 décembre 2020, 9h00–11h00 (GMT) · lieu pas encore fixé" in await awa.says("digest")
    assert "Thursday 10 December 2020, 09:00–11:00 (GMT) · place not set yet" in await ben.says("digest")
