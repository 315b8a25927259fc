"""Validation of documents: rounds in the group, and where a document stands with each governance."""
