"""The timed sessions of a meeting of one or more days."""
