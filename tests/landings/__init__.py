"""Databases as earlier landings left them, with questions pending, and what was answered there next."""
