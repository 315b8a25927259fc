"""From a file to a text, in a child process."""
