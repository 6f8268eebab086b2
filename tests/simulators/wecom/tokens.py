"""gettoken, the check of every call's token, tickets, and the login code of H5 pages."""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, quote, urlsplit

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.limits import Meter
from tests.simulators.wecom.world import Body, World


@dataclass(slots=True)
class LoginCode:
    """Who comes back from the login page, once."""

    userid: str
    at: float
    used: bool = False


@dataclass(slots=True)
class Tokens:
    """The app's access token, login codes, tickets."""

    world: World
    current: str = ""
    expires: float = 0.0
    ever: set[str] = field(default_factory=set)
    from_trusted_ip: bool = True
    logins: dict[str, LoginCode] = field(default_factory=dict)
    per_minute: Meter = field(default_factory=lambda: Meter(60, 60.0))
    tickets: Meter = field(default_factory=lambda: Meter(100, 3600.0))

    def issue(self, query: Body) -> Body:
        """gettoken: the same token while it is valid."""
        corp, now = self.world.corp, self.world.clock.now()
        moment = self.world.clock.elapsed()
        need(self.per_minute.room("gettoken", moment), 45009, "gettoken")
        self.per_minute.count("gettoken", moment)
        need(query.get("corpid") == corp.corpid, 40013, "corpid")
        need(query.get("corpsecret") == corp.secret, 40001, "corpsecret")
        need(self.from_trusted_ip, 60020, "the caller's address is not listed")
        if not self.current or now >= self.expires:
            self.current, self.expires = self.world.code("tok", 180), now + limits.TOKEN_LIFE
            self.ever.add(self.current)
        return {"access_token": self.current, "expires_in": int(self.expires - now)}

    def check(self, token: str) -> None:
        """Raise 41001, 40014, 42001 or 60020 unless the call may go on."""
        need(token, 41001, "access_token")
        need(token in self.ever, 40014, "access_token")
        need(token == self.current and self.world.clock.now() < self.expires, 42001, "access_token")
        need(self.from_trusted_ip, 60020, "the caller's address is not listed")

    def forget(self) -> None:
        """WeCom invalidates the token before its time."""
        self.ever.discard(self.current)
        self.current = ""

    def log_in(self, userid: str, url: str) -> str:
        """What the login page does for a member: the address it sends the browser to. Raises 50001, 40013, 40058."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        back = query.get("redirect_uri", "")
        need(query.get("appid") == self.world.corp.corpid, 40013, "appid")
        need(query.get("response_type") == "code", 40058, "response_type")
        need(query.get("scope") in ("snsapi_base", "snsapi_privateinfo"), 40058, "scope")
        need(urlsplit(back).hostname == self.world.corp.trusted_domain, 50001, "redirect_uri")
        need(limits.size(query.get("state", "")) <= 128, 40058, "state")
        code = self.world.code("login")
        self.logins[code] = LoginCode(userid, self.world.clock.now())
        mark = "&" if urlsplit(back).query else "?"
        return f"{back}{mark}code={code}&state={quote(query.get('state', ''))}"

    def user_info(self, query: Body) -> Body:
        """auth/getuserinfo: whose code it is; once, within five minutes."""
        login = self.logins.get(str(query.get("code")))
        if login is None:
            raise Refusal(40029, "code")
        need(not login.used, 42022, "code")
        need(self.world.clock.now() - login.at <= limits.OAUTH_CODE_LIFE, 40029, "code has expired")
        login.used = True
        if self.world.in_range(login.userid):
            need(self.world.reachable(login.userid), 50002, login.userid)
            return {"userid": login.userid, "user_ticket": self.world.code("ticket")}
        return {"openid": f"o{login.userid}", "external_userid": login.userid}

    def ticket(self, query: Body) -> Body:
        """get_jsapi_ticket and ticket/get; a hundred an hour."""
        moment = self.world.clock.elapsed()
        need(self.tickets.room("ticket", moment), 45009, "ticket")
        self.tickets.count("ticket", moment)
        kind = str(query.get("type") or "corp")
        return {"ticket": f"ticket-of-{kind}-{self.world.corp.agentid}", "expires_in": limits.TOKEN_LIFE}
