"""Who does what until when, in one line; what is not said is not set."""

from __future__ import annotations

import pytest

from bot.rules.sittings.action_line import ActionLine, cut_action

_KNOWN = {"SP/CCM", "OIM", "ministère de l’intérieur", "Awa Diop"}
_DAYS = {"4 mars", "le 4 mars", "vendredi", "4 March"}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("SP/CCM, OIM : partager la présentation, avant le 4 mars",
         ActionLine("partager la présentation", "SP/CCM, OIM", "le 4 mars")),
        ("ministère de l’intérieur : écrire", ActionLine("écrire", "ministère de l’intérieur")),
        ("OIM: share the slides, by 4 March", ActionLine("share the slides", "OIM", "4 March")),
        ("partager la présentation", ActionLine("partager la présentation")),
        ("Réviser le plan : version 2", ActionLine("Réviser le plan : version 2")),
        ("/// : réserver la salle, ///", ActionLine("réserver la salle")),
        ("PNUD : envoyer, N/A", ActionLine("envoyer", "PNUD")),
        ("OIM : partager, 4 mars", ActionLine("partager", "OIM", "4 mars")),
        ("OIM : partager avant la prochaine réunion", ActionLine("partager", "OIM", "avant la prochaine réunion")),
        ("OIM : préparer un plan pour la région", ActionLine("préparer un plan pour la région", "OIM")),
    ],
)  # fmt: skip
def test_the_parts_of_an_action(line: str, parts: ActionLine) -> None:
    def is_name(words: str) -> bool:
        return all(part.strip() in _KNOWN for part in words.split(","))

    assert cut_action(line, is_name, _DAYS.__contains__) == parts
