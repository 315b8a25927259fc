"""From our words to requests of the Bot API."""
