"""A list of owners is told apart by the names that are known."""

import pytest

from bot.minutes.owners import Names, read_owners

PRESENT = (
    "Ministère de l'Intérieur (MI)",
    "Secrétariat Permanent du Cadre de Concertation Migration (SP-CCM)",
    "Ministère de la Santé Publique, de la Population et des Affaires Sociales",
    "Croix-Rouge malienne",
    "DRC/MMC",
    "GIZ/APM",
    "ONU Femmes",
    "HELVETAS",
    "OIM",
)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("SP/CCM-OIM", ["SP/CCM", "OIM"]),
        ("- SP/CCM- HELVETAS", ["SP/CCM", "HELVETAS"]),
        ("SP/CCM–OIM", ["SP/CCM", "OIM"]),
        ("SP/CCM, DRC/MMC", ["SP/CCM", "DRC/MMC"]),
        ("GIZ/APM/OIM", ["GIZ/APM", "OIM"]),
        ("OIM/DRC/MMC", ["OIM", "DRC/MMC"]),
        ("Croix-Rouge malienne-OIM", ["Croix-Rouge malienne", "OIM"]),
        ("ONUFemmes & OIM", ["ONUFemmes", "OIM"]),
        ("l'OIM et le SP-CCM", ["OIM", "SP-CCM"]),
        ("OIM, GIZ/APM and MI", ["OIM", "GIZ/APM", "MI"]),
        ("- OIM\n- HELVETAS", ["OIM", "HELVETAS"]),
        ("• OIM • HELVETAS", ["OIM", "HELVETAS"]),
        (
            "Ministère de la Santé Publique, de la Population et des Affaires Sociales ; OIM",
            ["Ministère de la Santé Publique, de la Population et des Affaires Sociales", "OIM"],
        ),
        ("OIM, OIM", ["OIM"]),
        ("Tous les membres", ["Tous les membres"]),
        ("Responsable : OIM", ["OIM"]),
    ],
)
def test_known_names(text: str, owners: list[str]) -> None:
    assert read_owners(text, Names(PRESENT)) == owners


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("DRC/MMC", ["DRC/MMC"]),
        ("AB-CD", ["AB-CD"]),
        ("AB - CD", ["AB", "CD"]),
        ("AB / CD", ["AB", "CD"]),
        ("AB/CD-EF", ["AB/CD", "EF"]),
        ("AB (avec l'appui de CD, EF)", ["AB (avec l'appui de CD, EF)"]),
        (
            "Ministère de la Justice et des Droits Humains et AB",
            ["Ministère de la Justice et des Droits Humains", "AB"],
        ),
    ],
)
def test_unknown_names(text: str, owners: list[str]) -> None:
    assert read_owners(text, Names(())) == owners


@pytest.mark.parametrize("text", ["", "///", "//////", "N/A", "NA", "n.a.", "A définir", "TBD", "-", "–", "Néant", "?"])
def test_not_set(text: str) -> None:
    assert read_owners(text, Names(PRESENT)) == []
