"""A list of members in: a table, or a line for each."""
