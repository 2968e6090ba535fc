"""Files that the browser asks for by address and may keep for good: packed once, and asked for again only when they have changed.

Streamlit names its scripts by their content and lets the browser keep them, but sends them unpacked, as it would otherwise pack them again for
every visitor: eight megabytes for the first page. Our own files (fonts, map geometry) have no such names; their addresses carry a mark instead.
"""

import gzip
import re
from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDER = Path(__file__).parent.parent / "static"
_FOR_GOOD = "public, max-age=31536000, immutable"

_OURS = "/app/static/"
_MARK = re.compile(rb"v=[0-9a-f]+")
# Fonts and pictures are packed already.
_WORTH_PACKING = ("text/", "application/javascript", "application/json", "image/svg+xml")
_LEAST = 1000  # bytes
# How they are packed, the better first: browsers ask for Brotli where the connection is encrypted or of this machine. Its middle quality takes as long as gzip's
# best and saves a tenth to a seventh more.
_PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=7),
    "gzip": partial(gzip.compress, mtime=0),
}

# Streamlit's fields with a list or a date speak American English, though React Aria below them knows the reader's language: shell.js says which.
AMERICAN = (b"locale:`en-US`", b"locale:navigator.language")
# The typefaces that Streamlit declares and the theme does not use; serving.py declares others under their names.
_OTHER_FONTS = re.compile(rb"@font-face\{[^}]*(?:MaterialSymbols|SourceSansVF-Upright)[^}]*\}")


@cache
def address(name: str) -> str:
    """Where the browser finds a file of static/, such as ``geo/provinces.json``: another address when its content is another."""
    return f"app/static/{name}?v={sha256((FOLDER / name).read_bytes()).hexdigest()[:8]}"


async def collected(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The whole answer of an application: the message that begins it, and its body."""
    start: Message = {}
    body = bytearray()

    async def collect(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        body.extend(message.get("body", b""))

    await app(scope, receive, collect)
    return start, bytes(body)


class Packed:
    """ASGI middleware that packs files of a lasting address once and keeps them: they are Streamlit's and ours alone, some megabytes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[tuple[str | None, str], tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, else ask and keep; what has no lasting address passes through."""
        path: str = scope.get("path", "")
        is_lasting = path.startswith("/static/") or (
            path.startswith(_OURS) and bool(_MARK.fullmatch(scope["query_string"]))
        )
        if scope["type"] != "http" or scope["method"] != "GET" or not is_lasting:
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        accepted = asked.get("accept-encoding", "")
        packing = next((one for one in _PACKINGS if one in accepted and "range" not in asked), None)
        key = (packing, path)
        if key in self._kept:
            start, body = self._kept[key]
        else:
            # asked for as it is, and packed where a packing is wanted and worth it
            plain = [pair for pair in scope["headers"] if pair[0].lower() != b"accept-encoding"]
            start, body = await collected(self.app, {**scope, "headers": plain}, receive)
            headers = MutableHeaders(raw=start["headers"])
            if start["status"] == 200 and path.startswith(_OURS):
                headers["cache-control"] = _FOR_GOOD
            headers.add_vary_header("Accept-Encoding")
            # Streamlit answers an address that is none of its files with its page, which may not be kept.
            is_worth_it = (
                "immutable" in headers.get("cache-control", "")
                and headers.get("content-type", "").startswith(_WORTH_PACKING)
                and int(headers.get("content-length", 0)) >= _LEAST
            )
            if packing and start["status"] == 200 and is_worth_it:
                # Not in the server's own thread: plotly's takes a third of a second.
                changed = _OTHER_FONTS.sub(b"", body.replace(*AMERICAN))
                body = await run_in_threadpool(_PACKINGS[packing], changed)
                headers["content-encoding"] = packing
                headers["content-length"] = str(len(body))
                for of_the_plain_file in ("etag", "last-modified", "accept-ranges"):
                    del headers[of_the_plain_file]
                self._kept[key] = start, body
        await send(start)
        await send({"type": "http.response.body", "body": body})
