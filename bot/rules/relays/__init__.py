"""How long an answer that somebody else typed is provisional."""
