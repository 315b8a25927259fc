"""Pure decisions: they are given everything, touch nothing, and refuse with a sentence."""
