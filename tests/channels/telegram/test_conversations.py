"""The conversations of the whole project once more on Telegram: the same words in, the same words out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[3]
CONVERSATIONS = PROJECT / "tests/handlers"
MAIN = (
    "webinars/test_attend", "todo/test_digest", "common/test_files", "points/test_manage", "ideas/test_ideas",
    "meetings/test_show", "minutes/test_drafts", "points/test_show", "ideas/spaces/test_spaces", "ideas/test_votes",
    "webinars/test_webinars",
)  # fmt: skip
"""What most people do; the others are tried in the soak."""
BEHIND = (
    "announcements/test_stop_resend", "announcements/test_write", "people/test_forgotten_by_platforms",
    "people/test_group_chat", "people/test_join", "ideas/test_late_votes", "meetings/test_news",
    "minutes/test_unreadable", "people/test_privacy", "todo/test_sheet", "people/test_greet",
    "announcements/test_unreachable",
)  # fmt: skip
"""These look at the paper itself, or at the names of channels, as nobody on a phone could."""
ALL = {path.relative_to(CONVERSATIONS).with_suffix("").as_posix() for path in CONVERSATIONS.rglob("test_*.py")}
OTHERS = tuple(sorted(ALL - {*MAIN, *BEHIND}))


def on_telegram(modules: tuple[str, ...], folder: Path) -> int:
    """How many of these conversations go well there, and none goes wrong, in a run with a folder of its own."""
    paths = [str(CONVERSATIONS / f"{name}.py") for name in modules]
    chosen = ["--quiet", "--telegram", "-m", "not postgres and not soak", f"--basetemp={folder / 'run'}", *paths]
    # What is asked of the whole run, such as how much is covered, is not asked of these alone.
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    command = [sys.executable, "-m", "pytest", *chosen]
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-5000:]
    return int(re.findall(r"(\d+) passed", done.stdout)[-1])


@pytest.mark.long
def test_what_most_people_say(tmp_path: Path) -> None:
    assert on_telegram(MAIN, tmp_path) > 150


@pytest.mark.soak
def test_everything_else_that_people_say(tmp_path: Path) -> None:
    assert on_telegram(OTHERS, tmp_path) > 150
