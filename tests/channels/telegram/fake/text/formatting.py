"""From the text of a request to what stands in the chat: parsed, trimmed, measured, with what Telegram finds in it."""

import re

from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.text import html, utf16
from tests.channels.telegram.fake.text.entities import found_in

MOST_TEXT = 4096
MOST_CAPTION = 1024
_MOST_BYTES = 1 << 15
_MOST_ENTITIES = 100
_CONTROLS = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_SPACE = " \n"
_FOUND_ANYWAY = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})


def formatted(params: Params, text: str, entities: str) -> tuple[str, list[Json]]:
    """The text in the parameter of that name, and its entities.

    Raises: BotApiError for what cannot be read.
    """
    source = params.text(text)
    if len(source.encode()) > _MOST_BYTES:
        raise bad_request("text is too long")
    plain, given = _read(source, params, entities)
    plain, given = _trimmed(_CONTROLS.sub(" ", plain.replace("\r", "")), given)
    return plain, found_in(plain, given)[:_MOST_ENTITIES]


def _read(source: str, params: Params, entities: str) -> tuple[str, list[Json]]:
    match params.text("parse_mode").lower():
        case "html" if source:
            return html.parse(source)
        case "" | "none" | "html":
            return source, _given(source, params, entities)
        case "markdown" | "markdownv2":
            raise bad_request("Markdown is not read by this fake: use HTML or entities")
        case _:
            raise bad_request("unsupported parse_mode")


def _given(source: str, params: Params, name: str) -> list[Json]:
    try:
        given = params.decoded(name)
    except ValueError:
        return []
    if not isinstance(given, list):
        return []
    kept = [dict(entity) for entity in given if entity.get("type") not in _FOUND_ANYWAY]
    end = utf16.length(source)
    for entity in kept:
        if entity["offset"] + entity["length"] > end:
            where = f"beginning at UTF-16 offset {entity['offset']}"
            raise bad_request(f"entity {where} ends after the end of the text at UTF-16 offset {end}")
    return kept


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    kept = text.strip(_SPACE)
    if not entities:
        return kept, entities
    before = len(text) - len(text.lstrip(_SPACE))
    end = before + utf16.length(kept)
    moved = []
    for entity in entities:
        stop = min(entity["offset"] + entity["length"], end)
        words = utf16.cut(text, entity["offset"], stop - entity["offset"])
        begin = stop - utf16.length(words.lstrip(_SPACE))
        if begin < stop:
            moved.append(entity | {"offset": begin - before, "length": stop - begin})
    return kept, moved
