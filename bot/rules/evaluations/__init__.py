"""How an evaluation of a year is held, and what comes of it."""
