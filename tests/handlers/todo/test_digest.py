"""What waits for one person and what has changed, and nothing else."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.ideas import ideas, spaces
from storage.ideas.spaces import Space
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from storage.people import groups, organisations, people
from storage.people.groups import Group
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from storage.webinars import registrations, webinars
from storage.webinars.webinars import NewWebinar
from tests.talk import NOW, Talker, Town, give_a_past

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
    health = (await webinars.in_group(tx, group_id))[0]
    await registrations.keep(tx, health.id, person_id, organisation_id, ("declined", 0), NOON)


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
    await give_a_past(place)
    awa = await place.joins("Awa Diop", Role.MEMBER)
    john = await place.joins("John", Role.OBSERVER, lang="en")
    assert await awa.says("digest") == "Vous êtes à jour : rien à faire.\n1. Prochaine réunion\n2. Voir les idées"
    assert await john.says("What's new?") == "You are up to date: nothing to do.\n1. The next meeting\n2. See the ideas"


async def test_everything_that_waits_the_most_urgent_first(place: Town) -> None:
    awa = await awa_of(place)
    assert await awa.says("digest") == (
        "À faire, et nouveautés :"
        "\n1. Point 2 : Relire les termes · en retard depuis le vendredi 20 novembre 2020"
        "\n2. Vote : Idées pour 2021 · jusqu’au vendredi 4 décembre 2020 à 10h00 (GMT)"
        "\n3. Réunion 1 : Réunion du mois · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\n4. Point 1 : Envoyer le rapport · pour le dimanche 20 décembre 2020"
        "\n5. Point 3 : Faire la carte · pas d’échéance"
        "\n6. Webinaire 1 : Le droit · y étiez-vous ?"
        "\n• 1 nouvelle idée : idees"
        "\n• 4 points nouveaux ou modifiés : points tous"
        "\nRépondez en une ligne, par exemple : 1 fait, 2 vote 1 4"
        "\n1. Point 2 : fait\n2. Voir les idées\n3. Réunion 1 : je viens\n4. Point 1 : fait"
    )


async def test_everything_that_waits_in_english(place: Town) -> None:
    awa = await awa_of(place, "en")
    assert await awa.says("digest") == (
        "To do, and what is new:"
        "\n1. Point 2: Relire les termes [fr] · late since Friday 20 November 2020"
        "\n2. Vote: Idées pour 2021 [fr] · until Friday 4 December 2020, 10:00 (GMT)"
        "\n3. Meeting 1: Monthly meeting · Thursday 10 December 2020, 10:00 (GMT) · will you come?"
        "\n4. Point 1: Envoyer le rapport [fr] · due Sunday 20 December 2020"
        "\n5. Point 3: Faire la carte [fr] · no deadline"
        "\n6. Webinar 1: The law · were you there?"
        "\n• 1 new idea: ideas"
        "\n• 4 points new or changed: points all"
        "\nAnswer in one line, for example: 1 done, 2 vote 1 4"
        "\n1. Point 2: done\n2. See the ideas\n3. Meeting 1: I will come\n4. Point 1: done"
    )


async def test_one_line_answers_from_within_the_digest(place: Town) -> None:
    awa = await awa_of(place)
    await awa.says("digest")
    await awa.says("1 fait, 2 vote 1, 3 oui, 6 oui")
    assert await awa.says("digest") == (
        "À faire, et nouveautés :"
        "\n1. Point 1 : Envoyer le rapport · pour le dimanche 20 décembre 2020"
        "\n2. Point 3 : Faire la carte · pas d’échéance"
        "\n• 1 nouvelle idée : idees"
        "\n• 3 points nouveaux ou modifiés : points tous"
        "\n• Réunion 1 : jeudi 10 décembre 2020, 10h00–12h00 (GMT) · votre réponse : Oui"
        "\nRépondez en une ligne, par exemple : 1 fait, 2 fait"
        "\n1. Point 1 : fait\n2. Point 3 : fait"
    )


async def test_a_number_alone_is_the_button_of_that_number(place: Town) -> None:
    awa = await awa_of(place)
    await awa.says("digest")
    assert (await awa.says("3")).splitlines()[:2] == [
        "✓ C’est noté. Votre réponse : Oui", "Réunion 1 : Réunion du mois"
    ]  # fmt: skip


async def test_a_meeting_that_moved_is_news_and_coordinators_hear_what_points_lack(place: Town) -> None:
    awa = await awa_of(place)
    await awa.says("oui 1")
    mariam = await place.joins("Mariam", Role.COORDINATOR, lang="en")
    place.clock.forward(hours=1)
    await mariam.says("deplacer 1 11 décembre 9h")
    await mariam.says("oui")
    place.clock.forward(minutes=11)
    await place.ticks()
    for talker in (awa, mariam):
        await talker.reads()
    assert "• Réunion 1, nouvelle ou modifiée : vendredi 11 décembre 2020, 9h00–11h00 (GMT)" in await lines_of(
        awa, "digest"
    )
    assert "• 2 points without deadline: points all" in await lines_of(mariam, "digest")


async def lines_of(talker: Talker, line: str) -> list[str]:
    return (await talker.says(line)).splitlines()


async def test_observers_only_see_what_they_may_answer(place: Town) -> None:
    awa = await awa_of(place, role=Role.OBSERVER)
    assert (await awa.says("digest")).splitlines()[:2] == [
        "À faire, et nouveautés :",
        "1. Réunion 1 : Réunion du mois · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?",
    ]


async def test_another_member_is_not_asked_for_my_points(place: Town) -> None:
    await awa_of(place)
    kofi = await place.joins("Kofi", Role.MEMBER)
    assert "Point" not in await kofi.says("digest")


async def test_working_groups_come_after_their_group(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await place.db.transaction(lambda tx: a_life(tx, place.group_id, None, awa.id or 0))

    async def parts(tx: Tx) -> None:
        for slug, joins in (("axe1", True), ("axe2", False)):
            group = Group(
                0, slug, f"Axe {slug[-1]} | Axis {slug[-1]}", "fr", "Africa/Dakar", place.group_id, sample=False
            )
            made = await groups.create(tx, group, NOON)
            if joins:
                await people.join(tx, awa.id or 0, made, int(Role.MEMBER), None, NOON)
                timing = Timing("2020-12-02", "Africa/Dakar", NOON + DAY, NOON + DAY + HOUR)
                await meetings.create(tx, made, NewMeeting(timing, state="published"), [], None, NOON)
        await people.choose_group(tx, awa.id or 0, place.group_id)

    await place.db.transaction(parts)
    assert await awa.says("digest") == (
        "À faire, et nouveautés :"
        "\nGroupe gtm"
        "\n1. Point 2 : Relire les termes · en retard depuis le vendredi 20 novembre 2020"
        "\n2. Vote : Idées pour 2021 · jusqu’au vendredi 4 décembre 2020 à 10h00 (GMT)"
        "\n3. Réunion 1 : Réunion du mois · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\n4. Point 1 : Envoyer le rapport · pour le dimanche 20 décembre 2020"
        "\n5. Point 3 : Faire la carte · pas d’échéance"
        "\n6. Webinaire 1 : Le droit · y étiez-vous ?"
        "\n• 1 nouvelle idée : idees"
        "\n• 4 points nouveaux ou modifiés : points tous"
        "\nAxe 1"
        "\n7. Réunion 1 · mercredi 2 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\nRépondez en une ligne, par exemple : 1 fait, 2 vote 1 4"
        "\n1. Point 2 : fait\n2. Voir les idées\n3. Réunion 1 : je viens\n4. Point 1 : fait"
    )
    await awa.says("7 oui, 1 fait")
    assert (await awa.says("groupe axe1")).splitlines()[0] == "✓ Vous êtes maintenant dans le groupe « Axe 1 »."
    assert "• Réunion 1 : mercredi 2 décembre 2020, 10h00–11h00 (GMT) · votre réponse : Oui" in await lines_of(
        awa, "digest"
    )
    # The button means the other group, in which the person no longer speaks.
    assert (await awa.says("1")).splitlines()[0] == "💡 Idées pour 2021"


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_however_much_waits_the_digest_is_short(place: Town, lang: str) -> None:
    organisation = await place.organisation("CRS", "Sénégal")
    awa = await place.joins("Awa Diop", Role.COORDINATOR, lang=lang, organisation=organisation)

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
    assert LONGEST - 250 < len(answer) <= LONGEST
    shown = sum(line.startswith(f"{number}. ") for number in range(1, 20) for line in answer.splitlines()[:-4])
    more = (f"… et {120 - shown} autres : afaire", f"… and {120 - shown} others: todo")
    assert more[lang == "en"] in answer.splitlines()


async def test_in_a_great_many_groups_the_digest_is_short(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    for number in range(20):
        other = await place.group(f"groupe-tres-lointain-{number}")
        await place.db.transaction(partial(_live_there, group_id=other, person_id=awa.id or 0))
    assert LONGEST - 250 < len(await awa.says("digest")) <= LONGEST


async def _live_there(tx: Tx, group_id: int, person_id: int) -> None:
    await a_life(tx, group_id, None, person_id)
    await people.join(tx, person_id, group_id, int(Role.COORDINATOR), None, NOON)
