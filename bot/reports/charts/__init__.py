"""Charts as small grey pictures, drawn in a child process: the library that draws is heavy, and nobody waits for it."""
