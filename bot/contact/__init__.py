"""Who and what can be reached: signs of life, outages, and what platforms tell of people and chats."""
