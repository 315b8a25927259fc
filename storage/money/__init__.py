"""Money of a plan of action: of whom it was asked, what they answered, and what one currency is worth in another."""
