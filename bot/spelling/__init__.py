"""How words are written and compared."""
