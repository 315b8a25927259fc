"""What coordinators change of a webinar."""

from bot.handlers.webinars.changing import edit, move, phrases
