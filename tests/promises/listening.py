"""A plugin that listens at DEBUG to all that is logged while others talk: `-p tests.promises.listening --heard FILE`.

What people typed and what they are called are canaries: none of it may stand in a line of the log.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from bot.dispatch.dispatcher import Dispatcher
from bot.host.logs import set_up_logs
from bot.messages import Incoming

LEAST = 12
"""Shorter words may stand anywhere."""
NAME = 5
LONG_NUMBER = 9


def canaries(incoming: Incoming) -> Iterator[str]:
    """What a log line may not hold of an event: two words in a row, the whole line, the name, a platform's number."""
    words = re.findall(r"\S+", incoming.text)
    yield from (pair for pair in map(" ".join, pairwise(words)) if len(pair) >= LEAST)
    yield from (one for one in (incoming.text,) if len(one) >= LEAST)
    yield from (one for one in (incoming.name, incoming.address) if len(one) >= NAME and not one.isdigit())
    yield from (one for one in (incoming.address, incoming.chat_id) if len(one) >= LONG_NUMBER)


class Listener(logging.Handler):
    """Keeps each line as the host would read it, and what was said meanwhile."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        set_up_logs("DEBUG")
        self.setFormatter(logging.getLogger().handlers[0].formatter)
        self.lines: list[str] = []
        self.said: set[str] = set()
        self.heard, self.events, self.found = 0, 0, list[str]()

    def emit(self, record: logging.LogRecord) -> None:
        """One line."""
        self.lines.append(self.format(record))

    def tells(self, test: str) -> None:
        """What a test has given away; the next one begins anew."""
        words = [json.loads(line)["what"] for line in self.lines]
        self.heard += len(words)
        self.found += [f"{test}: {line}" for line in words if any(one in line for one in self.said)]
        self.lines.clear()
        self.said.clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--heard`: where to write what was heard."""
    parser.addoption("--heard", type=Path)


def pytest_configure(config: pytest.Config) -> None:
    """Listen from the beginning."""
    listener, attempt = Listener(), Dispatcher.attempt

    async def overheard(self: Dispatcher, incoming: Incoming) -> None:
        listener.said.update(canaries(incoming))
        listener.events += 1
        await attempt(self, incoming)

    Dispatcher.attempt = overheard  # type: ignore[method-assign]
    config.pluginmanager.register(Listening(listener, config.getoption("heard")))


class Listening:
    """Asks after each test, and writes at the end."""

    def __init__(self, listener: Listener, to: Path) -> None:
        self._listener, self._to = listener, to

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        """Whatever a test has done to the logs."""
        root = logging.getLogger()
        if self._listener not in root.handlers:
            root.addHandler(self._listener)
        for ours in ("bot", "storage"):
            logging.getLogger(ours).setLevel(logging.DEBUG)

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """Look for canaries."""
        self._listener.tells(item.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Tell."""
        listener = self._listener
        told = {"lines": listener.heard, "events": listener.events, "found": listener.found}
        self._to.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
