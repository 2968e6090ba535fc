"""Files come from the visits of keepers only, as many as there is room for; one limit, in words, configuration and rules."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.runtime.runtime_util import get_max_message_size_bytes, get_max_widget_state_size_bytes

from dashboard import uploads
from locales import LANGUAGES, speaking, text
from pipeline.reading.limits import load_limits
from tests.frame.served import AUTH, PATIENCE, ROLES, Served, Visit, served, served_whole
from tests.pages.desk import visit

MEGABYTE = 1024**2
ANNA = {"email": "anna@clean.example", "name": "Anna"}
BO = {"email": "bo@clean.example", "name": "Bo"}
METTE = {"email": "mette@viborg.example", "name": "Mette"}
LI = {"email": "li@wuxi.example", "name": "Li"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A dashboard with sign-in, on no warehouse: its data page offers to load the first files."""
    with served_whole(tmp_path_factory.mktemp("signed"), secrets=AUTH + ROLES) as running:
        yield running


@pytest.fixture(scope="module")
def keeper(server: Served) -> Iterator[Visit]:
    """A keeper at the drop zone, who stays there."""
    with server.visit("data", ANNA) as visit:
        yield visit


def test_a_keeper_sends_and_removes(keeper: Visit) -> None:
    assert keeper.send(b"x" * 1000).status_code == 204
    assert keeper.send(b"", method="DELETE").status_code == 204


@pytest.mark.parametrize(
    "claims",
    [
        None,
        LI,
        METTE,
        {**ANNA, "email_verified": False},
        {**ANNA, "email_verified": "false"},
        {**ANNA, "email": "anna@clean.example@viborg.example"},
        {"name": "Anna"},
    ],
    ids=["unsigned", "guest", "viewer", "unverified", "said-false", "two-ats", "no-address"],
)
def test_nobody_else_does(server: Served, keeper: Visit, claims: dict[str, object] | None) -> None:
    with server.visit("data", claims) as other:
        for method in ("PUT", "DELETE", "POST"):
            assert other.send(b"x" * 1000, method=method).status_code == 403, method
            # nor into the session of a user who may, whose number they have seen
            assert other.send(b"x" * 1000, method=method, session=keeper.session).status_code == 403, method


def test_another_keeper_sends_nothing_into_a_session_that_is_not_theirs(
    server: Served, keeper: Visit
) -> None:
    with server.visit("data", BO) as other:
        assert other.send(b"x").status_code == 204
        assert other.send(b"x", session=keeper.session).status_code == 403


def test_a_cookie_that_nobody_signed_says_nothing(keeper: Visit) -> None:
    forged = keeper.cookies()[:-8] + "AAAAAAAA"
    assert keeper.send(b"x", cookies=forged).status_code == 403
    assert keeper.send(b"x", cookies=f"_streamlit_xsrf={keeper.xsrf}").status_code == 403


@pytest.mark.parametrize("session", ["", "1", "0b0e1c2d-0000-4000-8000-000000000000"])
def test_a_session_that_there_is_none_of(keeper: Visit, session: str) -> None:
    assert keeper.send(b"x", session=session or "%20").status_code == 403


def test_only_where_a_drop_zone_was_drawn(server: Served, local: Served) -> None:
    for where, claims in ((server, ANNA), (local, None)):
        with where.visit("glossary", claims) as visit:
            assert visit.send(b"x").status_code == 403
        with where.visit("data", claims) as visit:
            assert visit.send(b"x").status_code == 204


def chunks(megabytes: int) -> Iterator[bytes]:
    for _ in range(megabytes):
        yield b"x" * MEGABYTE


def test_too_large_a_file_is_refused_with_a_sentence(keeper: Visit) -> None:
    largest = uploads.largest() // MEGABYTE
    said = keeper.send(b"x" * (largest + 1) * MEGABYTE)
    assert said.status_code == 413
    assert said.text == uploads.refusal()
    assert f"{largest} MB" in said.text


