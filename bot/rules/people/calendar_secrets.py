"""The secret in the address of somebody's calendar."""

import hashlib


def hashed(secret: str) -> str:
    """What is kept of it: its SHA-256."""
    return hashlib.sha256(secret.encode()).hexdigest()
