"""What coordinators write as to a colleague, and what becomes of it: certain (`=`), asked back (`?`), or nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import bot.handlers  # noqa: F401 - declares every phrase
from bot.commands import COMMANDS
from bot.ear.known import Known
from bot.ear.understanding import understand

KNOWN = Known(
    datetime(2026, 11, 30, 9, tzinfo=UTC),
    "Africa/Niamey",
    titles={"point": [(5, "Partager le guide")], "meeting": [(2, "")]},
    days=[(2, date(2026, 12, 12))],
    people=["Mariam Sawadogo", "Fatou Ndiaye", "Hadiza Saley", "Issa Mahamane"],
    organisations=["CRN", "CRS", "CRM", "CRG"],
    countries=["Niger", "Gambie", "Gambia", "Mali"],
    own=["CRBF"],
    me="Mariam Sawadogo",
)


def _heard(line: str, lang: str) -> str:
    found = understand(line, lang, KNOWN)
    said = " ;; ".join(f"{COMMANDS[one.command].name(lang)} {one.rest(lang)}".strip() for one in found.readings)
    return f"{'=' if found.certain else '?'} {said}" if said else ""


UNDERSTOOD = [
    ("fr", "Bonjour Tama, merci de reporter la réunion 2 au 18 décembre à 9h30", "= deplacer 2 au 18 décembre à 9h30"),
    ("fr", "nouvelle date pour la réunion 2 : 18 décembre 9h30", "= deplacer 2 18 décembre 9h30"),
    ("fr", "la réunion 2 aura lieu le 18 décembre à 9h30", "? deplacer 2 le 18 décembre à 9h30"),
    ("fr", "reportez la réunion 2 d’une semaine", "= deplacer 2 d'une semaine"),
    ("fr", "on décale la réunion de deux jours", "? deplacer 2 de deux jours"),
    ("fr", "reporte la réunion au lendemain", "? deplacer 2 au lendemain"),
    ("en", "move the meeting to the day after", "? move 2 to the day after"),
    ("en", "move the meeting one day later", "? move 2 one day later"),
    ("fr", "reporte le point 5 d’une semaine", "= echeance 5 d'une semaine"),
    ("en", "postpone point 5 by two days", "= postpone 5 by two days"),
    ("fr", "je viens le lendemain", "? oui le lendemain"),
    ("en", "I am coming the day before", "? yes the day before"),
    ("fr", "pouvez-vous annuler la réunion 2 ?", "? annuler reunion 2"),
    ("fr", "annulez la réunion svp", "? annuler reunion 2"),
    ("fr", "annule la réunion du 12 décembre", "= annuler reunion 2"),
    ("fr", "la réunion 2 sera à l'Hôtel Sahel", "? lieu 2 Hôtel Sahel"),
    ("fr", "la réunion 2 sera en ligne", "? lieu 2 en ligne"),
    ("fr", "la réunion 2 est à quelle heure ?", "= voir reunion 2"),
    ("fr", "ordre du jour de la réunion 2 : Bilan ; Divers", "= ordre 2 Bilan ; Divers"),
    ("fr", "ordre du jour de la réunion 2 svp", "= ordre du jour 2"),
    ("fr", "nomme Fatou rapporteur de la réunion 2", "= rapporteur 2 Fatou Ndiaye"),
    ("fr", "planifie une réunion lundi à 10h, Salle B", "= reunion lundi à 10h, Salle B"),
    ("fr", "peux-tu programmer une réunion lundi à 10h ?", "? reunion lundi à 10h"),
    ("fr", "réunion tous les premiers lundis 9h-11h", "? recurrence tous les premiers lundis 9h-11h"),
    ("fr", "dites à tous que la réunion est maintenue", "= annonce à tous : la réunion est maintenue"),
    ("fr", "informe le Niger que la visite est confirmée", "= annonce Niger : la visite est confirmée"),
    ("fr", "préviens ceux qui n'ont pas voté : dernier jour", "= annonce non votants : dernier jour"),
    ("fr", "attribue le point 5 à la CRS et à la CRM", "= attribuer 5 CRS, CRM"),
    ("fr", "c'est la CRS qui s'occupe du point 5", "? attribuer 5 CRS"),
    ("fr", "supprime le point 5 svp", "? abandonner 5"),
    ("fr", "ajoute un point : CRG doit traduire le guide", "? ajouter point traduire le guide, CRG"),
    ("fr", "efface le brouillon 3", "= supprimer 3"),
    ("fr", "lancez un sondage : Thèmes 2028, 3 votes chacun", "? espace Thèmes 2028 ; 3 votes chacun"),
    ("fr", "code d'invitation pour 5 membres", "? inviter membre 5"),
    ("fr", "comment j’invite les collègues ?", "= aide inviter"),
    ("en", "how do I invite people?", "= help invite"),
    ("fr", "ajoute Issa Moussa de la CRS au groupe", "? ajouter membres Issa Moussa, CRS"),
    ("fr", "je veux inviter Awa Diop de la CRS", "? ajouter membres Awa Diop, CRS"),
    ("en", "please add Peter Otieno to the group", "? add members Peter Otieno"),
    ("fr", "ajoute Fatou au groupe", ""),
    ("fr", "combien on est dans le groupe ?", "= membres"),
    ("fr", "quelqu’un a répondu ?", "= qui vient"),
    ("en", "did anyone answer?", "= who"),
    ("fr", "Hadiza m'a appelé, elle vient", "? pour Hadiza Saley : oui"),
    ("fr", "Fatou ne viendra pas", "? pour Fatou Ndiaye : non"),
    ("fr", "Hadiza et Fatou ne viendront pas", "? pour Hadiza Saley : non ;; pour Fatou Ndiaye : non"),
    ("fr", "la CRS sera présente à la réunion 2", "? pour CRS : oui 2"),
    ("fr", "oui pour Hadiza", "? pour Hadiza Saley : oui"),
    ("en", "move the meeting to 18 December at 9:30", "? move 2 to 18 December at 9:30"),
    ("en", "could you cancel meeting 2?", "? cancel meeting 2"),
    ("en", "agenda of meeting 2: Review; Other", "= items 2 Review; Other"),
    ("en", "we meet every first Monday 9-11am", "? recurrence every first Monday 9-11am"),
    ("en", "let everyone know that the road is open", "= announce to all: the road is open"),
    ("en", "add a point: CRG must translate the guide", "? add point translate the guide, CRG"),
    ("en", "Fatou told me she can't come", "? for Fatou Ndiaye: no"),
    ("en", "Fatou and Hadiza are not coming", "? for Fatou Ndiaye: no ;; for Hadiza Saley: no"),
    ("en", "give me a code for 2 observers", "? invite observer 2"),
]

NOTHING = [
    ("fr", "ne déplace pas la réunion 2 au 18 décembre"),
    ("fr", "la réunion 2 n'est pas annulée"),
    ("fr", "peut-on déplacer la réunion 2 au 18 décembre ?"),
    ("fr", "faut-il annuler la réunion 2 ?"),
    ("fr", "si la réunion 2 est annulée dites-moi"),
    ("fr", "la réunion 2 sera à 9h"),
    ("fr", "ne dis pas à tout le monde que la réunion est annulée"),
    ("fr", "préviens le Mali et le Niger que c'est reporté"),
    ("fr", "le point 5 n'est plus pour la CRS"),
    ("fr", "on ne peut pas organiser une réunion le 15 décembre"),
    ("fr", "ne publie pas le brouillon 3"),
    ("fr", "Fatou viendra peut-être"),
    ("fr", "Fatou ne viendra pas si la route est coupée"),
    ("fr", "Fatou n'est pas excusée"),
    ("en", "don't move meeting 2 to 18 December"),
    ("en", "is meeting 2 cancelled?"),
    ("en", "meeting 2 is at 9:30"),
    ("en", "did you tell everyone?"),
    ("en", "should I remind those who have not voted?"),
    ("en", "point 5 is not for CRS"),
    ("en", "Fatou might come"),
]


@pytest.mark.parametrize(("lang", "line", "meant"), UNDERSTOOD)
def test_what_coordinators_say_is_a_command(lang: str, line: str, meant: str) -> None:
    assert _heard(line, lang) == meant


@pytest.mark.parametrize(("lang", "line"), NOTHING)
def test_what_is_denied_asked_or_doubted_is_nothing(lang: str, line: str) -> None:
    assert _heard(line, lang) == ""


@pytest.mark.parametrize(
    "line", ["je viens avec Fatou", "Fatou vient à ma place", "je ne viens pas, Fatou me remplace"]
)
def test_who_speaks_of_themselves_answers_for_nobody_else(line: str) -> None:
    assert "pour Fatou" not in _heard(line, "fr")
