"""Copies of the database for the day on which it is lost: made, kept for some weeks, put back."""
