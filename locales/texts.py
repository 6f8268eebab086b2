"""Looking sentences up: a catalogue of languages, and the words of one of them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from fluent.syntax import FluentParser, ast

from locales.scripts import HOLDER, traditional

HERE = Path(__file__).parent
LOCAL = ZoneInfo("Asia/Shanghai")
MOST_DAYS = 1000
CHINESE, TRADITIONAL, ENGLISH = "zh", "zh-hant", "en"
_TRADITIONAL_TAGS = {"hant", "tw", "hk", "mo"}


class SentenceBroken(LookupError):
    """A sentence that does not exist, lacks one of its facts or cannot be read: our mistake, never the person's."""


class Fact(str):
    """The name of a fact inside a sentence."""

    __slots__ = ()


# A sentence, read once: words, and the names of facts between them.
Sentence = tuple[str | Fact, ...]


class Texts:
    """The sentences of one language. Call it with a name and facts; everything is formatted here."""

    def __init__(self, language: str, sentences: Mapping[str, Sentence], fallback: "Texts | None" = None) -> None:
        self.language = language
        self._sentences = sentences
        self._fallback = fallback
        self._days: dict[date, str] = {}

    def __call__(self, text_id: str, **facts: Any) -> str:
        """The sentence with its facts filled in; facts it does not name are not looked at. Raises SentenceBroken."""
        return self.filled(text_id, facts)

    def filled(self, text_id: str, facts: Mapping[str, Any]) -> str:
        """The same, of facts that are together already. Raises SentenceBroken."""
        sentence = self._sentences.get(text_id)
        if sentence is None:
            if self._fallback is None:
                raise SentenceBroken(f"no sentence {text_id}")
            return self._fallback.filled(text_id, facts)
        try:
            return "".join([self.fact(facts[part]) if type(part) is Fact else part for part in sentence])
        except KeyError as lacking:
            raise SentenceBroken(f"{text_id} lacks {lacking}") from None

    def fact(self, fact: Any) -> str:
        """One fact as words: dates written out, sentences looked up, lists as lines."""
        if type(fact) is str:  # nearly every one
            return fact
        match fact:
            case str():
                return fact
            case None:
                return ""
            case object(text_id=str() as text_id, facts=nested):
                return self.filled(text_id, nested)
            case datetime():
                return self.moment(fact)
            case date():
                return self.day(fact)
            case _ if isinstance(fact, Iterable):
                return "\n".join(self.fact(one) for one in fact)
            case _:
                return str(fact)

    def row(self, items: Iterable[Any]) -> str:
        """Several facts in one line, joined as the language joins them; empty for none."""
        line = ""
        for item in items:
            line = self("list-and", before=line, item=item) if line else self.fact(item)
        return line

    def day(self, day: date) -> str:
        """A date with its weekday: 2026年6月16日(周二), Tuesday 16 June 2026."""
        written = self._days.get(day)  # on one morning most dates are the same few
        if written is None:
            if len(self._days) >= MOST_DAYS:
                self._days.clear()
            written = self._days[day] = self._written_out(day)
        return written

    def _written_out(self, day: date) -> str:
        month = f"month-{day.month}"
        return self(
            "date-day",
            year=str(day.year),
            month=str(day.month),
            monthname=self(month) if month in self._sentences else "",
            day=str(day.day),
            weekday=self(f"weekday-{day.isoweekday()}"),
        )

    def moment(self, at: datetime) -> str:
        """A moment in local time (Asia/Shanghai): 6月16日 15:20."""
        here = at.astimezone(LOCAL)
        return self("date-moment", month=str(here.month), day=str(here.day), time=f"{here:%H:%M}")


class Catalogue:
    """All languages: Chinese, Chinese in Traditional characters, English. Raises SentenceBroken."""

    def __init__(self, folder: Path = HERE) -> None:
        self._folder, self._languages = folder, _languages(folder)

    def texts(self, language: str) -> Texts:
        """The sentences of a language; Chinese where we do not speak it."""
        if language == TRADITIONAL:
            return _traditional(self._folder)
        return self._languages.get(language) or self._languages[CHINESE]


def language_for(tag: str) -> str | None:
    """Our language for the language tag of a browser or an app (zh-TW, zh-Hant-HK, en-GB); None where we have none."""
    first, *rest = tag.strip().lower().replace("_", "-").split("-")
    if first == CHINESE:
        return TRADITIONAL if _TRADITIONAL_TAGS & set(rest) else CHINESE
    return ENGLISH if first == ENGLISH else None


def in_traditional(sentence: Sentence) -> Sentence:
    """A Chinese sentence in Traditional characters, its facts where they were."""
    facts = iter([part for part in sentence if type(part) is Fact])
    pieces = traditional([None if type(part) is Fact else part for part in sentence])
    return tuple(next(facts) if piece == HOLDER else piece for piece in pieces if piece)


@cache
def _languages(folder: Path) -> Mapping[str, Texts]:
    sentences = read(folder / "zh")
    chinese = Texts(CHINESE, sentences)
    return {
        CHINESE: chinese,
        ENGLISH: Texts(ENGLISH, read(folder / "en"), fallback=chinese),
    }


@cache
def _traditional(folder: Path) -> Texts:
    """Made for its first reader: most installations have none, and the phrases it is made by take 44 MB."""
    return Texts(TRADITIONAL, {name: in_traditional(one) for name, one in read(folder / "zh").items()})


@cache
def read(folder: Path) -> Mapping[str, Sentence]:
    """Every sentence of a folder of Fluent files, by name. Raises SentenceBroken for one that cannot be read."""
    sentences: dict[str, Sentence] = {}
    parser = FluentParser(with_spans=False)
    for file in sorted(folder.glob("*.ftl")):
        for entry in parser.parse(file.read_text(encoding="utf-8")).body:
            match entry:
                case ast.Message(id=ast.Identifier(name=name), value=ast.Pattern(elements=elements)):
                    if name in sentences:
                        raise SentenceBroken(f"{name} stands twice, the second time in {file.name}")
                    sentences[name] = tuple(_part(name, element) for element in elements)
                case ast.Junk():
                    raise SentenceBroken(f"{file.name}: {entry.content}")
    return MappingProxyType(sentences)


def _part(name: str, element: ast.TextElement | ast.Placeable) -> str | Fact:
    """A sentence holds words and facts, nothing cleverer: whoever rewords it needs to know nothing else."""
    match element:
        case ast.TextElement(value=str() as words):
            return words
        case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=str() as fact))):
            return Fact(fact)
        case ast.Placeable(expression=ast.StringLiteral() as literal):
            return str(literal.parse()["value"])
    raise SentenceBroken(f"{name}: only words and {{ $facts }} can stand in a sentence")
