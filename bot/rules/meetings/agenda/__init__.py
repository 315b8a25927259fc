"""How an agenda is typed, ordered, and how long it takes."""
