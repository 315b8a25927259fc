"""What waits for me, in one message."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Nothing, Role, command
from bot.handlers.digest_texts import items_of
from bot.messages import Chat, Reply
from bot.rules.digest import ROOMS, Waiting, body, buttons, fits
from bot.rules.voting import is_open
from bot.texts import Said, T
from storage import action_points, groups, meetings, people, replies, spaces, votes, webinars
from storage.groups import Group
from storage.people import Member
from storage.spaces import Space


@command(
    fr="digest", en="digest", role=Role.OBSERVER, section="people", help=T("see what waits for you"),
    example=("digest", "digest"), aliases=("quoi de neuf", "what's new", "en attente", "waiting"),
)  # fmt: skip
async def digest(question: Nothing, chat: Chat) -> Reply:  # noqa: ARG001
    """What concerns the speaker in the current group, and how much waits in its working groups."""
    waiting = replace(await waiting_in(chat, chat.membership), parts=await _parts(chat))
    heading = T("What waits for you in the group {group}:", group=Said(chat.membership.group_name))
    reply = Reply(T("Nothing waits for you."))
    for room in ROOMS:
        items = items_of(waiting, room, chat)
        if not items:
            break
        reply = Reply(body(heading, items), buttons(items))
        if fits(reply.text, reply.options, chat.reader.zone):
            break
    return reply


async def waiting_in(chat: Chat, place: Member) -> Waiting:
    """What concerns the speaker in one of their groups; nothing but meetings waits for observers."""
    tx, group_id, person_id = chat.tx, place.group_id, place.person_id
    coming = await meetings.coming(tx, group_id, chat.seconds)
    ahead = [(one, await replies.of_person(tx, one.id, person_id)) for one in coming]
    if place.role < Role.MEMBER:
        return Waiting(meetings=ahead, acts=False)
    return Waiting(
        meetings=ahead,
        space=await _to_vote(chat, place),
        points=await action_points.open_for(tx, group_id, person_id, place.organisation_id),
        webinars=await webinars.unreported(tx, group_id, person_id, chat.seconds),
    )


async def _to_vote(chat: Chat, place: Member) -> Space | None:
    """The open space in which the speaker has no vote yet."""
    space = await spaces.latest(chat.tx, place.group_id)
    if space is None or not is_open(space, chat.seconds):
        return None
    return None if await votes.of_person(chat.tx, space.id, place.person_id) else space


async def _parts(chat: Chat) -> list[tuple[Group, int]]:
    """The speaker's working groups of the current group in which something waits."""
    places = {place.group_id: place for place in await people.groups_of(chat.tx, chat.me.id)}
    found = await groups.parts_of(chat.tx, chat.group_id, chat.me.id)
    counted = [(group, (await waiting_in(chat, places[group.id])).count()) for group in found]
    return [(group, count) for group, count in counted if count]
