"""For ten minutes `annuler` takes back what the last line answered, and nothing that others did since."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.database import Tx
from tests.handlers.cast import Cast
from tests.handlers.todo.sheet_town import NOON, also_in, meeting, point, webinar
from tests.handlers.todo.sheet_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.talk import open_space

ANSWER = "1 oui, 2 non budget trop faible, 3 fait, 4 excusé"
ALL_BACK = "✓ Annulé : Réunion 1, Point 1, Point 2 et Réunion 2. Pour voir ce que vous avez à faire : afaire"
NOTHING = "Il n’y avait rien à annuler."
TOO_LATE = (
    "Il est trop tard pour annuler vos réponses : les 10 minutes sont passées."
    " Pour en changer une, par exemple : reunion 1"
)
WRITTEN = {
    "replies": "SELECT meeting_id, person_id, answer, note, replacement FROM replies ORDER BY 1, 2",
    "votes": "SELECT space_id, idea_id, person_id, weight FROM votes ORDER BY 1, 2, 3",
    "attendances": "SELECT webinar_id, person_id, answer, guests FROM attendances ORDER BY 1, 2",
    "points": "SELECT id, deadline, state, note FROM action_points ORDER BY 1",
    "owners": "SELECT id, organisation_id, person_id, state, note, by_person FROM point_owners ORDER BY 1",
    "acknowledgements": "SELECT announcement_id, person_id FROM acknowledgements ORDER BY 1, 2",
    "meetings": "SELECT id, rapporteur_id FROM meetings ORDER BY 1",
}


async def everything(cast: Cast) -> dict[str, list[Any]]:
    """All that an answer can write."""

    async def read(tx: Tx) -> dict[str, list[Any]]:
        return {name: [tuple(row) for row in await tx.rows(sql)] for name, sql in WRITTEN.items()}

    return await cast.place.db.read(read)


async def test_within_nine_minutes_all_is_as_before(cast: Cast) -> None:
    before = await everything(cast)
    await cast.awa.says("afaire")
    await cast.awa.says(ANSWER)
    assert await everything(cast) != before
    cast.place.clock.forward(minutes=9)
    assert await cast.awa.says("annuler") == ALL_BACK
    assert await everything(cast) == before
    assert await cast.awa.says("annuler") == NOTHING
    assert (await cast.awa.says("afaire")).splitlines()[0] == "Vous avez 4 réponses à donner :"


async def test_after_eleven_minutes_it_is_too_late(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says(ANSWER)
    before = await everything(cast)
    cast.place.clock.forward(minutes=11)
    assert await cast.awa.says("annuler") == TOO_LATE
    assert await cast.awa.says("annuler réponses") == TOO_LATE
    assert await everything(cast) == before
    cast.place.clock.forward(days=2)
    assert await cast.awa.says("annuler") == NOTHING


async def test_in_english(cast: Cast) -> None:
    await cast.ben.says("todo")
    await cast.ben.says("1 yes, 3 done")
    cast.place.clock.forward(minutes=9)
    assert await cast.ben.says("undo") == "✓ Taken back: Meeting 1 and Point 2. To see what you have to do: todo"
    assert await cast.ben.says("cancel") == "There was nothing to cancel."
    await cast.ben.says("3 done")
    cast.place.clock.forward(minutes=11)
    assert await cast.ben.says("cancel") == (
        "It is too late to take your answers back: the 10 minutes are over. To change one, for example: point 2"
    )


async def test_only_the_last_line_is_taken_back(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says("1 oui")
    await cast.awa.says("3 fait")
    assert await cast.awa.says("annuler") == "✓ Annulé : Point 2. Pour voir ce que vous avez à faire : afaire"
    assert (await everything(cast))["replies"] == [(1, cast.awa.id, "yes", "", "")]


async def test_a_line_that_was_refused_leaves_the_one_before(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says("1 oui")
    await cast.awa.says("2 bof")
    assert await cast.awa.says("annuler") == "✓ Annulé : Réunion 1. Pour voir ce que vous avez à faire : afaire"


async def test_what_somebody_changed_since_stays(cast: Cast) -> None:
    await cast.ben.says("todo")
    await cast.ben.says("2 no later, 3 done")
    await cast.mina.says("fait 1 SP/CCM")
    await cast.ben.reads()
    assert await cast.ben.says("cancel") == (
        "✓ Taken back: Point 2. To see what you have to do: todo\nLeft as it is, because it was changed since: Point 1."
    )
    assert [row[3] for row in (await everything(cast))["owners"]] == ["open", "done", "open", "open"]


async def test_what_had_not_gone_out_is_withdrawn(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says(ANSWER)
    await cast.awa.says("annuler")
    assert [await talker.reads() for talker in (cast.mina, cast.ali, cast.ben)] == ["", "", ""]


async def test_what_had_gone_out_is_put_right(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says(ANSWER)
    assert await cast.ali.reads() == (
        "Le point 1 est bloqué pour CRN : budget trop faible\nPoint 1 : Chercher un budget\n• Voir le point → point 1"
        "\nAwa Diop a répondu que le point 2 est fait pour CRN."
        "\nPoint 2 : Envoyer la liste\n• Voir le point → point 2"
    )
    await cast.awa.says("annuler")
    assert await cast.ali.reads() == (
        "Awa Diop a annulé sa réponse : Point 2.\n• Point 2 → point 2"
        "\nAwa Diop a annulé sa réponse : Point 1.\n• Point 1 → point 1"
    )
    assert await cast.mina.reads() == ""


async def test_answered_again_after_taking_back_is_told_again(cast: Cast) -> None:
    await cast.awa.says("afaire")
    for line in ("2 non budget", "annuler", "2 non budget"):
        await cast.awa.says(line)
    assert await cast.mina.reads() == (
        "Le point 1 est bloqué pour CRN : budget\nPoint 1 : Chercher un budget\n• Voir le point → point 1"
    )


async def test_every_kind_of_answer(cast: Cast) -> None:
    await point(cast.place, "Trouver une salle", None)
    await point(cast.place, "Faire la carte", date(2020, 12, 20), "CRM")
    await webinar(cast.place, "Le droit")
    await open_space(cast.place, "Une idée", "Une autre")
    await cast.mina.says("vote 2")
    before = await everything(cast)
    await cast.mina.says("afaire")
    answer = await cast.mina.says("1 en ligne, 2 non, 3 SP/CCM, 4 12 mars, 5 oui +2")
    assert answer.count("✓") == 5
    assert (await cast.mina.says("annuler")).startswith("✓ Annulé : Réunion 1, Réunion 2, Point 3")
    assert await everything(cast) == before
    assert await cast.ben.reads() == ""


async def test_another_group_is_named(cast: Cast) -> None:
    other = await also_in(cast.place, cast.awa, "axe1")
    await meeting(cast.place, 1, "Point d’étape", other)
    await cast.awa.says("afaire")
    await cast.awa.says("1 oui, 2 oui")
    assert await cast.awa.says("annuler") == (
        "✓ Annulé : Réunion 1 (Groupe axe1) et Réunion 1 (Groupe gtm). Pour voir ce que vous avez à faire : afaire"
    )
    assert (await everything(cast))["replies"] == []


async def test_a_question_is_cancelled_first(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says("1 oui")
    await cast.awa.says("bloque 1")
    assert await cast.awa.says("annuler") == "D’accord, j’arrête de demander."
    assert await cast.awa.says("annuler") == "✓ Annulé : Réunion 1. Pour voir ce que vous avez à faire : afaire"


@pytest.mark.parametrize("line", ["annuler", "cancel", "annuler réponses", "undo"])
async def test_nothing_to_take_back(cast: Cast, line: str) -> None:
    assert await cast.awa.says(line) == NOTHING
    await cast.awa.says("afaire")
    assert await cast.awa.says(line) == NOTHING


async def test_a_point_taken_back_is_reminded_of_again(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says("2 12 mars")
    await cast.place.ticks()
    await cast.awa.says("annuler")
    assert await cast.place.db.read(lambda tx: tx.value("SELECT wake_at FROM action_points WHERE id = 1")) == 0
    assert await cast.place.db.read(lambda tx: tx.value("SELECT wake_at FROM action_points WHERE id = 2")) > NOON
