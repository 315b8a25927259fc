"""People send anything: no text makes the reader fail, or take long."""

import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

import bot.sample
from bot.minutes.files.text_in import text_of
from bot.minutes.model import Minutes, to_json
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes, Unreadable

pytestmark = pytest.mark.long

SAMPLE = Path(bot.sample.__path__[0], "minutes.txt").read_text(encoding="utf-8")
NOW = datetime(2024, 5, 1, tzinfo=UTC)
PIECES = (
    "Compte-rendu de la réunion",
    "Date",
    "Date : 28 janvier 2021",
    "Heure : 9h30",
    "Lieu",
    "Présents :",
    "Absents : CRN",
    "Ordre du jour",
    "Prochaine réunion",
    "Prochaine réunion le 4 mars",
    "Points de discussion clés",
    "Points d'action",
    "Responsable",
    "Date limite",
    "| Points d'action | Responsable | Date limite |",
    "| Partager | OIM-CRS | /// |",
    "| | | |",
    "|---|",
    "1. Divers",
    "2. Bilan (OIM)",
    "1.",
    "- a - b - c",
    "- ",
    "# Divers",
    "\tDivers",
    "\t",
    "Divers\t\t",
    "a\tb\tc",
    "N/A",
    "///",
    "OIM, CICR et CRS",
    "<tr><td>a</td><td>b</td></tr>",
    "<br>",
    "fin mars",
    "",
    "\x1e",
    "[bookmark: x]",
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map(" ".join),
    st.lists(st.sampled_from(SAMPLE.split("\n")), max_size=60).map("\n".join),
)


def read(text: str) -> Minutes | None:
    try:
        return read_minutes(text, now=NOW)
    except NotMinutes:
        return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_is_read_or_refused(text: str) -> None:
    found = read(text)
    assert found is None or TypeAdapter(Minutes).validate_json(to_json(found)) == found


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join))
def test_sample_with_anything_below_keeps_its_head(text: str) -> None:
    found = read(f"{SAMPLE}\n\n{text}")
    assert found is not None
    assert (found.date, found.start, found.end, len(found.agenda)) == (
        datetime(2021, 1, 28, tzinfo=UTC).date(),
        datetime(2021, 1, 28, 9, 30, tzinfo=UTC).time(),
        datetime(2021, 1, 28, 11, 45, tzinfo=UTC).time(),
        5,
    )


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        read(text_of(data))


REPEATED = [
    "a",
    "-",
    "| ",
    "- ",
    "Date : ",
    "Date : 3 mars 2021\n",
    "<p",
    "</td> ",
    "prochaine réunion ",
    "1. ",
    "(",
    "(a",
    "\t",
    "\ta\n",
    "a,",
    "a;",
    "**a",
    "__a",
    "[bookmark: ",
    "&amp;",
    "/",
    "  ",
    "<br>",
    "\x1e- a",
    "absent - ",
    "a - b, ",
    "Présents : a, b\n",
    "Points d'action\nResponsable\nDate limite\n",
    "| Points d'action | Responsable | Date |\n| a | b/c-d | 3 mars |\n",
]


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("head", ["", SAMPLE], ids=["alone", "below the sample"])
def test_time_grows_no_faster_than_the_text(head: str, piece: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        read(head + piece * (size // len(piece)))
        return time.process_time() - start

    seconds(1_000)
    assert seconds(60_000) < 0.2 + 8 * seconds(15_000)
