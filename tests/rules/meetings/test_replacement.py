"""Why somebody cannot come, and who comes instead, in one line."""

from __future__ import annotations

import pytest

from bot.rules.meetings.replacement import named, split_excuse


@pytest.mark.parametrize(
    ("text", "reason", "who"),
    [
        ("en mission", "en mission", ""),
        ("en mission, remplacé par Awa Diop", "en mission", "Awa Diop"),
        ("en mission. Je serai remplacée par Awa Diop (OIM)", "en mission", "Awa Diop (OIM)"),
        ("malade et remplace par Awa Diop, CRN", "malade", "Awa Diop, CRN"),
        ("remplacé par Awa Diop, en mission", "en mission", "Awa Diop"),
        ("je suis remplacée par Awa", "", "Awa"),
        ("on mission, replaced by Awa Diop", "on mission", "Awa Diop"),
        ("ill, I will be replaced by Awa Diop", "ill", "Awa Diop"),
        ("malade, remplaçant : Awa Diop", "malade", "Awa Diop"),
        ("malade ; remplaçante: Awa Diop", "malade", "Awa Diop"),
        ("ill, replacement: Awa Diop", "ill", "Awa Diop"),
        ("le pneu est à remplacer", "le pneu est à remplacer", ""),
        ("pas de remplaçant", "pas de remplaçant", ""),
        ("", "", ""),
    ],
)
def test_reason_and_replacement(text: str, reason: str, who: str) -> None:
    assert split_excuse(text) == (reason, who)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hadiza Saley", "Hadiza Saley"),
        ("c’est Hadiza Saley qui viendra", "Hadiza Saley"),
        ("Hadiza Saley me remplace", "Hadiza Saley"),
        ("ce sera Hadiza Saley (OIM)", "Hadiza Saley (OIM)"),
        ("Awa Jallow will come", "Awa Jallow"),
        ("it will be Awa Jallow", "Awa Jallow"),
        ("Awa Jallow instead of me", "Awa Jallow"),
        ("Personne pour le moment", ""),
        ("je n'ai personne", ""),
        ("nobody yet, sorry", ""),
        ("pas encore de remplaçant", ""),
        ("Personne Diop", "Personne Diop"),
    ],
)
def test_the_name_in_what_is_said_of_a_replacement(text: str, name: str) -> None:
    assert named(text) == name
