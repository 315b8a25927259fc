"""Working groups are groups inside a group: made in one line, joined, counted in the lists of the group around them."""

from __future__ import annotations

import pytest

from storage.database import Tx
from tests.handlers.cast import Cast

MADE = (
    "✓ Le groupe de travail est créé : Axe 2 : Protection. Vous le coordonnez.\n"
    "Il a ses propres réunions, points, idées et documents. Pour en faire partie : rejoindre groupe de travail 2\n"
    "1. Ajouter des personnes\n2. Dire qui le coordonne\n3. Y parler"
)


@pytest.fixture
async def axis(cast: Cast) -> Cast:
    await cast.place.wants_no_digests()
    assert await cast.mina.says("groupe de travail axe 2 : Protection") == MADE
    return cast


async def test_made_filled_and_counted_in_the_lists_of_the_group_around_it(axis: Cast) -> None:
    mina, awa, ben, zoe = axis.mina, axis.awa, axis.ben, axis.zoe
    assert await awa.says("rejoindre groupe de travail 2") == (
        "✓ Vous faites partie de « Axe 2 : Protection ». Votre rôle : point focal.\n1. Y parler\n2. Le quitter"
    )
    assert (
        await awa.says("groupe protection")
        == "✓ Vous êtes maintenant dans le groupe « Axe 2 : Protection ».\n1. À faire"
    )
    assert "\nOrganisation : CRN\n" in await awa.says("moi")
    assert (await awa.says("groupe gtm")).startswith("✓ Vous êtes maintenant dans le groupe")
    assert "Awa Diop a rejoint le groupe « Axe 2 : Protection »." in await mina.reads()
    look = await mina.says("ajouter au groupe de travail 2 : Ben Roy, Zoe")
    assert look.startswith("Aperçu, pour 2 personnes (terminal 2) :\n\nMina Sow vous ajoute au groupe de travail")
    assert await mina.says("oui") == "✓ Ben Roy et Zoe Cole font partie de « Axe 2 : Protection ».\n1. Le voir"
    assert "Mina Sow has put you into the working group Axis 2: Protection." in await ben.reads()
    await zoe.reads()
    await mina.says("coordination groupe de travail 2 : Awa")
    assert await mina.says("oui") == "✓ Awa Diop coordonne « Axe 2 : Protection »."
    assert "vous confie la coordination du groupe de travail « Axe 2 : Protection »" in await awa.reads()
    await mina.says("axe 2 : point Écrire la note, CRN, 20 décembre 2020")
    await mina.says("point Traduire le plan, SP/CCM, 20 décembre 2020")
    assert "Avec les groupes de travail : 2, dont axe 2 : 1.\n" in await mina.says("points tous")
    assert "With the working groups: 2, of which axis 2: 1.\n" in await ben.says("points all")
    assert await ben.says("working group 2") == (
        "👥 Axis 2: Protection (working group 2)\n4 people.\nCoordination: Awa Diop and Mina Sow.\n"
        "So far: 1 open point.\nYou are in it.\n1. Speak in it\n2. Its points\n3. Its meetings\n4. Leave it"
    )
    shown = await ben.says("axis 2: points all")
    assert "Écrire la note" in shown
    assert "Traduire" not in shown


async def test_its_plan_counts_and_leads_to_the_plan_of_its_axis(axis: Cast) -> None:
    mina = axis.mina
    await mina.says("axe 2 : ajouter activite Former les volontaires ; budget 900 EUR")
    assert "\naxe 2 : besoin : 900 EUR" in (await mina.says("budget")).replace("\xa0", " ").replace("\u202f", " ")
    shown = await mina.says("plan")
    assert "Avec les groupes de travail : 1, dont axe 2 : 1." in shown
    await mina.says("ajouter activite Écrire le plan")
    await mina.says("corriger activite 1 axe Coordination")
    await mina.says("ajouter activite Protéger")
    await mina.says("corriger activite 2 axe Protection")
    await mina.says("groupe de travail axe 1 : Coordination")
    assert "1. Le plan de l’axe 1" in await mina.says("axe 1 : plan")
    assert "Écrire le plan" in await mina.says("1")


