"""The terminal as a channel: people's words are printed, and steer nothing."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from bot.channels.channel import Message
from bot.channels.terminal import TerminalChannel
from bot.messages import Attachment


async def test_words_that_would_steer_the_terminal_are_printed_as_words(tmp_path: Path) -> None:
    out = StringIO()
    text = "a\x1b[2Jb\x1b]0;name\x07c\x9b31md\u202ee\r\nf\tg"
    await TerminalChannel(out, tmp_path).send(Message(1, "1", "", text))
    assert out.getvalue() == "a[2Jb]0;namec31mde\nf\tg\n"


async def test_a_file_goes_into_the_folder_under_a_name_that_is_free(tmp_path: Path) -> None:
    out = StringIO()
    channel = TerminalChannel(out, tmp_path / "here")
    (tmp_path / "here").mkdir()
    for data in (b"one\xff", b"two\r\n"):
        await channel.send(Message(1, "1", "", "Voici", file=Attachment("../../a\x1b.csv", data)))
    assert out.getvalue() == "Voici\n→ a.csv\nVoici\n→ a-2.csv\n"
    assert {str(path.relative_to(tmp_path)): path.read_bytes() for path in files_in(tmp_path)} == {
        "here/a.csv": b"one\xff",
        "here/a-2.csv": b"two\r\n",
    }


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
