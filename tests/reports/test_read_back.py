"""What was written of a meeting is read as the same meeting, whatever it was, in both languages, document and text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.handlers.minutes.record import record_of
from bot.handlers.minutes.written import Written
from bot.minutes.draft.draft import Draft
from bot.minutes.files import docx_in
from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_record import Record
from bot.reports.minutes_text import minutes_text
from storage.meetings.meetings import Meeting, Timing
from tests.reports.generated_minutes import meetings

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def record(facts: Minutes, lang: str, lines: Draft | None = None) -> Record:
    """The meeting in words, as Tama writes it; with the numbers of its lines while it can be corrected by them."""
    assert facts.date is not None
    timing = Timing(facts.date.isoformat(), "Africa/Niamey")
    meeting = Meeting(1, 1, 5, "meeting", facts.title or "", lang, facts.place or "", "published", 1, 1, 1, timing)
    return record_of(Written(meeting, facts, lang, lines, 1_600_000_000), lang)


@pytest.mark.parametrize("form", ["docx", "text"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_was_written_is_read_as_the_same_meeting(form: str, lang: str, data: st.DataObject) -> None:
    facts = data.draw(meetings(lang))
    words = record(facts, lang, Draft.as_read(facts) if data.draw(st.booleans(), "numbered") else None)
    text = docx_in.text_of(minutes_docx(words, lang)) if form == "docx" else minutes_text(words, lang)
    read = read_minutes(text, now=NOW)
    label = "Compte-rendu :" if lang == "fr" else "Minutes:"
    assert read == replace(facts, title=f"{label} {facts.title}"), text
