from datetime import time

import pytest

from bot.dates import read_hours


@pytest.mark.parametrize(
    "text",
    [
        "9h00- 11h00",
        "9h-11h",
        "9h–11h",
        "9h00 — 11h00",
        "9h00 -> 11h00",
        "9-11h",
        "9h-11",
        "9 h 00 à 11 h 00",
        "de 9h à 11h",
        "entre 9h et 11h",
        "9 heures à 11 heures",
        "09:00 - 11:00",
        "09.00-11.00",
        "9:00 am - 11 am",
        "9:00 AM – 11:00 AM (GMT)",
        "from 9 to 11 am",
        "between 9am and 11am",
        "9h/11h",
        "9h00 à 11h00 heure de Dakar",
        "9H00mn-11H00mn",
    ],
)
def test_reads_from_when_to_when(text: str) -> None:
    assert read_hours(text) == (time(9), time(11))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14h30 – 16h30", time(14, 30), time(16, 30)),
        ("9h30 - 11h20", time(9, 30), time(11, 20)),
        ("9h45 – 13h", time(9, 45), time(13)),
        ("15h-15h40", time(15), time(15, 40)),
        ("from 2 to 4 pm", time(14), time(16)),
        ("11 to 1 pm", time(11), time(13)),
        ("9h - midi", time(9), time(12)),
        ("20h à minuit", time(20), time(0)),
        ("22h-2h", time(22), time(2)),
        ("8 à 20h", time(8), time(20)),
        ("9h", time(9), None),
        ("9.30", time(9, 30), None),
        ("noon", time(12), None),
    ],
)
def test_reads_other_hours(text: str, start: time, end: time | None) -> None:
    assert read_hours(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["", "9", "9-11", "2:30-4:30", "25h", "9h75", "11h-9h", "9h-9h", "at 3", "jeudi 9h", "9h Dakar", "x"]
)
def test_what_is_not_sure_is_not_read(text: str) -> None:
    assert read_hours(text) is None
