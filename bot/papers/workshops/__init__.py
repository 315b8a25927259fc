"""The report of a workshop or a training in: what it was for, who came, and what was said in each session."""
