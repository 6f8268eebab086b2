"""What citizens send in WeChat is fetched at once, kept, and shown to a member of WeCom as what it is."""

import asyncio
import base64
from datetime import timedelta

from tests.contract.pictures import opened
from tests.contract.wecom_scene import Corp
from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import Customer, Member

# the smallest real picture: one grey dot
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
AMR = b"#!AMR\n" + (b"\x04" + b"\0" * 12) * 50
OPINION = "实验小学门口没有斑马线，放学好多孩子横穿马路，看着怕人"


async def test_a_photo_and_a_voice_from_wechat_are_seen_and_heard_in_wecom(corp: Corp) -> None:
    """V18: fetched before WeChat forgets them, shown days later"""
    wang, station = await corp.citizen(), await corp.officer("zhang-min")
    number = await sends_with_files(corp, wang)
    corp.wecom.world.media.clear()
    corp.clock.move(timedelta(days=1))
    await station.says(number)
    await station.waits_for(number)
    await station.presses("打开")
    card = await station.waits_for(lambda seen: "看附件" in seen.labels)
    await station.presses("看附件", on=card)
    photo, voice = await shown_to(station, "image"), await shown_to(station, "voice")

    assert opened(await station.looks_at(photo)).tobytes() == opened(PNG).tobytes()
    assert await station.looks_at(voice) == AMR


async def sends_with_files(corp: Corp, wang: Customer) -> str:
    """An opinion with a photo and a voice message, both fetched; its number."""
    await wang.says(OPINION)
    await wang.waits_for("我先记下了")
    await wang.sends_photo(PNG)
    await wang.sends_voice(AMR)
    await corp.rests()
    await wang.says("写好了")
    await wang.waits_for("还差几样")
    await wang.says("跳过")
    await wang.waits_for("要写上您的姓名吗")
    await wang.says("匿名")
    await wang.waits_for("再看一遍")
    await wang.says("提交")
    await wang.waits_for("YJ-2026-0001")
    await corp.wecom.waits_for_calls("media/get", 2, timeout=60)
    await corp.rests()
    return "YJ-2026-0001"


async def shown_to(who: Member, kind: str) -> Seen:
    """The file of this kind on the phone."""
    async with asyncio.timeout(60):
        while True:
            found = [one for one in (await who.screen()).bubbles if one.kind == kind and one.side == "bot"]
            if found:
                return Seen("message", found[0].text, (), found[0].number)
            await asyncio.sleep(0.05)
