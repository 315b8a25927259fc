"""Webinars are announced or entered afterwards, people say whether they attended, and it is counted."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage import attendances, webinars
from storage.webinars import NewWebinar, Webinar
from tests.handlers.cast import Cast, gather
from tests.talk import NOW, Town

LINE = "webinaire Accueil | Welcome, 12 juin 2020 10h-11h30, https://exemple.org/1"
FUTURE = "webinaire 15 décembre 2020 10h, Abris | Shelters"


@pytest.fixture
async def cast(place: Town) -> Cast:
    return await gather(place)


@pytest.fixture
async def held(cast: Cast) -> Cast:
    """Everybody, with webinar 1, which is over and of which all were told."""
    await cast.mina.says(LINE)
    await cast.mina.says("oui")
    await cast.all_read()
    return cast


async def stored(cast: Cast, number: int) -> Webinar | None:
    return await cast.place.db.read(lambda tx: webinars.by_number(tx, cast.place.group_id, number))


async def counted(cast: Cast, number: int = 1) -> list[tuple[str, int]]:
    found = await stored(cast, number)
    assert found is not None
    answers = await cast.place.db.read(lambda tx: attendances.of_webinar(tx, found.id))
    return [(one.answer, one.guests) for one in answers]


async def test_past_webinar_is_entered_by_one_line_and_published_after_a_look(cast: Cast) -> None:
    assert await cast.mina.says(LINE) == (
        "Le webinaire 1 est un brouillon.\n"
        "Aperçu, pour 4 personnes :\n"
        "\n"
        "🎓 Webinaire 1 : Accueil\n"
        "vendredi 12 juin 2020, 10h00–11h30 (GMT)\n"
        "Lien : https://exemple.org/1\n"
        "Y étiez-vous ?\n"
        "—\n"
        "🎓 Webinar 1: Welcome\n"
        "Friday 12 June 2020, 10:00–11:30 (GMT)\n"
        "Link: https://exemple.org/1\n"
        "Did you attend?\n"
        "\n"
        "Publier ce webinaire ?\n"
        "1. Oui, publier\n"
        "2. Non"
    )
    assert await cast.ben.says("webinar 1") == "There is no webinar 1. To see the list: webinars"
    assert await cast.mina.says("oui") == "✓ Le webinaire 1 est publié.\n4 personnes sont prévenues."
    assert await cast.ben.reads() == (
        "🎓 Webinar 1: Welcome\n"
        "Friday 12 June 2020, 10:00–11:30 (GMT)\n"
        "Link: https://exemple.org/1\n"
        "Did you attend?\n"
        "• I attended → attended 1\n"
        "• I attended partly → attended 1 partiel\n"
        "• I missed it → attended 1 absent"
    )
    assert await cast.oumar.reads() == ""


async def test_publishing_twice_tells_once(held: Cast) -> None:
    assert await held.mina.says("webinaire 1 oui") == "Le webinaire 1 était déjà publié."
    assert await held.ben.reads() == ""


async def test_webinar_to_come_is_told_to_observers_too_without_a_question(cast: Cast) -> None:
    assert "Aperçu, pour 5 personnes :" in await cast.mina.says(FUTURE)
    await cast.mina.says("oui")
    assert await cast.oumar.reads() == "🎓 Webinaire 1 : Abris\nmardi 15 décembre 2020, 10h00 (GMT)"


async def test_announcement_is_worth_nothing_once_it_has_begun(cast: Cast) -> None:
    await cast.mina.says(FUTURE)
    await cast.mina.says("oui")
    cast.place.clock.forward(days=20)
    assert await cast.ben.reads() == ""


async def test_webinar_is_asked_step_by_step(cast: Cast) -> None:
    await cast.mina.says("langue en")
    assert await cast.mina.says("add webinar") == "What is the webinar called?"
    assert await cast.mina.says("Welcome at the borders") == (
        "When is it, or when was it? For example: 12 June 2020 10:00-11:30."
    )
    assert (await cast.mina.says("15 December 2020")).startswith("At what time? For example: 2020-12-15 14h30.\n")
    assert await cast.mina.says("15 December 2020 2pm-3pm") == "What is the link? It begins with https://\n- Skip"
    assert (await cast.mina.says("skip")).startswith("Webinar 1 is a draft.\n")
    assert await cast.mina.says("no") == (
        "Webinars:\n1. Welcome at the borders · Tuesday 15 December 2020 · draft\n1. Webinar 1"
    )
    assert await cast.ben.says("webinars") == "There is no webinar yet."


async def test_what_is_missing_in_a_line_is_asked_and_the_rest_kept(cast: Cast) -> None:
    assert (await cast.mina.says("webinaire Accueil")).startswith("Il manque la date.\n")
    await cast.mina.says("15 décembre 2020 10h")
    await cast.mina.says("passer")
    found = await stored(cast, 1)
    assert found is not None
    assert (found.title, found.starts_at, found.link) == ("Accueil", int(NOW.timestamp()) + 14 * 86_400, "")


async def test_only_coordinators_make_and_publish(cast: Cast) -> None:
    await cast.mina.says(FUTURE)
    refused = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    for line in (
        "webinaire Accueil, 12 juin 2020 10h",
        "ajouter webinaire Accueil, 12 juin 2020 10h",
        "webinaire 1 oui",
    ):
        assert await cast.awa.says(line) == refused
    found = await stored(cast, 1)
    assert found is not None
    assert found.state == "draft"


async def test_list_shows_my_answer(held: Cast) -> None:
    await held.ben.says("attended 1 partly +2")
    await held.mina.says(FUTURE)
    await held.mina.says("oui")
    await held.all_read()
    assert await held.ben.says("webinars") == (
        "Webinars:\n"
        "2. Shelters · Tuesday 15 December 2020\n"
        "1. Welcome · Friday 12 June 2020 · partly +2\n"
        "2. Webinar 2\n"
        "1. Webinar 1"
    )
    assert await held.awa.says("webinaires") == (
        "Webinaires :\n"
        "2. Abris · mardi 15 décembre 2020\n"
        "1. Accueil · vendredi 12 juin 2020 · sans réponse\n"
        "2. Webinaire 2\n"
        "1. Webinaire 1"
    )
    assert await held.awa.says("1") == (
        "🎓 Webinaire 1 : Accueil\n"
        "vendredi 12 juin 2020, 10h00–11h30 (GMT)\n"
        "Lien : https://exemple.org/1\n"
        "Vous n’avez pas encore répondu.\n"
        "3 personnes comptées jusqu’ici.\n"
        "1. J’y étais\n"
        "2. J’y étais en partie\n"
        "3. Je n’y étais pas"
    )


async def test_speakers_are_shown(cast: Cast) -> None:
    new = NewWebinar("Accueil", "fr", int(NOW.timestamp()) + 3600, speakers="CICR et FICR", state="published")
    await cast.place.db.transaction(lambda tx: webinars.create(tx, cast.place.group_id, new, None, 0))
    assert await cast.ben.says("webinar 1") == (
        "🎓 Webinar 1: Accueil [fr]\nTuesday 1 December 2020, 11:00 (GMT)\nSpeakers: CICR et FICR"
    )


async def test_attended_with_colleagues_counts_for_the_organisation(held: Cast) -> None:
    assert await held.awa.says("participe 1 +2") == (
        "✓ Webinaire 1\n"
        "Votre réponse : présence, avec 2 collègues.\n"
        "CRN : 3 personnes comptées en tout.\n"
        "1. J’y étais en partie\n"
        "2. Je n’y étais pas"
    )
    assert await held.ali.says("participe 1 partiel avec 1 collègue") == (
        "Awa Diop a répondu pour le webinaire 1 : Accueil\n"
        "CRN : 3 personnes comptées en tout.\n"
        "• Ma réponse à moi → webinaire 1\n"
        "✓ Webinaire 1\n"
        "Votre réponse : présence en partie, avec 1 collègue.\n"
        "CRN : 5 personnes comptées en tout.\n"
        "1. J’y étais\n"
        "2. Je n’y étais pas"
    )
    assert await held.ben.reads() == ""


async def test_attendance_in_english_replaces_the_former_answer(held: Cast) -> None:
    assert await held.ben.says("attended 1 +2") == (
        "✓ Webinar 1\n"
        "You answered: attended, with 2 colleagues.\n"
        "SP/CCM: 3 people counted in all.\n"
        "1. I attended partly\n"
        "2. I missed it"
    )
    assert await held.ben.says("attended 1 partly +1") == (
        "✓ Webinar 1\n"
        "You answered: attended partly, with 1 colleague.\n"
        "SP/CCM: 2 people counted in all.\n"
        "1. I attended\n"
        "2. I missed it"
    )
    assert await held.ben.says("2") == (
        "✓ Webinar 1\nYou answered: missed.\nSP/CCM: 0 people counted in all.\n1. I attended\n2. I attended partly"
    )
    assert await counted(held) == [("missed", 0)]


async def test_same_answer_again_counts_once_and_tells_nobody(held: Cast) -> None:
    first = await held.awa.says("participe 1 +2")
    await held.all_read()
    assert await held.awa.says("participe 1 +2") == first
    assert await counted(held) == [("attended", 2)]
    assert await held.ali.reads() == ""


async def test_which_webinar_is_asked(held: Cast) -> None:
    assert await held.ben.says("attended") == "Which webinar did you attend? Give its number.\n1. Welcome"
    assert (await held.ben.says("1")).startswith("✓ Webinar 1\nYou answered: attended.\n")


async def test_somebody_without_organisation_counts_alone(held: Cast) -> None:
    assert await held.zoe.says("attended 1") == (
        "✓ Webinar 1\nYou answered: attended.\n1. I attended partly\n2. I missed it"
    )


async def test_too_many_colleagues_are_asked_back(held: Cast) -> None:
    assert await held.awa.says("participe 1 partiel +500") == (
        "500, c’est trop.\nCombien de collègues étaient avec vous ? De 0 à 200."
    )
    await held.awa.says("20")
    assert await counted(held) == [("partly", 20)]


async def test_colleagues_of_somebody_absent_are_not_counted(held: Cast) -> None:
    assert "Vos collègues ne sont pas comptés : l’un d’eux peut répondre.\n" in await held.awa.says(
        "participe 1 absent +2"
    )
    assert await counted(held) == [("missed", 0)]


async def test_before_it_begins_is_too_early(cast: Cast) -> None:
    await cast.mina.says(FUTURE)
    await cast.mina.says("oui")
    await cast.all_read()
    assert await cast.ben.says("attended 1") == (
        "Webinar 1 has not begun. Please answer once it has:\nTuesday 15 December 2020, 10:00 (GMT)"
    )
    cast.place.clock.forward(days=14)
    assert (await cast.ben.says("attended 1")).startswith("✓ Webinar 1\n")


async def test_observers_do_not_answer(held: Cast) -> None:
    for line in ("participe 1", "participation 1"):
        assert await held.oumar.says(line) == (
            "Dans Groupe gtm, vous êtes en observation : vous pouvez lire, mais pas faire cela."
        )
    assert "J’y étais" not in await held.oumar.says("webinaire 1")


async def test_number_of_another_group_is_none_of_mine(held: Cast) -> None:
    other = await held.place.group("ailleurs")
    lea = await held.place.joins("Lea Fall", Role.COORDINATOR, group=other)
    for line in ("webinaire 1", "webinaire 1 oui", "participe 1 +2", "participation 1"):
        assert await lea.says(line) == "Il n’y a pas de webinaire 1. Pour la liste : webinaires"
    assert await counted(held) == []


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
        "Personnes aux webinaires 1 · 2 = en tout\n"
        "CRN : 3 · 1 = 4\n"
        "SP/CCM : 0 · 2 = 2\n"
        "sans organisation : 0 · 1 = 1\n"
        "Ensemble : 3 · 4 = 7"
    )
    assert await held.ben.says("attendance") == "People at webinars 1 · 2 = in all\nAll: 3 · 4 = 7"


async def test_no_webinar_yet(cast: Cast) -> None:
    assert await cast.awa.says("webinaires") == "Il n’y a pas encore de webinaire."
    assert await cast.mina.says("participation") == "Aucun webinaire n’a encore eu lieu."


async def test_unreported_are_over_and_not_answered(held: Cast) -> None:
    await held.mina.says(FUTURE)
    await held.mina.says("oui")

    async def waiting(person_id: int | None) -> list[int]:
        assert person_id is not None
        now = int(held.place.clock.now().timestamp())
        found = await held.place.db.read(lambda tx: webinars.unreported(tx, held.place.group_id, person_id, now))
        return [one.number for one in found]

    assert await waiting(held.ben.id) == [1]
    await held.ben.says("attended 1 missed")
    assert await waiting(held.ben.id) == []
    held.place.clock.forward(days=15)
    assert await waiting(held.ben.id) == [2]


async def test_missed_is_a_word_of_its_own_and_can_be_asked(held: Cast) -> None:
    assert (await held.awa.says("j’ai manqué 1")).startswith("✓ Webinaire 1\nVotre réponse : absence.\n")
    assert await held.ben.says("missed") == "Which webinar did you miss? Give its number.\n1. Welcome"
    assert (await held.ben.says("1")).startswith("✓ Webinar 1\nYou answered: missed.\n")


async def test_colleagues_may_be_said_where_only_the_webinar_is_asked(held: Cast) -> None:
    await held.awa.says("participe")
    assert (await held.awa.says("1 +2")).startswith("✓ Webinaire 1\nVotre réponse : présence, avec 2 collègues.\n")
