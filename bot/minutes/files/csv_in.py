"""Text that is a table with separators (CSV) as lines with bars; any other text stays as it is."""

import csv
import io

from bot.minutes.markup import BREAK

_SEPARATORS = (";", "\t", ",")
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_SHARE = 0.7
_LONGEST_HEAD = 60
_MOST_CELLS = 100


def with_bars(text: str) -> str:
    """The text, a line with bars for each record where it is a CSV."""
    if "|" in text[:2_000]:
        return text
    separator, body = _announced(text)
    for one in (separator,) if separator else _SEPARATORS:
        rows = _records(body, one)
        if rows is not None:
            return "\n".join(map(_line, rows))
    return text


def _announced(text: str) -> tuple[str, str]:
    """« sep=; » in the first line, as Excel writes it."""
    first, _, rest = text.partition("\n")
    first = first.strip().strip('"')
    return (first[4:5], rest) if first.startswith("sep=") else ("", text)


def _records(text: str, separator: str) -> list[list[str]] | None:
    """The records, if most lines have as many cells and one of the first reads as their head."""
    sample = text[:20_000]
    if sample.count(separator) < _FEWEST_COLUMNS:
        return None
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return None
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if len(filled) < _FEWEST_ROWS:
        return None
    widths = [len(row) for row in filled]
    width = max(set(widths), key=widths.count)
    same = [row for row in filled if len(row) == width]
    head = same[0]
    short = all(len(cell.strip()) <= _LONGEST_HEAD and not cell.rstrip().endswith(".") for cell in head)
    if not _FEWEST_COLUMNS <= width <= _MOST_CELLS or len(same) < len(filled) * _SHARE or not short:
        return None
    # In a table of tabs, copied from Word, a line may be a cell that goes on.
    return rows if separator != "\t" or len(same) == len(filled) else None


def _line(row: list[str]) -> str:
    cells = [BREAK.join(part.strip() for part in cell.splitlines() if part.strip()) for cell in row]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |" if any(cells) else ""
