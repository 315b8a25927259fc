"""Telegram counts text in UTF-16 code units."""


def length(text: str) -> int:
    """How many UTF-16 code units it has."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, count: int) -> str:
    """The piece that an entity speaks of."""
    units = text.encode("utf-16-le")
    return units[2 * offset : 2 * (offset + count)].decode("utf-16-le")
