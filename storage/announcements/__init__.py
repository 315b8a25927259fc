"""Announcements and their audiences."""
