"""The only SQL, a folder for each subject. Imports nothing of `bot`. Instants are UTC seconds, days are ISO text."""
