"""What we write opens in another program, where there is one, and says the same in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from bot.minutes.files.pdf_in import text_of
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_record import Action, Record, Subject
from bot.reports.workshop_docx import workshop_docx
from bot.reports.workshop_record import DayRecord, SessionRecord, WorkshopRecord

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
MINUTES = Record(
    "Réunion du groupe", "jeudi 3 mars 2022", "9h00 – 11h00 (GMT)", "Niamey", ("OIM", "CICR"), ("CRN",),
    items=(Subject("Bilan", ("Le budget manque.",), (Action("Écrire au ministère", ("OIM",), "4 mars 2022"),)),),
)  # fmt: skip
SESSION = SessionRecord("Bilan", "9h00 – 10h00", "OIM", said=("On continue.",))
WORKSHOP = WorkshopRecord(
    "Migrations mixtes", "jeudi 3 mars 2022", "Dakar", (("OIM", "Niger"),),
    programme=(DayRecord(1, "jeudi 3 mars 2022", (SESSION,)),),
)  # fmt: skip


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: no other program opens our documents")
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (minutes_docx(MINUTES, "fr"), ("Écrire au ministère", "Le budget manque.", "Excusés", "4 mars 2022")),
        (workshop_docx(WORKSHOP, "fr"), ("Rapport d’atelier : Migrations mixtes", "Animation : OIM", "On continue.")),
    ],
    ids=["minutes", "workshop"],
)
def test_another_program_makes_a_pdf_of_it(data: bytes, said: tuple[str, ...], tmp_path: Path) -> None:
    assert OFFICE is not None
    (tmp_path / "out.docx").write_bytes(data)
    convert = [OFFICE, f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to", "pdf", "out.docx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = text_of((tmp_path / "out.pdf").read_bytes())
    assert [words for words in said if words not in text] == []
