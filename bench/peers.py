"""Who is compared: two plain bots of the kit, and ourselves on both databases, each described as the kit wants it."""

import sys
from pathlib import Path
from typing import Any

from bench.tools import REPOSITORY

Peers = dict[str, dict[str, Any]]

AIOGRAM, PTB = "plain aiogram", "plain PTB"
SQLITE, POSTGRES = "minyi SQLite", "minyi PostgreSQL"
SCENARIO = REPOSITORY / "bench" / "scenarios" / "guided_opinion.json"
# the same five steps, state in memory, one insert, one message to the deputy
PLAIN = {AIOGRAM: "aiogram_opinion.py", PTB: "ptb_opinion.py"}


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
    }
    return {
        "cmd": [sys.executable, "-m", "bot", "run"],
        "cwd": str(place),
        "scenario": str(SCENARIO),
        "env": environment,
        "before": f"{sys.executable} -m bench.prepare",
    }


def everybody(python: Path, kit: Path, place: Path, postgres_url: str, postgres_pid: Path) -> Peers:
    """All four; the first is the one the others are measured by."""
    homes = {name: place / name.replace(" ", "-") for name in (SQLITE, POSTGRES)}
    for home in homes.values():
        home.mkdir()
    return {
        AIOGRAM: plain(AIOGRAM, python, kit, place),
        PTB: plain(PTB, python, kit, place),
        SQLITE: ours(f"sqlite:///{homes[SQLITE] / 'minyi.db'}", homes[SQLITE]),
        POSTGRES: ours(postgres_url, homes[POSTGRES]) | {"aux_pids": [str(postgres_pid)]},
    }
