"""What is left of a webinar: its rating, its recording and mini-guide, and whether enough people were there."""

from bot.handlers.webinars.after import alert, follow_up, links, outgoing, phrases, rate, thing
