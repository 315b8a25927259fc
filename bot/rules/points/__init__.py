"""Action points: how they are typed, when they are late, when they are spoken of."""
