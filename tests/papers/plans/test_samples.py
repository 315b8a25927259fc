"""Plans of many kinds of groups, written before the reader was tuned, are read as a person reads them."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.minutes.files.any_file import text_of
from bot.minutes.model import to_json
from bot.papers.plans.reader import read_plan
from tests.papers.plans.forms import as_sent

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: dict[str, dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_plan_is_read(name: str) -> None:
    want = EXPECTED[name]
    found = json.loads(to_json(read_plan(text_of(as_sent(SAMPLES / name)))))
    told = [_told(one, like) for one, like in zip(found["activities"], want["activities"], strict=False)]
    assert [one["what"] for one in found["activities"]] == [one["what"] for one in want["activities"]]
    assert told == [{**one, "axis": _axis(one, want)} for one in want["activities"]]
    assert (found["axes"], found["title"]) == (want["axes"], want.get("title", found["title"]))
    assert len(found["not_understood"]) == len(want["odd"]), found["not_understood"]
    assert all(any(words in line for line in found["not_understood"]) for words in want["odd"])


def _axis(one: dict[str, Any], want: dict[str, Any]) -> str | None:
    return None if one["axis"] is None else want["axes"][one["axis"]]


def _told(one: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """What was read, of those fields only that are asked for."""
    flat = {
        **one,
        "budget": one["budget"] and [one["budget"]["amount"], one["budget"]["currency"]],
        "when": [one["when"]["start"], one["when"]["end"]],
        "text": one["when"]["text"],
        "order": one["when"]["order"],
    }
    return {key: flat[key] for key in like}
