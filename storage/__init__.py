"""The only SQL, one file per subject. Imports nothing of `bot`. Instants are UTC seconds, days are ISO text."""
