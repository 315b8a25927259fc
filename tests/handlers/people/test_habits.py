"""When somebody wants to hear from Tama: digest, quiet hours, time zone."""

from __future__ import annotations

from bot.commands import Role
from storage.people import habits
from storage.people.habits import Habits
from tests.handlers.people.test_join import HOW_FR
from tests.talk import Talker, Town


async def habits_of(place: Town, talker: Talker) -> Habits:
    return await place.db.read(lambda tx: habits.of_person(tx, talker.id or 0))


async def test_the_digest_in_one_line_and_what_is_left_out_stays(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("digest hebdo lundi 8h") == (
        "✓ Je vous envoie votre récapitulatif chaque semaine. Le prochain : lundi 7 décembre 2020, 8h00 (GMT)"
    )
    assert await awa.says("digest jeudi") == (
        "✓ Je vous envoie votre récapitulatif chaque semaine. Le prochain : jeudi 3 décembre 2020, 8h00 (GMT)"
    )
    assert await awa.says("digest quinzaine 18h30 Nairobi") == (
        "✓ Je vous envoie votre récapitulatif toutes les deux semaines."
        " Le prochain : jeudi 10 décembre 2020, 18h30 (GMT+3)"
    )
    assert await awa.says("digest quotidien") == (
        "✓ Je vous envoie votre récapitulatif chaque jour. Le prochain : mardi 1er décembre 2020, 18h30 (GMT+3)"
    )
    assert await awa.says("digest jamais") == (
        "✓ Je ne vous envoie pas de récapitulatif.\nPour le voir à tout moment : recap"
    )
    assert await habits_of(place, awa) == Habits("Africa/Nairobi", "Africa/Dakar", "never", 3, 1110, None, None)
    assert (await awa.says("digest vendredi 7h")).startswith("✓ Je vous envoie votre récapitulatif chaque semaine.")


async def test_the_digest_in_english(place: Town) -> None:
    john = await place.joins("John", Role.OBSERVER, lang="en")
    assert await john.says("digest weekly Monday 8am") == (
        "✓ I send you your digest every week. The next one: Monday 7 December 2020, 08:00 (GMT)"
    )
    assert await john.says("digest fortnightly on Tuesdays at 7:30pm, Bamako") == (
        "✓ I send you your digest every two weeks. The next one: Tuesday 8 December 2020, 19:30 (GMT)"
    )
    assert await john.says("digest daily") == (
        "✓ I send you your digest every day. The next one: Tuesday 1 December 2020, 19:30 (GMT)"
    )
    assert await john.says("digest never") == "✓ You get no digest.\nTo see it at any time: digest"
    assert await john.says("digest sometimes") == (
        "I did not understand “sometimes”.\nFor example: digest weekly Monday 8am"
    )


async def test_after_stop_the_digest_is_set_but_said_not_to_come(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await awa.says("stop")
    assert (await awa.says("digest hebdo")).splitlines()[1:] == [
        "Je ne vous envoie pas de messages. Pour en recevoir de nouveau : recevoir"
    ]


async def test_quiet_hours_are_set_shown_and_ended(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    none = "Vous n’avez pas d’heures de silence.\nPour en choisir : silence 20h-7h"
    night = (
        "De 20h00 à 7h00, je ne vous dérange pas (Dakar, GMT)."
        " Seul le rappel une heure avant une réunion vous parvient.\nPour ne plus en avoir : silence non"
    )
    assert await awa.says("silence") == none
    assert [await awa.says("silence 20h-7h"), await awa.says("silence")] == [night, night]
    assert ((await habits_of(place, awa)).quiet_from, (await habits_of(place, awa)).quiet_until) == (1200, 420)
    assert [await awa.says("silence non"), await awa.says("silence")] == [none, none]
    assert (await habits_of(place, awa)).quiet_from is None


async def test_quiet_hours_in_english_and_a_mistake(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    assert await john.says("quiet 8pm-7am") == (
        "From 20:00 to 07:00 I won't disturb you (Dakar, GMT)."
        " Only the reminder one hour before a meeting still comes.\nTo have none: quiet off"
    )
    assert await john.says("quiet 8pm-8pm") == ("The start and the end must be different.\nFrom when to when?")
    assert (await john.says("9pm-6am")).startswith("From 21:00 to 06:00 I won't disturb you")
    assert await john.says("quiet off") == "You have no quiet hours.\nTo set them: quiet 8pm-7am"


async def test_the_time_zone_by_city_by_country_and_back_to_the_groups(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("fuseau") == (
        "Votre fuseau horaire : Dakar, GMT."
        "\nChez vous, il est : mardi 1er décembre 2020, 10h00 (GMT)\nPour le changer : fuseau Bamako"
    )
    assert await awa.says("fuseau Kenya") == (
        "Votre fuseau horaire : Nairobi, GMT+3."
        "\nChez vous, il est : mardi 1er décembre 2020, 13h00 (GMT+3)\n1. Prendre le fuseau du groupe"
    )
    assert (await awa.says("digest hebdo lundi 8h")).endswith("lundi 7 décembre 2020, 8h00 (GMT+3)")
    assert (await awa.says("fuseau")).endswith("1. Prendre le fuseau du groupe")
    assert await awa.says("1") == (
        "Votre fuseau horaire : Dakar, GMT.\nChez vous, il est : mardi 1er décembre 2020, 10h00 (GMT)"
    )
    assert (await awa.says("fuseau Mars")).splitlines() == [
        "Je n’ai pas compris « Mars ».",
        "Par exemple : fuseau Bamako",
    ]


async def test_the_time_zone_in_english(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    assert await john.says("timezone Nairobi") == (
        "Your time zone: Nairobi, GMT+3."
        "\nYour clocks say: Tuesday 1 December 2020, 13:00 (GMT+3)\n1. Take the group's time zone"
    )
    assert (await john.says("time zone UTC+1")).splitlines()[0] == "Your time zone: GMT+1."


async def test_another_zone_plans_the_next_digest_anew(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await awa.says("digest quotidien 9h")
    await awa.says("fuseau New York")
    wake_at = await place.db.read(lambda tx: tx.value("SELECT wake_at FROM people WHERE id = ?", awa.id))
    assert wake_at == int(place.clock.now().timestamp()) + 4 * 3600


async def test_a_stranger_has_no_habits(place: Town) -> None:
    eve = place.stranger("Eve")
    assert [await eve.says(line) for line in ("silence 20h-7h", "fuseau Bamako")] == [HOW_FR, HOW_FR]


async def test_whoever_is_forgotten_has_no_habits_left(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    for line in ("digest quotidien 9h Bamako", "silence 20h-7h", "oubliezmoi oui"):
        await awa.says(line)
    kept = "zone, quiet_from, quiet_until, digest_every, digest_weekday, digest_minute, digest_mark, away_at"
    row = await place.db.read(lambda tx: tx.row(f"SELECT {kept} FROM people WHERE id = ?", awa.id))  # noqa: S608
    assert row is not None
    assert list(row) == [None, None, None, "never", 0, 0, "", None]
