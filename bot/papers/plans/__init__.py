"""A plan of action in: tables, or entries with labels, become activities (`reader.py`)."""
