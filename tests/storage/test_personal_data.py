"""Whatever stands under somebody's id or address is in the file of their data, or it is said why not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import storage.subjects  # noqa: F401 - declares every table
from storage.engine.opening import MIGRATIONS
from storage.tables import TABLES

_DDL = "\n".join(re.sub("--[^\n]*", "", path.read_text("utf-8")) for path in sorted(MIGRATIONS.glob("*.sql")))
_WHO = {
    "identities.address", "chats.chat", "conversations.who", "inbox.chat", "outbox.address", "local_messages.address",
}  # fmt: skip
"""Columns that say who it is in a channel's words."""
_ELSEWHERE = {
    "identities.address": "told with the person's id, which finds it",
    "chats.chat": "found by the addresses that are theirs",
    "inbox.chat": "what waits or failed is `not_done`, found by the sender that the platform names",
    "local_messages.address": "the conversation is `local_chat`",
    "outbox.address": "a letter has `person_id` too, but for answers to strangers, which are nobody's",
}
"""Those that no statement of `storage.tables` is about, and why."""


def columns() -> Iterator[tuple[str, str]]:
    """Every column that holds a person's id or address, with its table."""
    for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", _DDL, re.DOTALL):
        for line in body.splitlines():
            name = line.strip().partition(" ")[0]
            if "REFERENCES people" in line or f"{table}.{name}" in _WHO:
                yield table, name
    for table, name, rest in re.findall(r"ALTER TABLE (\w+) ADD COLUMN (\w+)([^;]*)", _DDL):
        if "REFERENCES people" in rest or f"{table}.{name}" in _WHO:
            yield table, name


def is_told(table: str, column: str) -> bool:
    """Whether a statement of the file finds rows by that column."""
    found = TABLES.get(table)
    sources = [] if found is None else [one.source for one in found.held]
    return any(re.search(rf"\b(?:\w+\.)?{column}\b[^=]*=|\b{column} IN", source.partition("WHERE")[2] or source)
               for source in sources)  # fmt: skip


@pytest.mark.promise(44)
def test_whatever_is_somebodys_is_in_their_file_or_said_not_to_be() -> None:
    found = {f"{table}.{column}" for table, column in columns() if not is_told(table, column)}
    assert found == set(_ELSEWHERE)
