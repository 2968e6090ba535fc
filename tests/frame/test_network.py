"""Reachability of the server: the settings under which it refuses to start, the addresses that it does not answer, and that it asks no host for its own."""

import contextlib
import os
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from starlette.responses import PlainTextResponse
from streamlit import auth_util, config
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.secrets import Secrets
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from dashboard import network, roles
from locales import LANGUAGES, speaking, text
from pipeline import paths
from tests.frame.served import AUTH, PATIENCE, ROLES, command, environment, in_its_own_loop, served
from tests.pages.desk import visit

ROOT = paths.PROJECT


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("localhost", True),
        ("LOCALHOST", True),
        ("::1", True),
        ("[::1]", True),
        ("::ffff:127.0.0.1", True),
        (None, False),
        ("", False),
        ("0.0.0.0", False),
        ("::", False),
        ("::ffff:0.0.0.0", False),
        ("192.168.1.10", False),
        ("127.0.0.1.evil.example", False),
        ("localhost.evil.example", False),
        ("desk.local", False),
        ("127.1", False),  # the system reads it as 127.0.0.1; we need not
    ],
)
def test_what_only_this_machine_reaches(address: str | None, is_own: bool) -> None:
    assert network.is_loopback(address) is is_own


# --- Starting ---

ALL = "0.0.0.0"


