"""A coordinator announces something; a look first, then those who are meant get it, each in their language."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.meetings import presences
from storage.meetings.presences import Presence
from storage.people import people
from tests.handlers.cast import Cast
from tests.handlers.meetings.meeting_town import kept
from tests.talk import Talker, open_space

BOTH = "Le formulaire est ouvert | The form is open"
PREVIEW = """Brouillon de l’annonce 1 : personne n’a été prévenu.
À : les points focaux
Quand : tout de suite
Aperçu, pour 3 personnes (terminal 3) :

📣 Annonce de Mina Sow
Le formulaire est ouvert
—
📣 Announcement from Mina Sow
The form is open

Poids : 49 octets au plus par personne, 146 en tout.
L’envoyer ?
1. Oui
2. Non"""
SENT = "✓ L’annonce 1 est en route vers 3 personnes.\nPour l’arrêter : annuler annonce 1\n1. Suivre l’annonce 1"
TO_WHOM = "À qui ? Vous pouvez aussi nommer une organisation, un pays ou un groupe de travail."
WHEN = "Quand ? « Passer » envoie tout de suite. Par exemple : lundi 8h\n- Passer"


async def test_one_line_is_shown_in_both_languages_before_it_goes_out(cast: Cast) -> None:
    assert await cast.mina.says(f"annonce aux points focaux : {BOTH}") == PREVIEW
    assert await cast.awa.reads() == ""
    assert await cast.mina.says("oui") == SENT
    assert await cast.awa.reads() == "📣 Annonce de Mina Sow\nLe formulaire est ouvert"
    assert await cast.ben.reads() == "📣 Announcement from Mina Sow\nThe form is open"
    assert [await one.reads() for one in (cast.mina, cast.zoe, cast.oumar)] == ["", "", ""]


async def test_in_english_to_one_country_with_a_receipt(cast: Cast) -> None:
    await cast.mina.says("langue en")
    assert await cast.mina.says("announce to Mali with receipt: Please answer") == (
        "Draft of announcement 1: nobody has been told.\n"
        "To: people of one country (Mali)\n"
        "When: now\n"
        "With a receipt: readers confirm that they have read it.\n"
        "Preview, for 1 person (terminal 1):\n"
        "\n"
        "📣 Announcement from Mina Sow\n"
        "Please answer\n"
        "—\n"
        "📣 Annonce de Mina Sow\n"
        "Please answer [en]\n"
        "One language only. So that everyone reads their own: français | english\n"
        "\n"
        "Weight: 45 bytes each at most, 45 in all.\n"
        "Send it?\n"
        "1. Yes\n"
        "2. No"
    )
    assert await cast.mina.says("yes") == (
        "✓ Announcement 1 is on its way to 1 person.\n"
        "To stop it: cancel announcement 1\n"
        "1. Follow announcement 1"
    )  # fmt: skip
    assert await cast.ben.reads() == "📣 Announcement from Mina Sow\nPlease answer\n• I have read it → read 1"


async def test_asked_step_by_step(cast: Cast) -> None:
    says = cast.mina.says
    assert await says("annonce") == "Qu’annoncez-vous ? Dans une langue, ou dans les deux : Bonjour | Hello"
    assert await says(BOTH) == f"{TO_WHOM}\n1. Tout le monde\n2. Points focaux"
    assert await says("points focaux") == WHEN
    assert await says("passer") == "Faut-il un accusé de lecture ?\n1. Oui\n2. Non\n- Passer"
    assert await says("-") == PREVIEW


async def test_asked_step_by_step_in_english(cast: Cast) -> None:
    await cast.mina.says("langue en")
    says = cast.mina.says
    assert await says("announce Bonjour | Hello") == (
        "To whom? You can also name an organisation, a country or a working group.\n1. Everybody\n2. Focal points"
    )
    assert await says("1") == "When? “Skip” sends it now. For example: Monday 8:00\n- Skip"
    assert await says("Monday 8:00") == "Shall readers say that they have read it?\n1. Yes\n2. No\n- Skip"
    assert (await says("yes")).splitlines()[:5] == [
        "Draft of announcement 1: nobody has been told.", "To: the whole group",
        "When: Monday 7 December 2020, 08:00 (GMT)", "With a receipt: readers confirm that they have read it.",
        "Preview, for 5 people (terminal 5):",
    ]  # fmt: skip


async def test_an_audience_that_is_not_there_is_told_before_anything_else_is_asked(cast: Cast) -> None:
    await cast.mina.says("annonce")
    assert (await cast.mina.says(BOTH)).startswith(TO_WHOM)
    unknown = "Je ne connais pas « recurrence 1er lundi 9h-11h » dans ce groupe."
    assert (await cast.mina.says("recurrence 1er lundi 9h-11h")).startswith(f"{unknown}\n{TO_WHOM}")
    assert await cast.mina.says("points focaux") == WHEN


async def test_saying_yes_twice_sends_once(cast: Cast) -> None:
    await cast.mina.says(f"annonce aux points focaux : {BOTH}")
    await cast.mina.says("annonce 1 oui")
    await cast.awa.reads()
    assert (await cast.mina.presses("annonce 1 oui")).startswith(
        "La décision est déjà prise pour l’annonce 1.\n📣 Annonce 1 · "
    )
    assert await cast.awa.reads() == ""


async def test_no_gives_back_what_was_typed(cast: Cast) -> None:
    await cast.mina.says(f"annonce à tous : {BOTH}")
    assert await cast.mina.says("non") == f"✓ L’annonce 1 ne partira pas.\nPour la réécrire : annonce {BOTH}"
    assert await cast.mina.says("annonce 1 oui") == (
        "La décision est déjà prise pour l’annonce 1.\n"
        "📣 Annonce 1 · annulée avant l’envoi\nÀ : tout le groupe\nLe formulaire est ouvert"
    )
    assert await cast.awa.reads() == ""


async def test_a_draft_is_looked_at_again_by_its_number(cast: Cast) -> None:
    await cast.mina.says(f"annonce aux points focaux : {BOTH}")
    assert await cast.mina.says("annonce 1") == PREVIEW


async def test_nobody_who_said_stop_is_counted_nor_told(cast: Cast) -> None:
    await cast.awa.says("stop")
    assert "Aperçu, pour 2 personnes (terminal 2) :" in await cast.mina.says(f"annonce aux points focaux : {BOTH}")
    await cast.mina.says("oui")
    assert await cast.awa.reads() == ""


async def test_those_without_a_channel_are_counted_apart(cast: Cast) -> None:
    await cast.place.db.transaction(lambda tx: _unaddressed(tx, cast.place.group_id))
    shown = await cast.mina.says("annonce à tous : Bonjour")
    assert "Aperçu, pour 5 personnes (terminal 5) :\n1 personne ne le recevra pas ; à appeler : injoignables\n" in shown
    assert (await cast.mina.says("oui")).startswith("✓ L’annonce 1 est en route vers 5 personnes.")
    assert "Sans Adresse : n’a aucun canal" in await cast.mina.says("injoignables")


async def _unaddressed(tx: Tx, group_id: int) -> None:
    await people.join(tx, await people.create(tx, "Sans Adresse", "fr", 0), group_id, Role.MEMBER, None, 0)


async def readers(cast: Cast, said: str, number: int = 1) -> set[str]:
    """Who gets it."""
    await cast.mina.says(said)
    await cast.mina.says(f"annonce {number} oui")
    talkers = (cast.mina, cast.awa, cast.ali, cast.ben, cast.zoe, cast.oumar)
    return {one.name.split()[0] for one in talkers if await one.reads() != ""}


@pytest.mark.parametrize(
    ("whom", "names"),
    [
        ("à tous", "Awa Ali Ben Zoe Oumar"), ("to everybody", "Awa Ali Ben Zoe Oumar"), ("à CRN", "Awa Ali"),
        ("to SP-CCM", "Ben"), ("au Niger", "Awa Ali"), ("to Mali", "Ben"), ("aux observateurs", "Oumar"),
        ("aux membres", "Zoe"), ("to the focal points", "Awa Ali Ben"),
    ],
)  # fmt: skip
async def test_who_gets_it(cast: Cast, whom: str, names: str) -> None:
    assert await readers(cast, f"annonce {whom} : Bonjour | Hello") == set(names.split())


async def test_the_country_of_a_person_goes_before_that_of_their_organisation(cast: Cast) -> None:
    await cast.place.db.transaction(lambda tx: tx.run("UPDATE people SET country = 'Tchad' WHERE id = ?", cast.ali.id))
    assert await readers(cast, "annonce to Chad: Bonjour") == {"Ali"}


async def test_a_working_group_is_its_members_in_this_group(cast: Cast) -> None:
    axis = await cast.place.group("gtm-axe-2")
    await cast.place.db.transaction(lambda tx: _inside(tx, axis, cast.place.group_id, [cast.ben, cast.zoe]))
    await cast.place.joins("Ailleurs", Role.MEMBER, group=axis)
    asked = await cast.mina.says("annonce Bonjour | Hello")
    assert asked == f"{TO_WHOM}\n1. Tout le monde\n2. Points focaux\n3. Axe 2 : Plaidoyer"
    await cast.mina.says("annuler")
    assert await readers(cast, "annonce à l’axe 2 : Bonjour | Hello") == {"Ben", "Zoe"}


async def _inside(tx: Tx, axis: int, group_id: int, talkers: list[Talker]) -> None:
    await tx.run(
        "UPDATE groups SET inside_number = 2, parent_id = ?, name = 'Axe 2 : Plaidoyer | Axis 2: Advocacy'"
        " WHERE id = ?",
        group_id,
        axis,
    )
    for one in talkers:
        await people.join(tx, one.id or 0, axis, Role.MEMBER, None, 0)
        await people.choose_group(tx, one.id or 0, group_id)


async def test_those_who_have_not_voted(cast: Cast) -> None:
    await open_space(cast.place, "Un puits", "Une école")
    await cast.awa.says("vote 1")
    shown = await cast.mina.says("annonce à ceux qui n’ont pas voté : Il reste deux jours | Two days are left")
    assert shown.splitlines()[1] == "À : ceux qui n’ont pas voté (Idées)"
    await cast.ben.says("vote 2")
    assert await readers(cast, "annonce 1 oui") == {"Ali", "Zoe"}


async def test_there_is_no_vote(cast: Cast) -> None:
    said = await cast.mina.says("annonce aux non-votants : Votez")
    assert said == f"Il n’y a pas de vote en ce moment.\n{TO_WHOM}\n1. Tout le monde\n2. Points focaux"


async def test_those_absent_by_the_minutes(cast: Cast) -> None:
    meeting = await kept(cast.place, cast.place.group_id, "Bilan", day="2020-11-20")
    await cast.place.db.transaction(lambda tx: presences.put(tx, meeting.id, Presence(1, None, "CRN"), 0))
    shown = await cast.mina.says("annonce aux absents : Le compte-rendu est là")
    assert shown.splitlines()[1] == "À : les absents de la réunion 1, d’après le compte-rendu"
    assert await readers(cast, "annonce 1 oui") == {"Ben", "Zoe", "Oumar"}


async def test_those_absent_by_their_answers(cast: Cast) -> None:
    await kept(cast.place, cast.place.group_id, "Bilan")
    for talker, answer in (
        (cast.awa, "oui 1"),
        (cast.ali, "non 1"),
        (cast.ben, "online 1"),
        (cast.zoe, "excused 1 ill"),
    ):
        await talker.says(answer)
    await cast.mina.says("langue en")
    shown = await cast.mina.says("announce to absentees 1: Are you coming?")
    assert shown.splitlines()[1] == "To: those who have not said that they are coming to meeting 1"
    assert await readers(cast, "announce 1 yes") == {"Ali", "Zoe", "Oumar"}


async def test_mistakes_keep_what_was_typed(cast: Cast) -> None:
    says = cast.mina.says
    choices = "\n1. Tout le monde\n2. Points focaux"
    assert (
        await says(f"annonce au Brésil : {BOTH}") == f"Je ne connais pas « Brésil » dans ce groupe.\n{TO_WHOM}{choices}"
    )
    assert await says("CRM") == WHEN
    assert await says("-") == "Faut-il un accusé de lecture ?\n1. Oui\n2. Non\n- Passer"
    assert await says("non") == f"Personne à qui l’envoyer : CRM.\n{TO_WHOM}{choices}"
    assert await says("Points focaux") == PREVIEW


async def test_nobody_is_left_when_the_yes_comes(cast: Cast) -> None:
    await cast.mina.says("annonce à SP-CCM : Bonjour")
    await cast.ben.says("stop")
    assert await cast.mina.says("annonce 1 oui") == "Personne à qui l’envoyer : SP/CCM."
    await cast.ben.says("resume")
    assert (await cast.mina.says("annonce 1 oui")).startswith("✓ L’annonce 1 est en route vers 1 personne.")


async def test_a_past_hour_is_asked_back(cast: Cast) -> None:
    assert await cast.mina.says(f"annonce à tous hier 8h : {BOTH}") == f"« hier 8h » est déjà passé.\n{WHEN}"
    assert await cast.mina.says("maintenant") == "Faut-il un accusé de lecture ?\n1. Oui\n2. Non\n- Passer"


async def test_members_cannot_announce(cast: Cast) -> None:
    await cast.mina.says("annonce à tous : Bonjour")
    refusal = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    for line in ("annonce à tous : x", "annonce 1 oui", "annonces", "annulerannonce 1", "renvoyer 1"):
        assert await cast.awa.says(line) == refusal


async def test_another_groups_announcement_is_not_there(cast: Cast) -> None:
    await cast.mina.says("annonce à tous : Bonjour")
    other = await cast.place.joins("Binta", Role.COORDINATOR, group=await cast.place.group("autre"))
    missing = "Il n’y a pas d’annonce 1. Pour la liste : annonces"
    for line in ("annonce 1", "annonce 1 oui", "annulerannonce 1", "renvoyer 1"):
        assert await other.says(line) == missing
    assert await other.says("lu 1") == "Il n’y a pas d’annonce 1."
    assert (await other.says("annonces")).splitlines()[0] == (
        "Il n’y a pas encore d’annonce. Pour en écrire une : annonce …"
    )


async def test_the_longest_announcement_still_fits(cast: Cast) -> None:
    for words in ("m" * 450, "m" * 223 + " | " + "n" * 224):
        shown = await cast.mina.says(f"annonce aux points focaux lundi 8h avec accusé : {words}")
        assert len(shown) <= 1000
    assert (await cast.mina.says("annonce à tous : " + "m" * 451)).startswith(
        "C’est trop long : 451 caractères, 450 au plus."
    )
