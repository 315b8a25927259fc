"""Sittings: how notes and lists of presence are typed, and what they come to."""
