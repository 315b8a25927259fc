"""Promise 41: what a hostile file costs, measured in the child process that reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli_process import PROJECT
from tests.minutes.files import test_pdf, test_upload
from tests.promises.report import Shows

MEGABYTES, SECONDS = 256, 10
FILES: dict[str, Callable[[], bytes]] = {
    **{f"docx {name}": make for name, (make, _) in test_upload.HOSTILE.items()},
    **{f"pdf {name}": make for name, (make, _) in test_pdf.HOSTILE.items()},
    "docx that fills the memory": lambda: test_upload.docx_with(test_upload.WIDE),
}


@pytest.mark.promise(41)
@pytest.mark.soak
def test_no_file_takes_more_than_it_may(tmp_path: Path, shows: Shows) -> None:
    paths = []
    for number, make in enumerate(FILES.values()):
        paths.append(tmp_path / str(number))
        paths[-1].write_bytes(make())
    command = [sys.executable, "-m", "tests.promises.reading", *map(str, paths)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    found = dict(zip(FILES, map(json.loads, done.stdout.splitlines()), strict=True))
    assert [name for name, one in found.items() if not one["reason"]] == []
    assert [name for name, one in found.items() if one["seconds"] > SECONDS] == []
    most, longest = (max(one[what] for one in found.values()) for what in ("megabytes", "seconds"))
    assert most <= MEGABYTES
    shows(f"{len(found)} files refused: {most:.0f} MB and {longest:.1f} s of its processor at most")
