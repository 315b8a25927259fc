"""Files of documents in English: sent, kept once, weighed, put off for Wi-Fi, switched off; and what they cost."""

from __future__ import annotations

from bot.messages import Upload
from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters
from tests.talk import Talker

GUIDE = b"guide " * 20_000
CARD = "📄 Document 1: Welcome guide\nguide · version 1 · 120 KB\nFile: guide.pptx\nAdded by Lamin.\n"


async def _kept(group: Meeters) -> int:
    async def count(tx: Tx) -> int:
        found: int = await tx.value("SELECT COUNT(*) FROM files")
        return found

    return await group.town.db.read(count)


async def _sends(talker: Talker, name: str = "guide.pptx", data: bytes = GUIDE, below: str = "") -> str:
    return await talker.says(below, file=Upload.of(name, data))


async def test_a_file_is_asked_about_added_and_fetched(group: Meeters) -> None:
    lamin = group.lamin
    assert await _sends(lamin) == (
        "📎 guide.pptx, 120 KB\nWhat shall I do with it?\n1. Add it to the documents\n2. It is a new version…"
    )
    assert (await lamin.says("1")).startswith("What is it called?")
    assert CARD in await lamin.says("Welcome guide")
    assert (await lamin.says("file document 1")).endswith("📎 guide.pptx, 120 KB")
    assert lamin.files[-1].data == GUIDE
    assert (await group.awa.says("document 1")).endswith("1. Recevoir le fichier (120 Ko)\n2. Plus tard, en Wi-Fi")


async def test_a_file_answers_what_is_asked_or_goes_with_the_words_below_it(group: Meeters) -> None:
    await group.lamin.says("add document")
    assert (await _sends(group.lamin)).startswith("What is it called?")
    assert CARD in await group.lamin.says("Welcome guide")
    below = "nouvelle version 1"
    assert "C’est maintenant la version 2." in await _sends(group.fatou, "guide-2.pptx", GUIDE, below)
    assert await _kept(group) == 1
    assert "Document 2 : Plan" in await _sends(group.awa, "plan.docx", b"plan", "ajouter document Plan 2021")


async def test_the_words_below_a_file_are_its_title(group: Meeters) -> None:
    asked = await _sends(group.lamin, below="Guide de l’accueil | Welcome guide")
    assert asked.startswith(
        "📎 guide.pptx, 120 KB\nIt becomes a document called “Welcome guide”.\nWhat kind of document?"
    )
    assert CARD in await group.lamin.says("guide")
    await group.lamin.says("add document")
    assert "Document 2: Slides of March" in await _sends(group.lamin, "s.pptx", GUIDE, "Slides of March")
    await _sends(group.lamin, "again.pptx", b"again", "Not this one")
    await group.lamin.says("cancel")
    assert "Not this one" not in await group.lamin.says("documents")
    asked = await _sends(group.fatou, "a.txt", "Bonjour à tous".encode(), "Mot d’accueil")
    assert "Ce sera un document intitulé « Mot d’accueil »." in asked


async def test_a_coordinators_file_that_is_no_minutes_may_be_a_document(group: Meeters) -> None:
    offered = await _sends(group.fatou, "a.txt", "Bonjour à tous".encode())
    assert offered.endswith("Que voulez-vous en faire ?\n1. L’ajouter aux documents\n2. C’est une nouvelle version…")


async def test_what_cannot_be_kept_is_said_in_one_sentence_and_nothing_is_lost(group: Meeters) -> None:
    await group.lamin.says("add document")
    heavy = "This file is too heavy: I keep 5 MB at most. Please send a lighter one, or a link."
    assert heavy in await group.lamin.says("", file=Upload("film.mp4", 60_000_000, Upload.of("", b"").fetch))
    assert "This file is empty." in await _sends(group.lamin, "void.pdf", b"")
    assert (await group.lamin.says("https://example.org/film")).startswith("What is it called?")
    gone = await group.awa.says("ajouter document fichier 00000000, Diapos")
    assert gone.startswith("Je n’ai plus ce fichier : renvoyez-le-moi.")
    assert "Ce fichier est trop lourd : je garde 5 Mo au plus." in await group.fatou.says(
        "", file=Upload("f.pdf", 60_000_000, Upload.of("", b"").fetch)
    )


async def test_put_off_for_wifi_and_fetched_with_one_command(group: Meeters) -> None:
    await _sends(group.lamin, below="add document Welcome guide")
    assert await group.awa.says("plus tard 1") == (
        "✓ Document 1 : Welcome guide [en] : mis dans votre file d’attente.\n1. Voir la file d’attente"
    )
    assert await group.awa.says("file d’attente") == (
        "Votre file d’attente :\nDocument 1 : Welcome guide [en] (120 Ko)\n1 fichier, 120 Ko\n1. Tout recevoir"
    )
    assert "✓ Ils arrivent : 1 fichier, 120 Ko." in await group.awa.says("file d’attente tout")
    assert group.awa.files[-1].data == GUIDE
    assert await group.awa.says("j’ai le wifi") == "Aucun fichier ne vous attend."
    await group.fatou.says("ajouter document Plan, https://exemple.org/plan")
    assert (await group.awa.says("plus tard 2")).startswith("Le document 2 est un lien")


async def test_text_only_keeps_files_back_and_the_month_is_weighed(group: Meeters) -> None:
    await _sends(group.lamin, below="add document Welcome guide")
    assert (await group.awa.says("ne m’envoyez plus de fichiers")).startswith("✓ Texte seul :")
    assert (await group.awa.says("fichier document 1")).endswith(
        "Vous êtes en texte seul : je n’envoie pas ce fichier de 120 Ko.\n"
        "1. Plus tard, en Wi-Fi\n2. De nouveau des fichiers"
    )
    assert group.awa.files == []
    before = await group.awa.says("ma consommation")
    assert before.startswith("Depuis le mardi 1 décembre 2020, je vous ai envoyé ".replace("1 déc", "1er déc"))
    assert "Ko en" not in before
    assert "Texte seul : oui." in before
    await group.awa.says("texte seul non")
    await group.awa.says("fichier document 1")
    assert " 121 Ko en " in await group.awa.says("ma consommation")
    group.town.clock.forward(days=31)
    assert "0 octet" in await group.awa.says("ma consommation")


async def test_what_is_made_for_somebody_in_text_only_waits_for_wifi(group: Meeters) -> None:
    awa = group.awa
    await group.announced()
    await awa.says("texte seul")
    said = await awa.says("fichier calendrier 1")
    assert said.startswith("📎 reunion-1.ics, ")
    assert "Vous êtes en texte seul : il attend dans votre file d’attente." in said
    assert awa.files == []
    assert "reunion-1.ics (" in await awa.says("file d’attente")
    assert "✓ Ils arrivent : 1 fichier" in await awa.says("file d’attente tout")
    assert awa.files[-1].data.startswith(b"BEGIN:VCALENDAR")
    assert await awa.says("file d’attente") == "Aucun fichier ne vous attend."
