"""What several subjects say and ask alike; it knows none of them."""
