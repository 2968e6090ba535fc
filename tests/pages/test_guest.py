"""A guest's view: nothing internal stands anywhere on any page, nor in any file that a page offers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import roles, warehouse
from dashboard.frame import Entry
from dashboard.scope import reader
from dashboard.theme import PRESENCE_MARKS
from locales import text
from pipeline import paths

OPEN = [entry for entry in PAGES if entry.for_guests]
CLOSED = [entry for entry in PAGES if not entry.for_guests]

# An amount in kroner, as Danish writes it.
KRONER = re.compile(r"\d[\d.,]*\d(?: |\u00a0)(?:mio\.(?: |\u00a0))?kr\.")


@pytest.fixture(autouse=True)
def _invented_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The secrets of the sample are all in invented rows, which guests do not read: here they do, so that what hides secrets is tried on them."""
    monkeypatch.setattr(reader, "is_without_invented", lambda: False)


def opened(file: str, **link: str) -> AppTest:
    """A page as a guest sees it, on a day on which the sample is full of life."""
    at = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=90)
    for name, value in {"view": "guest", "as_of": "2019-12-31", **link}.items():
        at.query_params[name] = value
    if file != PAGES[0].file:
        at.switch_page(file)
    at.run()
    assert not at.exception, at.exception
    return at


def _blocks(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _blocks(child)


def everything(at: AppTest) -> str:
    """All that the server has sent to the browser: words, tables, figures, hover texts, tooltips."""
    parts = []
    for node in _blocks(at._tree):
        proto = getattr(node, "proto", None)
        if hasattr(proto, "SerializeToString"):
            parts.append(proto.SerializeToString().decode("utf-8", errors="replace"))
    # A figure travels as JSON, where letters beyond ASCII may be written as escapes.
    joined = "\n".join(parts)
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), joined)


