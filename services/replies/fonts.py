"""The Chinese font of this machine: for letters as PDF and for pictures of figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from domain.replies.letter_form import GLYPHS

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

# where systems keep their fonts
PLACES = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
# by the beginning of the file's name without hyphens, the best first: faces for reading, then faces for signs
READING = ("simfang", "stfangsong", "notoserifcjkregular", "notoserifcjkscregular", "notoserifsc", "sourcehanserif")
ALSO_READING = ("simsun", "songti", "uming")
SIGNS = ("notosanscjkregular", "notosanscjkscregular", "notosanssc", "sourcehansans", "wqy", "msyh", "pingfang")
ENDINGS = (".ttf", ".otf", ".ttc", ".otc")


@dataclass(frozen=True, slots=True)
class Font:
    """A file with the letters, and which face of it, where it holds several."""

    path: Path
    index: int = 0


def find(chosen: Path | None = None, *, signs: bool = False) -> Font | None:
    """The font the operator chose (MINYI_FONT), or the best one found where systems keep theirs; None without any.

    A chosen one that cannot be used is None, too: nobody wants another one without being told.
    signs: rather a face for pictures than one for reading.
    """
    return _usable(chosen) if chosen is not None else _best(signs)


@lru_cache(maxsize=2)
def _best(signs: bool) -> Font | None:
    order = (*SIGNS, *READING, *ALSO_READING) if signs else (*READING, *ALSO_READING, *SIGNS)
    files = sorted(_files())
    for name in order:
        for path in files:
            if path.name.lower().replace("-", "").startswith(name) and (font := _usable(path)) is not None:
                return font
    return None


def _files() -> Iterator[Path]:
    for place in PLACES:
        if place.is_dir():
            yield from (one for one in place.rglob("*") if one.suffix.lower() in ENDINGS)


def _usable(path: Path) -> Font | None:
    """The face for simplified characters in this file; None when it has none of them, or is no font."""
    from fontTools.ttLib import TTCollection, TTFont, TTLibError  # loaded for the first letter or picture

    try:
        with path.open("rb") as file:
            if path.suffix.lower() in (".ttc", ".otc"):
                faces = TTCollection(file, lazy=True).fonts
                ours = max(range(len(faces)), key=lambda at: (_simplified(faces[at]), -at))
                return Font(path, ours) if _knows(faces[ours]) else None
            return Font(path) if _knows(TTFont(file, lazy=True)) else None
    except (OSError, TTLibError, KeyError, AssertionError):
        return None


def _knows(face: "TTFont") -> bool:
    known: dict[int, str] = face.getBestCmap() or {}
    return set(map(ord, GLYPHS)) <= known.keys()


def _simplified(face: "TTFont") -> bool:
    """Several faces of one file differ in how countries write the same character; a code face is none for letters."""
    name = str(face["name"].getBestFamilyName())
    return "SC" in name.split() and "Mono" not in name.split()
