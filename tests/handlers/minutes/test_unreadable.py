"""Who may not send minutes, and which files cannot be read."""

from __future__ import annotations

import pytest

from bot.allowance import Allowance
from bot.commands import Role
from bot.errors import FileLost, FileTooLarge
from bot.messages import Upload
from bot.papers.upload import MOST_BYTES
from tests.handlers.minutes.minutes_answers import KEPT, NONE
from tests.handlers.minutes.minutes_files import ENGLISH, FRENCH, Keepers, upload
from tests.minutes.pdf_pages import PICTURE, drawn, pages, scanned

NO_TEXT_FR = "Je ne trouve pas de texte dans ce PDF, peut-être seulement des images : envoyez-le en DOCX ou en TXT."
NO_TEXT_EN = "I find no text in this PDF, perhaps only pictures: please send it as DOCX or TXT."


async def test_a_member_is_refused(group: Keepers) -> None:
    refused = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert (await group.sends(who=group.awa)).splitlines()[1] == "Que voulez-vous en faire ?"
    await group.sends()
    for line in ("relire 1", "corriger 1 -", "garder 1 oui", "ecarter 1", "fichier"):
        assert await group.awa.presses(line) == refused
    assert await group.fatou.says("oui") == KEPT


async def test_a_stranger_is_told_to_join(group: Keepers) -> None:
    stranger = group.town.stranger("John", "en")
    assert await stranger.says("", file=upload(ENGLISH)) == "Please join your group first: join CODE"


async def test_another_groups_draft_is_not_there(group: Keepers) -> None:
    await group.sends()
    other = await group.town.joins("Salif", Role.COORDINATOR, group=await group.town.group("autre"))
    for line in ("relire 1", "corriger 1 -", "garder 1 oui", "ecarter 1", "relire"):
        assert await other.presses(line) == NONE
    assert await other.says("compterendu 1") == "Il n’y a pas de réunion 1. Pour la liste : reunions"
    assert await group.fatou.says("oui") == KEPT


