"""What a meeting speaks of: proposed by members, accepted, put in order, looked at."""
