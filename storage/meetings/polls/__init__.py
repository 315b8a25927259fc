"""Date polls: moments for a meeting, and who could come to which."""
