"""Our WeCom seals, signs and repeats its callbacks as the documents say; crypto against Tencent's own vectors."""

import json
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as some

from tests.contract.wecom_program import Body, Program
from tests.simulators.wecom import FakeWeCom, Member
from tests.simulators.wecom.crypto import Seal, Unsealable

VECTORS = json.loads((Path(__file__).parent / "wecom_vectors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_official_vectors_are_opened_and_signed(vector: Body) -> None:
    seal = Seal(vector["token"], vector["encoding_aes_key"], vector["receive_id_expected"])

    assert seal.sign(vector["timestamp"], vector["nonce"], vector["encrypt"]) == vector["msg_signature"]
    assert seal.decrypt(vector["encrypt"]).decode() == vector["plaintext"]


@given(some.binary(max_size=4096))
def test_what_is_sealed_is_opened_again(message: bytes) -> None:
    seal = Seal("token", VECTORS[0]["encoding_aes_key"], "wwcorp")

    assert seal.decrypt(seal.encrypt(message)) == message


def test_the_seal_of_somebody_else_is_not_opened() -> None:
    seal = Seal("token", VECTORS[0]["encoding_aes_key"], "wwcorp")

    with pytest.raises(Unsealable):
        seal.decrypt(seal.encrypt(b"hello", receive_id="wwother"))
    with pytest.raises(Unsealable):
        seal.decrypt(seal.encrypt_block(b"\0" * 64))


async def test_an_address_is_verified_by_its_exact_answer(far_wecom: FakeWeCom, caller: Program) -> None:
    await far_wecom.verify(far_wecom.callback_url)

    caller.quotes_the_echo = True
    with pytest.raises(AssertionError, match="instead of"):
        await far_wecom.verify(far_wecom.callback_url)


async def test_words_reach_the_program(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await limei.enters()
    await limei.says("路灯 ]]> 坏了")
    await far_wecom.is_idle()

    assert caller.said("Event") == ["enter_agent", None]
    assert caller.said("Content") == [None, "路灯 ]]> 坏了"]
    assert caller.said("FromUserName") == ["limei", "limei"]
    assert (await limei.screen()).bubbles[-1].side == "own"


@pytest.mark.parametrize(("refusals", "attempts"), [(1, [503, 200]), (3, [503] * 3 + [200]), (9, [503] * 4)])
async def test_a_refused_callback_comes_three_times_more(
    far_wecom: FakeWeCom, caller: Program, limei: Member, refusals: int, attempts: list[int]
) -> None:
    caller.statuses = [503] * refusals

    await limei.says("在吗")
    await far_wecom.is_idle()

    assert far_wecom.pushes[0].attempts == attempts
    assert len(set(caller.said("MsgId"))) == 1


async def test_a_slow_program_is_asked_again(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    far_wecom.pushing.patience, caller.pause = 0.1, 0.5

    await limei.says("在吗")
    await far_wecom.is_idle()

    assert far_wecom.pushes[0].attempts == ["timeout"] * 4


@pytest.mark.parametrize("concurrent", [True, False])
async def test_a_callback_may_come_in_copies(
    far_wecom: FakeWeCom, caller: Program, limei: Member, concurrent: bool
) -> None:
    far_wecom.pushing.copies, far_wecom.pushing.concurrent = 4, concurrent

    await limei.says("在吗")
    await far_wecom.is_idle()

    assert caller.said("Content") == ["在吗"] * 4


async def test_a_callback_may_overtake_another_or_get_lost(
    far_wecom: FakeWeCom, caller: Program, limei: Member
) -> None:
    far_wecom.pushing.reversed = True
    await limei.says("一")
    await limei.says("二")
    await far_wecom.is_idle()
    far_wecom.pushing.lose(1)
    await limei.says("三")
    await far_wecom.is_idle()

    assert caller.said("Content") == ["二", "一"]


async def test_callbacks_of_one_person_stay_in_order(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    for number in range(10):
        await limei.says(f"{number}")
    await far_wecom.is_idle()

    assert caller.said("Content") == [f"{number}" for number in range(10)]


async def test_a_callback_may_come_once_more_much_later(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await limei.says("在吗")
    await far_wecom.is_idle()
    far_wecom.advance(3600)
    far_wecom.push_again(far_wecom.pushes[0])
    await far_wecom.is_idle()

    assert caller.said("Content") == ["在吗"] * 2
    assert len(set(caller.said("MsgId"))) == 1


async def test_anything_can_be_sealed(far_wecom: FakeWeCom, caller: Program) -> None:
    assert await far_wecom.push_sealed(b"<xml><Content>anything</Content></xml>") == 200
    assert caller.said("Content") == ["anything"]


async def test_a_passive_reply_is_opened_and_shown(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    inner = "<xml><MsgType>text</MsgType><Content><![CDATA[收到]]></Content></xml>"
    sealed = caller.seal.encrypt(inner.encode())
    signature = caller.seal.sign("1", "2", sealed)
    parts = {"Encrypt": sealed, "MsgSignature": signature, "TimeStamp": "1", "Nonce": "2"}
    caller.reply = ("<xml>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts.items()) + "</xml>").encode()

    await limei.says("在吗")

    await limei.waits_for("收到")


@pytest.mark.parametrize("name", FakeWeCom.MALFORMED)
async def test_malformed_callbacks_are_sent_as_they_are(far_wecom: FakeWeCom, caller: Program, name: str) -> None:
    seen = []

    async def strict(request: web.Request) -> web.Response:
        seen.append((dict(request.query), await request.read()))
        return web.Response(status=403)

    app = web.Application(client_max_size=4 << 20)
    app.router.add_post("/callback", strict)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    far_wecom.callback_url = f"http://127.0.0.1:{runner.addresses[0][1]}/callback"
    try:
        assert await far_wecom.push_malformed(name) == 403
    finally:
        await runner.cleanup()
    assert len(seen) == 1
