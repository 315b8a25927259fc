"""What is publicly known against the versions that a host installs: `make supply` asks, and this tells."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements.lock"
UNKNOWN = "Known faults could not be looked up: the advisory service cannot be reached from here."
NONE = "No fault is known of any of the {count} packages."
PATIENCE = 5

Package = Mapping[str, object]


def main() -> int:
    """Print what is known; 1 if a fault is."""
    words = ["--requirement", str(LOCK), "--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    command = [sys.executable, "-m", "pip_audit", *words, "--timeout", str(PATIENCE)]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    lines, code = told(asked.stdout)
    print("\n".join(lines))
    return code


def told(answer: str) -> tuple[Sequence[str], int]:
    """What an answer of pip-audit's means, in sentences, with the exit code."""
    try:
        packages: list[Package] = json.loads(answer)["dependencies"]
    except ValueError:
        return [UNKNOWN], 0
    looked_up = [one for one in packages if "vulns" in one]
    if not looked_up:
        return [UNKNOWN], 0
    left = [f"Not looked up: {one['name']}, {one['skip_reason']}" for one in packages if "vulns" not in one]
    faults = list(_faults(looked_up))
    return [*left, *(faults or [NONE.format(count=len(looked_up))])], 1 if faults else 0


def _faults(packages: Sequence[Package]) -> Iterator[str]:
    for one in packages:
        vulns = one["vulns"]
        assert isinstance(vulns, list)
        for fault in vulns:
            mended = ", ".join(fault["fix_versions"]) or "no version"
            yield f"{one['name']} {one['version']}: {fault['id']}, mended in {mended}"


if __name__ == "__main__":
    sys.exit(main())
