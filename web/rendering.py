"""Pages out of templates; every word on them comes from the locales."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from locales.texts import CHINESE, ENGLISH, TRADITIONAL, Texts

HERE = Path(__file__).parent
LOCALES = {CHINESE: "zh-CN", TRADITIONAL: "zh-TW", ENGLISH: "en-GB"}
STATIC = HERE / "static"
_templates = Environment(
    loader=FileSystemLoader(HERE / "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(name: str, texts: Texts, status: int = 200, **facts: Any) -> HTMLResponse:
    """The page `name` in the language of `texts`; never kept by a browser, for it may carry a session."""
    html = _templates.get_template(name).render(texts=texts, lang=locale_of(texts), **facts)
    return HTMLResponse(html, status, {"Cache-Control": "no-store"})


def locale_of(texts: Texts) -> str:
    """How browsers call the language of these texts, and the way dates are written in it."""
    return LOCALES[texts.language]
