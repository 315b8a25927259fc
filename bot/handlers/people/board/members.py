"""The people of the group on the desk: who is awaited, there, gone; by which channel; and many added at once."""

from __future__ import annotations

from bot.board import Column, Content, Form, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.common.channels import channel_name
from bot.handlers.people.roles import ROLE_NAMES
from bot.languages import local_day
from bot.messages import Chat, Option
from bot.texts import Line, Said, T, Text
from storage.instants import instant
from storage.people import contacts, roster
from storage.people.contacts import Contact
from storage.people.roster import Listed


@shown(
    Panel(
        "members",
        T("People of the group"),
        (
            Column("name", T("Name"), "main"),
            Column("role", T("Role")),
            Column("organisation", T("Organisation")),
            Column("country", T("Country")),
            Column("email", T("E-mail")),
            Column("phone", T("Number")),
            Column("since", T("Since")),
            Column("channel", T("Channel")),
            Column("last_seen", T("Last seen")),
            Column("state", T("State")),
        ),
        order=10,
        least=Role.COORDINATOR,
        few=20,
        desk=True,
        line=Line("membres", "members"),
    )
)
async def member_list(chat: Chat, window: Window) -> Content:
    """Everybody who is or was in the group, by name, with what a coordinator can change."""
    found = await roster.listed(chat.tx, chat.group_id, window.most, window.skip)
    reached = await contacts.in_group(chat.tx, chat.group_id)
    form = Form(
        T("Add people: one a line, with organisation and role. For example: Awa Diop, CRS, focal point"),
        "ajouter membres",
        T("Add them to the list"),
        lines=True,
    )
    return Content(
        [_row(one, reached.get(one.person_id), chat) for one in found],
        await roster.count(chat.tx, chat.group_id),
        forms=(form,),
    )


def _row(one: Listed, reached: Contact | None, chat: Chat) -> Row:
    zone = chat.membership.group_zone
    who = f"@{one.person_id}"
    options = (
        Option(T("Role"), f"role {who}"),
        Option(T("Organisation"), f"rattacher {who}"),
        Option(T("Take out"), f"retirer membre {who}"),
    )
    return Row(
        (
            Said(one.name, by=one.person_id),
            ROLE_NAMES[one.role],
            None if one.organisation is None else Said(one.organisation),
            None if one.country is None else Said(one.country),
            Said(reached.email, by=one.person_id) if reached and reached.email else None,
            Said(reached.phone, by=one.person_id) if reached and reached.phone else None,
            local_day(instant(one.joined_at), zone),
            None if one.channel is None else channel_name(one.channel),
            None if one.seen_at is None else local_day(instant(one.seen_at), zone),
            _state(one),
        ),
        options if one.left_at is None else (),
        urgent=one.left_at is None and one.channel is None,
    )


def _state(one: Listed) -> Text | None:
    if one.left_at is not None:
        return T("has left")
    if one.awaited:
        return T("awaited")
    if one.channel is None:
        return T("to be called")
    if one.stopped_at is not None:
        return T("wants no messages")
    return T("no sign of life") if one.away_at is not None else None
