"""What people write as to a colleague: each line, and the command line it stands for; `?` where it is asked back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import bot.handlers  # noqa: F401 - declares every phrase
from bot.commands import COMMANDS
from bot.ear.known import Known
from bot.ear.understanding import understand

KNOWN = Known(
    datetime(2020, 12, 1, 9, tzinfo=UTC),
    "Africa/Niamey",
    {
        "idea": [
            (1, "Former les points focaux Awa Diop"),
            (4, "Points d’eau aux frontières | Water points at borders"),
        ],
        "point": [(3, "Rédiger la note pour les gouvernances"), (4, "Partager le mini-guide")],
        "webinar": [(1, "Les liens familiaux"), (2, "La stratégie"), (3, "Les urgences")],
        "voted": [(1, ""), (4, "")],
        "meeting": [(2, ""), (3, "")],
    },
    [(2, date(2020, 12, 10)), (3, date(2020, 12, 15))],
    ["Awa Diop", "Issa Seyni", "Ben Roy"],
    ["CRN", "CRS"],
    (),
    ["CRN"],
    "Issa Seyni",
)


def heard(line: str, lang: str) -> str:
    """The command lines that a line means, ` ; ` between them; `? ` before what is asked back; empty if none."""
    found = understand(line, lang, KNOWN)
    said = " ; ".join(f"{COMMANDS[one.command].name(lang)} {one.rest(lang)}".strip() for one in found.readings)
    return said if found.certain or not said else f"? {said}"


FRENCH = {
    "je viens": "oui",
    "oui je serai des vôtres à la réunion": "oui",
    "je viens pas": "non",
    "j serai pa la": "non",
    "je ne viens plus finalement": "non",
    "je viens à la 3": "oui 3",
    "je serai là le 15": "oui 3",
    "oui à la 2 et non à la 3": "oui 2 ; non 3",
    "je viens à la 3 mais pas à la 2": "oui 3 ; non 2",
    "je ne peux pas me déplacer mais je serai en ligne": "en ligne",
    "pas de souci, je serai là": "oui",
    "je participerai à distance": "en ligne",
    "veuillez m’excuser": "excuse",
    "absent, en mission à Zinder": "non en mission à Zinder",
    "je viens avec 30 minutes de retard": "oui 30 minutes de retard",
    "je serai en retard": "? oui en retard",
    "je viendrai si j’ai le visa": "? oui si j’ai le visa",
    "peut-être": "",
    "je ne sais pas encore si je viens": "",
    "on verra": "",
    "je vais essayer de venir": "? oui",
    "je viens inch’Allah": "? oui",
    "Awa viendra à ma place": "? excuse remplacé par Awa Diop",
    "je vote pour l’idée quatre": "vote 4",
    "votr 1 4": "vote 1 4",
    "vote la première et la quatrième": "vote 1 4",
    "je vote pour les points d’eau": "? vote 4",
    "je vote pas pour la 4": "",
    "je voterai 4 demain": "",
    "je retire mon vote 4": "retirer 4",
    "j’ai voté 4": "",
    "aucune ne me convient": "",
    "le 4 est fait": "fait 4",
    "fait point 4": "fait 4",
    "g fé le pt 4": "fait 4",
    "le point 4 est presque fait": "",
    "le point 4 n’est pas encore fait": "",
    "je ferai le point 4 demain": "",
    "la note pour les gouvernances est finie": "? fait 3",
    "bloqué sur le 4, on attend le budget": "bloque 4 on attend le budget",
    "je prends le point 4": "prendre 4",
    "j’étais au webinaire 3": "participe 3",
    "j’étais aux webinaires 1 et 2": "participe 1 ; participe 2",
    "webinaire 3 avec deux collègues": "participe 3 +2",
    "j’ai raté le webinaire 2": "manque 2",
    "je n’étais pas au webinaire 2": "manque 2",
    "c’est quand la prochaine réunion ?": "prochaine",
    "on peut avoir le lien Teams ?": "prochaine",
    "je viens et j’ai fait le point 4": "oui ; fait 4",
    "bonjour Tama,\nje viens.\nMon vote : 1 et 4.\nMerci": "oui ; vote 1 4",
    "oui et non": "",
    "merci beaucoup": "",
    "arrêtez de m’écrire svp": "stop",
    "lâchez-moi": "? stop",
    "English please": "anglais",
    "ne m’inscris pas au webinaire 3": "",
    "je suis contre l’idée 4": "",
    "j’ai manqué le 2, le 3 et participé au 1": "manque 2 ; manque 3 ; participe 1",
    "j’ai raté le webinaire 2, problème de connexion": "manque 2",
    "n’enlève pas la 4": "",
    "j’ai pas raté le webinaire 3, j’y étais !": "? participe 3",
    "j’ai suivi le webinaire 3, raté le 2, et je viens": "participe 3 ; manque 2 ; oui",
    "je n’étais pas présent au webinaire 2": "",
    "j’aimerais bien venir mais le vol coûte trop cher": "? non le vol coûte trop",
    "je voudrais venir": "? oui",
    "jserai la jeudi": "oui 2",
    "je viens lundi": "? oui lundi",
    "dsl jpourai pas venir": "non",
    "impossible pour moi ce jeudi, toutes mes excuses": "? non 2",
    "j’ai un deuil, je ne pourrai pas venir": "non ai un deuil",
    "mon avion est annulé, je participerai donc en ligne": "? en ligne mon avion est annulé",
    "pas dispo, par contre le point 4 est bouclé": "non ; fait 4",
    "jvote pr les num 1 et 4": "vote 1 4",
    "mon choix cest la 4": "vote 4",
    "annule tous mes votes": "? retirer 1 4",
    "fait pour le 4\net je prends aussi le 3": "? fait 4 ; prendre 3",
    "où en est la note pour les gouvernances": "? point 3",
    "est-ce que Awa vient ?": "qui vient",
    "montre les points en retard": "points retard",
}
ENGLISH = {
    "I am coming": "yes",
    "I can't make it": "no",
    "I am not absent, I am coming": "yes",
    "count me in": "yes",
    "count me out": "no",
    "not coming to meeting 3": "no 3",
    "yes to 2 and no to 3": "yes 2 ; no 3",
    "I will join by Zoom": "online",
    "please excuse me from the meeting": "excused",
    "I'll probably come": "? yes",
    "I will come if I get the visa": "? yes if I get the visa",
    "I'll let you know": "",
    "no worries, I'll be there": "yes",
    "I vote for idea number four": "vote 4",
    "my vote goes to 1 and 4": "vote 1 4",
    "I don't want to vote for 4": "",
    "I vote for the water points": "? vote 4",
    "point 4 is done": "done 4",
    "half of point 4 is done": "",
    "we are stuck on 4, no translator": "blocked 4 no translator",
    "I was at webinar 3 but missed 2": "attended 3 ; missed 2",
    "what time is the meeting": "next",
    "send me the link please": "next",
    "who has not answered?": "unanswered",
    "stop sending me messages": "stop",
    "leave me alone": "? stop",
    "en français svp": "french",
    "I'm coming and I've done point 4": "yes ; done 4",
    "can somebody take point 4?": "point 4",
    "I regret I won't make it, my wife has just delivered": "no my wife has just delivered",
    "I no go fit come": "no",
    "make una no wait for me": "no",
    "I go join una online": "online",
    "I'd love to come but I have an exam that day": "? no have an exam",
    "I would love to come but only online": "",
    "I will follow from home, not in the room": "online",
    "put me down for idea 4": "? vote 4",
    "please don't take out 4": "",
    "one vote for 4": "vote 4",
    "Dear Mariam, I confirm my presence. Ideas: 1, 4": "? yes ; vote 1 4",
    "vote the second one": "vote 2",
    "I missed 2, 3 and attended 1": "missed 2 ; missed 3 ; attended 1",
    "I attended 1, missed 3 and will be online on Saturday": "? attended 1 ; missed 3 ; online on Saturday",
    "I never missed webinar 2": "? attended 2",
    "couldn't join webinar 2, no light in Serrekunda": "missed 2",
    "is point 4 still free?": "point 4",
    "I don finish point 4": "? done 4",
    "what time are we meeting on Saturday?": "next",
    "thanks a lot": "",
    "I never missed webinar 3": "? attended 3",
    "attended 3, missed 2": "attended 3 ; missed 2",
    "I'd love to come but tickets are too expensive": "? no tickets are too expensive",
}


@pytest.mark.parametrize(("line", "meant"), FRENCH.items(), ids=FRENCH)
def test_french(line: str, meant: str) -> None:
    assert heard(line, "fr") == meant


@pytest.mark.parametrize(("line", "meant"), ENGLISH.items(), ids=ENGLISH)
def test_english(line: str, meant: str) -> None:
    assert heard(line, "en") == meant
