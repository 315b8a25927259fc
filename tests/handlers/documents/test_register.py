"""The register of documents in French: added, found without accents, renewed, replaced, put right."""

from __future__ import annotations

from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters

TERMS = (
    "ajouter document Termes de référence des visites | Terms of reference for visits, axe 2, 2 Mo, en français,"
    " https://exemple.org/tdr jusqu’au 20 décembre 2020"
)
CARD = (
    "📄 Document 1 : Termes de référence des visites\n"
    "termes de référence · version 1 · en français · 2 Mo · axe 2\nhttps://exemple.org/tdr\n"
    "Le lien marche jusqu’au dimanche 20 décembre 2020.\nAjouté par Awa.\n"
)


async def test_a_link_in_one_line_and_its_life(group: Meeters) -> None:
    fatou, awa, lamin = group.fatou, group.awa, group.lamin
    assert await awa.says(TERMS) == (
        f"✓ Ajouté. Les autres l’apprendront dans leur récapitulatif.\n{CARD}"
        "1. Renouveler le lien…\n2. Nouvelle version…\n3. Corriger…"
    )
    assert (await awa.says("document 1")).startswith(CARD)
    assert "Terms of reference for visits\n" in await lamin.says("document 1")
    assert "Renew" not in await lamin.says("document 1")
    assert (await lamin.says("link 1 https://example.org/x")).startswith("Only whoever added document 1")
    renewed = await awa.says("lien 1 https://exemple.org/tdr-2")
    assert renewed.startswith("✓ Le lien est renouvelé.\n📄 Document 1 : Termes de référence des visites\n")
    assert "marche jusqu’au" not in renewed
    new = await fatou.says("nouvelle version 1 https://exemple.org/tdr-v2")
    assert "version 2 · " in new
    assert "Avant, version 1 : https://exemple.org/tdr-2\n" in new
    assert "Ajouté par Awa.\n" in new
    assert "axe 3\n" in await awa.says("corriger document 1 Termes de référence, axe 3")


async def test_searched_by_words_without_accents(group: Meeters) -> None:
    await group.awa.says(TERMS)
    await group.awa.says("ajouter document Présentation du déplacement interne, https://exemple.org/pres")
    assert "1. Termes de référence des visites (termes de référence · 2 Mo)\n" in (
        await group.awa.says("documents reference")
    )
    assert "Présentation" not in await group.awa.says("documents reference")
    assert (await group.lamin.says("documents DEPLACEMENT")).startswith("1 document:\n2. Présentation du déplacement")
    assert await group.awa.says("documents budget") == "Aucun document ne contient « budget ».\n1. Tous les documents"
    assert (await group.awa.says("c’est où les documents ?")).startswith("2 documents :\n2. Présentation")
    assert (await group.lamin.says("show me document 1")).startswith("📄 Document 1: Terms of reference for visits")


async def test_asked_one_thing_at_a_time_and_a_link_without_http_is_asked_back(group: Meeters) -> None:
    assert await group.awa.says("ajouter document") == "Envoyez-moi le lien, ou le fichier."
    assert (await group.awa.says("exemple.org/plan")).startswith("Un lien commence par https://. Est-ce celui-ci ?\n")
    assert (await group.awa.says("oui")).startswith("Quel est son titre ?")
    assert (await group.awa.says("passer")).startswith("Sans cela, je ne peux pas continuer.\nQuel est son titre ?")
    assert "Document 1 : Plan 2021\nplan · version 1\nhttps://exemple.org/plan\n" in await group.awa.says("Plan 2021")
    refused = await group.awa.says("ajouter document Note, ftp://exemple.org/note")
    assert refused.startswith("Je ne peux pas garder un lien qui commence par ftp:// : ")
    assert "Document 2 : Note\n" in await group.awa.says("https://exemple.org/note")
    meant = await group.awa.says("document Note de cadrage https://exemple.org/cadre")
    assert "Faut-il l’ajouter aux documents ?" in meant
    assert "Document 3 : Note de cadrage\n" in await group.awa.says("oui")
    asked = await group.lamin.says("add document Guide of welcome, example.org/guide")
    assert asked.startswith("A link begins with https://. Is it this one?\n")
    assert "https://example.org/guide\n" in await group.lamin.says("yes")


async def test_in_the_digest_of_the_others(group: Meeters) -> None:
    await group.awa.says("recap")
    await group.fatou.says("recap")
    group.town.clock.forward(minutes=5)
    await group.awa.says(TERMS)
    assert "📄 Document 1 : Termes de référence des visites" in await group.fatou.says("recap")
    assert "Termes de référence" not in await group.awa.says("recap")


async def test_a_renewed_link_is_warned_of_no_more(group: Meeters) -> None:
    await group.awa.says(TERMS)
    group.town.clock.forward(days=12)
    await group.town.ticks("document")
    await group.awa.says("lien 1 https://exemple.org/tdr-2 jusqu’au 1 mars 2021")
    assert "Son lien marche" not in await group.fatou.reads()
    group.town.clock.forward(days=75)
    await group.town.ticks("document")
    assert "Son lien marche jusqu’au lundi 1 mars 2021" in (await group.awa.reads()).replace("1er", "1")


async def test_whoever_is_forgotten_leaves_the_document_without_their_name(group: Meeters) -> None:
    await group.awa.says(TERMS)
    await group.awa.says("oubliezmoi")
    await group.awa.says("oui")
    assert "Awa" not in await group.fatou.says("document 1")

    async def count(tx: Tx) -> int:
        found: int = await tx.value("SELECT COUNT(*) FROM documents")
        return found

    assert await group.town.db.read(count) == 1


async def test_in_ordinary_sentences(group: Meeters) -> None:
    awa, lamin = group.awa, group.lamin
    assert "Quel est son titre ?" in await awa.says("ajoute ce lien aux documents : https://exemple.org/note")
    assert "✓ Ajouté." in await awa.says("Note")
    number = (await awa.says("documents")).split("Note")[0].rsplit("\n", 1)[-1].split(".")[0].split()[-1]
    asked = await awa.says(f"le document {number} expire le 3 mars")
    assert asked.startswith(f"Voulez-vous dire : corriger document {number} expire le 3 mars ?")
    assert "Le lien marche jusqu’au mercredi 3 mars 2021." in await awa.says("oui")
    renewed = await awa.says(f"nouveau lien pour le document {number} : https://exemple.org/note-2")
    assert "✓ Le lien est renouvelé." in renewed
    assert "https://exemple.org/note-2" in renewed
    assert "✓" not in await awa.says(f"le document {number} n’expire pas le 3 mars")
    assert "✓" not in await awa.says("je n’ajoute pas ce lien aux documents : https://exemple.org/x")
    assert "What is it called?" in await lamin.says("please add this link to the documents: https://example.org/tor")
    await lamin.says("Terms of reference")
    assert "Do you mean: correct document" in await lamin.says(f"document {int(number) + 1} expires on 3 March")
    assert "The link works until Wednesday 3 March 2021." in await lamin.says("yes")
    assert "Un lien commence par https://" in await awa.says("ajouter document Bilan, exemple.org")
    await awa.says("annuler")
    await awa.says("texte seul")
    held = await awa.says("mes donnees oui")
    assert "Vous êtes en texte seul : il attend dans votre file d’attente." in held
    assert "tama-mes-donnees.json" in await awa.says("file d’attente")