async def test_whoever_is_in_both_hears_of_a_thing_once(axis: Cast) -> None:
    mina, awa, zoe = axis.mina, axis.awa, axis.zoe
    await awa.says("rejoindre axe 2")
    await mina.reads()
    await mina.says("axe 2 : point Écrire la note, Awa, 20 décembre 2020")
    await axis.all_read()
    assert (await awa.says("afaire")).count("Écrire la note") == 1
    told = await awa.says("recap")
    assert told.count("Écrire la note") == 1
    assert "• axe 2" not in told
    assert "• axis 2: 1 open point" in await zoe.says("digest")
    assert await awa.says("mes donnees oui")
    assert "Axe 2 : Protection" in axis.awa.files[-1].data.decode()
    await awa.says("oubliezmoi oui")
    assert "1 personne.\n" in await mina.says("groupe de travail 2")


async def test_only_who_may_changes_it(axis: Cast) -> None:
    mina, zoe, awa = axis.mina, axis.zoe, axis.awa
    only = "Only a coordinator of Groupe gtm can do this."
    for line in ("working group axis 3: Water", "rename working group 2: Water", "close working group 2",
                 "add to working group 2: Awa", "lead working group 2: Zoe"):  # fmt: skip
        assert await zoe.says(line) == only
    await mina.says("coordination groupe de travail 2 : Awa")
    await mina.says("oui")
    await awa.reads()
    assert "s’appelle désormais Axe 2 : Eau et santé" in await awa.says("renommer groupe de travail 2 : Eau et santé")
    assert "seule la coordination" in await awa.says("groupe de travail axe 4 : Autre")
    taken = "Il y a déjà un groupe de travail 2 : Axe 2 : Eau et santé. Pour le renommer : renommer groupe de travail 2"
    assert taken in await mina.says("groupe de travail axe 2 : Encore")
    assert "✓ Le groupe de travail est créé : Communication." in await mina.says("groupe de travail : Communication")
    assert "3. Communication" in await mina.says("groupes de travail")


async def test_leaving_one_and_leaving_the_group_around_it(axis: Cast) -> None:
    mina, awa, ali = axis.mina, axis.awa, axis.ali
    await awa.says("rejoindre groupe de travail 2")
    await ali.says("rejoindre groupe de travail 2")
    assert await awa.says("quitter axe 2") == (
        "Quitter le groupe « Axe 2 : Protection » ?\n"
        "Vos votes et vos réponses restent. Vous pouvez revenir quand vous voulez.\n1. Oui\n2. Non"
    )
    await awa.says("oui")
    assert "Vous faites partie" in await awa.says("rejoindre groupe de travail 2")
    await mina.reads()
    alone = "Vous êtes seul(e) à coordonner « Axe 2 : Protection ». Nommez d’abord quelqu’un d’autre : "
    assert (await mina.says("quitter axe 2")).startswith(alone)
    assert "Vous quittez aussi ses groupes de travail : Axe 2 : Protection." in await awa.says("quitter gtm")
    await awa.says("oui")
    assert await awa.says("groupes de travail") == "Rejoignez d’abord votre groupe : rejoindre CODE"
    await mina.says("retirer membre Ali Keita")
    await mina.says("oui")
    assert "1 personne.\n" in await mina.says("groupe de travail 2")


async def test_a_closed_one_keeps_what_it_did_and_is_silent(axis: Cast) -> None:
    mina, awa = axis.mina, axis.awa
    await awa.says("rejoindre groupe de travail 2")
    await mina.says("axe 2 : point Écrire la note, Awa, 20 décembre 2020")
    await axis.all_read()
    look = await mina.says("fermer groupe de travail 2")
    assert look.startswith("Aperçu, pour 1 personne (terminal 1) :")
    assert "1 point y est encore ouvert : il ne sera plus rappelé à personne.\nFermer Axe 2 : Protection ?" in look
    await mina.says("oui")
    assert "Le groupe de travail « Axe 2 : Protection » est fermé.\nCe qu’il a fait reste." in await awa.reads()
    axis.place.clock.forward(days=20)
    await axis.place.ticks()
    assert "Écrire la note" not in await awa.reads() + await awa.says("afaire")
    assert "dont axe 2 : 1." in await mina.says("points tous")
    assert "est fermé. Pour le rouvrir : rouvrir groupe de travail 2" in await awa.says("rejoindre axe 2")
    assert "est rouvert, avec 2 personnes." in await mina.says("rouvrir groupe de travail 2")
    assert "Le groupe de travail « Axe 2 : Protection » est rouvert." in await awa.reads()
    assert "Écrire la note" in await awa.says("afaire")


