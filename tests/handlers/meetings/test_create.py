"""A coordinator announces a meeting; everybody is told once, in their language."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import LINE, Meeters, kept

FRENCH = """📅 Invitation
Réunion 1 : Coordination
jeudi 10 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2
Ordre du jour :
1. Bilan (OIM)
2. Divers
Viendrez-vous ?"""
ENGLISH = """📅 Invitation
Meeting 1: Coordination meeting
Thursday 10 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2
Agenda:
1. Review (OIM)
2. Other
Are you coming?"""
PREVIEW = f"""Brouillon 1 : personne n’a été prévenu.
Aperçu, pour 2 personnes (terminal 2) :

{FRENCH}
—
{ENGLISH}
Pour corriger : titre 1 …, lieu 1 …, ordre 1 …, deplacer 1 …, changer reunion 1
Publier ?
1. Oui
2. Non"""
PUBLISHED = "✓ C’est publié : 2 personnes sont prévenues.\nRéunion 1 : Coordination"
OPTIONS = "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
OPTIONS_EN = "\n• Yes → yes 1\n• No → no 1\n• Online → online 1\n• Excused absence → excused 1"


async def test_one_line_is_shown_in_both_languages_before_it_goes_out(group: Meeters) -> None:
    assert await group.fatou.says(LINE) == PREVIEW
    assert await group.awa.reads() == ""
    assert await group.fatou.says("oui") == PUBLISHED
    assert await group.awa.reads() == FRENCH + OPTIONS
    assert await group.lamin.reads() == ENGLISH + OPTIONS_EN
    assert await group.fatou.reads() == ""


async def test_publishing_twice_tells_once(group: Meeters) -> None:
    await group.announced()
    assert await group.fatou.says("publier 1 oui 1") == "La réunion 1 est déjà publiée."
    assert await group.fatou.says("publish 1 yes") == "La réunion 1 est déjà publiée."
    assert await group.awa.reads() == ""


async def test_publishing_asks_for_a_look_first(group: Meeters) -> None:
    await group.fatou.says(LINE)
    assert await group.fatou.says("publish 1") == PREVIEW
    assert await group.fatou.says("annuler") == "D’accord, rien n’a changé."
    assert await group.awa.reads() == ""
    assert await group.fatou.says("publier 1 oui") == PUBLISHED


PUBLISHED_EN = "✓ Published: 2 people will be told.\nMeeting 1: Coordination meeting"


@pytest.mark.parametrize(
    ("lang", "line", "answer"),
    [
        ("francais", "publier 1 d'accord", PUBLISHED),
        ("francais", "publier 1 D’accord 0", PUBLISHED),
        ("english", "publish 1 ok", PUBLISHED_EN),
        ("english", "publish 1 d'accord", PUBLISHED_EN),
    ],
)
async def test_every_word_for_yes_publishes(group: Meeters, lang: str, line: str, answer: str) -> None:
    await group.fatou.says(LINE)
    await group.fatou.says(lang)
    assert await group.fatou.says(line) == answer
    assert await group.awa.reads() == FRENCH + OPTIONS


@pytest.mark.parametrize(
    ("lang", "line", "answer"),
    [
        (
            "francais",
            "publier 1 oui mais demain",
            "Je n’ai pas compris « oui mais demain ».\nPar exemple : publier 7",
        ),
        ("english", "publish 1 okay", "I did not understand “okay”.\nFor example: publish 7"),
    ],
)
async def test_what_only_begins_with_yes_publishes_nothing(group: Meeters, lang: str, line: str, answer: str) -> None:
    await group.fatou.says(LINE)
    await group.fatou.says(lang)
    assert await group.fatou.says(line) == answer
    assert await group.awa.reads() == ""


async def test_no_keeps_the_draft_and_says_what_can_be_done_with_it(group: Meeters) -> None:
    await group.fatou.says(LINE)
    kept = await group.fatou.says("non")
    assert kept.startswith("Brouillons :\nRéunion 1 : Coordination – ")
    assert "\nPour en supprimer un : supprimer 1\n" in kept
    assert await group.awa.reads() == ""


async def test_an_old_yes_does_not_publish_a_draft_that_changed(group: Meeters) -> None:
    await group.fatou.says(LINE)
    await group.fatou.says("lieu 1 Salle 3")
    shown = PREVIEW.replace("Salle 2", "Salle 3")
    changed = "Le brouillon 1 a changé. Veuillez le relire."
    assert await group.fatou.says("publier 1 oui 1") == changed + shown.removeprefix(
        "Brouillon 1 : personne n’a été prévenu."
    )
    assert await group.awa.reads() == ""


async def test_those_who_said_stop_are_not_counted_nor_told(group: Meeters) -> None:
    await group.awa.says("stop")
    assert "pour 1 personne (terminal 1) :" in await group.fatou.says(LINE)
    await group.fatou.says("oui")
    assert await group.awa.reads() == ""


async def test_asked_step_by_step(group: Meeters) -> None:
    says = group.fatou.says
    assert await says("reunion") == "Quand ? Par exemple : jeudi 14h30-16h"
    assert await says("10 décembre") == "jeudi 10 décembre 2020 : à quelle heure ? Par exemple : 9h-11h"
    assert await says("9h-11h") == "Quel est le titre ?\n- Passer"
    assert await says("Coordination | Coordination meeting") == "Où ? Un lieu ou un lien.\n- Passer"
    asked = "Quel est l’ordre du jour ? Par exemple : Bilan (OIM) ; Divers\n- Passer"
    assert await says("Salle 2") == asked
    assert await says("1. Bilan | Review (OIM)\n2. Divers | Other") == PREVIEW


async def test_asked_step_by_step_in_english_with_everything_skipped(group: Meeters) -> None:
    await group.fatou.says("langue en")
    says = group.fatou.says
    assert await says("meeting") == "When? For example: Thursday 14:30-16:00"
    assert await says("10 December") == "Thursday 10 December 2020: at what time? For example: 9:00-11:00"
    assert await says("9am-11am") == "What is the title?\n- Skip"
    assert await says("skip") == "Where? A venue or a link.\n- Skip"
    assert await says("-") == "What is on the agenda? For example: Review (IOM); Other\n- Skip"
    shown = await says("///")
    assert shown.splitlines()[3:8] == [
        "📅 Invitation", "Meeting 1", "Thursday 10 December 2020, 09:00–11:00 (GMT)",
        "Venue: not set yet", "Agenda: not set yet",
    ]  # fmt: skip


async def test_a_past_date_is_asked_back_and_the_rest_is_kept(group: Meeters) -> None:
    said = await group.fatou.says("reunion 30 novembre 9h, Salle 2 : Bilan")
    assert (
        said == "« 30 novembre 9h » est déjà passé.\nQuand ? Par exemple : jeudi 14h30-16h\n"
        "1. mardi 30 novembre 2021, 9h00 (GMT)"
    )
    shown = await group.fatou.says("1")
    assert "mardi 30 novembre 2021, 9h00 (GMT)\nLieu : Salle 2\nOrdre du jour :\n1. Bilan" in shown


@pytest.mark.parametrize(
    "answer", ["2", "4/3/2021", "2021-03-04", "Thursday 4 March 2021, 09:00 (GMT)", "4 March 2021 9am"]
)
async def test_an_ambiguous_date_is_asked_back_and_answered_by_number_or_date(group: Meeters, answer: str) -> None:
    await group.fatou.says("langue en")
    said = await group.fatou.says("meeting 03/04/2021 9am, Room 2: Review")
    assert said == (
        "“03/04/2021 9am” can mean several days. Which one?\nWhen? For example: Thursday 14:30-16:00\n"
        "1. Saturday 3 April 2021, 09:00 (GMT)\n2. Thursday 4 March 2021, 09:00 (GMT)"
    )
    if answer == "4/3/2021":
        await group.fatou.says(answer)
        answer = "1"
    assert "Thursday 4 March 2021" in await group.fatou.says(answer)


async def test_a_day_that_does_not_exist(group: Meeters) -> None:
    said = await group.fatou.says("reunion 31 février 2021 9h, Salle 2")
    assert said == (
        "« 31 février 2021 9h » n’existe pas dans le calendrier.\nQuand ? Par exemple : jeudi 14h30-16h\n"
        "1. dimanche 28 février 2021, 9h00 (GMT)"
    )


async def test_a_bare_hour_can_mean_two(group: Meeters) -> None:
    await group.fatou.says("reunion 10 décembre, Salle 2")
    unsure = "« 9 » peut désigner plusieurs heures. Laquelle ?"
    asked = "jeudi 10 décembre 2020 : à quelle heure ? Par exemple : 9h-11h"
    assert await group.fatou.says("9") == f"{unsure}\n{asked}\n1. 9h00\n2. 21h00"
    assert "jeudi 10 décembre 2020, 21h00 (GMT)" in await group.fatou.says("2")


async def test_several_days_need_no_hour(group: Meeters) -> None:
    said = await group.fatou.says("reunion du 12 au 13 avril 2027, Dakar, « Atelier régional » : Bilan")
    assert "Atelier 1 : Atelier régional\ndu lundi 12 avril 2027 au mardi 13 avril 2027\nLieu : Dakar" in said


async def test_a_webinar_has_its_own_command(group: Meeters) -> None:
    said = await group.fatou.says("reunion Webinaire de fin d’année, 10 décembre 9h")
    assert said == "Pour un webinaire : webinaire …\nQuel est le titre ?\n- Passer"


async def test_members_cannot_announce_nor_see_drafts(group: Meeters) -> None:
    await group.fatou.says(LINE)
    refusal = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    for line in ("reunion jeudi 9h", "publier 1 oui", "brouillons", "supprimer 1", "titre 1 X", "deplacer 1 jeudi 9h"):
        assert await group.awa.says(line) == refusal
    assert await group.awa.says("reunion 1") == "Il n’y a pas de réunion 1. Pour la liste : reunions"
    assert await group.awa.says("reunions") == "Il n’y a pas encore de réunion."


async def test_drafts_are_listed_and_deleted(group: Meeters) -> None:
    await group.fatou.says(LINE)
    await group.fatou.says("reunion du 12 au 13 avril 2027, Dakar")
    assert await group.fatou.says("brouillons") == (
        "Brouillons :\nRéunion 1 : Coordination – jeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
        "Réunion 2 – du lundi 12 avril 2027 au mardi 13 avril 2027\nPour en supprimer un : supprimer 2\n"
        "1. Brouillon 1\n2. Brouillon 2"
    )
    assert await group.fatou.says("1") == PREVIEW
    assert await group.fatou.says("delete 2") == "✓ Le brouillon 2 est supprimé."
    assert await group.fatou.says("publier 2 oui") == "Il n’y a pas de réunion 2. Pour la liste : reunions"
    await group.fatou.says("publier 1 oui")
    assert await group.fatou.says("supprimer 1") == (
        "La réunion 1 n’est pas un brouillon. Pour l’annuler : annuler reunion 1"
    )
    assert await group.fatou.says("drafts") == "Il n’y a pas de brouillon.\n1. Annoncer une réunion"


async def test_a_draft_whose_day_has_gone_is_not_published(group: Meeters) -> None:
    await group.fatou.says(LINE)
    group.town.clock.forward(days=30)
    assert await group.fatou.says("oui") == "La réunion 1 a déjà eu lieu : jeudi 10 décembre 2020, 9h00–11h00 (GMT)"


async def test_an_invitation_that_comes_too_late_is_not_delivered(group: Meeters) -> None:
    await group.fatou.says(LINE)
    await group.fatou.says("oui")
    group.town.clock.forward(days=30)
    assert await group.awa.reads() == ""


async def test_another_groups_draft_is_not_there(group: Meeters) -> None:
    await kept(group.town, await group.town.group("autre"), state="draft")
    assert await group.fatou.says("publier 1 oui") == "Il n’y a pas de réunion 1. Pour la liste : reunions"


async def test_the_longest_announcement_still_fits(group: Meeters) -> None:
    title, place = "Tt" * 80, "https://" + "x" * 192
    items = "; ".join(f"{'Long ' * 30}{n} (Présentation)" for n in range(12))
    shown = await group.fatou.says(f"reunion {title}, 10 décembre 9h-11h, {place} : {items}")
    assert len(shown.removesuffix("\n1. Oui\n2. Non")) <= 1000
    await group.fatou.says("oui")
    assert shown.count(place) == 2
    assert len(await group.awa.says("ordre du jour 1")) <= 1400
