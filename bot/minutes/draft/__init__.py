"""What was read, as lines that can be put right."""
