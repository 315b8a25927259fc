"""`make bench`: every measurement, one table after the other."""

from __future__ import annotations

import asyncio

from tests.bench import dates, pages, sizes, starts, votes

if __name__ == "__main__":
    asyncio.run(votes.main())
    starts.main()
    pages.main()
    dates.main()
    asyncio.run(sizes.main())
