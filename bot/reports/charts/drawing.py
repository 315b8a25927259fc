"""Has charts drawn by a child process with limits, one at a time; the last ones are kept for being sent."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.reports.charts.child import SECONDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.reports.charts.chart import Chart

CHILD: Sequence[str] = (sys.executable, "-m", "bot.reports.charts.child")
PATIENCE = 3 * SECONDS
_ROOT = Path(__file__).parents[3]
# Where the list of fonts is kept that the library makes at its first start.
_KEPT = ("PATH", "PYTHONPATH", "HOME", "XDG_CACHE_HOME", "MPLCONFIGDIR", "LANG", "LC_ALL")
_ONE = Lock()


@lru_cache(maxsize=8)
def drawn(charts: tuple[Chart, ...]) -> tuple[bytes, ...]:
    """The charts as PNG pictures. It waits for another process: call it from a thread that may wait."""
    if not charts:
        return ()
    with _ONE:
        child = subprocess.run(  # noqa: S603 - what is drawn goes by standard input
            CHILD,
            input=json.dumps([asdict(one) for one in charts]).encode(),
            capture_output=True,
            timeout=PATIENCE,
            cwd=_ROOT,
            # Threads of its own would each want memory.
            env={name: os.environ[name] for name in _KEPT if name in os.environ} | {"OPENBLAS_NUM_THREADS": "1"},
            check=True,
        )
    return tuple(base64.b64decode(one) for one in json.loads(child.stdout))
