"""What is said of the group chats in which a group meets."""

from __future__ import annotations

from collections.abc import Sequence

from bot.handlers.people.join_links import on_telegram
from bot.messages import Option
from bot.texts import Line, Said, T, Text, Value, lines
from storage.people.group_chats import GroupChat
from storage.people.people import Member


def bound_text(new: GroupChat, group: Member) -> Text:
    """What everybody in the chat should know of it."""
    name = Said(group.group_name)
    return lines(
        _posted(new, name),
        T("I post nothing personal. Lines for me begin with /, for example: {line}", line=Line("aide", "help")),
        T(
            "To undo: {undo} – In the other language: {other}",
            undo=Line("deconnecter", "disconnect"),
            other=_other(new),
        ),
    )


def _posted(new: GroupChat, name: Value) -> Text:
    if new.lang == "en":
        return T("✓ The group {group} meets here: I post its announcements, reminders and results, in English.",
                 group=name)  # fmt: skip
    return T("✓ The group {group} meets here: I post its announcements, reminders and results, in French.", group=name)


def _other(new: GroupChat) -> Line:
    other = "fr" if new.lang == "en" else "en"
    return Line(f"connecter {other}", f"connect {other}")


def told(name: str, new: GroupChat, group: Member) -> Text:
    """What the other coordinators are told: who bound a chat."""
    args: dict[str, Value] = {"name": name, "group": Said(group.group_name)}
    posted = T("Announcements, reminders and results are posted there.")
    if not new.title:
        return lines(T("{name} connected a group chat to {group}.", **args), posted)
    return lines(T("{name} connected the group chat “{title}” to {group}.", title=Said(new.title), **args), posted)


def unbound_text(name: str, before: GroupChat, group: Member) -> Text:
    """What the other coordinators are told: who ended the binding of a chat."""
    args: dict[str, Value] = {"name": name, "group": Said(group.group_name)}
    if not before.title:
        return T("{name} disconnected a group chat from {group}: nothing is posted there any more.", **args)
    return T("{name} disconnected the group chat “{title}” from {group}: nothing is posted there any more.",
             title=Said(before.title), **args)  # fmt: skip


def explained(bound: Sequence[GroupChat], link: str | None) -> Text:
    """In private, where there is no chat to bind; `link` does it on Telegram, where Tama is there."""
    line = Line("/connecter", "/connect")
    return lines(
        T("Add me to the chat of your group and type there: {line}", line=line),
        on_telegram(link),
        T("I then post announcements, reminders and results there, and nothing personal."),
        listed(bound) if bound else None,
    )


def listed(bound: Sequence[GroupChat]) -> Text:
    """The chats in which a group meets."""
    if not bound:
        return T("No group chat is connected to this group. Type this in the group chat itself: {line}",
                 line=Line("/connecter", "/connect"))  # fmt: skip
    return lines(T("Group chats:"), *map(_row, bound))


def _row(one: GroupChat) -> Text:
    title: Value = Said(one.title) if one.title else T("without a name")
    args: dict[str, Value] = {"number": one.id, "title": title, "lang": "Français" if one.lang == "fr" else "English"}
    if one.gone_at is not None:
        return T("{number}. {title} ({lang}): I can no longer write there.", **args)
    return T("{number}. {title} ({lang})", **args)


def options(bound: Sequence[GroupChat]) -> tuple[Option, ...]:
    """A button to unbind each."""
    return tuple(Option(T("Disconnect {number}", number=one.id), f"deconnecter {one.id}", one.id) for one in bound)
