"""The sections of the report of a year, one module each: what stands in it is counted from the data."""
