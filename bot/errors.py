"""What a person or a host is told when something cannot be done."""

from bot.texts import Text

HOST_MISTAKE = 2
"""The exit code when the host has something to put right."""


class Refused(Exception):
    """Cannot be done as asked; `text` says why, in the reader's language. Nothing was changed.

    `field` names the part of the question that should be asked again, so that the rest of what was typed is kept.
    """

    def __init__(self, text: Text, field: str | None = None) -> None:
        super().__init__(type(self).__name__)
        self.text = text
        self.field = field


class InPrivate(Exception):
    """What was said in a group chat is not for everybody there: it is heard as if said in private.

    Raised before anything is written.
    """


class FileTooLarge(Exception):
    """A file has more bytes than are wanted, or than the platform gives. Trying again is of no use."""


class FileLost(Exception):
    """The platform gives a file no more. Trying again is of no use; sending it again may be."""


class HostError(Exception):
    """The host made a mistake: one plain English sentence, exit code 2."""
