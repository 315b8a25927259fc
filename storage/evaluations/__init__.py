"""Evaluations of a year, and what was said in them."""
