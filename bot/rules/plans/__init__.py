"""What is decided of plans of action: how a line about an activity is cut, and how far a plan is."""
