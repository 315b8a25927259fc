"""setWebhook, deleteWebhook, getWebhookInfo."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from tests.channels.telegram.fake.api.polling import Polling, allow
from tests.channels.telegram.fake.api.updates import UpdateQueue
from tests.channels.telegram.fake.errors import BotApiError, bad_request, conflict
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params

PORTS = frozenset({80, 88, 443, 8443})
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_MOST_SECRET = 256
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass
class Webhook:
    """Where updates are sent to, and how that goes."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    allow_http: bool = True
    """Whether a plain address on the loopback will do, as no test can have a certificate."""
    last_error: str = ""
    last_error_at: datetime | None = None

    def failed(self, sentence: str, now: datetime) -> None:
        """Remember what went wrong."""
        self.last_error, self.last_error_at = sentence, now


class WebhookMethods:
    """What a bot may ask about its webhook."""

    def __init__(self, webhook: Webhook, queue: UpdateQueue, polling: Polling) -> None:
        self._webhook = webhook
        self._queue = queue
        self._polling = polling

    def set(self, params: Params) -> bool:
        """Send updates to an address from now on."""
        url = params.text("url")
        if not url:
            return self.delete(params)
        self._check(url, params.text("secret_token"))
        self._polling.end(conflict("terminated by setWebhook request"))
        self._change(url, params.text("secret_token"), params)
        self._webhook.max_connections = min(max(params.integer("max_connections", 40), 1), 100)
        allow(self._queue, params)
        return True

    def delete(self, params: Params) -> bool:
        """Back to getUpdates."""
        self._change("", "", params)
        return True

    def info(self, _: Params) -> Json:
        """How it goes."""
        hook = self._webhook
        told: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(self._queue)}
        if hook.last_error_at is not None:
            told["last_error_date"] = int(hook.last_error_at.timestamp())
            told["last_error_message"] = hook.last_error
        if hook.url:
            told |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
        if self._queue.allowed_updates is not None:
            told["allowed_updates"] = self._queue.allowed_updates
        return told

    def _change(self, url: str, secret: str, params: Params) -> None:
        if params.flag("drop_pending_updates"):
            self._queue.keep_last(0)
        hook = self._webhook
        hook.url, hook.secret, hook.last_error, hook.last_error_at = url, secret, "", None
        self._polling.webhook_set = bool(url)

    def _check(self, url: str, secret: str) -> None:
        try:
            address = urlsplit(url if "://" in url else f"https://{url}")
            port = address.port or (443 if address.scheme == "https" else 80)
        except ValueError:
            raise bad_request("invalid webhook URL specified") from None
        if not address.hostname:
            raise bad_request("invalid webhook URL specified")
        if len(secret) > _MOST_SECRET:
            raise bad_request("secret token is too long")
        if not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        self._check_address(address.scheme, address.hostname, port)

    def _check_address(self, scheme: str, host: str, port: int) -> None:
        if scheme == "http" and host in _LOOPBACK and self._webhook.allow_http:
            return
        if scheme != "https":
            raise _bad_webhook("An HTTPS URL must be provided for webhook")
        if port not in PORTS:
            raise _bad_webhook("Webhook can be set up only on ports 80, 88, 443 or 8443")


def _bad_webhook(sentence: str) -> BotApiError:
    return bad_request(f"bad webhook: {sentence}")
