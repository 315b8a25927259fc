"""How words are compared: as storage compares people's names."""

from storage.folding import fold

__all__ = ["fold"]
