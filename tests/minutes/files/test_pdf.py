"""A PDF says what the same compte-rendu says as text; one that is hostile, locked or a picture is refused."""

import resource
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter

import bot.sample
from bot.minutes.files.pdf_in import text_of
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import Unreadable
from bot.papers.upload import read_bytes
from tests.minutes.facts import ENGLISH, ENGLISH_WORDS, FRENCH, FRENCH_WORDS
from tests.minutes.form import Form
from tests.minutes.forms import write
from tests.minutes.pdf_form import Rules, add_page, as_pdf
from tests.minutes.pdf_pages import PICTURE, drawn, locked, packed_twice, pages, saved, scanned

NOW = datetime(2024, 5, 1, tzinfo=UTC)
SAMPLE = Path(bot.sample.__path__[0], "minutes.txt").read_text(encoding="utf-8")
FORM = Form(head="markdown", presence="breaks", actions="markdown")
ruled = pytest.mark.parametrize("rules", ["faces", "edges"])


@ruled
def test_the_sample_is_understood_as_from_text(rules: Rules) -> None:
    assert read_bytes(as_pdf(SAMPLE, rules), now=NOW) == read_minutes(SAMPLE, now=NOW)


@ruled
def test_in_french_and_in_english(rules: Rules) -> None:
    assert read_minutes(text_of(as_pdf(write(FRENCH, FRENCH_WORDS, FORM), rules)), now=NOW) == FRENCH
    assert read_minutes(text_of(as_pdf(write(ENGLISH, ENGLISH_WORDS, FORM), rules)), now=NOW) == ENGLISH


def test_a_page_without_rules_keeps_its_columns_apart() -> None:
    head = "Compte-rendu\n| Date | 3 mars 2021 |\n| Lieu | Dakar |\n\n"
    text = f"{head}| Action | Responsable | Date limite |\n| Partager | CRS | /// |\n"
    read = read_minutes(text_of(as_pdf(text, "none")), now=NOW)
    assert (str(read.date), read.place) == ("2021-03-03", "Dakar")
    assert [(point.text, point.owners, point.deadline) for point in read.action_points] == [("Partager", ["CRS"], None)]


def test_letters_that_fonts_tie_together_are_letters() -> None:
    writer = PdfWriter()
    add_page(writer, b"BT /F1 9 Tf 1 0 0 1 50 700 Tm <7f20414243> Tj ET")
    assert text_of(saved(writer)) == "• ABC"


LOOP = (
    b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    b"2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>> endobj\ntrailer <</Root 1 0 R/Size 3>>\n%%EOF"
)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "scanned": (scanned, "scanned"),
    "blank": (lambda: pages(3), "scanned"),
    "a picture": (lambda: drawn(PICTURE), "scanned"),
    "locked": (lambda: locked(as_pdf(SAMPLE), "secret"), "encrypted"),
    "too many pages": (lambda: pages(101), "too_many_pages"),
    "packed twice": (packed_twice, "too_much_memory"),
    "text without end": (lambda: drawn(b"BT /F1 9 Tf (a) Tj ET\n" * 2_000_000), "too_much_memory"),
    "states without end": (lambda: drawn(b"q " * 1_000_000), "too_much_memory"),
    "a drawing of many rules": (lambda: drawn(b"0 0 1 100 re f " * 20_000), "scanned"),
    "deep": (lambda: drawn(b"[" * 1_000_000), "unreadable"),
    "deep outside": (
        lambda: b"%PDF-1.7\n1 0 obj\n" + b"<</A " * 200_000 + b"\nendobj\ntrailer <</Root 1 0 R>>",
        "unreadable",
    ),
    "pages within themselves": (lambda: LOOP, "unreadable"),
    "cut off": (lambda: as_pdf(SAMPLE)[:1_000], "unreadable"),
    "only the mark": (lambda: b"%PDF-1.7\n", "unreadable"),
    "other words": (lambda: drawn(b"BT /F1 9 Tf 50 700 Td (Courses : lait, pain) Tj ET"), "not_minutes"),
}
"""How each is made, once it is needed, and why it is refused."""


@pytest.mark.parametrize(("make", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused(make: Callable[[], bytes], reason: str) -> None:
    data = make()
    before = spent()
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data)
    # On a slow processor the time is over before the memory is full.
    assert refusal.value.reason in ({reason, "too_slow"} if reason == "too_much_memory" else {reason})
    assert spent() - before < 12


def spent() -> float:
    """The seconds of processor time that children have had."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert read_bytes(locked(as_pdf(SAMPLE), ""), now=NOW) == read_minutes(SAMPLE, now=NOW)
