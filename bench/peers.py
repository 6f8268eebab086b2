"""Who is compared: plain bots, one by hand as a floor, and ourselves on two databases and three channels."""

import sys
from base64 import b64encode
from pathlib import Path
from secrets import token_bytes
from typing import Any, NamedTuple

from bench.tools import REPOSITORY
from tests.simulators.wecom.world import Corp

Peers = dict[str, dict[str, Any]]

AIOGRAM, PTB = "plain aiogram", "plain PTB"
SQLITE, POSTGRES = "minyi SQLite", "minyi PostgreSQL"
# the same job by hand, without a framework: what an opinion costs at the very least
BY_HAND = "by hand"
# the same on SQLite for members of WeCom, and for customers in WeChat
ON_WECOM, ON_KF = "minyi WeCom", "minyi kf"
# the token of the kit's bot, unless a scenario names another
TOKEN = "1000001:FAKEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
SCENARIO = REPOSITORY / "bench" / "scenarios" / "guided_opinion.json"
# the same five steps, state in memory, one insert, one message to the deputy
PLAIN = {AIOGRAM: "aiogram_opinion.py", PTB: "ptb_opinion.py", BY_HAND: "raw_durable.py"}


class Ports(NamedTuple):
    """Where WeCom's far side and the program behind it listen."""

    far: int
    program: int


def plain(name: str, python: Path, kit: Path, place: Path) -> dict[str, Any]:
    """One of the kit's bots; `place` is where its database lies."""
    database = place / f"{PLAIN[name].removesuffix('.py')}.db"
    return {
        "cmd": [str(python), str(kit / "peers" / PLAIN[name])],
        "scenario": "opinion",
        "env": {"DB_PATH": str(database), "DEPUTY_CHAT": "900001"},
    }


def ours(url: str, place: Path) -> dict[str, Any]:
    """Ourselves with this database, which is new and empty. `place` becomes the data directory."""
    environment = {
        "PYTHONPATH": str(REPOSITORY),
        "MINYI_TELEGRAM_TOKEN": "${BOT_TOKEN}",
        "MINYI_TELEGRAM_API_BASE": "${TELEGRAM_API_BASE}",
        "MINYI_DATABASE_URL": url,
        "MINYI_DATA_DIR": str(place),
        "MINYI_WEB_PORT": "0",
        # the demo's clock opens in office hours: no notice is held back, whenever this is run
        "MINYI_DEMO": "true",
        # a people's congress keeps to Telegram's limits; a comparison wants the cost of the work
        "MINYI_TELEGRAM_RATE": "0",
        "MINYI_TELEGRAM_CHAT_RATE": "0",
        "MINYI_SPEAKER_RATE": "0",
        "MINYI_LOG_LEVEL": "warning",
        # as docs/operations.md has it installed
        "MINYI_DATA_KEYS": b64encode(token_bytes(32)).decode(),
    }
    return {
        "cmd": [sys.executable, "-m", "bot", "run"],
        "cwd": str(place),
        "scenario": str(SCENARIO),
        "env": environment,
        "before": f"{sys.executable} -m bench.prepare",
    }


def ours_on_wecom(place: Path, ports: Ports, *, customers: bool) -> dict[str, Any]:
    """Ourselves on SQLite behind WeCom's far side; customers: people write to customer service."""
    corp = Corp()
    peer = ours(f"sqlite:///{place / 'minyi.db'}", place)
    telegram = {"MINYI_TELEGRAM_TOKEN", "MINYI_TELEGRAM_API_BASE"}
    environment = {name: value for name, value in peer["env"].items() if name not in telegram} | {
        "MINYI_WECOM_CORP_ID": corp.corpid,
        "MINYI_WECOM_AGENT_ID": str(corp.agentid),
        "MINYI_WECOM_SECRET": corp.secret,
        "MINYI_WECOM_CALLBACK_TOKEN": corp.callback_token,
        "MINYI_WECOM_AES_KEY": corp.aes_key,
        "MINYI_WECOM_API_BASE": f"http://127.0.0.1:{ports.far}",
        "MINYI_WECOM_RATE": "0",
        "MINYI_KF_ACCOUNTS": corp.open_kfid if customers else "",
        "MINYI_WEB_PORT": str(ports.program),
    }
    return peer | {"env": environment}


def far_side(name: str, ports: Ports, kit_port: int) -> list[str]:
    """The command of the far side between the kit's fake Bot API and the program."""
    words = {"--port": ports.far, "--program": ports.program, "--kit": kit_port, "--token": TOKEN}
    listed = [str(word) for pair in words.items() for word in pair]
    return [sys.executable, "-m", "bench.far_side", *listed, *(["--customers"] if name == ON_KF else [])]


def home(place: Path, name: str) -> Path:
    """The data directory of one of ours."""
    return place / name.replace(" ", "-")


def everybody(
    python: Path, kit: Path, place: Path, postgres_url: str, postgres_pid: Path, ports: dict[str, Ports]
) -> Peers:
    """All seven; the first is the one the others are measured by."""
    homes = {name: home(place, name) for name in (SQLITE, POSTGRES, ON_WECOM, ON_KF)}
    for one in homes.values():
        one.mkdir()
    return {
        AIOGRAM: plain(AIOGRAM, python, kit, place),
        PTB: plain(PTB, python, kit, place),
        BY_HAND: plain(BY_HAND, python, kit, place),
        SQLITE: ours(f"sqlite:///{homes[SQLITE] / 'minyi.db'}", homes[SQLITE]),
        POSTGRES: ours(postgres_url, homes[POSTGRES]) | {"aux_pids": [str(postgres_pid)]},
        ON_WECOM: ours_on_wecom(homes[ON_WECOM], ports[ON_WECOM], customers=False),
        ON_KF: ours_on_wecom(homes[ON_KF], ports[ON_KF], customers=True),
    }
