"""Reading text with HTML marks the way the Bot API does: known tags only, or the request is refused."""

from html.parser import HTMLParser

import telegram

from tests.simulators.telegram.errors import bad

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def read_html(text: str) -> tuple[str, tuple[telegram.MessageEntity, ...]]:
    """The plain text and its entities (offsets in UTF-16 units). Raises 400 for marks it does not know."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    if reader.open:
        raise bad(f"can't parse entities: can't find end tag corresponding to start tag \"{reader.open[-1][0]}\"")
    return "".join(reader.parts).strip(), tuple(reader.entities)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.entities: list[telegram.MessageEntity] = []
        self.open: list[tuple[str, int, str | None]] = []
        self.units = 0

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        self.units += len(data.encode("utf-16-le")) // 2

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in KINDS:
            raise bad(f'can\'t parse entities: unsupported start tag "{tag}"')
        self.open.append((tag, self.units, dict(attrs).get("href")))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            raise bad(f'can\'t parse entities: unexpected end tag "{tag}"')
        _, begins, href = self.open.pop()
        if self.units > begins:
            entity = telegram.MessageEntity(KINDS[tag], begins, self.units - begins, url=href)
            self.entities.append(entity)
