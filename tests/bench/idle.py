"""What `tama run` costs while nothing happens: it looks once a second at what may have become due."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.bench.process import running, sample
from tests.bench.table import table

SETTLING, SECONDS = 3, 10
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print the share of a core that it takes at rest."""
    with sample() as (env, _names), running(env) as (pid, _seconds):
        # The first looks after loading find that everything is due for a look.
        time.sleep(SETTLING)
        before = _cpu(pid)
        time.sleep(SECONDS)
        spent = _cpu(pid) - before
    table(f"At rest, over {SECONDS} s", ("what", "of a core"), [("web", f"{spent / SECONDS:.2%}")])


def _cpu(pid: int) -> float:
    """The seconds that a process has computed."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    # After the name in brackets, which may hold anything, user and system time are the twelfth and thirteenth.
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / _TICKS
