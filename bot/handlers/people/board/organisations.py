"""Organisations and their focal points, on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.messages import Chat
from bot.texts import Line, Said, T, called, listed
from storage.people import organisations, people


@shown(
    Panel(
        "organisations",
        T("Organisations"),
        (
            Column("number", T("No."), "number"),
            Column("acronym", T("Acronym"), "main"),
            Column("name", T("Name")),
            Column("country", T("Country")),
            Column("focal_points", T("Focal points")),
            Column("people", T("People")),
        ),
        order=90,
        least=Role.MEMBER,
        few=8,
        line=Line("organisations", "organisations"),
    )
)
async def organisation_list(chat: Chat, window: Window) -> Content:
    """The organisations of the group, their focal points, and how many people represent each."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    rows = []
    for one in known[window.skip :][: window.most]:
        own = [(person, member) for person, member in members if member.organisation_id == one.id]
        focal = listed([called(person) for person, member in own if member.role == Role.FOCAL])
        name = Said(one.name) if one.acronym else None
        country = Said(one.country) if one.country else None
        rows.append(Row((one.number, Said(one.short), name, country, focal if focal.parts else None, len(own))))
    return Content(rows, len(known))
