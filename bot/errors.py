"""What a person or a host is told when something cannot be done."""

from bot.texts import Text


class Refused(Exception):
    """Cannot be done as asked; `text` says why, in the reader's language. Nothing was changed.

    `field` names the part of the question that should be asked again, so that the rest of what was typed is kept.
    """

    def __init__(self, text: Text, field: str | None = None) -> None:
        super().__init__(type(self).__name__)
        self.text = text
        self.field = field


class HostError(Exception):
    """The host made a mistake: one plain English sentence, exit code 2."""
