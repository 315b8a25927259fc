"""What a text looks like: blocks, headings, labels, tables."""
