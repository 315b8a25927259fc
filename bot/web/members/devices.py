"""Browsers as people call them: « Chrome, Android »."""

from __future__ import annotations

_BROWSERS = (
    ("OPR/", "Opera"), ("Opera Mini", "Opera Mini"), ("SamsungBrowser", "Samsung"), ("UCBrowser", "UC Browser"),
    ("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip
"""What stands in the header, the most particular first: most say that they are Chrome and Safari too."""
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("KAIOS", "KaiOS"), ("Windows", "Windows"),
    ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux"),
)  # fmt: skip


def device(user_agent: str) -> str:
    """Which browser it is on what, as far as it says; nothing that tells one person from another."""
    found = (next((name for sign, name in known if sign in user_agent), "") for known in (_BROWSERS, _SYSTEMS))
    return ", ".join(name for name in found if name)
