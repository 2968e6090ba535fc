"""A calendar subscribes to an address of the dashboard, as calendars do: by plain HTTP, of a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar

from dashboard import feeds as addresses
from records import database, feeds
from tests.frame.served import AUTH, ROLES, Served, served
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk

PARTY = "Viborg Kommune"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk."""
    made = tmp_path_factory.mktemp("feeds")
    drawn_warehouse(made / "warehouse.duckdb", desk.TABLES)
    return made


@pytest.fixture(autouse=True)
def _records(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process writes the records that the server reads."""
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    yield
    database.close()


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Served]:
    """Where visitors sign in: a calendar can't."""
    with served(folder / "server", folder / "warehouse.duckdb", secrets=AUTH + ROLES) as running:
        yield running
    assert "Traceback" not in running.log.read_text(encoding="utf-8")


def ask(server: Served, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=60) as client:
        return client.request(method, f"{server.url}{path}", headers=headers)


def test_who_has_the_address_reads_what_falls_due(server: Served) -> None:
    token = feeds.make_feed(PARTY, "da", author="Anna").token
    answer = ask(server, f"/calendar/{token}.ics")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "private" in answer.headers["Cache-Control"]
    titles = [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert "Næste skridt: Ring til Wuxi" in titles
    assert "Aktivitet: Delegation" in titles
    assert "Udløber: Vand i Wuxi" in titles
    assert not [one for one in titles if "Send udkast" in one]  # another party's
    # asked again, nothing is sent that has not changed
    again = ask(server, f"/calendar/{token}.ics", **{"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert ask(server, f"/calendar/{token}.ics", "HEAD").content == b""


def test_the_language_is_the_feeds_own(server: Served) -> None:
    token = feeds.make_feed(PARTY, "en", author="Anna").token
    answer = ask(server, f"/calendar/{token}.ics", **{"Accept-Language": "zh"})
    titles = [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert "Next step: Ring til Wuxi (in Danish)" in titles


def test_withdrawn_and_unknown_addresses_answer_alike(server: Served) -> None:
    made = feeds.make_feed(PARTY, "da", author="Anna")
    assert ask(server, f"/calendar/{made.token}.ics").status_code == 200
    feeds.withdraw_feed(made.feed_id, author="Bo")
    gone, unknown = (ask(server, f"/calendar/{token}.ics") for token in (made.token, "A" * 32))
    assert (gone.status_code, unknown.status_code) == (404, 404)
    assert gone.content == unknown.content
    assert "BEGIN:VCALENDAR" not in gone.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nobody_writes_there(server: Served, method: str) -> None:
    token = feeds.make_feed(PARTY, "da", author="Anna").token
    answer = ask(server, f"/calendar/{token}.ics", method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_its_whole_address_is_that_of_the_browser() -> None:
    server = "https://desk.example:8443/parties?about=Viborg+Kommune#top"
    assert addresses.address(server, "/calendar/x.ics") == "https://desk.example:8443/calendar/x.ics"
