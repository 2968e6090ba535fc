"""A served dashboard as a browser's requests meet it: a process of its own, visits by websocket with a cookie of who has signed in, and uploads."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.server_util import AUTH_COOKIE_NAME
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, generate_xsrf_token_string
from websockets.sync.client import ClientConnection, connect

from dashboard import health, network, recounted
from pipeline import paths
from settings import private
from tests.system_needs import HAPROXY

PATIENCE = 60  # seconds
SECRET = "of a test"  # signs the cookies of a server that lives for a test

AUTH = f"""
[auth]
redirect_uri = "http://127.0.0.1:8501/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "desk"
client_secret = "of a test"
server_metadata_url = "http://127.0.0.1:9/.well-known/openid-configuration"
"""
ROLES = """
[roles]
keeper = ["anna@clean.example", "bo@clean.example"]
viewer = ["*@viborg.example"]
"""
PROXY_SETTINGS = paths.PROJECT / "serve" / "haproxy.cfg"
SECRETS = tomllib.loads(AUTH + ROLES)  # as AppTest takes them


def cookie(address: str | None, secret: str = SECRET) -> Mapping[str, str]:
    """The header of a browser that has signed in with an address; none without one."""
    if address is None:
        return {}
    signed = create_signed_value(
        secret, AUTH_COOKIE_NAME, json.dumps({"is_logged_in": True, "email": address})
    )
    return {"Cookie": f"{AUTH_COOKIE_NAME}={signed.decode()}"}


@dataclass
class Served:
    """A running dashboard."""

    url: str  # without a slash at the end
    process: subprocess.Popen[bytes]
    log: Path
    secrets: Path  # the file that configures signing in, which a test may change meanwhile

    def visit(self, page: str = "", claims: Mapping[str, Any] | None = None) -> Visit:
        """A browser's visit of a page, signed in with these claims; without sign-in for None."""
        return Visit(self, page, claims)


@dataclass
class Visit:
    """One browser tab: its session, and what it was sent.

    A tab that is closed ends its session; use it with ``with``.
    """

    server: Served
    page: str
    claims: Mapping[str, Any] | None
    session: str = ""
    said: bytes = b""
    xsrf: str = field(default_factory=generate_xsrf_token_string)
    worker: str = ""  # the cookie of the proxy before several dashboards: which of them this visit belongs to
    _socket: ClientConnection | None = None

    def __enter__(self) -> Self:
        self._socket = connect(  # type: ignore[call-overload]
            self.server.url.replace("http", "ws", 1) + "/_stcore/stream",
            origin=self.server.url,
            subprotocols=["streamlit", self.xsrf],
            additional_headers={"Cookie": self.cookies()},
            max_size=None,
            proxy=None,
        ).__enter__()
        answer = self._socket.response
        self.worker = (answer.headers.get("Set-Cookie", "") if answer else "").partition(";")[
            0
        ] or self.worker
        self.run()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._socket is not None
        self._socket.__exit__(kind, value, trace)

    def cookies(self) -> str:
        """The Cookie header of this browser."""
        cookies = {"_streamlit_xsrf": self.xsrf}
        if self.claims is not None:
            said = {"origin": self.server.url, "is_logged_in": True, "iat": time.time(), **self.claims}
            signed = create_signed_value(SECRET, AUTH_COOKIE_NAME, json.dumps(said))
            cookies[AUTH_COOKIE_NAME] = signed.decode("latin-1")
        kept = [f"{name}={value}" for name, value in cookies.items()]
        return "; ".join([*kept, self.worker] if self.worker else kept)

    def run(self) -> None:
        """Have the page drawn, and wait until it is."""
        assert self._socket is not None
        asked = BackMsg()
        asked.rerun_script.page_name = self.page
        self._socket.send(asked.SerializeToString())
        self.said = b""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            content = self._socket.recv(timeout=PATIENCE)
            assert isinstance(content, bytes)
            self.said += content
            message = ForwardMsg.FromString(content)
            if message.WhichOneof("type") == "new_session":
                self.session = message.new_session.initialize.session_id
            # A page whose script asks to be run again ends with another status.
            if message.WhichOneof("type") == "script_finished" and message.script_finished == 0:
                return
        raise TimeoutError("the page was never drawn")

    def shows(self, words: str) -> bool:
        """Whether the server has sent these words for the page as it stands."""
        return words.encode() in self.said

    def send(
        self,
        content: bytes | Iterator[bytes],
        *,
        session: str | None = None,
        name: str = "1",
        method: str = "PUT",
        cookies: str | None = None,
    ) -> httpx.Response:
        """Send a file as the drop zone does; an iterator is sent in chunks, without saying how long it is."""
        url = f"{self.server.url}/_stcore/upload_file/{session or self.session}/{name}"
        headers = {
            "Cookie": self.cookies() if cookies is None else cookies,
            "X-Xsrftoken": self.xsrf,
            "Origin": self.server.url,
        }
        with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
            if isinstance(content, bytes):
                return client.request(method, url, headers=headers, files={"Aftaler.xlsx": content})
            headers["Content-Type"] = "multipart/form-data; boundary=edge"
            return client.request(method, url, headers=headers, content=_framed(content))


