"""How the house is kept: no folder, and no file of tests, is too full to look through."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MOST_FILES = 25
MOST_LINES = 300


def ours(top: str) -> list[Path]:
    """The Python files of one part of the house."""
    return sorted((ROOT / top).rglob("*.py"))


@pytest.mark.parametrize("top", ["bot", "storage", "tests"])
def test_no_folder_holds_too_many_files(top: str) -> None:
    counts = Counter(str(path.parent.relative_to(ROOT)) for path in ours(top))
    assert counts
    assert {folder: count for folder, count in counts.items() if count > MOST_FILES} == {}


def test_no_file_of_tests_is_too_long() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in ours("tests")}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
