"""What WeCom's error codes mean to us: wait, give up, knock elsewhere, or call the operator (docs/wecom.md)."""

import asyncio
import logging
from typing import NamedTuple

from bot.channels.link import Link
from bot.channels.sender import Blocked, Later, Refused

log = logging.getLogger(__name__)
OK, BUSY = 0, -1
TOKEN_GONE = frozenset({40014, 42001, 41001})
TASK_EXISTS = 42014
FREQUENCY, AT_A_TIME = 45009, 45033
# how long a channel that cannot work rests before it tries again, and an alarm before it is repeated, in seconds
REST = 60.0
AN_HOUR = 3600.0
GONE = frozenset({81013, 60111, 40003})
# kf: nothing can be said to this person now
TOO_MANY, TOO_LATE, ENDED, HUMAN = 95001, 95002, 95013, 95018
# the account they wrote to is not there: the customers of the others are served all the same
NO_ACCOUNT = frozenset({95000, 95004})
NOT_NOW = NO_ACCOUNT | {TOO_MANY, TOO_LATE, ENDED, HUMAN}


class Alarm(NamedTuple):
    """Something only the operator can mend: its name in docs/wecom.md, and the settings to look at."""

    name: str
    settings: str


SECRET = Alarm("secret", "MINYI_WECOM_CORP_ID, MINYI_WECOM_SECRET")
AGENT = Alarm("agent", "MINYI_WECOM_AGENT_ID")
ADDRESS = Alarm("trusted-ip", "")
PERMISSION = Alarm("permission", "MINYI_WECOM_AGENT_ID")
LICENCE = Alarm("licence", "")
LIMIT = Alarm("limit", "MINYI_WECOM_RATE")
TOKEN = Alarm("token", "MINYI_WECOM_SECRET")
KF = Alarm("kf-account", "MINYI_KF_ACCOUNTS")
# with these nothing comes in or goes out any more
TURNED_AWAY = frozenset({SECRET, AGENT, ADDRESS, PERMISSION, LICENCE, TOKEN})
ALARMS = {
    **dict.fromkeys((40001, 40013, 40091), SECRET),
    **dict.fromkeys((40056, 301002), AGENT),
    60020: ADDRESS,
    **dict.fromkeys((48002, 60011, 50003, 82001, 82002, 82003), PERMISSION),
    **dict.fromkeys((*NO_ACCOUNT, 95011, 95012, 95014, 95017), KF),
    FREQUENCY: LIMIT,
}


class Declined(Refused):
    """WeCom does not do this, whoever asks again; `code` says why."""

    def __init__(self, code: int, path: str) -> None:
        super().__init__(f"{path}: {code}")
        self.code = code


class NotNow(Blocked):
    """A person of customer service cannot be written to until they write again."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


class OutOfOrder(Later):
    """The channel cannot work until the operator has done something; the alarm has been raised."""

    def __init__(self, code: int) -> None:
        super().__init__(REST, everywhere=True)
        self.code = code


class Alarms:
    """Raises alarms in the log: names and settings only, the same one once a minute."""

    def __init__(self, link: Link | None = None) -> None:
        self._link = link or Link()
        self._again_at: dict[Alarm, float] = {}

    def sound(self, alarm: Alarm, code: int) -> None:
        """Tell the operator."""
        if alarm in TURNED_AWAY:
            self._link.turned_away(alarm.name)
        now = asyncio.get_running_loop().time()
        if self._again_at.get(alarm, now) <= now:
            self._again_at[alarm] = now + REST
            log.error("channel=wecom alarm=%s code=%d settings=%r see=docs/wecom.md", alarm.name, code, alarm.settings)


def failure(code: int, path: str, limited: int, alarms: Alarms) -> Exception:
    """What an error code is to whoever sends. limited: how often in a row we were told to slow down."""
    if code in ALARMS:
        alarms.sound(ALARMS[code], code)
    if code == FREQUENCY:
        return Later(AN_HOUR if limited > 3 else REST, everywhere=True)
    if code == AT_A_TIME:
        return Later(1.0, everywhere=True)
    if code in NOT_NOW:
        return NotNow(code)
    if code in ALARMS:
        return OutOfOrder(code)
    return Blocked() if code in GONE else Declined(code, path)
