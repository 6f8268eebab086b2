"""Pictures lose what their camera wrote into them: the place, the time, the owner. What is seen stays."""

import asyncio
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Any

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

# by type: how it is written; nothing else is opened
_WRITTEN: dict[str, dict[str, Any]] = {
    "image/jpeg": {"format": "JPEG", "quality": 90},
    "image/png": {"format": "PNG"},
    "image/webp": {"format": "WEBP", "quality": 90},
    "image/gif": {"format": "GIF"},
}
# a picture that unfolds to more than that, over all its frames, is not opened; by the format it is written in, where
# writing one takes more than what it unfolds to (WebP: six times that)
MOST_PIXELS = 80_000_000
_FEWER = {"WEBP": 20_000_000}
# beyond so many pixels it needs so much memory that only one is opened at a time, whoever sent it
LARGE = 16_000_000
_SMALL_ONES, _LARGE_ONES = ThreadPoolExecutor(2, "pictures"), ThreadPoolExecutor(1, "large picture")
# what belongs to the picture itself and not to whoever took it
_SEEN = ("transparency", "duration")


class BrokenPicture(Exception):
    """These bytes are not the picture they begin as."""


class HugePicture(BrokenPicture):
    """It unfolds to more pixels than `most`."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


async def clean(content: bytes, mime: str) -> bytes:
    """`cleaned`, in a thread, where few small pictures and one large one are open at a time. Raises as it does."""
    run = asyncio.get_running_loop().run_in_executor
    large = await run(_SMALL_ONES, pixels_of, content, mime) > LARGE
    return await run(_LARGE_ONES if large else _SMALL_ONES, cleaned, content, mime)


def pixels_of(content: bytes, mime: str) -> int:
    """To how many pixels it unfolds, over all its frames; it is not unfolded. Raises BrokenPicture, HugePicture."""
    format = _WRITTEN[mime]["format"]
    most = _FEWER.get(format, MOST_PIXELS)
    with _opened(content, format, most) as picture:
        pixels = picture.width * picture.height * _frames(picture)
    if pixels > most:
        raise HugePicture(most)
    return pixels


def cleaned(content: bytes, mime: str) -> bytes:
    """The same picture, written anew: upright, without EXIF, GPS, comments, thumbnails or anything behind it.

    Takes up to two seconds for a large photo: not for where an event loop runs. Raises BrokenPicture, HugePicture.
    """
    how = _WRITTEN[mime]
    pixels_of(content, mime)
    with _opened(content, how["format"], MOST_PIXELS) as picture:
        frames = _frames(picture)
        if frames == 1:
            return _written([_bare(picture)], how)
        return _written([_bare(frame.copy()) for frame in islice(ImageSequence.Iterator(picture), frames)], how)


@contextmanager
def _opened(content: bytes, format: str, most: int) -> Iterator[Image.Image]:
    """The picture in these bytes, not yet unfolded. Raises BrokenPicture, HugePicture: then, or while it is read."""
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content), formats=(format,)) as picture:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise HugePicture(most) from error
    # what decoders raise for damaged bytes
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise BrokenPicture from error


def _frames(picture: Image.Image) -> int:
    """How many pictures move one after the other; of formats that are kept still: one."""
    return getattr(picture, "n_frames", 1) if picture.format == "GIF" else 1


def _bare(picture: Image.Image) -> Image.Image:
    """The picture itself, upright, without what belongs to its camera. Not a copy: a large one is a third of a GB."""
    seen: dict[str | tuple[int, int], Any] = {name: picture.info[name] for name in _SEEN if name in picture.info}
    ImageOps.exif_transpose(picture, in_place=True)
    picture.info = seen
    return picture


def _written(frames: list[Image.Image], how: dict[str, Any]) -> bytes:
    first, *rest = frames
    if how["format"] == "JPEG" and first.mode not in ("RGB", "L", "CMYK"):
        first = first.convert("RGB")
    more: dict[str, Any] = {"save_all": True, "append_images": rest, "loop": 0} if rest else {}
    out = BytesIO()
    first.save(out, **how, **more)
    return out.getvalue()
