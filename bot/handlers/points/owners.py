"""From the names that a coordinator types to the organisations and people of the group that they mean."""

from __future__ import annotations

import re

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.people.register import LABEL, Register, register_of
from bot.messages import YES, Chat
from bot.parts import Choice, Unsure
from bot.rules.people.organisations import split_owners
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Said, T, listed
from storage.people import organisations
from storage.points.point_owners import Actor

OFFERED = 20
_US = ("moi", "nous", "me", "us", "c'est moi", "c'est nous", "je m'en charge", "on s'en charge", "we do", "i do")
"""By which somebody names themselves: their organisation answers for them."""
_TO = re.compile(r"^(?:(?:à|a|aux?|to|pour|for)\s+)?(?:l['\u2019]|(?:le|la|les|the)\s+)?", re.IGNORECASE)
"""The little words before a name: « à la CRS »."""


async def offered_owners(chat: Chat, _values: Values) -> list[Choice]:
    """The organisations of the group, which may own something."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    own = chat.membership.organisation_id
    return [
        Choice([f"#{one.number}"], short(Said(one.short), LABEL), one.number, _US if one.id == own else ())
        for one in known[:OFFERED]
    ]


async def owners_named(written: list[str], chat: Chat) -> list[Actor]:
    """Who is meant. Raises Refused for the field `owners`, with choices where a name can mean several."""
    known = await register_of(chat)
    names = [name for words in written for name in _names(words, known)]
    references: list[str] = []
    for position, name in enumerate(names):
        found = [known.speaker(chat)] if fold(name).rstrip(" .!") in _US else known.find(name)
        if not found and fold(name).rstrip(" .!") in YES:
            raise _is_it(known.speaker(chat), known)
        if not found:
            raise Refused(_unknown(name), field="owners")
        if len(found) > 1:
            raise _unsure(name, found, names[position + 1 :], references, known)
        references += found
    actors = (known.actor(reference) for reference in dict.fromkeys(references))
    return [actor for actor in actors if actor is not None]


def _names(words: str, known: Register) -> list[str]:
    if known.find(words):
        return [words]
    return [name if known.find(name) else _TO.sub("", name) for name in split_owners(words, known.keys)]


def _unknown(name: str) -> T:
    return T("I do not know “{name}” in this group.", name=name[:60])


def _is_it(reference: str, known: Register) -> Unsure:
    """« Oui » does not say who: it is asked whether it is the speaker."""
    text = T("Is it {owner}? Else say who.", owner=known.name(reference))
    doubt = Unsure(text, [Choice([reference], known.name(reference), words=(*_US, *YES))])
    doubt.field = "owners"
    return doubt


def _unsure(name: str, found: list[str], after: list[str], before: list[str], known: Register) -> Unsure:
    """Every choice is the whole answer: those before and after it are kept."""
    choices = [Choice([*before, one, *after], known.name(one)) for one in found]
    doubt = Unsure(T("“{name}” can mean {who}.", name=name[:60], who=listed([one.label for one in choices])), choices)
    doubt.field = "owners"
    return doubt
