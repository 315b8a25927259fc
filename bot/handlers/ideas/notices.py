"""Letters about a space: put into words when they go out, see `bot.handlers.ideas.outgoing`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.handlers.ideas.votes import topic
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice, Post
from bot.rules.ideas.reminder_times import NEWS
from storage.ideas.spaces import Space
from storage.instants import instant


def to_voter(space: Space, person_id: int, kind: LetterKind, name: str, due_at: int | None = None) -> Notice:
    """Something for somebody who may vote: `ideas-wanted`, `vote-opened` or `vote-reminder`, until the close."""
    return _notice(space, person_id, kind, name, instant(space.closes_at), instant(due_at))


def result(space: Space, person_id: int, closed_at: int) -> Notice:
    """The result, which takes the place of whatever was said of the vote and has not gone out yet."""
    return _notice(space, person_id, LetterKind.VOTE_RESULT, "result", instant(closed_at + NEWS), instant(closed_at))


def extension(space: Space, person_id: int, before: int | None, *, reopened: bool) -> Notice:
    """To somebody who may vote, that they can do so for longer, or again."""
    post = extension_post(space, before, reopened=reopened)
    return replace(post.to(person_id), topic=topic(space, person_id))


def extension_post(space: Space, before: int | None, *, reopened: bool) -> Post:
    """Where the group meets. `before`: when the vote was to close (UTC seconds)."""
    told = Deferred(LetterKind.VOTE_EXTENDED, {"space": space.id, "before": before, "reopened": int(reopened)})
    key = f"space:{space.id}:extended:{space.moved_at}"
    return Post(told, LetterKind.VOTE_EXTENDED, key, instant(space.closes_at), topic=post_topic(space))


def occurrence(space: Space, name: str) -> str:
    """What makes letters on the vote one of a kind: those since its close was moved are others."""
    return name if space.moved_at is None else f"{name}:{space.moved_at}"


def post_topic(space: Space) -> str:
    """On what newer posts about a vote replace older ones."""
    return f"space:{space.id}"


def _notice(
    space: Space,
    person_id: int,
    kind: LetterKind,
    name: str,
    useless_after: datetime | None,
    due_at: datetime | None,
) -> Notice:
    return Notice(
        person_id, Deferred(kind, {"space": space.id}), kind,
        key=f"space:{space.id}:{occurrence(space, name)}:{person_id}",
        useless_after=useless_after, topic=topic(space, person_id), due_at=due_at,
    )  # fmt: skip
