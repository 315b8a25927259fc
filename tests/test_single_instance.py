"""One running Tama to an SQLite file; several on PostgreSQL."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.cli_process import Heard, Host, free_port


def start(host: Host) -> Heard:
    """A Tama that runs, at a port of its own."""
    host.env["TAMA_PORT"] = str(free_port())
    run = host.starts("run")
    run.stdout.readline()
    return run


def stop(run: Heard) -> None:
    """Ask it to end, and see that it does."""
    with run:
        run.send_signal(signal.SIGTERM)
        assert run.wait(timeout=10) == 0


@pytest.mark.parametrize("command", ["run", "demo"])
def test_second_tama_on_the_same_file_ends_with_a_sentence(tmp_path: Path, sqlite_url: str, command: str) -> None:
    host = Host(tmp_path, sqlite_url)
    assert host.tama("demo", "--load").returncode == 0
    first = start(host)
    host.env["TAMA_PORT"] = str(free_port())
    second = host.tama(command)
    stop(first)
    sentence = f"tama: Another Tama is running on {tmp_path}/tama.db; stop it, or use PostgreSQL for several.\n"
    assert (second.returncode, second.stderr) == (2, sentence)


def test_file_is_free_again_after_a_kill(tmp_path: Path, sqlite_url: str) -> None:
    host = Host(tmp_path, sqlite_url)
    with start(host) as first:
        first.kill()
    stop(start(host))


def test_several_run_side_by_side_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    host = Host(tmp_path, postgres_url)
    both = [start(host), start(host)]
    for run in both:
        stop(run)
