"""From the names typed in a meeting to organisations and people: what nobody is called is asked, never made."""

from __future__ import annotations

from dataclasses import dataclass

from bot.handlers.people.register import Register, register_of
from bot.messages import Chat
from bot.rules.people.organisations import split_owners
from storage.points.point_owners import Actor
from storage.sittings.notes import NoteOwner

NAME = 80


@dataclass(frozen=True, slots=True)
class Names:
    """Who is called how in the group."""

    register: Register

    def actor(self, words: str) -> Actor | None:
        """Who is meant by these words; None if nobody is called so, or several are."""
        found = [] if words.isdigit() else self.register.find(words)
        return self.register.actor(found[0]) if len(found) == 1 else None

    def parts(self, words: str) -> list[str]:
        """The names that stand there: `SP/CCM-OIM` is two where both are known."""
        return [words.strip()] if self.actor(words.strip()) else split_owners(words, self.register.keys)

    def are_known(self, words: str) -> bool:
        """Whether somebody is called so, or all of several."""
        parts = self.parts(words)
        return bool(parts) and all(self.actor(part) is not None for part in parts)

    def owners(self, words: str) -> list[NoteOwner]:
        """Who is to do something, each as it was written, known or not."""
        found: dict[object, NoteOwner] = {}
        for part in self.parts(words):
            name, actor = part[:NAME], self.actor(part)
            one = NoteOwner(name) if actor is None else NoteOwner(name, actor.organisation_id, actor.person_id)
            found.setdefault(actor or name, one)
        return list(found.values())


async def names_of(chat: Chat) -> Names:
    """The names of the group in which the command acts."""
    return Names(await register_of(chat))
