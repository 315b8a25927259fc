"""Minutes that Tama wrote, while they can be corrected: their lines are numbered, which is no part of what they say."""

import re

_NOTE = re.compile(r"^.*\[7\].*\bcorrection 7\b.*$\n?", re.MULTILINE | re.IGNORECASE)
_NUMBER = re.compile(r"(?<![^\s|])\[\d{1,5}\] ")


def without_line_numbers(text: str) -> str:
    """The text without the numbers, and without the sentence that says what they are for; any other as it is."""
    bare = _NOTE.sub("", text, count=1)
    return text if bare == text else _NUMBER.sub("", bare)
