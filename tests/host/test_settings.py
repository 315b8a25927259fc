"""What a host may set for Telegram, and the sentence for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import HostError
from bot.host.settings import load_settings

TOKEN = "a token is the whole of what @BotFather gave, a number, a colon and letters"
ADDRESS = "an address reads https://tama.example.org"
PORTS = "Telegram calls only the ports 443, 80, 88 and 8443"
HTTPS = "the address must begin with https://, as Telegram calls no other"
HOST = "it is neither an address such as 127.0.0.1 nor a name"
API = "the address must begin with https:// or http://"


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("TELEGRAM_TOKEN", "canary", TOKEN),
        ("TELEGRAM_TOKEN", "123:can ary", TOKEN),
        ("PUBLIC_URL", "canary.org", ADDRESS),
        ("PUBLIC_URL", "https://", ADDRESS),
        ("PUBLIC_URL", "https://canary:x", ADDRESS),
        ("PUBLIC_URL", "https://canary@tama.example.org", ADDRESS),
        ("PUBLIC_URL", "https://tama.example.org/?canary", ADDRESS),
        ("PUBLIC_URL", "https://tama.example.org:9000", PORTS),
        ("PUBLIC_URL", "http://tama.example.org", HTTPS),
        ("PUBLIC_URL", "http://10.0.0.1", HTTPS),
        ("TELEGRAM_API_URL", "ftp://canary.org", API),
        ("TELEGRAM_API_URL", "canary", ADDRESS),
        ("WEBHOOK_HOST", "256.1.1.1", HOST),
        ("WEBHOOK_HOST", "1.2.3", HOST),
        ("WEBHOOK_HOST", "can ary", HOST),
        ("WEBHOOK_HOST", "http://canary", HOST),
    ],
)
def test_a_mistake_is_told_without_what_was_written(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(f"TAMA_{name}", value)
    with pytest.raises(HostError) as told:
        load_settings()
    assert str(told.value) == f"The setting TAMA_{name} is not right: {sentence}."


@pytest.mark.parametrize(
    ("name", "value", "understood"),
    [
        ("PUBLIC_URL", "https://tama.example.org/", "https://tama.example.org"),
        ("PUBLIC_URL", "https://tama.example.org:8443/bot/", "https://tama.example.org:8443/bot"),
        ("PUBLIC_URL", "http://127.0.0.1:9", "http://127.0.0.1:9"),
        ("PUBLIC_URL", "http://localhost:9", "http://localhost:9"),
        ("PUBLIC_URL", "", ""),
        ("TELEGRAM_API_URL", "http://api:8081/", "http://api:8081"),
        ("TELEGRAM_API_URL", "", "https://api.telegram.org"),
        ("WEBHOOK_HOST", "::1", "::1"),
        ("WEBHOOK_HOST", "tama-1.example", "tama-1.example"),
    ],
)
def test_an_address_is_understood(monkeypatch: pytest.MonkeyPatch, name: str, value: str, understood: str) -> None:
    monkeypatch.setenv(f"TAMA_{name}", value)
    assert getattr(load_settings(), name.lower()) == understood


def test_a_token_is_taken_without_the_blanks_around_it_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAMA_TELEGRAM_TOKEN", " 123456:AA-canary_1\n")
    settings = load_settings()
    assert settings.telegram_token.get_secret_value() == "123456:AA-canary_1"
    assert "canary" not in repr(settings)


def test_without_a_token_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TAMA_TELEGRAM_TOKEN", raising=False)
    assert load_settings().telegram_token.get_secret_value() == ""


@pytest.mark.parametrize(
    ("written", "environment", "port"),
    [
        ("TAMA_PORT=9001\n", {}, 9001),
        ("tama_port = 9001\n", {}, 9001),
        ("TAMA_PORT=9001\n", {"TAMA_PORT": "9002"}, 9002),
        ("TAMA_PORT=9001\n", {"tama_port": "9002"}, 9002),
        ("TAMA_PORT=9001\n", {"TAMA_PORT": ""}, 9001),
        ("TAMA_PORT=\n", {}, 8420),
        ("PORT=9001\nTAMA_PORTS=9001\n", {"PORT": "9002"}, 8420),
    ],
)
def test_the_environment_wins_over_the_file_and_what_is_empty_says_nothing(
    monkeypatch: pytest.MonkeyPatch, written: str, environment: dict[str, str], port: int
) -> None:
    Path(".env").write_text(written)
    monkeypatch.delenv("TAMA_PORT", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert load_settings().port == port
