"""Several dashboards behind one address: a visit stays with the process that knows it, and who may come is asked first."""

import datetime as dt
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from dashboard.model import measures
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.frame.served import AUTH, PATIENCE, PROXY_SETTINGS, ROLES, UNREAD, Served, sent, served_by_several
from tests.system_needs import HAPROXY, sentence

MOST = 8  # dashboards for which the proxy has a line
ANNA = {"email": "anna@clean.example", "name": "Anna"}

needs_haproxy = pytest.mark.skipif(not HAPROXY.is_met, reason=sentence([HAPROXY]))


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Two dashboards on a desk that is empty until a test of those below, in their order, fills it; with sign-in."""
    place = tmp_path_factory.mktemp("several")
    (place / "desk").mkdir()
    with served_by_several(place / "home", place / "desk" / "warehouse.duckdb", secrets=AUTH + ROLES) as it:
        yield it


@needs_haproxy
def test_the_proxy_asks_who_is_ready_and_lets_visits_in_while_none_is(several: Served) -> None:
    """An empty desk is not ready, and its pages are where it is filled."""
    end = time.monotonic() + PATIENCE
    while "'dashboards' has no server" not in several.log.read_text() and time.monotonic() < end:
        time.sleep(0.1)  # it asks three times; there is nothing to wait for but its log
    with httpx.Client(trust_env=False, timeout=PATIENCE, base_url=several.url) as client:
        assert "'dashboards' has no server" in several.log.read_text()
        answer = client.get("/readyz")
        assert (answer.status_code, answer.json()["warehouse"]) == (503, "missing")
        assert client.get("/").status_code == client.get("/proxyz").status_code == 200


@needs_haproxy
def test_who_comes_from_another_page_is_refused_behind_the_proxy(several: Served) -> None:
    url = several.url.replace("http", "ws", 1) + "/_stcore/stream"
    for origin in ("http://evil.example", "null"):
        with pytest.raises(InvalidStatus, match="403"):
            connect(url, origin=origin, subprotocols=["streamlit"], proxy=None)  # type: ignore[arg-type, list-item]
    with httpx.Client(base_url=several.url, trust_env=False, timeout=PATIENCE) as client:
        assert client.get("/map", headers={"Host": "evil.example"}).status_code == 421
        # a program at another port of this machine is another, at the usual one, too
        for origin in ("http://evil.example", "http://127.0.0.1", "http://localhost", "http://localhost:1"):
            assert client.get("/map", headers={"Origin": origin}).status_code == 403, origin
    with several.visit("data") as stranger:  # who is not signed in gets in, as a guest who sends nothing
        assert stranger.send(b"x" * 1000).status_code == 403


@pytest.mark.soak
@needs_haproxy
def test_a_visit_stays_with_its_process_and_both_see_one_desk(several: Served, sample_desk: Path) -> None:
    figure = measures.measure("in_force_count").label()
    end = time.monotonic() + PATIENCE  # a worker is asked when it is ready
    while time.monotonic() < end:
        with several.visit("", ANNA) as one, several.visit("", ANNA) as other:
            if one.worker != other.worker:
                break
    with several.visit("", ANNA) as one, several.visit("", ANNA) as other:
        assert {one.worker, other.worker} == {"chinadesk-worker=1", "chinadesk-worker=2"}
        assert not one.shows(figure)
        folder = several.log.parent.parent / "desk"
        build(Desk(sample_desk / "raw", folder / "warehouse.duckdb"), loaded_by="test")
        for visit in (one, other):
            visit.run()
            assert visit.shows(figure)
    with several.visit("data", ANNA) as keeper:
        worker, keeper.worker = keeper.worker, ""
        for number in "12":  # each tells its own metrics to a request that names it
            answer = httpx.get(
                f"{several.url}/metrics?worker={number}",
                headers={"Cookie": keeper.cookies()},
                trust_env=False,
            )
            assert f'chinadesk_load_id{{desk="china-desk",worker="{number}"}} 1.0' in answer.text
        keeper.worker = worker
        assert [keeper.send(b"x" * 1000, name=str(i)).status_code for i in range(4)] == [204] * 4
        mine, theirs = keeper.cookies(), f"chinadesk-worker={'12'.replace(keeper.worker[-1], '')}"
        # the other process knows nothing of that visit: what goes astray is refused there
        assert keeper.send(b"x", cookies=mine.replace(keeper.worker, theirs)).status_code == 403


# --- The proxy's settings ---


def certificate(path: Path) -> Path:
    """A key and its certificate, for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return path


@needs_haproxy
@pytest.mark.parametrize("is_secret", [False, True])
@pytest.mark.parametrize("count", [1, MOST])
def test_the_proxy_takes_its_settings_from_the_environment(
    tmp_path: Path, count: int, is_secret: bool
) -> None:
    settings = {f"WORKER_{i}": f"127.0.0.1:{8510 + i}" for i in range(1, count + 1)}
    if is_secret:
        settings["CERTIFICATE"] = str(certificate(tmp_path / "both.pem"))
    done = subprocess.run(
        [str(HAPROXY.found()), "-c", "-V", "-f", str(PROXY_SETTINGS)],
        env={**os.environ, "LISTEN": "127.0.0.1:8599", **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stdout + done.stderr


@needs_haproxy
def test_what_the_proxy_answers_by_itself_has_the_headers_too(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe, socket.create_server(("127.0.0.1", 0)) as other:
        port, nobody = probe.getsockname()[1], other.getsockname()[1]
    process = subprocess.Popen(
        [str(HAPROXY.found()), "-db", "-f", str(PROXY_SETTINGS)],
        env={**os.environ, "LISTEN": f"127.0.0.1:{port}", "WORKER_1": f"127.0.0.1:{nobody}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with httpx.Client(
            trust_env=False, timeout=PATIENCE, transport=httpx.HTTPTransport(retries=5)
        ) as client:
            answer = client.get(f"http://127.0.0.1:{port}/map")
        for unread in UNREAD:  # its text for them takes no headers
            assert sent(port, unread) == b""
    finally:
        process.terminate()
        process.wait()
    assert answer.status_code == 503
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"


def test_every_worker_that_may_be_asked_for_has_its_line() -> None:
    said = PROXY_SETTINGS.read_text(encoding="utf-8")
    lines = [line.split()[:3] for line in said.splitlines() if line.strip().startswith("server ")]
    wanted = [["server", str(i), f'"$WORKER_{i}"'] for i in range(1, MOST + 1)]
    assert lines == [*wanted, *wanted[:2]]  # the last two while none is ready
