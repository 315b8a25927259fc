"""Ideation spaces: opened, changed in their stages, extended."""

from bot.handlers.ideas.spaces import extend, spaces
