"""Access to the server: this machine alone, signed-in users, or (only on purpose) everyone on the network; and by which names.

Without sign-in every visitor is a keeper. So a server that is bound beyond this machine needs sign-in, or an explicit
opt-in: ``streamlit run app.py -- --open``, or the setting CHINADESK_OPEN=1.

A browser on this machine reaches it too, for whichever page it shows: a foreign page may have its own name lead to 127.0.0.1, and then reads the
answers as its own (DNS rebinding). So a request is answered only where it names us, and not where a page of another origin sends it.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import re
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard import health, roles
from dashboard.addresses import own_path
from locales import text

FLAG = "--open"
SETTING = "CHINADESK_OPEN"
HOSTS = "CHINADESK_HOSTS"  # the names by which browsers call us, beside those of this machine
_FLAG_OF_APP = f"-- {FLAG}"  # what comes after -- is the script's, not Streamlit's

_ALL = "0.0.0.0"  # noqa: S104 (it is named, not bound)

_WRONG_SHOWN = 3  # wrong entries of [roles] that are named

# The port that an address of a scheme need not name.
_PORTS = {"http": "80", "https": "443"}

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_PLACE = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(?P<port>[0-9]{1,5}))?", re.IGNORECASE)

# Asked by machines that need not know what we are called (HAProxy sends no Host); they tell nothing that a guest may not know.
_FOR_PROBES = frozenset({"/healthz", "/readyz", "/_stcore/health"})

# Messages of one visit that are heard at once, and each second from then on. A slider that is dragged sends a few; a program that sends them
# without a pause took two dashboards from all others. One that has so many heard late, one after the other, is let go, and what it sent with it:
# a minute, as a key held down in a field of numbers sends thirty a second.
_AT_ONCE, _A_SECOND = 100, 20
_LATE = 60 * _A_SECOND

# What browsers say of a page that is none of ours (sec-fetch-site).
_FOREIGN = ("cross-site", "same-site")


def is_loopback(address: str | None) -> bool:
    """Whether a server bound to that address answers to this machine alone. None and "" are all addresses; no name but localhost is looked up."""
    if not address:
        return False
    found = _ip(address.strip("[]").partition("%")[0])
    if found is None:
        return address.lower() == "localhost"
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)


def outside(server: str) -> str:
    """An address of the dashboard that others can open: the given one, else that to which the sign-in returns; "" where both are of this machine alone."""
    for said in (server, roles.redirect_address()):
        if (host := urlsplit(said).hostname) and not is_loopback(host):
            return said
    return ""


def is_meant() -> bool:
    """Whether the operator has said that anybody may reach the server without signing in."""
    return FLAG in sys.argv[1:] or os.environ.get(SETTING, "").strip().lower() in ("1", "true", "yes")


def is_open() -> bool:
    """Whether everybody who reaches the dashboard is its keeper, on purpose: every page then says so."""
    return is_meant() and not roles.is_sign_in_configured()


def why_not(address: str | None) -> str | None:
    """Why a server must not start on an address, in a sentence with what to do; None where it may."""
    configured = roles.sign_in()
    if configured == "broken":
        return text("start-secrets")
    if lacking := roles.lacking():
        return text("start-auth", entries=", ".join(lacking))
    named = roles.named()
    if wrong := roles.wrong_entries(named):
        return text("start-roles", entries="; ".join(wrong[:_WRONG_SHOWN]))
    if configured == "off" and named:
        return text("start-roles-alone")
    if configured == "off" and not is_loopback(address) and not is_meant():
        return text("start-open", address=address or _ALL, flag=_FLAG_OF_APP, setting=f"{SETTING}=1")
    if wrong := [said for said in _named() if Place.read(said) is None]:
        return text("start-hosts", setting=HOSTS, entries="; ".join(wrong[:_WRONG_SHOWN]))
    return None


@dataclass(frozen=True, slots=True)
class Place:
    """A server as a browser names it: in the header Host, and in that of an origin."""

    name: str  # in lower case, an IPv6 address without brackets
    port: str | None  # None where none is stated

    @classmethod
    def read(cls, said: str) -> Place | None:
        """The place that ``name:port`` names; None for anything else."""
        found = _PLACE.fullmatch(said)
        return found and cls(found["name"].lower().strip("[]").rstrip("."), found["port"])

    def is_same(self, other: Place, scheme: str) -> bool:
        """Whether both are one server to a browser that asks by `scheme`, http or https; the names of this machine are one."""
        is_here = self.name in _HERE and other.name in _HERE
        usual = _PORTS[scheme]
        return (self.port or usual) == (other.port or usual) and (is_here or self.name == other.name)


def _named() -> list[str]:
    return os.environ.get(HOSTS, "").replace(",", " ").split()


def _public() -> list[Place]:
    """The places that are configured: by `HOSTS`, and by the address to which the sign-in sends its visitors back."""
    places = [Place.read(said) for said in (*_named(), urlsplit(roles.redirect_address()).netloc)]
    return [place for place in places if place]


def _answers(host: Place) -> bool:
    bound = str(config.get_option("server.address") or _ALL).strip("[]").lower()
    names = {*_HERE, *(place.name for place in _public()), bound}
    if host.name in names:
        return True
    # Bound to all addresses. No page can have one of them as its own unless it comes from there; a name may lead anywhere.
    return _ip(host.name) is not None and any(ip.is_unspecified for ip in map(_ip, names) if ip)


def _ip(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _is_ours(origin: str, host: Place) -> bool:
    """Whether a page of that origin is one of ours: it has the name and port that the request names, or those that are configured.

    Cookies are sent whatever the port, so that what else runs on the same machine would act as its visitors.
    """
    try:
        found = urlsplit(origin)
    except ValueError:
        return False
    place = Place.read(found.netloc) if found.scheme in _PORTS else None
    return place is not None and any(place.is_same(ours, found.scheme) for ours in (host, *_public()))


class Door:
    """ASGI middleware that refuses requests from outside where there is no sign-in, and pages that are not our own, however the server was started.

    Streamlit's own configuration is asked when the server starts (`why_not`); this holds where something else binds it
    (``uvicorn app:app --host 0.0.0.0``), and where the sign-in goes while it runs.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what came to or from an address beyond this machine or from a foreign page, or asks for metrics without the right to (403), or calls us by a name that is not ours (421)."""
        if scope["type"] in ("http", "websocket"):
            if roles.sign_in() == "on":
                roles.insist()  # the configuration may go, but that makes no visitor a keeper
            if refusal := _refusal(scope):
                status, said = refusal
                if scope["type"] == "websocket":
                    await receive()
                if scope["type"] == "http" or "websocket.http.response" in scope.get("extensions", {}):
                    await PlainTextResponse(said, status)(scope, receive, send)
                else:  # before it is accepted: the browser sees 403
                    await send({"type": "websocket.close", "code": 1008})
                return
        await self.app(scope, _paced(receive) if scope["type"] == "websocket" else receive, send)


def _paced(receive: Receive) -> Receive:
    """The same messages, no faster than a user causes them: the rest stays with the client, as the server reads no further meanwhile. What no browser sends ends the visit."""
    free, late = 0.0, 0  # the moment from which the next message counts, and how many have waited for theirs

    async def paced() -> Message:
        nonlocal free, late
        now = time.monotonic()
        free = max(free, now - _AT_ONCE / _A_SECOND) + 1 / _A_SECOND
        late = late + 1 if free > now else 0
        if late > _LATE:
            return {"type": "websocket.disconnect", "code": 1008}
        await asyncio.sleep(free - now)
        message = await receive()
        if message["type"] == "websocket.receive" and not _is_a_browsers(message.get("bytes")):
            return {"type": "websocket.disconnect", "code": 1003}
        return message

    return paced


def _is_a_browsers(content: bytes | None) -> bool:
    """Whether a message is what Streamlit's page sends; each other one would be a traceback in the log."""
    try:
        return content is not None and BackMsg.FromString(content) is not None
    except DecodeError:
        return False


