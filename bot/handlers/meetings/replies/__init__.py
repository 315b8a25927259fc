"""Replies to a meeting: given, counted, seen by name, asked for again."""

from bot.handlers.meetings.replies import board, excuse, remind, replies, who_answered, who_comes
