"""What the operator may set (= .env.example; a test compares them). Read once, at start."""

import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "MINYI_"
# what a server listens on to be reached from anywhere, and nobody can type
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 – read, not listened on


class Settings(BaseSettings):
    """Every setting with what it is when nothing is said. Raises ValidationError that never shows a value."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,  # a misspelt token line must not print the token
    )

    telegram_token: SecretStr | None = None
    telegram_api_base: HttpUrl = HttpUrl("https://api.telegram.org")
    # messages a second, over all chats and to one chat; 0: no limit of our own
    telegram_rate: float = Field(default=30, ge=0)
    telegram_chat_rate: float = Field(default=1, ge=0)
    # the address carries a password
    database_url: SecretStr = SecretStr("sqlite:///data/minyi.db")
    # the PostgreSQL schema of this congress, where one database holds several
    database_schema: str | None = Field(default=None, pattern=r"^[a-z_][a-z0-9_]{0,62}$")
    data_dir: Path = Path("data")
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    # messages a minute one web session may send (one network address twenty times that); 0: no limit
    web_rate: float = Field(default=30, ge=0)
    # what people type to reach us, when a proxy stands in front
    public_address: HttpUrl | None = None
    profile: str = Field(default="county_default", pattern=r"^[a-z0-9_]+$")
    demo: bool | None = None
    replica: str = Field(default_factory=socket.gethostname, min_length=1, max_length=40)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("telegram_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = value.get_secret_value().partition(":") if value else ("1", ":", "x")
        if not number.isdigit() or not secret:
            raise ValueError("a Telegram token looks like 123456:ABC")
        return value

    @field_validator("database_url")
    @classmethod
    def _names_an_engine_we_know(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(("sqlite:///", "postgresql://")):
            raise ValueError("starts with sqlite:/// or postgresql://")
        return value

    @property
    def is_demo(self) -> bool:
        """The demo county, unless told otherwise, when there is no channel token."""
        return self.telegram_token is None if self.demo is None else self.demo

    def address_at(self, port: int) -> str:
        """Where people reach the web chat when it listens on this port; without a slash at the end."""
        host = "127.0.0.1" if self.web_host in EVERYWHERE else self.web_host
        usual = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        return str(self.public_address or usual).rstrip("/")


class Wrong(NamedTuple):
    """One setting that cannot be used: its name and what was expected (English); None: there is no such setting."""

    name: str
    why: str | None


class WrongSettings(Exception):
    """The program cannot start with these settings."""

    def __init__(self, wrong: list[Wrong]) -> None:
        super().__init__(", ".join(w.name for w in wrong))
        self.wrong = wrong


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read .env and the environment. Raises WrongSettings naming every unknown or wrong one, never its value."""
    wrong = [Wrong(name, None) for name in unknown(environment)]
    try:
        settings = Settings()
    except ValidationError as error:
        wrong += [_wrong(str(e["loc"][0]), e["type"], e["msg"]) for e in error.errors(include_input=False)]
        raise WrongSettings(wrong) from None
    if wrong:
        raise WrongSettings(wrong)
    return settings


def unknown(environment: Mapping[str, str]) -> list[str]:
    """Names in the environment that look like ours and are not."""
    fields = {PREFIX + name.upper() for name in Settings.model_fields}
    return sorted(n for n in environment if n.upper().startswith(PREFIX) and n.upper() not in fields)


def _wrong(place: str, kind: str, message: str) -> Wrong:
    if kind == "extra_forbidden":
        return Wrong(place.upper(), None)
    return Wrong(PREFIX + place.upper(), message)
