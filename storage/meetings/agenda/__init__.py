"""What meetings speak of: the items, and what members propose."""
