"""What the host sets, and what the host is told."""