def test_a_body_of_no_stated_length_is_cut_off(keeper: Visit) -> None:
    largest = uploads.largest() // MEGABYTE
    assert keeper.send(chunks(largest + 2)).status_code == 413
    assert keeper.send(chunks(1)).status_code == 204


@pytest.mark.soak
def test_a_visit_fills_no_memory(local: Served) -> None:
    largest = uploads.largest() // MEGABYTE
    with local.visit("data") as visit:
        answers = [
            visit.send(b"x" * (largest - 1) * MEGABYTE, name=f"f{number}").status_code
            for number in range(uploads.FILES_OF_A_VISIT + 1)
        ]
        assert answers == [204] * uploads.FILES_OF_A_VISIT + [413]
        assert visit.send(chunks(largest - 1), name="in-chunks").status_code == 413
        assert visit.send(b"", name="f0", method="DELETE").status_code == 204
        assert visit.send(b"x" * (largest - 1) * MEGABYTE, name="again").status_code == 204
        with local.visit("data") as second:  # together they have less room than each for itself
            answers = [
                second.send(b"x" * (largest - 1) * MEGABYTE, name=f"f{number}").status_code
                for number in range(uploads.FILES_OF_A_VISIT)
            ]
            assert answers == [204] * uploads.FILES_OF_A_VISIT
            with local.visit("data") as third:
                assert third.send(b"x" * 2 * largest * MEGABYTE).status_code == 413
                assert third.send(chunks(largest - 1)).status_code == 413
    # And what a closed tab has sent takes no room from others.
    with local.visit("data") as visit:
        assert visit.send(chunks(largest - 1)).status_code == 204


def test_a_websocket_takes_no_more_than_a_file() -> None:
    """Streamlit's own bounds are 200 and 25 MB, for unknown visitors, too."""
    assert get_max_message_size_bytes() <= uploads.largest()
    assert get_max_widget_state_size_bytes() <= uploads.largest() / 10


@pytest.mark.soak
def test_a_role_that_is_withdrawn_is_gone_at_once(tmp_path: Path) -> None:
    with (
        served(tmp_path, tmp_path / "none.duckdb", secrets=AUTH + ROLES) as server,
        server.visit("data", ANNA) as visit,
    ):
        assert visit.send(b"x").status_code == 204
        server.secrets.write_text(AUTH + '[roles]\nviewer = ["anna@clean.example"]\n', encoding="utf-8")
        end = time.monotonic() + PATIENCE
        while visit.send(b"x").status_code != 403:
            assert time.monotonic() < end
            time.sleep(0.2)  # the file is looked at every so often
        # A file that can't be read, or none at all, makes no visitor a keeper either.
        for broken in ("[auth", None):
            if broken is None:
                server.secrets.unlink()
            else:
                server.secrets.write_text(broken, encoding="utf-8")
            for _ in range(10):
                assert visit.send(b"x").status_code == 403
                time.sleep(0.1)
            with server.visit("data") as nobody:
                assert nobody.send(b"x").status_code == 403


# --- One limit ---


def test_the_limit_is_the_same_for_the_server_the_browser_and_the_reader() -> None:
    assert uploads.largest() == load_limits().file_bytes
    assert load_limits().file_bytes % MEGABYTE == 0


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    drawn: list[object] = []
    draw = st.file_uploader

    def noted(*args: object, **options: object) -> object:
        drawn.append(options["max_upload_size"])
        return draw(*args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(st, "file_uploader", noted)
    at = visit("data/data.py", lang=lang).run()
    megabytes = load_limits().file_bytes // MEGABYTE
    assert drawn == [megabytes]
    said = "\n".join(str(part.proto.body) for part in at.get("html"))
    assert speaking(lang)(text)("data-drop-limit", megabytes=str(megabytes)) in said
    assert speaking(lang)(uploads.refusal)().split("：")[0][:30] in said
