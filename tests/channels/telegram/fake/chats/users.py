"""Who writes: people, the bot, and Telegram's own stand-in for anonymous administrators."""

from dataclasses import dataclass

from tests.channels.telegram.fake.json_types import Json


@dataclass
class User:
    """An account on Telegram."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def json(self) -> Json:
        """As the `User` of the Bot API."""
        told: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                told[name] = value
        return told


ANONYMOUS = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