def _unpacked(data: bytes) -> str:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(
                packed.read(name).decode("utf-8", errors="replace") for name in packed.namelist()
            )
    if data.startswith(b"%PDF"):
        return ""  # packed: what a guest's paper says is tested in tests/reports
    return data.decode("utf-8", errors="replace")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The words of every file that a page offers, made when its button is drawn: key → text."""
    found: dict[str, str] = {}
    draw = st.download_button

    def drawn(label: str, data: Any, *args: Any, **options: Any) -> Any:
        made = data() if isinstance(data, Callable) else data  # type: ignore[arg-type]
        found[str(options.get("key", label))] = _unpacked(
            made if isinstance(made, bytes) else str(made).encode()
        )
        return draw(label, data, *args, **options)

    monkeypatch.setattr(st, "download_button", drawn)
    return found


@pytest.fixture
def secrets(sample_warehouse: Path) -> list[str]:
    """The texts that a guest must not read, from the warehouse itself."""
    stated = warehouse.query(
        """
        with internal as (
            select unnest([danish_owner, chinese_owner, partner_mandate, next_step, bottleneck, note]) as words
            from marts.fct_agreement
            union all
            select next_step from marts.fct_activity
            union all
            select text from marts.fct_expense
            union all
            select unnest([contact_name, contact_email]) from staging.companies
        )
        select distinct trim(words) as words from internal where length(trim(words)) > 5 order by 1
        """
    )["words"].tolist()
    # A text that stands in a public column too is no secret.
    public = "\n".join(
        warehouse.query(
            """
            select concat_ws(' | ', title, outcome) as words from marts.fct_activity
            union all select concat_ws(' | ', agreement_name, danish_party, chinese_party, source_url) from marts.fct_agreement
            union all select concat_ws(' | ', title, outcome) from marts.fct_milestone
            union all select concat_ws(' | ', name, website) from marts.dim_company
            """
        )["words"].tolist()
    )
    return [words for words in stated if words not in public]


def test_there_are_secrets_to_keep(secrets: list[str]) -> None:
    assert len(secrets) > 50
    assert "Anne Eksempel" in secrets


def kept(words: str, secrets: list[str]) -> list[str]:
    """The secrets that are told all the same, and amounts in kroner."""
    amounts = KRONER.findall(words)
    return [*(secret for secret in secrets if secret in words), *amounts]


def judged(words: str) -> list[str]:
    """Our judgements of a contact in the words: presences, targets, and the day on which one goes cold."""
    marked = [
        f"{mark} {text(f'presence-{name}')}" for name, mark in PRESENCE_MARKS.items() if name != "never"
    ]
    told = [
        *marked,
        "inden for målet",
        "kold siden",
        "bliver kold",
        "Målet er",
        "Kolde blandt",
        "kolde, og",
    ]
    return [phrase for phrase in told if phrase in words]


@pytest.mark.dealt(4)
@pytest.mark.parametrize("entry", OPEN, ids=lambda entry: entry.name)
@pytest.mark.usefixtures("sample_warehouse")
def test_a_guest_is_told_of_contacts_but_not_how_we_judge_them(entry: Entry, files: dict[str, str]) -> None:
    if entry.name == "glossary":
        return  # the words that the desk uses are no judgement of anybody
    at = opened(entry.file)
    assert judged(everything(at)) == []
    assert {key: told for key, words in files.items() if (told := judged(words))} == {}


@pytest.mark.usefixtures("sample_warehouse")
def test_the_story_of_an_agreement_tells_a_guest_when_we_met() -> None:
    at = opened("pages/partnerships/agreements.py")
    key = warehouse.query(
        "select agreement_id from marts.agreement_at(date '2019-12-31') where presence = 'red' limit 1"
    )
    at.query_params["agreement"] = key["agreement_id"].iloc[0]
    at.run()
    assert not at.exception
    assert "Seneste kontakt" in everything(at)
    assert judged(everything(at)) == []


@pytest.mark.dealt(4)
@pytest.mark.parametrize("entry", OPEN, ids=lambda entry: entry.name)
def test_a_page_tells_a_guest_nothing_internal(
    entry: Entry, secrets: list[str], files: dict[str, str]
) -> None:
    at = opened(entry.file)
    assert kept(everything(at), secrets) == []
    assert {key: told for key, words in files.items() if (told := kept(words, secrets))} == {}


def test_the_story_of_every_agreement_with_something_to_hide(
    secrets: list[str], files: dict[str, str]
) -> None:
    found = warehouse.query(
        "select agreement_id from marts.fct_agreement where danish_owner is not null and bottleneck is not null order by 1"
    )["agreement_id"].tolist()
    assert found
    for agreement in found[:4]:
        at = opened("pages/partnerships/agreements.py")
        at.query_params["agreement"] = agreement
        at.run()
        assert not at.exception
        assert kept(everything(at), secrets) == []
    assert {key: told for key, words in files.items() if (told := kept(words, secrets))} == {}


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("page", "two"),
    [("provinces", ("CN-HN", "CN-HB")), ("parties", ("Sønderborg Kommune", "Aarhus Kommune"))],
)
def test_two_profiles_side_by_side(
    page: str,
    two: tuple[str, str],
    secrets: list[str],
    files: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from reports import papers

    asked = []

    def made(*_: object, is_guest: bool) -> tuple[bytes, str]:
        asked.append(is_guest)
        return b"%PDF", ""

    monkeypatch.setattr(papers, "pdf", made)
    at = opened(f"pages/partnerships/{page}.py", about=two[0], against=two[1])
    assert kept(everything(at), secrets) == []
    assert asked == [True, True]
    assert {key: told for key, words in files.items() if (told := kept(words, secrets))} == {}


def test_a_guest_cannot_guess_at_secrets_by_searching(secrets: list[str]) -> None:
    assert "Ny vicebourgmester i Changsha" in secrets
    for view, is_found in (("", True), ("guest", False)):
        # the day of the export that states it: before, it is not known
        at = opened("pages/partnerships/agreements.py", view=view, as_of="2020-03-31")
        at.text_input(key="agreements-search").set_value("vicebourgmester").run()
        assert not at.exception
        nothing = text("agreements-search-nothing", words="vicebourgmester")
        assert any(nothing in one.value for one in at.markdown) is not is_found


def test_whoever_works_here_does_see_them(sample_warehouse: Path, secrets: list[str]) -> None:
    """Else the tests above would hold for pages that show nothing at all."""
    at = opened("pages/partnerships/presence.py", view="")
    assert "Anne Eksempel" in everything(at)


@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("entry", CLOSED, ids=lambda entry: entry.name)
def test_an_internal_page_is_not_drawn(entry: Entry) -> None:
    at = opened(entry.file)
    assert [box.value for box in at.info if text("guest-page-title") in box.value]
    assert not at.dataframe
    assert not at.metric
    assert at.session_state[roles.AS_GUEST] is True
