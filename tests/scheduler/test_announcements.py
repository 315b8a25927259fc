"""Planned announcements go out when their time comes, to those who are meant then."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.handlers.cast import Cast, gather
from tests.talk import Town, open_space

TEXT = "La note est prête | The note is ready"
PLANNED = "✓ L’annonce 1 partira le lundi 7 décembre 2020 à 8h00 (GMT).\nPour l’arrêter : annuler annonce 1\n1. Suivre l’annonce 1"  # noqa: E501


@pytest.fixture
async def cast(place: Town) -> Cast:
    return await gather(place)


async def planned(cast: Cast, whom: str = "à CRN") -> None:
    """Mina plans announcement 1 for Monday 7 December 8:00 in Dakar."""
    await cast.mina.says(f"annonce {whom} lundi 8h avec accusé : {TEXT}")
    assert await cast.mina.says("oui") == PLANNED


async def test_it_goes_out_at_its_hour_and_once(cast: Cast) -> None:
    await planned(cast)
    cast.place.clock.forward(days=5, hours=21, minutes=59)
    assert await cast.place.ticks("announcement") == []
    assert await cast.awa.reads() == ""
    cast.place.clock.forward(minutes=1)
    assert await cast.place.ticks("announcement") == [f"announcement:1:{one.id}" for one in (cast.ali, cast.awa)]
    assert await cast.place.ticks("announcement") == []
    assert await cast.awa.reads() == "📣 Annonce de Mina Sow\nLa note est prête\n• J’ai lu → lu 1"
    assert (await cast.mina.says("annonce 1")).splitlines()[0] == (
        "📣 Annonce 1 · envoyée le lundi 7 décembre 2020 à 8h00 (GMT)"
    )


async def test_a_planned_one_tells_what_it_will_do(cast: Cast) -> None:
    await planned(cast)
    assert await cast.mina.says("annonce 1") == (
        "📣 Annonce 1 · partira le lundi 7 décembre 2020 à 8h00 (GMT)\n"
        "À : CRN\n"
        "La note est prête\n"
        "À ce jour, pour 2 personnes.\n"
        "1. L’arrêter"
    )
    assert (await cast.mina.says("annonce 1 oui")).startswith("La décision est déjà prise pour l’annonce 1.\n")


async def test_cancelled_before_its_hour_it_never_goes_out(cast: Cast) -> None:
    await planned(cast)
    assert await cast.mina.says("annuler l’annonce 1") == (
        f"✓ L’annonce 1 ne partira pas.\nPour la réécrire : annonce {TEXT}"
    )
    cast.place.clock.forward(days=6)
    assert await cast.place.ticks("announcement") == []
    assert await cast.awa.reads() == ""


async def test_it_goes_to_those_who_are_meant_then(cast: Cast) -> None:
    await planned(cast)
    await cast.ali.says("stop")
    crn, group_id = 1, cast.place.group_id
    nour = await cast.place.joins("Nour", Role.MEMBER, organisation=crn, lang="en")
    await cast.place.db.transaction(lambda tx: people.leave(tx, cast.awa.id or 0, group_id, 0))
    cast.place.clock.forward(days=6)
    assert await cast.place.ticks("announcement") == [f"announcement:1:{nour.id}"]
    assert await nour.reads() == "📣 Announcement from Mina Sow\nThe note is ready\n• I have read it → read 1"


async def test_a_late_tick_sends_it_all_the_same(cast: Cast) -> None:
    await planned(cast)
    cast.place.clock.forward(days=12)
    assert len(await cast.place.ticks("announcement")) == 2
    cast.place.clock.forward(days=6)
    assert await cast.awa.reads() != ""


async def test_what_is_a_week_late_is_given_back(cast: Cast) -> None:
    await planned(cast)
    cast.place.clock.forward(days=14)
    assert await cast.place.ticks("announcement") == ["announcement:1:unsent"]
    assert await cast.awa.reads() == ""
    assert await cast.mina.reads() == (
        "L’annonce 1 n’est pas partie : il est trop tard, elle était prévue pour le lundi 7 décembre 2020 à 8h00 (GMT).\n"  # noqa: E501
        f"Pour la réécrire : annonce {TEXT}"
    )


async def test_when_nobody_is_left_its_author_hears_of_it(cast: Cast) -> None:
    await cast.place.wants_no_digests()
    await cast.mina.says("langue en")
    await open_space(cast.place, "Un puits")
    await cast.mina.says(f"announce to those who have not voted Monday 8am: {TEXT}")
    await cast.mina.says("yes")
    for voter in (cast.awa, cast.ali, cast.ben, cast.zoe):
        await voter.says("vote 1")
    cast.place.clock.forward(days=6)
    assert await cast.place.ticks("announcement") == ["announcement:1:unsent"]
    assert await cast.mina.reads() == (
        "Announcement 1 did not go out: nobody would have got it (those who have not voted (Idées [fr])).\n"
        f"To write it again: announce {TEXT}"
    )
    assert "cancelled before it was sent" in await cast.mina.says("announcements")


async def test_an_hour_that_passed_while_it_was_a_draft(cast: Cast) -> None:
    await cast.mina.says(f"annonce à CRN lundi 8h : {TEXT}")
    cast.place.clock.forward(days=7)
    again = await cast.mina.says("annonce 1 oui")
    assert again.splitlines()[:3] == [
        "L’heure prévue est passée : l’annonce partirait tout de suite.", "À : CRN", "Quand : tout de suite"
    ]  # fmt: skip
    assert (await cast.mina.says("oui")).startswith("✓ L’annonce 1 est en route vers 2 personnes.")
    assert await cast.awa.reads() == "📣 Annonce de Mina Sow\nLa note est prête"


async def test_an_author_who_left_is_not_told(cast: Cast) -> None:
    await planned(cast)
    await cast.place.db.transaction(lambda tx: _gone(tx, cast))
    cast.place.clock.forward(days=20)
    assert await cast.place.ticks("announcement") == []


async def _gone(tx: Tx, cast: Cast) -> None:
    await people.leave(tx, cast.mina.id or 0, cast.place.group_id, 0)
