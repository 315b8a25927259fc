"""How votes are counted, and when they are spoken of."""
