"""Meetings as they are posted where the group meets: announced, changed, reminded of."""

from __future__ import annotations

from bot.commands import Role
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import trio
from tests.talk import Talker, Town

OTHER = "-200"
LINE = "reunion Bilan | Review, 10 décembre 2020 9h-11h, Salle 2 : Budget | Funds (OIM) ; Divers | Other"
BUTTONS = "[Oui → @gtm oui 1]\n[Non → @gtm non 1]\n[En ligne → @gtm en ligne 1]\n[Absence excusée → @gtm excuse 1]"
IN_ENGLISH = "[Yes → @gtm oui 1]\n[No → @gtm non 1]\n[Online → @gtm en ligne 1]\n[Excused absence → @gtm excuse 1]"
FRENCH = (
    "Réunion 1 : Bilan\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\nLieu : Salle 2\n"
    "Ordre du jour :\n1. Budget (OIM)\n2. Divers\nViendrez-vous ?\n" + BUTTONS
)
ENGLISH = (
    "Meeting 1: Review\nThursday 10 December 2020, 09:00–11:00 (GMT)\nVenue: Salle 2\n"
    "Agenda:\n1. Funds (OIM)\n2. Other\nAre you coming?\n" + IN_ENGLISH
)
MOVED = (
    "📅 Nouvelle date\nRéunion 1 : Bilan\nAvant : jeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
    "Maintenant : {day} décembre 2020, 9h00–11h00 (GMT)\n"
    "Si vous aviez dit oui, votre réponse reste valable. Si vous aviez dit non, c’était pour l’ancienne date. "
    "Viendrez-vous ?\n" + BUTTONS
)


async def _announced(place: Town) -> tuple[Square, Talker]:
    """Coumba has announced the meeting of 10 December; nothing of it has gone out."""
    square, (coumba, _, _) = Square(place), await trio(place)
    await meets(place)
    await meets(place, OTHER, lang="en", title="Office")
    await place.wants_no_digests()
    await coumba.says(LINE)
    await coumba.says("oui")
    return square, coumba


async def test_an_invitation_is_posted_in_the_language_of_the_place(place: Town) -> None:
    square, _ = await _announced(place)
    assert await square.news() == ["📅 Invitation\n" + FRENCH]
    assert list(square.stands[OTHER].values()) == ["📅 Invitation\n" + ENGLISH]


COUNTED = (
    "[Oui ({yes}) → @gtm oui 1]\n[Non → @gtm non 1]\n[En ligne{online} → @gtm en ligne 1]\n"
    "[Absence excusée → @gtm excuse 1]"
)


async def _counts(place: Town, square: Square) -> list[str]:
    """The buttons that have changed there within the minute."""
    place.clock.forward(seconds=60)
    return [text.partition("Viendrez-vous ?\n")[2] for text in await square.news()]


