"""What WeChat customer service remembers: accounts, their log to be synced, sessions, codes."""

from dataclasses import dataclass, field
from typing import Any

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.screens import Phone
from tests.simulators.wecom.world import Body, World

NEW, ASSISTANT, QUEUE, HUMAN, ENDED = range(5)
CUSTOMER, SYSTEM, SERVICER = 3, 4, 5  # origins


@dataclass(slots=True)
class Account:
    """One kf account: everything that can be synced from it, oldest first."""

    open_kfid: str
    name: str
    log: list[Body] = field(default_factory=list)
    tokens: dict[str, float] = field(default_factory=dict)
    cursors: dict[str, int] = field(default_factory=dict)
    empty_pages: int = 0
    gone: bool = False


@dataclass(slots=True)
class Session:
    """One customer with one kf account."""

    phone: Phone
    external_userid: str
    open_kfid: str
    state: int = NEW
    servicer: str = ""
    last_said: float | None = None
    welcomed: float | None = None
    entered: bool = False
    sent_since: int = 0
    blocked: bool = False
    fails: list[int] = field(default_factory=list)  # planned msg_send_fail types
    entry: Body = field(default_factory=dict)


@dataclass(slots=True)
class EventCode:
    """A right to send one message for one event."""

    session: Session
    until: float
    used: bool = False


@dataclass(slots=True)
class Kf:
    """All of customer service."""

    world: World
    accounts: dict[str, Account] = field(default_factory=dict)
    sessions: dict[tuple[str, str], Session] = field(default_factory=dict)
    codes: dict[str, EventCode] = field(default_factory=dict)
    msgids: set[tuple[str, str]] = field(default_factory=set)
    scenes: dict[str, tuple[str, str]] = field(default_factory=dict)  # enc_scene -> (open_kfid, scene)
    page_size: int = 0
    enabled: bool = True
    without_token: limits.Meter = field(default_factory=lambda: limits.Meter(20, 60.0))

    def add(self, open_kfid: str, name: str) -> Account:
        """A kf account that our app may use."""
        return self.accounts.setdefault(open_kfid, Account(open_kfid, name))

    def account(self, open_kfid: object) -> Account:
        """The account of this id. Raises 95000, 95004, 48002."""
        need(self.enabled, 48002, "the app is not listed for customer service")
        found = self.accounts.get(str(open_kfid))
        if found is None:
            raise Refusal(95000, "open_kfid")
        need(not found.gone, 95004, "open_kfid")
        return found

    def session(self, open_kfid: object, external_userid: object) -> Session:
        """The customer's session. Raises 40096 for strangers, 95000."""
        need(any(external == external_userid for _, external in self.sessions), 40096, "external_userid")
        self.account(open_kfid)
        found = self.sessions.get((str(open_kfid), str(external_userid)))
        if found is None:
            raise Refusal(95002, "this customer never came to this kf account")
        return found

    def open_session(self, open_kfid: str, external_userid: str, name: str) -> Session:
        """A customer who can find this account; nothing has been said."""
        self.account(open_kfid)
        phone = self.world.phone(f"{external_userid}@{open_kfid}", name)
        return self.sessions.setdefault((open_kfid, external_userid), Session(phone, external_userid, open_kfid))

    def log(self, open_kfid: str, origin: int, msgtype: str, external_userid: str = "", **content: Any) -> Body:
        """Write an item for sync_msg and tell the program that there is something."""
        account, now = self.accounts[open_kfid], self.world.clock.now()
        item: Body = {
            "msgid": self.world.code("kf", 24),
            "open_kfid": open_kfid,
            "send_time": int(now),
            "origin": origin,
            "msgtype": msgtype,
            **content,
        }
        if external_userid and msgtype != "event":
            item["external_userid"] = external_userid
        account.log.append(item)
        self.announce(account)
        return item

    def event(self, session: Session, event_type: str, **facts: Any) -> Body:
        """Write an event of a session."""
        who = {"open_kfid": session.open_kfid, "external_userid": session.external_userid}
        event = {"event_type": event_type, **who, **facts}
        return self.log(session.open_kfid, SYSTEM, "event", event=event)

    def announce(self, account: Account) -> None:
        """The callback without content: come and sync."""
        token = self.world.code("ENC", 60)
        account.tokens[token] = self.world.clock.now()
        message = {"Event": "kf_msg_or_event", "Token": token, "OpenKfId": account.open_kfid}
        self.world.push(account.open_kfid, message)

    def event_code(self, session: Session, seconds: float) -> str:
        """A new code for send_msg_on_event."""
        code = self.world.code("code")
        self.codes[code] = EventCode(session, self.world.clock.now() + seconds)
        return code
