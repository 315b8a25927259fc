"""From where a request comes, as far as a header can be believed."""

from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from bot.web.members.guard import client_of

PEER = {"client": ("127.0.0.1", 5000)}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("197.0.0.1", "197.0.0.1"),
        ("6.6.6.6, 197.0.0.1", "197.0.0.1"),
        ("", "127.0.0.1"),
        ("nonsense", "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
    ],
)
def test_what_the_proxy_added_last_counts(given: str, expected: str) -> None:
    assert client_of(PEER, Headers({"x-forwarded-for": given}), "x-forwarded-for") == expected


def test_without_a_header_that_is_trusted_whoever_is_connected_counts() -> None:
    headers = Headers({"x-forwarded-for": "6.6.6.6", "none": "6.6.6.6", "x-real-ip": "197.0.0.1"})
    assert client_of(PEER, headers, "none") == "127.0.0.1"
    assert client_of(PEER, headers, "x-real-ip") == "197.0.0.1"


def test_of_two_headers_the_last_counts() -> None:
    headers = Headers(raw=[(b"x-forwarded-for", b"6.6.6.6"), (b"x-forwarded-for", b"197.0.0.1")])
    assert client_of(PEER, headers, "x-forwarded-for") == "197.0.0.1"
