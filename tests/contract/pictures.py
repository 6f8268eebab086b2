"""Pictures for tests: as a telephone takes them, with the place and the owner written into them."""

from io import BytesIO

from PIL import Image

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
TAKEN_ON_ITS_SIDE = 6
OWNER = "Owner-of-the-phone"


def photo(format: str = "JPEG") -> bytes:
    """A picture 40 wide and 20 high, taken with the telephone on its side: seen, it is 20 wide and 40 high."""
    facts = Image.Exif()
    facts[ORIENTATION], facts[MAKER] = TAKEN_ON_ITS_SIDE, OWNER
    facts.get_ifd(GPS).update({1: "N", 2: (30.0, 7.0, 12.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    out = BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, format, exif=facts)
    return out.getvalue()


def moving() -> bytes:
    """Three frames with a comment."""
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100, comment=OWNER.encode())
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture in these bytes."""
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture
