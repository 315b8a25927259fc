"""Telegram's name among the channels, and what it can carry. Imports nothing of it, for those who have no token."""

from __future__ import annotations

from bot.channels.channel import Limits, Pace

NAME = "telegram"
PACE = Pace(a_second=29, chat_seconds=1.0, group_chat_seconds=3.0)
"""Telegram bears about 30 a second in all, 1 to a person, 20 a minute to a group."""
LIMITS = Limits(
    text=4096, buttons=100, label=64, edits=True, pace=PACE, line=64, caption=1024, links=True, typeset=True
)
