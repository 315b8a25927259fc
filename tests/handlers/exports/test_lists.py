"""Coordinators take any list of the group with them, as CSV or for Excel."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest

from bot.board import exported
from bot.commands import Role
from tests.handlers.cast import gather
from tests.talk import Talker, Town

ONLY = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."


def sheet(talker: Talker) -> list[list[object]]:
    """The rows of the workbook that came last; nothing in it is a formula or a link."""
    book = openpyxl.load_workbook(io.BytesIO(talker.files[-1].data))
    table = book.active
    assert table is not None
    assert table.freeze_panes == "A2"
    assert {cell.data_type for row in table.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for row in table.iter_rows() for cell in row)
    return [list(row) for row in table.iter_rows(values_only=True)]


async def test_the_points_for_excel_and_as_csv(place: Town) -> None:
    cast = await gather(place)
    await cast.mina.says("ajouter point =HYPERLINK(1) ; CRN ; 4 mars 2021")
    await cast.mina.says("ajouter point Écrire la note ; ///")
    await cast.mina.says("abandonner 2 non pertinent")
    await cast.mina.says("oui")
    assert (await cast.mina.says("exporter les points en excel")).splitlines() == [
        "Points d’action : 2 lignes", "📎 gtm-points.xlsx, 6 Ko", "1. Recevoir le fichier", "2. CSV, 272 octets"
    ]  # fmt: skip
    assert await cast.mina.says("1") == "📎 gtm-points.xlsx, 6 Ko"
    head, first, second = sheet(cast.mina)
    assert head[:6] == ["N°", "Point d’action", "Responsables", "Date limite", "État", "Clos le"]
    assert first[:6] == [1, "=HYPERLINK(1)", "CRN", datetime(2021, 3, 4), "ouvert", None]  # noqa: DTZ001 - as Excel has it
    assert second[:6] == [2, "Écrire la note", "///", "///", "abandonné", datetime(2020, 12, 1)]  # noqa: DTZ001
    assert await cast.mina.says("fichier liste points") == "📎 gtm-points.csv, 272 octets"
    table = cast.mina.files[-1].data.decode("utf-8-sig").splitlines()
    assert table[1].startswith('"1";"\'=HYPERLINK(1)";"CRN";"2021-03-04";"ouvert"')


async def test_lists_in_english_and_in_plain_words(place: Town) -> None:
    await gather(place)
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    for line in ("export members as excel", "I need the list of members in Excel", "exporter membres xlsx"):
        assert (await grace.says(line)).splitlines()[:2] == [
            "People of the group: 7 rows", "📎 gtm-members.xlsx, 6 KB"
        ]  # fmt: skip
    await grace.says("1")
    assert [row[0] for row in sheet(grace)] == [
        "Name", "Ali Keita", "Awa Diop", "Ben Roy", "Grace", "Mina Sow", "Oumar Ba", "Zoe Cole"
    ]  # fmt: skip
    assert await grace.says("export documents") == "Documents: nothing is in this list yet."


async def test_each_list_has_a_button_that_answers(place: Town) -> None:
    cast = await gather(place)
    said = await cast.mina.says("exporter listes")
    assert said.startswith("Quelle liste voulez-vous en tableau ?\n1. Idées et votes\n2. ")
    lines = await cast.mina.buttons()
    assert len(lines) == 1 + len(exported(Role.COORDINATOR))
    for line in lines[1:]:
        answer = await cast.mina.presses(line)
        assert "📎 gtm-" in answer or answer.endswith("encore vide."), line


@pytest.mark.parametrize("line", ["exporter membres", "fichier liste membres", "exporter listes"])
async def test_lists_are_for_coordinators(place: Town, line: str) -> None:
    cast = await gather(place)
    assert (await cast.awa.presses(line)).endswith(ONLY)
    assert cast.awa.files == []
