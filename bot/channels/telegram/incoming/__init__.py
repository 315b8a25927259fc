"""From Telegram to the inbox, and from there to our words."""
