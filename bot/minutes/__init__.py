"""Reads a compte-rendu: `reading.reader.read_minutes` for a text, `files.upload.read_upload` for a file from anybody."""
