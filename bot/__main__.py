"""The `tama` command: reads the command line and starts what was asked for."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from bot.errors import HOST_MISTAKE, HostError
from storage.errors import StorageError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one `tama …`; 0, or 2 after a host's mistake and one sentence on standard error.

    Whoever reads the output may stop reading: that is no mistake.
    """
    # The database, its backups, files: for whoever runs Tama, not for others on this computer.
    os.umask(0o077)
    parser = _parser()
    asked = parser.parse_args(argv)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A terminal that lacks a character shows a question mark.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        if asked.version or asked.command is None:
            print(_version() if asked.version else parser.format_help(), end="")
            return 0
        return _start(asked)
    except (HostError, StorageError) as mistake:
        print(f"tama: {mistake}", file=sys.stderr)
        return HOST_MISTAKE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _start(asked: argparse.Namespace) -> int:
    """The exit code of one command, whose file alone is loaded."""
    # What is loaded stays: to look through it for garbage again and again is a sixth of the start.
    gc.disable()
    import asyncio  # noqa: PLC0415 - half of the time that the help would take

    work = import_module(f"bot.cli.{asked.command.replace('-', '_')}")
    gc.enable()
    return int(asyncio.run(work.main(asked)))


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - the help does without it

    return f"tama {version('tama-bot')}\n"


def _export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="write minutes, a report, an evaluation, the plan or a list as a file")
    exported = export.add_subparsers(dest="what", metavar="WHAT", required=True)
    said = {"minutes": "the minutes of a meeting (Word)", "evaluation": "the evaluation of a year (Word, JSON)"}
    for what, told in said.items():
        one = exported.add_parser(what, help=told)
        one.add_argument("number", type=int, metavar="N", help="the meeting's number, or the year")
        one.add_argument("--json", metavar="FILE", help="as JSON, where to; of an evaluation only")
    plan = exported.add_parser("plan", help="the plan of action (Word, Excel)")
    plan.add_argument("--xlsx", metavar="FILE", help="as a table, where to")
    report = exported.add_parser("report", help="the report of a year (Word, PDF)")
    report.add_argument("number", type=int, metavar="YEAR", help="of which year")
    report.add_argument("--pdf", metavar="FILE", help="as a PDF, where to")
    listed = exported.add_parser("list", help="a list as it stands (CSV, Excel)")
    listed.add_argument("name", metavar="NAME", help="ideas, points, members, meetings…")
    listed.add_argument("--csv", metavar="FILE", help="as CSV, where to")
    listed.add_argument("--xlsx", metavar="FILE", help="for Excel, where to")
    for one in exported.choices.values():
        one.add_argument("--docx", metavar="FILE", help="as a Word document, where to")
        one.add_argument("--lang", choices=("fr", "en"), default="fr", help="the language of its labels (fr)")
        one.add_argument("--group", metavar="SLUG", help="in which group, where several have it")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tama", description="Tama, the talking drum of a working group.")
    parser.add_argument("--version", action="store_true", help="tell which Tama this is")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    commands.add_parser("run", help="start everything that is configured")

    demo = commands.add_parser("demo", help="try Tama: a sample group and a local chat")
    demo.add_argument("--load", action="store_true", help="only fill an empty database and print the people's names")
    demo.add_argument(
        "--year", action="store_true",
        help="with --load: what a group has of a year too (plan, money, documents, evaluation), as without --load",
    )  # fmt: skip

    chat = commands.add_parser("chat", help="talk to Tama in this terminal")
    chat.add_argument("--as", dest="name", required=True, metavar="NAME", help="who speaks")
    chat.add_argument("--group", metavar="SLUG", help="in which group, for somebody who is in several")
    chat.add_argument("--lang", choices=("fr", "en"), help="the language this person reads from now on")

    hear = commands.add_parser("hear", help="tell what Tama understands of lines, as JSON, and do nothing")
    hear.add_argument("--as", dest="name", metavar="NAME", help="who would say them (nobody in particular)")
    hear.add_argument("--lang", choices=("fr", "en"), default="fr", help="the language in which they are read (fr)")

    minutes = commands.add_parser(
        "minutes", help="read a compte-rendu (DOCX, TXT, MD, PDF) and show what was understood"
    )
    minutes.add_argument("file", metavar="FILE")
    minutes.add_argument("--json", action="store_true", help="print it as JSON")

    plan = commands.add_parser(
        "plan", help="read a plan of action (DOCX, XLSX, CSV, PDF, text) and show what was understood"
    )
    plan.add_argument("file", metavar="FILE")
    plan.add_argument("--json", action="store_true", help="print it as JSON")
    _export(commands)

    read = commands.add_parser(
        "read", help="tell what a file is (minutes, plan, workshop, members, report, evaluation), and read it"
    )
    read.add_argument("file", metavar="FILE")
    read.add_argument("--json", action="store_true", help="print what stands in it as JSON")

    invite = commands.add_parser("invite", help="make a code by which people join a group")
    invite.add_argument("group", metavar="SLUG", help="the group's short name, such as gtm-sahel")
    invite.add_argument("--role", choices=("observer", "member", "focal", "coordinator"), default="coordinator")
    invite.add_argument("--uses", type=int, default=1, help="how many people may use it (1)")
    invite.add_argument("--qr", action="store_true", help="show the link to the page as a QR code too")
    invite.add_argument("--days", type=int, default=30, help="how many days it lasts (30)")
    invite.add_argument("--new", metavar="NAME", help="make the group first, with this full name")
    invite.add_argument("--zone", default="Africa/Dakar", help="the new group's time zone (Africa/Dakar)")

    outbox = commands.add_parser("outbox", help="what waits to go out, what went, what failed and why")
    outbox.add_argument("--json", action="store_true", help="print it as JSON")

    tick = commands.add_parser("tick", help="put into the outbox what time has made due, and list it")
    tick.add_argument("--at", metavar="ISO8601", help="as if it were that instant (now)")
    tick.add_argument("--json", action="store_true", help="print it as JSON")

    stats = commands.add_parser("stats", help="how many people there are, and which kinds of lines are not understood")
    stats.add_argument("--json", action="store_true", help="print it as JSON")

    backup = commands.add_parser("backup", help="copy the database while it is in use, and check the copy")
    backup.add_argument("file", metavar="FILE", nargs="?", help="where to; without it, into TAMA_BACKUP_DIR")

    restore = commands.add_parser("restore", help="put a backup in the place of the database")
    restore.add_argument("file", metavar="FILE")

    _check_certificate(
        commands.add_parser("check-certificate", help="tell whether a certificate of attendance is right")
    )

    commands.add_parser("check", help="tell what is right and wrong with the configuration")
    return parser


def _check_certificate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="as it stands on the certificate")
    parser.add_argument("--lang", choices=("fr", "en"), default="fr", help="in which language it is told (fr)")


if __name__ == "__main__":
    sys.exit(main())
