"""Files no program likes, in the middle of an opinion: one kind sentence, nothing lost, nothing executed."""

from functools import cache
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import func, select

from storage.tables import attachments, blobs, opinions
from tests.contract.pictures import photo
from tests.flow.conftest import County
from tests.flow.story import sends_it_off, writes
from tests.simulators.browser import WebChat
from tests.simulators.telegram.people import Person

WORDS = "人民路实验小学门口没有斑马线，希望画一条"
KINDS = "可以发：照片、语音、视频、PDF、Word、Excel"
BROKEN = "这个文件没传完整"
MB = 1024 * 1024


@cache
def picture(width: int, height: int) -> bytes:
    """A white picture: few bytes, many pixels."""
    out = BytesIO()
    Image.new("1", (width, height), 1).save(out, "PNG")
    return out.getvalue()


# What is sent, how it is called, and a part of the one sentence about it.
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "a program called a photo": (b"MZ\x90\x00" + bytes(500), "photo.jpg", KINDS),
    "a drawing with a script": (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "map.svg", KINDS),
    "a page": (b"<html><script>alert(1)</script></html>", "page.html", KINDS),
    "an archive": (b"PK\x03\x04" + bytes(500), "all.zip", KINDS),
    "an ending of tricks": (b"MZ\x90\x00" + bytes(500), "../../x.\u202e<b>gpj", KINDS),
    "a photo as a telephone keeps it": (
        b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00mif1heic" + bytes(300),
        "IMG_0412.HEIC",
        "请当作“照片”发",
    ),
    "a picture broken off": (photo()[:-200], "photo.jpg", BROKEN),
    "a picture that unfolds": (picture(12_000, 12_000), "map.png", "最多8000万像素"),
}


async def sentence(person: Person, data: bytes, name: str, part: str) -> str:
    """What is said about a file that is not taken."""
    if isinstance(person, WebChat):
        status, says = await person.tries_file(data, name)
        assert status in (413, 415), status
        assert part in says
        return says
    await person.sends_document(data, name)
    return (await person.waits_for(part)).text


async def kept(county: County) -> list[int]:
    """The sizes of the files kept for opinions."""
    sizes = (
        select(func.length(blobs.c.bytes)).join_from(attachments, blobs).where(attachments.c.opinion_id.is_not(None))
    )
    return await county.program.store.read(lambda c: list(c.execute(sizes).scalars()))


@pytest.mark.parametrize("name", REFUSED)
async def test_what_cannot_be_taken_is_said_once_and_nothing_is_lost(county: County, name: str) -> None:
    data, called, part = REFUSED[name]
    citizen = await county.citizen("王阿姨")
    await writes(citizen, [WORDS])
    said = await sentence(citizen, data, called, part)
    assert not {"\u202e", "<b>", "/"} & set(said.split("可以发")[0])
    await sends_it_off(citizen)

    assert await county.program.store.read(lambda c: list(c.execute(select(opinions.c.text)).scalars())) == [WORDS]
    assert await kept(county) == []
    assert county.program.turns.counts["failed"] == 0


async def test_a_file_beyond_the_limit_is_told_the_limit(county: County, channel: str) -> None:
    citizen = await county.citizen("王阿姨")
    await writes(citizen, [WORDS])
    limit = {"telegram": 20, "web": 10}[channel]
    await sentence(citizen, bytes(limit * MB + MB), "film.mp4", f"{limit} MB")
    await sends_it_off(citizen)

    assert await kept(county) == []


async def test_a_file_with_nothing_in_it_is_asked_for_again(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    await writes(citizen, [WORDS])
    await sentence(citizen, b"", "photo.jpg", BROKEN)


async def test_a_large_photo_of_a_new_phone_is_kept(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    await writes(citizen, [WORDS])
    await citizen.sends_document(picture(8_000, 5_000), "photo.png")
    await sends_it_off(citizen)
    await until_fetched(county, 1)

    assert len(await kept(county)) == 1


async def test_thirty_files_in_one_opinion_are_all_kept(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    station = await county.officer("zhang-min")
    await writes(citizen, [WORDS])
    for _ in range(30):
        await citizen.sends_photo(photo())
    await county.program.turns.rest()
    await sends_it_off(citizen)
    await until_fetched(county, 30)

    assert len(await kept(county)) == 30
    await station.waits_for("新意见")
    await station.presses("打开")
    shown = await station.waits_for(lambda seen: seen.offers("看附件"))
    await station.presses("看附件", on=shown)
    await station.waits_for("附件30个，都在上面")


async def test_the_name_of_a_file_is_a_line_without_tricks(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    await writes(citizen, [WORDS])
    await citizen.sends_document(b"%PDF-1.7\n%...", "../../\u202efdp.<img src=x>信.pdf")
    await sends_it_off(citizen)
    await until_fetched(county, 1)

    names = await county.program.store.read(lambda c: list(c.execute(select(attachments.c.file_name)).scalars()))
    assert len(names) == 1
    assert not {"\u202e", "/"} & set(names[0])
    assert names[0].endswith("信.pdf")


async def until_fetched(county: County, count: int) -> None:
    """The bytes come after the turn; look until they are there."""
    fetching = county.program._attachments
    assert fetching is not None
    while await fetching.look():
        pass
    assert len(await kept(county)) == count
