"""parse_mode HTML, with the errors that Telegram gives."""

import re
from dataclasses import dataclass, field

from tests.channels.telegram.fake.errors import BotApiError, bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.text import utf16

_KINDS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("span", "tg-spoiler"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_STOP = re.compile(r"[<&]")
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9A-Fa-f]{1,6})|#(?P<decimal>[0-9]{1,7})|(?P<name>[A-Za-z]+));?")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>]))")


def parse(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities."""
    return _Parser(source).parse()


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begins: int


@dataclass
class _Parser:
    source: str
    at: int = 0
    pieces: list[str] = field(default_factory=list)
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while (stop := _STOP.search(self.source, self.at)) is not None:
            self._add(self.source[self.at : stop.start()])
            self.at = stop.start()
            if stop.group() == "&":
                self._reference()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._add(self.source[self.at :])
        if self.open:
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.pieces), self.entities

    def _add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16.length(piece)

    def _reference(self) -> None:
        match = _REFERENCE.match(self.source, self.at)
        character = _referred(match) if match else None
        if match is None or character is None:
            self._add("&")
            self.at += 1
        else:
            self._add(character)
            self.at = match.end()

    def _start_tag(self) -> None:
        begin = self.at
        tag, self.at = self._name(begin + 1)
        if self.at == len(self.source):
            raise self._error("Unclosed start tag", begin)
        if tag not in _KINDS:
            raise self._error(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, attributes, self.offset, len(self.pieces)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self.at += len(self.source[self.at :]) - len(self.source[self.at :].lstrip())
            if self.source.startswith(">", self.at):
                self.at += 1
                return attributes
            match = _ATTRIBUTE.match(self.source, self.at)
            if match is None:
                raise self._bad_attribute(tag, begin)
            value = next(group for group in match.groups()[1:] if group is not None)
            attributes[match.group(1)] = _REFERENCE.sub(lambda found: _referred(found) or found.group(), value)
            self.at = match.end()

    def _bad_attribute(self, tag: str, begin: int) -> BotApiError:
        if self.at == len(self.source) or "=" in self.source[self.at :]:
            return self._error("Unclosed start tag", begin)
        return self._error(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        tag, end = self._name(begin + 2)
        end += len(self.source[end:]) - len(self.source[end:].lstrip())
        if not self.source.startswith(">", end):
            raise self._error("Unclosed end tag", begin)
        opened = self.open.pop()
        if tag not in ("", opened.tag):
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise _cannot_parse(f"Unmatched end tag at byte offset {self._bytes(begin)}, {expected}")
        self.at = end + 1
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {"type": _KINDS[opened.tag], "offset": opened.offset, "length": self.offset - opened.offset}
        if opened.tag == "a":
            entity["url"] = opened.attributes.get("href") or "".join(self.pieces[opened.begins :])
            if "." not in entity["url"] and ":" not in entity["url"]:
                return
        if opened.tag == "code" and (language := opened.attributes.get("class", "")).startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        if opened.tag == "pre" and self._holds_code(entity):
            entity |= {"language": self.entities.pop()["language"]}
        if opened.tag == "code" and not (self.open and self.open[-1].tag == "pre"):
            entity.pop("language", None)
        self.entities.append(entity)

    def _holds_code(self, entity: Json) -> bool:
        last = self.entities[-1] if self.entities else {}
        same = (last.get("offset"), last.get("length")) == (entity["offset"], entity["length"])
        return same and "language" in last

    def _name(self, begin: int) -> tuple[str, int]:
        match = _NAME.match(self.source, begin)
        assert match is not None
        return match.group().lower(), match.end()

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _error(self, sentence: str, position: int) -> BotApiError:
        return _cannot_parse(f"{sentence} at byte offset {self._bytes(position)}")


def _referred(match: re.Match[str]) -> str | None:
    if name := match["name"]:
        return _NAMED.get(name)
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _cannot_parse(sentence: str) -> BotApiError:
    return bad_request(f"can't parse entities: {sentence}")
