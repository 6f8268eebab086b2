"""The little XML of a callback, read without entities: flat fields, and what was chosen on a card."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.channels.wecom.envelope import NotGenuine


class Fields:
    """One callback's XML. Fields that are not there are empty words."""

    def __init__(self, root: Element) -> None:
        self._root = root

    def __getitem__(self, name: str) -> str:
        """The words of a field."""
        return self._root.findtext(name) or ""

    def __contains__(self, name: str) -> bool:
        return self._root.find(name) is not None

    @property
    def chosen(self) -> list[str]:
        """The ids of the options chosen on a card, in their order."""
        return [option.text or "" for option in self._root.iterfind("SelectedItems/SelectedItem/OptionIds/OptionId")]


def read(body: bytes) -> Fields:
    """The fields of a body. Raises NotGenuine for what is no XML, or XML with a document type."""
    try:
        return Fields(fromstring(body, forbid_dtd=True))
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise NotGenuine("xml") from None
