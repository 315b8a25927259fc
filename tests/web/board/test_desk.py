"""The desk: for coordinators only, and by the same lines."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import bot.sample
from bot.board import PANELS
from bot.commands import Role
from bot.handlers.announcements.board import KINDS
from bot.letter_kinds import ANSWERS, LetterKind
from bot.messages import Upload
from bot.minutes.files.any_file import text_of
from bot.papers.members.reader import read_members
from tests.web.board.board_town import BoardTown
from tests.web.board.test_board import panels, words

MINUTES = Path(bot.sample.__file__).with_name("minutes.txt")
DESK = {key for key, one in PANELS.items() if one.panel.desk}


async def test_a_coordinator_sees_who_is_there_who_is_silent_and_what_went_out(boards: BoardTown) -> None:
    page = await boards.gets(Role.COORDINATOR, "/desk")
    assert panels(page) == DESK
    said = words(page)
    for part in (
        "Bureau de la coordination · Mariam Sawadogo", "Réponses à la prochaine réunion",
        "Qui n’a pas voté", "Ce qui est parti, et à qui", "Salif Ouédraogo", "point focal", "à appeler",
    ):  # fmt: skip
        assert part in said, part


async def test_the_report_of_the_year_is_had_and_written_there(boards: BoardTown) -> None:
    written = await boards.presses(
        Role.COORDINATOR, "@gtm-sahel rapport texte 2020", text="1 Une bonne année", back="report"
    )
    assert "✓ Le paragraphe 1" in words(written)
    assert "Bureau de la coordination · Mariam Sawadogo" in words(written)
    [listed] = (await boards.gets(Role.COORDINATOR, "/report.json")).json()
    assert (listed["number"], listed["text"]) == (1, "Une bonne année")
    for line in ("rapport 2020", "fichier rapport 2020 pdf", "retirer texte 1"):
        assert f'value=":@gtm-sahel {line}"' in written.text, line


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.MEMBER, Role.FOCAL])
async def test_nobody_else_sees_any_of_it(boards: BoardTown, role: Role) -> None:
    assert "/desk" not in (await boards.gets(role)).text
    for rest in ("/desk", *(f"/{key}{end}" for key in DESK for end in ("", ".csv", ".json"))):
        assert (await boards.gets(role, rest)).status_code == 404, rest


async def test_people_are_added_by_pasting_a_list(boards: BoardTown) -> None:
    text = "Fatou Sow, CRS, point focal\r\nAwa Fall, CRN"
    answer = await boards.presses(Role.COORDINATOR, "@gtm-sahel ajouter membres", text=text, back="desk")
    assert answer.url.path.endswith("/desk")
    assert "✓ 2 personnes sont inscrites" in words(answer)
    listed = (await boards.gets(Role.COORDINATOR, "/members.json")).json()
    fatou = next(one for one in listed if one["name"] == "Fatou Sow")
    assert (fatou["organisation"], fatou["role"], fatou["state"]) == ("CRS", "point focal", "attendu(e)")


async def test_a_role_is_changed_and_somebody_is_taken_out(boards: BoardTown) -> None:
    who = await boards.id_of("Ousmane Faye")
    asked = await boards.presses(Role.COORDINATOR, f"@gtm-sahel role @{who}", back="desk")
    event = re.findall(r'name="event" value="(\w+)"', asked.text)[0]
    press = re.findall(r'value="(\d+:[^"]+)">point focal<', asked.text)
    data = {"event": event, "back": "desk", "press": press[0]}
    done = await boards.client.post(await boards.root(Role.COORDINATOR), data=data, follow_redirects=True)
    assert "Ousmane Faye" in words(done)
    listed = {one["name"]: one for one in (await boards.gets(Role.COORDINATOR, "/members.json")).json()}
    assert listed["Ousmane Faye"]["role"] == "point focal"
    await boards.presses(Role.COORDINATOR, f"@gtm-sahel retirer membre @{who}", back="desk")
    listed = {one["name"]: one for one in (await boards.gets(Role.COORDINATOR, "/members.json")).json()}
    # Taken out only after a yes.
    assert listed["Ousmane Faye"]["state"] != "a quitté le groupe"


async def test_reasons_are_read_and_reminders_are_looked_at_first(boards: BoardTown) -> None:
    issa = boards.sample.speakers[Role.FOCAL][0]
    await issa.says("excuse 2 en mission à Diffa")
    rows = (await boards.gets(Role.COORDINATOR, "/replies.json")).json()
    assert next(one["reason"] for one in rows if one["name"] == "Issa Mahamane") == "en mission à Diffa"
    page = await boards.gets(Role.COORDINATOR, "/desk")
    line = re.findall(r'value=":(@gtm-sahel rappeler reunion \d+)"', page.text)[0]
    assert "Aperçu" in words(await boards.presses(Role.COORDINATOR, line, back="desk"))


async def test_the_outbox_tells_no_words(boards: BoardTown) -> None:
    # Whatever goes out unasked is called as people call it.
    assert set(LetterKind) - ANSWERS <= KINDS.keys()
    rows = (await boards.gets(Role.COORDINATOR, "/outbox.json")).json()
    assert rows
    assert {"written", "person", "what", "channel", "state", "reason", "sent"} == rows[0].keys()
    assert "Annonce" in {one["what"] for one in rows}
    assert "La note des palmiers" not in str(rows)


async def test_minutes_that_were_read_are_put_right_line_by_line(boards: BoardTown) -> None:
    rows = (await boards.gets(Role.COORDINATOR, "/drafts.json")).json()
    place = next(one for one in rows if one["text"].startswith("Lieu"))
    line = f"@gtm-sahel corriger {place['number']}"
    done = await boards.presses(Role.COORDINATOR, line, text="Salle des acacias", back="drafts")
    assert done.url.path.endswith("/drafts")
    assert f"✓ Ligne {place['number']}" in words(done)
    assert 'value="Salle des acacias"' in done.text
    back = re.findall(r'value="(\d+:[^"]*annuler correction \d+)"', done.text)
    event = re.findall(r'name="event" value="(\w+)"', done.text)[0]
    data = {"event": event, "back": "drafts", "press": back[0]}
    undone = await boards.client.post(await boards.root(Role.COORDINATOR), data=data, follow_redirects=True)
    assert 'value="Salle des acacias"' not in undone.text
    assert (await boards.gets(Role.COORDINATOR, "/drafts.json")).json() == rows


async def test_minutes_stand_beside_their_original_text_until_they_are_decided(boards: BoardTown) -> None:
    desk = await boards.gets(Role.COORDINATOR, "/desk")
    assert "À côté du texte d’origine" in words(desk)
    page = await boards.gets(Role.COORDINATOR, "/drafts")
    found = re.findall(r"<pre.*?>(.*?)</pre>", page.text, re.DOTALL)
    assert len(found) == 1
    assert html.unescape(found[0]).strip() == MINUTES.read_text().strip()
    coordinator = boards.sample.speakers[Role.COORDINATOR][0]
    await coordinator.says("ignorer 1")
    await coordinator.says("relire 1")
    assert "<pre" not in (await boards.gets(Role.COORDINATOR, "/drafts")).text


async def test_what_is_exported_reads_back_as_it_came_in(boards: BoardTown) -> None:
    mariam = boards.sample.speakers[Role.COORDINATOR][0]
    came = (
        "Nom;Organisation;Pays;E-mail;Téléphone;Rôle\n"
        "Fatou Sow;CRS;Sénégal;fatou@crs.example;;point focal\nMoussa Ba;CRN;Niger;;+227 90 00 00 03;membre\n"
    )
    assert "2 personnes à inscrire" in await mariam.says("", file=Upload.of("membres.csv", came.encode()))
    await mariam.says("oui")
    out = (await boards.gets(Role.COORDINATOR, "/members.csv")).content
    read = {one.name: one for one in read_members(text_of(out)).members}
    assert [read[one.name] for one in read_members(text_of(came.encode())).members] == read_members(
        text_of(came.encode())
    ).members
    assert all(one["email"] is None for one in (await boards.gets(Role.COORDINATOR, "/members.json")).json()
               if one["name"] not in {"Fatou Sow", "Moussa Ba"})  # fmt: skip