@pytest.mark.parametrize(
    ("data", "french", "english"),
    [
        (b"Sous le pont Mirabeau coule la Seine\nEt nos amours",
         "Je ne trouve dans ce fichier ni compte-rendu, ni plan", "I find neither minutes in this file, nor a plan"),
        (b"", "Ce fichier est vide.", "This file is empty."),
        (b"a" * 2_000_001, "Ce fichier est trop lourd pour moi", "This file is too large for me: 2 MB at most."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
         "Ce fichier est protégé par un mot de passe", "This file is protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "C’est un ancien fichier Word (.doc)", "This is an old Word file (.doc)"),
        (scanned(), NO_TEXT_FR, NO_TEXT_EN),
        (pages(1), NO_TEXT_FR, NO_TEXT_EN),
        (drawn(PICTURE), NO_TEXT_FR, NO_TEXT_EN),
        (pages(101), "Ce PDF a trop de pages pour moi : 100", "This PDF has too many pages for me: 100"),
        (b"PK\x03\x04 broken", "Je n’arrive pas à lire ce fichier", "I cannot read this file"),
        (b"Invitation\nDate : 3 mai 2023\nLieu : Dakar\nOrdre du jour :\n1. Bilan\n",
         "Ceci est une convocation, pas un compte-rendu.", "This is an invitation to a meeting"),
        ("TERMES DE RÉFÉRENCE\nAtelier\nParticipants : OIM".encode(),
         "Ce sont des termes de référence", "These are terms of reference"),
        ("Compte-rendu de réunion\nDate : [date]\nPrésents : [noms]\nPoints d'action\n- [Action 1]".encode(),
         "Ce compte-rendu est un modèle vide", "These minutes are an empty form"),
    ],
    ids=["poem", "empty", "large", "encrypted", "doc", "scanned", "blank", "picture", "book", "broken",
         "invitation", "terms", "form"],
)  # fmt: skip
async def test_what_cannot_be_read_is_refused(group: Keepers, data: bytes, french: str, english: str) -> None:
    assert (await group.sends(data)).startswith(french)
    assert (await group.sends(data, group.grace)).startswith(english)
    assert await group.fatou.says("relire") == NONE


async def test_without_a_file_one_is_asked_for(group: Keepers) -> None:
    assert await group.fatou.says("fichier") == (
        "Envoyez-moi le fichier : un compte-rendu, un plan, une liste de membres ou un rapport (2 Mo au plus)."
    )
    assert await group.grace.says("file") == (
        "Send me the file: minutes, a plan, a list of members or a report (2 MB at most)."
    )
    assert await group.grace.says("keep") == "No minutes are waiting here. Send some as a file: DOCX, TXT, MD or PDF."


UNREADABLE = "Je n’arrive pas à lire ce fichier : envoyez-le en DOCX, XLSX, CSV, PDF ou TXT."
UNREADABLE_EN = "I cannot read this file: please send it as DOCX, XLSX, CSV, PDF or TXT."


HEAVY = "Ce fichier est trop lourd : je garde 5 Mo au plus. Envoyez-en un plus léger, ou un lien."
HEAVY_EN = "This file is too heavy: I keep 5 MB at most. Please send a lighter one, or a link."


class Server:
    """Counts how often a file is fetched from it."""

    def __init__(self) -> None:
        self.fetched = 0

    def holds(self, name: str, size: int | None) -> Upload:
        """A file of this name that is said to have this size."""
        return Upload(name, size, self.fetch)

    async def fetch(self, most: int) -> bytes:
        """The file."""
        assert most in (MOST_BYTES, Allowance().file_bytes)
        self.fetched += 1
        return FRENCH.encode()


@pytest.mark.parametrize("name", ["liste.xls", "IMG_2041.JPG", "diapos.pptx", "tout.zip", "voix.ogg"])
async def test_a_file_of_another_kind_is_not_read_but_may_be_a_document(group: Keepers, name: str) -> None:
    server = Server()
    assert (await group.fatou.says("", file=server.holds(name, 10))).startswith(f"{UNREADABLE}\nQue voulez-vous")
    assert (await group.grace.says("", file=server.holds(name, None))).startswith(f"{UNREADABLE_EN}\nWhat shall")
    assert server.fetched == 2


async def test_a_heavy_file_is_refused_unfetched(group: Keepers) -> None:
    server = Server()
    heavy = server.holds("cr.docx", 5_000_001)
    assert await group.fatou.says("", file=heavy) == HEAVY
    assert await group.grace.says("", file=heavy) == HEAVY_EN
    assert server.fetched == 0


async def test_whoever_may_not_send_files_has_nothing_fetched(group: Keepers) -> None:
    server = Server()
    for talker in (await group.town.joins("Paul", Role.OBSERVER), group.town.stranger("John")):
        await talker.says("", file=server.holds("cr.txt", 10))
        await talker.says("", file=server.holds("IMG_2041.jpg", 10))
    assert server.fetched == 0
    await group.fatou.says("", file=server.holds("cr.txt", None))
    assert server.fetched == 1


async def test_a_fetch_that_fails_is_no_answer_about_the_file(group: Keepers) -> None:
    async def fails(_: int) -> bytes:
        raise ConnectionError("no route")

    said = await group.fatou.says("", file=Upload("cr.txt", 10, fails), event="f1")
    assert said.startswith("Un problème est survenu de mon côté")


@pytest.mark.parametrize(
    ("fault", "french", "english"),
    [
        (FileTooLarge, HEAVY, HEAVY_EN),
        (FileLost, "Je ne peux pas ouvrir ce fichier : envoyez-le encore une fois.",
         "I cannot open this file: please send it once more."),
    ],
)  # fmt: skip
async def test_a_file_that_will_never_come_is_told_as_such(
    group: Keepers, fault: type[Exception], french: str, english: str
) -> None:
    async def never(_: int) -> bytes:
        raise fault

    assert await group.fatou.says("", file=Upload("cr.txt", None, never)) == french
    assert await group.grace.says("", file=Upload("cr.txt", None, never)) == english
