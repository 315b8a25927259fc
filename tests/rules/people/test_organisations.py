"""Organisations by what people type."""

from __future__ import annotations

import pytest

from bot.rules.people.organisations import register, resolve, split_owners
from storage.people.organisations import Organisation

KNOWN = {"spccm": 1, "oim": 2, "helvetas": 3, "drcmmc": 4, "onufemmes": 5}


def test_register_prefers_a_declared_alias() -> None:
    organisations = [Organisation(1, 1, "Croix-Rouge", "CR", None), Organisation(2, 2, "CR", "", None)]
    assert register(organisations, {"croissant": 1}) == {"croissant": 1, "cr": 1, "croixrouge": 1}


def test_resolve_finds_by_the_acronym_in_brackets() -> None:
    assert resolve("Secrétariat permanent (SP-CCM)", KNOWN) == 1


def test_resolve_does_not_guess() -> None:
    assert resolve("SP", KNOWN) is None


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("SP/CCM-OIM", ["SP/CCM", "OIM"]),
        ("SP/CCM- HELVETAS", ["SP/CCM", "HELVETAS"]),
        ("- HELVETAS", ["- HELVETAS"]),
        ("SP/CCM, DRC/MMC", ["SP/CCM", "DRC/MMC"]),
        ("sp ccm et oim", ["sp ccm", "oim"]),
        ("OIM & ONU Femmes", ["OIM", "ONU Femmes"]),
        ("SP-CCM", ["SP-CCM"]),
        ("GIZ/APM", ["GIZ/APM"]),
        ("OIM/HELVETAS/ONUFemmes", ["OIM", "HELVETAS", "ONUFemmes"]),
        ("SP/CCM‑OIM", ["SP/CCM", "OIM"]),
        (" , ", []),
    ],
)
def test_owners_are_split_where_both_sides_are_known(words: str, owners: list[str]) -> None:
    assert split_owners(words, KNOWN) == owners


def test_a_long_chain_of_unknown_names_is_left_whole_at_once() -> None:
    chain = "-".join("abcdefghijklmnopqrstuvwxyz")
    assert split_owners(chain, KNOWN) == [chain]
