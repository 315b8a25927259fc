"""Which files are worth fetching, by their names."""

from pathlib import PurePath

_OTHERS = frozenset((
    "3gp", "7z", "aac", "amr", "apk", "avi", "bmp", "epub", "exe", "gif", "gz", "heic", "ics", "jfif",
    "jpeg", "jpg", "key", "m4a", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "numbers", "odp", "ods", "odt", "oga",
    "ogg", "opus", "pages", "png", "ppt", "pptm", "pptx", "rar", "rtf", "svg", "tar", "tgz", "tif", "tiff", "vcf",
    "wav", "webm", "webp", "wma", "wmv", "xls", "xlsb", "xlsm", "zip",
))  # fmt: skip
"""Ends of names that no text, table, Word document or PDF has."""


def is_of_another_kind(name: str) -> bool:
    """Whether the name says that it cannot be read; a name that says nothing may be anything."""
    return PurePath(name).suffix.lower().lstrip(".") in _OTHERS
