"""What Tama says unasked: one file per subject, each composed when it goes out."""

from bot.unasked import announcements as announcements
from bot.unasked import catching_up as catching_up
from bot.unasked import digests as digests
from bot.unasked import documents as documents
from bot.unasked import meeting_posts as meeting_posts
from bot.unasked import meetings as meetings
from bot.unasked import minutes_asked as minutes_asked
from bot.unasked import next_meetings as next_meetings
from bot.unasked import outages as outages
from bot.unasked import points as points
from bot.unasked import relays as relays
from bot.unasked import space_posts as space_posts
from bot.unasked import spaces as spaces
from bot.unasked import vote_cards as vote_cards
from bot.unasked import webinars as webinars
from bot.unasked.composing import chat_of, compose, compose_post, place_chat, unasked

__all__ = ["chat_of", "compose", "compose_post", "place_chat", "unasked"]
