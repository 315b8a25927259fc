"""The programme of a meeting of one or more days: its timed sessions."""
