"""Action points and their owners."""
