"""What people write of proposals, open points and outside events, with the sisters that deny, ask and doubt."""

from __future__ import annotations

import pytest

import bot.handlers  # noqa: F401 - declares every phrase
from bot.commands import COMMANDS
from bot.ear.understanding import understand
from tests.ear.test_lines import KNOWN


def heard(line: str, lang: str) -> str:
    """The command lines that a line means, if that is certain."""
    found = understand(line, lang, KNOWN)
    said = " ; ".join(f"{COMMANDS[one.command].name(lang)} {one.rest(lang)}".strip() for one in found.readings)
    return said if found.certain else ""


FRENCH = {
    "accepte les propositions 1 et 3": "accepter 1 3",
    "merci d’accepter la proposition 2": "accepter 2",
    "refusez la proposition 2, trop tôt": "refuser 2 trop tôt",
    "n’acceptez pas la proposition 2": "",
    "qui accepte la proposition 2 ?": "",
    "retenez la proposition 1 si tout le monde est d’accord": "",
    "passons les points un à un": "revue des points",
    "faisons le suivi des points": "revue des points",
    "les délégués à l’événement 2 : Awa Diop (MI), Yves Bon": "delegues 2 Awa Diop (MI), Yves Bon",
    "ma restitution de l’événement 2 : le forum a retenu notre idée": "restitution 2 le forum a retenu notre idée",
    "qui a la restitution de l’événement 2 ?": "restitutions 2",
}
ENGLISH = {
    "please accept proposals 1 and 3": "accept 1 3",
    "decline proposal 2: too early": "turn down 2 too early",
    "don’t accept proposal 2": "",
    "who accepts the proposal 2?": "",
    "review the open points": "points review",
    "our delegates to event 2: Awa Diop (MI)": "delegates 2 Awa Diop (MI)",
}


@pytest.mark.parametrize(("line", "command"), FRENCH.items())
def test_in_french(line: str, command: str) -> None:
    assert heard(line, "fr") == command


@pytest.mark.parametrize(("line", "command"), ENGLISH.items())
def test_in_english(line: str, command: str) -> None:
    assert heard(line, "en") == command
