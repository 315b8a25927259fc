"""`make bench`: every measurement, one table after the other."""

from __future__ import annotations

import asyncio

from tests.bench import (
    dates,
    digests,
    drains,
    homes,
    idle,
    pages,
    reminders,
    sizes,
    slow_line,
    starts,
    telegram,
    telegram_bytes,
    telegram_rest,
    votes,
)

if __name__ == "__main__":
    # First, as it tells the most memory that the process has used.
    asyncio.run(digests.main())
    asyncio.run(drains.main())
    asyncio.run(reminders.main())
    asyncio.run(votes.main())
    asyncio.run(homes.main())
    asyncio.run(telegram.main())
    asyncio.run(telegram_bytes.main())
    asyncio.run(telegram_rest.main())
    starts.main()
    idle.main()
    pages.main()
    asyncio.run(slow_line.main())
    dates.main()
    asyncio.run(sizes.main())
