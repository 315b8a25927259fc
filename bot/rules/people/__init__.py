"""Codes, countries, organisations, personal data."""
