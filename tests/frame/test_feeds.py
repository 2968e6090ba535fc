"""A calendar subscribes to an address of the dashboard, as calendars do: by plain HTTP, with no cookie."""

import httpx
import pytest
from icalendar import Calendar
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from dashboard import feeds as addresses
from dashboard.addresses import Addresses
from records import links
from reports import calendar
from tests.pages import desk

PARTY = "Viborg Kommune"


pytestmark = pytest.mark.shows(desk.TABLES)


def ask(path: str, method: str = "GET", **headers: str) -> httpx.Response:
    made = Addresses(PlainTextResponse(""), [addresses.served(calendar.of_party)])
    return TestClient(made).request(method, path, headers=headers)


def test_who_has_the_address_reads_what_falls_due() -> None:
    _, token = links.make_feed(PARTY, "da", author="Anna")
    answer = ask(f"/calendar/{token}.ics")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "private" in answer.headers["Cache-Control"]
    titles = [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert "Næste skridt: Ring til Wuxi" in titles
    assert "Aktivitet: Delegation" in titles
    assert "Udløber: Vand i Wuxi" in titles
    assert not [one for one in titles if "Send udkast" in one]  # another party's
    assert ask(f"/calendar/{token}.ics", "HEAD").content == b""


def test_the_language_is_the_feeds_own() -> None:
    _, token = links.make_feed(PARTY, "en", author="Anna")
    answer = ask(f"/calendar/{token}.ics", **{"Accept-Language": "zh"})
    titles = [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert "Next step: Ring til Wuxi (in Danish)" in titles


def test_withdrawn_and_unknown_addresses_answer_alike() -> None:
    number, made = links.make_feed(PARTY, "da", author="Anna")
    assert ask(f"/calendar/{made}.ics").status_code == 200
    links.withdraw_feed(number, author="Bo")
    gone, unknown = (ask(f"/calendar/{token}.ics") for token in (made, "A" * 32))
    assert (gone.status_code, unknown.status_code) == (404, 404)
    assert gone.content == unknown.content
    assert "BEGIN:VCALENDAR" not in gone.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nobody_writes_there(method: str) -> None:
    _, token = links.make_feed(PARTY, "da", author="Anna")
    answer = ask(f"/calendar/{token}.ics", method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_its_whole_address_is_that_of_the_browser() -> None:
    server = "https://desk.example:8443/parties?about=Viborg+Kommune#top"
    assert addresses.address(server, "/calendar/x.ics") == "https://desk.example:8443/calendar/x.ics"
