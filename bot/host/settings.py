"""What the host may set: `TAMA_…` in the environment or in a `.env` file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from bot.allowance import Allowance
from bot.errors import HostError

DEFAULT_DATABASE = "sqlite:///tama.db"
DEMO_DATABASE = "sqlite:///tama-demo.db"
WEBHOOK_PORTS = (None, 443, 80, 88, 8443)
"""Those that Telegram calls."""
_PREFIX, _FILE = "TAMA_", ".env"
_ALLOWED = Allowance()
_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*")
_HEADER = re.compile(r"[A-Za-z0-9-]+")
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def _token(token: SecretStr) -> SecretStr:
    words = token.get_secret_value().strip()
    if words and not _TOKEN.fullmatch(words):
        raise ValueError("a token is the whole of what @BotFather gave, a number, a colon and letters")
    return SecretStr(words)


def _public_url(url: str) -> str:
    """Where Telegram reaches this Tama; a test may be on this machine."""
    if not url:
        return url
    parts = _split(url)
    if parts.scheme == "http" and _is_here(parts.hostname or ""):
        return url.rstrip("/")
    if parts.scheme != "https":
        raise ValueError("the address must begin with https://, as Telegram calls no other")
    if parts.port not in WEBHOOK_PORTS:
        raise ValueError("Telegram calls only the ports 443, 80, 88 and 8443")
    return url.rstrip("/")


def _api_url(url: str) -> str:
    if _split(url).scheme not in {"http", "https"}:
        raise ValueError("the address must begin with https:// or http://")
    return url.rstrip("/")


def _split(url: str) -> SplitResult:
    parts = urlsplit(url)
    if not parts.hostname or not _is_port(parts) or parts.query or parts.fragment or parts.username:
        raise ValueError("an address reads https://tama.example.org")
    return parts


def _is_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        # It would quote what is no port.
        return False


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _header(name: str) -> str:
    if not _HEADER.fullmatch(name):
        raise ValueError("a header's name has letters, digits and hyphens, such as x-real-ip")
    return name.lower()


def _services(hosts: str) -> str:
    if not all(_NAME.fullmatch(one.removeprefix(".")) for one in hosts.split()):
        raise ValueError("it holds hosts such as push.example.org, with spaces between them")
    return hosts.lower()


def _host(host: str) -> str:
    """An address of this machine, or a name; whether it has it is seen when it is used."""
    try:
        return str(ip_address(host))
    except ValueError:
        if not _NAME.fullmatch(host) or host.rpartition(".")[2].isdecimal():
            raise ValueError("it is neither an address such as 127.0.0.1 nor a name") from None
        return host


class Settings(BaseModel):
    """The host's settings, with a sentence for each mistake."""

    model_config = ConfigDict(defer_build=True)

    database_url: str = ""
    """`sqlite:///file.db` (three slashes: relative to here) or `postgresql://…`."""
    port: int = Field(default=8420, ge=1, le=65535)
    """Where the local chat listens, on this machine only."""
    local_page: str = Field(default="auto", pattern="^(auto|on|off)$")
    """Whether the local chat can be opened; auto: unless people of a real group have joined by another channel."""
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    """DEBUG, INFO, WARNING or ERROR."""
    backup_dir: str = ""
    """The folder for backups; empty: `backups` beside an SQLite file, and none by themselves on PostgreSQL."""
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    """What @BotFather gave; empty for no Telegram."""
    telegram_api_url: Annotated[str, AfterValidator(_api_url)] = "https://api.telegram.org"
    """The Bot API server, Telegram's own or another one."""
    public_url: Annotated[str, AfterValidator(_public_url)] = ""
    """Where the internet reaches this Tama, `https://…`: members open their page there, Telegram calls there."""
    client_header: Annotated[str, AfterValidator(_header)] = "x-forwarded-for"
    """The header to whose end the proxy adds who asks, the last of several; none: the proxy adds nothing."""
    push_services: Annotated[str, AfterValidator(_services)] = (
        "fcm.googleapis.com .push.services.mozilla.com .notify.windows.com .push.apple.com"
    )
    """Hosts through which browsers are told that a message waits, with spaces between; `.host`: all below it."""
    webhook_host: Annotated[str, AfterValidator(_host)] = "127.0.0.1"
    """Where the proxy passes on what is for the public address: on which of this machine's addresses."""
    webhook_port: int = Field(default=8421, ge=1, le=65535)
    """At which port that is heard."""
    lines_a_minute: int = Field(default=_ALLOWED.lines_a_minute, ge=1)
    """How many lines of one person are answered at once, and again in a minute; then the last one is, after a while."""
    group_lines_a_minute: int = Field(default=_ALLOWED.group_lines_a_minute, ge=1)
    """How many are in a group chat, where all read the answers."""
    ideas_each: int = Field(default=_ALLOWED.ideas, ge=1)
    """How many ideas one person may have in a vote."""
    comments_each: int = Field(default=_ALLOWED.comments, ge=1)
    """How many comments one person may write on the ideas of a vote."""
    proposals_each: int = Field(default=_ALLOWED.proposals, ge=1)
    """How many agenda items one person may propose for a meeting."""
    documents_each: int = Field(default=_ALLOWED.documents, ge=1)
    """How many documents one person may add in a group."""
    file_mb: int = Field(default=_ALLOWED.file_bytes // 1_000_000, ge=1, le=20)
    """How many MB the file of a document may have."""

    @property
    def page_url(self) -> str:
        """Where members open their page; empty if there is none, or where only Telegram's calls stand below a path."""
        return "" if urlsplit(self.public_url).path else self.public_url

    @property
    def allowance(self) -> Allowance:
        """What one person may do."""
        return Allowance(
            self.lines_a_minute,
            self.group_lines_a_minute,
            self.ideas_each,
            self.comments_each,
            self.proposals_each,
            self.documents_each,
            self.file_mb * 1_000_000,
        )


def load_settings() -> Settings:
    """The settings; raises HostError with one sentence that names the first mistake, never its value."""
    # By hand: the library for it takes a quarter of the memory that a chat in a terminal may have.
    written = [*_written_in(Path(_FILE)).items(), *os.environ.items()]
    found = {name.upper().removeprefix(_PREFIX).lower(): words for name, words in written if words and _is_ours(name)}
    try:
        return Settings.model_validate(found)
    except ValidationError as fault:
        first = fault.errors(include_input=False)[0]
        name = _PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise HostError(f"The setting {name} is not right: {reason}.") from None


def strangers(environment: Iterable[str], file: Path = Path(_FILE)) -> list[str]:
    """A sentence for each `TAMA_…` that is no setting, with the one that is nearest."""
    known = [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]
    written = {name.upper(): "in the environment" for name in environment}
    written |= {name.upper(): f"in {file}" for name in _written_in(file)}
    return [
        f"{name} ({where}) is no setting{_nearest(name, known)}."
        for name, where in sorted(written.items())
        if _is_ours(name) and name not in known
    ]


def _written_in(file: Path) -> Mapping[str, str | None]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 - whoever has no such file does not pay for loading it

    return dotenv_values(file)


def _is_ours(name: str) -> bool:
    return name.upper().startswith(_PREFIX)


def _nearest(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.8)
    return f"; the nearest is {near[0]}" if near else ""
