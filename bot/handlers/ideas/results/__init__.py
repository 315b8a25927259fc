"""Results: shown, exported, and what was decided after them."""

from bot.handlers.ideas.results import decisions, export, results
