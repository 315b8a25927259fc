"""Coordinators invite those who are awaited, one by one: each has a code that lets in nobody else."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import light_pages, more
from bot.handlers.people.invite import DAYS
from bot.handlers.people.join_links import in_browser, join_page, on_telegram, sharing, telegram_link
from bot.handlers.people.lookup import one_member
from bot.languages import render
from bot.messages import Chat, Link, Option, Reply
from bot.parts import Choice, Page, Words
from bot.rules.people.codes import hash_code, new_code
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, called, lines, listed
from storage.instants import to_seconds
from storage.people import contacts, groups, people, roster
from storage.people.contacts import Contact
from storage.people.groups import Code
from storage.people.people import Member, Person

ROOM, NAME, ORGANISATION, WHO = 600, 40, 24, 80
Awaited = tuple[Person, Member]


class InvitationsPage(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_invitations", reads=True,
    fr="invitations", en="invitations", role=Role.COORDINATOR, section="people", example=("invitations", "invitations"),
    help=T("see who is on the list and has not come yet, and invite them one by one"),
    aliases=("personnes attendues", "people awaited"),
)  # fmt: skip
async def list_invitations(listing: InvitationsPage, chat: Chat) -> Reply:
    """Those who are awaited, each with a button that makes their invitation."""
    found = await _awaited(chat)
    if not found:
        return Reply(T("Everybody on the list has come. To add others, send me a list, or: {line}",
                       line=Line("ajouter membres", "add members")))  # fmt: skip
    reached = await contacts.in_group(chat.tx, chat.group_id)
    rows = [(person, _row(person, reached.get(person.id))) for person, _ in found]
    pages = light_pages(rows, lambda row: len(render(row[1], chat.reader)) + NAME, ROOM)
    page = min(max(listing.page, 1), len(pages))
    text = lines(
        P("{n} person is awaited:", "{n} people are awaited:", len(found)),
        *(row for _, row in pages[page - 1]),
        T("All of them with one code: {line}",
          line=Line(f"inviter membre {len(found)}", f"invite member {len(found)}")),
    )  # fmt: skip
    options = [Option(short(called(person), NAME), f"invitation @{person.id}") for person, _ in pages[page - 1]]
    onwards = more("invitations", "invitations", page, len(pages), chat.reader.lang)
    return Reply(text, (*options, *onwards))


async def _awaited(chat: Chat) -> list[Awaited]:
    there = {person_id for person_id, _ in await roster.awaited(chat.tx, chat.group_id, int(Role.COORDINATOR))}
    return [(one, member) for one, member in await people.members(chat.tx, chat.group_id) if one.id in there]


def _row(person: Person, reached: Contact | None) -> Text:
    name = short(called(person), NAME)
    if reached is None:
        return T("– {name}", name=name)
    return T("– {name} · {contact}", name=name, contact=_contact(person, reached))


def _contact(person: Person, reached: Contact) -> Text:
    return listed([Said(one, by=person.id) for one in (reached.email, reached.phone) if one])


async def _choices(chat: Chat, _values: Values) -> list[Choice]:
    return [Choice(f"@{person.id}", called(person)) for person, _ in (await _awaited(chat))[:8]]


class Whom(Question):
    """Who is invited."""

    who: Annotated[str, Ask(T("Who is to be invited? Type the name."), Words(WHO), _choices)]


@command(
    key="prepare_invitation",
    fr="invitation", en="invitation", role=Role.COORDINATOR, section="people",
    example=("invitation Ousmane", "invitation Ousmane"),
    help=T("prepare the invitation of somebody who is on the list"), aliases=("inviter personne", "invite person"),
)  # fmt: skip
async def prepare_invitation(whom: Whom, chat: Chat) -> Reply:
    """A new code for one person, in words to pass on; the one before it lets nobody in any more."""
    person = await one_member(whom.who, chat, "who")
    member = next((member for one, member in await _awaited(chat) if one.id == person.id), None)
    if member is None:
        raise Refused(T("{name} is in the group already: no invitation is needed.", name=called(person)))
    await groups.spend_codes_for(chat.tx, person.id)
    code, until = new_code(), chat.now + timedelta(days=DAYS)
    made = Code(0, chat.group_id, member.role, 1, to_seconds(until), None, for_person=person.id)
    await groups.add_code(chat.tx, hash_code(code), made, chat.me.id, chat.seconds)
    group, link = Said(chat.membership.group_name), await telegram_link(chat.tx, code)
    reached = (await contacts.in_group(chat.tx, chat.group_id)).get(person.id)
    text = lines(
        T("✉ Invitation for {name}", name=called(person)) if reached is None
        else T("✉ Invitation for {name}, to be sent to {contact}", name=called(person),
               contact=_contact(person, reached)),
        T("Hello {name}, the group {group} awaits you on Tama. To come, send Tama this line:",
          name=called(person), group=group),
        Line(f"rejoindre {code}", f"join {code}"),
        on_telegram(link),
        in_browser(await join_page(chat.tx, code)),
        T("This code is for {name} alone, until {when}. A new invitation ends it.", name=called(person), when=until),
    )  # fmt: skip
    links = [Link(T("Copy the code"), copies=code)]
    if link is not None:
        links.append(sharing(link, T("To join the group {group} with Tama:", group=group), chat.reader))
    return Reply(text, (Option(T("The other invitations"), "invitations"),), secret=code, links=tuple(links))
