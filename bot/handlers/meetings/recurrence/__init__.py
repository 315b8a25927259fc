"""How often the group meets, and the proposal of its next meeting."""

from bot.handlers.meetings.recurrence import outgoing, recurrence
