"""The refusals of the Bot API, in its own sentences."""


class BotApiError(Exception):
    """A request answered with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(sentence: str, **parameters: int) -> BotApiError:
    """A refusal for what was asked."""
    return BotApiError(400, f"Bad Request: {sentence}", **parameters)


def forbidden(sentence: str) -> BotApiError:
    """A refusal for who asks."""
    return BotApiError(403, f"Forbidden: {sentence}")


def conflict(sentence: str) -> BotApiError:
    """A refusal because two ways of taking updates exclude each other."""
    return BotApiError(409, f"Conflict: {sentence}")


def too_many_requests(seconds: int) -> BotApiError:
    """A refusal because of too much in too short a time."""
    return BotApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
