"""Who may use a command, and a line that works for it."""

from __future__ import annotations

from bot.commands import Command, Role
from bot.messages import Chat
from bot.texts import Line, Said, T, Text


def role_of(chat: Chat) -> int:
    """What the person is in the group in which they speak."""
    return Role.NOBODY if chat.member is None else chat.member.role


def forbidden(command: Command, chat: Chat) -> Text | None:
    """Why this person may not use this command here; None if they may."""
    if role_of(chat) >= command.role:
        return None
    if chat.member is None and chat.left:
        return T("You are no longer in the group {group}.", group=Said(chat.left))
    if chat.member is None and chat.named:
        return T("You are in no group called {group}. To see yours: {line}",
                 group=Said(chat.named), line=Line("groupe", "group"))  # fmt: skip
    if chat.member is None:
        return T("Please join your group first: {line}", line=Line("rejoindre CODE", "join CODE"))
    if command.role == Role.COORDINATOR:
        refused = T("Only a coordinator of {group} can do this.", group=Said(chat.member.group_name))
        return refused if command.instead is None else T("{refused} For yourself: {line}", refused=refused,
                                                         line=Line(*command.instead))  # fmt: skip
    if command.role == Role.FOCAL:
        return T("Only a focal point of {group} can do this.", group=Said(chat.member.group_name))
    return T("Only members of {group} can see or do this.", group=Said(chat.member.group_name))


def example(command: Command) -> Text:
    """A line that works."""
    return T("For example: {line}", line=Line(command.example_fr, command.example_en))
