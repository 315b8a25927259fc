"""The digest comes by itself at everybody's hour, when there is something new, and once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.commands import Role
from storage.database import Tx
from storage.outbox import chat_state
from storage.people import habits, people
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from tests.talk import NOW, Talker, Town

MONDAY = datetime(2020, 12, 7, 8, tzinfo=UTC)
"""The first one after NOW, at the usual hour in Dakar."""
WEEK = timedelta(days=7)


async def ticks(place: Town, at: datetime) -> list[str]:
    """The keys of the digests that a tick at this instant puts."""
    place.clock.forward(seconds=(at - place.clock.now()).total_seconds())
    return [key for key in await place.ticks() if key.startswith("digest:")]


def key(talker: Talker, at: datetime) -> str:
    return f"digest:{talker.id}:{int(at.timestamp())}"


async def a_point(place: Town, talker: Talker, text: str, due: datetime) -> None:
    """A point of somebody's, as if it had always been there."""

    async def add(tx: Tx) -> None:
        new = NewPoint(text, "fr", due.date(), [Actor(person_id=talker.id)])
        await action_points.create(tx, place.group_id, new, talker.id, int(NOW.timestamp()))

    await place.db.transaction(add)


async def digest_read(talker: Talker) -> str:
    """What somebody reads, from the digest on; other letters of the same tick come before it."""
    said = await talker.reads()
    starts = [said.find(head) for head in ("À faire", "To do") if head in said]
    return said[min(starts) :] if starts else ""


