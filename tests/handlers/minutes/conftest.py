"""Fixtures for comptes-rendus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from bot.papers import upload
from tests.handlers.minutes.minutes_files import Keepers, keepers
from tests.minutes.warm_reader import warm_reader
from tests.talk import Town


@pytest.fixture(scope="session")
def instead_of_child(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[str]]:
    """What is started to read a file."""
    with warm_reader(tmp_path_factory.mktemp("reader")) as command:
        yield command


@pytest.fixture(autouse=True)
def read_by_the_warm(instead_of_child: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Here it matters what is done with what was read; how a file is read has tests of its own."""
    monkeypatch.setattr(upload, "CHILD", instead_of_child)


@pytest.fixture
async def group(place: Town) -> Keepers:
    return await keepers(place)
