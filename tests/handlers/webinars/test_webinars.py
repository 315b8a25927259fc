"""Webinars are announced or entered afterwards, and published after a look."""

from __future__ import annotations

from bot.commands import Role
from storage.webinars import webinars
from storage.webinars.webinars import NewWebinar
from tests.handlers.cast import Cast
from tests.handlers.webinars.webinar_town import FUTURE, LINE, counted, stored
from tests.talk import NOW


async def test_past_webinar_is_entered_by_one_line_and_published_after_a_look(cast: Cast) -> None:
    assert await cast.mina.says(LINE) == (
        "Le webinaire 1 est un brouillon.\n"
        f"Aperçu, pour 4 personnes ({cast.place.channel_name} 4) :\n"
        "\n"
        "🎓 Webinaire 1 : Accueil\n"
        "vendredi 12 juin 2020, 10h00–11h30 (GMT)\n"
        "Lien : https://exemple.org/1\n"
        "Y étiez-vous ? Avec deux collègues : participe 1 +2\n"
        "—\n"
        "🎓 Webinar 1: Welcome\n"
        "Friday 12 June 2020, 10:00–11:30 (GMT)\n"
        "Link: https://exemple.org/1\n"
        "Did you attend? With two colleagues: attended 1 +2\n"
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
        "Did you attend? With two colleagues: attended 1 +2\n"
        "• I attended → attended 1\n"
        "• I attended partly → attended 1 partly\n"
        "• I missed it → attended 1 missed"
    )
    assert await cast.oumar.reads() == ""


async def test_publishing_twice_tells_once(held: Cast) -> None:
    assert await held.mina.says("webinaire 1 oui") == "Le webinaire 1 était déjà publié."
    assert await held.ben.reads() == ""


async def test_webinar_to_come_is_told_to_observers_too_without_a_question(cast: Cast) -> None:
    shown = await cast.mina.says(FUTURE)
    assert f"Aperçu, pour 5 personnes ({cast.place.channel_name} 5) :" in shown
    assert "\nAprès la fin, on demande aux membres s’ils y étaient.\n" in shown
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
        "🎓 Webinar 1: Accueil [fr]\nTuesday 1 December 2020, 11:00 (GMT)\nSpeakers: CICR et FICR\nRegistered: 0.\n"
        "1. I register\n2. I cannot come\n3. Who registered\n4. Put it into my calendar"
    )


async def test_number_of_another_group_is_none_of_mine(held: Cast) -> None:
    other = await held.place.group("ailleurs")
    lea = await held.place.joins("Lea Fall", Role.COORDINATOR, group=other)
    for line in ("webinaire 1", "webinaire 1 oui", "participe 1 +2", "participation 1"):
        assert await lea.says(line) == "Il n’y a pas de webinaire 1. Pour la liste : webinaires"
    assert await counted(held) == []


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
