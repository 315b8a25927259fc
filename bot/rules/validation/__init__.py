"""How documents are validated."""
