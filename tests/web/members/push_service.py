"""A strict fake of a browser maker's push service (RFC 8030, RFC 8292): it takes what a real one takes."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256

from bot.clock import SystemClock

_DAY = 86_400


@dataclass
class PushService:
    """`told`: the subscriptions that were told, in order; `answers`: what some are answered instead of 201."""

    url: str = ""
    key: str = ""
    told: list[str] = field(default_factory=list)
    answers: dict[str, list[int]] = field(default_factory=dict)

    def address(self, name: str) -> str:
        """What a browser is given there."""
        return f"{self.url}/push/{name}"

    async def take(self, request: web.Request) -> web.Response:
        """A message for one subscription."""
        name = request.match_info["name"]
        if wrong := self._wrong(request, await request.read()):
            return web.Response(status=400, text=wrong)
        self.told.append(name)
        waiting = self.answers.get(name, [])
        return web.Response(status=waiting.pop(0) if waiting else 201)

    def _wrong(self, request: web.Request, body: bytes) -> str:
        if body:
            return "it has content"
        if not request.headers.get("ttl", "").isdecimal() or len(request.headers.get("topic", "")) > 32:
            return "no TTL, or a long topic"
        scheme, _, said = request.headers.get("authorization", "").partition(" ")
        if scheme != "vapid":
            return "not signed"
        parts = dict(part.strip().split("=", 1) for part in said.split(","))
        if parts["k"] != self.key:
            return "another key than the browser was given"
        signed, _, signature = parts["t"].rpartition(".")
        claims = json.loads(_bytes(signed.partition(".")[2]))
        if (
            claims["aud"] != self.url
            or not 0 < claims["exp"] - SystemClock().now().timestamp() <= _DAY
            or "sub" not in claims
        ):
            return "wrong claims"
        raw = _bytes(signature)
        whole = utils.encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(self.key))
        try:
            key.verify(whole, signed.encode(), ec.ECDSA(SHA256()))
        except InvalidSignature:
            return "signed with another key"
        return ""


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@asynccontextmanager
async def push_service() -> AsyncIterator[PushService]:
    """The service, on this machine."""
    service = PushService()
    app = web.Application()
    app.router.add_post("/push/{name}", service.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield service
    finally:
        await runner.cleanup()
