"""Callbacks that WeCom would never send: what a stranger might try, by name."""

import base64
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulators.wecom.callbacks import Pusher, xml
from tests.simulators.wecom.world import Body

NEVER_READ = "nobody may ever read this"
BOMB = (
    '<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    "<xml><ToUserName>&c;</ToUserName><Encrypt>&c;</Encrypt></xml>"
)


@dataclass(frozen=True, slots=True)
class Attack:
    """A request: query and body."""

    query: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def _message(pusher: Pusher, **other: object) -> Body:
    now = int(pusher.world.clock.now())
    said: Body = {
        "ToUserName": pusher.world.corp.corpid,
        "FromUserName": "mallory",
        "CreateTime": now,
        "MsgType": "text",
        "Content": NEVER_READ,
        "MsgId": 10**18 + pusher.world.number(),
        "AgentID": pusher.world.corp.agentid,
    }
    return {**said, **other}


def _sealed(pusher: Pusher, **other: object) -> str:
    return pusher.seal.encrypt(xml(_message(pusher, **other)).encode())


def _with(pusher: Pusher, sealed: str, **query: str) -> Attack:
    return Attack({**pusher.signed(sealed), **query}, pusher.envelope(sealed).encode())


def _wrong_receiveid(pusher: Pusher) -> Attack:
    return _with(pusher, pusher.seal.encrypt(xml(_message(pusher)).encode(), receive_id="wwsomebodyelse"))


def _old(pusher: Pusher) -> Attack:
    sealed = _sealed(pusher)
    timestamp = str(int(pusher.world.clock.now()) - 3600)
    signature = pusher.seal.sign(timestamp, "7", sealed)
    query = {"msg_signature": signature, "timestamp": timestamp, "nonce": "7"}
    return Attack(query, pusher.envelope(sealed).encode())


def _truncated(pusher: Pusher) -> Attack:
    raw = base64.b64decode(_sealed(pusher))
    return _with(pusher, base64.b64encode(raw[:-7]).decode())


def _missing_block(pusher: Pusher) -> Attack:
    raw = base64.b64decode(_sealed(pusher))
    return _with(pusher, base64.b64encode(raw[:-16]).decode())


def _bad_padding(pusher: Pusher) -> Attack:
    return _with(pusher, pusher.seal.encrypt_block(b"\0" * 64))


def _bad_length(pusher: Pusher) -> Attack:
    plain = b"r" * 16 + struct.pack(">I", 2**31) + b"x" * 12
    return _with(pusher, pusher.seal.encrypt_block(plain + b"\x20" * 32))


def _other_corp(pusher: Pusher) -> Attack:
    sealed = _sealed(pusher, ToUserName="wwsomebodyelse")
    return Attack(pusher.signed(sealed), pusher.envelope(sealed, corpid="wwsomebodyelse").encode())


def _other_agent(pusher: Pusher) -> Attack:
    sealed = _sealed(pusher, AgentID=999)
    return Attack(pusher.signed(sealed), pusher.envelope(sealed, agent="999").encode())


def _missing_params(pusher: Pusher) -> Attack:
    sealed = _sealed(pusher)
    query = pusher.signed(sealed)
    del query["msg_signature"]
    return Attack(query, pusher.envelope(sealed).encode())


def _inner_bomb(pusher: Pusher) -> Attack:
    return _with(pusher, pusher.seal.encrypt(BOMB.encode()))


MALFORMED: dict[str, Callable[[Pusher], Attack]] = {
    "wrong signature": lambda p: _with(p, _sealed(p), msg_signature="0" * 40),
    "signature of other letters": lambda p: _with(p, _sealed(p), msg_signature="签名"),
    "wrong receiveid": _wrong_receiveid,
    "old timestamp": _old,
    "no timestamp": lambda p: _with(p, _sealed(p), timestamp="soon"),
    "truncated ciphertext": _truncated,
    "missing block": _missing_block,
    "bad padding": _bad_padding,
    "bad length": _bad_length,
    "no base64": lambda p: _with(p, "%%% this is no base64 %%%"),
    "empty ciphertext": lambda p: _with(p, ""),
    "doctype bomb": lambda p: Attack(p.signed(""), BOMB.encode()),
    "doctype bomb inside": _inner_bomb,
    "no xml": lambda p: Attack(p.signed(""), b"\x00\xff\xfe <xml"),
    "no xml inside": lambda p: _with(p, p.seal.encrypt(b"\xff\xfe\x00 no xml")),
    "empty body": lambda p: Attack(p.signed("")),
    "megabyte": lambda p: Attack(p.signed(""), p.envelope("A" * (1 << 20)).encode()),
    "missing params": _missing_params,
    "no params": lambda p: Attack({}, p.envelope(_sealed(p)).encode()),
    "other corp": _other_corp,
    "other agent": _other_agent,
}
