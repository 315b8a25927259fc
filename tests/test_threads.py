"""Where in a group chat something was said is written and read in one place."""

from __future__ import annotations

import pytest

from bot.threads import Thread


@pytest.mark.parametrize("text", ["", "4//", "/17/", "4/17/", "//99", "4//99", "4/17/99"])
def test_what_was_written_is_read(text: str) -> None:
    assert str(Thread.parse(text)) == text


@pytest.mark.parametrize("text", ["4", "4/17", "4/17/99/1", "of another channel"])
def test_what_somebody_else_wrote_says_nothing(text: str) -> None:
    assert Thread.parse(text) == Thread()


@pytest.mark.parametrize(
    ("text", "unasked", "unpressed", "elsewhere"),
    [("", "", "", ""), ("/17/", "", "/17/", ""), ("4/17/", "4//", "4/17/", ""), ("4//99", "4//", "4//", "//99")],
)
def test_where_one_speaks_unasked_after_a_press_and_in_a_chat_that_has_moved(
    text: str, unasked: str, unpressed: str, elsewhere: str
) -> None:
    thread = Thread.parse(text)
    assert [str(one) for one in (thread.unasked, thread.unpressed, thread.elsewhere)] == [unasked, unpressed, elsewhere]
