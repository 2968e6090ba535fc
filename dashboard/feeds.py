"""The addresses that calendars subscribe to: ``/calendar/<token>.ics``, answered beside Streamlit.

Who has the address reads what falls due for one Danish party (records/feeds.py keeps its maker and its party). The calendar is made in a
thread, so that no visitor waits for it, and kept for as long as the warehouse is the same (reports/calendar.py).
"""

import hashlib
import logging
import re
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

import settings
from dashboard.warehouse import WarehouseDamaged, WarehouseMissing
from locales import DEFAULT_LANGUAGE, speaking, text
from records import feeds
from records.database import RecordsUnreachableError

# Makes the calendar of a party, in the language in force.
Make = Callable[[str], bytes]

_ADDRESS = re.compile(r"/calendar/([^/]+)\.ics")
_AGAIN_SECONDS = 600
_HEADERS = {
    # the address is a secret: it is not to be kept or told on by what lies between
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}

_log = logging.getLogger(__name__)


def address(server: str, path: str) -> str:
    """The whole address of something that the dashboard serves under a path such as ``/calendar/<token>.ics``, as the browser calls the server."""
    origin = re.match(r"[a-z]+://[^/?#]+", server)
    return f"{origin[0] if origin else ''}{_base()}{path}"


def own_path(scope: Scope) -> str | None:
    """The path of a request below the address of the front page; None for what is no request (a websocket)."""
    return str(scope["path"]).removeprefix(_base()) if scope["type"] == "http" else None


def _base() -> str:
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


class Feeds:
    """ASGI middleware that answers for the addresses of feeds and passes all else through."""

    def __init__(self, app: ASGIApp, make: Make) -> None:
        self.app = app
        self._make = make

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The calendar; 404 for an address that was never given out or was withdrawn, 405 for other methods than reading."""
        path = own_path(scope)
        found = None if path is None else _ADDRESS.fullmatch(path)
        if found is None:
            await self.app(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD"):
            answer: Response = PlainTextResponse("", 405, {"Allow": "GET, HEAD"})
        else:
            answer = await run_in_threadpool(
                self._answer, found[1], Headers(scope=scope).get("if-none-match")
            )
        await answer(scope, receive, send)

    def _answer(self, token: str, known: str | None) -> Response:
        in_danish = speaking(DEFAULT_LANGUAGE)(text)
        try:
            feed = feeds.find(token)
            if feed is None:
                return PlainTextResponse(in_danish("feed-unknown"), 404, _HEADERS)
            made = speaking(feed.lang)(self._make)(feed.party)
        except (RecordsUnreachableError, WarehouseMissing, WarehouseDamaged):
            _log.exception("a calendar can't be made now")
            later = {**_HEADERS, "Retry-After": str(_AGAIN_SECONDS)}
            return PlainTextResponse(in_danish("feed-later"), 503, later)
        mark = f'"{hashlib.sha256(made).hexdigest()[:32]}"'
        headers = {**_HEADERS, "ETag": mark}
        if known is not None and mark in known:
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = f'inline; filename="{settings.desk().slug}.ics"'
        return Response(made, headers=headers, media_type="text/calendar")
