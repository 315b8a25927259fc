"""Outside events: who goes there, and when they are asked for their report."""
