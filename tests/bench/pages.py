"""What each page of the local chat weighs as it goes over the line, and how many of them are made in a second."""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing

from tests.bench.process import fetch, running, sample, weigh
from tests.bench.table import table

_ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')
_ROUNDS = 30
_POINTS = (60, 6_000)
_BOARD = "/board/2"
_FILL = """
WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?)
INSERT INTO action_points (group_id, number, text, lang, deadline, created_at, changed_at, wake_at)
SELECT 1, 1000 + n, 'Rédiger la note numéro ' || n || ' pour les gouvernances', 'fr',
    CASE WHEN n % 3 = 0 THEN NULL ELSE date('2026-01-01', '+' || (n % 300) || ' days') END,
    1600000000, 1600000000, 9000000000000
FROM counted
"""
"""None of them has its turn: it is not the reminders of thousands that are measured here."""
_OWN = """
INSERT INTO point_owners (point_id, organisation_id)
SELECT p.id, o.id FROM action_points p JOIN organisations o
ON o.id = (SELECT MIN(id) + p.number % 5 FROM organisations) WHERE p.number > 1000
"""


def main() -> None:
    """Print the weight of the first page, of a conversation and of noticeboards, and how fast they are made."""
    rows = []
    with sample() as (env, _names):
        with running(env):
            rows += [_row(name, path) for name, path in (("choose who to be", "/"), ("a conversation", "/chat/2"))]
        file = env["TAMA_DATABASE_URL"].removeprefix("sqlite:///")
        had = 0
        for points in _POINTS:
            _add(file, points - had)
            had = points
            with running(env):
                rows.append(_row(f"a noticeboard with {points:,} points", _BOARD))
    head = ("page", "HTML", "style and script", "in all", "a second", "× a conversation")
    speed = rows[1][4]
    table(
        "Bytes of a first load (goals: ≤ 8,192 in all for a conversation, ≤ 14,336 for a noticeboard), and speed",
        head,
        [(*row[:4], f"{row[4]:,.1f}", f"{row[4] / speed:.2f}") for row in rows],
    )


def _row(name: str, path: str) -> tuple[str, str, str, str, float]:
    html = weigh(path)
    assets = sum(weigh(asset) for asset in sorted(set(_ASSET.findall(fetch(path)))))
    begun = time.perf_counter()
    for _ in range(_ROUNDS):
        fetch(path)
    return name, f"{html:,}", f"{assets:,}", f"{html + assets:,}", _ROUNDS / (time.perf_counter() - begun)


def _add(file: str, points: int) -> None:
    """So many open points more in the sample group, late and not, each of one organisation."""
    with closing(sqlite3.connect(file)) as connection, connection:
        last = connection.execute("SELECT MAX(number) FROM action_points").fetchone()[0]
        connection.execute(_FILL.replace("1000 + n", f"{max(last, 1000)} + n"), (points,))
        connection.execute(_OWN.replace("p.number > 1000", f"p.number > {max(last, 1000)}"))
