"""Tama for its members in a browser, behind a proxy: they are let in by a code or a link, and are themselves."""
