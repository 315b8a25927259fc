"""Minutes as a Word document: light, and read back by our own reader as what they say."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest

from bot.languages import day
from bot.minutes.files.docx_in import text_of
from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_record import Action, Record, Subject
from tests.minutes.facts import ENGLISH, ENGLISH_WORDS, FRENCH, FRENCH_WORDS, Words

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def record(facts: Minutes, words: Words) -> Record:
    """The facts as a record."""
    items = []
    for item in facts.agenda:
        said = [point for subject in facts.discussion if subject.title == item.title for point in subject.points]
        actions = [
            Action(point.text, tuple(point.owners), day(point.deadline, words.lang) if point.deadline else "")
            for point in facts.action_points
            if point.agenda_item == item.title
        ]
        title = f"{item.title} ({item.presenter})" if item.presenter else item.title
        items.append(Subject(title, tuple(said), tuple(actions)))
    assert facts.date is not None
    return Record(
        facts.title or "", day(facts.date, words.lang), "9h30 – 11h45 (GMT)", facts.place or "", tuple(facts.present),
        items=tuple(items),
        next_meeting=f"{day(facts.next_meeting, words.lang)}, 9h30 (GMT)" if facts.next_meeting else "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "words"), [(FRENCH, FRENCH_WORDS), (ENGLISH, ENGLISH_WORDS)], ids=["French", "English"]
)
def test_our_own_reader_reads_the_same_minutes(facts: Minutes, words: Words) -> None:
    data = minutes_docx(record(facts, words), words.lang)
    assert len(data) <= 10_000
    read = read_minutes(text_of(data), now=NOW)
    label = "Compte-rendu :" if words.lang == "fr" else "Minutes:"
    assert read == replace(facts, title=f"{label} {facts.title}")


def test_what_is_not_set_is_said() -> None:
    text = text_of(minutes_docx(Record("Bilan", "jeudi 3 mars 2022", items=(Subject("Divers"),)), "fr"))
    assert text.splitlines() == [
        "Compte-rendu : Bilan",
        "",
        "| Date | jeudi 3 mars 2022 |",
        "| Heure | /// |",
        "| Lieu | /// |",
        "| Présence | /// |",
        "",
        "# Points inscrits à l’ordre du jour",
        "1- Divers ;",
        "# 1. Divers",
        "",
        "| Points d’action | Personne/Agence responsable | Date limite |",
        "| N/A |  |  |",
    ]


def test_what_stands_outside_the_agenda_is_there() -> None:
    others = (Subject("", ("Bonjour",), (Action("Écrire"),)), Subject("Accueil", ("Deux mots",)))
    text = text_of(minutes_docx(Record("Bilan", "3 March 2022", others=others, language="French"), "en"))
    assert text.splitlines()[6:] == [
        "| Language | French |",
        "",
        "# Other points",
        "# Key discussion points",
        "Bonjour",
        "",
        "| Action points | Responsible person/agency | Deadline |",
        "| Écrire | /// | /// |",
        "",
        "# Accueil",
        "# Key discussion points",
        "Deux mots",
    ]


def test_words_are_only_words() -> None:
    nasty = "<w:br/> &amp; {title} %s \x00\x0b\x1b \ufffe ]]> =1+1"
    record = Record(
        nasty, nasty, nasty, nasty, (nasty,), items=(Subject(nasty, (nasty,), (Action(nasty, (nasty,), nasty),)),)
    )
    text = text_of(minutes_docx(record, "fr"))
    assert text.count("<w:br/> &amp; {title} %s") == 11


def test_the_grid_of_each_table_agrees_with_its_cells() -> None:
    record = Record(
        "Bilan", "3 mars 2022", items=(Subject("Divers", (), (Action("Écrire", ("CRN",)), Action("Lire"))),)
    )
    tables = docx.Document(io.BytesIO(minutes_docx(record, "fr"))).tables
    grids = [[column.width for column in table.columns] for table in tables]
    assert [[[cell.width for cell in row.cells] for row in table.rows] for table in tables] == [
        [grids[0]] * 4,
        [grids[1]] * 3,
    ]
    assert [[round(width / sum(grid), 2) for width in grid] for grid in grids] == [[0.2, 0.8], [0.54, 0.26, 0.2]]
    assert [table.autofit for table in tables] == [False, False]


def test_long_minutes_stay_light() -> None:
    said = tuple(f"Paragraphe {number} : " + "ce qui fut dit, à peu près. " * 6 for number in range(150))
    data = minutes_docx(Record("Bilan", "3 mars 2022", items=(Subject("Divers", said),)), "fr")
    assert len(data) <= 10_000
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
