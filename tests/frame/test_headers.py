"""The doors of the served product: no name but ours, no page but ours, and what every answer tells the browser, whichever route gives it."""

import datetime as dt
import json
import math
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import httpx
import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import caching
from streamlit.runtime.app_session import AppSession
from websockets.exceptions import ConnectionClosed

from dashboard import headers, network, roles, serving
from locales import text
from pipeline import paths
from tests.frame.served import AUTH, PATIENCE, ROLES, UNREAD, Served, sent, served

# Lists the routes of Streamlit, as it has made them of app.py; not here, as it makes a runtime with them and there may be one a process.
LIST = """
import json, app
routes = app.app._build_starlette_app().routes
print(json.dumps([[route.path, sorted(getattr(route, "methods", None) or ["GET"])] for route in routes if route.path]))
"""
OURS = (
    ["/", ["GET"]],
    ["/map", ["GET", "POST"]],
    ["/nothing/there", ["GET"]],
    ["/static/js/none.js", ["GET"]],
    ["/app/static/geo/provinces.json", ["GET"]],
    ["/calendar/none.ics", ["GET", "POST"]],
    ["/healthz", ["GET", "POST"]],
    ["/readyz", ["GET"]],
    ["/metrics", ["GET"]],
)
STRANGERS = (
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:8501",
    "10.0.0.5",
    "[::2]",
    "a@b",
    "",
)


