"""A problem owner sees by a link what guests may read of the technologies for their challenges; what is of interest lands in the dialogue log."""

import datetime as dt
import html
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import answer_page, clock, roles
from dashboard.filters_model import Filters
from dashboard.keeping import answering, contacts
from dashboard.model import measures
from dashboard.roles import Visitor
from dashboard.scope import reader
from dashboard.warehouse import close
from locales import LANGUAGES, speaking, text
from pipeline.desk.desk import Desk
from pipeline.warehouse.asking import OWNER
from pipeline.warehouse.build import build, undo
from records import database, links
from tests.pipeline.ready import query, unloaded
from tests.pipeline.warehouse.test_answer_link import Client
from tests.pipeline.warehouse.test_asking import ask

CHALLENGES = """
Udfordrings-id | Titel | Titel (kinesisk) | Problemejer | Kontaktperson | Provins | Tema | Værdi | Valuta
C-1 | Slam <i> Wuxi | 无锡污泥 | Wuxi Water | Li Wei | Jiangsu | spildevand | 246000 | DKK
C-2 | Luft i Harbin | | Harbin Air | | Heilongjiang | luft | |
"""
COMPANIES = """
CVR | Virksomhed | Teknologier | Kontaktperson | E-mail
28315694 | Pumpehuset A/S | pumper | Ida Hansen | ida@pumpehuset.example
35128417 | Rens & Rør A/S | omrørere; pumper | |
"""
PUMPS = answer_page._press("1", "pumper")
TODAY = dt.datetime.now().astimezone().date()

pytestmark = pytest.mark.usefixtures("all_marts")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    books = {"Udfordringer": CHALLENGES, "Virksomheder": COMPANIES}
    made = unloaded(tmp_path, {f"{name}.xlsx": {name: picture} for name, picture in books.items()})
    build(made)
    monkeypatch.setenv("WAREHOUSE", str(made.warehouse))
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(answer_page, "REST_SECONDS", 0)
    yield made
    close()
    database.close()


def link(desk: Desk, lang: str = "zh") -> str:
    question, _ = speaking(lang)(ask)(desk, "Wuxi Water", asked_by="Mette", today=TODAY, kind=OWNER)
    with roles.acting_for(Visitor({})):
        return answering.make_link(question, author="Mette")


def test_a_problem_owner_presses_of_interest_and_the_dialogue_log_has_it(desk: Desk) -> None:
    client, words = Client(), {"da": "pumper", "en": "pumps", "zh": "水泵"}
    for lang in LANGUAGES:
        page = client.get(f"/answer/{link(desk, lang)}")
        assert page.status_code == 200
        said = html.unescape(page.text)
        for shown in (words[lang], "Pumpehuset A/S", "Rens & Rør A/S", speaking(lang)(text)("offer-wanted")):
            assert shown in said, lang
        for secret in ("Ida Hansen", "ida@", "Li Wei", "246", "Harbin"):
            assert secret not in said, lang
    token = link(desk)
    said = client.get(f"/answer/{token}").text
    assert "无锡污泥" in said
    before = desk.ledger.latest()
    assert before is not None
    refused = {
        "offer-nothing": {"name": "李"},
        "answer-no-name": {PUMPS: "x"},
        "answer-strange": {
            answer_page._press("2", "pumper"): "x",
            "name": "李",
        },  # a challenge of another owner
    }
    for key, sent in refused.items():
        answer = client.post(f"/answer/{token}", data=sent)
        assert answer.status_code == 422, key
        assert speaking("zh")(text)(key) in html.unescape(answer.text), answer.text.partition("<body>")[2]
    assert client.post(f"/answer/{token}", data={"is-1": "ended", "name": "李"}).status_code == 422
    assert desk.ledger.latest() == before

    assert (
        client.post(
            f"/answer/{token}", data={PUMPS: "x", answer_page._press("1", "omrørere"): "x", "name": "李"}
        ).status_code
        == 303
    )
    latest = desk.ledger.latest()
    assert latest is not None
    assert latest.loaded_by == "李"
    assert query(
        desk, "select challenge_id, activity_type, start_date, participants, outcome from staging.activities"
    ) == [("C-1", "letter", TODAY, ["李"], "Interesseret i: pumper og omrørere")]
    close()
    with speaking("da"), reader.reading(for_guests=False):
        log = measures.rows(Filters(as_of=TODAY), "log_count", ("challenge_id", "C-1"))
    assert log["outcome"].tolist() == ["Interesseret i: pumper og omrørere"]
    assert "李" in client.get(f"/answer/{token}").text
    assert links.links_in_use(TODAY, OWNER, ("Wuxi Water",))[0].answer_count == 1
    # undone, nothing of it is left; and such a link is for nothing else
    undo(desk, latest.load_id, only=True)
    assert query(desk, "select * from staging.activities") == []
    with roles.acting_for(roles.by_link("李")):
        with pytest.raises(KeyError):
            answering.load_answer(token, {"1": answering.Answer("ended")}, author="李")
        with pytest.raises(KeyError):
            contacts.log_interest(token, {"2": ["pumper"]}, author="李")
