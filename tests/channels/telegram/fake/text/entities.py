"""What Telegram finds by itself in a text: commands, mentions, hashtags, links, addresses."""

import re
from collections.abc import Iterator

from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.text import utf16

_TOP_LEVELS = (
    "com|org|net|int|info|edu|gov|biz|app|dev|io|me|tv|ai|md|eu|africa|fr|be|ch|ca|uk|us|de|it|es|"
    "bf|bi|bj|cd|cf|cg|ci|cm|dj|ga|gn|gw|ht|km|ma|mg|ml|mr|ne|ng|rw|sn|so|ss|td|tg|tn|ua|ye"
)
_PATTERNS = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w-])")),
    ("url", re.compile(r"(?<![\w@])(?:https?|ftp|tg)://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]']", re.IGNORECASE)),
    (
        "url",
        re.compile(
            rf"(?<![\w@./-])(?:[\w-]+\.)+(?:{_TOP_LEVELS})(?![\w@-]|\.\w)(?::\d+)?(?:[/?#](?:[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]'])?)?",
            re.IGNORECASE,
        ),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{4,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
)
_SIGNS = re.compile(r"[/@#.]")
_CLOSED = frozenset({"code", "pre", "text_link"})


def found_in(text: str, known: list[Json]) -> list[Json]:
    """The given entities and those that Telegram adds, in its order."""
    if _SIGNS.search(text) is None:
        return known
    closed = [(entity["offset"], entity["offset"] + entity["length"]) for entity in known if entity["type"] in _CLOSED]
    found = [entity for entity in _found(text) if not _overlaps(entity, closed)]
    return sorted(known + found, key=lambda entity: (entity["offset"], -entity["length"]))


def _found(text: str) -> Iterator[Json]:
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            offset = utf16.length(text[: match.start()])
            yield {"type": kind, "offset": offset, "length": utf16.length(match.group())}


def _overlaps(entity: Json, spans: list[tuple[int, int]]) -> bool:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    return any(begin < stop and start < end for start, stop in spans)
