"""How delegates and their reports are put into words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, listed, names
from storage.meetings.events.delegates import Delegate
from storage.meetings.events.reports import EventReport

REPORT = 700


def delegate_text(one: Delegate) -> Text:
    """A delegate by name, with the organisation."""
    name: Said = names(one.name) if one.person_id is None else Said(one.name, by=one.person_id)
    return T("{name} ({organisation})", name=name, organisation=Said(one.organisation)) if one.organisation else name


def delegates_text(found: Sequence[Delegate]) -> Text:
    """Who goes there."""
    if not found:
        return T("Delegates: not named yet")
    return T("Delegates: {names}", names=listed([delegate_text(one) for one in found]))


def report_text(report: EventReport, longest: int = REPORT) -> Text:
    """What somebody reports back."""
    said = short(Said(report.text, report.lang, by=report.person_id), longest)
    return T("{name}: {report}", name=Said(report.name, by=report.person_id), report=said)
