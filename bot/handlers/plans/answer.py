"""Those who do an activity say how it stands, or a word about it."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import answering
from bot.handlers.plans.card import card
from bot.handlers.plans.lookup import activity_of, my_choices, own_activity
from bot.handlers.plans.notices import tell
from bot.handlers.plans.standing import typed_for_me
from bot.handlers.plans.texts import STATES, called
from bot.messages import Chat, Reply
from bot.parts import Choice, Hearing, Note, Number, OneOf
from bot.texts import Line, Said, T, Text, lines
from bot.things.undoable import Acting
from storage.plans import activities, notes, relayed
from storage.plans.activities import BLOCKED, DROPPED, Activity
from storage.points.point_owners import Actor
from storage.row_snapshots import Scope

NOTE = 300
REMARK = "note"
DONE_WORDS = ("fait", "faite", "fini", "finie", "termine", "terminee", "realise", "realisee", "acheve", "achevee",
              "done", "finished", "completed", "complete", "c'est fait")  # fmt: skip
UNDER_WAY_WORDS = ("en cours", "commence", "commencee", "demarre", "demarree", "lance", "lancee", "under way",
                   "underway", "ongoing", "started", "in progress", "on track")  # fmt: skip
BLOCKED_WORDS = ("bloque", "bloquee", "blocked", "suspendu", "suspendue", "en panne", "stuck", "on hold")
DROPPED_WORDS = ("abandonne", "abandonnee", "abandonner", "annule", "annulee", "dropped", "drop", "cancelled")
PLANNED_WORDS = ("prevu", "prevue", "planifie", "planifiee", "a faire", "planned", "to do", "rouvrir", "rouverte",
                 "reopen", "pas commence", "pas commencee", "not started")  # fmt: skip
NOTE_WORDS = ("note", "remarque", "remark", "commentaire", "comment")
CHOICES = (
    Choice("done", STATES["done"], words=DONE_WORDS),
    Choice("under_way", STATES["under_way"], words=UNDER_WAY_WORDS),
    Choice("blocked", STATES["blocked"], words=BLOCKED_WORDS),
    Choice("dropped", STATES["dropped"], words=DROPPED_WORDS),
    Choice("planned", STATES["planned"], words=PLANNED_WORDS),
    Choice(REMARK, T("only a note"), words=NOTE_WORDS),
)
_ITS = re.compile(r"^\s*(?:est|is|:|=)\s*", re.IGNORECASE)


class State(OneOf):
    """How an activity stands, or that a note follows; « est faite » is said so too."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        return super().read(_ITS.sub("", text), hearing)


async def states(_chat: Chat, _values: Values) -> list[Choice]:
    """How an activity can stand."""
    return list(CHOICES)


async def asked_state(chat: Chat, values: Values) -> Text:
    """How which activity stands."""
    return lines(called(await own_activity(chat, values["number"])), T("How does it stand?"))


async def asked_words(chat: Chat, values: Values) -> Text:
    """Why it stands so, or what is to be noted."""
    one = await own_activity(chat, values["number"])
    asked = {BLOCKED: T("What blocks it?"), DROPPED: T("Why is it dropped?")}
    return lines(called(one), asked.get(values.get("state", ""), T("What do you want to note?")))


def _needs_words(values: Values) -> bool:
    return values.get("state") in {BLOCKED, DROPPED, REMARK}


class Standing(Question):
    """Which activity, how it stands, and a word about it."""

    number: Annotated[int, Ask(T("Which activity? Give its number."), Number(), my_choices)]
    state: Annotated[str, Ask(asked_state, State(*CHOICES), states)]
    note: Annotated[str, Ask(asked_words, Note(NOTE), needed=_needs_words)] = ""


@command(
    key="activity_state",
    fr="activite", en="activity", role=Role.MEMBER, section="plans",
    example=("activite 1 en cours", "activity 1 under way"),
    help=T("say how an activity of the plan stands: done, under way, blocked, dropped; or add a note"),
    forms=(("activite 1 fait", "activity 1 done"), ("activite 1 bloquee pas de budget", "activity 1 blocked no budget"),
           ("activite 1 note salle réservée", "activity 1 note room booked")),
    effect=T("Activity {rest}: is that so?"),
)  # fmt: skip
async def activity_state(said: Standing, chat: Chat) -> Reply:
    """It stands so from now on; said twice, nothing changes but for the note."""
    one = await own_activity(chat, said.number)
    if said.state == DROPPED and chat.membership.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator drops an activity. To say what is in its way: {line}",
                        line=Line(f"activite {one.number} bloquee …", f"activity {one.number} blocked …")))  # fmt: skip
    scopes = [Scope("activities", {"id": one.id}), Scope("activity_notes", {"activity_id": one.id})]
    acting = await Acting.begin(chat, ("activity", one.number), "activity_state", scopes)
    changed = said.state not in {REMARK, one.state}
    if changed:
        await activities.set_state(chat.tx, one.id, said.state, chat.me.id, chat.seconds)
    known = any(note.text == said.note for note in await notes.of_activity(chat.tx, one.id))
    if said.note and not known:
        state = "" if said.state == REMARK else said.state
        await notes.add(
            chat.tx, one.id, notes.Note(state, said.note, chat.reader.lang, chat.me.id, chat.seconds)
        )  # fmt: skip
        await activities.touched(chat.tx, one.id, chat.me.id, chat.seconds)
    if chat.entered_by is None and not changed and await typed_for_me(chat, one.number):
        await relayed.confirm(chat.tx, one.id, chat.me.id, chat.seconds)
    await acting.done(chat)
    if changed:
        await _tell(one, said, chat)
    return await card(chat, await activity_of(chat, one.number), _answer(one, said, changed=changed))


def _answer(one: Activity, said: Standing, *, changed: bool) -> Text:
    if said.state == REMARK:
        return T("✓ Noted.")
    if not changed:
        return T("Activity {number} stood so already.", number=one.number)
    return T("✓ Activity {number}: {state}.", number=one.number, state=STATES[said.state])


async def _tell(one: Activity, said: Standing, chat: Chat) -> None:
    """Those who do it with the speaker hear of it once."""
    known = [owner for owner in one.owners if owner.organisation_id or owner.person_id]
    actors = [Actor(owner.organisation_id, owner.person_id) for owner in known]
    told = await answering(actors, chat)
    text = T("{name} says that activity {number} is: {state}.",
             name=chat.author, number=one.number, state=STATES[said.state])  # fmt: skip
    words = Said(said.note, chat.reader.lang, chat.me.id) if said.note else None
    tell(chat, told, lines(called(one), text, words), one, said.state)