def started(tmp_path: Path, *options: str, secrets: str | None = None, **settings: str) -> tuple[int, str]:
    """The exit code of a server that must not start, and its message to the user."""
    file = tmp_path / "secrets.toml"
    if secrets is not None:
        file.write_text(secrets, encoding="utf-8")
    done = subprocess.run(
        command("--server.port", "0", "--secrets.files", str(file), *options),
        cwd=ROOT,
        env=environment(tmp_path / "warehouse.duckdb", **settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


# A start takes seconds: `make soak` tries those too of which another shows the way.
in_soak = pytest.mark.soak


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("options", "settings"),
    [
        (("--server.address", ALL), {}),
        pytest.param(("--server.address", "::"), {}, marks=in_soak),
        (("--server.address", ""), {}),
        ((), {"STREAMLIT_SERVER_ADDRESS": ALL}),
        pytest.param(("--server.address", ALL), {"CHINADESK_OPEN": "0"}, marks=in_soak),
    ],
)
def test_the_network_is_let_in_by_nobody_by_mistake(
    tmp_path: Path, options: tuple[str, ...], settings: dict[str, str]
) -> None:
    code, said = started(tmp_path, *options, **settings)
    assert code == 2
    assert "-- --open" in said
    assert "CHINADESK_OPEN=1" in said
    assert "secrets.toml" in said
    assert "Traceback" not in said
    assert said.strip().count("\n") == 0


LETS_IN_OTHERS = pytest.mark.parametrize(
    ("secrets", "key"),
    [
        ("[auth\n", "start-secrets"),
        (ROLES, "start-roles-alone"),
        (AUTH.replace("cookie_secret", "# cookie_secret"), "start-auth"),  # the example as it stands
        (AUTH.replace('client_secret = "of a test"', 'client_secret = ""') + ROLES, "start-auth"),
        (AUTH.replace("client_id", "[auth.default]\nid"), "start-auth"),
        ('auth = "x"', "start-auth"),
        (AUTH + 'default = "x"', "start-auth"),
        (AUTH + '[roles]\nkeeper = "anna@clean.example"\n', "start-roles"),
        (AUTH + '[roles]\nkeeper = ["anna@*.example"]\n', "start-roles"),
        (AUTH + '[roles]\nkeeper = ["*"]\n', "start-roles"),
        (AUTH + '[roles]\nkeepers = ["anna@clean.example"]\n', "start-roles"),
    ],
)


def _stated(secrets: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have these secrets in their file."""
    option = config.get_option
    monkeypatch.setattr(
        config, "get_option", lambda name: [str(file)] if name == "secrets.files" else option(name)
    )
    monkeypatch.setattr(Secrets, "_maybe_install_file_watchers", lambda _: None)
    file.write_text(secrets, encoding="utf-8")
    monkeypatch.setattr(st, "secrets", Secrets())
    monkeypatch.setattr(auth_util, "secrets_singleton", st.secrets)


@LETS_IN_OTHERS
def test_a_sign_in_that_lets_in_others_than_is_meant_is_a_reason_not_to_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secrets: str, key: str
) -> None:
    for said, reason in ((AUTH + ROLES, None), (secrets, text(key, entries="§").split("§")[0])):
        _stated(said, tmp_path / "secrets.toml", monkeypatch)
        found = network.why_not("127.0.0.1")
        assert found is None if reason is None else (found or "").startswith(reason)


DESKS_OWN, PROVIDER = AUTH.split("client_id")
PROVIDER = f"client_id{PROVIDER}"


@pytest.mark.parametrize(
    "secrets",
    [
        AUTH,
        AUTH + 'client_kwargs = { scope = "openid email", prompt = "login" }\nexpose_tokens = ["id"]\n',
        f"{DESKS_OWN}[auth.default]\n{PROVIDER}",
        f"{AUTH}[auth.microsoft]\n{PROVIDER}",  # another provider beside the one that the button takes
        f"{AUTH}[auth.default]\n{PROVIDER}",
        "\n".join(f"auth.{line}" for line in AUTH.split("\n")[2:-1]),
        AUTH.replace("http://", "http://desk:{port}/"),
    ],
)
def test_each_form_of_the_sign_in_that_streamlit_takes_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secrets: str
) -> None:
    _stated(secrets, tmp_path / "secrets.toml", monkeypatch)
    auth_util.validate_auth_credentials("default")
    assert network.why_not("127.0.0.1") is None


@pytest.mark.soak
def test_with_sign_in_the_network_may_come(tmp_path: Path) -> None:
    with (
        served(
            tmp_path, tmp_path / "w.duckdb", secrets=AUTH + ROLES, options=("--server.address", ALL)
        ) as it,
        it.visit("data") as visit,
    ):
        assert not visit.shows(text("open-banner"))
        assert visit.send(b"x").status_code == 403


@pytest.mark.soak
def test_whoever_means_it_is_told_on_every_page(tmp_path: Path) -> None:
    options = ("--server.address", ALL, "--", "--open")
    with (
        served(tmp_path, tmp_path / "w.duckdb", options=options) as it,
        it.visit() as front,
        it.visit("data") as data,
    ):
        assert front.shows(text("open-banner"))
        assert data.shows(text("open-banner"))


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_banner_is_in_the_readers_language(monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.setenv("CHINADESK_OPEN", "1")
    at = visit(lang=lang).run()
    told = speaking(lang)(text)("open-banner")
    assert any(told in one.value for one in at.caption)
    monkeypatch.setenv("CHINADESK_OPEN", "")
    at.run()
    assert not any(told in one.value for one in at.caption)


@pytest.mark.soak
def test_a_visit_that_sends_without_a_pause_leaves_the_dashboard_to_others(tmp_path: Path) -> None:
    """Behind orders to draw the page once more, as many as come in, another visit is drawn soon."""
    asked = BackMsg()
    asked.rerun_script.page_name = ""
    with (
        served(tmp_path, tmp_path / "w.duckdb", secrets=AUTH + ROLES) as it,
        it.visit() as flood,
        ThreadPoolExecutor(1) as pool,
    ):
        connection = flood._socket
        assert connection is not None

        def send() -> int:
            sent = 0
            with contextlib.suppress(ConnectionClosed):
                while True:
                    connection.send(asked.SerializeToString())
                    sent += 1
            return sent

        sending = pool.submit(send)
        time.sleep(2)  # what it does to others is what is asked
        began = time.monotonic()
        with it.visit():
            took = time.monotonic() - began
        connection.socket.shutdown(socket.SHUT_RDWR)
        assert sending.result(PATIENCE) > network._AT_ONCE
    assert took < 5  # it was never drawn


def test_a_message_too_many_waits_and_who_goes_on_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock that stands, so that each message comes at once."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.receive", "bytes": b""}

    async def heard() -> list[str]:
        paced = network._paced(receive)
        return [(await paced())["type"] for _ in range(network._AT_ONCE + network._LATE + 1)]

    monkeypatch.setattr(network, "asyncio", SimpleNamespace(sleep=sleep))
    monkeypatch.setattr(network, "time", SimpleNamespace(monotonic=lambda: 1000.0))
    *kinds, last = in_its_own_loop(heard)
    assert (set(kinds), last) == ({"websocket.receive"}, "websocket.disconnect")
    assert max(waits[: network._AT_ONCE]) <= 1e-9 < waits[network._AT_ONCE]


@pytest.mark.parametrize(
    ("messages", "a_second"),
    [
        (300, 0),  # many at once: a reconnect, files that are taken out of the drop zone one by one
        (36_000, 10),  # an hour of a rerun each tenth of a second
        (6_000, 20),
        (900, 30),  # a key held down for half a minute
        (600, 60),  # what is dragged for ten seconds
    ],
)
def test_a_user_is_heard_however_much_they_do(
    monkeypatch: pytest.MonkeyPatch, messages: int, a_second: int
) -> None:
    """With a clock that advances on waiting; anything sent meanwhile is available at once."""
    now, left = 1000.0, messages

    async def sleep(seconds: float) -> None:
        nonlocal now
        now += max(seconds, 0)

    async def receive() -> dict[str, Any]:
        nonlocal now, left
        if a_second:
            now = max(now, 1000 + (messages - left) / a_second)
        left -= 1
        return {"type": "websocket.receive", "bytes": b""}

    async def heard() -> set[str]:
        paced = network._paced(receive)
        return {(await paced())["type"] for _ in range(messages)}

    monkeypatch.setattr(network, "asyncio", SimpleNamespace(sleep=sleep))
    monkeypatch.setattr(network, "time", SimpleNamespace(monotonic=lambda: now))
    assert in_its_own_loop(heard) == {"websocket.receive"}
    pace = min(a_second or network._A_SECOND, network._A_SECOND)
    assert now <= 1000 + messages / pace + 1  # and no later than at that pace


# --- However it was started ---


def answers(
    monkeypatch: pytest.MonkeyPatch, sign_in: str, server: Any, kind: str = "http", client: Any = None
) -> list[dict[str, Any]]:
    """The answer of a server reached on an address."""
    monkeypatch.setattr(roles, "sign_in", lambda: sign_in)
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "websocket.connect"} if kind == "websocket" else {"type": "http.request", "body": b""}

    headers = [(b"host", b"localhost")]
    scope = {
        "type": kind,
        "method": "GET",
        "path": "/",
        "headers": headers,
        "server": server,
        "client": client,
    }
    in_its_own_loop(network.Door(PlainTextResponse("in")), scope, receive, send)
    return sent


def answered(monkeypatch: pytest.MonkeyPatch, sign_in: str, server: Any) -> int:
    """The status with which it answers."""
    return int(answers(monkeypatch, sign_in, server)[0]["status"])


@pytest.mark.parametrize(
    ("sign_in", "server", "status"),
    [
        ("off", ("127.0.0.1", 8501), 200),
        ("off", ("::1", 8501), 200),
        ("off", ("/run/desk.sock", None), 200),
        ("off", ("10.0.0.5", 8501), 403),
        ("off", ("fe80::1", 8501), 403),
        ("broken", ("10.0.0.5", 8501), 200),  # all are guests there
        ("on", ("10.0.0.5", 8501), 200),
    ],
)
def test_the_door(monkeypatch: pytest.MonkeyPatch, sign_in: str, server: Any, status: int) -> None:
    monkeypatch.setattr(roles, "_must_sign_in", False)
    assert answered(monkeypatch, sign_in, server) == status


@pytest.mark.parametrize(
    ("sign_in", "client", "status"),
    [
        ("off", ("127.0.0.1", 50000), 200),
        ("off", ("10.0.0.5", 0), 403),  # as the server has it from X-Forwarded-For
        ("on", ("10.0.0.5", 0), 200),
    ],
)
def test_the_door_asks_for_whom_a_proxy_on_this_machine_speaks(
    monkeypatch: pytest.MonkeyPatch, sign_in: str, client: Any, status: int
) -> None:
    monkeypatch.setattr(roles, "_must_sign_in", False)
    sent = answers(monkeypatch, sign_in, ("127.0.0.1", 8501), client=client)
    assert sent[0]["status"] == status
    assert status == 200 or b"10.0.0.5" in sent[1]["body"]


def test_a_sign_in_that_goes_while_the_server_runs_makes_nobody_keeper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(roles, "_must_sign_in", False)
    assert answered(monkeypatch, "on", ("10.0.0.5", 8501)) == 200
    assert answered(monkeypatch, "off", ("10.0.0.5", 8501)) == 200
    assert roles.role_by_claims({}) == "guest"


def test_a_websocket_from_outside_is_not_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "_must_sign_in", False)
    sent = answers(monkeypatch, "off", ("10.0.0.5", 8501), "websocket")
    assert sent == [{"type": "websocket.close", "code": 1008}]


# --- Asking outside ---

# Writes down the hosts that the process looks up and connects to.
RECORDER = """
import os, sys
def heard(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto", "socket.bind"):
        with open(os.environ["HEARD"], "a") as out:
            out.write(f"{event} {args!r}\\n")
sys.addaudithook(heard)
"""


def test_a_foreign_origin_is_refused_and_nobody_outside_is_asked_for_our_address(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(RECORDER, encoding="utf-8")
    heard = tmp_path / "heard"
    heard.touch()
    settings = {
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}",
        "HEARD": str(heard),
    }
    with served(tmp_path / "server", tmp_path / "w.duckdb", **settings) as it:
        url = it.url.replace("http", "ws", 1) + "/_stcore/stream"
        for origin in ("http://evil.example", "http://checkip.amazonaws.com", "null"):
            with pytest.raises(InvalidStatus, match="403"):
                connect(url, origin=origin, subprotocols=["streamlit"], proxy=None)  # type: ignore[arg-type, list-item]
        with it.visit() as visit:  # and who belongs here gets in
            assert visit.session
    asked = heard.read_text(encoding="utf-8")
    assert "socket.bind" in asked  # it does write down
    outside = [line for line in asked.splitlines() if "127.0.0.1" not in line and "localhost" not in line]
    assert outside == []
