"""kf/sync_msg: pages by cursor, as unhandy as the real ones."""

import base64

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import need
from tests.simulators.wecom.kf_world import Account, Kf
from tests.simulators.wecom.limits import size
from tests.simulators.wecom.world import Body


def sync(kf: Kf, body: Body) -> Body:
    """One page of what customers said. Pages may be short or empty although there is more."""
    account = kf.account(body.get("open_kfid"))
    limit = body.get("limit", 1000)
    need(isinstance(limit, int) and 0 < limit <= limits.KF_PAGE, 40058, "limit")
    need(body.get("voice_format", 0) in (0, 1), 40058, "voice_format")
    _check_token(kf, account, body.get("token"))
    place = _place(kf, account, str(body.get("cursor") or ""))
    if account.empty_pages:
        account.empty_pages -= 1
        return {"next_cursor": _cursor(kf, account, place), "has_more": 1, "msg_list": []}
    most = min(limit, kf.page_size or limit)
    page = account.log[place : place + most]
    more = place + len(page) < len(account.log)
    return {
        "next_cursor": _cursor(kf, account, place + len(page)),
        "has_more": int(more),
        "msg_list": [dict(item) for item in page],
    }


def _check_token(kf: Kf, account: Account, token: object) -> None:
    now = kf.world.clock.now()
    if not token:
        moment = kf.world.clock.elapsed()
        need(kf.without_token.room(account.open_kfid, moment), 45009, "sync_msg without token")
        kf.without_token.count(account.open_kfid, moment)
        return
    need(size(str(token)) <= 128 and token in account.tokens, 40058, "token is unknown")
    need(now - account.tokens[str(token)] <= limits.KF_TOKEN_LIFE, 40058, "token has expired")


def _place(kf: Kf, account: Account, cursor: str) -> int:
    horizon = kf.world.clock.now() - limits.KF_HISTORY
    oldest = next((n for n, item in enumerate(account.log) if item["send_time"] >= horizon), len(account.log))
    if not cursor:
        return oldest
    need(size(cursor) <= limits.KF_CURSOR and cursor in account.cursors, 40058, "cursor")
    return max(oldest, account.cursors[cursor])


def _cursor(kf: Kf, account: Account, place: int) -> str:
    cursor = base64.urlsafe_b64encode(kf.world.dice.randbytes(30)).decode()
    account.cursors[cursor] = place
    return cursor
