"""Files that the browser may keep for good: sent packed, packed once, and under an address that changes with the content."""

import gzip
import tomllib
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
import streamlit
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dashboard import static_files
from pipeline import paths
from tests.frame.served import Served, in_its_own_loop

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
FOR_GOOD = {"public", "max-age=31536000", "immutable"}
PACKED = {"Accept-Encoding": "gzip"}


def get(local: Served, path: str, **headers: str) -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=60) as client:
        return client.get(f"{local.url}/{path}", headers=headers or PACKED)


def directives(answer: httpx.Response) -> set[str]:
    return set(answer.headers.get("Cache-Control", "").replace(" ", "").split(","))


def test_streamlits_scripts_come_packed_and_are_kept(local: Served) -> None:
    largest = max(SCRIPTS.glob("*.js"), key=lambda path: path.stat().st_size)
    for _ in range(2):  # packed now, and as it was packed
        answer = get(local, f"static/js/{largest.name}")
        assert answer.headers["Content-Encoding"] == "gzip"
        assert int(answer.headers["Content-Length"]) < largest.stat().st_size / 3
        assert directives(answer) == FOR_GOOD
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.content == largest.read_bytes()
    plain = get(local, f"static/js/{largest.name}", **{"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert plain.content == largest.read_bytes()
    part = get(local, f"static/js/{largest.name}", Range="bytes=10-19", **PACKED)
    assert (part.status_code, part.content) == (206, largest.read_bytes()[10:20])


def test_our_own_files_are_kept_under_an_address_with_their_mark_only(local: Served) -> None:
    content = (paths.PROJECT / "static" / "geo" / "neighbours.json").read_bytes()
    marked = get(local, static_files.address("geo/neighbours.json"))
    assert directives(marked) == FOR_GOOD
    assert marked.headers["Content-Encoding"] == "gzip"
    assert marked.content == content
    plain = get(local, "app/static/geo/neighbours.json")
    assert "immutable" not in directives(plain)
    assert plain.content == content


@pytest.mark.parametrize("path", ["static/js/none.js", "app/static/none.json?v=0a", "", "map"])
def test_nothing_else_is_kept(local: Served, path: str) -> None:
    assert "immutable" not in directives(get(local, path))


def test_the_addresses_of_our_typefaces_carry_their_mark() -> None:
    """They stand in Streamlit's configuration, where nothing can be worked out."""
    config = tomllib.loads((paths.PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    named = [face["url"] for face in config["theme"]["fontFaces"]]
    files = [url.partition("?")[0].removeprefix("app/static/") for url in named]
    assert named == [static_files.address(file) for file in files]
    content = (paths.PROJECT / "static" / files[0]).read_bytes()
    assert named[0].endswith(f"?v={sha256(content).hexdigest()[:8]}")


def test_a_file_is_asked_for_and_packed_once() -> None:
    asked = 0

    async def streamlit_itself(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal asked
        asked += 1
        assert b"accept-encoding" not in dict(scope["headers"])  # it would pack it again each time
        headers = {"Cache-Control": "public, immutable, max-age=31536000"}
        await Response(b"a" * 5000, media_type="text/javascript", headers=headers)(scope, receive, send)

    async def ask() -> None:
        transport = httpx.ASGITransport(static_files.Packed(streamlit_itself))
        async with httpx.AsyncClient(transport=transport, base_url="http://desk.example") as client:
            for _ in range(3):
                answer = await client.get("/static/js/a.js", headers=PACKED)
                assert answer.content == b"a" * 5000
                assert answer.headers["Content-Length"] == str(len(gzip.compress(b"a" * 5000, mtime=0)))

    in_its_own_loop(ask)
    assert asked == 1
