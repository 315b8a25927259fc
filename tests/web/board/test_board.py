"""The noticeboard: what stands there, for whom, in which language, and what is done from there."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import httpx
import pytest

from bot.board import PANELS
from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings, replies
from storage.meetings.replies import MeetingReply
from tests.web.board.board_town import BoardTown

EVERYBODY = {key for key, one in PANELS.items() if not one.panel.desk and one.panel.least <= Role.OBSERVER}
MEMBERS = {key for key, one in PANELS.items() if not one.panel.desk}


def panels(page: httpx.Response) -> set[str]:
    """The panels of a page."""
    return set(re.findall(r'<section id="([\w-]+)" class', page.text))


def words(page: httpx.Response) -> str:
    """What a page says."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.text)).split())


async def test_everything_of_the_group_stands_there(boards: BoardTown) -> None:
    page = await boards.gets(Role.FOCAL)
    assert page.status_code == 200
    said = words(page)
    assert "Groupe technique Migration Sahel Tableau d’affichage · Issa Mahamane" in said
    for part in (
        "À faire", "Réunion 2 : Réunion du Groupe technique Migration Sahel", "Points d’eau et abris",
        "Points d’action ouverts", "Points d’action par organisation", "Calendrier", "Webinaires", "Comptes-rendus",
        "Croix-Rouge nigérienne",
    ):  # fmt: skip
        assert part in said, part


async def test_it_is_in_the_language_of_its_reader(boards: BoardTown) -> None:
    page = await boards.gets("Lamin Ceesay")
    assert '<html lang="en">' in page.text
    for part in ("Noticeboard · Lamin Ceesay", "To do", "Open action points", "Organisations"):
        assert part in words(page), part


async def test_the_first_address_leads_to_the_current_group(boards: BoardTown) -> None:
    person = await boards.id_of(Role.FOCAL)
    answer = await boards.client.get(f"/board/{person}")
    assert answer.headers["location"] == f"/board/{person}/gtm-sahel"


async def test_the_chat_leads_there(boards: BoardTown) -> None:
    person = await boards.id_of(Role.FOCAL)
    assert f'href="/board/{person}"' in (await boards.client.get(f"/chat/{person}")).text


@pytest.mark.parametrize(("role", "seen"), [(Role.OBSERVER, EVERYBODY), (Role.MEMBER, MEMBERS)])
async def test_nobody_sees_more_than_their_role(boards: BoardTown, role: Role, seen: set[str]) -> None:
    page = await boards.gets(role)
    assert panels(page) <= seen
    assert ("organisations" in panels(page)) == (role >= Role.MEMBER)
    assert "/desk" not in page.text


async def test_a_list_is_a_page_and_two_files_for_those_who_may_see_it(boards: BoardTown) -> None:
    for key, one in PANELS.items():
        for role in (Role.OBSERVER, Role.MEMBER, Role.COORDINATOR):
            for rest in ("", ".csv", ".json"):
                answer = await boards.gets(role, f"/{key}{rest}")
                assert answer.status_code == (200 if role >= one.panel.least else 404), (key, role, rest)


async def test_somebody_of_another_group_sees_nothing(boards: BoardTown) -> None:
    place = boards.sample.place
    await place.group("ailleurs")
    for rest in ("", "/points", "/points.csv", "/points.json", "/desk", "/rien", "/rien.csv"):
        assert (await boards.gets(Role.COORDINATOR, rest, group="ailleurs")).status_code == 404, rest
    for rest in ("/rien", "/rien.csv", "/points.xml", "/points?page=2", "/points?page=x"):
        assert (await boards.gets(Role.COORDINATOR, rest)).status_code == 404, rest


async def test_each_group_has_its_own(boards: BoardTown) -> None:
    large, small = await boards.gets(Role.FOCAL), await boards.gets(Role.FOCAL, group="gtm-sahel-axe-1")
    assert "Points d’eau et abris" in words(large)
    assert "Points d’eau et abris" not in words(small)
    assert "/gtm-sahel-axe-1" in large.text
    assert "Aucune réunion n’est prévue" in words(small)


async def test_a_button_is_the_line_in_that_group(boards: BoardTown) -> None:
    answer = await boards.presses(Role.FOCAL, "@gtm-sahel en ligne 2")
    assert answer.url.path.endswith("/gtm-sahel")
    assert "Votre réponse : En ligne" in words(answer)
    # What comes later, such as a file that is being made, is had without going back.
    [again] = re.findall(r'href="(\?said=\w+#said)">Actualiser', answer.text)
    assert "Votre réponse : En ligne" in words(await boards.gets(Role.FOCAL, again))
    person = await boards.id_of(Role.FOCAL)

    async def reply(tx: Tx) -> MeetingReply | None:
        meeting = await meetings.by_number(tx, 1, 2)
        assert meeting is not None
        return await replies.of_person(tx, meeting.id, person)

    found = await boards.sample.place.db.read(reply)
    assert found is not None
    assert found.answer == "online"


