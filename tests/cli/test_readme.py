"""The first conversation of the README, typed as it stands there: each line does what is said of it."""

from __future__ import annotations

import re

import pytest

from tests.cli_process import PROJECT, Host

README = (PROJECT / "README.md").read_text(encoding="utf-8")
MEMBER, COORDINATOR = README.split("Now be **Mariam Sawadogo**")
ANSWERS = {
    "fr": {
        "je viens à la réunion et je vote pour la 4": "✓ C’est noté. Votre réponse : Oui",
        "afaire": "Vous avez 5 réponses à donner :",
        "1 fait, 2 j’y étais": "1. ✓ Le point 4 est fait pour CRN.",
        "annuler": "✓ Annulé : Point 4 et Webinaire 1.",
        "recap hebdo lundi 8h": "✓ Je vous envoie votre récapitulatif chaque semaine.",
        "silence 20h-7h": "De 20h00 à 7h00, je ne vous dérange pas",
        "idees": "💡 Idées pour 2027",
        "vote 1 4": "✓ Vos votes : 1 et 4",
        "idee Un guide sur la mobilité": "✓ Votre idée porte le numéro 7",
        "prochaine": "Réunion 2 :",
        "en ligne": "✓ C’est noté. Votre réponse : En ligne",
        "points tous": "5 points ouverts.",
        "calendrier": "Réunion 2 :",
        "compterendu 1": "Réunion 1 :",
        "participe 4 +2": "✓ Webinaire 4\nVotre réponse : présence, avec 2 collègues.",
        "aide": "Écrivez une ligne",
        "langue en": "✓ From now on I write to you in English.",
        "reunion 14 décembre 2027 9h-11h, Salle B : Bilan (FICR); Divers": "Brouillon 3 : personne n’a été prévenu.",
        "point Partager la présentation ; CRN, CICR ; 12 mars 2027": "✓ Le point 6 est ajouté.",
        "participation": "Participation aux webinaires",
        "exporter": "Idées pour 2027\n📎 vote-1.csv",
        "annonce aux points focaux : Le formulaire est ouvert": "Brouillon de l’annonce 1 : personne n’a été prévenu.",
        "oui": "✓ ",
        "rappels 7j 1j 1h": "Rappels des réunions : 7 jours, 1 jour et 1 heure avant.",
        "recurrence 1er lundi 9h-11h": "✓ C’est noté.\n🔁 Réunions régulières : chaque mois",
        "pour CRS : fait 3": "📞 Pour CRS (Fatou Ndiaye)",
    },
    "en": {
        "I am coming to the meeting and I vote for 4": "✓ Noted. Your answer: Yes",
        "todo": "You have 5 things to do:",
        "1 done, 2 I was there": "1. ✓ Point 2 is done for GRCS.",
        "cancel": "✓ Taken back: Point 2 and Webinar 1.",
        "digest weekly Monday 8am": "✓ I send you your digest every week.",
        "quiet 8pm-7am": "From 20:00 to 07:00 I won't disturb you",
        "ideas": "💡 Ideas for 2027",
        "vote 1 4": "✓ Your votes: 1 and 4.",
        "idea A guide on mobility": "✓ Your idea is number 7",
        "next": "Meeting 2:",
        "online": "✓ Noted. Your answer: Online",
        "points all": "5 open points.",
        "calendar": "Meeting 2:",
        "minutes 1": "Meeting 1:",
        "attended 4 +2": "✓ Webinar 4\nYou answered: attended, with 2 colleagues.",
        "help": "Write one line",
        "language fr": "✓ Désormais, je vous écris en français.",
        "meeting 14 December 2027 9:00-11:00, Room B: Review (FICR); Other": "Draft 3: nobody has been told.",
        "point Share the presentation ; CRN, CICR ; 12 March 2027": "✓ Point 6 is added.",
        "attendance": "Attendance at webinars",
        "export": "Ideas for 2027\n📎 vote-1.csv",
        "announce to focal points: The form is open": "Draft of announcement 1: nobody",
        "yes": "✓ ",
        "reminders 7d 1d 1h": "Reminders of meetings: 7 days, 1 day and 1 hour before.",
        "recurrence 1st Monday 9-11am": "✓ Noted.\n🔁 Regular meetings: every month",
        "for CRS: done 3": "📞 For CRS (Fatou Ndiaye)",
    },
}


def typed(part: str, lang: str) -> list[str]:
    """The lines of the tables of a part, in one of the languages."""
    rows = re.findall(r"^\| `([^`|]+)` \| `([^`|]+)` \|", part, re.MULTILINE)
    return [row[lang == "en"] for row in rows]


@pytest.mark.parametrize("demo", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("lang", "member"), [("fr", "Issa Mahamane"), ("en", "Lamin Ceesay")])
def test_the_first_conversation_works_as_it_stands_there(demo: Host, lang: str, member: str) -> None:
    for name, part in ((member, MEMBER), ("Mariam Sawadogo", COORDINATOR)):
        lines = typed(part, lang)
        assert len(lines) >= 10
        answers = demo.chat(name, *lines, options=("--lang", lang))
        for line, answer in zip(lines, answers, strict=True):
            assert answer.startswith(ANSWERS[lang][line]), line
