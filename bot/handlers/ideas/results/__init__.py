"""Results: shown, exported, and what was decided after them."""

from bot.handlers.ideas.results import chart, decisions, export, results
