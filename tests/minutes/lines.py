"""A compte-rendu of a few lines, read."""

from datetime import UTC, datetime

from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes

TITLE = "Compte-rendu de la réunion du groupe"


def read(*lines: str, known: tuple[str, ...] = ()) -> Minutes:
    return read_minutes("\n".join(lines), known, now=datetime(2024, 9, 1, tzinfo=UTC))
