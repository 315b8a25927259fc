"""How an activity stands for whoever answers for it, and what others typed of it in their name."""

from __future__ import annotations

from bot.handlers.plans.lookup import answers_for
from bot.handlers.plans.texts import STATES, called
from bot.messages import Chat, Option
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from bot.things.kinds import StandingAnswer
from storage.plans import activities, notes, relayed
from storage.relays import Relayed

NOTE = 80


async def typed(chat: Chat) -> list[Relayed]:
    """What others typed in the name of the speaker, or of their organisation."""
    return await relayed.of_person(chat.tx, chat.group_id, chat.me.id, chat.membership.organisation_id)


async def typed_for_me(chat: Chat, number: int) -> bool:
    """Whether it is by telephone that this activity is known to stand as it does."""
    return any(one.number == number and one.confirmed_at is None for one in await typed(chat))


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    one = await activities.by_number(chat.tx, chat.group_id, number)
    if one is None or not answers_for(one, chat):
        return None
    state: Text = T("State: {state}", state=STATES[one.state])
    said = [note for note in await notes.of_activity(chat.tx, one.id) if note.at >= one.state_at]
    if said:
        words = short(Said(said[-1].text, said[-1].lang, said[-1].by_person or 0), NOTE)
        state = T("State: {state} ({note})", state=STATES[one.state], note=words)
    text = lines(called(one), state)
    return StandingAnswer(text, text, STATES[one.state], (Option(T("Correct it"), f"activite {number}"),))
