"""Where a request comes from: a page of ours, and which language its reader wants."""

from urllib.parse import urlsplit

from starlette.requests import Request

from locales.texts import CHINESE, language_for

# Our own pages say with this header which language they are in; a foreign page cannot send it.
OURS = "x-minyi"


def is_from_our_page(request: Request) -> bool:
    """Whether a page of ours sent this: its own header, and an origin that is this very host."""
    if OURS not in request.headers:
        return False
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def language_of(request: Request) -> str:
    """The first language the browser asks for that we speak; Chinese when there is none."""
    for tag in request.headers.get("accept-language", "").split(","):
        if language := language_for(tag.partition(";")[0]):
            return language
    return CHINESE
