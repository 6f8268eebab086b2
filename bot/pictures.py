"""Pictures lose what their camera wrote into them: the place, the time, the owner. What is seen stays."""

import warnings
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
# a picture that unfolds to more than that, over all its frames, is not opened
MOST_PIXELS = 80_000_000
# what belongs to the picture itself and not to whoever took it
_SEEN = ("transparency", "duration")


class BrokenPicture(Exception):
    """These bytes are not the picture they begin as."""


class HugePicture(BrokenPicture):
    """It unfolds to more than MOST_PIXELS."""


def cleaned(content: bytes, mime: str) -> bytes:
    """The same picture, written anew: upright, without EXIF, GPS, comments, thumbnails or anything behind it.

    Takes up to a second for a large photo: not for where an event loop runs. Raises BrokenPicture, HugePicture.
    """
    how = _WRITTEN[mime]
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content), formats=(how["format"],)) as picture:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            frames = getattr(picture, "n_frames", 1) if how["format"] == "GIF" else 1
            if picture.width * picture.height * frames > MOST_PIXELS:
                raise HugePicture
            return _written([_bare(frame) for frame in islice(ImageSequence.Iterator(picture), frames)], how)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise HugePicture from error
    # what decoders raise for damaged bytes
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise BrokenPicture from error


def _bare(frame: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(frame).copy()
    upright.info = {name: frame.info[name] for name in _SEEN if name in frame.info}
    return upright


def _written(frames: list[Image.Image], how: dict[str, Any]) -> bytes:
    first, *rest = frames
    if how["format"] == "JPEG" and first.mode not in ("RGB", "L", "CMYK"):
        first = first.convert("RGB")
    more: dict[str, Any] = {"save_all": True, "append_images": rest, "loop": 0} if rest else {}
    out = BytesIO()
    first.save(out, **how, **more)
    return out.getvalue()
