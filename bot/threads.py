"""Where in a group chat something was said, as channels write it: `TOPIC/ANSWERED/PRESS`, each perhaps empty."""

from __future__ import annotations


def topic_of(thread: str) -> str:
    """The same without what is answered: where in the chat one speaks unasked. Empty where there are no topics."""
    topic = thread.partition("/")[0]
    return f"{topic}//" if topic else ""


def unpressed(thread: str) -> str:
    """The same as if a line had been typed: the answer stands in the chat, for everybody."""
    topic, _, rest = thread.partition("/")
    return f"{topic}/{rest.partition('/')[0]}/"


def elsewhere(thread: str) -> str:
    """The same in a place that has moved since: its messages are numbered anew, a press is still the same."""
    press = press_of(thread)
    return f"//{press}" if press else ""


def press_of(thread: str) -> str:
    """The press that is answered; empty if a line was typed."""
    return thread.rpartition("/")[2]
