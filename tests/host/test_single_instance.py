"""One running Tama to an SQLite file; several on PostgreSQL."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from bot.errors import HostError
from bot.host.single_instance import is_running, single_instance
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


@pytest.mark.promise(24)
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


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_a_link_is_the_same_file(tmp_path: Path, sqlite_url: str, link: str) -> None:
    other = tmp_path / "other.db"
    getattr(other, link)(tmp_path / "tama.db")
    with single_instance(sqlite_url):
        assert is_running(other)
        with (
            pytest.raises(HostError, match=r"^Another Tama is running on .*other\.db; "),
            single_instance(f"sqlite:///{other}"),
        ):
            pass
    assert not is_running(other)


def test_looking_makes_no_file(tmp_path: Path) -> None:
    assert not is_running(tmp_path / "tama.db")
    assert list(tmp_path.iterdir()) == []


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
