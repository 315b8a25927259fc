"""When somebody is written to, and when it is tried again."""
