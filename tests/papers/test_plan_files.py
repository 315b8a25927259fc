"""Plans in files from anybody: read in a child process, refused for a reason."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.minutes.refusals import Unreadable
from bot.papers.upload import MOST_BYTES, bytes_of, read_plan_bytes
from tests.cli_process import Host

PLAN = (
    "Plan 2021\n\nActivité;Responsable;Échéance;Budget\nFormer;OIM;mai 2021;900 000 FCFA / 1 500 $\nÉvaluer;CRN;///;\n"
)


def workbook(rows: int = 0) -> bytes:
    book = Workbook()
    for number in range(rows):
        book.worksheets[0].append([number])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>" * 10_000_000)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "empty"),
        (workbook, "empty"),
        (lambda: b"Nom;Organisation;Pays\nA;OIM;Mali\nB;CRN;Niger\n", "not_plan"),
        (lambda: b"x" * (MOST_BYTES + 1), "too_large"),
        (lambda: workbook(6_000), "too_long"),
        (bomb, "too_large_inside"),
        (lambda: b"PK\x03\x04 xl/workbook.xml", "unreadable"),
    ],
    ids=["empty", "no cell", "no columns", "large", "long", "bomb", "broken"],
)
def test_what_is_no_plan_is_refused(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_plan_bytes(make())
    assert refusal.value.reason == reason


def test_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 60_000_000)
    with pytest.raises(Unreadable):
        bytes_of(path)


def test_plan_on_the_command_line(host: Host, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, encoding="utf-8")
    told = json.loads(host.tama("plan", str(path), "--json").stdout)
    assert told["activities"][0] == {
        "axis": None, "what": "Former", "description": None, "who": ["OIM"], "how": None, "budget": None,
        "when": {"text": "mai 2021", "start": "2021-05-01", "end": "2021-05-31", "order": None}, "where": None,
        "criteria": [],
    }  # fmt: skip
    assert told["not_understood"] == ["900 000 FCFA / 1 500 $"]
    path.write_text("Former, puis évaluer.\n", encoding="utf-8")
    refused = host.tama("plan", str(path), "--json")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.endswith(
        "I do not recognise a plan in this file: I find no table that tells what, who and when.\n"
    )
