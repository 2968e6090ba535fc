"""Permissions: every act tried by every kind of visitor where it is carried out, signed by the signed-in user; and no way around it in the source."""

import ast
import datetime as dt
import errno
import hashlib
import importlib
import inspect
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import acts, roles, suggestions, warehouse
from dashboard.filters_model import Filters
from dashboard.keeping import (
    answering,
    confirming,
    contacts,
    loading,
    mappings,
    own_files,
    owners,
    sealing,
    shown_desk,
    watched,
)
from dashboard.roles import CARRIED_OUT, MAY, Act, NotAllowedError, Role
from locales import speaking, text
from pipeline import paths
from pipeline.desk import watched as watching
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.questions import standings
from records import actions, board_points, comments, database, decisions, edits, issued, links
from records.board_points import Option
from reports import issuing
from tests.frame.served import SECRETS
from tests.pages.desk import visit
from tests.pipeline.conftest import few_marts
from tests.project import tree

ROOT = paths.PROJECT
DAY = dt.date(2019, 1, 1)
MAIL = b"From: Li <li@wuxi.example>\n\nHej"
TYPED = "Another Name"  # the name that the visitor has typed


# --- Who asks ---


@dataclass(frozen=True)
class Asker:
    """A visitor who tries the acts."""

    claims: Mapping[str, Any] | None  # of the sign-in; None without one (a machine of one's own)
    role: Role
    signs: str = ""  # who signs what they do
    looks_as_guest: bool = False


def signed_in(email: str, **claims: Any) -> dict[str, Any]:
    return {"is_logged_in": True, "email": email, "name": "Anna Hansen", **claims}


ANNA = "anna@clean.example"
ASKERS = {
    "on one's own machine": Asker(None, "keeper", TYPED),
    "on one's own machine, as a guest": Asker(None, "guest", looks_as_guest=True),
    "signed out": Asker({"is_logged_in": False}, "guest"),
    "signed out, with claims": Asker({**signed_in(ANNA), "is_logged_in": False}, "guest"),
    "guest": Asker(signed_in("li@wuxi.example"), "guest"),
    "viewer": Asker(signed_in("mette@viborg.example"), "viewer", "Anna Hansen"),
    "keeper": Asker(signed_in(ANNA), "keeper", "Anna Hansen"),
    "keeper, confirmed": Asker(signed_in("ANNA@Clean.example", email_verified=True), "keeper", "Anna Hansen"),
    "keeper, confirmed in words": Asker(signed_in(ANNA, email_verified="true"), "keeper", "Anna Hansen"),
    "keeper without a name": Asker(signed_in("bo@clean.example", name=None), "keeper", "bo@clean.example"),
    "keeper as a guest": Asker(signed_in(ANNA), "guest", looks_as_guest=True),
    "unconfirmed": Asker(signed_in(ANNA, email_verified=False), "guest"),
    "unconfirmed in words": Asker(signed_in(ANNA, email_verified="false"), "guest"),
    "unconfirmed as a number": Asker(signed_in(ANNA, email_verified=0), "guest"),
    "unconfirmed, oddly": Asker(signed_in(ANNA, email_verified="0"), "guest"),
    # more addresses that are none: tests/frame/test_roles.py
    "two @": Asker(signed_in("anna@clean.example@viborg.example"), "guest"),
    "no address": Asker({"is_logged_in": True, "name": "Anna Hansen"}, "guest"),
}


def asking(asker: Asker, do: Callable[[], Any]) -> list[Any]:
    """The result of ``do`` in a visit of this asker; the exception where it raises one."""
    found: list[Any] = []

    def once() -> None:
        try:
            found.append(do())
        except Exception as error:  # noqa: BLE001 (the test looks at it, whatever it is)
            found.append(error)

    _NOW.clear()
    _NOW.append(once)

    def script() -> None:
        from tests.frame.test_acts import _NOW

        for each in _NOW:
            each()

    at = AppTest.from_function(script, default_timeout=120)
    if asker.claims is not None:
        _signed_in(at, asker.claims)
    at.session_state[roles.AS_GUEST] = asker.looks_as_guest
    at.run()
    assert not at.exception, at.exception
    return found


def _signed_in(at: AppTest, claims: Mapping[str, Any]) -> None:
    at.secrets.update(SECRETS)
    at.user = dict(claims)


_NOW: list[Callable[[], None]] = []


