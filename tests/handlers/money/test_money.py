"""The money of a plan: asked for in natural lines, answered, recalled, told in each currency, in one by a rate only."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

ASKED = "demander financement 5 000 000 FCFA à la FICR pour l’activité 1 le 3 novembre 2020"
CARD = (
    "💰 Financement 1 : FICR, 5 000 000 FCFA, activité 1\ndemandé le mardi 3 novembre 2020, pas encore de réponse\n"
    "1. Accordé…\n2. Refusé…\n3. Retirer la demande\n4. Voir l’activité\n5. Le budget"
)


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


async def test_asked_answered_and_told_in_each_currency_in_french(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    for line in ("financement", "voir financement"):
        assert await awa.says(line) == "Aucune demande de financement n’est encore notée.", line
    assert _plain(await fatou.says(ASKED)) == (
        f"✓ C’est écrit. Sans réponse dans un mois, je vous le rappelle.\n{CARD}"
    )
    assert "CICR, 2 000 EUR, activité 2\n" in _plain(
        await fatou.says("demander financement 2 000 EUR, CICR, activité 2")
    )
    answered = _plain(await fatou.says("financement 1 accorde 3 000 000 FCFA première tranche"))
    assert "accordé : 3 000 000 FCFA le mardi 1er décembre 2020\npremière tranche\n" in answered
    assert (await fatou.says("annuler")).startswith("✓ Annulé : Financement 1.")
    assert CARD in _plain(await fatou.says("financement 1"))
    await fatou.says("financement 1 accorde 3 000 000 FCFA")
    assert "C’est déjà noté." in await fatou.says("financement 1 accorde 3 000 000 FCFA")
    await fatou.says("obtenu 500 EUR de la CRF pour le plan")
    told = (
        "💰 Budget du plan\nAxe 1 : Plaidoyer : besoin : 5 000 000 FCFA et 2 000 EUR · obtenu : 3 000 000 FCFA ·"
        " manque : 2 000 000 FCFA et 2 000 EUR\nPour tout le plan : obtenu 500 EUR\n"
        "En tout : besoin : 5 000 000 FCFA et 2 000 EUR · obtenu : 3 000 000 FCFA et 500 EUR ·"
        " manque : 2 000 000 FCFA et 1 500 EUR\n"
    )
    assert _plain(await awa.says("budget")) == f"{told}1 activité sans budget\n1. À qui on a demandé"
    assert _plain(await awa.says("combien d’argent manque ?")).startswith(told)
    assert (await fatou.says("taux 1 EUR = 655,957 FCFA")).startswith("✓ 1 EUR = 655,957 FCFA")
    assert (
        "À vos taux (1 EUR = 655,957 FCFA) : besoin : 6 311 914 FCFA · obtenu : 3 327 978,50 FCFA ·"
        " manque : 2 983 935,50 FCFA\n" in _plain(await awa.says("budget"))
    )
    assert "Activité 2 : Visite : besoin : 2 000 EUR · obtenu : rien" in _plain(await awa.says("budget axe 1"))
    assert "obtenu : 3 000 000 FCFA · manque : 2 000 000 FCFA\n1. Financement 1" in (
        _plain(await awa.says("budget activité 1"))
    )
    assert "refusé le mardi 1er décembre 2020\npas de fonds\n" in await fatou.says("financement 2 refuse pas de fonds")


async def test_an_ask_without_answer_is_recalled_once_a_month_and_waits_on_the_sheet(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says(ASKED)
    group.town.clock.forward(days=3)
    assert [key.split(":")[0] for key in await group.town.ticks("funding")] == ["funding"]
    reminder = await fatou.reads()
    assert "Demandé le mardi 3 novembre 2020 : je ne connais pas de réponse. Y en a-t-il eu une ?" in reminder
    assert await group.awa.reads() == ""
    assert await group.town.ticks("funding") == []
    assert "sans réponse depuis le mardi 3 novembre 2020" in await fatou.says("afaire")
    assert "1. ✓ C’est écrit." in await fatou.says("1 refuse plus de fonds")
    group.town.clock.forward(days=40)
    assert await group.town.ticks("funding") == []


async def test_in_english_one_thing_at_a_time_and_no_good_is_one_sentence(group: Meeters) -> None:
    fatou, lamin = group.fatou, group.lamin
    await fatou.says("english")
    assert (await fatou.says("ask funding")).startswith("How much, in which currency?")
    assert (await fatou.says("3 million XOF")).startswith("Of whom?")
    assert (await fatou.says("French Red Cross")).startswith("For what?")
    assert "Funding 1: French Red Cross, 3,000,000 FCFA, axis 1\n" in await fatou.says("axis 1")
    assert "1 funding:\nFunding 1: French Red Cross" in await lamin.says("who are the donors?")
    assert "obtained nothing" in await lamin.says("what is the budget?")
    two = await fatou.says("ask funding 500 XOF and 3 EUR from IFRC")
    assert two.startswith("“500 XOF and 3 EUR” is in two currencies: I never add those. Give one amount: ask funding")
    assert (await fatou.says("ask funding 500 from IFRC")).startswith("In which currency is “500”? For example")
    assert "There is no activity 99." in await fatou.says("ask funding 500 EUR from IFRC for activity 99")
    assert (await fatou.says("exchange rate 3 apples")).startswith("Say it like this: exchange rate 1 EUR")
    assert "There is no funding 9. To see the list: fundings" in await fatou.says("funding 9")
    assert "coordinator" in await lamin.says("ask funding 500 EUR from IFRC for activity 1")
    assert "coordinator" in await lamin.says("funding 1 granted 500 EUR")
