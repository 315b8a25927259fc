"""The key by which push services know this Tama: made when it is first asked for, and kept."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING

from storage import facts

if TYPE_CHECKING:
    from py_vapid import Vapid02

    from storage.database import Tx

_KEY = "push-key"


async def push_key(tx: Tx) -> Vapid02:
    """The key, in a transaction that may write."""
    # Here: whoever tells no browser does not pay for loading it.
    from py_vapid import Vapid02  # noqa: PLC0415

    kept = await facts.get(tx, _KEY)
    if kept is not None:
        return Vapid02.from_pem(kept.encode())
    key = Vapid02()
    key.generate_keys()
    await facts.put(tx, _KEY, key.private_pem().decode())
    return key


def public_part(key: Vapid02) -> str:
    """What browsers are given of it: the point of the curve, URL-safe Base64 without padding."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415 - likewise

    point = key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()
