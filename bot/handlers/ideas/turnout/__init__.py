"""Who takes part in a vote: members who abstain, and coordinators who ask who has not voted."""

from bot.handlers.ideas.turnout import abstain, board, who_voted
