"""Turns what is left of HTML, Markdown and Word in a text into plain lines."""

import html
import re
import unicodedata

_ROW = re.compile(r"<tr\b[^>]{0,300}>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>\s*<t[dh]\b[^>]{0,300}>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^>]{0,300}>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|ul|ol|li|div|h[1-6])\b[^>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:table|tbody|thead|tr|td|th|span|strong|em|b|i|u|font|a|sup|sub|html|body|head)\b[^>]{0,300}>", re.IGNORECASE
)
_BOOKMARK = re.compile(r"\[(?:bookmark|image):[^\]]{0,300}\]")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1")
_STARRED = re.compile(r"(?m)^([^\S\n]{0,8})\*(?=[^\W_])([^*\n]{1,60}:)\*(?=\s)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1d\x1f]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BARS = str.maketrans("│┃║｜", "||||")

BREAK = "\x1e"
"""Stands for a new line within a cell."""


def plain(text: str) -> str:
    """The text with one kind of line end, one kind of space, no tags; breaks within a line are `BREAK`."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).translate(_BARS)
    if "<" in text:
        text = _without_tags(text)
    if "&" in text:
        text = _SPACES.sub(" ", html.unescape(text))
    text = _STARRED.sub(r"\1\2", text)
    return _EMPHASIS.sub(r"\2", _BOOKMARK.sub("", text)).replace("**", "")


def _without_tags(text: str) -> str:
    if _ROW_END.search(text):
        text = "".join(_flat_row(part) for part in _ROW.split(text))
    text = _ITEM.sub(f"{BREAK}- ", text)
    return _TAG.sub("", _BREAK.sub(BREAK, text))


def _flat_row(part: str) -> str:
    """A table row of HTML, however many lines it was laid out on, becomes one line with bars."""
    end = _ROW_END.search(part)
    if not end:
        return part
    cells = " ".join(_CELL.sub(" | ", part[: end.start()]).split())
    return f"\n| {cells} |{part[end.end() :]}"
