"""Whether I want messages: none any more, none for a while, or again."""

from __future__ import annotations

from typing import Annotated

from bot import dates
from bot.commands import Ask, Nothing, Question, Role, command
from bot.handlers.people.habit_texts import RESUME, pause_end
from bot.handlers.people.profile import known
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Moment, Part
from bot.rules.sending.pauses import pause_until
from bot.spelling.folding import fold
from bot.texts import T, lines
from storage.instants import to_seconds
from storage.people import pauses, people

_UNTIL = T("Until when? For example: 2 weeks, or 15 January.")


_LOOSELY = frozenset({"pendant", "pour", "for", "during"})
"""How one speaks rather than types: « stop pendant deux semaines » is asked back, as `stop` alone means for good."""


class Until(Part):
    """How long, or until which day or hour; what is past is asked back."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | dates.Delay, str] | None:
        """`2 semaines`, `jusqu’au 15 janvier`."""
        if fold(text).split()[0] in _LOOSELY:
            return None
        return dates.take_length(text) or Moment().read(text, hearing)


class Stopping(Question):
    """For how long, if not for good."""

    until: Annotated[dates.When | dates.Delay | None, Ask(_UNTIL, Until())] = None


class Pausing(Question):
    """For how long."""

    until: Annotated[dates.When | dates.Delay, Ask(_UNTIL, Until())]


@command(
    key="stop", own=True,
    fr="stop", en="stop", role=Role.NOBODY, section="people", help=T("get no more messages from me"),
    example=("stop", "stop"), aliases=("arreter", "unsubscribe"),
    effect=T("Do you want no more messages from me?"),
    forms=(("stop 2 semaines", "stop 2 weeks"), ("stop jusqu’au 15 janvier", "stop until 15 January")),
)  # fmt: skip
async def stop(stopping: Stopping, chat: Chat) -> Reply:
    """No more messages, at once; answers still come."""
    me = known(chat)
    if stopping.until is not None:
        return await pause(Pausing(until=stopping.until), chat)
    await people.set_stopped(chat.tx, me.id, me.stopped_at or chat.seconds)
    text = lines(
        T("✓ I won't send you any more messages. I still answer when you write."),
        T("To get messages again: {line}", line=RESUME),
    )
    return Reply(text)


@command(
    key="pause", own=True,
    fr="pause", en="pause", role=Role.NOBODY, section="people", help=T("get no messages from me for a while"),
    example=("pause 2 semaines", "pause 2 weeks"),
    forms=(("pause jusqu’au 15 janvier", "pause until 15 January"),),
)  # fmt: skip
async def pause(pausing: Pausing, chat: Chat) -> Reply:
    """No messages until then; answers still come."""
    me, zone = known(chat), chat.reader.zone
    until = to_seconds(pause_until(pausing.until, chat.now, zone))
    await pauses.begin(chat.tx, me.id, chat.seconds, until)
    text = lines(
        T("✓ I do not write to you before {when}. On that day I begin again.", when=pause_end(until, zone)),
        T("I still answer when you write."),
        T("To get messages sooner: {line}", line=RESUME),
    )
    return Reply(text)


@command(
    key="resume", own=True,
    fr="recevoir", en="resume",
    aliases=("reprendre",),
    role=Role.NOBODY, section="people", help=T("get messages from me again"),
    example=("recevoir", "resume"),
)  # fmt: skip
async def resume(_nothing: Nothing, chat: Chat) -> Reply:
    """Messages again."""
    me = known(chat)
    await people.set_stopped(chat.tx, me.id, None)
    return Reply(T("✓ I send you messages again."), (Option(T("To do"), "recap"),))