@pytest.fixture(scope="module")
def routes() -> list[tuple[str, str]]:
    """Address and method of everything that is served, but for the websocket."""
    listed = subprocess.run(
        [sys.executable, "-c", LIST],
        cwd=paths.PROJECT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    found = [*json.loads(listed.stdout.strip().splitlines()[-1]), *OURS]
    assert any("upload_file" in path for path, _ in found)
    return [
        (re.sub(r"\{[^}]*\}", "x", path), method)
        for path, methods in found
        if not path.endswith("/stream")
        for method in methods
    ]


@pytest.fixture(scope="module")
def server(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A dashboard without sign-in: every visitor is its keeper."""
    with served(tmp_path_factory.mktemp("doors"), sample_desk / "warehouse.duckdb") as it:
        yield it


@pytest.fixture(scope="module")
def client(server: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as found:
        yield found


def lacks(answer: httpx.Response) -> list[str]:
    """Which of the headers that all answers have is missing in this one."""
    policy = dict(
        part.split(" ", 1) for part in answer.headers.get("content-security-policy", "x y").split("; ")
    )
    said = {
        "frame-ancestors": policy.get("frame-ancestors") == "'none'",
        "connect-src": policy.get("connect-src") == "'self'",
        "default-src": policy.get("default-src") == "'self'",
        "no unsafe script": "unsafe-inline" not in policy.get("script-src", "unsafe-inline"),
        "nosniff": answer.headers.get("x-content-type-options") == "nosniff",
        "referrer": answer.headers.get("referrer-policy") in ("same-origin", "no-referrer"),
        "not for others": "access-control-allow-origin" not in answer.headers,
    }
    return [name for name, is_there in said.items() if not is_there]


def test_each_answer_tells_the_browser(routes: list[tuple[str, str]], client: httpx.Client) -> None:
    statuses = set()
    for path, method in routes:
        answer = client.request(method, path)
        assert lacks(answer) == [], (method, path, answer.status_code)
        statuses.add(answer.status_code)
    assert {200, 204, 302, 400, 403, 404, 405} <= statuses  # refusals and errors were among them


def test_what_is_no_http_is_refused_with_the_headers_and_no_traceback(
    client: httpx.Client, server: Served
) -> None:
    port = client.base_url.port
    assert port
    for unread in UNREAD:
        line, *said = sent(port, unread).decode().split("\r\n")
        assert line == "HTTP/1.1 400 Bad Request"
        assert {": ".join(pair) for pair in headers._ALWAYS.items()} < {*said}
    for message in ("hello", b"\xff" * 500):
        with server.visit() as visit:
            assert visit._socket is not None
            visit._socket.send(message)
            with pytest.raises(ConnectionClosed):
                while True:
                    visit._socket.recv(timeout=PATIENCE)
    # behind a request that is being answered
    sent(port, b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n")
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


def test_no_route_answers_by_a_strangers_name(routes: list[tuple[str, str]], client: httpx.Client) -> None:
    for path, method in routes:
        answer = client.request(method, path, headers={"Host": "evil.example:8501"})
        assert (answer.status_code, lacks(answer)) == (421, []), (method, path)
    for name in STRANGERS:
        assert client.get("/calendar/none.ics", headers={"Host": name}).status_code == 421, name


def test_no_route_answers_a_page_of_another_origin(
    routes: list[tuple[str, str]], client: httpx.Client, server: Served
) -> None:
    port = server.url.rpartition(":")[2]
    for path, method in routes:
        answer = client.request(method, path, headers={"Origin": "http://evil.example"})
        assert (answer.status_code, lacks(answer)) == (403, []), (method, path)
        drawn_in = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
        assert client.request(method, path, headers=drawn_in).status_code == 403, (method, path)
    framed = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    assert client.get("/map", headers=framed).status_code == 403
    followed = {**framed, "Sec-Fetch-Dest": "document"}
    assert client.get("/map", headers=followed).status_code == 200
    for origin in (
        "null",
        "http://127.0.0.1",
        "http://localhost:1",
        f"file://127.0.0.1:{port}",
        "http://[",
        "",
    ):
        assert client.get("/readyz", headers={"Origin": origin}).status_code == 403, origin
    for host, origin in (
        (f"localhost:{port}", f"http://localhost:{port}"),
        (f"[::1]:{port}", f"http://[::1]:{port}"),
        (f"LOCALHOST:{port}", f"http://127.0.0.1:{port}"),
    ):
        assert client.get("/readyz", headers={"Host": host, "Origin": origin}).status_code == 200


def test_no_stranger_opens_a_visit(client: httpx.Client, server: Served) -> None:
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": "streamlit",
    }
    # the page of a foreign site whose name leads here has that name in both
    rebound = {"Host": "evil.example:8501", "Origin": "http://evil.example:8501"}
    for stranger, status in (
        (rebound, 421),
        ({"Host": "evil.example"}, 421),
        ({"Origin": "http://localhost:1"}, 403),
    ):
        answer = client.get("/_stcore/stream", headers={**handshake, **stranger})
        assert (answer.status_code, lacks(answer)) == (status, [])
    answer = client.get(
        "/map/_stcore/stream", headers=handshake
    )  # which Streamlit refuses: it has none there
    assert (answer.status_code, lacks(answer)) == (403, [])
    with server.visit() as visit:
        assert visit.session


def test_streamlit_takes_orders_from_no_page_around_it(client: httpx.Client) -> None:
    assert client.get("/_stcore/host-config").json()["allowedOrigins"] == []
    assert client.post("/_stcore/agent/interact", json={}).status_code in (403, 404)


def test_the_scripts_of_the_page_are_named_in_its_policy(client: httpx.Client) -> None:
    asked = {"Accept": "text/html"}
    page = client.get("/map", headers=asked)
    assert page.text.count("<script>") == page.headers["content-security-policy"].count("'sha256-") > 2
    # a browser that has the page is given it whole: with the headers of a 304 its scripts would not run
    again = client.get("/map", headers={**asked, "If-Modified-Since": "Sun, 29 Nov 2099 08:00:00 GMT"})
    assert (again.status_code, again.text) == (200, page.text)


# --- Which names ---


@pytest.mark.parametrize(
    ("bound", "hosts", "host", "is_answered"),
    [
        ("127.0.0.1", "", "localhost:8501", True),
        ("127.0.0.1", "", "desk.clean.example", False),
        ("127.0.0.1", "desk.clean.example, other:8443", "DESK.clean.example.", True),
        ("127.0.0.1", "desk.clean.example, other:8443", "other:9", True),
        ("127.0.0.1", "desk.clean.example", "x.desk.clean.example", False),
        ("192.168.1.10", "", "192.168.1.10:8501", True),
        ("192.168.1.10", "", "192.168.1.11:8501", False),
        ("0.0.0.0", "", "192.168.1.11:8501", True),
        ("::", "", "[fe80::1]:8501", True),
        ("", "", "192.168.1.11:8501", True),
        ("0.0.0.0", "", "evil.example", False),  # a name may lead anywhere
        ("127.0.0.1", "0.0.0.0", "192.168.1.11", True),  # a worker, behind a proxy that is bound so
    ],
)
def test_the_names_that_are_answered(
    monkeypatch: pytest.MonkeyPatch, bound: str, hosts: str, host: str, is_answered: bool
) -> None:
    monkeypatch.setattr(network.config, "get_option", lambda _name: bound)
    monkeypatch.setenv(network.HOSTS, hosts)
    door = TestClient(network.Door(PlainTextResponse("in")), client=("127.0.0.1", 5000))
    assert door.get("/x", headers={"Host": host}).status_code == (200 if is_answered else 421)


@pytest.mark.parametrize(
    ("origin", "is_ours"),
    [
        ("https://desk.clean.example", True),
        (
            "https://desk.clean.example:9000",
            False,
        ),  # another program of the same machine, which has the same cookies
        ("https://other.clean.example:8443", True),
        ("https://other.clean.example", False),
        # the usual port of a scheme is not named by browsers
        ("https://usual.clean.example", True),
        ("http://usual.clean.example", False),
        ("http://plain.clean.example", True),
        ("https://plain.clean.example", False),
        ("http://localhost:8501", True),
        ("http://localhost:9000", False),
    ],
)
def test_another_port_of_our_name_is_a_stranger(
    monkeypatch: pytest.MonkeyPatch, origin: str, is_ours: bool
) -> None:
    """Behind a proxy that asks by a name of its own."""
    monkeypatch.setattr(network.config, "get_option", lambda _name: "127.0.0.1")
    monkeypatch.setenv(
        network.HOSTS,
        "desk.clean.example, other.clean.example:8443, usual.clean.example:443, plain.clean.example:80",
    )
    monkeypatch.setattr(roles, "redirect_address", lambda: "http://localhost:8501/oauth2callback")
    door = TestClient(network.Door(PlainTextResponse("in")), client=("127.0.0.1", 5000))
    asked = door.get("/x", headers={"Host": "127.0.0.1:8511", "Origin": origin})
    assert asked.status_code == (200 if is_ours else 403)


@pytest.mark.parametrize("said", ["https://desk.clean.example", "desk.clean.example/x", "*", "a, b c!"])
def test_a_name_that_is_none_stops_the_start(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(network.HOSTS, said)
    assert network.HOSTS in (network.why_not("127.0.0.1") or "")


@pytest.mark.soak
def test_the_address_of_the_sign_in_is_a_name_of_ours(tmp_path: Path) -> None:
    secrets = (AUTH + ROLES).replace("http://127.0.0.1:8501/", "https://desk.clean.example/")
    with (
        served(tmp_path, tmp_path / "w.duckdb", secrets=secrets) as it,
        httpx.Client(base_url=it.url, trust_env=False, timeout=PATIENCE) as client,
    ):
        public = {"Host": "desk.clean.example", "Origin": "https://desk.clean.example"}
        answer = client.get("/_stcore/health", headers=public)
        assert answer.status_code == 200
        assert "; Secure" in answer.headers["set-cookie"]
        # a proxy of one's own that asks by another name
        assert client.get("/readyz", headers={"Origin": "https://desk.clean.example"}).status_code != 403
        assert client.get("/readyz", headers={**public, "Host": "evil.example"}).status_code == 421


# --- Cookies, errors ---


async def sets_cookies(scope: Any, receive: Any, send: Any) -> None:
    """The cookies that Streamlit sets at sign-in."""
    answer = Response("")
    answer.set_cookie("_streamlit_user", "x", httponly=True, samesite="lax", max_age=30 * 24 * 3600)
    answer.set_cookie("_streamlit_session", "x", max_age=60)
    answer.set_cookie("_streamlit_xsrf", "x")
    await answer(scope, receive, send)


@pytest.mark.parametrize("proto", ["https", "wss", "http", "ws", None])
def test_cookies_live_a_working_day_and_stay_encrypted(proto: str | None) -> None:
    answer = TestClient(headers.Told(sets_cookies)).get(
        "/", headers={"X-Forwarded-Proto": proto} if proto else {}
    )
    cookies = answer.headers.get_list("set-cookie")
    assert [int(age[1]) if (age := re.search(r"Max-Age=(\d+)", said)) else None for said in cookies] == [
        roles.LASTS_SECONDS,
        60,
        None,
    ]
    assert all(said.count("; Secure") == (proto in ("https", "wss")) for said in cookies)
    assert "HttpOnly" in cookies[0] and "SameSite=lax" in cookies[0]


def test_what_fails_with_us_is_a_sentence_with_the_headers() -> None:
    async def fails(_scope: Any, _receive: Any, _send: Any) -> None:
        raise ValueError("Anna Hansen")

    answer = TestClient(headers.Told(fails), raise_server_exceptions=False).get("/")
    assert answer.status_code == 500
    assert "Anna" not in answer.text
    assert "nosniff" in answer.headers["x-content-type-options"]


# --- How long a sign-in counts ---


@pytest.mark.parametrize(
    ("ago", "since", "role"),
    [
        (60, None, "keeper"),
        (roles.LASTS_SECONDS - 60, None, "keeper"),
        (roles.LASTS_SECONDS + 60, None, "guest"),
        (60, 120, "keeper"),
        (60, 30, "guest"),  # signed in before the moment that [roles] states
        (None, None, "keeper"),
        (None, 30, "guest"),
        (-60, None, "keeper"),  # the provider's clock is ahead
        (-roles.LASTS_SECONDS - 60, None, "guest"),  # ours was set back
        (-math.inf, None, "guest"),
        (math.nan, None, "guest"),
    ],
)
def test_a_sign_in_ends(
    monkeypatch: pytest.MonkeyPatch, ago: float | None, since: int | None, role: str
) -> None:
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    named: dict[str, Any] = {"keeper": ["anna@clean.example"]}
    if since is not None:
        named[roles.SINCE] = now - dt.timedelta(seconds=since)
    monkeypatch.setattr(roles, "is_sign_in_configured", lambda: True)
    monkeypatch.setattr(roles, "named", lambda: named)
    claims = {"is_logged_in": True, "email": "anna@clean.example"} | (
        {} if ago is None else {"iat": time.time() - ago}
    )
    assert roles.role_by_claims(claims) == role
    assert roles.wrong_entries(named) == []
    assert roles.wrong_entries({roles.SINCE: "yesterday"})


def test_what_browsers_may_tell_streamlit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guest's could clear what is kept for all, again and again; a kind of order that a new version adds is decided here."""
    kinds = {field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    heard = {
        "rerun_script",
        "stop_script",
        "app_heartbeat",
        "file_urls_request",
        "backend_operation_request",
    }
    only_in_development = {"debug_disconnect_websocket", "debug_shutdown_runtime"}
    unheard = {"clear_cache", "load_git_info", "set_run_on_save"}
    assert kinds == heard | only_in_development | unheard
    for handler in serving._UNHEARD:
        monkeypatch.setattr(AppSession, handler, getattr(AppSession, handler))  # put back afterwards
    serving.middleware(lambda _: b"")
    done: list[str] = []
    for cache in (caching.cache_data, caching.cache_resource):
        monkeypatch.setattr(cache, "clear", lambda: done.append("cleared"))
    session = MagicMock(spec=AppSession)
    for handler in serving._UNHEARD:
        setattr(session, handler, partial(getattr(AppSession, handler), session))
    for order in unheard:
        AppSession.handle_backmsg(session, BackMsg(**{order: True}))
    assert done == []
    assert [name for name, *_ in session.method_calls] == []


@pytest.mark.parametrize("site", ["cross-site", "same-site", "same-origin", "none"])
def test_no_page_of_others_signs_a_visitor_out(site: str) -> None:
    """It is a link that does something: a foreign page could lead its visitors there."""
    told = {
        "host": "localhost",
        "sec-fetch-site": site,
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
    }
    scope = {"type": "http", "path": "/auth/logout", "headers": Headers(told).raw}
    refused = network._refusal(scope)
    assert (refused and refused[0]) == (403 if site in ("cross-site", "same-site") else None)
    assert network._refusal({**scope, "path": "/map"}) is None  # a link to a page is followed


@pytest.mark.soak
def test_who_leaves_is_shown_out_of_an_open_visit(tmp_path: Path, sample_desk: Path) -> None:
    anna = {"email": "anna@clean.example", "iat": time.time() - 3600}
    closed = text("guest-page-title")
    with (
        served(tmp_path, sample_desk / "warehouse.duckdb", secrets=AUTH + ROLES) as it,
        it.visit("budget", anna) as visit,
    ):
        assert not visit.shows(closed)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(time.time() - 60))
        it.secrets.write_text(f"{AUTH}{ROLES}{roles.SINCE} = {moment}\n", encoding="utf-8")
        end = time.monotonic() + PATIENCE
        while not visit.shows(closed) and time.monotonic() < end:
            time.sleep(0.5)  # Streamlit looks now and then whether its secrets have changed
            visit.run()
        assert visit.shows(closed)