@pytest.mark.parametrize("name", ASKERS)
def test_each_is_who_they_are(name: str) -> None:
    asker = ASKERS[name]
    assert asking(asker, roles.role) == [asker.role]
    assert asking(asker, lambda: [act for act in MAY if roles.may(act)])[0] == (
        [act for act, may in MAY.items() if asker.role in may]
    )
    if asker.role == "keeper":
        assert asking(asker, lambda: roles.signs(TYPED)) == [asker.signs]
    elif asker.claims is not None:
        assert asking(asker, lambda: roles.signs(TYPED))[0] != TYPED


# --- Every act ---


@dataclass
class Desk:
    """A desk with a file loaded, on which everything can be done."""

    folder: Path  # of warehouse, history and records
    file: Path  # an export that can be loaded
    note: int = 0
    risk: int = 0
    issue: int = 0

    @property
    def loads(self) -> int:
        """The number of the latest load."""
        latest = shown_desk.desk().ledger.latest()
        return latest.load_id if latest else 0

    def state(self) -> dict[str, str]:
        """Every file of the desk with its hash. What DuckDB and SQLite write beside theirs while they are open is none of it."""
        return {
            str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and not path.name.endswith(("-wal", "-shm", ".wal", ".lock"))
        }


def _workbook(path: Path, title: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        ["Aftale-id", "Aftalens titel", "Dansk part", "Kinesisk part", "Kinesisk by", "Indgået", "Status"]
    )
    sheet.append(["A-1", title, "Viborg Kommune", "Wuxi By", "Wuxi", "01-02-2017", "aktiv"])
    sheet.append(["A-2", "Umulig", "Aarhus Kommune", "Xi'an By", "Xi'an", "31-02-2019", "aktiv"])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def _opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    monkeypatch.setenv("RECORDS", f"sqlite:///{folder / 'records.sqlite'}")


