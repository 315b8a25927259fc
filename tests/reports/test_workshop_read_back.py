"""What was written of a workshop is read as the same workshop, in both languages, document and text."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.handlers.common.paragraph_roles import CONCLUSION, OBJECTIVE, RECOMMENDATION, labelled
from bot.handlers.minutes.workshop import report_of
from bot.handlers.minutes.written import Written
from bot.minutes.draft.draft import Draft
from bot.minutes.files import docx_in
from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes
from bot.papers.telling import tell
from bot.papers.told import Told
from bot.papers.workshops.model import Participant, Session, Workshop
from bot.reports.workshop_docx import workshop_docx
from bot.reports.workshop_record import WorkshopRecord
from bot.reports.workshop_text import brief_workshop_text, workshop_text
from bot.rules.meetings.programme.items import items_of
from storage.meetings.meetings import Meeting, Timing
from storage.meetings.programme.sessions import Session as Planned
from tests.reports.generated_minutes import WORDS

COUNTRIES = {"fr": ("Niger", "Sénégal", "Côte d’Ivoire", "Tchad"), "en": ("Niger", "Senegal", "Côte d’Ivoire", "Chad")}
LEADERS = ("OIM – Y. Bon", "CICR", "OIM – Madia Thiam", "")
FIRST = date(2021, 4, 12)


@st.composite
def workshops(draw: st.DrawFn, lang: str) -> tuple[Written, Workshop]:
    """The minutes of a workshop of one to three days, and what its report must be read as."""
    words = WORDS[lang]
    days = draw(st.integers(1, 3))
    titles = draw(st.lists(st.sampled_from(words.subjects), min_size=days + 1, max_size=6, unique=True))
    planned, sessions, said = [], [], []
    for at, title in enumerate(titles):
        day, starts = min(at + 1, days), 9 * 60 + at * 60
        ends = draw(st.sampled_from([starts + 45, starts + 45, None]))
        leader = draw(st.sampled_from(LEADERS))
        aim, talked, advice = (draw(some(listed, 2)) for listed in (words.todo[:3], words.said[:5], words.todo[3:]))
        organisation, _, person = leader.partition(" – ")
        planned.append(Planned(day, title, starts, ends, organisation, person, lang))
        points = [*(labelled(OBJECTIVE, one, lang) for one in aim), *talked]
        said.append(Discussion(title=title, points=points + [labelled(RECOMMENDATION, one, lang) for one in advice]))
        sessions.append(
            Session(
                title=title, date=FIRST + timedelta(days=day - 1), start=time(starts // 60, starts % 60),
                end=None if ends is None else time(ends // 60, ends % 60), facilitators=[leader] if leader else [],
                aim=[plain(one) for one in aim], discussion=[plain(one) for one in talked],
                recommendations=[plain(one) for one in advice],
            )
        )  # fmt: skip
    present = draw(st.lists(st.sampled_from(words.organisations), min_size=1, max_size=6, unique=True))
    countries = {name: draw(st.sampled_from(COUNTRIES[lang])) for name in present[::2]}
    whole = draw(some(words.said[5:8], 2))
    goals, ends_with = draw(some(words.todo, 2)) or ["Former"], draw(some(words.said[8:], 2))
    overall = [labelled(OBJECTIVE, one, lang) for one in goals] + whole
    said.append(Discussion(title="", points=overall + [labelled(CONCLUSION, one, lang) for one in ends_with]))
    actions = [
        ActionPoint(text=text, owners=present[:1], deadline=draw(st.none() | st.just(date(2021, 6, 1))))
        for text in draw(some(words.todo, 2))
    ]
    read = Minutes(
        title=draw(st.sampled_from(words.titles)), date=FIRST, place=draw(st.sampled_from(["Dakar", "Niamey"])),
        present=present, excused=draw(some(("GIZ/APM", "HELVETAS"), 1)), discussion=said, action_points=actions,
        agenda=[AgendaItem(title=title, presenter=who or None) for title, who, _ in items_of(planned)],
    )  # fmt: skip
    timing = Timing(FIRST.isoformat(), "Africa/Niamey", last_day=str(FIRST + timedelta(days=days - 1)))
    meeting = Meeting(1, 1, 5, "workshop", read.title or "", lang, read.place or "", "published", 1, 1, 1, timing)
    lines = Draft.as_read(read) if draw(st.booleans()) else None
    wanted = Workshop(
        title=read.title, dates=[FIRST + timedelta(days=at) for at in range(days)], place=read.place,
        objectives=[plain(one) for one in goals], sessions=sessions, conclusions=[plain(one) for one in ends_with],
        participants=[Participant(organisation=name, country=countries.get(name)) for name in present],
        action_points=actions,
    )  # fmt: skip
    return Written(meeting, read, lang, lines, 1_700_000_000, tuple(planned), countries), wanted


def some(among: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(among), max_size=most, unique=True)


def plain(words: str) -> str:
    """A paragraph without the sign at its end."""
    return words.rstrip(" ;")


@pytest.mark.parametrize("form", ["docx", "text"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=20, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_was_written_is_read_as_the_same_workshop(form: str, lang: str, data: st.DataObject) -> None:
    written, wanted = data.draw(workshops(lang))
    record = report_of(written, lang)
    text = docx_in.text_of(workshop_docx(record, lang)) if form == "docx" else workshop_text(record, lang)
    assert tell(text) == Told("workshop", wanted), text


def test_a_text_to_be_passed_on_has_two_kilobytes() -> None:
    record = WorkshopRecord("Atelier", "lundi 12 avril 2021", conclusions=("On continue. " * 20,) * 30)
    text = brief_workshop_text(record, "fr")
    assert len(text.encode()) <= 2000
    assert text.startswith("Rapport d’atelier : Atelier\n")
