"""The addresses that calendars subscribe to: ``/calendar/<token>.ics``, answered beside Streamlit.

Who has the address reads what falls due for one Danish party (records/links.py keeps its maker and its party). The calendar is kept for as long as the warehouse is the same (reports/calendar.py).
"""

import logging
import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

import settings
from dashboard.addresses import Address, base
from dashboard.warehouse import WarehouseDamaged, WarehouseMissing
from locales import DEFAULT_LANGUAGE, speaking, text
from records import links
from records.database import RecordsUnreachableError

# Makes the calendar of a party, in the language in force.
Make = Callable[[str], bytes]

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
    return f"{origin[0] if origin else ''}{base()}{path}"


def served(make: Make) -> Address:
    """The addresses of calendars, each of which `make` makes: 404 for one that was never given out or was withdrawn."""

    def answer(_request: Request, token: str) -> Response:
        in_danish = speaking(DEFAULT_LANGUAGE)(text)
        try:
            feed = links.find_feed(token)
            if feed is None:
                return PlainTextResponse(in_danish("feed-unknown"), 404, _HEADERS)
            made = speaking(feed.lang)(make)(feed.party)
        except (RecordsUnreachableError, WarehouseMissing, WarehouseDamaged):
            _log.exception("a calendar can't be made now")
            return PlainTextResponse(in_danish("feed-later"), 503, _HEADERS)
        named = {"Content-Disposition": f'inline; filename="{settings.desk().slug}.ics"'}
        return Response(made, headers=_HEADERS | named, media_type="text/calendar")

    return Address(r"/calendar/([^/]+)\.ics", answer)
