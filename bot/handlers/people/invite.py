"""Coordinators let people in: a code for a role, with a number of uses and an end."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.people.join_links import in_browser, join_page, on_telegram, sharing, telegram_link
from bot.handlers.people.roles import ROLE_CHOICES, ROLE_NAMES
from bot.messages import Chat, Link, Reply
from bot.parts import Choice, Number, OneOf
from bot.rules.people.codes import hash_code, new_code
from bot.texts import Line, P, Said, T, Text, lines
from storage.instants import instant, to_seconds
from storage.people import groups
from storage.people.groups import Code

USES, MOST_USES = 1, 500
DAYS, MOST_DAYS = 30, 366


async def roles(_chat: Chat, _values: Values) -> list[Choice]:
    """Every role one can be invited to."""
    return list(ROLE_CHOICES)


class Invitation(Question):
    """For which role, how many people, how many days."""

    role: Annotated[int, Ask(T("What will they be in the group?"), OneOf(*ROLE_CHOICES), roles)]
    uses: Annotated[int, Ask(T("How many people?"), Number())] = USES
    days: Annotated[int, Ask(T("For how many days?"), Number())] = DAYS


@command(
    key="invite",
    fr="inviter", en="invite", role=Role.COORDINATOR, section="people", help=T("make a code to join the group"),
    example=("inviter membre 10 30", "invite member 10 30"),
    forms=(("inviter point focal", "invite focal point"), ("inviter coordination", "invite coordinator")),
)  # fmt: skip
async def invite(invitation: Invitation, chat: Chat) -> Reply:
    """A new code: it is shown this once, and only its hash is kept."""
    uses = invitation.uses
    _within(uses, MOST_USES, "uses")
    _within(invitation.days, MOST_DAYS, "days")
    code, until = new_code(), chat.now + timedelta(days=invitation.days)
    made = Code(0, chat.group_id, invitation.role, uses, to_seconds(until), None)
    number = await groups.add_code(chat.tx, hash_code(code), made, chat.me.id, chat.seconds)
    group, link = Said(chat.membership.group_name), await telegram_link(chat.tx, code)
    page = await join_page(chat.tx, code)
    text = lines(
        T("✓ Code {number} for the group {group}.", number=number, group=group),
        terms(made),
        P("Send this line to the person you invite:", "Send this line to those you invite:", uses),
        Line(f"rejoindre {code}", f"join {code}"),
        on_telegram(link),
        in_browser(page),
        T(
            "Keep it: I will not show it again. To cancel it: {line}",
            line=Line(f"desactiver code {number}", f"cancel code {number}"),
        ),
    )
    links = [Link(T("Copy the code"), copies=code)]
    if link is not None:
        links.append(sharing(link, T("To join the group {group} with Tama:", group=group), chat.reader))
    return Reply(text, secret=code, links=tuple(links))


def _within(number: int, most: int, field: str) -> None:
    if not 1 <= number <= most:
        raise Refused(T("Give a number from 1 to {most}.", most=most), field=field)


def terms(code: Code) -> Text:
    """What a code gives, to how many, until when."""
    return P(
        "Role: {role}. For {n} person, until {when}.", "Role: {role}. For {n} people, until {when}.", code.uses_left,
        role=ROLE_NAMES[code.role], when=instant(code.expires_at),
    )  # fmt: skip