@pytest.fixture(scope="module")
def _ready(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with one load, a note, a risk and an issue."""
    path = tmp_path_factory.mktemp("acts")
    made = Desk(path / "desk", _workbook(path / "dropped" / "Nye aftaler.xlsx", "Luft i Jinan"))
    first = _workbook(path / "first" / "Aftaler.xlsx", "Vand i Wuxi")
    with pytest.MonkeyPatch.context() as patched:
        _opened(made.folder, patched)
        _fill(made, first)
        warehouse.close()
        database.close()
    return made


@pytest.fixture
def desk(_ready: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A copy of it for one test."""
    copied = shutil.copytree(_ready.folder.parent, tmp_path / "copied")
    copy = replace(
        _ready, folder=copied / _ready.folder.name, file=copied / _ready.file.parent.name / _ready.file.name
    )
    _opened(copy.folder, monkeypatch)
    # What a suggestion says is a matter of its page; here a visitor decides on one.
    monkeypatch.setattr(suggestions, "facts_to_keep", lambda *_: "{}")
    yield copy
    warehouse.close()
    database.close()


def _fill(made: Desk, first: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Udfordrings-id", "Titel", "Problemejer", "Provins", "Tema"),
        ("C-1", "Slam", None, "Jiangsu", "spildevand"),
    ):
        book.worksheets[0].append(row)
    challenges = first.with_name("Udfordringer.xlsx")
    book.save(challenges)
    assert loading.load_files(loading.Request((first, challenges)), author="First").error is None
    letter = first.with_name("Mail.eml")
    letter.write_bytes(MAIL)
    seen = watching.Seen(letter.name, "0" * 64, state="waiting", at="2019-01-01T00:00:00", letter="1" * 32)
    said = watching.Watched(str(first.parent), looked_at=seen.at, seen={seen.name: seen})
    watching.write(shown_desk.desk().ledger, said)
    made.note = comments.write("budget", "Kendt", author="First", as_of=DAY).note_id
    made.risk = board_points.keep_risk("Kurs", 3, 3, mitigation="", owner="", raised_date=DAY, author="First")
    made.issue = board_points.keep_issue(
        "Skal vi?",
        [Option("Ja", ""), Option("Nej", ""), Option("Vent", "")],
        background="",
        raised_date=DAY,
        author="First",
    )


def _history(entry: Any) -> str:
    kind = "risk" if isinstance(entry, board_points.Risk) else "issue"
    return edits.history(f"board_{kind}", getattr(entry, f"{kind}_id"))[-1].author


def _risk(number: int) -> Any:
    return {risk.risk_id: risk for risk in board_points.risks()}[number]


def _issue(number: int) -> Any:
    return {issue.issue_id: issue for issue in board_points.issues()}[number]


def _loaded_by(_: Desk) -> str:
    latest = shown_desk.desk().ledger.latest()
    assert latest is not None
    return latest.loaded_by


def _logged(desk: Desk) -> str:
    """The number of the contact that was logged last; of none, where none was."""
    log = desk.folder / "raw" / "Deskens log.xlsx"
    if not log.exists():
        return "LOG-1"
    sheet = openpyxl.load_workbook(log).worksheets[0]
    return str(sheet.cell(sheet.max_row, 1).value)


def _letter_answered(_: Desk) -> contacts.Logged:
    [folder] = watched.folders()
    [letter] = folder.seen.values()
    return contacts.answer_letter(folder.folder, letter.name, "A-1", kind="call", day=DAY, author=TYPED)


def _asked_by(_: Desk) -> str:
    return standings(shown_desk.questions().heads(), {}, dt.date.max)[-1].question.asked_by


def _said_by(_: Desk) -> str:
    return shown_desk.desk().known.entries()[-1].author


def _made() -> issuing.Made:
    asked = SimpleNamespace(filters=Filters(as_of=DAY), period_from=None, lang="da", audience="board")
    return issuing.Made(
        cast("Any", asked), {"pdf": ("rapport.pdf", b"pdf")}, issued.DataState(1, DAY, "0", ()), ()
    )


RISK = {"mitigation": "", "owner": "", "raised_date": DAY}
ISSUE = {"background": "", "raised_date": DAY}
OPTIONS = [Option("Ja", ""), Option("Nej", ""), Option("Vent", "")]
SUGGESTION = {"suggestion_key": "trip:1", "saving_dkk": None}
ACTION = {"action_key": "step:A-1", "subject": "Ring", "since_date": DAY}

MAPPING = mappings.SheetMapping(
    "agreements", {"Dansk part": "danish_party", "Kinesisk part": "chinese_party", "Status": ""}
)
LOOK = mappings.Look("Sheet", (), 3, mappings.Asked("agreements", 1, 1, 0), None, ())


def _looked(desk: Desk) -> mappings.Look:
    return mappings.look_at(desk.file, desk.file.name, "Sheet", mappings.Asked())


def _verified(_: Desk) -> None:
    with suppress(sealing.NoReportError):
        sealing.read_dropped("Rapport.pdf", b"%PDF-1.4")


_TOKENS = ["of no link"]


def _question() -> Any:
    """The last question asked; None for none."""
    questions = shown_desk.questions()
    return questions.get(questions.heads()[-1].question_id) if questions.heads() else None


def _owners_token() -> str:
    """The token of a link to a problem owner, asked by a role that may ask."""
    if not roles.may("ask"):
        return _TOKENS[0]
    assert owners.ask_owners(["C-1"], author=TYPED, kind=owners.OWNER).error is None
    return answering.make_link(_question(), author=TYPED)


# Each function that carries out an act: how it is called, and how it is signed afterwards; None where nothing is.
Call = tuple[Callable[[Desk], Any], Callable[[Desk], str] | None]
CALLS: dict[str, Call] = {
    "receive": (lambda desk: loading.receive([("a.xlsx", b"x")], desk.folder / "received"), None),
    "try_files": (lambda desk: loading.try_files(loading.Request((desk.file,))), None),
    "waiting_content": (lambda desk: watched.waiting_content(str(desk.folder), "Aftaler.xlsx"), None),
    "marked": (lambda desk: own_files.marked(desk.file), None),
    "marked_from_history": (lambda _: own_files.marked_from_history("Aftaler.xlsx"), None),
    "load_files": (lambda desk: loading.load_files(loading.Request((desk.file,)), author=TYPED), _loaded_by),
    "expect_log": (lambda _: contacts.expect_log(), None),
    "read_letter": (lambda _: contacts.read_letter("Mail.eml", MAIL), None),
    "answer_letter": (_letter_answered, _loaded_by),
    "settle_letter": (lambda _: contacts.settle_letter("0" * 32), None),
    "log_contact": (
        lambda _: contacts.log_contact(contacts.Contact("A-1", "Opkald", "meeting", DAY), author=TYPED),
        _loaded_by,
    ),
    "report_contact": (
        lambda _: contacts.report_contact(
            Filters(as_of=DAY),
            ACTION | {"action_key": "warm_up:CN-JS"},
            contacts.Contact("A-1", "Opkald", "call", DAY),
            seen=None,
            author=TYPED,
        ),
        _loaded_by,
    ),
    "read_dropped": (_verified, None),
    "take_back_contact": (lambda desk: contacts.take_back_contact(_logged(desk), author=TYPED), _loaded_by),
    "confirm": (
        lambda _: confirming.confirm("totals", {"budget": {"Ark1": "1.00 ≠ 2.00"}}, author=TYPED),
        _said_by,
    ),
    "look_at": (_looked, None),
    "try_mapping": (lambda desk: mappings.try_mapping(desk.file, desk.file.name, LOOK, MAPPING), None),
    "remember_mapping": (
        lambda desk: mappings.remember_mapping(desk.file.name, LOOK, MAPPING, author=TYPED),
        lambda _: mappings.saved()[-1].by,
    ),
    "forget_mapping": (lambda _: mappings.forget_mapping(MAPPING.key, author=TYPED), _said_by),
    "say_chinese_name": (
        lambda _: confirming.say_chinese_name("company", "AVK", "埃维柯", "avk.example", author=TYPED),
        lambda _: load_confirmations(shown_desk.desk().known).names[-1].who,
    ),
    "take_back_chinese_name": (
        lambda _: confirming.take_back_chinese_name("company", "AVK", author=TYPED),
        _said_by,
    ),
    "ask_owners": (lambda _: owners.ask_owners(["Viborg Kommune"], author=TYPED), _asked_by),
    "make_link": (
        lambda _: _TOKENS.append(answering.make_link(_question(), author=TYPED)),
        lambda _: _link().made_by,
    ),
    "load_answer": (
        lambda _: answering.load_answer(
            _TOKENS[-1], {"1": answering.Answer("changed", line="Ring")}, author=TYPED
        ),
        _loaded_by,
    ),
    "log_interest": (
        lambda _: contacts.log_interest(_owners_token(), {"1": ["Pumper"]}, author=TYPED),
        _loaded_by,
    ),
    "withdraw_link": (lambda _: acts.withdraw_link(1, author=TYPED), lambda _: _link().withdrawn_by or ""),
    "receiving_folder": (lambda _: shown_desk.receiving_folder().cleanup(), None),
    "load_sample": (lambda _: loading.load_sample(author=TYPED), _loaded_by),
    "compare_companies": (
        lambda _: [
            confirming.compare_companies("32892973", "COWI Kina", are_same=True, author=TYPED),
            confirming.compare_companies("Geo", "Geo International", are_same=False, author=TYPED),
        ],
        lambda _: ", ".join({one.who for one in load_confirmations(shown_desk.desk().known).companies}),
    ),
    "split_company": (lambda _: confirming.split_company("COWI Kina", author=TYPED), _said_by),
    "write": (
        lambda _: acts.write_note("forecast", "Ny", author=TYPED, as_of=DAY),
        lambda _: comments.on_figure("forecast")[0].author,
    ),
    "edit": (
        lambda desk: acts.edit_note(desk.note, "Rettet", author=TYPED, version=1),
        lambda desk: comments.get(desk.note).edited_by,
    ),
    "withdraw": (
        lambda desk: acts.withdraw_note(desk.note, author=TYPED, version=2),
        lambda desk: comments.get(desk.note).edited_by,
    ),
    "keep_risk": (
        lambda desk: acts.keep_risk(
            "Ny", 1, 1, author=TYPED, number=desk.risk, version=1, **cast("Any", RISK)
        ),
        lambda desk: _history(_risk(desk.risk)),
    ),
    "close_risk": (
        lambda desk: acts.close_risk(desk.risk, closed_date=DAY, author=TYPED, version=2),
        lambda desk: _history(_risk(desk.risk)),
    ),
    "keep_issue": (
        lambda desk: acts.keep_issue(
            "Ny", OPTIONS, author=TYPED, number=desk.issue, version=1, **cast("Any", ISSUE)
        ),
        lambda desk: _history(_issue(desk.issue)),
    ),
    "close_issue": (
        lambda desk: acts.close_issue(desk.issue, closed_date=DAY, outcome="Ja", author=TYPED, version=2),
        lambda desk: _history(_issue(desk.issue)),
    ),
    "decide_case": (
        lambda _: acts.decide_case(
            "Kold?",
            [Option("Besøg", ""), Option("Hvil", "")],
            background="",
            code="cold",
            closed_date=DAY,
            outcome="Besøg",
            author=TYPED,
        ),
        lambda _: max(board_points.issues(), key=lambda one: one.issue_id).edited_by,
    ),
    "finish_follow_up": (
        lambda desk: acts.finish_follow_up(desk.issue, done_date=DAY, note="", author=TYPED, version=3),
        lambda desk: _history(_issue(desk.issue)),
    ),
    "decide": (
        lambda _: acts.decide(
            Filters(as_of=DAY), cast("Any", SUGGESTION), "accepted", author=TYPED, seen=None
        ),
        lambda _: decisions.log()[0].author,
    ),
    "note": (
        lambda _: acts.note_action(Filters(as_of=DAY), ACTION, "done", author=TYPED, seen=None),
        lambda _: actions.log()[0].author,
    ),
    "make_feed": (lambda _: acts.make_feed("Viborg Kommune", "da", author=TYPED), lambda _: _feed().made_by),
    "withdraw_feed": (lambda _: acts.withdraw_feed(1, author=TYPED), lambda _: _feed().withdrawn_by or ""),
    "issue": (lambda _: issuing.issue(_made(), author=TYPED), lambda _: issued.all_reports()[0].author),
}


def _link() -> links.Link:
    """The link that was made first, withdrawn or not."""
    with database.reading() as connection:
        table = links.answer_links
        found = connection.execute(table.select().order_by(table.c.link_id)).mappings()
        return links.Link(**found.first() or {})


def _feed() -> links.Feed:
    """The feed that was made last, withdrawn or not."""
    with database.reading() as connection:
        found = connection.execute(links.feeds.select().order_by(links.feeds.c.feed_id.desc())).mappings()
        return links.Feed(**found.first() or {})


def test_every_function_that_carries_out_an_act_is_tried_here() -> None:
    assert sorted(function.__name__ for _, function in CARRIED_OUT) == sorted(CALLS)
    assert {act for act, _ in CARRIED_OUT} == set(MAY)


def _act(name: str) -> Act:
    return next(act for act, function in CARRIED_OUT if function.__name__ == name)


@pytest.mark.parametrize("name", [name for name, asker in ASKERS.items() if asker.role != "keeper"])
def test_whoever_may_not_does_nothing(desk: Desk, name: str) -> None:
    refused = {
        function: call
        for function, (call, _) in CALLS.items()
        if ASKERS[name].role not in MAY[_act(function)]
    }

    def try_all() -> dict[str, object]:
        found: dict[str, object] = {}
        for function, call in refused.items():
            try:
                found[function] = call(desk)
            except NotAllowedError as error:
                found[function] = error.act
        return found

    before = desk.state()
    (found,) = asking(ASKERS[name], try_all)
    assert found == {function: _act(function) for function in refused}
    assert desk.state() == before


# How each of the others signs is held by `test_each_is_who_they_are`; `make soak` has them do everything too.
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("on one's own machine", marks=pytest.mark.soak),
        "keeper",
        pytest.param("keeper without a name", marks=pytest.mark.soak),
    ],
)
def test_whoever_may_does_it_and_signs(desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    few_marts(monkeypatch, "activity_party", "fct_activity", "fct_challenge", "guest_challenge")
    asker = ASKERS[name]

    def do_all() -> dict[str, str]:
        signatures: dict[str, str] = {}
        for function, (call, signed) in CALLS.items():
            before = desk.state() if signed else None
            done = call(desk)
            assert getattr(done, "error", None) is None, (function, done)
            assert not isinstance(done, str), (function, done)  # a sentence why not
            if signed is not None:
                assert desk.state() != before, function
                signatures[function] = signed(desk)
        return signatures

    (found,) = asking(asker, do_all)
    assert found == {function: asker.signs for function, (_, signed) in CALLS.items() if signed}


def test_a_viewer_notes_what_becomes_of_an_action_and_signs(desk: Desk) -> None:
    viewer = ASKERS["viewer"]
    asking(viewer, lambda: CALLS["note"][0](desk))
    assert actions.log()[0].author == viewer.signs


def test_nobody_without_a_name_signs_as_nobody(desk: Desk) -> None:
    asking(
        ASKERS["on one's own machine"],
        lambda: loading.load_files(loading.Request((desk.file,)), author=" \n "),
    )
    assert _loaded_by(desk) == shown_desk.NOBODY
    with pytest.raises(ValueError, match="author"):
        acts.write_note("budget", "Ny", author=" ", as_of=DAY)


def test_a_typed_name_stays_on_its_line() -> None:
    assert roles.as_name(" Anna\n Hansen\x00\u200b ") == "Anna Hansen"
    assert len(roles.as_name("x" * 500)) == roles.LONGEST_NAME
    assert roles.as_name(None) == ""
    assert roles.as_name(["Anna"]) == ""


def test_a_download_is_refused_when_it_is_clicked_after_the_role_has_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Streamlit makes it outside of the visit that it was offered in."""
    made: list[Callable[[], Any]] = []

    def offer() -> None:
        made.append(roles.later(own_files.marked_from_history, "Aftaler.xlsx"))

    asking(ASKERS["keeper"], offer)
    asking(ASKERS["viewer"], offer)
    monkeypatch.setattr(own_files, "kept_copy", lambda _: None)
    monkeypatch.setattr(roles, "sign_in", lambda: "on")
    monkeypatch.setattr(roles, "named", lambda: SECRETS["roles"])
    with pytest.raises(FileNotFoundError):  # it may: there is nothing to fetch
        made[0]()
    with pytest.raises(NotAllowedError):
        made[1]()
    monkeypatch.setattr(roles, "named", dict)
    with pytest.raises(NotAllowedError):
        made[0]()


# --- Pages ---


def page(
    file: str, claims: Mapping[str, Any], link: Mapping[str, str] | None = None, **state: Any
) -> AppTest:
    at = visit(file, **(link or {}))
    _signed_in(at, claims)
    for key, value in state.items():
        at.session_state[key] = value
    at.run()
    assert not at.exception, at.exception
    return at


def words(at: AppTest) -> str:
    parts = [*at.markdown, *at.caption, *at.header, *at.info, *at.error, *at.warning, *at.title]
    return "\n".join(str(part.value) for part in parts)


KEEPER, VIEWER, GUEST = ASKERS["keeper"].claims, ASKERS["viewer"].claims, ASKERS["guest"].claims


class TestTheDataPage:
    def test_a_viewer_sees_what_is_there_and_can_do_nothing(self, desk: Desk) -> None:
        at = page("data/data.py", VIEWER)
        assert not at.file_uploader
        assert text("data-viewer") in words(at)
        assert text("data-tab-mend") not in words(at)
        # the tab of faults shows cells, which may name a person: what was refused is no stated contact
        shown = ("fresh", "history", "templates")
        assert [tab.label for tab in at.tabs] == [text(f"data-tab-{name}") for name in shown]
        for name in (*shown, "mend"):
            at = page("data/data.py", VIEWER, **{"data-section": name})
            keys = [str(button.key) for button in at.button]
            doing = ("undo", "alias", "confirm", "load", "sample")
            assert not [key for key in keys if key.startswith(doing)], name
            offered = [each.label for each in at.get("download_button")]
            assert text("data-marked-download") not in offered, name
            assert "31-02-2019" not in words(at)
            assert not any("31-02-2019" in frame.value.to_string() for frame in at.dataframe)
        at = page("data/data.py", VIEWER, **{"data-section": "templates"})
        assert text("data-template-download") in [each.label for each in at.get("download_button")]

    def test_a_link_to_the_drop_zone_leads_a_viewer_to_what_they_may_see(self, desk: Desk) -> None:
        at = page("data/data.py", VIEWER, {"tab": "load"})
        assert not at.file_uploader
        assert "tab" not in at.query_params
        assert desk.loads == 1

    @pytest.mark.dealt(3)
    @pytest.mark.parametrize("claims", [GUEST, ASKERS["signed out"].claims, ASKERS["unconfirmed"].claims])
    def test_a_guest_sees_nothing_of_it(self, desk: Desk, claims: Mapping[str, Any]) -> None:
        at = page("data/data.py", claims)
        assert text("guest-page-title") in words(at)
        assert not at.file_uploader
        assert not at.dataframe
        assert desk.loads == 1

    def test_a_viewer_without_a_warehouse_is_told_to_wait(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none" / "warehouse.duckdb"))
        at = page("data/data.py", VIEWER)
        assert text("data-first-viewer") in words(at)
        assert not at.file_uploader
        assert not [button for button in at.button if button.key == "load-sample"]

    @pytest.mark.dealt(3)
    @pytest.mark.parametrize("lang", ["da", "en", "zh"])
    def test_buttons_of_a_page_drawn_before_the_role_went_do_nothing(self, desk: Desk, lang: str) -> None:
        at = page("data/data.py", KEEPER, {"lang": lang})
        at.file_uploader[0].set_value([(desk.file.name, desk.file.read_bytes(), "")]).run()
        # who signs is known, and not asked for
        assert not [field for field in at.text_input if str(field.key).startswith("author-")]
        assert speaking(lang)(text)("author-signed", name="Anna Hansen") in words(at)
        before = desk.state()
        at.secrets["roles"] = {"viewer": [ANNA]}
        at.button(key="load-confirm").click().run()
        assert not at.exception
        assert desk.state() == before
        assert not at.file_uploader
        assert speaking(lang)(text)("data-viewer") in words(at)


def test_an_unconfirmed_address_is_told_so() -> None:
    for lang in ("da", "en", "zh"):
        at = page("overview/overview.py", signed_in(ANNA, email_verified=False), {"lang": lang})
        assert speaking(lang)(text)("sign-in-unverified") in [warning.value for warning in at.warning]
        assert [button.key for button in at.button if button.key in ("sign-in", "sign-out")] == ["sign-out"]


# --- No way around ---

DRAWN = [
    *(ROOT / "dashboard").rglob("*.py"),
    *(ROOT / "pages").rglob("*.py"),
    *(ROOT / "reports").rglob("*.py"),
    ROOT / "app.py",
]

# What dashboard.keeping takes from the pipeline and only read with. Any other function of the pipeline that it calls may write.
READS = {
    "load_confirmations", "load_limits", "load_sources", "read_provinces", "file_hash", "scan", "template_bytes", "marked_name", "plain_name",
    "columns_told", "asked_fact", "understood_words.line", "unit_of", "reason_message", "refusal_sentence", "sheet_error_sentence", "skipped_sentence",
    "messages.problem_sentence", "messages.reason_message", "messages.refusal_sentence", "messages.sheet_error_sentence", "messages.skipped_sentence",
    "company_aliases.merge", "company_aliases.keep_apart", "company_aliases.split", "paths.sample_workbooks",
    "mapping_sentence", "totals_of", "vocabularies", "by_hand.constant_columns", "by_hand.may_be_several", "name_without_time", "column_letter",
    "standings", "file_name", "asking.drawn", "asking.days_to_answer",
    "orders.now", "report_seal.put", "parser_of", "period_text", "unit_in", "watched.folders", "watched.answered",
}  # fmt: skip

# Methods that write or remove files, whatever they are called on.
WRITING_METHODS = {"write_bytes", "write_text", "unlink", "rmtree", "rmdir", "copyfile", "copy2"}

# Who writes without being asked: the sample's own entries come with the sample, at the first visit; and the command that sends digests,
# as commands run on the machine, notes which it sent.
EXEMPT = {
    ("dashboard.desk_records", "_is_sample"),
    ("reports.digest", "send_due"),
    ("dashboard.__main__", "_export"),  # writes the folder that the command line asks for
}

Name = tuple[str, str]  # module, function


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(module: ast.Module, package: str) -> dict[str, str]:
    """Name in a module → what it stands for, with dots, of everything that is imported from a package."""
    found: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package:
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == package:
                    found[alias.asname or alias.name] = alias.name
    return found


def dotted(node: ast.AST) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def references(node: ast.AST, names: Mapping[str, str]) -> set[Name]:
    """The functions that a piece of code names, called or handed over; ``names`` says what its names stand for."""
    found = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name | ast.Attribute):
            first, dot, rest = dotted(part).partition(".")
            if first in names:
                module, _, name = (names[first] + dot + rest).rpartition(".")
                found.add((module, name))
    return found


def record_writers() -> set[Name]:
    """The functions of records that write: those that open a transaction, and those that call them."""
    found: set[Name] = set()
    for path in (ROOT / "records").glob("*.py"):
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef) and any(
                dotted(part).endswith(("database.writing", "edits.add", "edits.change"))
                for part in ast.walk(node)
            ):
                found.add((module_of(path), node.name))
    return found | {
        ("records.samples", "enter"),
        ("records.database", "writing"),
        ("records.edits", "add"),
        ("records.edits", "change"),
    }


def is_guarded(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(decorator, ast.Call) and dotted(decorator.func).endswith("carries_out")
        for decorator in node.decorator_list
    )


def is_guarding(node: ast.AST) -> bool:
    """Whether it is ``write_note = carries_out("note")(comments.write)``."""
    return (
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Call)
        and dotted(node.value.func.func).endswith("carries_out")
    )


def unasked() -> dict[Name, set[Name]]:
    """The names used by each function of dashboard, pages and reports that does not check permissions; code outside of functions as ""."""
    found: dict[Name, set[Name]] = {}
    for path in DRAWN:
        module = module_of(path)
        parsed = tree(path)
        names = {
            node.name: f"{module}.{node.name}" for node in parsed.body if isinstance(node, ast.FunctionDef)
        }
        for package in ("records", "dashboard", "reports"):
            names |= imported(parsed, package)
        for node in parsed.body:
            key = (module, getattr(node, "name", ""))
            if isinstance(node, ast.Import | ast.ImportFrom) or is_guarding(node) or key in EXEMPT:
                continue
            if isinstance(node, ast.FunctionDef) and is_guarded(node):
                continue
            said = references(node, names) - {key}
            if not module.startswith("reports"):  # the command line writes the file that it is asked for
                said |= {("", name) for name in WRITING_METHODS & _methods(node)}
            found[key] = found.get(key, set()) | said
    return found


def _methods(node: ast.AST) -> set[str]:
    return {
        part.func.attr
        for part in ast.walk(node)
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute)
    }


# The frame has nothing made for a guest (tests/queries/test_known.py): another warehouse to read, beside the present one.
BY_THE_FRAME = {("dashboard.known", "make")}


def unguarded(writers: set[Name]) -> set[Name]:
    """Functions of dashboard, pages and reports that write without asking who may, however many calls are between them and the writing."""
    said = unasked()
    found: set[Name] = set()
    known = writers | {("", name) for name in WRITING_METHODS}
    while grown := {key for key, names in said.items() if key not in found | BY_THE_FRAME and names & known}:
        found |= grown
        known |= grown
    return found


def test_there_are_writers_to_look_for() -> None:
    writers = record_writers()
    for module, name in (
        ("records.comments", "write"), ("records.comments", "withdraw"), ("records.board_points", "close_issue"),
        ("records.decisions", "record"), ("records.issued", "issue"),
    ):  # fmt: skip
        assert (module, name) in writers


def test_nothing_that_is_drawn_writes_except_by_an_act() -> None:
    """A decision is kept with what its suggestion says, a note with what its action is about; `acts` is how they are reached, and nothing else."""
    assert unguarded(record_writers()) == {
        ("dashboard.suggestions", "decide"),
        ("dashboard.actions", "note"),
        # which the command alone reaches
        ("dashboard.exporting", "export"),
    }


def test_whoever_goes_around_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The walk sees a call in a closure, a callback that is handed over, and a function two calls away."""
    around = ROOT / "pages" / "none.py"
    written = tmp_path / "none.py"
    written.write_text(
        "from records import comments as kept\n"
        "from records.decisions import record\n"
        "from dashboard import suggestions as words\n"
        "def near():\n    def save():\n        kept.write('x', 'y', author='z', as_of=None)\n    return save\n"
        "def handed(button):\n    button(on_click=record)\n"
        "def far():\n    near()\n"
        "def words_too():\n    words.decide(None, None, 'done', author='z')\n"
        "def reads():\n    return kept.get(1)\n",
        encoding="utf-8",
    )
    read = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda self, **how: read(written if self == around else self, **how)
    )
    monkeypatch.setattr("tests.frame.test_acts.DRAWN", [*DRAWN, around])
    found = {name for module, name in unguarded(record_writers()) if module == "pages.none"}
    assert found == {"near", "handed", "far", "words_too"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "dashboard" / "keeping").glob("*.py")), ids=lambda path: path.stem
)
def test_what_loads_and_changes_the_warehouse_is_guarded(path: Path) -> None:
    """Each function that a page can call and that knows the pipeline asks who may before it reaches what may write."""
    functions = {node.name: node for node in tree(path).body if isinstance(node, ast.FunctionDef)}
    names = imported(tree(path), "pipeline")
    writes: set[str] = set()
    grown = True
    while grown:
        grown = False
        for name, node in functions.items():
            if name in writes or is_guarded(node):
                continue
            for part in ast.walk(node):
                said = dotted(part.func) if isinstance(part, ast.Call) else dotted(part)
                short = said.split(".")[0]
                # Named, not only called: a function is handed over, too.
                calls = short in names and _may_write(said, names[short])
                files = isinstance(part, ast.Call) and said.split(".")[-1] in WRITING_METHODS
                if calls or files or said in writes:
                    writes.add(name)
                    grown = True
    assert {name for name in writes if not name.startswith("_")} == set()
    assert path.stem != "loading" or "_run" in writes  # so the walk does see


