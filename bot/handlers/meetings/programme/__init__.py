"""The programme of a meeting of one or more days: pasted, and shown per day."""
