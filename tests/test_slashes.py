"""Names of commands where only the first word after a slash can be tapped."""

from __future__ import annotations

import pytest

import bot.handlers  # noqa: F401 - declares the commands
from bot import commands
from bot.languages import Reader, render
from bot.spelling.slashes import slashed
from bot.texts import Line


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("vote 1 4", "/vote 1 4"),
        ("voir réunion 1", "/voir_reunion 1"),
        ("ordre du jour 5", "/ordre_du_jour 5"),
        ("/en ligne", "/en_ligne"),
        ("idee …", "/idee …"),
        ("qsdf 1", "/qsdf 1"),
    ],
)
def test_a_name_is_one_word(line: str, typed: str) -> None:
    assert slashed(line) == typed
    assert render(Line(line, line), Reader("fr", slash=True)) == typed


@pytest.mark.parametrize("name", commands.names())
def test_what_is_tapped_is_that_command(name: str) -> None:
    tapped = slashed(name).partition(" ")[0]
    assert commands.find(tapped) == commands.find(name)
