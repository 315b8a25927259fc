"""Date polls: how one is typed and answered, and when it is spoken of."""
