"""Promise 39: all conversations of the project once more at DEBUG, with an ear on the log."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_process import PROJECT
from tests.promises.report import Shows

CONVERSATIONS = ("tests/handlers", "tests/dispatch", "tests/conversation", "tests/contact", "tests/scheduler")


@pytest.mark.promise(39)
@pytest.mark.soak
def test_nothing_of_people_stands_in_the_log_of_any_conversation(tmp_path: Path, shows: Shows) -> None:
    heard = tmp_path / "heard.json"
    command = [
        sys.executable, "-m", "pytest", "--quiet", "-m", "not postgres and not soak and not browser",
        "-p", "tests.promises.listening", f"--heard={heard}", f"--basetemp={tmp_path / 'run'}", *CONVERSATIONS,
    ]  # fmt: skip
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"} | {"PYTHONPATH": str(PROJECT)}
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    told = json.loads(heard.read_text("utf-8"))
    assert told["found"] == []
    assert told["lines"] > 0
    shows(f"{told['lines']:,} lines at DEBUG over {told['events']:,} things that people said or did: 0")
