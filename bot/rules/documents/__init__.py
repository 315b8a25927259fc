"""When documents are spoken of."""
