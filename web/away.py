"""While the database is away: every page says so kindly, and whoever asked is told to ask again."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ExceptionHandler

from locales.texts import Catalogue
from web.origin import OURS, language_of

# after so many seconds it is worth asking again; a browser that shows the sentence does so by itself
AGAIN = {"Retry-After": "1", "Cache-Control": "no-store"}
BY_ITSELF = {**AGAIN, "Refresh": "2"}


def answering(catalogue: Catalogue) -> ExceptionHandler:
    """503 and a sentence: as JSON for what a page of ours has sent, else as text. Nothing of the request is kept."""

    async def answer(request: Request, trouble: Exception) -> Response:
        if request.method == "POST":
            texts = catalogue.texts(request.headers.get(OURS, "") or language_of(request))
            return JSONResponse({"says": texts("page-away-not-taken")}, 503, AGAIN)
        return PlainTextResponse(catalogue.texts(language_of(request))("page-away"), 503, BY_ITSELF)

    return answer