def _may_write(said: str, imported_as: str) -> bool:
    """Whether something of the pipeline that is named may write: every function that is not known to read only. Classes hold, they don't write."""
    if said in READS:
        return False
    parts = said.split(".")[1:]
    module, _, name = imported_as.rpartition(".")
    thing = getattr(importlib.import_module(module), name, None)
    if isinstance(thing, ModuleType):  # from pipeline import company_aliases
        thing = getattr(thing, parts[0], None) if parts else None
    return inspect.isroutine(thing) or hasattr(thing, "__wrapped__")


def test_only_roles_ask_who_has_signed_in() -> None:
    """A role by an address, or a signature, that is made up elsewhere could be another."""
    for path in DRAWN:
        if module_of(path) == "dashboard.roles":
            continue
        source = path.read_text(encoding="utf-8")
        assert "st.user" not in source, path
        assert "st.secrets" not in source, path


def test_each_act_is_for_keepers_but_what_becomes_of_an_action() -> None:
    assert {act: may for act, may in MAY.items() if may != {"keeper"}} == {"action": {"keeper", "viewer"}}


# --- A disk that takes nothing ---


@pytest.mark.parametrize(("lang", "begins"), [("da", "Filerne kunne ikke"), ("en", "The files could not")])
def test_what_a_full_disk_does_not_keep_is_told_in_a_sentence(lang: str, begins: str) -> None:
    def full(_known: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with speaking(lang):
        said = shown_desk.kept(full) or ""
    assert said.startswith(begins) and "No space left on device" in said
