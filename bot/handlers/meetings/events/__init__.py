"""Outside events: who goes there for the group, and what they report back."""
