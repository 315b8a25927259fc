"""The words of a line: cut, cleaned, spelled out, and what each may mean."""
