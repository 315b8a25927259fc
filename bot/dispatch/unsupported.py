"""What came in place of words: a sentence for each kind, and nothing changes."""

from __future__ import annotations

from dataclasses import replace

from bot import commands
from bot.messages import Incoming
from bot.texts import Line, T, Text

ONE_BY_ONE = T("Several files came at once, and I have read none of them. Please send them one by one.")

_INSTEAD = {
    "photo": T("I cannot look at pictures: I only read text and documents."),
    "voice": T("I cannot listen to voice messages: please write to me."),
    "sticker": T("I only read text and documents."),
    "location": T("I cannot read places on a map: please write to me."),
    "contact": T("I cannot read contacts: please write to me."),
    "edited": T("I do not see changes in a message that was sent: please send the right line as a new one."),
}


_SHOWN = frozenset({"photo", "voice", "other"})
"""What may have words below it."""


def with_caption(incoming: Incoming) -> Incoming:
    """A command below a picture is a line like any other; the picture is not looked at."""
    captioned = incoming.oddity in _SHOWN and commands.find(incoming.text) is not None
    return replace(incoming, oddity="") if captioned else incoming


def album(incoming: Incoming) -> str:
    """The key of what is said of something that came together with others, so that it is said once; empty if alone."""
    return f"album:{incoming.channel}:{incoming.address}:{incoming.album}" if incoming.album else ""


def instead(oddity: str) -> Text:
    """What somebody is told who sent this in private."""
    return _INSTEAD.get(oddity) or T(
        "I only read text and documents. To see what I can do: {line}", line=Line("aide", "help")
    )


def anonymous() -> Text:
    """What is said in a group chat to somebody who hides behind it."""
    return T("Please write under your own name: I cannot see who you are.")
