"""Documents of a group: links and files, what they were before, and who fetches their files later."""
