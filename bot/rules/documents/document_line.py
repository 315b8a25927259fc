"""A document in one line: title, kind, axis, language, weight, link or file, and until when the link works."""

from __future__ import annotations

import re

from bot.spelling.folding import fold

KINDS = {
    "terms": ("tdr", "termes de reference", "tor", "terms of reference", "terms"),
    "plan": ("plan", "plan d'action", "action plan", "feuille de route", "road map", "roadmap"),
    "guide": ("guide", "mini-guide", "mini guide", "manuel", "handbook", "manual"),
    "minutes": ("compte-rendu", "compte rendu", "cr", "pv", "proces-verbal", "minutes"),
    "report": ("rapport", "report"),
    "presentation": ("presentation", "diaporama", "slides"),
    "recording": ("enregistrement", "video", "recording"),
    "other": ("autre", "other"),
}
"""By kind: how it is called, folded."""
_OF_WORD = {word: kind for kind, words in KINDS.items() for word in words}
_NAMED = re.compile(
    "|".join(rf"\b{re.escape(word)}\b" for word in sorted(_OF_WORD, key=len, reverse=True) if _OF_WORD[word] != "other")
)
_LANGS = {
    "francais": "fr", "en francais": "fr", "french": "fr", "in french": "fr",
    "anglais": "en", "en anglais": "en", "english": "en", "in english": "en",
    "bilingue": "fr en", "bilingual": "fr en", "francais et anglais": "fr en", "french and english": "fr en",
}  # fmt: skip
_LINK = re.compile(
    r"(?:(?<!\w)[a-z][a-z0-9+]{1,9}://|www\.)\S+|(?<!\S)[\w-]+(?:\.[\w-]+)+/\S+"
    r"|(?<!\S)(?:[\w-]+\.)+(?:org|com|net|int|info)(?=[\s,;)]|$)",
    re.IGNORECASE,
)
_FILE = re.compile(r"(?<!\S)(?:fichier|file)\s+[0-9a-f]{8}(?!\w)", re.IGNORECASE)
_AXIS = re.compile(r"(?:^|(?<=[,;]))\s*(?:axe|axis)\s+(?P<axis>\d{1,2})\s*(?=[,;]|$)", re.IGNORECASE)
_SIZE = re.compile(r"(\d{1,6})(?:[.,](\d))?\s?(ko|kb|mo|mb|go|gb)", re.IGNORECASE)
_UNITS = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_UNTIL = re.compile(
    r"(?:^|[,;(]\s*|\s)(?:qui\s+|which\s+)?(?:expire[sz]?|valable|valid|jusqu['’ ]?(?:au|à|a)?|until|till)\b\s*"
    r"(?:(?:le|on|jusqu['’ ]?(?:au|à|a)|until|till)\b\s*)?(?P<expires>[^,;)]*\d[^,;)]*)\)?",
    re.IGNORECASE,
)
_ENDS = " \t\n,;:–-"


def split_document(line: str) -> dict[str, str]:
    """The raw parts of a line, by field; what is none of the others is the title."""
    found: dict[str, str] = {}
    for name, pattern in (("what", _FILE), ("what", _LINK)):
        match = pattern.search(line)
        if match is not None and name not in found:
            found[name] = match[0].rstrip(".,;)>")
            line = f"{line[: match.start()]},{line[match.start() + len(found[name]) :]}"
    for name, pattern in (("expires", _UNTIL), ("axis", _AXIS)):
        match = pattern.search(line)
        if match is not None:
            found[name] = match[name].strip()
            line = f"{line[: match.start()]},{line[match.end() :]}"
    title = []
    for piece in re.split(r"[,;]", line):
        name = _field(piece)
        if name and name not in found:
            found[name] = piece.strip(_ENDS)
        elif piece.strip(_ENDS):
            title.append(piece.strip(_ENDS))
    if not title and "kind" in found:
        # « ajouter document Plan, https://… »: it is called so.
        title.append(found.pop("kind"))
    if title:
        found["title"] = ", ".join(title)
    return found


def _field(piece: str) -> str:
    folded = fold(piece.strip(_ENDS))
    if folded in _OF_WORD:
        return "kind"
    if folded in _LANGS:
        return "written_in"
    return "size" if _SIZE.fullmatch(folded) else ""


def kind_of_title(title: str) -> str:
    """Of which kind a document says itself to be, by the first word of its title that names one; empty if none does."""
    found = _NAMED.search(fold(title))
    return "" if found is None else _OF_WORD[found[0]]


def language_of(words: str) -> str:
    """The language or languages that are named, as codes with spaces between them."""
    return _LANGS.get(fold(words), "")


def bytes_of(words: str) -> int | None:
    """How heavy something is said to be, in bytes."""
    found = _SIZE.fullmatch(fold(words).strip())
    if found is None:
        return None
    unit = _UNITS[found[3][0].lower()]
    return int(found[1]) * unit + int(found[2] or 0) * unit // 10
