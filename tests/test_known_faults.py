"""What is known against a version is told and fails; what could not be asked is said, and fails nothing."""

from __future__ import annotations

import json

import pytest

from tests.known_faults import NONE, UNKNOWN, told

SOUND = {"name": "babel", "version": "2.18.0", "vulns": []}
FAULTY = {"name": "h11", "version": "0.15.0", "vulns": [{"id": "CVE-1", "fix_versions": ["0.16.0"]}]}
SKIPPED = {"name": "lxml", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("packages", "lines", "code"),
    [
        ([SOUND], [NONE.format(count=1)], 0),
        ([SOUND, FAULTY], ["h11 0.15.0: CVE-1, mended in 0.16.0"], 1),
        ([SOUND, SKIPPED], ["Not looked up: lxml, Dependency not found", NONE.format(count=1)], 0),
        ([SKIPPED], [UNKNOWN], 0),
    ],
)
def test_what_is_known_is_told(packages: list[object], lines: list[str], code: int) -> None:
    assert told(json.dumps({"dependencies": packages})) == (lines, code)


def test_without_a_network_it_is_said_in_one_sentence() -> None:
    assert told("") == ([UNKNOWN], 0)
