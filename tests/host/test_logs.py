"""What a log tells, and what it never does."""

from __future__ import annotations

import json
import subprocess
import sys

CANARY = "Awa Diop"
PROGRAM = f"""
import asyncio, logging
from bot.host.logs import set_up_logs

set_up_logs("DEBUG")
logging.getLogger("bot.somewhere").debug("letter %s went", 12)
logging.getLogger("library").info("chatter of %s", {CANARY!r})
logging.getLogger("library").warning("sending %s to %s", {CANARY!r}, 12)
logging.getLogger("library").error(ValueError({CANARY!r}))
try:
    raise ValueError({CANARY!r})
except ValueError:
    logging.getLogger("bot.somewhere").exception("it failed")

async def fail(name):
    raise ValueError(name)

def call(name):
    raise ValueError(name)

async def main():
    task = asyncio.get_running_loop().create_task(fail({CANARY!r}))
    asyncio.get_running_loop().call_soon(call, {CANARY!r})
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task

asyncio.run(main())
"""


def test_logs_never_hold_the_values_that_were_in_hand() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert CANARY not in done.stderr
    told = [(line["from"], line["what"], line.get("fault")) for line in map(json.loads, done.stderr.splitlines())]
    assert told == [
        ("bot.somewhere", "letter 12 went", None),
        ("library", "sending %s to %s", None),
        ("library", "ValueError", None),
        ("bot.somewhere", "it failed", "ValueError"),
        ("asyncio", "Exception in callback call", "ValueError"),
        ("asyncio", "Task exception was never retrieved", "ValueError"),
    ]
