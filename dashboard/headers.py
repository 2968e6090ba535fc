"""The headers of every answer: no page of others may frame, read or command ours, nothing is fetched elsewhere, and how long cookies live.

The outermost of our middlewares, so that refusals, errors and what Streamlit answers have it, too. What is no HTTP reaches none of them
(`refuse_unread`), and what HAProxy answers by itself has it from serve/haproxy.cfg.
"""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import roles
from locales import text

POLICY = "content-security-policy"

# What the parts of a page may be and where they may come from. blob: is for what the browser makes of a message: the scripts of our components
# (browser/*.js), workers of maps and tables, pictures of charts. Streamlit and plotly set styles as they draw.
_SOURCES = {
    "default-src": "'self'",
    "script-src": "'self' blob: 'wasm-unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "connect-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_MAX_AGE = re.compile(r"\bmax-age=(\d+)", re.IGNORECASE)
_SECURE = re.compile(r";\s*secure\s*(;|$)", re.IGNORECASE)
_REFUSAL = "websocket.http.response"
_STARTS = ("http.response.start", f"{_REFUSAL}.start", "websocket.accept")


def policy(page: bytes = b"") -> str:
    """The content security policy of an answer; a page's HTML may run its own inline scripts."""
    marks = (b64encode(sha256(script).digest()).decode() for script in _INLINE.findall(page))
    inline = "".join(f" 'sha256-{mark}'" for mark in marks)
    return "; ".join(
        f"{name} {sources}{inline if name == 'script-src' else ''}" for name, sources in _SOURCES.items()
    )


_ALWAYS = {
    POLICY: policy(),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_UNREAD = {**_ALWAYS, "content-length": "0", "connection": "close"}


def refuse_unread(server: Any, _said: str) -> None:
    """In place of uvicorn's own answer to what is no HTTP, before any of ours is asked; nothing where it stands behind a request that is being answered."""
    if server.cycle is None or server.cycle.response_complete:
        lines = ["HTTP/1.1 400 Bad Request", *map(": ".join, _UNREAD.items()), "", ""]
        server.transport.write("\r\n".join(lines).encode())
    server.transport.close()


class Told:
    """ASGI middleware that puts the headers on each answer, including that for a request on which our own code fails."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through; headers that an answer has already (a page's own policy) stay."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        # Whether the browser speaks TLS, to us or to a proxy: as that says, else as the address says to which a sign-in returns
        schemes = (scope.get("scheme"), Headers(scope=scope).get("x-forwarded-proto"))
        is_secret = "https" in schemes or "wss" in schemes or roles.redirect_address().startswith("https://")
        has_begun = False

        async def tell(message: Message) -> None:
            nonlocal has_begun
            is_refused = message["type"] == "websocket.close" and not has_begun
            if is_refused and _REFUSAL in scope.get("extensions", {}):
                await PlainTextResponse("", 403)(scope, receive, tell)  # the server's own has no headers
                return
            if message["type"] in _STARTS:
                has_begun = True
                # kept ones are sent again
                message = {**message, "headers": list(message.get("headers") or [])}
                headers = MutableHeaders(raw=message["headers"])
                for name, said in _ALWAYS.items():
                    headers.setdefault(name, said)
                del headers["access-control-allow-origin"]  # Streamlit lets any page read static files
                _shorten(headers, is_secret)
            await send(message)

        try:
            await self.app(scope, receive, tell)
        except Exception:
            # What Starlette would say comes from without us, and has none of it.
            if scope["type"] == "http" and not has_begun:
                await PlainTextResponse(text("error-answer"), 500)(scope, receive, tell)
            raise


def _shorten(headers: MutableHeaders, is_encrypted: bool) -> None:
    """Let no cookie outlive a sign-in, and none leave an encrypted connection."""
    cookies = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for cookie in cookies:
        said = _MAX_AGE.sub(lambda age: f"Max-Age={min(int(age[1]), roles.LASTS_SECONDS)}", cookie)
        if is_encrypted and not _SECURE.search(said):
            said += "; Secure"
        headers.append("set-cookie", said)
