"""The rest of kf: service_state, customers, links, accounts."""

from urllib.parse import parse_qs, unquote, urlsplit

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import need
from tests.simulators.wecom.kf_world import ENDED, HUMAN, QUEUE, Kf, Session
from tests.simulators.wecom.world import Body

TRANSITIONS = {0: {1, 2, 3, 4}, 1: {2, 3, 4}, 2: {3, 4}, 3: {3, 4}, 4: set[int]()}
LINK = "https://work.weixin.qq.com/kfid/kfc"


def state(kf: Kf, body: Body) -> Body:
    """service_state/get."""
    session = kf.session(body.get("open_kfid"), body.get("external_userid"))
    return {"service_state": session.state, "servicer_userid": session.servicer}


def trans(kf: Kf, body: Body) -> Body:
    """service_state/trans: only forward; four is left by a new message alone."""
    session = kf.session(body.get("open_kfid"), body.get("external_userid"))
    wanted = body.get("service_state")
    need(session.state != ENDED, 95013, "the session has ended")
    need(wanted in TRANSITIONS[session.state], 95018, f"{session.state} to {wanted}")
    servicer = str(body.get("servicer_userid") or "")
    need(wanted != HUMAN or kf.world.in_range(servicer), 40003, "servicer_userid")
    return move(kf, session, int(str(wanted)), servicer)


def move(kf: Kf, session: Session, wanted: int, servicer: str = "") -> Body:
    """Change the state of a session; handing over and ending give a code for one last message."""
    session.state, session.servicer = wanted, servicer if wanted == HUMAN else ""
    if wanted not in (QUEUE, ENDED):
        return {}
    return {"msg_code": kf.event_code(session, limits.WELCOME_LIFE if wanted == ENDED else limits.KF_WINDOW)}


def customers(kf: Kf, body: Body) -> Body:
    """customer/batchget: 1 to 100 at once."""
    wanted = body.get("external_userid_list") or []
    need(isinstance(wanted, list) and 1 <= len(wanted) <= 100, 40058, "external_userid_list")
    known = {session.external_userid: session for session in kf.sessions.values()}
    found = [_customer(known[one], body) for one in wanted if one in known]
    return {"customer_list": found, "invalid_external_userid": [one for one in wanted if one not in known]}


def _customer(session: Session, body: Body) -> Body:
    facts: Body = {
        "external_userid": session.external_userid,
        "nickname": session.phone.name,
        "avatar": "",
        "gender": 0,
    }
    if body.get("need_enter_session_context") and session.entry:
        facts["enter_session_context"] = session.entry
    return facts


def contact_way(kf: Kf, body: Body) -> Body:
    """add_contact_way: the link of a kf account with a scene."""
    account = kf.account(body.get("open_kfid"))
    scene = body.get("scene", "")
    need(scene == "" or limits.SCENE.fullmatch(str(scene)), 40058, "scene: letters or length")
    secret = kf.world.code("ENC", 20)
    kf.scenes[secret] = (account.open_kfid, str(scene))
    return {"url": f"{LINK}{account.open_kfid[-12:]}?enc_scene={secret}"}


def read_link(kf: Kf, url: str) -> tuple[str, str, str]:
    """What WeChat makes of a scanned link: kf account, scene, scene_param. Raises AssertionError for a broken one."""
    parts = urlsplit(url)
    query = parse_qs(parts.query, keep_blank_values=True)
    secret = query.get("enc_scene", [""])[0]
    assert secret in kf.scenes, f"WeChat does not know this link: {url}"
    open_kfid, scene = kf.scenes[secret]
    assert url.startswith(f"{LINK}{open_kfid[-12:]}?enc_scene="), f"the link was edited: {url}"
    raw = next((part[12:] for part in parts.query.split("&") if part.startswith("scene_param=")), "")
    assert limits.size(unquote(raw)) <= limits.SCENE_PARAM, "scene_param is longer than 128 bytes"
    return open_kfid, scene, unquote(raw)


def accounts(kf: Kf, body: Body) -> Body:
    """account/list, by pages of at most 100."""
    offset, limit = int(body.get("offset") or 0), int(body.get("limit") or 100)
    need(offset >= 0 and 1 <= limit <= 100, 40058, "offset or limit")
    need(kf.enabled, 48002, "the app is not listed for customer service")
    rows = [
        {"open_kfid": one.open_kfid, "name": one.name, "avatar": "", "manage_privilege": True}
        for one in kf.accounts.values()
        if not one.gone
    ]
    return {"account_list": rows[offset : offset + limit]}
