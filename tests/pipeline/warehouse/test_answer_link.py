"""An owner answers by a link: without signing in, for the rows of one question alone, and what is loaded is what the filled-in workbook says."""

import datetime as dt
import html
import re
import shutil
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from dashboard import answer_page, clock, headers, roles
from dashboard.addresses import Addresses
from dashboard.keeping import answering, sealing
from dashboard.roles import NotAllowedError, Visitor
from dashboard.warehouse import close
from locales import LANGUAGES, speaking, text
from pipeline.desk.desk import Desk
from pipeline.desk.questions import Questions
from pipeline.sources.questions import Question
from pipeline.warehouse.build import build, undo
from records import database, links
from tests.frame.served import in_its_own_loop
from tests.pipeline.ready import query
from tests.pipeline.warehouse.test_asking import (
    TODAY,
    asked,
    changes,
    filled,
    forms,
    saved,
    says,
    staged,
)

__all__ = ["asked", "forms"]  # fixtures

ODENSE, VIBORG, SORO = "Odense Kommune", "Viborg Kommune", "Region Sjælland"
LANG = {ODENSE: "en", VIBORG: "da", SORO: "zh"}


@pytest.fixture
def desk(
    asked: tuple[Path, dict[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A desk of one's own whose three owners were asked, as the dashboard shows it."""
    folder = shutil.copytree(asked[0], tmp_path / "desk")
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    monkeypatch.setenv("RECORDS", f"sqlite:///{folder / 'records.sqlite'}")
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(answer_page, "REST_SECONDS", 0)
    yield Desk(folder / "raw", folder / "warehouse.duckdb")
    close()
    database.close()


class Client:
    """A browser without sign-in."""

    def __init__(self) -> None:
        self._app = Starlette(
            routes=[Route("/{rest:path}", lambda _: PlainTextResponse("Streamlit"))],
            middleware=[Middleware(headers.Told), Middleware(Addresses, served=[answer_page.SERVED])],
        )

    def get(self, path: str) -> httpx.Response:
        return self.request("GET", path)

    def post(self, path: str, **sent: Any) -> httpx.Response:
        return self.request("POST", path, **sent)

    def request(self, method: str, path: str, **sent: Any) -> httpx.Response:
        found: list[httpx.Response] = []

        async def ask() -> None:
            transport = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=transport, base_url="https://desk.example") as client:
                found.append(await client.request(method, path, **sent))

        in_its_own_loop(ask)
        return found[0]


@pytest.fixture
def client(desk: Desk) -> Client:
    return Client()


def question(desk: Desk, party: str) -> Question:
    (head,) = [one for one in Questions(desk.questions).heads() if one.subject == party]
    found = Questions(desk.questions).get(head.question_id)
    assert found is not None
    return found


def link(desk: Desk, party: str = ODENSE) -> str:
    with roles.acting_for(Visitor({})):
        return answering.make_link(question(desk, party), author="Mette")


def ref(desk: Desk, party: str, agreement: str) -> str:
    (section,) = [one for one in question(desk, party).sections if one.source == "agreements"]
    return next(ref for ref, row in section.rows.items() if row.cells["agreement_id"] == agreement)


def loads(desk: Desk) -> int:
    latest = desk.ledger.latest()
    return latest.load_id if latest else 0


def test_the_page_shows_the_owners_agreements_and_nothing_of_others(desk: Desk, client: Client) -> None:
    for party, lang in LANG.items():
        answer = client.get(f"/answer/{link(desk, party)}")
        assert answer.status_code == 200
        said = html.unescape(answer.text)
        assert f'<html lang="{lang}">' in said
        with speaking(lang):
            for key in (
                "answer-holds",
                "answer-changed",
                "answer-ended",
                "answer-day",
                "answer-line",
                "answer-send",
            ):
                assert text(key) in said
        assert ("MoU om vand" in said) == (party == ODENSE)
        assert ("框架协议" in said) == (party == SORO)
        assert ("Venskabsby" in said) == (party == VIBORG)
        assert "Anne Eksempel" not in said  # no person
        assert "<script" not in said
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "no-store" in answer.headers["Cache-Control"]
    assert client.get("/").text == "Streamlit"


def test_an_answer_is_loaded_as_the_workbook_is(
    desk: Desk, client: Client, forms: dict[str, bytes], tmp_path: Path
) -> None:
    before = staged(desk)
    water, air, both = (ref(desk, ODENSE, number) for number in ("A-2", "A-3", "A-4"))
    book = filled(
        forms[ODENSE],
        says("agreements", water, "next_step", "Møde <i Shaoxing> & 'mere'"),
        says("agreements", water, "next_step_date", dt.date(2027, 3, 4)),
        says("agreements", air, "status", "ended"),
        says("agreements", air, "confirmed_date", "yes"),
        says("agreements", both, "confirmed_date", "yes"),
    )
    by_workbook = build(desk, incoming=[saved(book, tmp_path / "Svar.xlsx")])
    expected, changed = staged(desk), changes(desk, by_workbook.load.load_id)
    undo(desk, by_workbook.load.load_id, only=True)
    assert staged(desk) == before != expected

    token = link(desk)
    answer = client.post(
        f"/answer/{token}",
        data={
            f"is-{water}": "changed",
            f"day-{water}": "2027-03-04",
            f"line-{water}": "Møde <i Shaoxing> & 'mere'",
            f"is-{air}": "ended",
            f"is-{both}": "holds",
            "name": "Li Prøve",
        },
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, token)
    assert staged(desk) == expected
    latest = desk.ledger.latest()
    assert latest is not None
    assert latest.loaded_by == "Li Prøve"
    assert changes(desk, latest.load_id) == changed
    assert query(desk, "select answered_date, rows_confirmed, values_changed from meta.answers") == [
        (TODAY, 2, 3)
    ]
    # the page says so; undone, all is as before
    assert "Li Prøve" in client.get(f"/answer/{token}").text
    undo(desk, latest.load_id, only=True)
    assert staged(desk) == before


def test_a_link_that_is_forged_withdrawn_or_over_opens_nothing(
    desk: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, row = link(desk), ref(desk, ODENSE, "A-2")
    said, _, signature = token.rpartition(".")
    other = link(desk, VIBORG)
    later = re.sub(r"\.\d{8}\.", ".20990101.", token)
    moved = token.replace(token[:17], other[:17])
    unsigned = f"{said}.{'A' * 86}"
    # what the desk has signed for another purpose, and what is signed and was never given out
    unknown = f"{said[:-1]}{'A' if said[-1] != 'A' else 'B'}"
    reused = f"{unknown}.{_encoded(sealing.sign(unknown.encode()))}"
    never = f"{unknown}.{_encoded(sealing.sign(answering._PURPOSE + unknown.encode()))}"
    forged = [
        later,
        moved,
        unsigned,
        reused,
        never,
        f"{said}.{signature[:-1]}",
        "",
        "x",
        "..%2Fdata",
        "%00",
        token + "A",
    ]
    answers = {f"is-{row}": "holds", "name": "Li"}
    before = loads(desk)
    for one in forged:
        assert client.get(f"/answer/{one}").status_code == 404, one
        assert client.post(f"/answer/{one}", data=answers).status_code == 404, one
    gone = client.get(f"/answer/{unsigned}").text
    for lang in LANGUAGES:
        assert speaking(lang)(text)("answer-gone") in html.unescape(gone)

    (kept,) = links.links_in_use(TODAY, "party", (VIBORG,))
    links.withdraw_link(kept.link_id, author="Bo")
    assert client.get(f"/answer/{other}").text == gone
    assert client.post(f"/answer/{other}", data=answers).status_code == 404
    assert links.links_in_use(TODAY, "party", (VIBORG,)) == []

    (kept,) = links.links_in_use(TODAY, "party", (ODENSE,))
    monkeypatch.setattr(clock, "today", lambda: kept.expires_date)
    assert client.get(f"/answer/{token}").status_code == 200
    monkeypatch.setattr(clock, "today", lambda: kept.expires_date + dt.timedelta(days=1))
    assert client.get(f"/answer/{token}").status_code == 404
    assert client.post(f"/answer/{token}", data=answers).status_code == 404
    assert loads(desk) == before


def _encoded(signature: bytes) -> str:
    return urlsafe_b64encode(signature).rstrip(b"=").decode()


def test_rows_of_others_and_what_is_not_clear_are_refused_whole(desk: Desk, client: Client) -> None:
    token, row = link(desk), ref(desk, ODENSE, "A-2")
    good = {f"is-{row}": "holds", "name": "Li"}
    before = loads(desk)
    wrong: dict[str, dict[str, str]] = {
        "answer-strange": {**good, "is-4": "ended"},  # Odense was asked about three
        "answer-no-name": {**good, "name": " \x00 "},
        "answer-nothing": {"name": "Li"},
        "answer-no-verdict": {**good, f"is-{row}": "deleted"},
        "answer-no-change": {**good, f"is-{row}": "changed"},
        "answer-no-day": {**good, f"day-{row}": "2027-02-31"},
    }
    for key, said in wrong.items():
        answer = client.post(f"/answer/{token}", data=said)
        assert answer.status_code == 422, key
        assert speaking("en")(text)(key, title="MoU om vand") in html.unescape(answer.text)
    twice = urlencode([*good.items(), ("name", "Bo")])
    for body in (twice, "&".join(["name=Li"] * 1000), "name=\xff"):
        answer = client.post(
            f"/answer/{token}", content=body.encode("latin-1"), headers={"Content-Type": answer_page.FORM}
        )
        assert answer.status_code == 422, body[:20]
    with pytest.raises(KeyError), roles.acting_for(roles.by_link("Li")):
        answering.load_answer(token, {"4": answering.Answer("ended")}, author="Li")
    assert loads(desk) == before


def test_what_is_typed_comes_back_as_text(desk: Desk, client: Client) -> None:
    token, row = link(desk), ref(desk, ODENSE, "A-2")
    typed = '"><script>alert(1)</script>'
    answer = client.post(f"/answer/{token}", data={f"is-{row}": "changed", f"line-{row}": typed, "name": ""})
    assert answer.status_code == 422
    assert "<script" not in answer.text
    assert html.escape(typed) in answer.text


async def _pieces(body: bytes) -> AsyncIterator[bytes]:
    yield body


@pytest.mark.parametrize("kind", [answer_page.FORM, "application/json", "multipart/form-data; boundary=x"])
def test_what_is_too_large_or_no_form_is_not_read(desk: Desk, client: Client, kind: str) -> None:
    token, before = link(desk), loads(desk)
    body = b"name=" + b"x" * answer_page.LARGEST if kind == answer_page.FORM else b"{}"
    answer = client.post(f"/answer/{token}", content=_pieces(body), headers={"Content-Type": kind})
    assert answer.status_code == 413
    assert client.request("PUT", f"/answer/{token}", content=b"x").status_code == 405
    assert loads(desk) == before


def test_a_link_takes_so_many_answers_and_not_one_after_the_other(
    desk: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, row = link(desk), ref(desk, ODENSE, "A-2")
    good = {f"is-{row}": "holds", "name": "Li"}
    (kept,) = links.links_in_use(TODAY, "party", (ODENSE,))
    links.note_answer(kept.link_id, author="Li")
    before = loads(desk)
    monkeypatch.setattr(answer_page, "REST_SECONDS", 3600)
    answer = client.post(f"/answer/{token}", data=good)
    assert answer.status_code == 429
    monkeypatch.setattr(answer_page, "REST_SECONDS", 0)
    monkeypatch.setattr(answer_page, "MOST_ANSWERS", 1)
    assert client.post(f"/answer/{token}", data=good).status_code == 429
    assert loads(desk) == before


def test_who_answers_by_a_link_may_do_nothing_else(desk: Desk) -> None:
    with roles.acting_for(roles.by_link(" Li\n Prøve ")):
        assert roles.role() == "guest"
        assert [act for act in roles.MAY if roles.may(act)] == ["answer"]
        assert roles.signs("Somebody Else") == "Li Prøve"
        with pytest.raises(NotAllowedError):
            answering.make_link(question(desk, ODENSE), author="Li")
    with roles.acting_for(Visitor({}, looks_as_guest=True)), pytest.raises(NotAllowedError):
        answering.load_answer("x", {}, author="Li")


def test_while_another_load_is_at_work_nothing_is_lost(
    desk: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, row = link(desk), ref(desk, ODENSE, "A-2")

    def busy(*_: object, **__: object) -> None:
        raise answering.NothingBuiltError("busy")

    monkeypatch.setattr(answering, "build", busy)
    answer = client.post(
        f"/answer/{token}", data={f"is-{row}": "changed", f"line-{row}": "Kommer igen", "name": "Li"}
    )
    assert answer.status_code == 503
    assert "Kommer igen" in answer.text
    assert links.links_in_use(TODAY, "party", (ODENSE,))[0].answer_count == 0


def test_a_link_can_not_be_answered_while_the_desks_key_is_damaged(desk: Desk, client: Client) -> None:
    token = link(desk)
    desk.report_key.write_text("-----BEGIN", encoding="utf-8")
    assert client.get(f"/answer/{token}").status_code == 503
