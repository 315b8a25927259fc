"""Reads what a group is sent: tells what a file is, and what stands in it, in a child process (`upload.py`)."""
