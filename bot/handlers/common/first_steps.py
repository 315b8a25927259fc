"""What to do first in a group in which nothing has happened yet: three steps, other ones for whoever coordinates it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import Role
from bot.handlers.common.next_steps import ADD_ORGANISATION, ANNOUNCE_MEETING, NEXT_MEETING, SEE_IDEAS, next_steps
from bot.messages import Chat, Option, Reply
from bot.texts import Line, T, Text, lines
from storage.people.beginnings import Beginning, beginning


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is, and how it is taken; whether it has been."""

    text: Text
    option: Option
    done: bool = False


def _coordinating(group: Beginning) -> tuple[Step, ...]:
    example = Line("organisation CRN, Croix-Rouge nigérienne, Niger", "organisation CRN, Niger Red Cross, Niger")
    return (
        Step(T("Add the organisations of the group: {line}", line=example), ADD_ORGANISATION, group.organisations),
        Step(
            T("Invite the people: {line}", line=Line("inviter membre 20", "invite member 20")),
            Option(T("Invite somebody"), "inviter"),
            group.people,
        ),
        Step(
            T(
                "Announce the first meeting: {line}",
                line=Line("reunion jeudi 9h, Niamey", "meeting Thursday 9am, Niamey"),
            ),
            ANNOUNCE_MEETING,
        ),
    )


_TAKING_PART = (
    Step(T("Look whether I know you well: {line}", line=Line("moi", "me")), Option(T("What I know of you"), "moi")),
    Step(
        T("Say when I may write to you: {line}", line=Line("recap lundi 8h", "digest Monday 8am")),
        Option(T("My digest"), "aide digest"),
    ),
    Step(T("See what I can do: {line}", line=Line("aide", "help")), Option(T("Help"), "aide")),
)


async def first_steps(chat: Chat) -> tuple[Step, ...]:
    """The three steps of the reader; none where anything has happened, or a whole group chat reads them."""
    if chat.member is None or chat.in_group_chat:
        return ()
    group = await beginning(chat.tx, chat.group_id)
    if group is None:
        return ()
    return _coordinating(group) if chat.membership.role == Role.COORDINATOR else _TAKING_PART


def in_words(steps: tuple[Step, ...]) -> list[Text]:
    """The steps below a sentence that says what they are for; none if there are none."""
    if not steps:
        return []
    head = T("Your group is beginning. Three steps:")
    return [head, *(T("{number}. {text}", number=number, text=step_text(one)) for number, one in enumerate(steps, 1))]


def step_text(step: Step) -> Text:
    """A step, marked if it has been taken."""
    return T("✓ {text}", text=step.text) if step.done else step.text


def options_of(steps: tuple[Step, ...]) -> tuple[Option, ...]:
    """How the steps are taken that have not been."""
    return tuple(one.option for one in steps if not one.done)


async def nothing_waits(chat: Chat) -> Reply:
    """That nothing waits for the speaker, and what to do instead."""
    steps = await first_steps(chat)
    options = options_of(steps) or next_steps(chat, NEXT_MEETING, SEE_IDEAS)
    return Reply(lines(T("You are up to date: nothing to do."), *in_words(steps)), options)
