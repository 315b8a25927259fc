"""What a test in a real browser is marked with."""

from __future__ import annotations

from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not installed: make browser"),
    # One browser serves all tests of a process, so they share its loop.
    pytest.mark.asyncio(loop_scope="session"),
]
