"""The parts of a line that only documents have: a link or a file, a language, a weight."""

from __future__ import annotations

import re

from bot.errors import Refused
from bot.messages import YES
from bot.parts import Choice, Hearing, Part, Unsure
from bot.rules.documents.document_line import bytes_of, language_of
from bot.texts import T

LINK_CHARACTERS = 500
_LINK = re.compile(r"\s*(https?://[^\s/]+\.\S+)\s*(.*)", re.IGNORECASE | re.DOTALL)
_OTHER = re.compile(r"\s*((?!https?:)[a-z][a-z0-9+]{1,9}://)\S", re.IGNORECASE)
_BARE = re.compile(r"\s*([\w-]+(?:\.[\w-]+)+(?:/\S*)?)\s*")
_FILE = re.compile(r"\s*(?:fichier|file)\s+([0-9a-f]{8})\s*", re.IGNORECASE)


class LinkOrFile(Part):
    """A link, or the sign of the file that the speaker sent last (`fichier 1a2b3c4d`)."""

    files = True

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        if (found := _FILE.fullmatch(text)) is not None:
            return f"file:{found[1].lower()}", ""
        if (found := _LINK.fullmatch(text)) is not None:
            if len(found[1]) > LINK_CHARACTERS:
                raise Refused(
                    T("That is too long: {n} characters, {limit} at most.", n=len(found[1]), limit=LINK_CHARACTERS)
                )
            return found[1], found[2]
        if (found := _OTHER.match(text)) is not None:
            raise Refused(
                T(
                    "I cannot keep a link that begins with {scheme}: most phones do not open it."
                    " I need one that begins with https://, or the file itself.",
                    scheme=found[1],
                )
            )
        if (found := _BARE.fullmatch(text)) is not None:
            link = f"https://{found[1]}"
            raise Unsure(T("A link begins with https://. Is it this one?"), [Choice(link, link, words=YES)])
        return None


class Language(Part):
    """The language or languages in which something is written."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        found = language_of(text)
        return (found, "") if found else None


class Bytes(Part):
    """How heavy something is: `2 Mo`."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        found = bytes_of(text)
        return None if found is None else (found, "")
