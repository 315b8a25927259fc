"""The conversations of the whole project once more on Telegram: the same words in, the same words out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
CONVERSATIONS = PROJECT / "tests/handlers"
MAIN = (
    "test_attending", "test_digest", "test_files", "test_following", "test_ideas", "test_meetings",
    "test_minutes_drafts", "test_points", "test_spaces", "test_votes", "test_webinars",
)  # fmt: skip
"""What most people do; the others are tried in the soak."""
BEHIND = (
    "test_announcement_changes", "test_announcements", "test_forgotten_by_platforms", "test_group_chats",
    "test_joining", "test_late_votes", "test_meeting_news", "test_minutes_refused", "test_privacy", "test_sheet",
    "test_starting", "test_unreached",
)  # fmt: skip
"""These look at the paper itself, or at the names of channels, as nobody on a phone could."""
OTHERS = tuple(sorted({path.stem for path in CONVERSATIONS.glob("test_*.py")} - {*MAIN, *BEHIND}))


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


def test_what_most_people_say(tmp_path: Path) -> None:
    assert on_telegram(MAIN, tmp_path) > 150


@pytest.mark.soak
def test_everything_else_that_people_say(tmp_path: Path) -> None:
    assert on_telegram(OTHERS, tmp_path) > 150
