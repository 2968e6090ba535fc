"""Who can reach the server: this machine alone, whoever signs in, or (only on purpose) anybody on the network.

Without sign-in whoever reaches the dashboard is its keeper. So a server that is bound beyond this machine needs sign-in, or somebody who
says that they mean it: ``streamlit run app.py -- --open``, or the setting CHINADESK_OPEN=1.
"""

from __future__ import annotations

import ipaddress
import os
import sys

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import roles
from locales import text

FLAG = "--open"
SETTING = "CHINADESK_OPEN"
_FLAG_OF_APP = f"-- {FLAG}"  # what comes after -- is the script's, not Streamlit's

_ALL = "0.0.0.0"  # noqa: S104 (it is named, not bound)

_WRONG_SHOWN = 3  # wrong entries of [roles] that are named


def is_loopback(address: str | None) -> bool:
    """Whether a server bound to that address answers to this machine alone.

    Args:
        address: an IP address or a name. A name other than localhost is not looked up: it may lead anywhere. None and "" are all addresses.
    """
    if not address:
        return False
    try:
        found = ipaddress.ip_address(address.strip("[]").partition("%")[0])
    except ValueError:
        return address.lower() == "localhost"
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


def is_meant() -> bool:
    """Whether whoever started the server said that anybody may reach it without signing in."""
    return FLAG in sys.argv[1:] or os.environ.get(SETTING, "").strip().lower() in ("1", "true", "yes")


def is_open() -> bool:
    """Whether everybody who reaches the dashboard is its keeper, on purpose: every page then says so."""
    return is_meant() and not roles.is_sign_in_configured()


def why_not(address: str | None, flag: str = _FLAG_OF_APP) -> str | None:
    """Why a server must not start on an address, in a sentence with what to do; None where it may.

    Args:
        address: what the server is bound to, as `is_loopback` takes it.
        flag: how the command that starts it spells that anybody may come.
    """
    configured = roles.sign_in()
    if configured == "broken":
        return text("start-secrets")
    named = roles.named()
    if wrong := roles.wrong_entries(named):
        return text("start-roles", entries="; ".join(wrong[:_WRONG_SHOWN]))
    if configured == "off" and named:
        return text("start-roles-alone")
    if configured == "off" and not is_loopback(address) and not is_meant():
        return text("start-open", address=address or _ALL, flag=flag, setting=f"{SETTING}=1")
    return None


class Door:
    """ASGI middleware that answers nobody from outside while nobody signs in, however the server was started.

    Streamlit's own configuration is asked when the server starts (`why_not`); this holds where something else binds it
    (``uvicorn app:app --host 0.0.0.0``), and where the sign-in goes while it runs.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse (403) what came to or from an address beyond this machine; pass all else through."""
        if scope["type"] in ("http", "websocket"):
            if roles.sign_in() == "on":
                roles.insist()  # the configuration may go, but nobody becomes keeper by that
            address = _beyond(scope)
            if address and not (roles.is_sign_in_configured() or is_meant()):
                await _refuse(address, scope, receive, send)
                return
        await self.app(scope, receive, send)


def _beyond(scope: Scope) -> str | None:
    """The address beyond this machine that a connection was made to, or from; None where both ends are here.

    A proxy on this machine names whom it speaks for (X-Forwarded-For), and the server believes none elsewhere.
    """
    for host, port in (scope.get("server") or (None, None), scope.get("client") or (None, None)):
        if host is None or port is None:  # a socket that is a file
            continue
        try:
            ipaddress.ip_address(host)
        except ValueError:  # a name: a test's, or a server's that does not say its address
            continue
        if not is_loopback(host):
            return str(host)
    return None


async def _refuse(address: str, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})  # before it is accepted: the browser sees 403
        return
    said = text(
        "start-open",
        address=address,
        flag=_FLAG_OF_APP,
        setting=f"{SETTING}=1",
    )
    await PlainTextResponse(said, 403)(scope, receive, send)
