"""A mere yes or no that nothing asked for never turns what was just answered into its opposite."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

CONTRARY = "Votre réponse : Non\nRéunion 1 : viendrez-vous ?\n1. Oui\n2. Non"


async def test_a_mere_answer_right_after_another_is_asked_back(group: Meeters) -> None:
    await group.announced()
    said = (await group.awa.says("je serai pas là")).splitlines()[0]
    assert said == "✓ C’est noté. Votre réponse : Non"
    for mere in ("oui", "Oui merci", "oui oui"):
        assert await group.awa.says(mere) == CONTRARY
        assert await group.awa.says("laisse tomber") == "D’accord, rien n’a changé."
    assert (await group.awa.says("ok")) == "Avec plaisir."
    assert await group.awa.says("oui") == CONTRARY
    assert (await group.awa.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")
    assert (await group.awa.says("non")).startswith("✓ C’est noté. Votre réponse : Non")
    assert (await group.awa.says("finalement je viens")).startswith("✓ C’est noté. Votre réponse : Oui")
    assert (await group.awa.says("non")).startswith("Votre réponse : Oui\nRéunion 1 : viendrez-vous ?")
    assert (await group.awa.says("finalement non")).startswith("✓ C’est noté. Votre réponse : Non")
    assert (await group.lamin.says("not coming")).startswith("✓ Noted. Your answer: No")
    assert await group.lamin.says("yes") == "Your answer: No\nMeeting 1: will you come?\n1. Yes\n2. No"
    assert (await group.lamin.says("no")).startswith("✓ Noted. Your answer: No")
    assert (await group.lamin.says("I am coming")).startswith("✓ Noted. Your answer: Yes")


async def test_only_the_word_itself_puts_a_mere_answer_right(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("non")
    for nod in ("👍", "ok", "d’accord", "ok merci"):
        assert await group.awa.says(nod) == "Avec plaisir."
        await group.awa.says("non")
    assert (await group.awa.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")
    await group.awa.says("je ne viens pas")
    assert (await group.awa.says("je viendrai si j’ai le visa")).startswith("Voulez-vous dire que vous venez ?")
    assert (await group.awa.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui (si j’ai le visa)")


async def test_what_asks_since_is_answered(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("oui")
    await group.awa.says("reunion 1")
    assert (await group.awa.says("non")).startswith("✓ C’est noté. Votre réponse : Non")
    assert (await group.awa.says("finalement oui")).startswith("✓ C’est noté. Votre réponse : Oui")
    group.town.clock.forward(days=8)
    await group.town.ticks()
    assert "Coordination" in await group.awa.reads()
    assert (await group.awa.says("non")).startswith("✓ C’est noté. Votre réponse : Non")


async def test_a_mere_yes_names_nobody(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("excuse")
    await group.awa.says("en mission")
    asked = "Qui vient à votre place ?\n- Passer"
    assert await group.awa.says("oui") == f"Donnez le nom de la personne qui vient, ou passez.\n{asked}"
    assert "À votre place" not in await group.awa.says("personne")


async def test_what_nothing_waits_for_is_no_answer(group: Meeters) -> None:
    nothing = "Rien n’attendait de réponse. Pour reprendre vos dernières réponses : annuler"
    for line, answer in (("ok merci", "Avec plaisir."), ("d’accord", "Avec plaisir."), ("laisse tomber", nothing)):
        await group.awa.says("brouhaha zut")
        assert await group.awa.says(line) == answer
    assert (await group.lamin.says("never mind")).startswith("Nothing was waiting for an answer.")


async def test_a_yes_said_twice_is_no_answer_to_the_meeting(group: Meeters) -> None:
    asked = "Réunion 1 : viendrez-vous ?\n1. Oui\n2. Non"
    await group.announced()
    await group.fatou.says("annonce à tous : La salle change")
    await group.fatou.says("oui")
    assert await group.fatou.says("oui") == asked
    assert (await group.fatou.says("non")).startswith("✓ C’est noté. Votre réponse : Non")
    await group.awa.says("stop")
    assert await group.awa.says("oui") == asked
    assert (await group.awa.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")
    await group.lamin.says("please stop")
    assert await group.lamin.says("yes") == "Meeting 1: will you come?\n1. Yes\n2. No"
    assert (await group.lamin.says("yes to meeting 1")).startswith("✓ Noted. Your answer: Yes")


async def test_what_was_only_looked_at_leaves_the_meeting_asked(group: Meeters) -> None:
    await group.announced()
    await group.lamin.says("points")
    assert (await group.lamin.says("yes")).startswith("✓ Noted. Your answer: Yes")
