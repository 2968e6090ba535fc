"""The server beside Streamlit: access, deep links that are right from the first request on, and a page shell of our own.

`streamlit run app.py` finds `app` in app.py and serves it behind the middlewares that stand here last. What else a script cannot do is done here:

* Streamlit takes a folder named pages/ for its old way of making pages, until a script has called st.navigation; the first deep link after a start
  then told the reader "Page not found" although the page was there.
* The browser asked for Streamlit's addresses below a deep link's own (/map/_stcore/health) and wrote each miss to its console as an error.
* Until the first script run was done, the shell said "Streamlit" in English; its buttons and screen-reader texts are English (`words`).
"""

import json
import re
import sys
from functools import cache
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, net_util
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.server import server_util
from uvicorn.protocols.http.auto import AutoHTTPProtocol

import settings
from dashboard import answer_page, feeds, headers, health, logs, network, ready, static_files, uploads
from dashboard.addresses import Addresses, base
from dashboard.language import HTML_LANG
from locales import DEFAULT_LANGUAGE, FOLDER, LANGUAGES, speaking, text
from settings import events

# What Streamlit does for any browser that says so, meant for the developer: clear the caches of all, read the state of the source, watch it.
_UNHEARD = (
    "_handle_clear_cache_request",
    "_handle_git_information_request",
    "_handle_set_run_on_save_request",
)

# What a browser says that asks for less than the whole shell.
_FOR_A_COPY = (b"accept-encoding", b"if-modified-since", b"if-none-match", b"range")

# Streamlit has the browser fetch its own typefaces before the theme has named others. Ours stand in for them: of the icons those that are named (scripts/icons.py).
_PRELOADED = re.compile(rb'<link\s+rel="preload"[^>]*as="font"[^>]*>')
_STAND_IN = {"Source Sans": "public-sans-latin", "Material Symbols Rounded": "material-symbols"}


class Shell:
    """ASGI middleware that rewrites the HTML shell which Streamlit serves for every page address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through; an HTML answer to a GET is collected, rewritten and sent."""
        is_asked = scope["type"] == "http" and scope["method"] == "GET"
        if not is_asked or not any("text/html" in one for one in Headers(scope=scope).getlist("accept")):
            await self.app(scope, receive, send)
            return
        # The shell is 3 kB: asking for it whole and uncompressed is simpler than unpacking it, or knowing which one the browser has.
        scope["headers"] = [pair for pair in scope["headers"] if pair[0].lower() not in _FOR_A_COPY]
        start, body = await static_files.collected(self.app, scope, receive)
        told = MutableHeaders(raw=start["headers"])
        if told.get("content-type", "").startswith("text/html") and start["status"] == 200:
            body = rewritten(body)
            told["content-length"] = str(len(body))
            told[headers.POLICY] = headers.policy(body)
            for of_the_plain_file in ("etag", "last-modified", "accept-ranges"):
                del told[of_the_plain_file]
        await send(start)
        await send({"type": "http.response.body", "body": body})


def rewritten(shell: bytes) -> bytes:
    """The shell with our name and first language, and the address of the server, so that the browser need not guess."""
    title = f"<title>{speaking(DEFAULT_LANGUAGE)(text)('app-name')}".encode()
    faces = "".join(
        f"@font-face {{ font-family: '{family}'; font-weight: 100 900; font-display: block; src: url('./{static_files.address(f'fonts/{file}.woff2')}') format('woff2'); }}"
        for family, file in _STAND_IN.items()
    )
    shell = _PRELOADED.sub(b"", shell).replace(b"</head>", f"<style>{faces}</style></head>".encode(), 1)
    shell = shell.replace(b'<html lang="en">', f'<html lang="{DEFAULT_LANGUAGE}">'.encode(), 1)
    before, opening, after = shell.partition(b"<title>Streamlit</title>")
    if not opening:
        return shell
    place = f"location.origin + '{base()}/'"
    server = (
        f"<script>window.__streamlit = {{ BACKEND_BASE_URL: {place}, MAIN_PAGE_BASE_URL: {place} }}</script>"
    )
    return before + title + b"</title>" + server.encode() + script() + after


def middleware(calendar: feeds.Make) -> list[Middleware]:
    """The middleware that app.py gives to st.App; settles what can't be settled once visits come. SystemExit, with the reason on stderr, where `streamlit run` must not serve so."""
    PagesManager.uses_pages_directory = False
    for handler in _UNHEARD:
        setattr(AppSession, handler, lambda *_: None)
    setattr(AutoHTTPProtocol, "send_400_response", headers.refuse_unread)  # noqa: B010 - of an imported class, in its own types
    # An origin that is not the host's own, localhost or configured (server.corsAllowedOrigins) is foreign. Streamlit would first find out
    # whether it is an address of this machine: by a request to checkip.amazonaws.com, and by a socket to 8.8.8.8. A client that comes by such an
    # address has it as host, too, so that no client of ours is refused.
    net_util.get_external_ip = net_util.get_internal_ip = lambda: None
    # `streamlit run` is starting; None where something else imports us, a test for one
    if config._server_mode is not None:
        logs.configure()
        reason = network.why_not(config.get_option("server.address"))
        try:
            settings.warehouse_file()
        except settings.NoWarehouseFileError as error:
            reason = reason or text(error.key, named=error.named, scheme=error.scheme)
        if reason:
            logs.say(reason)
            sys.exit(2)
        ready.keep_ready()
        # Say where the dashboard is, instead of Streamlit (.streamlit/config.toml), whose greeting is English and never JSON
        host = server_util.get_display_address(config.get_option("server.address") or "::")
        if events.is_json():
            logs.say(f"serving at port {config.get_option('server.port')}")
        else:
            sys.stdout.write(text("start-ready", address=server_util.get_url(host)) + "\n")
            sys.stdout.flush()
    return [
        Middleware(headers.Told),
        Middleware(network.Door),
        Middleware(Addresses, served=(*health.SERVED, feeds.served(calendar), answer_page.SERVED)),
        Middleware(uploads.Gate),
        Middleware(static_files.Packed),
        Middleware(Shell),
    ]


# Stands in a text for what Streamlit puts in.
SLOT = "\0"

_KEY = re.compile(r"^(streamlit-[\w-]+) *=(.*)$", re.MULTILINE)
_PUT_IN = re.compile(r"\{ *\$(\w+) *\}")


def words() -> dict[str, list[str]]:
    """Language → Streamlit's words in it, in one order; `SLOT` where something is put in."""
    said = (FOLDER / "en" / "streamlit.ftl").read_text(encoding="utf-8")
    keys = {key: dict.fromkeys(_PUT_IN.findall(of), SLOT) for key, of in _KEY.findall(said)}
    return {lang: [speaking(lang)(text)(key, **slots) for key, slots in keys.items()] for lang in LANGUAGES}


@cache
def script() -> bytes:
    """The words of shell.js, a browser's code of each language, and the script itself."""
    said = json.dumps({"words": words(), "names": HTML_LANG}, ensure_ascii=False, separators=(",", ":"))
    told = b"<script>const deskWords = " + said.replace("<", "\\u003c").encode() + b"</script>"
    return told + b"<script>" + (Path(__file__).parent / "shell.js").read_bytes() + b"</script>"
