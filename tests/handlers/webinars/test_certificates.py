"""Whoever was at a webinar gets a certificate on request; its code is confirmed, and names nobody who was forgotten."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from storage.people import people
from tests.handlers.cast import Cast
from tests.talk import Talker

CODE = re.compile(r"Code ?: (\S{4}-\S{4}-\S{4})")
HEAVIEST = 30_000


def page(talker: Talker) -> str:
    """What stands on the certificate that came last."""
    file = talker.files[-1]
    assert len(file.data) <= HEAVIEST
    return " ".join(PdfReader(io.BytesIO(file.data)).pages[0].extract_text().split())


async def made(talker: Talker, line: str) -> tuple[str, str]:
    """The code of the certificate that somebody asks for, and its page."""
    found = CODE.search(await talker.says(line))
    assert found is not None
    await talker.says("1")
    return found[1], page(talker)


async def test_a_certificate_is_made_and_confirmed_by_its_code(held: Cast) -> None:
    await held.awa.says("participe 1")
    shown = await held.awa.says("certificat 1")
    assert re.fullmatch(
        r"🎓 Attestation de participation, webinaire 1 : Accueil\nCode : \S{14}\n"
        r"📎 attestation-1\.pdf, \d Ko\n1\. Recevoir le fichier",
        shown,
    )
    code, words = await made(held.awa, "certificat 1")
    assert code in shown
    assert words == (
        "Attestation de participation Awa Diop Croix-Rouge nigérienne a participé au webinaire 1 « Accueil »"
        " vendredi 12 juin 2020, 10h00–11h30 (GMT) Durée : 1 h 30 Groupe gtm"
        f" Code : {code} Pour la vérifier, écrivez à Tama : certificat {code}"
    )
    right = (
        f"✓ L’attestation {code} est authentique : Awa Diop (Croix-Rouge nigérienne) a participé au webinaire 1 de"
        " Groupe gtm : Accueil, vendredi 12 juin 2020, 10h00–11h30 (GMT)."
    )
    assert await held.mina.says(f"certificat {code}") == right
    assert await held.oumar.says(f"certificat {code.lower().replace('-', ' ')}") == right


async def test_a_certificate_in_english_for_part_of_the_time(held: Cast) -> None:
    await held.ben.says("attended 1 partly")
    code, words = await made(held.ben, "I would like a certificate for webinar 1")
    assert "took part, for some of the time, in webinar 1 “Welcome” Friday 12 June 2020, 10:00–11:30 (GMT)" in words
    assert (await held.ben.says(f"certificate {code}")).startswith(
        f"✓ Certificate {code} is right: Ben Roy (Secrétariat permanent) attended part of webinar 1 of "
    )


async def test_nobody_who_was_not_there_gets_one(held: Cast) -> None:
    await held.ben.says("attended 1 missed")
    await held.zoe.says("attended 1 recording")
    absent = "A certificate is for those who attended webinar 1; you said that you did not. If you did: attended 1"
    assert await held.ben.says("certificate 1") == await held.zoe.says("certificate 1") == absent
    assert await held.awa.says("certificat 1") == (
        "L’attestation est pour les personnes qui ont dit avoir suivi le webinaire 1. Si c’est votre cas : participe 1"
    )
    assert held.ben.files == held.awa.files == []


@pytest.mark.parametrize("code", ["0000-0000-0000", "7QM2-3XPA-9ZT4"])
async def test_a_code_that_nobody_has_confirms_nothing(held: Cast, code: str) -> None:
    assert await held.awa.says(f"certificat {code}") == (
        f"Aucune attestation de ce groupe ne porte le code {code}. Pour recevoir la vôtre : certificat 3"
    )


async def test_whoever_is_forgotten_is_named_by_no_certificate(held: Cast) -> None:
    await held.awa.says("participe 1")
    code, _ = await made(held.awa, "certificat 1")
    await held.awa.says("oubliezmoi oui")
    await held.mina.reads()
    assert await held.mina.says(f"certificat {code}") == (
        f"L’attestation {code} a été faite pour le webinaire 1 (Accueil, vendredi 12 juin 2020, 10h00–11h30 (GMT)),"
        " mais son titulaire a fait effacer son nom : elle n’atteste plus rien pour personne."
    )


async def _called(held: Cast, name: str) -> None:
    await held.place.db.transaction(lambda tx: tx.run("UPDATE people SET name = ? WHERE id = ?", name, held.awa.id))
    assert await held.place.db.read(lambda tx: people.by_name(tx, name)) is not None


NAMES = ("Aïssata N’Diaye-Ñuñez", "Ɓaaldé Ƙandiŋ", "Đặng Thị Hồng", "Жанна Łoś", "ⴰⵣⵓ Ag Ali")


@pytest.mark.parametrize("name", NAMES)
async def test_names_are_printed_with_their_own_letters(held: Cast, name: str) -> None:
    await _called(held, name)
    await held.awa.says("participe 1")
    _, words = await made(held.awa, "certificat 1")
    assert name in words


async def test_a_name_that_cannot_be_printed_is_asked_for_otherwise(held: Cast) -> None:
    await _called(held, "محمد Diop")
    await held.awa.says("participe 1")
    assert await held.awa.says("certificat 1") == (
        "Je ne sais pas imprimer les lettres محد de votre nom. Avec d’autres lettres : nom Awa Diop"
    )


async def test_who_has_another_name_since_gets_another_certificate(held: Cast) -> None:
    await held.awa.says("participe 1")
    before, _ = await made(held.awa, "certificat 1")
    assert (await made(held.awa, "certificat 1"))[0] == before
    await held.awa.says("nom Awa Sow")
    after, words = await made(held.awa, "certificat 1")
    assert after != before
    assert "Awa Sow" in words
    assert "Aucune attestation" in await held.mina.says(f"certificat {before}")
