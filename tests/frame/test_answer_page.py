"""The page of an answer as it is served where visitors sign in: open to every holder of the link, closed to pages of others, and loaded by that process."""

import datetime as dt
from collections.abc import Iterator

import httpx
import pytest

from dashboard import roles
from dashboard.keeping import answering
from dashboard.roles import Visitor
from locales import speaking
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from records import database, links
from tests.frame.served import AUTH, ROLES, Served, served_whole
from tests.pipeline.drawn import workbook
from tests.pipeline.warehouse.test_asking import ask

AGREEMENTS = """
Aftale-ID | Aftale | Dansk part | Kinesisk part | Kinesisk by | Status | Underskrevet | Næste skridt
A-1 | <b>Vand</b> & luft | Viborg Kommune | Wuxi | Wuxi | aktiv | 2016-05-01 | Ring
A-2 | Jord | Odense Kommune | Harbin | Harbin | aktiv | 2017-06-01 | Skriv
"""
TODAY = dt.datetime.now().astimezone().date()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk on which one owner was asked."""
    folder = tmp_path_factory.mktemp("answer")
    made = Desk(folder / "raw", folder / "warehouse.duckdb")
    made.raw.mkdir()
    workbook(made.raw / "Aftaler.xlsx", {"Aftaler": AGREEMENTS})
    build(made)
    return made


@pytest.fixture(autouse=True)
def _records(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process makes the link that the server opens."""
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    yield
    database.close()


@pytest.fixture(scope="module")
def server(desk: Desk) -> Iterator[Served]:
    with served_whole(desk.warehouse.parent / "server", desk.warehouse, secrets=AUTH + ROLES) as running:
        yield running


def test_who_has_the_link_answers_without_signing_in(server: Served, desk: Desk) -> None:
    question, _ = speaking("zh")(ask)(desk, "Viborg Kommune", asked_by="Mette", today=TODAY)
    with roles.acting_for(Visitor({})):
        token = answering.make_link(question, author="Mette")
    sent = {"is-1": "changed", "line-1": "Besøg", "name": "李"}
    with httpx.Client(trust_env=False, timeout=60, base_url=server.url) as client:
        # as a browser that follows a link in a web mail
        page = client.get(
            f"/answer/{token}",
            headers={
                "Sec-Fetch-Site": "cross-site",
                "Sec-Fetch-Mode": "navigate",
                "Sec-Fetch-Dest": "document",
            },
        )
        assert page.status_code == 200
        assert "&lt;b&gt;Vand&lt;/b&gt; &amp; luft" in page.text
        assert "Jord" not in page.text
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert page.headers["X-Frame-Options"] == "DENY"
        foreign = client.post(f"/answer/{token}", data=sent, headers={"Origin": "https://elsewhere.example"})
        assert foreign.status_code == 403
        answer = client.post(f"/answer/{token}", data=sent, headers={"Origin": server.url})
        assert answer.status_code == 303
        after = client.get(f"/answer/{answer.headers['Location']}")
        assert "李" in after.text
        assert client.post(f"/answer/{token}", data=sent).status_code == 429  # at once, again
    latest = desk.ledger.latest()
    assert latest is not None
    assert (latest.load_id, latest.loaded_by) == (2, "李")
    assert [one.answered_by for one in links.links_in_use(TODAY, "party")] == ["李"]
