"""Who registers for a webinar, and who waits for a place."""

from bot.handlers.webinars.registration import export, group_card, phrases, register, show, thing
