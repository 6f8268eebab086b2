"""Pictures keep what is seen and lose what their camera wrote."""

import subprocess
import sys
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from bot import pictures
from bot.pictures import BrokenPicture, HugePicture, cleaned
from tests.contract.pictures import OWNER, moving, opened, photo


def unfolding(size: tuple[int, int], format: str) -> bytes:
    """A picture of one colour: many pixels in few bytes."""
    out = BytesIO()
    Image.new("RGB", size).save(out, format)
    return out.getvalue()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_place_and_owner_are_gone_and_the_picture_is_upright(format: str) -> None:
    taken = photo(format)
    kept = cleaned(taken, f"image/{format.lower()}")

    assert OWNER.encode() in taken
    assert OWNER.encode() not in kept
    assert not opened(kept).getexif()
    assert (opened(kept).size, opened(kept).format) == ((20, 40), format)
    red, green, blue = opened(kept).convert("RGB").getpixel((10, 20))  # type: ignore[misc]
    assert red > 200 > 60 > max(green, blue)


def test_a_moving_picture_goes_on_moving() -> None:
    kept = opened(cleaned(moving(), "image/gif"))

    assert kept.n_frames == 3  # type: ignore[attr-defined]
    assert "comment" not in kept.info


def test_what_follows_the_picture_in_its_file_is_gone() -> None:
    assert b"a whole film" not in cleaned(photo() + b"a whole film", "image/jpeg")


@pytest.mark.parametrize(
    "content",
    [photo()[:300], b"\xff\xd8\xff\xe0" + bytes(60), photo("PNG")[:60], b""],
    ids=["cut off", "only a beginning", "another format", "nothing"],
)
def test_what_is_no_picture_is_said_to_be_broken(content: bytes) -> None:
    with pytest.raises(BrokenPicture):
        cleaned(content, "image/jpeg")


def test_a_small_file_that_unfolds_to_a_huge_picture_is_not_opened() -> None:
    side = int(pictures.MOST_PIXELS**0.5) + 1
    header = bytearray(photo("PNG"))
    header[16:24] = side.to_bytes(4, "big") * 2
    header[29:33] = crc32(header[12:29]).to_bytes(4, "big")

    with pytest.raises(BrokenPicture):
        cleaned(bytes(header), "image/png")


def test_webp_needs_more_memory_and_may_unfold_to_less() -> None:
    with pytest.raises(HugePicture) as refused:
        cleaned(unfolding((5000, 5000), "WEBP"), "image/webp")
    assert refused.value.most < 5000 * 5000 < pictures.MOST_PIXELS


# a process of its own: what one had in memory at most is known of whole processes only
MANY_AT_ONCE = """
import asyncio, resource
from bot.pictures import clean
from tests.unit.spine.test_pictures import unfolding
picture = unfolding((5000, 5000), "JPEG")
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
async def opened(many):
    before = most()
    await asyncio.gather(*(clean(picture, "image/jpeg") for _ in range(many)))
    return most() - before
asyncio.run(opened(1))
print(most(), asyncio.run(opened(6)))
"""


def test_large_pictures_that_come_at_once_are_opened_one_after_the_other() -> None:
    measured = subprocess.run([sys.executable, "-c", MANY_AT_ONCE], capture_output=True, check=True, text=True)
    with_one, more_with_six = map(int, measured.stdout.split())
    assert more_with_six < with_one / 4
