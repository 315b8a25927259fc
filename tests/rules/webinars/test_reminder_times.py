"""When people are asked whether they attended a webinar."""

from __future__ import annotations

from dataclasses import replace

from bot.rules.sending.steps import Step
from bot.rules.webinars.reminder_times import DAY, USUAL, asked_at, steps
from storage.webinars.webinars import Webinar

STARTS, HOUR = 1_000_000, 3600
WEBINAR = Webinar(
    1, 3, "Accueil", "fr", STARTS, STARTS + HOUR, "", "", "published", group_id=1, published_at=STARTS - DAY
)  # fmt: skip


def test_they_are_asked_after_the_end_and_again_three_days_later() -> None:
    end = STARTS + HOUR
    assert steps(WEBINAR) == [Step("asked", end, end + 3 * DAY), Step("again", end + 3 * DAY, end + 14 * DAY)]


def test_a_webinar_without_an_end_lasts_ninety_minutes() -> None:
    assert asked_at(replace(WEBINAR, ends_at=None)) == STARTS + USUAL == STARTS + 5400


def test_a_webinar_entered_when_it_is_over_is_asked_of_from_then_on() -> None:
    assert asked_at(replace(WEBINAR, published_at=STARTS + 90 * DAY)) == STARTS + 90 * DAY


def test_a_webinar_published_from_the_start_is_asked_of_after_its_end() -> None:
    assert asked_at(replace(WEBINAR, published_at=None)) == STARTS + HOUR
