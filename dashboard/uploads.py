"""Uploads to the server: only by a visit for which a drop zone was drawn, while its user still may, and no more than it holds.

Streamlit's own endpoint (`/_stcore/upload_file/<session>/<file>`) takes any number of files from any client that knows a session's number and
keeps them in memory. `Gate` is in front of it. It asks three things of a request that sends or removes a file: was a drop zone drawn in that
session; does the cookie of the request name the user that it was drawn for, and may they still (where visitors sign in);
and is there room. A body is counted while it comes, so that one of no stated length is cut off, too.
"""

import asyncio
import contextlib
import html
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st
from starlette.requests import ClientDisconnect, HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.runtime import Runtime, exists
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import addresses, roles
from locales import text

# How many files of the largest size one visit, and all visits together, may have here at a time. They lie in memory.
FILES_OF_A_VISIT = 4
FILES_OF_ALL = 8

_LEAST = 1 << 16  # bytes that the smallest file counts for: a million empty ones fill the memory as well
_FRAMING = 1 << 16  # bytes of a request beside the file in it
_LINGER_SECONDS = 20  # how long a refused client may go on sending before the connection is cut (nginx's `lingering_time` is 30)
_MANY = 500  # visits that are remembered before those are forgotten that have ended

_ADDRESS = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/[^/]+/?$")
_WRITING = ("PUT", "POST", "PATCH", "DELETE")


@dataclass(slots=True)
class _Visit:
    address: str
    coming: int = 0


_visits: dict[str, _Visit] = {}
_lock = threading.Lock()  # pages are drawn in threads of their own; requests come in the server's


class _NoRoomError(Exception):
    """A body has become larger than there is room for."""


def largest() -> int:
    """The largest file in bytes, as the server is configured (a test compares that with rules.toml)."""
    return int(config.get_option("server.maxUploadSize")) * 1024**2


def refusal() -> str:
    """Why a file did not come in, in a sentence."""
    megabytes = largest() // 1024**2
    return text("data-drop-refused", megabytes=str(megabytes), together=str(megabytes * FILES_OF_A_VISIT))


def drop_zone(key: str, about: str = "data-load-drop") -> list[UploadedFile]:
    """Draw a place for files, named by the texts ``about`` and ``about-help``, and return its files: the server takes any from this visit now. NotAllowedError if it may not."""
    roles.require("try")
    if context := get_script_run_ctx():
        address = _address(roles.visitor().claims)
        with _lock:
            if len(_visits) >= _MANY:
                for gone in [session for session in _visits if not is_active(session)]:
                    del _visits[gone]
            known = _visits.get(context.session_id)
            if known is None or known.address != address:
                _visits[context.session_id] = _Visit(address)
    megabytes = largest() // 1024**2
    limit = text("data-drop-limit", megabytes=str(megabytes))
    words = {"--drop-here": text(f"{about}-here"), "--drop-limit": limit}
    # A JSON string is a CSS string, as long as it contains no backslash escape: our words have none.
    said = " ".join(f"{name}: {json.dumps(word, ensure_ascii=False)};" for name, word in words.items())
    st.html(f"<style>.st-key-drop-zone-{about} {{ {said} }}</style>")
    with st.container(key=f"drop-zone-{about}"):
        found = st.file_uploader(
            text(about),
            accept_multiple_files=True,
            key=key,
            help=text(f"{about}-help"),
            max_upload_size=megabytes,
        )
        # The browser says why a file did not come in English, and what the server answered as "AxiosError": this is shown instead.
        st.html(f'<p class="drop-refused" role="alert">{html.escape(refusal())}</p>')
    return [file for file in found if isinstance(file, UploadedFile)]


def forget_visit() -> None:
    """Discard what the current visit has uploaded."""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_session_files(context.session_id)


def is_active(session: str) -> bool:
    """Whether a browser tab shows the visit of that number."""
    return exists() and Runtime.instance().is_active_session(session)


def _address(claims: Mapping[str, Any]) -> str:
    return roles.plain_address(claims.get("email")) or "" if roles.is_sign_in_configured() else ""


class Gate:
    """ASGI middleware before Streamlit's endpoint for files."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what may not come in (403) or has no room (413), with a sentence; pass all else through."""
        found = _ADDRESS.search(scope["path"]) if scope["type"] == "http" else None
        if found is None or scope["method"] not in _WRITING:
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        visit = _visits.get(found["session"])
        claims = addresses.claims(request)
        # also now, not only when the zone was drawn
        may_send = roles.role_by_claims(claims) in roles.MAY["try"]
        if visit is None or _address(claims) != visit.address or not may_send:
            await _answer(scope, 403, text("not-allowed"), receive, send)
            return
        if scope["method"] == "DELETE":
            await self.app(scope, receive, send)
            return
        await self._counted(found["session"], visit, request, receive, send)

    async def _counted(
        self, session: str, visit: _Visit, request: HTTPConnection, receive: Receive, send: Send
    ) -> None:
        came = 0
        has_answered = False

        async def count() -> Message:
            nonlocal came
            message = await receive()
            if message["type"] == "http.request":
                size = len(message.get("body", b""))
                came += size
                visit.coming += size
                if came > largest() + _FRAMING or not _has_room(session):
                    raise _NoRoomError
            return message

        async def answer(message: Message) -> None:
            nonlocal has_answered
            has_answered = True
            await send(message)

        stated = request.headers.get("content-length", "")
        try:
            if stated.isdecimal() and (
                int(stated) > largest() + _FRAMING or not _has_room(session, int(stated))
            ):
                raise _NoRoomError
            await self.app(request.scope, count, answer)
        except _NoRoomError:
            if not has_answered:
                await _answer(request.scope, 413, refusal(), receive, send)
        except ClientDisconnect:
            pass  # the client has gone, so there is no answer to send
        finally:
            visit.coming -= came


def _has_room(session: str, more: int = 0) -> bool:
    size = largest()
    visits = list(_visits.items())
    coming = sum(visit.coming for _, visit in visits)
    mine = sum(visit.coming for name, visit in visits if name == session)
    if _held(session) + mine + more > FILES_OF_A_VISIT * size:
        return False
    room = FILES_OF_ALL * size - coming - more
    if _held() > room:
        # Streamlit keeps the files of a closed tab for minutes, as it might come back.
        for absent in [name for name in _manager().file_storage if not is_active(name)]:
            _manager().remove_session_files(absent)
    return _held() <= room


def _held(session: str | None = None) -> int:
    stored = _manager().file_storage
    chosen = [stored.get(session, {})] if session else list(stored.values())
    return sum(max(len(file.data), _LEAST) for files in chosen for file in list(files.values()))


def _manager() -> MemoryUploadedFileManager:
    manager = Runtime.instance().uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)  # Streamlit has no other
    return manager


async def _answer(scope: Scope, status: int, said: str, receive: Receive, send: Send) -> None:
    """Answer why not, and discard what still arrives for a while: a connection closed on unread bytes loses the answer."""

    async def linger(message: Message) -> None:
        if message["type"] != "http.response.body":
            await send(message)
            return
        await send({**message, "more_body": True})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LINGER_SECONDS):
                while (await receive()).get("more_body"):
                    pass
        await send({"type": "http.response.body"})

    await PlainTextResponse(said, status, headers={"connection": "close"})(scope, receive, linger)
