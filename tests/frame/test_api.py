"""Figures by HTTP: the command's JSON, for roles that may know them."""

import json
import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from streamlit.web.server.server_util import AUTH_COOKIE_NAME
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard import __main__ as commands
from dashboard import api, exporting, roles, signed_in, stated
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from settings import warehouse_file
from tests.frame.served import PATIENCE, SECRET
from tests.pages import private

DAY = private.AS_OF

pytestmark = pytest.mark.shows(private.TABLES)


@pytest.fixture
def client() -> TestClient:
    async def nothing(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 418, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return TestClient(api.Api(nothing))


@pytest.fixture
def signing(monkeypatch: pytest.MonkeyPatch) -> None:
    """People sign in."""
    monkeypatch.setattr(roles, "is_sign_in_configured", lambda: True)
    named = {"keeper": ["anna@clean.example"], "viewer": ["*@viborg.example"]}
    monkeypatch.setattr(roles, "named", lambda: named)
    monkeypatch.setattr(signed_in, "get_cookie_secret", lambda: SECRET)


def cookie(address: str | None, secret: str = SECRET) -> Mapping[str, str]:
    if address is None:
        return {}
    said = json.dumps({"is_logged_in": True, "email": address})
    signed = create_signed_value(secret, AUTH_COOKIE_NAME, said).decode()
    return {"Cookie": f"{AUTH_COOKIE_NAME}={signed}"}


@pytest.mark.dealt(4)
@pytest.mark.parametrize(
    "options", [[], ["--page", "map"], ["--rows", "agreement_count"], ["--province", "CN-JS"]]
)
@pytest.mark.parametrize("guest", [False, True])
def test_it_is_what_the_command_prints(
    options: list[str], guest: bool, client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = dict(zip([option.removeprefix("--") for option in options[::2]], options[1::2], strict=True))
    if not options:
        options = ["--page", "overview"]
        asked = {"page": "overview"}
    commands.main(["figures", "--json", "--as-of", DAY, *options, *(["--guest"] if guest else [])])
    printed = json.loads(capsys.readouterr().out)
    answer = client.get(
        "/api/figures", params={"as_of": DAY, **asked, **({"view": "guest"} if guest else {})}
    )
    assert answer.status_code == 200
    assert len(printed) > 0
    assert sorted(map(json.dumps, answer.json())) == sorted(map(json.dumps, printed))
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.usefixtures("signing")
@pytest.mark.parametrize(
    ("headers", "role"),
    [
        (cookie(None), "guest"),
        (cookie("li@wuxi.example"), "guest"),
        (cookie("anna@clean.example", "another's secret"), "guest"),
        (cookie("mette@viborg.example"), "viewer"),
        (cookie("anna@clean.example"), "keeper"),
    ],
)
def test_who_has_signed_in_is_told_what_their_role_may_know(
    headers: Mapping[str, str], role: str, client: TestClient
) -> None:
    said = client.get("/api/figures", params={"as_of": DAY, "page": "budget"}, headers=headers).json()
    assert ("spent_dkk" in {one["measure"] for one in said}) == (role != "guest")
    money = client.get("/api/figures", params={"as_of": DAY, "rows": "voucher_count"}, headers=headers)
    assert money.status_code == (400 if role == "guest" else 200)
    rows = client.get("/api/figures", params={"as_of": DAY, "rows": "agreement_count"}, headers=headers)
    assert ("bottleneck" in rows.json()[0]) == (role == "keeper")
    assert ("_file" in rows.json()[0]) == (role != "guest")


@pytest.mark.usefixtures("signing")
def test_a_guest_is_told_no_secret(client: TestClient) -> None:
    whole = client.get("/api/figures", params={"as_of": DAY}).text
    with reader.reading(for_guests=True):
        told = [exporting.titled(of).name for _, of in exporting.relations()]
    assert len(told) > 15
    for name in told:
        answer = client.get("/api/figures", params={"as_of": DAY, "rows": name})
        assert answer.status_code == 200, name
        whole += answer.text
    assert "Vandaftale til …" in whole
    assert private.secrets_in(whole) == []
    assert private.contacts_in(whole) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"provins": "CN-JS"}, "provins"),
        ({"province": "Atlantis"}, "Atlantis"),
        ({"as_of": "30/03/2018"}, "30/03/2018"),
        ({"page": "nothing"}, "nothing"),
        ({"rows": "nothing"}, "nothing"),
    ],
)
def test_what_is_not_understood_is_told(asked: Mapping[str, str], said: str, client: TestClient) -> None:
    answer = client.get("/api/figures", params=asked)
    assert answer.status_code == 400
    assert said in answer.json()["error"]


def test_addresses_methods_and_a_missing_warehouse(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.post("/api/figures").status_code == 405
    assert client.get("/api/other").status_code == 404
    assert client.get("/map").status_code == 418
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none.duckdb"))
    answer = client.get("/api/figures")
    assert (answer.status_code, "Retry-After" in answer.headers) == (503, True)


# --- Kept, in one order, and let go ---


@pytest.mark.usefixtures("signing")
def test_a_question_is_answered_anew_where_version_reader_or_question_is_another(
    own_folder: None, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    figures = stated.figures

    def counted(filters: Filters, page: str | None = None) -> Iterator[dict[str, Any]]:
        made.append(roles.role())
        return figures(filters, page)

    monkeypatch.setattr(stated, "figures", counted)
    question = {"as_of": DAY, "page": "overview"}
    anna, mette = cookie("anna@clean.example"), cookie("mette@viborg.example")
    first = client.get("/api/figures", params=question, headers=anna)
    assert client.get("/api/figures", params=question, headers=anna).content == first.content
    assert made == ["keeper"]
    for headers, params in (
        (mette, question),
        ({}, question),
        (anna, {**question, "view": "guest"}),
        (anna, {**question, "lang": "en"}),
        (anna, {**question, "invented": "hidden"}),
        (anna, {**question, "page": "agreements"}),
    ):
        client.get("/api/figures", params=params, headers=headers)
    assert made == ["keeper", "viewer", "guest", "guest", "keeper", "keeper", "keeper"]
    os.utime(warehouse_file(), ns=(1, 1))  # another version
    assert client.get("/api/figures", params=question, headers=anna).content == first.content
    assert len(made) == 8


def test_equal_data_is_told_in_one_order(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    found = measures.stated
    first = client.get("/api/figures", params={"as_of": DAY, "page": "overview"}).content
    # groups as the warehouse might find them as well
    monkeypatch.setattr(
        measures, "stated", lambda *args: sorted(found(*args), key=lambda one: str(one.group), reverse=True)
    )
    again = client.get(
        "/api/figures", params={"as_of": DAY, "page": "overview", "lang": "da"}
    ).content  # a question that is not kept
    assert again == first
    assert b'"group": {' in first


def test_who_hangs_up_is_worked_for_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(_filters: Filters, _page: str | None = None) -> Iterator[dict[str, Any]]:
        begun.set()
        try:
            while True:
                time.sleep(0.01)
                yield {}
        finally:
            ended.set()

    monkeypatch.setattr(stated, "figures", endless)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(api.Api(PlainTextResponse("")), lifespan="off", log_level="critical")
        server = uvicorn.Server(config)
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        serving.start()
        try:
            with socket.create_connection(listening.getsockname(), timeout=PATIENCE) as caller:
                caller.sendall(b"GET /api/figures HTTP/1.1\r\nHost: localhost\r\n\r\n")
                assert begun.wait(PATIENCE)
            assert ended.wait(PATIENCE)
        finally:
            server.should_exit = True
            serving.join(PATIENCE)
