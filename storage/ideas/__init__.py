"""Ideation spaces, their ideas and votes."""