async def test_the_buttons_of_the_last_post_say_how_many_answered_what(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    await coumba.says("oui 1")
    assert await _counts(place, square) == [COUNTED.format(yes=1, online="")]
    await coumba.says("oui 1")
    await coumba.says("en ligne 1")
    zoe = await place.joins("Zoe", Role.FOCAL)
    await zoe.says("oui 1")
    assert await _counts(place, square) == [COUNTED.format(yes=1, online=" (1)")]
    assert next(iter(square.stands[OTHER].values())).partition("Are you coming?\n")[2] == (
        "[Yes (1) → @gtm oui 1]\n[No → @gtm non 1]\n[Online (1) → @gtm en ligne 1]\n[Excused absence → @gtm excuse 1]"
    )
    place.clock.forward(days=3)
    await place.ticks("meeting")
    assert (await square.news())[0].endswith("Viendrez-vous ?\n" + COUNTED.format(yes=1, online=" (1)"))
    await zoe.says("non 1")
    assert "[Non (1) →" in (await _counts(place, square))[0]
    assert len(square.stands[PLACE]) == 2


async def test_counts_change_at_most_once_a_minute(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    await coumba.says("oui 1")
    assert len(await square.news()) == 1
    await coumba.says("non 1")
    await coumba.says("oui 1")
    await coumba.says("non 1")
    assert await square.news() == []
    place.clock.forward(seconds=60)
    changed = await square.news()
    assert len(changed) == 1
    assert "[Non (1) →" in changed[0]
    assert len(square.stands[PLACE]) == 1
    assert len([one for one in square.sent if one.chat_id == PLACE]) == 3


async def test_where_nothing_was_posted_nothing_is_counted(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    await meets(place, "-300")
    await coumba.says("oui 1")
    await square.news()
    assert "-300" not in square.stands


async def test_changes_within_ten_minutes_are_one_post(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    preview = await coumba.says("deplacer 1 11 décembre 2020 9h-11h")
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau et Office." in preview.splitlines()
    await coumba.says("oui")
    place.clock.forward(minutes=4)
    assert await square.news() == []
    await coumba.says("deplacer 1 12 décembre 2020 9h-11h")
    await coumba.says("oui")
    place.clock.forward(minutes=5)
    assert await square.news() == []
    place.clock.forward(minutes=1)
    assert await square.news() == [MOVED.format(day="samedi 12")]
    assert await place.ticks("meeting") == []


async def test_a_change_that_is_taken_back_is_not_posted(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    for day in (11, 10):
        await coumba.says(f"deplacer 1 {day} décembre 2020 9h-11h")
        await coumba.says("oui")
    place.clock.forward(minutes=11)
    assert await square.news() == []


async def test_a_cancelled_meeting_is_posted_without_buttons_and_no_reminder_follows(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    await coumba.says("annulerreunion 1")
    await coumba.says("oui")
    place.clock.forward(minutes=11)
    assert await square.news() == [
        (
            "📅 Annulation\nRéunion 1 : Bilan\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\nLieu : Salle 2\n"
            "Cette rencontre n’aura pas lieu."
        )
    ]
    place.clock.forward(days=8)
    assert await place.ticks("meeting") == []


async def test_reminders_are_posted_each_at_its_time_and_once(place: Town) -> None:
    square, _ = await _announced(place)
    await square.news()
    for forward, soon in (
        ({"days": 1, "hours": 23}, "⏰ Rappel : dans 7 jours\n"),
        ({"days": 6}, "⏰ Rappel : demain\n"),
        ({"hours": 23}, "⏰ Rappel : dans 1 heure\n"),
    ):
        place.clock.forward(**forward)
        place.clock.forward(seconds=-(int(place.clock.now().timestamp()) % 3600))
        assert [key.partition("@")[2] for key in await place.ticks("meeting")][-2:] == [
            "telegram:-100",
            "telegram:-200",
        ]
        assert await place.ticks("meeting") == []
        assert await square.news() == [soon + FRENCH]
    assert list(square.stands[OTHER].values())[-1] == "⏰ Reminder: in 1 hour\n" + ENGLISH


async def test_reminders_are_those_that_the_coordinator_set(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    await coumba.says("rappels 1 2h")
    place.clock.forward(days=8, hours=20, minutes=59)
    assert await place.ticks("meeting") == []
    place.clock.forward(minutes=1)
    await place.ticks("meeting")
    assert await square.news() == ["⏰ Rappel : aujourd’hui, dans 2 heures\n" + FRENCH]


async def test_a_late_tick_posts_only_the_last_reminder(place: Town) -> None:
    square, _ = await _announced(place)
    await square.news()
    place.clock.forward(days=8, hours=20)
    assert [key for key in await place.ticks("meeting") if "@" in key] == [
        "meeting:1:1607590800:1440@telegram:-100",
        "meeting:1:1607590800:1440@telegram:-200",
    ]
    assert await square.news() == ["⏰ Rappel : aujourd’hui, dans 3 heures\n" + FRENCH]


async def test_a_reminder_that_waits_is_not_posted_once_the_meeting_moved(place: Town) -> None:
    square, coumba = await _announced(place)
    await square.news()
    place.clock.forward(days=8)
    await place.ticks("meeting")
    await coumba.says("deplacer 1 18 décembre 2020 9h-11h")
    await coumba.says("oui")
    place.clock.forward(minutes=11)
    assert await square.news() == [MOVED.format(day="vendredi 18")]


async def test_long_agendas_are_cut_to_600_characters(place: Town) -> None:
    square, (coumba, _, _) = Square(place), await trio(place)
    await meets(place)
    items = " ; ".join(f"Point {number} {'x' * 70}" for number in range(9))
    await coumba.says(f"reunion Bilan {'y' * 100}, 10 décembre 2020 9h-11h, {'Salle ' * 30} : {items}")
    await coumba.says("oui")
    await square.news()
    (sent,) = square.sent
    assert len(sent.text) <= 600
    assert "… et 7 autres sujets : /ordre_du_jour 1" in sent.text.splitlines()


async def test_a_webinar_is_posted_and_the_question_after_it_is_not(place: Town) -> None:
    square, (coumba, _, _) = Square(place), await trio(place)
    await meets(place, PLACE)
    await place.wants_no_digests()
    preview = await coumba.says("webinaire Accueil | Welcome, 10 décembre 2020 10h-11h30")
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau." in preview.splitlines()
    await coumba.says("oui")
    assert await square.news() == [
        (
            "🎓 Webinaire 1 : Accueil\njeudi 10 décembre 2020, 10h00–11h30 (GMT)\nPour vous inscrire : /inscription 1\n"
            "[Je m’inscris → @gtm inscription 1]\n[Je ne pourrai pas venir → @gtm desinscription 1]"
        )
    ]
    place.clock.forward(days=10)
    assert all("@" not in key for key in await place.ticks("webinar"))
