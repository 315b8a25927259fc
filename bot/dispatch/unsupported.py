"""What came in place of words: a sentence for each kind, and nothing changes."""

from __future__ import annotations

from bot.texts import Line, T, Text

_INSTEAD = {
    "photo": T("I cannot look at pictures: I only read text and documents."),
    "voice": T("I cannot listen to voice messages: please write to me."),
    "sticker": T("I only read text and documents."),
    "location": T("I cannot read places on a map: please write to me."),
    "contact": T("I cannot read contacts: please write to me."),
    "edited": T("I do not see changes in a message that was sent: please send the right line as a new one."),
}


def instead(oddity: str) -> Text:
    """What somebody is told who sent this in private."""
    return _INSTEAD.get(oddity) or T(
        "I only read text and documents. To see what I can do: {line}", line=Line("aide", "help")
    )


def anonymous() -> Text:
    """What is said in a group chat to somebody who hides behind it."""
    return T("Please write under your own name: I cannot see who you are.")
