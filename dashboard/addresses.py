"""Our own addresses beside Streamlit's pages: calendars, answers of owners, and what machines ask of the server's health; and who asks there."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from inspect import iscoroutinefunction
from typing import Any, NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import AUTH_COOKIE_NAME, get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from dashboard import roles


class Address(NamedTuple):
    """An address, or many of one form."""

    path: str  # a pattern of what is below the address of the front page
    # gives the response to a request, and takes what the groups of the pattern hold; in a thread unless it is a coroutine
    answer: Callable[..., Any]
    methods: Sequence[str] = ("GET", "HEAD")


class Addresses:
    """ASGI middleware that answers our own addresses, with 405 for methods they do not take, and passes everything else through."""

    def __init__(self, app: ASGIApp, served: Sequence[Address]) -> None:
        self.app = app
        self._served = served

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The answer; none for a client that has hung up."""
        path = own_path(scope)
        for one in self._served:
            if path is not None and (found := re.fullmatch(one.path, path)):
                request = Request(scope, receive)
                try:
                    if request.method not in one.methods:
                        answer = PlainTextResponse("", 405, {"Allow": ", ".join(one.methods)})
                    elif iscoroutinefunction(one.answer):
                        answer = await one.answer(request, *found.groups())
                    else:
                        answer = await run_in_threadpool(one.answer, request, *found.groups())
                    await answer(scope, receive, send)
                except ClientDisconnect:
                    pass
                return
        await self.app(scope, receive, send)


def own_path(scope: Scope) -> str | None:
    """The path of a request below the address of the front page; None for what is not a request (a websocket)."""
    return str(scope["path"]).removeprefix(base()) if scope["type"] == "http" else None


def base() -> str:
    """The path of the front page's address, which begins all others; "" for the root."""
    path = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def claims(request: HTTPConnection) -> Mapping[str, Any]:
    """The claims of the sign-in behind a request outside of a visit, by the cookie that Streamlit set; empty without sign-in, and where no cookie holds."""
    if not roles.is_sign_in_configured():
        return {}

    def one(name: str) -> bytes | None:
        value = request.cookies.get(name)
        if value is None:
            return None
        days = roles.LASTS_SECONDS / 86400
        return decode_signed_value(get_cookie_secret(), name, value.encode("latin-1", "replace"), days)

    stated = get_cookie_with_chunks(one, AUTH_COOKIE_NAME)
    try:
        found = json.loads(stated) if stated else {}
    except ValueError:  # signed by us and no JSON: another version of Streamlit wrote it
        return {}
    return found if isinstance(found, dict) else {}
