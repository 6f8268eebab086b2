"""What the operator may set (= .env.example; a test compares them). Read once, at start."""

import os
import re
import socket
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, HttpUrl, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage.hosts import address_of
from storage.keeping.keyring import Keyring

PREFIX = "MINYI_"
# what Telegram takes as one; shorter ones could be guessed
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
METRICS_TOKEN = re.compile(r"[!-~]{20,200}")
# what the console of WeCom shows of an app, besides its key
WECOM = ("wecom_corp_id", "wecom_agent_id", "wecom_secret", "wecom_callback_token")
AES_KEY = re.compile(r"[A-Za-z0-9]{43}")
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
    # where Telegram pushes what people say, and the word by which we know that it is Telegram; none: it is polled
    telegram_webhook_url: HttpUrl | None = None
    telegram_webhook_secret: SecretStr | None = Field(default=None, validate_default=True)
    # messages a second, over all chats and to one chat; 0: no limit of our own
    telegram_rate: float = Field(default=30, ge=0)
    telegram_chat_rate: float = Field(default=1, ge=0)
    # the self-built app, as the console of WeCom shows it; all five or none
    wecom_corp_id: str | None = Field(default=None, pattern=r"^[A-Za-z0-9_-]{1,64}$")
    wecom_agent_id: int | None = Field(default=None, ge=1)
    wecom_secret: SecretStr | None = None
    wecom_callback_token: SecretStr | None = None
    wecom_aes_key: SecretStr | None = Field(default=None, validate_default=True)
    wecom_api_base: HttpUrl = HttpUrl("https://qyapi.weixin.qq.com")
    # messages a minute to one member; from 30 on WeCom drops them without a word; 0: no limit of our own
    wecom_rate: float = Field(default=15, ge=0)
    # the accounts of customer service that are ours (open_kfid), with commas between; posters lead to the first
    kf_accounts: str = Field(default="", pattern=r"^$|^[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64})*$")
    # the address carries a password
    database_url: SecretStr = SecretStr("sqlite:///data/minyi.db")
    # the PostgreSQL schema of this congress, where one database holds several
    database_schema: str | None = Field(default=None, pattern=r"^[a-z_][a-z0-9_]{0,62}$")
    # whether PgBouncer stands before PostgreSQL, in transaction mode
    database_pooled: bool = False
    # by which files and urns are sealed where they lie: 32 bytes each in base64, commas between; the first one seals
    data_keys: SecretStr | None = None
    data_dir: Path = Path("data")
    # the Chinese font for letters as PDF and for pictures; none: looked for where systems keep theirs
    font: Path | None = None
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    # messages a minute one web session may send (one network address twenty times that); 0: no limit
    web_rate: float = Field(default=30, ge=0)
    # answers a minute to one person, on any channel; what they send beyond is handled all the same; 0: no limit
    speaker_rate: float = Field(default=60, ge=0)
    # what people type to reach us, when a proxy stands in front
    public_address: HttpUrl | None = None
    # the proxies whose word about who is asking we take: addresses or networks with commas between; *: anybody's
    trusted_proxies: str = "127.0.0.1"
    # the name of a profile of ours, or the path of a file
    profile: str = Field(default="county_default", min_length=1, max_length=400)
    demo: bool | None = None
    replica: str = Field(default_factory=socket.gethostname, min_length=1, max_length=40)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["line", "json"] = "line"
    # by which word Prometheus may read /metrics from elsewhere; none: only from this machine, past no proxy
    metrics_token: SecretStr | None = None
    # how many hours old the last backup may become until the office hears of it; 0: nobody watches
    backup_hours: int = Field(default=0, ge=0)
    # whether `run` makes the newest tables; false: `migrate` does, and until then it does not start
    migrate_at_start: bool = True

    @field_validator("telegram_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = value.get_secret_value().partition(":") if value else ("1", ":", "x")
        if not number.isdigit() or not secret:
            raise ValueError("a Telegram token looks like 123456:ABC")
        return value

    @field_validator("metrics_token")
    @classmethod
    def _cannot_be_guessed(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not METRICS_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("20 characters or more, none of them a blank")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _goes_with_the_address(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value is None and others.data.get("telegram_webhook_url") is not None:
            raise ValueError("a webhook needs a secret")
        if value is not None and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("16 to 256 letters, digits, _ and -")
        return value

    @field_validator("wecom_aes_key")
    @classmethod
    def _comes_with_the_rest(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        rest = {name: others.data[name] for name in WECOM if name in others.data}
        missing = [PREFIX + name.upper() for name, one in rest.items() if one is None]
        if missing and (value is not None or len(missing) < len(rest)):
            raise ValueError(f"goes with {', '.join(missing)}")
        if value is None and rest and not missing:
            raise ValueError("is missing")
        if value is not None and not AES_KEY.fullmatch(value.get_secret_value()):
            raise ValueError("43 letters and digits")
        return value

    @field_validator("kf_accounts")
    @classmethod
    def _needs_the_app(cls, value: str, others: ValidationInfo) -> str:
        if value and others.data.get("wecom_corp_id") is None:
            raise ValueError("customer service needs the app: MINYI_WECOM_CORP_ID and what goes with it")
        return value

    @field_validator("trusted_proxies")
    @classmethod
    def _are_addresses(cls, value: str) -> str:
        for one in value.split(","):
            if one.strip() != "*":
                ip_network(one.strip(), strict=False)
        return value

    @field_validator("database_url")
    @classmethod
    def _names_an_engine_we_know(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(("sqlite:///", "postgresql://")):
            raise ValueError("starts with sqlite:/// or postgresql://")
        address_of(value.get_secret_value())
        return value

    @field_validator("data_keys")
    @classmethod
    def _are_keys(cls, value: SecretStr | None) -> SecretStr | None:
        Keyring.of(value.get_secret_value() if value else "")
        return value

    @property
    def keyring(self) -> Keyring:
        """The keys by which what people send is sealed where it lies."""
        return Keyring.of(self.data_keys.get_secret_value() if self.data_keys else "")

    @property
    def is_demo(self) -> bool:
        """The demo county, unless told otherwise, when there is no channel token."""
        return self.telegram_token is None and self.wecom_corp_id is None if self.demo is None else self.demo

    def address_at(self, port: int) -> str:
        """Where people reach the web chat when it listens on this port; without a slash at the end."""
        host = "127.0.0.1" if self.web_host in EVERYWHERE else self.web_host
        usual = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        return str(self.public_address or usual).rstrip("/")


class Wrong(NamedTuple):
    """One setting that cannot be used: its name and the sentence that says what can; None: there is no such setting."""

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
        wrong += [_wrong(str(e["loc"][0]), e["type"]) for e in error.errors(include_input=False)]
        raise WrongSettings(wrong) from None
    if wrong:
        raise WrongSettings(wrong)
    return settings


def unknown(environment: Mapping[str, str]) -> list[str]:
    """Names in the environment that look like ours and are not."""
    fields = {PREFIX + name.upper() for name in Settings.model_fields}
    return sorted(n for n in environment if n.upper().startswith(PREFIX) and n.upper() not in fields)


def _wrong(place: str, kind: str) -> Wrong:
    if kind == "extra_forbidden":
        return Wrong(place.upper(), None)
    return Wrong(PREFIX + place.upper(), f"setting-{place}")
