"""What people write of a date poll, with the sisters that deny, ask and doubt; `?` where it is asked back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import bot.handlers  # noqa: F401 - declares every phrase
from bot.commands import COMMANDS
from bot.ear.understanding import understand
from tests.ear.test_lines import KNOWN

POLLED = replace(KNOWN, moments=[(number, date(2021, 1, 11 + number)) for number in range(1, 5)])
"""Four moments from 12 to 15 January; meetings 2 and 3 are coming."""


def heard(line: str, lang: str) -> str:
    """The command lines that a line means; empty if none."""
    found = understand(line, lang, POLLED)
    said = " ; ".join(f"{COMMANDS[one.command].name(lang)} {one.rest(lang)}".strip() for one in found.readings)
    return said if found.certain or not said else f"? {said}"


FRENCH = {
    "quand est-ce qu’on se réunit ? propose le 3 à 10h ou le 4 à 15h": "sondage le 3 à 10h ou le 4 à 15h",
    "je propose lundi 10h, mardi 10h ou jeudi 14h": "sondage lundi 10h, mardi 10h ou jeudi 14h",
    "ne propose pas le 3 à 10h ou le 4 à 15h": "",
    "qui a proposé le 3 à 10h ou le 4 à 15h ?": "",
    "quand est-ce qu’on se réunit ?": "prochaine",
    "je peux le 1 et le 3": "dispo oui 1 3",
    "je peux le 13": "dispo oui 2",
    "je peux venir le 1": "dispo oui 1",
    "je peux venir le 2": "? oui 2",
    "je viens à la 3": "oui 3",
    "le 1 et le 4 me conviennent": "dispo oui 1 4",
    "je suis disponible le 1 et le 2": "dispo oui 1 2",
    "je ne peux pas le 1": "dispo non 1",
    "je ne suis pas disponible le 1": "dispo non 1",
    "le 1 ne me convient pas": "dispo non 1",
    "le 2 ne m’arrange pas": "? dispo non 2",
    "je peux le 1 mais pas le 4": "dispo je peux le 1 mais pas le 4",
    "aucune date ne me convient": "dispo aucun",
    "rien ne me convient": "dispo aucun",
    "aucune date n’est impossible pour moi": "",
    "si besoin le 1": "dispo peutetre 1",
    "je peux le 1 si besoin": "dispo peutetre 1",
    "je peux peut-être le 1": "? dispo peutetre 1",
    "oui 1 3, peutetre 2": "dispo oui 1 3, peutetre 2",
    "oui 2 et non 3": "? dispo oui 2 et non 3",
    "toutes les dates me conviennent": "dispo tous",
    "je ne sais pas si je peux le 1": "",
    "je peux le 1 ?": "",
    "ni le 1 ni le 2 ne me conviennent": "",
    "je peux le 1 ou le 3": "",
    "je peux le 20": "",
}
ENGLISH = {
    "when can we meet? I suggest 3 January 10am or 4 January 3pm": "poll 3 January 10am or 4 January 3pm",
    "works for me: 1 and 3": "available yes 1 3",
    "works for me: 2": "? yes 2",
    "none of these suits me": "available none",
    "none of them work for me": "available none",
    "I can do 1 and 3": "available yes 1 3",
    "I can do 1": "available yes 1",
    "I can do 2": "? yes 2",
    "I can make it": "yes",
    "I am free on 1": "available yes 1",
    "I am not available on 1 and 4": "available no 1 4",
    "I can't do 2": "? available no 2",
    "yes 1 3, maybe 2": "available yes 1 3, maybe 2",
    "1 if need be": "available maybe 1",
    "all dates work for me": "available all",
    "I don't think 1 works for me": "",
    "if 1 works for you, ok": "",
    "does 1 work for you?": "",
}


@pytest.mark.parametrize(
    ("line", "lang", "meant"),
    [(line, "fr", meant) for line, meant in FRENCH.items()] + [(line, "en", meant) for line, meant in ENGLISH.items()],
)
def test_lines(line: str, lang: str, meant: str) -> None:
    assert heard(line, lang) == meant


def test_without_a_poll_the_same_words_answer_none() -> None:
    for line in (*FRENCH, *ENGLISH):
        found = understand(line, "fr" if line in FRENCH else "en", KNOWN)
        assert all(one.command != "answer_poll" for one in found.readings), line
