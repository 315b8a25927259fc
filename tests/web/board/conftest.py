"""The fixtures of the noticeboard's tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.sample_town import Sample
from tests.web.board.board_town import BoardTown, board_town


@pytest.fixture
async def boards(sample: Sample) -> AsyncIterator[BoardTown]:
    """The sample group's noticeboards, served."""
    async with board_town(sample) as made:
        yield made
