"""A chart of rates as a picture: a bar for each, its name, its percentage and its cases, to be read on a phone."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from services.replies.fonts import Font

MIME = "image/png"
# two pixels for each point of a phone that is 360 points wide
WIDTH, EDGE = 720, 36
HEADING, WORDS, SMALL = 34, 28, 24
ROW, BAR, BETWEEN = 92, 24, 14
PAPER, INK, FAINT, TRACK, COLOUR = "#ffffff", "#1f2329", "#646a73", "#e8eaed", "#2a6fb8"


class Bar(NamedTuple):
    """One rate. per_mille: how long the bar is, None where there is none; words: what stands at its right."""

    name: str
    per_mille: int | None
    words: str


def chart(title: str, below: Sequence[str], bars: Sequence[Bar], font: Font) -> bytes:
    """The bytes of a PNG: the title, lines below it, and the bars. Raises OSError when the font cannot be read."""
    top = EDGE + HEADING + BETWEEN + (SMALL + BETWEEN) * len(below) + BETWEEN
    picture = Image.new("RGB", (WIDTH, top + ROW * len(bars) + EDGE), PAPER)
    draw = ImageDraw.Draw(picture)
    heading, words, small = (_face(font, size) for size in (HEADING, WORDS, SMALL))
    draw.text((EDGE, EDGE), _fitting(title, heading), INK, heading)
    for at, line in enumerate(below):
        draw.text((EDGE, EDGE + HEADING + BETWEEN + at * (SMALL + BETWEEN)), _fitting(line, small), FAINT, small)
    for at, bar in enumerate(bars):
        _row(draw, top + at * ROW, bar, words)
    kept = BytesIO()
    picture.save(kept, "PNG", compress_level=4)
    return kept.getvalue()


def _row(draw: ImageDraw.ImageDraw, top: int, bar: Bar, face: ImageFont.FreeTypeFont) -> None:
    draw.text((EDGE, top), bar.name, INK, face)
    draw.text((WIDTH - EDGE, top), bar.words, INK, face, anchor="ra")
    at, room = top + WORDS + BETWEEN, WIDTH - 2 * EDGE
    draw.rounded_rectangle((EDGE, at, WIDTH - EDGE, at + BAR), BAR // 2, TRACK)
    if bar.per_mille:
        long = max(room * bar.per_mille // 1000, BAR)
        draw.rounded_rectangle((EDGE, at, EDGE + long, at + BAR), BAR // 2, COLOUR)


def _face(font: Font, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font.path), size, index=font.index)


def _fitting(words: str, face: ImageFont.FreeTypeFont) -> str:
    """As much of the words as fits on one line."""
    while words and face.getlength(words) > WIDTH - 2 * EDGE:
        words = words[:-1]
    return words
