"""Reads a compte-rendu: `reading/reader.py` a text, `files/upload.py` a file from anybody."""
