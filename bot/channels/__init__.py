"""What turns the world into an `Incoming`, and a `Reply` into the world."""
