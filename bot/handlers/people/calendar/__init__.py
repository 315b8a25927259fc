"""What all of somebody's groups plan, in their own calendar program."""

from bot.handlers.people.calendar import link
