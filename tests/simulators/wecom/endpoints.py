"""Which endpoint is what: the verb and the function, by the path below /cgi-bin."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulators.wecom import kf_console, kf_sending, kf_sync, sending
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.faults import Faults
from tests.simulators.wecom.kf_world import Kf
from tests.simulators.wecom.tokens import Tokens
from tests.simulators.wecom.world import Body, World


@dataclass(slots=True)
class Wecom:
    """The parts that answer calls."""

    world: World
    kf: Kf
    tokens: Tokens
    faults: Faults = field(default_factory=Faults)
    strict_escape: bool = False


Call = Callable[[Wecom, Body], Body]
CALLBACK_ADDRESSES = ["127.0.0.1"]


def _user(wecom: Wecom, body: Body) -> Body:
    userid = str(body.get("userid") or "")
    need(wecom.world.in_range(userid), 60111, "userid")
    member = wecom.world.members[userid.lower()]
    need(member.visible, 60011, "userid")
    return {"userid": member.userid, "name": member.phone.name, "status": 1}


def _agent(wecom: Wecom, body: Body) -> Body:
    sending.check_agent(wecom.world, body)
    seen = [{"userid": one.userid} for one in wecom.world.members.values() if one.visible and not one.gone]
    return {
        "agentid": wecom.world.corp.agentid,
        "name": "民意",
        "allow_userinfos": {"user": seen},
        "close": 0,
        "redirect_domain": wecom.world.corp.trusted_domain,
        "isreportenter": 1,
    }


def _menu(wecom: Wecom, body: Body) -> Body:
    sending.check_agent(wecom.world, body)
    buttons = body.get("button") or []
    need(1 <= len(buttons) <= 3, 40058, "a menu has 1 to 3 entries")
    for top in buttons:
        need(len(top.get("sub_button") or []) <= 5, 40058, "5 entries below one")
        for entry in top.get("sub_button") or [top]:
            need(entry.get("name"), 40058, "a menu entry without name")
            need(len(str(entry.get("key") or "").encode()) <= 128, 40058, "a key has 128 bytes")
    wecom.world.menu = {"button": buttons}
    return {}


def _menu_shown(wecom: Wecom, body: Body) -> Body:
    sending.check_agent(wecom.world, body)
    if not wecom.world.menu:
        raise Refusal(46003, "no menu")
    return dict(wecom.world.menu)


def _menu_gone(wecom: Wecom, body: Body) -> Body:
    sending.check_agent(wecom.world, body)
    wecom.world.menu = {}
    return {}


ENDPOINTS: dict[str, tuple[str, Call]] = {
    "getcallbackip": ("GET", lambda wecom, _: {"ip_list": CALLBACK_ADDRESSES}),
    "get_jsapi_ticket": ("GET", lambda wecom, body: wecom.tokens.ticket({})),
    "ticket/get": ("GET", lambda wecom, body: wecom.tokens.ticket(body)),
    "auth/getuserinfo": ("GET", lambda wecom, body: wecom.tokens.user_info(body)),
    "user/get": ("GET", _user),
    "agent/get": ("GET", _agent),
    "menu/create": ("POST", _menu),
    "menu/get": ("GET", _menu_shown),
    "menu/delete": ("GET", _menu_gone),
    "message/send": ("POST", lambda wecom, body: sending.send(wecom.world, body)),
    "message/update_template_card": ("POST", lambda wecom, body: sending.update(wecom.world, body)),
    "message/recall": ("POST", lambda wecom, body: sending.recall(wecom.world, body)),
    "kf/sync_msg": ("POST", lambda wecom, body: kf_sync.sync(wecom.kf, body)),
    "kf/send_msg": ("POST", lambda wecom, body: kf_sending.send(wecom.kf, body)),
    "kf/send_msg_on_event": ("POST", lambda wecom, body: kf_sending.send_on_event(wecom.kf, body)),
    "kf/service_state/get": ("POST", lambda wecom, body: kf_console.state(wecom.kf, body)),
    "kf/service_state/trans": ("POST", lambda wecom, body: kf_console.trans(wecom.kf, body)),
    "kf/customer/batchget": ("POST", lambda wecom, body: kf_console.customers(wecom.kf, body)),
    "kf/add_contact_way": ("POST", lambda wecom, body: kf_console.contact_way(wecom.kf, body)),
    "kf/account/list": ("GET|POST", lambda wecom, body: kf_console.accounts(wecom.kf, body)),
    "kf/get_corp_qualification": ("GET", lambda wecom, _: {"wechat_channels_binding": False}),
}
