"""When meetings are, how they are typed, and when they are spoken of."""
