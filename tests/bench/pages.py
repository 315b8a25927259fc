"""How many bytes the first load of each page of the local chat weighs, as they go over the line."""

from __future__ import annotations

import re

from tests.bench.process import fetch, running, sample, weigh
from tests.bench.table import table

_ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def main() -> None:
    """Print the weight of the first page and of a conversation, with what they load."""
    with sample() as (env, _names), running(env):
        rows = [(name, *_weigh(path)) for name, path in (("choose who to be", "/"), ("a conversation", "/chat/2"))]
    table("Bytes of a first load (goal: ≤ 8,192 in all)", ("page", "HTML", "style and script", "in all"), rows)


def _weigh(path: str) -> tuple[str, str, str]:
    html = weigh(path)
    assets = sum(weigh(asset) for asset in sorted(set(_ASSET.findall(fetch(path)))))
    return f"{html:,}", f"{assets:,}", f"{html + assets:,}"
