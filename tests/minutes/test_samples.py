"""Minutes of many kinds of groups, written before the reader was tuned, are read as a person reads them."""

from pathlib import Path

import pytest

from tests.minutes.scoring import lines_of, score

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[3] / "shared" / "cases" / "minutes"


def test_samples_are_read() -> None:
    found = score(SAMPLES)
    assert list(lines_of(found)) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="these minutes are not here")
def test_shared_minutes_are_read() -> None:
    found = score(SHARED)
    assert (found.silent, found.false) == ([], [])
    assert found.share >= 97, list(lines_of(found))