async def test_a_group_is_never_inside_itself(axis: Cast) -> None:
    mina = axis.mina
    await axis.place.db.transaction(_slug)
    await mina.says("groupe axe 2")
    assert await mina.says("inclure groupe gtm") == (
        "« Groupe gtm » contient « Axe 2 : Protection » : un groupe ne peut pas être à l’intérieur de lui-même."
    )
    await mina.says("groupe gtm")
    assert "est désormais un groupe à part." in await mina.says("detacher groupe de travail 2")
    await mina.says("groupe axe2")
    assert "« Groupe gtm » est désormais le groupe de travail 1 de Axe 2" in await mina.says("inclure groupe gtm")
    await mina.says("groupe gtm")
    assert "« Axe 2 : Protection » contient « Groupe gtm »" in await mina.says("inclure groupe axe2")


async def _slug(tx: Tx) -> None:
    await tx.run("UPDATE groups SET slug = 'axe2' WHERE parent_id IS NOT NULL")


async def test_in_ordinary_sentences(axis: Cast) -> None:
    awa, zoe, oumar = axis.awa, axis.zoe, axis.oumar
    assert (await awa.says("quels sont les groupes de travail ?")).startswith("Groupes de travail du groupe")
    assert (await zoe.says("which working groups are there?")).startswith("Working groups of")
    assert "rejoindre groupe" not in await awa.says("je ne veux pas rejoindre l’axe 2")
    assert "join working" not in await zoe.says("I do not want to join axis 2")
    asked = await awa.says("je voudrais rejoindre l’axe 2")
    assert asked.startswith("Voulez-vous dire : rejoindre groupe de travail 2 ?")
    assert "Vous faites partie" in await awa.says("oui")
    asked = await zoe.says("please, I would like to be part of axis 2")
    assert asked.startswith("Do you mean: join working group 2?")
    assert "Votre rôle : observateur" in await oumar.says("rejoindre groupe de travail 2")


async def test_what_changed_in_one_is_taken_back(axis: Cast) -> None:
    mina, awa, ben, zoe = axis.mina, axis.awa, axis.ben, axis.zoe
    back = "✓ Annulé : Groupe de travail 2."
    await mina.says("renommer groupe de travail 2 : Eau")
    assert (await mina.says("annuler")).startswith(back)
    assert "Axe 2 : Protection" in await mina.says("groupe de travail 2")
    await mina.says("ajouter au groupe de travail 2 : Ben Roy, Zoe")
    await mina.says("oui")
    assert "has put you into the working group" in await ben.reads()
    assert (await mina.says("annuler")).startswith(back)
    assert "Mina Sow took back what they had changed: Working group 2." in await ben.reads()
    assert "1 personne.\n" in await mina.says("groupe de travail 2")
    await awa.says("rejoindre groupe de travail 2")
    assert "Awa Diop a rejoint" in await mina.reads()
    assert (await awa.says("annuler")).startswith(back)
    assert "Awa Diop a annulé sa modification : Groupe de travail 2." in await mina.reads()
    await awa.says("rejoindre groupe de travail 2")
    await axis.all_read()
    await mina.says("fermer groupe de travail 2")
    await mina.says("oui")
    assert "est fermé" in await awa.reads()
    assert (await mina.says("annuler")).startswith(back)
    assert "Mina Sow a annulé sa modification : Groupe de travail 2." in await awa.reads()
    assert "2 personnes.\n" in await mina.says("groupe de travail 2")
    await mina.says("coordination groupe de travail 2 : Awa")
    await mina.says("oui")
    await zoe.says("join working group 2")
    assert "Laissé tel quel, car changé depuis : Groupe de travail 2." in await mina.says("annuler")


async def test_what_names_it_is_never_done_in_the_group_around_it(axis: Cast) -> None:
    mina, awa, zoe = axis.mina, axis.awa, axis.zoe
    await awa.says("rejoindre groupe de travail 2")
    await mina.says("point Écrire au maire, CRN")
    await mina.says("axe 2 : point Traduire la note, CRN")
    await awa.reads()
    asked = await awa.says("j’ai fait le point 1 de l’axe 2")
    assert asked == "Dans le groupe « Axe 2 : Protection » : fait 1 ?\n1. Oui"
    assert (await awa.says("oui")).startswith("✓ Le point 1 est fait.")
    assert "1. Écrire au maire" in await awa.says("points")
    asked = await awa.says("pour l’axe 2 c’est quand la prochaine réunion ?")
    assert asked == "Dans le groupe « Axe 2 : Protection » : prochaine ?\n1. Oui"
    await awa.says("groupe axe 2")
    there = await awa.says("fait le point 1 du groupe technique")
    assert "est fait" not in there
    await zoe.says("english")
    assert "In the group" not in await zoe.says("I have done point 1 of axis 2")
