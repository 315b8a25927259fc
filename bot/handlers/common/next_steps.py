"""What can be done next where there is nothing to see yet: buttons, each for those alone who may."""

from __future__ import annotations

from bot import commands
from bot.conversation import forbidden
from bot.messages import Chat, Option
from bot.texts import T

PROPOSE_IDEA = Option(T("Propose an idea"), "idee")
OPEN_VOTE = Option(T("Open a space for ideas"), "espace")
ANNOUNCE_MEETING = Option(T("Announce a meeting"), "reunion")
ADD_POINT = Option(T("Add an action point"), "ajouter point")
ADD_WEBINAR = Option(T("Announce a webinar"), "ajouter webinaire")
WRITE_ANNOUNCEMENT = Option(T("Write an announcement"), "annonce")
ADD_ORGANISATION = Option(T("Add an organisation"), "organisation")
NEXT_MEETING = Option(T("The next meeting"), "prochaine")
SEE_MEETINGS = Option(T("All the meetings"), "reunions")
SEE_IDEAS = Option(T("See the ideas"), "idees")
SEE_POINTS = Option(T("All the points"), "points tous")


def next_steps(chat: Chat, *steps: Option) -> tuple[Option, ...]:
    """Those that the speaker may take; none where a whole group chat reads them."""
    return () if chat.in_group_chat else tuple(one for one in steps if _may(one, chat))


def _may(step: Option, chat: Chat) -> bool:
    found = commands.find(step.line)
    return found is not None and forbidden(found[0], chat) is None
