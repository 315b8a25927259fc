"""`make bench`: every measurement, one table after the other."""

from __future__ import annotations

import asyncio

import bot.handlers  # noqa: F401 - declares every command
from tests.bench import votes


async def main() -> None:
    """Run them all."""
    await votes.main()


if __name__ == "__main__":
    asyncio.run(main())
