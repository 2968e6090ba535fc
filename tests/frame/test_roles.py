"""Who sees what: roles by address, the guest view by link and switch, and signing in where it is configured."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import roles
from locales import speaking, text
from pipeline import paths
from tests.frame.served import SECRETS
from tests.frame.test_frame import link
from tests.pages.desk import visit

pytestmark = pytest.mark.as_opened

MAP = "pages/partnerships/map.py"
BUDGET = "pages/economy/budget.py"

NAMED = {"keeper": ["anna@clean.example"], "viewer": ["*@viborg.example", "Bo@Aarhus.example"]}


@pytest.mark.parametrize(
    ("address", "role"),
    [
        ("anna@clean.example", "keeper"),
        ("ANNA@clean.example", "keeper"),
        ("mette@viborg.example", "viewer"),
        ("bo@aarhus.example", "viewer"),
        ("li@wuxi.example", "guest"),
        ("", "guest"),
        ("@viborg.example", "guest"),
        ("mette@", "guest"),
        ("viborg.example", "guest"),
        ("a@b@viborg.example", "guest"),
        ('"a@b"@viborg.example', "guest"),
        (" anna@clean.example", "guest"),
        ("*@viborg.example", "guest"),
        ("mette@viborg.example.evil.example", "guest"),
        ("mette@evilviborg.example", "guest"),
        ("mette@sub.viborg.example", "guest"),
        ("mette @viborg.example", "guest"),
        ("mette@viborg.example\n", "guest"),
        ("mette\x00@viborg.example", "guest"),
        ("mette\u200b@viborg.example", "guest"),
        ("mette@viborg.exam\u212ale", "guest"),
        ("anna@clean.e\u0445ample", "guest"),  # a Cyrillic x
        (None, "guest"),
        (7, "guest"),
        (["anna@clean.example"], "guest"),
    ],
)
def test_an_address_has_a_role(address: object, role: str) -> None:
    assert roles.role_of(address, NAMED) == role


def test_a_letter_that_becomes_another_in_lower_case_is_another() -> None:
    assert roles.role_of("\u212a@b.example", {"keeper": ["k@b.example"]}) == "guest"  # the Kelvin sign


@pytest.mark.parametrize(
    "entries",
    [
        "anna@clean.example",  # a word is a list of letters
        "*",
        ["*"],
        ["**@clean.example"],
        ["*@*"],
        ["*@clean.*"],
        ["an*@clean.example"],
        ["ann?@clean.example"],
        ["[a-z]nna@clean.example"],
        ["@clean.example"],
        ["clean.example"],
        [7],
        7,
        None,
    ],
)
def test_an_entry_that_is_no_address_names_nobody_and_is_told(entries: object) -> None:
    assert roles.role_of("anna@clean.example", {"keeper": entries}) == "guest"
    assert roles.wrong_entries({"keeper": entries})


def test_what_names_somebody_is_no_fault() -> None:
    assert roles.wrong_entries(NAMED) == []
    assert roles.wrong_entries({"keepers": ["anna@clean.example"]})


def test_a_keeper_who_is_named_twice_is_a_keeper() -> None:
    assert roles.role_of("a@b.example", {"viewer": ["*@b.example"], "keeper": ["a@b.example"]}) == "keeper"


def test_a_role_that_is_lost_is_lost_within_a_second_and_another_view_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = SimpleNamespace(role="keeper", visit=object(), seconds=0.0, session={})
    monkeypatch.setattr(roles, "get_script_run_ctx", lambda **_: now.visit)
    monkeypatch.setattr(roles, "role", lambda: "guest" if now.session.get(roles.AS_GUEST) else now.role)
    monkeypatch.setattr(roles, "time", SimpleNamespace(monotonic=lambda: now.seconds))
    monkeypatch.setattr(st, "session_state", now.session)
    assert not roles.is_guest()
    now.session[roles.AS_GUEST] = True
    assert roles.is_guest()
    del now.session[roles.AS_GUEST]
    now.role, now.seconds = "guest", 0.9
    assert not roles.is_guest()  # a page asks hundreds of times
    now.seconds = 1.0
    assert roles.is_guest()
    now.role, now.visit = "keeper", object()
    assert not roles.is_guest()  # another's visit
    now.role, now.visit = "guest", None
    assert roles.is_guest()  # of none is remembered


def opened(auth: bool = False, claims: dict[str, object] | None = None, **link: str) -> AppTest:
    at = visit(**link)
    if auth or claims:
        at.secrets.update(SECRETS)
    if claims:
        at.user = claims
    at.run()
    assert not at.exception, at.exception
    return at


def banner(at: AppTest, key: str = "guest-banner-own", lang: str = "da") -> bool:
    return any(speaking(lang)(text)(key) in caption.value for caption in at.caption)


def menu(at: AppTest) -> str:
    drawn = next(one for one in at.sidebar.get("bidi_component") if one.proto.component_name.endswith("menu"))
    listed = json.loads(drawn.proto.json)["sections"]
    return "\n".join(page["title"] for section in listed for page in section["pages"])


@pytest.mark.usefixtures("sample_warehouse")
class TestWithoutSignIn:
    def test_whoever_opens_it_is_its_keeper(self) -> None:
        at = opened()
        assert not banner(at)
        assert at.toggle(key=roles.AS_GUEST).value is False
        assert link(at) == {}
        assert not [button for button in at.button if button.key in ("sign-in", "sign-out")]
        assert text("page-budget") in menu(at)

    def test_the_link_asks_for_a_guest_view_that_stays_from_page_to_page(self) -> None:
        at = opened(view="guest", lang="zh")
        assert banner(at, lang="zh")
        assert speaking("zh")(text)("page-budget") not in menu(at)
        assert speaking("zh")(text)("page-map") in menu(at)
        at.switch_page(MAP).run()
        assert banner(at, lang="zh")
        assert link(at) == {"view": ["guest"], "lang": ["zh"]}

    def test_the_switch_writes_the_link_and_changes_no_filter(self) -> None:
        at = opened(province="CN-JS")
        at.toggle(key=roles.AS_GUEST).set_value(True).run()
        assert banner(at)
        assert link(at) == {"province": ["CN-JS"], "view": ["guest"]}
        at.button(key="guest-view-end").click().run()
        assert not banner(at)
        assert link(at) == {"province": ["CN-JS"]}

    def test_clearing_the_filters_leaves_the_view(self) -> None:
        at = opened(province="CN-JS", view="guest")
        at.button(key="filter-reset").click().run()
        assert banner(at)
        assert link(at) == {"view": ["guest"]}
        assert not [button for button in at.button if button.key == "filter-reset"]

    def test_a_link_without_it_ends_the_view(self) -> None:
        at = opened(view="guest", province="CN-JS")
        at.session_state["_link_before"] = None  # long ago
        at.query_params.clear()
        at.query_params["province"] = "CN-SD"
        at.run()
        assert not banner(at)

    def test_an_unknown_view_is_said_quietly(self) -> None:
        at = opened(view="boss")
        assert not banner(at)
        assert any("boss" in caption.value for caption in at.caption)


@pytest.mark.usefixtures("sample_warehouse")
class TestWithSignIn:
    def test_whoever_has_not_signed_in_is_a_guest_and_may(self) -> None:
        at = opened(auth=True)
        assert banner(at, "guest-banner")
        assert [button.label for button in at.button if button.key == "sign-in"] == [text("sign-in")]
        assert not at.toggle  # nothing to switch back to
        assert not [button for button in at.button if button.key == "guest-view-end"]

    def test_a_link_cannot_make_a_guest_more_than_that(self) -> None:
        at = opened(auth=True, view="keeper")
        assert banner(at, "guest-banner")
        at.switch_page(BUDGET).run()
        assert any(text("guest-page-title") in info.value for info in at.info)

    @pytest.mark.parametrize(
        ("address", "is_guest"),
        [("anna@clean.example", False), ("mette@viborg.example", False), ("li@wuxi.example", True)],
    )
    def test_whoever_has_signed_in_sees_what_the_address_may(self, address: str, is_guest: bool) -> None:
        at = opened(claims={"is_logged_in": True, "email": address, "name": "Somebody *bold*"})
        assert banner(at, "guest-banner-named") is is_guest
        assert bool(at.toggle) is not is_guest
        assert [button.label for button in at.button if button.key == "sign-out"] == [text("sign-out")]
        assert any(r"Somebody \*bold\*" in caption.value for caption in at.caption)


def test_a_fresh_server_asks_for_whoever_visits_whichever_page_is_opened_first() -> None:
    """In a process of its own: here other tests have imported the pages that the answer must not hang on."""
    asked = "import app; from dashboard.scope import reader; raise SystemExit(reader.visits_as_guest is bool)"
    assert subprocess.run([sys.executable, "-c", asked], check=False, cwd=paths.PROJECT).returncode == 0
