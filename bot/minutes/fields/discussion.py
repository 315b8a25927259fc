"""What was said on each subject."""

from collections.abc import Iterable, Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import unset, without_bullet
from bot.minutes.model import Discussion

_PROSE_WORDS = 12


def points_of(rows: Iterable[TextRow]) -> list[str]:
    """A paragraph or bullet each, without the bullet."""
    texts = (without_bullet(row.text) for row in rows if row.filled)
    return [text for text in texts if not unset(text)]


def is_prose(row: TextRow) -> bool:
    """Whether a row is a sentence rather than a field of a head."""
    return len(row.cells) == 1 and len(row.text.split()) >= _PROSE_WORDS


def discussions(told: Sequence[tuple[str, list[TextRow]]]) -> list[Discussion]:
    """One for each title, in the order of the text."""
    found: dict[str, list[str]] = {}
    for title, rows in told:
        points = points_of(rows)
        if points:
            found.setdefault(title, []).extend(points)
    return [Discussion(title=title, points=points) for title, points in found.items()]