async def test_a_question_is_answered_where_it_is_asked(boards: BoardTown) -> None:
    asked = await boards.presses(Role.COORDINATOR, "@gtm-sahel echeance 2", back="waiting")
    assert asked.url.path.endswith("/waiting")
    event = re.findall(r'name="event" value="(\w+)"', asked.text)[0]
    data = {"event": event, "back": "waiting", "text": "12 mars 2021"}
    answer = await boards.client.post(
        await boards.root(Role.COORDINATOR), data=data, follow_redirects=True
    )  # fmt: skip
    assert "12 mars 2021" in words(answer)


async def test_what_is_typed_there_is_said_in_that_group(boards: BoardTown) -> None:
    name = boards.sample.speakers[Role.FOCAL][0].name
    await boards.client.post(f"/chat/{await boards.id_of(name)}", data={"event": "e" * 32, "text": "groupe axe 1"})
    page = await boards.presses(Role.FOCAL, "@gtm-sahel en ligne 2")
    event = re.findall(r'name="event" value="(\w+)"', page.text)[0]
    data = {"event": event, "back": "", "text": "idees"}
    answer = await boards.client.post(await boards.root(Role.FOCAL), data=data, follow_redirects=True)
    assert "Échanges entre pairs" in "".join(re.findall(r'id="said".*?</section>', answer.text, re.DOTALL))


async def test_one_turns_the_pages_of_an_answer_as_often_as_one_likes(boards: BoardTown) -> None:
    page = await boards.presses(Role.FOCAL, "@gtm-sahel compterendu 1")
    for turn in ("Suite", "Suite", "Précédent", "Précédent", "Suite", "Suite", "Suite"):
        [event] = set(re.findall(r'name="event" value="(\w+)"', page.text))
        press = unescape(re.findall(rf'value="(\d+:[^"]+)">{turn}', page.text)[0])
        data = {"event": event, "back": "", "press": press}
        page = await boards.client.post(await boards.root(Role.FOCAL), data=data, follow_redirects=True)
    assert "page 4 sur 5" in words(page)


async def test_pressed_twice_it_is_done_once(boards: BoardTown) -> None:
    page = await boards.gets(Role.FOCAL)
    event = re.findall(r'name="event" value="(\w+)"', page.text)[0]
    for _ in range(2):
        data = {"event": event, "back": "", "press": ":@gtm-sahel idee Un puits"}
        assert (await boards.client.post(await boards.root(Role.FOCAL), data=data)).status_code == 303
    listed = (await boards.gets(Role.FOCAL, "/ideas.json")).json()
    assert [one["idea"] for one in listed].count("Un puits") == 1


async def test_an_observer_cannot_post_what_they_may_not_say(boards: BoardTown) -> None:
    page = await boards.gets(Role.OBSERVER)
    event = re.findall(r'name="event" value="(\w+)"', page.text)[0]
    data = {"event": event, "back": "desk", "press": ":@gtm-sahel vote 1"}
    answer = await boards.client.post(await boards.root(Role.OBSERVER), data=data)
    # The desk is not theirs: the answer stands in the conversation.
    assert (await boards.client.get(answer.headers["location"])).status_code == 404
    listed = (await boards.gets(Role.OBSERVER, "/ideas.json")).json()
    assert next(one["mine"] for one in listed if one["number"] == 1) is None


async def test_the_files_say_what_the_list_says(boards: BoardTown) -> None:
    answer = await boards.gets(Role.FOCAL, "/points.json")
    points = answer.json()
    assert answer.headers["content-disposition"] == 'attachment; filename="gtm-sahel-points.json"'
    assert [one["number"] for one in points] == [1, 3, 2, 4, 5]
    assert points[0] == {
        "number": 1, "text": "Ouvrir l'espace d'idéation 2021", "owners": "FICR", "deadline": "2020-11-28",
        "meeting": 1,
    }  # fmt: skip
    table = (await boards.gets(Role.FOCAL, "/points.csv")).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert rows[0] == ["N°", "Point d’action", "Responsables", "Date limite", "Décidé à la réunion"]
    assert rows[3][3] == "///"
    assert len(rows) == 6


async def test_hidden_results_stay_hidden(boards: BoardTown) -> None:
    await boards.sample.place.db.transaction(lambda tx: tx.run("UPDATE spaces SET live = 0, named = 0"))
    listed = (await boards.gets(Role.FOCAL, "/ideas.json")).json()
    assert {one["votes"] for one in listed} == {None}
    assert {one["author"] for one in listed} == {None}
    assert 'class="share"' not in (await boards.gets(Role.FOCAL)).text
