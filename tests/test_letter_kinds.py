"""Kinds of letters stand in databases as plain words; a word that this Tama does not know says nothing special."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.languages import Reader, render
from bot.letter_kinds import ANSWERS, AWAITED, URGENT, LetterKind
from bot.rules.sending.quiet import is_silent
from bot.rules.sending.retrying import last_try
from bot.rules.todo.catching_up import missed

NIGHT = datetime(2026, 1, 10, 23, tzinfo=UTC)
KEPT = frozenset({
    "answer", "farewell", "catch-up", "digest",
    "announcement", "document-expiring", "group-chat", "joined", "left", "organisation", "relay", "renamed", "role",
    "taken-back", "meeting-counts", "delegate", "event-report", "event-report-asked", "sitting",
    "meeting", "meeting-reminder", "meeting-hour", "next-meeting", "proposal", "minutes", "minutes-asked", "rapporteur",
    "minutes-correction", "minutes-review",
    "poll-cancelled", "poll-card", "poll-closed", "poll-extended", "poll-opened", "poll-reminder",
    "evaluation-closed", "evaluation-extended", "evaluation-opened", "evaluation-reminder", "evaluation-result",
    "point", "point-missing", "point-reminder",
    "card-over", "ideas-wanted", "outage", "outcome",
    "vote-card", "vote-extended", "vote-opened", "vote-reminder", "vote-result",
    "webinar", "webinar-asked", "webinar-counts", "webinar-link", "webinar-reminder",
    "activity", "funding-reminder",
    "submission", "submission-reminder", "validation-opened", "validation-reminder", "validation-result",
    "validation-card", "validation-extended",
})  # fmt: skip


def test_values_are_those_that_stand_in_databases() -> None:
    assert frozenset(LetterKind) == KEPT


def test_which_kinds_go_out_where_others_wait() -> None:
    assert {"answer", "farewell"} == ANSWERS
    assert {"answer", "farewell", "catch-up"} == AWAITED
    assert {"answer", "farewell", "catch-up", "meeting-hour", "webinar-link"} == URGENT


@pytest.mark.parametrize("kind", sorted(KEPT))
def test_what_is_read_from_a_database_is_the_kind_that_was_written(kind: str) -> None:
    assert (kind in URGENT, is_silent(kind, NIGHT, "UTC", None, None)) == (
        LetterKind(kind) in URGENT, is_silent(LetterKind(kind), NIGHT, "UTC", None, None)
    )  # fmt: skip


def test_an_unknown_kind_waits_makes_no_sound_at_night_and_counts_as_another_message() -> None:
    assert "of-tomorrow" not in URGENT
    assert is_silent("of-tomorrow", NIGHT, "UTC", None, None)
    assert last_try("of-tomorrow", 0, None) == last_try(LetterKind.MEETING, 0, None)
    assert [render(text, Reader("en")) for text in missed({"of-tomorrow": 2})] == ["2 other messages"]
