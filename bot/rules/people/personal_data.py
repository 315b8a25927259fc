"""What is held about a person, as a file that they can read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.languages import Reader, render
from bot.texts import load
from storage.instants import instant

Records = Mapping[str, Sequence[Mapping[str, Any]]]


def readable(held: Records, reader: Reader) -> str:
    """The file: JSON with instants as ISO 8601 and messages in words. `held` as storage gives it."""
    subjects = {subject: [_record(subject, record, reader) for record in records] for subject, records in held.items()}
    return json.dumps(subjects, ensure_ascii=False, indent=1) + "\n"


def _record(subject: str, record: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    return {name: _value(subject, name, value, reader) for name, value in record.items()}


def _value(subject: str, name: str, value: Any, reader: Reader) -> Any:  # noqa: ANN401 - a column holds what it holds
    if value is None:
        return None
    if name == "at" or name.endswith("_at"):
        return instant(value).isoformat()
    if subject == "messages_to_me" and name == "body":
        return _words(value, reader)
    if (subject, name) in {("local_chat", "body"), ("conversations", "state")}:
        return json.loads(value)
    return value


def _words(body: str, reader: Reader) -> Any:  # noqa: ANN401 - likewise
    """What a message says; of one that is put together when it goes out, what it is about."""
    data = json.loads(body or '{"text":""}')
    return render(load(data["text"]), reader) if "text" in data else data["deferred"]


def kilobytes(data: bytes) -> int:
    """The size of a file, rounded up."""
    return -(-len(data) // 1000)