async def test_once_a_week_with_what_waits(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    john = await place.joins("John", Role.MEMBER, lang="en")
    for talker in (awa, john):
        await a_point(place, talker, "Envoyer le rapport", MONDAY + timedelta(days=30))
    assert await ticks(place, NOW) == []
    assert await ticks(place, MONDAY - timedelta(seconds=1)) == []
    assert await ticks(place, MONDAY) == [key(awa, MONDAY), key(john, MONDAY)]
    assert await ticks(place, MONDAY) == []
    assert await digest_read(awa) == (
        "À faire, et nouveautés :"
        "\n1. Point 1 : Envoyer le rapport · pour le mercredi 6 janvier 2021"
        "\n• 1 point nouveau ou modifié : points tous"
        "\nRépondez en une ligne, par exemple : 1 fait"
        "\n• Point 1 : fait → fait 1"
    )
    assert await digest_read(john) == (
        "To do, and what is new:"
        "\n1. Point 2: Envoyer le rapport [fr] · due Wednesday 6 January 2021"
        "\n• 1 point new or changed: points all"
        "\nAnswer in one line, for example: 1 done"
        "\n• Point 2: done → done 2"
    )
    assert (await john.says("1 done")).startswith("1. ✓ ")


async def test_nothing_new_nothing_sent_until_time_makes_it_new(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await a_point(place, awa, "Envoyer le rapport", MONDAY + timedelta(days=30))
    sent = []
    for week in range(8):
        at = MONDAY + week * WEEK
        if await ticks(place, at):
            sent.append(week)
        await awa.reads()
    # First told; then due within a week (28 December); then late (11 January).
    assert sent == [0, 4, 5]


async def test_people_to_call_are_told_of_when_they_are_others_than_before(place: Town) -> None:
    mina = await place.joins("Mina", Role.COORDINATOR)
    ben, zoe = await place.joins("Ben", Role.MEMBER), await place.joins("Zoe", Role.MEMBER)
    told = []
    for week in range(6):
        for talker, gone in ((ben, 1), (zoe, 4)):
            if week == gone:
                await _is_gone(place, talker)
        if key(mina, MONDAY + week * WEEK) in await ticks(place, MONDAY + week * WEEK):
            told.append((week, await mina.reads()))
    line = "Nouveautés :\n• {} à appeler, aucun message n’arrive : injoignables"
    assert told == [(1, line.format("1 personne")), (4, line.format("2 personnes"))]


async def _is_gone(place: Town, talker: Talker) -> None:
    at = int(place.clock.now().timestamp())
    await place.db.transaction(lambda tx: chat_state.gone(tx, "terminal", talker.address, "blocked", at))


async def test_what_was_done_in_the_meantime_is_not_told(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await a_point(place, awa, "Envoyer le rapport", MONDAY + timedelta(days=30))
    assert await ticks(place, MONDAY) == [key(awa, MONDAY)]
    await place.db.transaction(lambda tx: action_points.set_state(tx, 1, "done", int(NOW.timestamp())))
    assert await awa.reads() == ""
    # It never went out, so whatever waits next week is new.
    await place.db.transaction(lambda tx: action_points.set_state(tx, 1, "open", int(NOW.timestamp())))
    assert await ticks(place, MONDAY + WEEK) == [key(awa, MONDAY + WEEK)]


async def test_a_late_tick_still_tells_until_the_next_digest_is_nearer(place: Town) -> None:
    awa, ben, eve = [await place.joins(name, Role.MEMBER) for name in ("Awa", "Ben", "Eve")]
    for talker in (awa, ben, eve):
        await a_point(place, talker, "Envoyer le rapport", MONDAY + timedelta(days=30))
    await ben.says("digest quotidien 8h")
    await eve.says("digest quinzaine")
    assert await ticks(place, MONDAY + timedelta(hours=12)) == [key(awa, MONDAY), key(eve, MONDAY)]
    assert await ticks(place, MONDAY + timedelta(hours=24)) == [key(ben, MONDAY + timedelta(days=1))]


async def test_rows_from_before_get_what_is_due_now_and_nothing_stale(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await a_point(place, awa, "Envoyer le rapport", MONDAY + timedelta(days=30))
    later = MONDAY + timedelta(days=4)
    assert await ticks(place, later) == []
    await place.db.transaction(lambda tx: tx.run("UPDATE people SET wake_at = 0"))
    assert await ticks(place, MONDAY + WEEK + timedelta(days=2)) == [key(awa, MONDAY + WEEK)]


async def test_everybody_at_their_own_hour(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    nairobi = await place.group("est", "Africa/Nairobi")
    ben = await place.joins("Ben", Role.MEMBER, group=nairobi)
    for talker, group in ((awa, place.group_id), (ben, nairobi)):
        place.group_id = group
        await a_point(place, talker, "Envoyer le rapport", MONDAY + timedelta(days=30))
    await awa.says("digest hebdo mardi 18h30 Bamako")
    assert await ticks(place, MONDAY - timedelta(hours=3)) == [key(ben, MONDAY - timedelta(hours=3))]
    assert await ticks(place, MONDAY) == []
    tuesday = datetime(2020, 12, 8, 18, 30, tzinfo=UTC)
    assert await ticks(place, tuesday) == [key(awa, tuesday)]


async def test_nobody_who_does_not_want_it_or_belongs_nowhere(place: Town) -> None:
    names = ("Never", "Stopped", "Erased", "Left", "Away")
    never, stopped, erased, left, away = [await place.joins(name, Role.MEMBER) for name in names]
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    for talker in (never, stopped, erased, left, away):
        await a_point(place, talker, "Envoyer le rapport", MONDAY + timedelta(days=30))
    await never.says("digest jamais")
    await stopped.says("stop")
    await erased.says("oubliezmoi oui")
    await left.says("quitter oui")
    await place.db.transaction(lambda tx: tx.run("UPDATE people SET away_at = 1 WHERE id = ?", away.id))
    assert await ticks(place, MONDAY) == [key(coumba, MONDAY)]
    await coumba.reads()
    await stopped.says("reprendre")
    assert await ticks(place, MONDAY + WEEK) == [key(stopped, MONDAY + WEEK)]


async def test_new_settings_do_not_bring_an_old_slot(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await a_point(place, awa, "Envoyer le rapport", MONDAY + timedelta(days=30))
    assert await ticks(place, MONDAY - timedelta(hours=1)) == []
    await awa.says("digest quotidien 6h")
    assert await ticks(place, MONDAY) == []
    tuesday = datetime(2020, 12, 8, 6, tzinfo=UTC)
    assert await ticks(place, tuesday) == [key(awa, tuesday)]


async def test_one_bad_row_does_not_hold_up_the_others(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    for talker in (awa, ben):
        await a_point(place, talker, "Envoyer le rapport", MONDAY + timedelta(days=30))
    await place.ticks()
    await place.db.transaction(lambda tx: habits.digest_told(tx, awa.id or 0, "no mark"))
    assert await ticks(place, MONDAY) == [key(ben, MONDAY)]
    await place.db.transaction(lambda tx: habits.digest_told(tx, awa.id or 0, ""))
    assert await ticks(place, MONDAY + timedelta(minutes=10)) == [key(awa, MONDAY)]


async def test_in_several_groups_the_lines_name_theirs(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    other = await place.group("axe1")
    await a_point(place, awa, "Envoyer le rapport", MONDAY + timedelta(days=30))
    await place.db.transaction(
        lambda tx: people.join(tx, awa.id or 0, other, int(Role.MEMBER), None, int(NOW.timestamp()))
    )
    assert await ticks(place, MONDAY) == [key(awa, MONDAY)]
    assert await digest_read(awa) == (
        "À faire :"
        "\nGroupe gtm"
        "\n1. Point 1 : Envoyer le rapport · pour le mercredi 6 janvier 2021"
        "\nRépondez en une ligne, par exemple : 1 fait"
        "\n• Point 1 : fait → @gtm fait 1"
    )
    assert (await awa.says("1 fait")).startswith("1. ✓ ")
