"""What the host may set: `TAMA_…` in the environment or in a `.env` file."""

from __future__ import annotations

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import HostError

DEFAULT_DATABASE = "sqlite:///tama.db"
DEMO_DATABASE = "sqlite:///tama-demo.db"


class Settings(BaseSettings):
    """The host's settings, with a sentence for each mistake."""

    model_config = SettingsConfigDict(env_prefix="TAMA_", env_file=".env", extra="ignore")

    database_url: str = ""
    """`sqlite:///file.db` (three slashes: relative to here) or `postgresql://…`."""
    port: int = Field(default=8420, ge=1, le=65535)
    """Where the local chat listens, on this machine only."""
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    """DEBUG, INFO, WARNING or ERROR."""


def load_settings() -> Settings:
    """The settings; raises HostError with one sentence that names the first mistake, never its value."""
    try:
        return Settings()
    except ValidationError as fault:
        first = fault.errors(include_input=False)[0]
        name = "TAMA_" + "_".join(str(part) for part in first["loc"]).upper()
        raise HostError(f"The setting {name} is not right: {first['msg']}.") from None
