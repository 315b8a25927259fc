"""Evaluations of a year: opened until a date, given to with a name or without, grouped, and read in four columns."""
