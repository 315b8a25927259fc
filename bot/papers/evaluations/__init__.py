"""The evaluation of a year, in four columns."""
