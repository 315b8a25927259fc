"""Plans and money as they are kept: what is not set stays so, progress by axis, money in its own currencies."""

from __future__ import annotations

from datetime import date

from bot.commands import Role
from storage.database import Tx
from storage.money import fundings, rates
from storage.money.fundings import Answer, NewFunding, Purpose
from storage.money.rates import Rate
from storage.plans import activities, plans
from storage.plans.activities import Amount, Content
from storage.plans.owners import NewOwner
from storage.plans.plans import PlanTitle
from tests.talk import Town

TODAY = date(2020, 12, 1)


async def test_what_is_kept_is_read_back(place: Town) -> None:
    group = place.group_id
    awa = (await place.joins("Awa", Role.COORDINATOR)).id or 0

    async def body(tx: Tx) -> None:
        await plans.set_title(tx, group, PlanTitle("Plan 2021", "fr", awa), 5)
        await plans.set_title(tx, group, PlanTitle("Plan 2022", "fr", awa), 6)
        axis = await plans.add_axis(tx, group, "Plaidoyer", "fr", awa, 5)
        full = Content(
            "Atelier", "fr", axis.id, "Deux jours", "Salle prêtée", "Dakar", "Un\nDeux", Amount(2_500_000_00, "XOF"),
            "Octobre 2020 (2)", date(2020, 10, 1), date(2020, 10, 31), 2,
        )  # fmt: skip
        assert await activities.create(tx, group, full, [NewOwner("CRN"), NewOwner("Awa", None, awa)], awa, 5) == 1
        assert await activities.create(tx, group, Content("Visite", "fr"), [], awa, 7) == 2
        bare, kept = await activities.in_group(tx, group)
        assert (bare.content, bare.axis, kept.content, kept.axis) == (Content("Visite", "fr"), None, full, 1)
        assert [(one.name, one.person_id) for one in kept.owners] == [("CRN", None), ("Awa", awa)]
        assert kept.is_late(TODAY)
        assert not bare.is_late(TODAY)
        assert [one.number for one in await activities.changed(tx, group, 5, 9)] == [2]
        await activities.set_state(tx, bare.id, "done", awa, 9)
        first, second = await activities.progress(tx, group, TODAY)
        assert (first.axis, first.total, first.done, first.planned, first.late) == (None, 1, 1, 0, 0)
        assert (second.axis, second.total, second.planned, second.late) == (1, 1, 1, 1)
        title = await plans.title(tx, group)
        assert title is not None
        assert title.title == "Plan 2022"
        new = NewFunding("FICR", Purpose(kept.id), Amount(100_00, "EUR"), TODAY)
        assert await fundings.add(tx, group, new, awa, 9) == 1
        (asked,) = await fundings.in_group(tx, group)
        assert (asked.activity, asked.axis, asked.state, asked.granted) == (1, 1, "asked", None)
        await fundings.answer(tx, asked.id, Answer("granted", TODAY, Amount(50_00, "EUR"), "la moitié", "fr"), awa, 10)
        answered = await fundings.by_number(tx, group, 1)
        assert answered is not None
        assert (answered.granted, answered.note, answered.note_by) == (Amount(50_00, "EUR"), "la moitié", awa)
        await rates.put(tx, group, Rate("EUR", "XOF", 655_957_000, 9), awa)
        await rates.put(tx, group, Rate("XOF", "EUR", 1_524, 10), awa)
        assert await rates.in_group(tx, group) == [Rate("XOF", "EUR", 1_524, 10)]

    await place.db.transaction(body)
