"""Tables go to spreadsheets as words and figures, never as formulas."""

import csv
import io

import pytest

from bot.languages import Reader
from bot.reports.sheets import Cell, inert, table, written
from bot.reports.votes_sheet import IdeaRow, votes_sheet
from bot.texts import Said


@pytest.mark.promise(40)
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "  +"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert inert(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.promise(40)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "cell",
    [
        "Riz,=HYPERLINK(1)", "Riz;=1", "Riz\t=1", "Riz, +1", "Riz\n-1", "Riz\r\n@SUM(1)", 'Riz,"=1"', 'Riz," =1',
        'Riz""', 'Riz",=1', "Riz,\t=1", "\n=1", "=1,=1", "Riz,", 'Riz,"', "'=1",
    ],
)  # fmt: skip
def test_no_cell_is_a_formula_whatever_a_spreadsheet_takes_for_a_separator(
    cell: str, lang: str, separator: str
) -> None:
    data = table([["Idée", cell, cell, "=1"], [cell, "=1", "Riz", cell]], lang).decode("utf-8-sig")
    read = csv.reader(io.StringIO(data, newline=""), delimiter=separator)
    assert [one for row in read for one in row if one.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))] == []


def test_our_own_separator_is_in_quotes_whichever_it_is() -> None:
    rows: list[list[Cell]] = [[1, "Riz,=HYPERLINK(1)"]]
    assert table(rows, "fr").decode("utf-8-sig") == '"1";"Riz,\'=HYPERLINK(1)"\r\n'
    assert table(rows, "en").decode("utf-8-sig") == '"1","Riz,\'=HYPERLINK(1)"\r\n'


@pytest.mark.parametrize("cell", ["Former", "1 + 1", "a=b", "", 7, -7])
def test_other_cells_stay_as_they_are(cell: str | int) -> None:
    assert inert(cell) == cell


def test_a_table_is_what_a_spreadsheet_in_that_language_opens() -> None:
    rows: list[list[Cell]] = [["N°", "Idée"], [1, 'Un « guide » ; "court"'], [2, "deux\nlignes"]]
    for lang, separator in (("fr", ";"), ("en", ",")):
        data = table(rows, lang)
        assert data.startswith(b"\xef\xbb\xbf")
        read = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator)
        assert list(read) == [["N°", "Idée"], ["1", 'Un « guide » ; "court"'], ["2", "deux\nlignes"]]


def test_each_reader_has_their_half_of_what_was_said() -> None:
    rows = [IdeaRow(1, Said("Former | Train", "fr"), "=Awa", (Said("-oui", "fr"), Said("bien", "fr")), 3)]
    heads = ("N°", "Ideas / Idées", "By whom / Par qui", "Comments / Commentaires", "VOTE")
    assert written(votes_sheet("Vote", rows, Reader("fr")), "csv", "fr").decode("utf-8-sig") == (
        ";".join(f'"{head}"' for head in heads) + '\r\n"1";"Former";"\'=Awa";"\'-oui\nbien";"3"\r\n'
    )
    assert written(votes_sheet("Vote", rows, Reader("en")), "csv", "en").decode("utf-8-sig") == (
        ",".join(f'"{head}"' for head in heads) + '\r\n"1","Train","\'=Awa","\'-oui [fr]\nbien [fr]","3"\r\n'
    )
