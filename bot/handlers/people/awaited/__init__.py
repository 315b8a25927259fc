"""People whom a coordinator has put on the list of the group before they have come."""

from bot.handlers.people.awaited import add, invitations, list_correct, lists, midst
