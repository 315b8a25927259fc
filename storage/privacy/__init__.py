"""What is held about somebody, and how it goes."""
