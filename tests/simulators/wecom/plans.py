"""Faults by name, as tests plan them."""

from tests.simulators.wecom.clock import VirtualClock
from tests.simulators.wecom.endpoints import Wecom
from tests.simulators.wecom.faults import Fault, Faults, Gate


class Plans:
    """What a test may let go wrong. Endpoints are paths below /cgi-bin; "*" is any."""

    faults: Faults
    wecom: Wecom

    @property
    def clock(self) -> VirtualClock:
        """The time on WeCom's side."""
        return self.wecom.world.clock

    def advance(self, seconds: float) -> None:
        """Let time pass on WeCom's side."""
        self.clock.advance(seconds)

    def fail_next(self, endpoint: str, errcode: int, times: int = 1, after: int = 0) -> None:
        """Answer the next calls with an errcode instead of doing them, once `after` calls have passed."""
        self.faults.plan(endpoint, Fault("refuse", errcode), times, after)

    def fail_always(self, endpoint: str, errcode: int) -> None:
        """Answer every call with an errcode, until `recover`."""
        self.faults.lasting[endpoint] = errcode

    def recover(self, endpoint: str) -> None:
        """Take back what was planned for an endpoint."""
        self.faults.lasting.pop(endpoint, None)
        self.faults.planned.pop(endpoint, None)

    def breaks_next(self, endpoint: str, status: int = 502, times: int = 1) -> None:
        """Answer with an HTML error page and this status; nothing happens."""
        self.faults.plan(endpoint, Fault("page", status=status), times)

    def html_next(self, endpoint: str, times: int = 1) -> None:
        """Do the call, answer 200 with a web page."""
        self.faults.plan(endpoint, Fault("html"), times)

    def garbles_next(self, endpoint: str, times: int = 1) -> None:
        """Do the call, answer JSON that ends in the middle."""
        self.faults.plan(endpoint, Fault("garble"), times)

    def drop_before(self, endpoint: str, times: int = 1, after: int = 0) -> None:
        """Cut the connection before anything happens."""
        self.faults.plan(endpoint, Fault("drop_before"), times, after)

    def drop_after(self, endpoint: str, times: int = 1, after: int = 0) -> None:
        """Do the call, cut the connection before the answer."""
        self.faults.plan(endpoint, Fault("drop_after"), times, after)

    def stalls_next(self, endpoint: str, times: int = 1) -> None:
        """Never answer, and do nothing."""
        self.faults.plan(endpoint, Fault("stall"), times)

    def slow_next(self, endpoint: str, seconds: float = 10.0, times: int = 1) -> None:
        """Do the call, answer so many real seconds later."""
        self.faults.plan(endpoint, Fault("slow", seconds=seconds), times)

    def hold(self, endpoint: str) -> Gate:
        """Do calls but keep their answers back: `await gate.reached.wait()`, then `release`."""
        gate = self.faults.gates[endpoint] = Gate()
        return gate

    def release(self, endpoint: str) -> None:
        """Let answers out again."""
        self.faults.gates.pop(endpoint).opened.set()

    def forget_tokens(self) -> None:
        """Invalidate the access token before its time (40014)."""
        self.wecom.tokens.forget()

    def trusted_ip(self, listed: bool) -> None:
        """Whether the caller's address is listed in the console (else 60020)."""
        self.wecom.tokens.from_trusted_ip = listed

    def strict_escape(self, strict: bool = True) -> None:
        """Refuse JSON with \\uXXXX (40033), as some endpoints do."""
        self.wecom.strict_escape = strict

    def kf_listed(self, listed: bool) -> None:
        """Whether the console lists the app for customer service (else 48002)."""
        self.wecom.kf.enabled = listed

    def pages(self, size: int = 0, empty: int = 0) -> None:
        """Pages of sync_msg: at most so long (0: as asked), and so many empty ones with has_more first."""
        self.wecom.kf.page_size = size
        for account in self.wecom.kf.accounts.values():
            account.empty_pages = empty
