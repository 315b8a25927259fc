"""From a text to minutes."""
