"""The `tama` command, as it is used from outside: a real process, a real database."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import signal
import socket
import subprocess
import termios
import tomllib
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from bot.local_chat import Press, SentByTama
from storage import local_messages
from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import people
from tests.cli_process import PROJECT, Host, free_port
from tests.minutes.pdf_form import as_pdf

COORDINATOR, FOCAL, ENGLISH = "Mariam Sawadogo", "Issa Mahamane", "Lamin Ceesay"
SAMPLE = Path(__file__).parents[2] / "bot" / "sample" / "minutes.txt"


def test_no_arguments_print_the_help(host: Host) -> None:
    done = host.tama()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == host.tama("--help").stdout
    assert done.stdout.startswith("usage: tama ")


@pytest.mark.parametrize("words", [("--version",), ("--version", "check")])
def test_version_is_that_of_the_project(host: Host, words: tuple[str, ...]) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    done = host.tama(*words)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"tama {project['version']}\n", "")


@pytest.mark.parametrize("words", [(), ("--help",), ("--version",)])
def test_help_and_version_wait_for_nothing_else(host: Host, words: tuple[str, ...]) -> None:
    host.env["PYTHONPROFILEIMPORTTIME"] = "1"
    loaded = {line.rpartition("|")[2].strip() for line in host.cold(*words).stderr.splitlines()}
    assert "argparse" in loaded
    assert loaded.isdisjoint({"asyncio", "pydantic", "bot.app", "bot.handlers", "storage.database"})


def test_demo_load_prints_names_and_beside_them_the_group(new_host: Host) -> None:
    done = new_host.tama("demo", "--load")
    names = done.stdout.splitlines()
    assert done.returncode == 0
    assert done.stderr == "Their group is called gtm-sahel. To invite somebody: tama invite gtm-sahel\n"
    assert names[0] == COORDINATOR
    assert len(names) == len(set(names)) == 15


def test_demo_load_refuses_a_database_with_a_group(demo: Host) -> None:
    done = demo.tama("demo", "--load")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "tama: This database has a group already; the sample goes into an empty one.\n"


def test_chat_answers_each_line(demo: Host) -> None:
    votes, twice = demo.chat(FOCAL, "vote 1 4", "vote 1")
    assert votes.startswith("✓ Vos votes : 1 et 4.")
    assert twice.startswith("✓ Vos votes : 1 et 4.")


def test_chat_lang_is_kept(demo: Host) -> None:
    assert demo.chat(FOCAL, "vote 1", options=("--lang", "en"))[0].startswith("✓ Your vote: 1.")
    assert demo.chat(FOCAL, "vote 1")[0].startswith("✓ Your vote: 1.")


def test_chat_group_of_somebody_in_two(demo: Host) -> None:
    assert "Axe 1" in demo.chat(FOCAL, "moi", options=("--group", "gtm-sahel-axe-1"))[0]


def test_chat_unknown_group_is_a_sentence(demo: Host) -> None:
    done = demo.tama("chat", "--as", FOCAL, "--group", "nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("tama: There is no group nowhere; the groups here: gtm-sahel")


def test_question_survives_the_end_of_the_process(demo: Host) -> None:
    assert demo.chat(FOCAL, "vote")[0].startswith("Pour quelles idées votez-vous ?")
    assert demo.chat(FOCAL, "1")[0].startswith("✓")


def test_message_from_another_is_printed_at_the_next_exchange(demo: Host) -> None:
    demo.chat(COORDINATOR, "reunion 27 octobre 2091 9h-11h, Salle B : Bilan (OIM); Divers", "oui")
    told = demo.chat(ENGLISH, "me", "me")
    assert "27 October 2091" in told[0]
    assert "27 October 2091" not in told[1]


def test_newcomer_joins_with_a_code(demo: Host) -> None:
    line = demo.tama("invite", "gtm-sahel", "--role", "member").stdout.strip()
    answers = demo.chat("Nouvelle Venue", "idees", line, "1", "-", "-", "vote")
    assert "rejoindre" in answers[0]
    assert answers[4].startswith("✓ Bienvenue dans le groupe « Groupe technique Migration Sahel », Nouvelle Venue.")
    assert demo.chat("Nouvelle Venue", "1")[0].startswith("✓ Votre vote : 1.")


def test_invite_makes_a_group(host: Host) -> None:
    line = host.tama("invite", "essai", "--new", "Groupe d’essai").stdout.strip()
    assert line.startswith("rejoindre ")
    assert host.tama("invite", "essai", "--new", "Encore").returncode == 2
    assert host.tama("invite", "nulle-part").returncode == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("Mon Groupe",), "A group's short name has"),
        (("g" * 31,), "A group's short name has"),
        (("essai", "--zone", "Africa"), "Africa is not a time zone"),
        (("essai", "--days", "99999999999"), "A code is for 1 to 500 people and lasts 1 to 366 days."),
        (("essai", "--uses", "0"), "A code is for 1 to 500 people and lasts 1 to 366 days."),
    ],
)
def test_group_that_cannot_be_made_is_one_sentence(host: Host, words: tuple[str, ...], sentence: str) -> None:
    done = host.tama("invite", "--new", "Groupe d’essai", *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"tama: {sentence}")


@pytest.mark.parametrize("name", ["", " ", "Awa\x1b[2J", "Awa\udcff"])
def test_chat_of_nobody_is_one_sentence(host: Host, name: str) -> None:
    done = host.tama("chat", "--as", name)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "tama: Say who speaks: tama chat --as NAME\n")


def test_a_line_from_a_pipe_that_ends_with_a_backslash_goes_on_in_the_next(demo: Host) -> None:
    added, one, same = demo.chat(ENGLISH, "idea Wells near schools\\", "and a pump for each\\", "", "me", "me\\")
    assert added.startswith("✓ ")
    assert "Wells near schools and a pump for each" in added
    assert one == same


def test_chat_in_a_terminal_ends_with_ctrl_c(demo: Host) -> None:
    reader, terminal = os.openpty()
    with subprocess.Popen(
        demo.command("chat", "--as", FOCAL), env=demo.env, cwd=demo.folder, stdin=terminal, stdout=terminal,
        stderr=terminal, preexec_fn=_own_terminal,  # noqa: PLW1509 - nothing else runs in this process
    ) as chat:  # fmt: skip
        os.close(terminal)
        while "› " not in os.read(reader, 4096).decode():
            pass
        for _ in range(20):
            # Pressed in the instant between the prompt and the reading, it goes unnoticed.
            with suppress(OSError):
                os.write(reader, b"\x03")
            with suppress(subprocess.TimeoutExpired):
                chat.wait(timeout=5)
                break
        chat.kill()
        assert chat.returncode == 0
    os.close(reader)


def _own_terminal() -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_message_on_the_page_of_somebody_who_joined_there_is_printed(demo: Host) -> None:
    asyncio.run(_write_to(demo.env["TAMA_DATABASE_URL"], "new-0123456789abcdef"))
    told = demo.chat(ENGLISH, "me", "me")
    assert told[0].startswith("Come?\n• Yes → yes\n")
    assert "Come?" not in told[1]


async def _write_to(url: str, address: str) -> None:
    """A message with a button stands, unseen, at an address of the local chat of the person who reads English."""

    async def write(tx: Tx) -> None:
        person = await people.by_name(tx, ENGLISH)
        assert person is not None
        await people.identify(tx, "web", address, person.id, 0)
        body = SentByTama(ref=1, text="Come?", presses=(Press(label="Yes", line="oui"),)).pack()
        await local_messages.add_ours(tx, address, 1, body, 0)

    db = await open_database(url)
    await db.transaction(write)
    await db.close()


def test_compte_rendu_through_the_chat(demo: Host) -> None:
    shown, kept, points = demo.chat(COORDINATOR, f"@file {SAMPLE}", "oui", "reunions")
    assert shown.startswith("📄 Ce que j’ai lu")
    assert kept.startswith("✓ Enregistré : réunion 3.")
    assert "28 janvier 2021" in points


def test_compte_rendu_of_a_member_is_a_document_at_most(demo: Host) -> None:
    assert demo.chat(FOCAL, f"@file {SAMPLE}")[0] == (
        "📎 minutes.txt, 4 Ko\nQue voulez-vous en faire ?\n1. L’ajouter aux documents\n2. C’est une nouvelle version…"
    )


def test_file_that_is_not_there(demo: Host) -> None:
    assert demo.chat(COORDINATOR, "@file nowhere.txt") == ["nowhere.txt: No such file or directory."]


def test_minutes_json_has_exactly_its_keys(host: Host) -> None:
    read = json.loads(host.tama("minutes", str(SAMPLE), "--json").stdout)
    assert list(read) == [
        "title", "date", "start", "end", "place", "present", "excused", "agenda", "discussion", "action_points",
        "next_meeting", "not_understood",
        "uncertain",
    ]  # fmt: skip
    assert (read["date"], read["start"], read["end"], read["next_meeting"]) == (
        "2021-01-28", "09:30", "11:45", "2021-03-04T09:30",
    )  # fmt: skip


def test_minutes_as_a_pdf_say_the_same(host: Host) -> None:
    (host.folder / "cr.pdf").write_bytes(as_pdf(SAMPLE.read_text(encoding="utf-8")))
    assert host.tama("minutes", "cr.pdf").stdout == host.tama("minutes", str(SAMPLE)).stdout


def test_minutes_of_something_else_is_refused(host: Host) -> None:
    (host.folder / "poem.txt").write_text("Sous le pont Mirabeau coule la Seine\n", encoding="utf-8")
    done = host.tama("minutes", "poem.txt", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tama: poem.txt: I do not recognise minutes in this file")


def test_check_says_what_is_right(demo: Host) -> None:
    demo.env["TAMA_PORT"] = str(free_port())
    done = demo.tama("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "groups: 5" in done.stdout


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("TAMA_PORT", "many", "tama: The setting TAMA_PORT is not right"),
        ("TAMA_DATABASE_URL", "mysql://x", "tama: The database's address begins with mysql://"),
        ("TAMA_DATABASE_URL", "sqlite:////nowhere/at/all.db", "tama: "),
    ],
)
def test_mistake_of_the_host_is_one_sentence(host: Host, name: str, value: str, sentence: str) -> None:
    host.env[name] = value
    done = host.tama("check")
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_run_serves_the_local_chat_until_sigterm(demo: Host) -> None:
    demo.env["TAMA_PORT"] = str(free_port())
    with demo.starts("run") as run:
        address = run.stdout.readline().split()[1]
        with httpx.Client(trust_env=False) as client:
            assert client.get(address).status_code == 303
            assert COORDINATOR in client.get(httpx.URL(address).join("/")).text
            assert client.get(f"{address}health", follow_redirects=True).text.startswith("ok\n")
        run.send_signal(signal.SIGTERM)
        assert run.wait(timeout=10) == 0


@pytest.mark.parametrize("command", ["run", "check"])
def test_port_that_is_taken_is_one_sentence(demo: Host, command: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        demo.env["TAMA_PORT"] = str(port)
        done = demo.tama(command)
    sentence = f"tama: Port {port} is taken by another program: set TAMA_PORT to another one.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


@pytest.mark.parametrize(
    "words",
    [("run",), ("demo", "--load"), ("chat", "--as", "Awa"), ("minutes", str(SAMPLE)), ("invite", "nulle-part"),
     ("outbox",), ("tick", "--at", "2020-01-01"), ("check",)],
)  # fmt: skip
def test_a_command_that_loads_everything_anew_says_the_same(
    tmp_path: Path, sqlite_demo_url: str, words: tuple[str, ...]
) -> None:
    host = Host(tmp_path, sqlite_demo_url)
    with socket.create_server(("127.0.0.1", 0)) as other:
        host.env["TAMA_PORT"] = str(other.getsockname()[1])
        anew, warm = host.cold(*words), host.tama(*words)
    assert (anew.returncode, anew.stdout, anew.stderr) == (warm.returncode, warm.stdout, warm.stderr)
