"""What `tama run` costs while nothing happens: it looks once a second at what may have become due."""

from __future__ import annotations

import time

from tests.bench.process import cpu_seconds, running, sample
from tests.bench.table import table

SETTLING, SECONDS = 3, 10


def main() -> None:
    """Print the share of a core that it takes at rest."""
    with sample() as (env, _names), running(env) as (pid, _seconds):
        # The first looks after loading find that everything is due for a look.
        time.sleep(SETTLING)
        before = cpu_seconds(pid)
        time.sleep(SECONDS)
        spent = cpu_seconds(pid) - before
    table(f"At rest, over {SECONDS} s", ("what", "of a core"), [("web", f"{spent / SECONDS:.2%}")])
