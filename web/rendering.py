"""Pages out of templates; every word on them comes from the locales."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from locales.texts import Texts

HERE = Path(__file__).parent
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
    html = _templates.get_template(name).render(texts=texts, lang=_tag(texts.language), **facts)
    return HTMLResponse(html, status, {"Cache-Control": "no-store"})


def _tag(language: str) -> str:
    return "zh-CN" if language == "zh" else language