def _refusal(scope: Scope) -> tuple[int, str] | None:
    address = _beyond(scope)
    if address and not (roles.is_sign_in_configured() or is_meant()):
        return 403, text("start-open", address=address, flag=_FLAG_OF_APP, setting=f"{SETTING}=1")
    headers = Headers(scope=scope)
    hosts, origins = headers.getlist("host"), headers.getlist("origin")
    if not any(hosts) and not origins and own_path(scope) in _FOR_PROBES:
        return None
    host = Place.read(hosts[0]) if len(hosts) == 1 else None
    if host is None or not _answers(host):
        return 421, text("door-host", setting=HOSTS)
    site, mode, part = (headers.get(f"sec-fetch-{name}") for name in ("site", "mode", "dest"))
    # A page of another site may lead here; a part of itself (a picture, a frame, a script) is none of ours, nor may it sign visitors out.
    is_followed = (mode, part) == ("navigate", "document") and own_path(scope) != "/auth/logout"
    if not all(_is_ours(origin, host) for origin in origins) or (site in _FOREIGN and not is_followed):
        return 403, text("door-origin", setting=HOSTS)
    if own_path(scope) == "/_stcore/metrics" and not health.may_read_metrics(HTTPConnection(scope)):
        return 403, ""
    return None


def _beyond(scope: Scope) -> str | None:
    """The address beyond this machine that a connection was made to, or from; None where both ends are here.

    A proxy on this machine names its client (X-Forwarded-For), and the server believes none elsewhere.
    """
    for host, port in (scope.get("server") or (None, None), scope.get("client") or (None, None)):
        if host is None or port is None:  # a socket that is a file
            continue
        # else a name: a test's, or a server's that does not say its address
        if _ip(host) is not None and not is_loopback(host):
            return str(host)
    return None
