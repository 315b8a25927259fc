"""A date poll in English, on the clocks of each reader, step by step and by presses."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters
from tests.handlers.meetings.polls.poll_town import MOMENTS_EN, asked, given


async def test_step_by_step(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says("langue en")
    assert await fatou.says("poll") == (
        "Which moments do you propose, from 2 to 12? For example: 3 January 10:00, 4 January 15:00-17:00"
    )
    assert await fatou.says("Monday 7 December or Tuesday 8 December") == (
        "Monday 7 December 2020 and Tuesday 8 December 2020: at what time? For example: 9:00-11:00"
    )
    assert await fatou.says("3pm") == "What is the meeting about?\n- Skip"
    assert await fatou.says("Budget | Budget 2021") == "Where? A venue or a link.\n- Skip"
    assert (await fatou.says("-")).startswith("Until when can people answer?")
    draft = await fatou.says("-")
    assert "answer before Sunday 6 December 2020, 15:00 (GMT)." in draft
    assert "1. Monday 7 December 2020, 15:00 (GMT)\n2. Tuesday 8 December 2020, 15:00 (GMT)" in draft


async def test_the_whole_of_it(group: Meeters) -> None:
    fatou, lamin = group.fatou, group.lamin
    await asked(group)
    await fatou.says("langue en")
    assert (await lamin.says("poll 1")).startswith(
        "📅 Date poll 1: Budget [fr]\nVenue: Salle 2\n"
        f"Which moments suit you? Please answer before Sunday 20 December 2020, 18:00 (GMT).\n{MOMENTS_EN}\n"
        "For example: available 1: yes 1 3, maybe 2\n"
    )
    await lamin.says("time zone UTC+1")
    assert "1. Tuesday 12 January 2021, 11:00 (GMT+1)" in await lamin.says("poll 1")
    assert "yes 1, 3 · if need be 2\n" in await lamin.says("yes 1 3, maybe 2")
    assert "none of" not in (said := await lamin.says("none of these suits me"))
    assert "no 1, 2, 3\n" in said
    assert (await lamin.says("cancel")).startswith("✓ Taken back: Date poll 1.")
    assert "Your answer: yes 1, 3 · if need be 2" in await lamin.says("poll 1")
    assert (await fatou.says("choose 1")).endswith("Announce it?\n1. Yes\n2. No")
    assert (await fatou.says("yes")).startswith("✓ Published: 2 people will be told.\nMeeting 1: Budget")
    assert await given(group, 1) == {"Lamin": ("yes", "")}
    assert "Your answer" not in await group.awa.reads()


async def test_by_presses(group: Meeters) -> None:
    await asked(group)
    lamin = group.lamin
    await lamin.says("poll 1")
    words = ("ok 1", "ok 2", "ok 3", "maybe", "not", "no")
    assert await lamin.buttons() == [f"dispo 1: {one}" for one in words]
    assert (await lamin.presses("dispo 1: ok 1")).startswith("✓ Noted: yes 1.\n📅 Date poll 1: Budget [fr]\n")
    assert await lamin.presses("dispo 1: maybe") == (
        "Date poll 1: Budget [fr]\nWhich ones suit you if need be? Give their numbers.\n" + MOMENTS_EN
    )
    assert "yes 1 · if need be 2\n" in await lamin.says("2")
    assert "Your answer: yes 1 · if need be 2 · no 3\n" in await lamin.presses("dispo 1: no 3")
    assert "4. None of them" in await lamin.presses("dispo 1: not")
    assert "no 1, 2, 3\n" in await lamin.says("none of them")
