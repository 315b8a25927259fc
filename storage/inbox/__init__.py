"""What came in: each event once."""
