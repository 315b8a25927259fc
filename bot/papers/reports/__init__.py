"""A report in: its headings and what stands below each."""
