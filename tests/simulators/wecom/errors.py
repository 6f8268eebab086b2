"""Refusals of the WeCom API: HTTP 200 and an errcode. The words of errmsg may change, as the real ones do."""

from typing import Any

WORDS = {
    -1: "system busy",
    40001: "invalid credential",
    40003: "invalid UserID",
    40004: "invalid media type",
    40005: "invalid file type",
    40006: "invalid media size",
    40007: "invalid media_id",
    40008: "invalid message type",
    40009: "invalid image size",
    40013: "invalid corpid",
    40014: "invalid access_token",
    40029: "invalid code",
    40033: "invalid charset",
    40056: "invalid agentid",
    40058: "invalid Request Parameter",
    40091: "invalid secret",
    40096: "invalid external userid",
    40201: "message contains banned content",
    41001: "access_token missing",
    42001: "access_token expired",
    42014: "invalid taskid",
    42015: "response_code does not belong to this app or receiver",
    42016: "taskid missing",
    42017: "button key missing or too long",
    42018: "button key repeated",
    42019: "button name missing",
    42020: "button url missing",
    42022: "code has been used",
    44001: "empty media data",
    44004: "empty content",
    45002: "content size out of limit",
    45009: "api freq out of limit",
    45033: "api concurrent out of limit",
    48002: "api forbidden",
    50001: "redirect_url domain is not trusted",
    50002: "user not in the visible range",
    50003: "agent disabled",
    60011: "no privilege to access/modify contact/party/agent",
    60020: "not allow to access from your ip",
    60111: "userid not found",
    81013: "user & party & tag all invalid",
    95000: "invalid open_kfid",
    95001: "send msg count limit",
    95002: "send msg time limit",
    95004: "open_kfid has been deleted",
    95013: "session has ended",
    95017: "api switch of this kf account is off",
    95018: "session status invalid",
}


class Refusal(Exception):
    """An answer with an errcode. `hint` says to the reader of a failed test which rule was broken."""

    def __init__(self, errcode: int, hint: str = "") -> None:
        super().__init__(f"{errcode} {hint}")
        self.errcode = errcode
        self.hint = hint

    def body(self) -> dict[str, Any]:
        """The answer as WeCom writes it: with a hint, our address and a link."""
        words = WORDS.get(self.errcode, "simulated refusal")
        hint = f", {self.hint}" if self.hint else ""
        more = f"https://open.work.weixin.qq.com/devtool/query?e={self.errcode}"
        errmsg = f"{words}{hint}, hint: [1772415000123456789], from ip: 127.0.0.1, more info at {more}"
        return {"errcode": self.errcode, "errmsg": errmsg}


def need(truth: object, errcode: int, hint: str) -> None:
    """Raise the refusal unless it is true."""
    if not truth:
        raise Refusal(errcode, hint)
