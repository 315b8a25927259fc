"""Tables of text, in the forms that exports and hands make of them."""

from collections.abc import Iterator, Sequence
from typing import Literal

Table = Literal["bars", "markdown", "tabs", "stacked tabs", "stacked", "stacked apart", "html", "spaces"]


def table(kind: Table, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; `stacked` ones have a cell a line."""
    match kind:
        case "bars":
            yield from (f"| {' | '.join(row)} |" for row in rows)
        case "markdown":
            head, *others = table("bars", rows)
            yield from (head, f"|{'---|' * len(rows[0])}", *others)
        case "tabs":
            yield from ("\t".join(row) for row in rows)
        case "stacked tabs":
            for row in rows:
                yield from (*(f"\t{cell}" for cell in row), "")
        case "stacked":
            yield from (cell for row in rows for cell in row if cell)
        case "stacked apart":
            for row in rows:
                yield from (*(cell for cell in row if cell), "")
        case "html":
            cells = ("".join(f"\n  <td>{cell}</td>" for cell in row) for row in rows)
            yield from ("<table>", *(f"<tr>{row}\n</tr>" for row in cells), "</table>")
        case "spaces":
            yield from ("    ".join(row) for row in rows)
