"""Logs: one JSON object a line, without names, numbers, texts or tokens."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

_OURS = ("bot", "storage")


class _JsonLines(logging.Formatter):
    """The message as the code wrote it, and where a fault came from; never the values that were in hand."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {"at": at, "level": record.levelname, "from": record.name}
        line["what"] = record.getMessage() if record.name.partition(".")[0] in _OURS else _template(record.msg)
        # Some pass exc_info=False, whatever the types say.
        if record.exc_info and record.exc_info[0] is not None:
            line["fault"] = record.exc_info[0].__name__
            line["where"] = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(line, ensure_ascii=False)


def _template(message: object) -> str:
    """What a library wrote, without values; asyncio puts its own in at once, in brackets or on further lines."""
    return message.partition("\n")[0].partition("(")[0] if isinstance(message, str) else type(message).__name__


def set_up_logs(level: str) -> None:
    """What we log goes to standard error, through one handler; of libraries, only what they warn of."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines())
    logging.basicConfig(level=max(logging.WARNING, logging.getLevelName(level)), handlers=[handler], force=True)
    for ours in _OURS:
        logging.getLogger(ours).setLevel(level)
    # A tick that comes while the one before is at work is no news.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