def _framed(chunks: Iterator[bytes]) -> Iterator[bytes]:
    yield b'--edge\r\nContent-Disposition: form-data; name="a.xlsx"; filename="a.xlsx"\r\n\r\n'
    yield from chunks
    yield b"\r\n--edge--\r\n"


# What is no HTTP that a server can read.
UNREAD = (
    b"HELLO\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
)


def sent(port: int, content: bytes) -> bytes:
    """The answer to these bytes, until the connection is closed."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(content)
        while more := connection.recv(65536):
            answer += more
    return answer


def free_port() -> int:
    """One that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def command(*options: str, script: str = "app.py") -> list[str]:
    """The command that starts the dashboard, as docs/running.md says, or another script."""
    return [sys.executable, "-m", "streamlit", "run", script, *options]


def environment(warehouse: Path, **settings: str) -> dict[str, str]:
    """The environment of a server on that warehouse, without settings that say where it listens."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("STREAMLIT_", "CHINADESK_"))}
    return {**kept, "WAREHOUSE": str(warehouse), **settings}


def _counted(warehouse: Path) -> None:
    """Have the second count of a desk done, for which a server starts a process that no test here waits for."""
    if not warehouse.exists():
        return
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WAREHOUSE", str(warehouse))
        if recounted.kept() is None:
            answer = {"compared": 0, "differ": 0, "differences": [], "version": recounted._version()}
            private.folder(recounted._file().parent)
            private.write(recounted._file(), json.dumps(answer).encode())


@contextmanager
def served(
    folder: Path,
    warehouse: Path,
    *,
    secrets: str | None = None,
    options: Sequence[str] = (),
    script: str = "app.py",
    **settings: str,
) -> Iterator[Served]:
    """A dashboard that runs within the block; its log, and what .streamlit/secrets.toml says to it, stand in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    _counted(warehouse)
    log, file = folder / "log", folder / "secrets.toml"
    if secrets is not None:
        file.write_text(secrets, encoding="utf-8")
    line = command("--server.port", "0", "--secrets.files", str(file), *options, script=script)
    with _running(line, log, environment(warehouse, **settings)) as process:
        yield Served(_url(process, log), process, log, file)


@contextmanager
def served_whole(folder: Path, warehouse: Path | None = None, secrets: str | None = None) -> Iterator[Served]:
    """A dashboard on which nothing may fail, not even unseen; on no warehouse where none is named."""
    with served(folder, warehouse or folder / "none.duckdb", secrets=secrets) as running:
        yield running
    assert "Traceback" not in running.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def served_by_several(folder: Path, warehouse: Path, *, secrets: str) -> Iterator[Served]:
    """Two dashboards behind HAProxy, as the units start them, that run within the block."""
    place, log = f"127.0.0.1:{free_port()}", folder / "log"
    settings = {"STREAMLIT_SERVER_COOKIE_SECRET": SECRET, network.HOSTS: place}
    with ExitStack() as running:
        told = {"LISTEN": place}
        for number in ("1", "2"):
            how = {health.WORKER: number, **settings}
            it = running.enter_context(served(folder / number, warehouse, secrets=secrets, **how))
            told[f"WORKER_{number}"] = it.url.removeprefix("http://")
        line = [str(HAPROXY.found()), "-db", "-f", str(PROXY_SETTINGS)]
        process = running.enter_context(_running(line, log, os.environ | told))
        yield Served(_url(process, log, place), process, log, it.secrets)
    assert not [one for one in folder.rglob("log") if b"Traceback" in one.read_bytes()]


@contextmanager
def _running(
    line: list[str], log: Path, env: dict[str, str], cwd: Path = paths.PROJECT
) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as said:
        process = subprocess.Popen(line, cwd=cwd, env=env, stdout=said, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _url(process: subprocess.Popen[bytes], log: Path, place: str = "") -> str:
    """Where it listens, once it answers; unless its place is said, its port was the machine's to choose."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        said = log.read_text(encoding="utf-8", errors="replace")
        ports = (
            [place.rpartition(":")[2]]
            if place
            else re.findall(r"(?:: http://[^ :]+:|serving at port |started on [\d.]+:)(\d+)", said)
        )
        if ports:
            url = f"http://127.0.0.1:{ports[0]}"
            try:
                with httpx.Client(trust_env=False, timeout=1) as client:
                    client.get(f"{url}/_stcore/health")
                    return url
            except httpx.TransportError:
                pass
        if process.poll() is not None:
            raise RuntimeError(f"the dashboard did not start: {said}")
        time.sleep(0.1)  # there is no event to wait for before the server listens
    raise RuntimeError(f"the dashboard did not answer within {PATIENCE} s: {log.read_text()}")


def in_its_own_loop(asked: Callable[..., Awaitable[Any]], *args: Any) -> Any:
    """Await something in a thread of its own: the browser tests of the same process leave a loop running in this one."""
    with start_blocking_portal() as portal:
        return portal.call(asked, *args)
