"""What Tama shows in a browser."""
