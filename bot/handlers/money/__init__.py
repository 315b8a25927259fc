"""The money of a plan of action: what is needed, obtained and missing, of whom it was asked, and what they answered."""

from bot.handlers.money import answer, ask, board, budget, outgoing, phrases, rates, thing
