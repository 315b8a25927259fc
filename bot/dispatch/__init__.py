"""One event, one transaction: who speaks, where, and what becomes of the line."""
