"""How well and how fast dates in free text are read, on the published list."""

from __future__ import annotations

import time
from statistics import median

from bot.dates import When
from tests.bench.table import table
from tests.dates.expressions import expressions, shown

ROUNDS = 5


def main() -> None:
    """Print the share read right, silently wrong, and the time for one."""
    rows = expressions()
    wrong = [read for row in rows if shown(read := row.read()) != row.expected]
    silently = sum(isinstance(read, When) for read in wrong)
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for row in rows:
            row.read()
        spent.append((time.process_time() - start) / len(rows))
    right, guessed = 1 - len(wrong) / len(rows), silently / len(rows)
    figures = (str(len(rows)), f"{right:.1%}", f"{guessed:.1%}", f"{median(spent) * 1000:.3f}")
    head = ("expressions", "right (goal ≥ 95 %)", "silently wrong (≤ 1 %)", "ms each (≤ 0.2)")
    table("Dates in free text, on the published list", head, [figures])
