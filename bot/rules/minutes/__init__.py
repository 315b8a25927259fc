"""Which meeting minutes belong to, and when they are asked for."""
