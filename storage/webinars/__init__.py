"""Webinars and who attended them."""
