"""People, their groups and organisations, and where groups meet."""
