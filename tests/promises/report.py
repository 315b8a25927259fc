"""docs/promises.md, written from what tests record that are marked `promise(7)` and call `shows`."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[2]
HEAD = """\
# The promises

`make soak` writes this page from what its tests record; nobody edits it. A run of some of the tests changes their lines
only. A promise counts when a test shows it at its figure, with the real thing: real processes that are killed, real
databases, a strict Telegram of our own, and a clock that the test holds. Times are those of the machine that ran it.
"""
COLUMNS = "| # | promise | figure | shown | test |\n|---|---|---|---|---|\n"
_LINE = re.compile(r"^\| (?P<number>\d+) \|.*\| (?P<shown>[^|]*) \| \[(?P<test>[^]]+)\]\([^)]*\) \|$", re.MULTILINE)
HELD, BROKEN, NOT_RUN = "held", "**broken**", "not run on that machine"
NO_TEST = "| {number} | {text} | {figure} | nothing yet | – |\n"

BUSY = 3 * (os.cpu_count() or 1)

Shows = Callable[[str], None]


class Place(NamedTuple):
    """A line of the table: which promise, by which test."""

    number: int
    test: str

    def is_there(self) -> bool:
        """Whether there is such a test still, and it is about that promise."""
        path, _, name = self.test.partition("::")
        file = PROJECT / path
        before, found, _ = (file.read_text("utf-8") if file.exists() else "").partition(f"def {name}(")
        return bool(found) and f"promise({self.number})" in before.rpartition("\n\n\n")[2]


@pytest.fixture
def shows(record_property: Callable[[str, object], None]) -> Shows:
    """What this run of a test has shown, in a few words, for the table of the promises."""
    return lambda words: record_property("shown", words)


@pytest.fixture
def quiet() -> None:
    """A machine that others leave alone: where they do not, seconds tell of them and not of Tama."""
    if os.getloadavg()[0] > BUSY:
        pytest.skip("others keep this machine busy")


class Report:
    """Gathers what the tests of a run have shown, and writes it down at the end."""

    def __init__(self, page: Path) -> None:
        self._page = page
        self._outcomes: dict[Place, list[tuple[str, str]]] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Where a test has its whole figure, it does without the sample of it."""
        whole = {_name(item.nodeid) for item in items if item.get_closest_marker("soak")}
        spared = [item for item in items if _name(item.nodeid) in whole and not item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=spared)
        items[:] = [item for item in items if item not in spared]
        for item in items:
            numbers = {number for mark in item.iter_markers("promise") for number in mark.args}
            item.user_properties += [("promise", number) for number in sorted(numbers)]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One test has come so far."""
        if report.when != "call" and report.passed:
            return
        shown = "; ".join(str(words) for name, words in report.user_properties if name == "shown")
        for name, number in report.user_properties:
            if name == "promise":
                place = Place(int(str(number)), _name(report.nodeid))
                self._outcomes.setdefault(place, []).append((report.outcome, shown))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """All have; where several processes share the tests, the one that hears of all writes."""
        if hasattr(session.config, "workerinput"):
            return
        before = self._page.read_text("utf-8") if self._page.exists() else ""
        lines = {place: shown for place, shown in _read(before) if place.is_there()}
        lines |= {place: _summed_up(outcomes) for place, outcomes in self._outcomes.items()}
        self._page.write_text("\n".join([HEAD, *_chapters(lines)]), "utf-8")


def _name(node: str) -> str:
    return node.partition("[")[0]


def _summed_up(outcomes: list[tuple[str, str]]) -> str:
    results = {outcome for outcome, _ in outcomes}
    if "failed" in results:
        return BROKEN
    if results == {"skipped"}:
        return NOT_RUN
    return "; ".join(dict.fromkeys(shown for _, shown in outcomes if shown)) or HELD


def _read(page: str) -> Iterator[tuple[Place, str]]:
    for line in _LINE.finditer(page):
        yield Place(int(line["number"]), line["test"]), line["shown"]


def _promises() -> ConfigParser:
    """The chapters of what is promised, as `figures.ini` has them."""
    found = ConfigParser(delimiters="=", interpolation=None)
    found.read(Path(__file__).with_name("figures.ini"), "utf-8")
    return found


def _chapters(lines: dict[Place, str]) -> Iterator[str]:
    found = _promises()
    for title in found.sections():
        rows = []
        for number, promised in found[title].items():
            text, _, figure = promised.partition(" | ")
            mine = sorted((place, shown) for place, shown in lines.items() if place.number == int(number))
            rows += [
                f"| {number} | {text} | {figure} | {shown} | [{place.test}](../{place.test.partition('::')[0]}) |\n"
                for place, shown in mine
            ] or [NO_TEST.format(number=number, text=text, figure=figure)]
        yield f"## {title}\n\n{COLUMNS}{''.join(rows)}"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--promises`: where what was shown is written."""
    parser.addoption("--promises", type=Path, help="write what the tests of the promises have shown to this page")


def pytest_configure(config: pytest.Config) -> None:
    """The report is made where it is asked for."""
    page = config.getoption("promises")
    if page is not None:
        config.pluginmanager.register(Report(page))
