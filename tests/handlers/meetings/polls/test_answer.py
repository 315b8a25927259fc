"""Answers to a date poll: how they are typed, what is refused with a line that works, and what is too late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.commands import Role
from tests.group_chat import Gathering, Heard
from tests.handlers.meetings.meeting_town import Meeters, kept
from tests.handlers.meetings.polls.poll_town import UNTIL, asked

EXAMPLE = "Par exemple : dispo 1 : oui 1 3, peutetre 2"


@pytest.fixture
async def polled(group: Meeters) -> Meeters:
    await asked(group)
    return group


FORMS = [
    ("dispo 1 : oui 1 3, peutetre 2", "oui 1, 3 · si besoin 2"),
    ("dispo sondage 1 oui 1", "oui 1"),
    ("dispo 1 3", "oui 1, 3"),
    ("dispo 1-3", "oui 1, 2, 3"),
    ("dispo oui 1, non 2 et 3", "oui 1 · non 2, 3"),
    ("dispo 1 oui, 2 non, 3 si besoin", "oui 1 · si besoin 3 · non 2"),
    ("dispo tous", "oui 1, 2, 3"),
    ("dispo 1 : aucun", "non 1, 2, 3"),
    ("dispo non", "non 1, 2, 3"),
    ("disponible non 3", "non 3"),
    ("dispo pas disponible 2", "non 2"),
    ("available 1: yes 1, no 2, if need be 3", "oui 1 · si besoin 3 · non 2"),
    ("oui 1, 3", "oui 1, 3"),
    ("le 1 et le 3 me conviennent", "oui 1, 3"),
    ("je peux le 13", "oui 2"),
    ("le 1 ne me convient pas", "non 1"),
    ("je ne suis pas disponible le 2", "non 2"),
    ("si besoin le 2", "si besoin 2"),
    ("toutes les dates me conviennent", "oui 1, 2, 3"),
]
REFUSED = [
    ("dispo 1 : oui 7", f"Il n’y a pas de moment 7 dans le sondage 1 : ils vont de 1 à 3. {EXAMPLE}"),
    ("dispo oui 1, non 1", f"Vous dites deux choses du moment 1. {EXAMPLE}"),
    ("dispo 4 : oui 1", "Il n’y a pas de sondage 4. Pour la liste : sondages"),
]
DOUBTED = (
    "dispo 1 : oui 1 trop loin", "dispo tous sauf 2", "je peux peut-être le 2", "je ne sais pas si je peux le 2",
    "je peux le 1 ?", "est-ce que je peux le 2 ?", "ni le 1 ni le 2 ne me conviennent", "je peux le 1 ou le 3",
    "si le 2 vous convient, ok", "aucune date n’est impossible pour moi", "oui 1 non", "pas encore le 2",
)  # fmt: skip


async def test_each_form_is_repeated_back(polled: Meeters) -> None:
    for line, noted in FORMS:
        assert (await polled.awa.says(line)).startswith(f"✓ C’est noté, Sondage 1 : Budget : {noted}\n"), line
        await polled.town.db.transaction(lambda tx: tx.run("DELETE FROM poll_answers"))


async def test_what_cannot_be_is_refused_with_a_line_that_works(polled: Meeters) -> None:
    for line, refused in REFUSED:
        assert await polled.awa.says(line) == refused
    assert "Votre réponse" not in await polled.awa.says("sondage 1")


async def test_what_is_doubted_or_half_said_notes_nothing(polled: Meeters) -> None:
    for line in DOUBTED:
        await polled.awa.says(line)
        await polled.awa.says("annuler")
        assert "Votre réponse" not in await polled.awa.says("sondage 1"), line


async def test_the_last_answer_to_a_moment_counts_and_others_stay(polled: Meeters) -> None:
    await polled.awa.says("dispo oui 1, peutetre 2")
    said = await polled.awa.says("dispo non 1")
    assert said.splitlines()[:4] == [
        "✓ C’est noté, Sondage 1 : Budget : si besoin 2 · non 1",
        "1. mardi 12 janvier 2021, 10h00 (GMT) · non",
        "Pas encore de réponse pour : 3",
        UNTIL,
    ]


async def test_a_number_that_may_be_a_meeting_is_asked_about(polled: Meeters) -> None:
    await kept(polled.town, polled.town.group_id, day="2020-12-10")
    asked_back = await polled.awa.says("oui 1")
    assert asked_back.splitlines()[:2] == ["De quoi parlez-vous ?", "1. Réunion 1 : Archives"]
    assert "oui 1\n" in await polled.awa.says("2")
    assert (await polled.awa.says("oui 1")).startswith("✓ C’est noté. Votre réponse : Oui\nRéunion 1")
    assert (await polled.lamin.presses("yes 1")).startswith("✓ Noted. Your answer: Yes\nMeeting 1")


async def test_after_the_close_it_is_told_that_it_is_late_unless_it_was_said_before(polled: Meeters) -> None:
    town = polled.town
    close = town.clock.now().replace(day=20, hour=18, minute=0, second=0)
    town.clock.forward(seconds=(close - town.clock.now()).total_seconds() + 60)
    late = (
        "Le sondage 1 est clos depuis le dimanche 20 décembre 2020 à 18h00 (GMT)."
        " Votre réponse ne compte pas ; la coordination choisit le moment."
    )
    assert await polled.awa.says("dispo 1 3") == late
    assert "Votre message est parti avant la clôture : il compte." in await polled.awa.says(
        "dispo 1 3", at=close - timedelta(minutes=1)
    )
    await town.ticks()
    assert await polled.lamin.presses("available 1: ok 1") == (
        "Date poll 1 closed on Sunday 20 December 2020, 18:00 (GMT): your answer is not counted."
        " The coordinators choose the moment."
    )
    assert "Votre réponse : oui 1, 3" in await polled.awa.says("sondage 1")


async def test_in_a_group_chat_no_more_is_said_than_was_done(polled: Meeters) -> None:
    chat = await Gathering(polled.town).bound(polled.fatou)
    await polled.awa.says("dispo non 2")
    assert await chat.hears(polled.awa, "/dispo 1 : oui 1") == Heard(here="✓ C’est noté : oui 1.")
    assert (await chat.presses(polled.awa, "dispo 1: ok 3")).here == "✓ C’est noté : oui 3."
    assert "Votre réponse" not in (await chat.hears(polled.awa, "/sondage 1")).here
    assert "oui 1, 3 · non 2" in await polled.awa.says("sondage 1")


async def test_among_several_polls_it_is_asked_which(polled: Meeters) -> None:
    await asked(polled, "sondage Audit : 2 février 2021 10h, 3 février 2021 10h")
    assert await polled.awa.says("dispo oui 1") == (
        "Plusieurs sondages de dates sont ouverts.\nQuel sondage ? Donnez son numéro.\n"
        "1. Sondage 1 : Budget\n2. Sondage 2 : Audit"
    )
    assert (await polled.awa.says("2")).startswith("✓ C’est noté, Sondage 2 : Audit : oui 1\n")


async def test_another_groups_poll_is_not_there(polled: Meeters) -> None:
    town = polled.town
    other = await town.group("autre")
    binta = await town.joins("Binta", Role.COORDINATOR, group=other)
    missing = "Il n’y a pas de sondage 1. Pour la liste : sondages"
    for line in ("sondage 1", "dispo 1 : oui 1", "qui peut 1", "retenir 1 sondage 1", "annuler sondage 1 oui"):
        assert await binta.says(line) == missing
    assert await polled.awa.says("qui peut 1") == (
        "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    )
