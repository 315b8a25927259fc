"""What a browser is told when something cannot be done."""

from __future__ import annotations

from bot.errors import Refused
from bot.texts import T, Text


class Denied(Refused):
    """A request that is not carried out, with its HTTP status."""

    def __init__(self, status: int, text: Text) -> None:
        super().__init__(text)
        self.status = status


def not_found() -> Denied:
    """Nobody and nothing is there."""
    return Denied(404, T("There is nothing at this address."))


def unclear() -> Denied:
    """A form that no page of ours sends."""
    return Denied(400, T("This form was not filled in by the chat page. Go back and try again."))
