"""Replicas of the program, each a process of its own with its own folder, and one county for both."""

import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from bench.tools import REPOSITORY
from tests.simulators.telegram.fake import TOKEN

PATIENCE = 60.0


class Replicas:
    """So many times `python -m bot run` on one database and one bot."""

    def __init__(self, home: Path, database: str, telegram: str, ports: list[int]) -> None:
        self._home, self._processes = home, list[subprocess.Popen[bytes]]()
        self.pages = [f"http://127.0.0.1:{port}" for port in ports]
        self._settings = [
            {
                "PYTHONPATH": str(REPOSITORY),
                "MINYI_TELEGRAM_TOKEN": TOKEN,
                "MINYI_TELEGRAM_API_BASE": telegram,
                "MINYI_TELEGRAM_RATE": "0",
                "MINYI_TELEGRAM_CHAT_RATE": "0",
                "MINYI_SPEAKER_RATE": "0",
                "MINYI_WEB_RATE": "0",
                "MINYI_WEB_PORT": str(port),
                "MINYI_DATABASE_URL": database,
                "MINYI_DATA_DIR": str(home / f"replica-{nth}" / "data"),
                "MINYI_REPLICA": f"replica-{nth}",
                "MINYI_DEMO": "true",
            }
            for nth, port in enumerate(ports)
        ]

    def prepare(self) -> None:
        """Migrate, and enter the county that plays."""
        self.does(["-m", "bench.prepare"])

    def does(self, words: list[str]) -> None:
        """Run a command of the operator to its end. Raises CalledProcessError."""
        subprocess.run([sys.executable, *words], cwd=self._folder(0), env=self._settings[0], check=True)

    def start(self) -> None:
        """Start all, and wait until they listen."""
        for nth, settings in enumerate(self._settings):
            with (self._folder(nth) / "program.log").open("ab") as log:
                command = [sys.executable, "-m", "bot", "run"]
                one = subprocess.Popen(command, cwd=self._folder(nth), env=settings, stdout=log, stderr=log)
            self._processes.append(one)
        for page in self.pages:
            _listens(page)

    def stop(self) -> list[int]:
        """Ask all to end, as an operator does; their exit codes."""
        for one in self._processes:
            one.terminate()
        return [one.wait(PATIENCE) for one in self._processes]

    def goes(self) -> None:
        """Leave nothing running."""
        for one in self._processes:
            one.kill()
            one.wait()

    def _folder(self, nth: int) -> Path:
        folder = self._home / f"replica-{nth}"
        folder.mkdir(exist_ok=True)
        return folder


def _listens(page: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(f"{page}/healthz", timeout=2).close()  # noqa: S310 – our own address
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
