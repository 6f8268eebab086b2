"""What the operator asks before a Monday: is everything set up, and the codes for the posters."""

from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from bot import doctor, qr
from bot.commands import WRONG, Say
from bot.program import Program
from locales.texts import Catalogue
from tests.clock import FrozenClock
from tests.contract.wecom_scene import Build, Corp, settings_for
from tests.simulators.telegram import FakeTelegram
from tests.simulators.wecom import FakeWeCom

WeComHere = tuple[FakeWeCom, FrozenClock, str]


class Told:
    """What was said to the operator."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.say = Say(Catalogue(), self.lines.append)

    def has(self, words: str) -> bool:
        """Whether a line says this."""
        return any(words in line for line in self.lines)


def asking(wecom: WeComHere, url: str, folder: Path, **more: Any) -> Program:
    """A program for one command, beside the one that runs."""
    one, clock, base = wecom
    return Program(settings_for(one, base, url, folder / "other", **more), clock)


async def test_where_all_is_well_the_doctor_says_so(
    corp: Corp, wecom: WeComHere, telegram: FakeTelegram, database_url: str, tmp_path: Path
) -> None:
    told, here = Told(), corp.program.address
    telegram_too = {"telegram_token": telegram.token, "telegram_api_base": telegram.url}
    program = asking(wecom, database_url, tmp_path, public_address=here, **telegram_too)

    assert await doctor.run(program, Namespace(), told.say) == 0, told.lines
    for words in ("数据库：好", "打得开", "@", "应用“民意”", "应答正确", "微信客服：“", "都好"):
        assert told.has(words), (words, told.lines)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"wecom_secret": "not-this-one"}, "MINYI_WECOM_SECRET"),
        ({"wecom_corp_id": "wwwrong"}, "MINYI_WECOM_CORP_ID"),
        ({"wecom_agent_id": 7}, "MINYI_WECOM_AGENT_ID"),
        ({"wecom_callback_token": "another"}, "MINYI_WECOM_CALLBACK_TOKEN"),
        ({"wecom_aes_key": "a" * 43}, "MINYI_WECOM_AES_KEY"),
        ({"kf_accounts": "wkNobodys"}, "MINYI_KF_ACCOUNTS"),
        ({"wecom_api_base": "http://127.0.0.1:9"}, "MINYI_WECOM_API_BASE"),
        ({"public_address": "http://127.0.0.1:9"}, "打不开"),
        ({"public_address": None}, "MINYI_PUBLIC_ADDRESS"),
        ({"telegram_token": "1:wrong"}, "MINYI_TELEGRAM_TOKEN"),
    ],
)
async def test_the_doctor_names_what_is_wrong(
    corp: Corp,
    wecom: WeComHere,
    telegram: FakeTelegram,
    database_url: str,
    tmp_path: Path,
    wrong: dict[str, Any],
    says: str,
) -> None:
    told = Told()
    usual = {
        "public_address": corp.program.address,
        "telegram_token": telegram.token,
        "telegram_api_base": telegram.url,
    }
    program = asking(wecom, database_url, tmp_path, **usual | wrong)

    assert await doctor.run(program, Namespace(), told.say) == WRONG
    assert told.has(says), told.lines
    assert not told.has(corp.wecom.corp.secret)


async def test_the_doctor_knows_an_address_that_is_not_trusted_and_a_closed_door(
    corp: Corp, wecom: WeComHere, database_url: str, tmp_path: Path
) -> None:
    for closed, says in (("trusted_ip", "企业可信IP"), ("kf_listed", "可调用接口的应用")):
        getattr(corp.wecom, closed)(False)
        told = Told()
        program = asking(wecom, database_url, tmp_path, public_address=corp.program.address)
        assert await doctor.run(program, Namespace(), told.say) == WRONG
        assert told.has(says), told.lines
        getattr(corp.wecom, closed)(True)


async def test_the_doctor_shows_the_accounts_of_customer_service_that_can_be_entered(
    corp: Corp, wecom: WeComHere, database_url: str, tmp_path: Path
) -> None:
    told = Told()
    program = asking(wecom, database_url, tmp_path, public_address=corp.program.address, kf_accounts="")

    assert await doctor.run(program, Namespace(), told.say) == 0, told.lines
    assert told.has(corp.wecom.corp.open_kfid)


async def test_the_doctor_says_when_there_is_no_database(wecom: WeComHere, tmp_path: Path) -> None:
    told = Told()
    program = asking(wecom, "postgresql://somebody:very-secret@127.0.0.1:1/minyi", tmp_path)

    assert await doctor.run(program, Namespace(), told.say) == WRONG
    assert told.has("MINYI_DATABASE_URL")
    assert not told.has("very-secret")


@pytest.mark.parametrize(("what", "name", "code"), [("district", "第1选区", "d"), ("station", "城关联络站", "s")])
async def test_posters_lead_into_the_chat_on_every_channel(
    corp: Corp,
    wecom: WeComHere,
    telegram: FakeTelegram,
    database_url: str,
    tmp_path: Path,
    what: str,
    name: str,
    code: str,
) -> None:
    told, out = Told(), tmp_path / "海报.svg"
    here = corp.program.address
    more = {"telegram_token": telegram.token, "telegram_api_base": telegram.url, "public_address": here}
    program = asking(wecom, database_url, tmp_path, **more)
    names = await corp.program.store.read(qr.places_named, what, name)
    asked = Namespace(what=what, name=next(iter(names.values())), out=str(out))

    assert await qr.run(program, asked, told.say) == 0, told.lines
    id = next(iter(names))
    assert all(
        (tmp_path / file).read_bytes()[:5] == b"<?xml" for file in ("海报.svg", "海报-telegram.svg", "海报-web.svg")
    )
    assert told.has(f"{here}/?start={code}{id}")
    assert told.has(f"?start={code}{id}")
    wang = corp.wecom.customer("王阿姨")
    await wang.opens(next(line for line in told.lines if "kfid" in line))
    assert await wang.waits_for(lambda seen: bool(seen.text))


async def test_a_picture_is_png_where_asked_for(start_corp: Build, tmp_path: Path) -> None:
    qr.draw("https://example.cn/?start=d1", tmp_path / "a.png")

    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(("name", "out"), [("没有这个", "a.png"), ("城关联络站", "a.pdf")])
async def test_a_place_nobody_knows_and_an_odd_ending_are_said(
    corp: Corp, wecom: WeComHere, database_url: str, tmp_path: Path, name: str, out: str
) -> None:
    told = Told()
    asked = Namespace(what="station", name=name, out=str(tmp_path / out))

    assert await qr.run(asking(wecom, database_url, tmp_path), asked, told.say) == WRONG
    assert not (tmp_path / out).exists()
