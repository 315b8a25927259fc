"""Lines written in haste or dictated, by people who name things by their titles."""

from __future__ import annotations

import pytest

from bot.ear.answers import Kind, answer_in
from bot.ear.glances import glance
from bot.ear.listed import listed
from bot.ear.words.sounds import sound
from tests.ear.test_lines import heard


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("jvot pr le 1 é le 4", "vote 1 4"),
        ("vote katre", "vote 4"),
        ("dsl jpeu pa etr la", "non"),
        ("kan c la renion", "prochaine"),
        ("jé pa pu suivr le webinair 2", "manque 2"),
        ("bonjour virgule je vote pour le numéro quatre point merci", "vote 4"),
        (
            "pour la réunion 2 oui pour le vote je donne à la quatre et le point trois c'est fini",
            "oui 2 ; vote 4 ; fait 3",
        ),
        ("j'ai manqué le tout premier webinaire", "manque 1"),
        ("Participé au webinaire 2 ; +3 personnes", "participe 2 +3"),
        ("nous avons suivi le webinaire 3 à deux", "? participe 3 +1"),
        ("le webinaire 2 j'étais là avec ma secrétaire", "? participe 2 +1"),
        ("je vote pour l'eau aux frontières", "? vote 4"),
        ("c'est bon pour le mini-guide", "? fait 4"),
        ("la note pour les gouvernances est bloquée, pas d'argent", "? bloque 3 pas d'argent"),
        ("pt 3 fait, pt 4 à la CRS", "? fait 3 ; attribuer 4 CRS"),
        ("non pour la 3, je suis à Lomé", "? non 3 je suis à Lomé"),
        ("à l’ordre du jour de la réunion 2 : Budget ; Calendrier 2027", "ordre 2 Budget ; Calendrier 2027"),
        ("arrêtez de m'envoyer des messages ça mange mon crédit", "stop"),
        ("réunions à venir", "prochaine"),
    ],
)  # fmt: skip
def test_french(line: str, meant: str) -> None:
    assert heard(line, "fr") == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("sory i cnt mke it", "no"),
        ("i cnt cum to d mtg", "no"),
        ("pliz vot fo 4", "vote 4"),
        ("take my vote off 4", "unvote 4"),
        ("I vote for the one on water", "? vote 4"),
        ("Attended: 3 (+2 colleagues)", "attended 3 +2"),
        ("that note for governance work is finished", "? done 3"),
        ("can I get until 20 December for point 4?", "? postpone 4 until 20 December"),
        ("stop it, you make me laugh", "? stop"),
    ],
)
def test_english(line: str, meant: str) -> None:
    assert heard(line, "en") == meant


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("je vi1 pa sur", "fr"),
        ("no reminders to anybody this week, people are tired", "en"),
        ("yes you people are really trying", "en"),
        ("the second one and the last one", "en"),
        ("non non, tout va bien", "fr"),
    ],
)
def test_nothing_is_done_by_guess(line: str, lang: str) -> None:
    assert not heard(line, lang) or heard(line, lang).startswith("? ")


@pytest.mark.parametrize("line", ["je suis en route", "je suis en chemin"])
def test_who_is_on_the_way_is_not_away(line: str) -> None:
    assert "non" not in heard(line, "fr")


@pytest.mark.parametrize(
    ("line", "lang", "kind"),
    [
        ("attends, je le dirai un autre jour", "fr", Kind.WAIT),
        ("wait, I will say it another day", "en", Kind.WAIT),
        ("je verrai plus tard", "fr", Kind.WAIT),
        ("laisse tomber, le mois prochain", "fr", Kind.CANCEL),
        ("stop, I don't want to comment", "en", Kind.CANCEL),
        ("j'ai changé d'avis", "fr", Kind.CANCEL),
        ("stop stop, surtout pas", "fr", Kind.NO),
        ("vas-y envoie à tout le monde", "fr", Kind.YES),
        ("je confirme l'annulation", "fr", Kind.YES),
        ("moi c'est le trois et puis le cinq", "fr", Kind.NUMBERS),
    ],
)
def test_answers(line: str, lang: str, kind: Kind) -> None:
    said = answer_in(line, lang)
    assert said is not None
    assert said.kind is kind


@pytest.mark.parametrize(
    ("line", "lang", "shown"),
    [
        ("on a réunion demain ?", "fr", "next_meeting"),
        ("est-ce que le point 4 avance ?", "fr", "point"),
        ("what am I supposed to type to vote?", "en", "show_help"),
        ("is the vote over?", "en", "list_ideas"),
    ],
)
def test_a_question_is_answered_with_a_look(line: str, lang: str, shown: str) -> None:
    found = glance(line, lang)
    assert found is not None
    assert found[0] == shown


def test_what_asks_nothing_shows_nothing() -> None:
    assert glance("la réunion était belle", "fr") is None


def test_numbers_in_words_answer_what_is_numbered() -> None:
    assert listed("number one yes and number three finished", "en") == "1 yes and 3 finished"
    assert listed("1 oui, 2 vote 3 et 6, le reste plus tard", "fr") == "1 oui, 2 vote 3 et 6"
    assert listed("deux collègues viennent", "fr") == "deux collègues viennent"


def test_words_that_sound_alike() -> None:
    assert sound("viendre") == sound("viendrai")
    assert sound("reunyon") == sound("reunion")
    assert sound("vote") != sound("note")
