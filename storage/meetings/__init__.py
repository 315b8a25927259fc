"""Meetings, from the agenda to the minutes."""
