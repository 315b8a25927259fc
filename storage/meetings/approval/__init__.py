"""Minutes on their way to approval: as they were handed in, their versions, and what people would correct."""
