"""Cutting a text into pieces of so many bytes: at paragraphs, sentences, else between what readers see as letters."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 2048
# room for "(12/34)" and a line end in front of a piece
_NUMBER = 10
_PARAGRAPH = re.compile(r"\n+")
_SENTENCE = re.compile(r"[。！？；.!?;…]+[”’」）)\"']*\s*|\n")
_JOINER, _KEYCAP = "\u200d", "\u20e3"
_FLAGS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_JAMO = range(0x1160, 0x1200)


def pieces(text: str, longest: int = LONGEST) -> list[str]:
    """The text in pieces of at most `longest` bytes of UTF-8, headed (1/3) when there are several; nothing is lost."""
    if size(text) <= longest:
        return [text]
    found = list(_cut(text, longest - _NUMBER))
    return [f"({n}/{len(found)})\n{piece}" for n, piece in enumerate(found, 1)]


def size(text: str) -> int:
    """How many bytes a text is on the wire."""
    return len(text.encode(errors="replace"))


def beginning(text: str, longest: int) -> str:
    """As many whole letters from the beginning as fit into so many bytes; the text itself when it fits."""
    return text if size(text) <= longest else text[: _fits(text, longest)]


def _cut(text: str, longest: int) -> Iterator[str]:
    while size(text) > longest:
        most = _fits(text, longest)
        at = _last(_PARAGRAPH, text, most) or _last(_SENTENCE, text, most) or most
        yield text[:at]
        text = text[at:]
    if text:
        yield text


def _last(border: re.Pattern[str], text: str, most: int) -> int:
    """The last such border in the second half of what fits; 0 when there is none."""
    ends = [found.end() for found in border.finditer(text, most // 2, most)]
    return next((end for end in reversed(ends) if end < len(text) and not _joins(text, end)), 0)


def _fits(text: str, longest: int) -> int:
    """How many characters fit, without tearing a letter; a letter longer than that is torn between characters."""
    used, most = 0, 0
    for letter in text:
        used += size(letter)
        if used > longest:
            break
        most += 1
    at = most
    while at > 0 and _joins(text, at):
        at -= 1
    return at or max(most, 1)


def _joins(text: str, at: int) -> bool:
    """Whether the character there belongs to the letter before it."""
    if not 0 < at < len(text):
        return False
    before, here = text[at - 1], text[at]
    if before == "\r" and here == "\n":
        return True
    if _extends(here) or before == _JOINER:
        return True
    if ord(here) in _FLAGS and ord(before) in _FLAGS:
        return _flags_before(text, at) % 2 == 1
    return ord(here) in _JAMO


def _extends(letter: str) -> bool:
    code = ord(letter)
    marks = unicodedata.category(letter) in ("Mn", "Me", "Mc")
    return marks or letter in (_JOINER, _KEYCAP) or code in _SKINS or code in _TAGS


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at > count and ord(text[at - 1 - count]) in _FLAGS:
        count += 1
    return count
