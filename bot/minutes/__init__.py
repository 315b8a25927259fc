"""Reads a compte-rendu: `reader.read_minutes` for a text, `upload.read_upload` for a file from anybody."""
