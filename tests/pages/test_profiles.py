"""The profiles of provinces and Danish parties: what their blocks say, on the page of one and of two side by side, and what is given to a party."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import actions, profiles, roles
from dashboard.blocks import plain
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Chart, Number, Numbers, Rows, Table
from dashboard.blocks.statement import Statement
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model import measures
from dashboard.scope import reader
from dashboard.statements import parties, provinces
from dashboard.words import actions as words
from locales import speaking, text
from records import database, links
from tests.pages import desk

ALL = Filters(as_of=dt.date(2018, 6, 30))
PAGES = {"CN-JS": provinces.PAGE, "CN-SD": provinces.PAGE, "CN-XZ": provinces.PAGE, UNPLACED: provinces.PAGE}

TABLES = """
agreements
agreement_id | title     | danish_party       | danish_party_type | danish_place_id | chinese_party | province_codes | themes | status | signed_date | expires_date | contact_interval_days | danish_owner | next_step | next_step_date | is_illustrative
A-1          | *Vand*    | Aarhus Kommune     | municipality      | DK-2624652      | Wuxi          | CN-JS          | water  | active | 2016-01-01  | 2025-01-01   | 100                   | Ida          | Ring      | 2018-07-02     |
A-2          | Jord      | Aarhus Kommune     | municipality      | DK-2624652      | Nanjing       | CN-JS; CN-SD   | soil   |        | 2016-01-01  | 2017-01-01   |                       |              |           |                |
A-3          | Luft      | Eksempelby Kommune | municipality      |                 | Jinan         | CN-SD          | air    | active | 2016-01-01  |              |                       |              |           |                | yes
A-4          | Region    | Region Midtjylland | region            | DK-82           | Jinan         | CN-SD          | air    | active | 2016-01-01  |              |                       |              |           |                |
A-5          | Fantasi   | Odense Kommune     | municipality      |                 | Nowhere       |                | air    |        | 2016-01-01  |              |                       |              |           |                |

activities
activity_id | agreement_id | title       | activity_type | status  | start_date | start_date_precision | end_date   | province_codes | danish_party      | companies
V-1         | A-1          | Besøg       | visit         | held    | 2018-06-20 | day                  | 2018-06-22 | CN-JS          |                   | Langt Væk A/S
V-2         |              | Rejse       | visit         | planned | 2018-08-01 | month                |            | CN-JS          | Viborg Kommune    |
V-3         |              | Møde        | meeting       | planned | 2018-07-15 | day                  |            |                | Aarhus Kommune    |
V-4         |              | Andetsteds  | visit         | planned | 2018-07-01 | day                  |            | CN-HL          | Viborg Kommune    |
V-5         |              | Telefonmøde | meeting       | planned | 2018-07-01 | day                  |            | CN-JS          | Aarhus Kommune    |
V-6         |              | Egen rejse  | visit         | planned | 2018-09-01 | day                  |            | CN-JS          | Aarhus Kommune    |
V-7         | A-2          | Seminar     | conference    | held    | 2016-01-01 | year                 |            | CN-JS          |                   |
V-8         |              | Udenom      | visit         | held    | 2018-06-10 | day                  |            | CN-SD          | Region Midtjylland |

milestones
agreement_id | title   | due_date   | status
A-1          | Pilot   | 2018-05-01 | planned
A-1          | Rapport | 2018-09-01 | planned
A-1          | Gjort   | 2018-01-01 | done

companies
cvr      | name          | danish_place | danish_place_id | technologies | active_provinces
56759913 | Nærved A/S    | Aarhus       | DK-2624652      | water        |
12345674 | Langt Væk A/S | Aalborg      | DK-2624886      | water        |
87654324 | Uden For A/S  | Odense       | DK-2615876      | water        |

interests
company_name | theme_code | province_code | level      | stated_date
Geo A/S      | soil       | CN-JS         | interested | 2018-01-01

challenges
challenge_id | title       | province_codes | theme | stage      | agreement_id | urgency
C-1          | Sort flod   | CN-JS          | water | identified | A-1          | low
C-2          | Jordgrund   | CN-JS          | soil  | identified |              | high
C-3          | Afsluttet   | CN-JS          | air   | lost       |              |

expenses
voucher_id | posted_date | budget_line | amount  | status    | agreement_id | province_code
1          | 2018-01-01  | Rejser      | 1000.50 | actual    | A-1          | CN-JS
2          | 2018-02-01  | Rejser      | 500.00  | committed |              | CN-JS
3          | 2018-03-01  | Løn         | 9.00    | actual    |              |
"""


pytestmark = pytest.mark.shows(TABLES)


def _page(about: str) -> Statement:
    return PAGES.get(about, parties.PAGE)


def _facts(about: str, filters: Filters = ALL, *, is_guest: bool = False) -> Facts:
    page = _page(about)
    assert page.about is not None
    return page.facts(page.about.narrowed(filters, about), is_guest=is_guest)


def _strip(about: str, filters: Filters = ALL) -> dict[str, Number]:
    (strip,) = (one for one in _page(about).head(_facts(about, filters)) if isinstance(one, Numbers))
    return {one.key.measure: one for one in strip.figures}


def _titles(rows: Rows, column: str = "title") -> list[Any]:
    return list(plain.rows(rows)[column])


# ── What the blocks say ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (
            "CN-JS",
            {
                "in_force_count": (1, "af 2"),
                "last_contact_date": (dt.date(2018, 6, 22), "8 dage før opgørelsesdagen"),
                "next_visit_date": (dt.date(2018, 8, 31), ""),
                "promise_count": (1, "ingen overskredet"),
                "active_company_count": (1, "og én kun interesseret"),
            },
        ),
        (
            "Aarhus Kommune",
            {
                "in_force_count": (1, "af 2"),
                "last_contact_date": (dt.date(2018, 6, 22), "8 dage før opgørelsesdagen"),
                # a step, a milestone, three activities and an end
                "next_due_date": (dt.date(2018, 7, 1), "5 inden for 90 dage"),
                "promise_count": (1, "ingen overskredet"),
                "home_company_count": (1, "og én udefra"),
            },
        ),
    ],
)
def test_every_number_of_the_strip_was_worked_out_by_hand(
    about: str, expected: dict[str, tuple[Any, str]]
) -> None:
    found = _strip(about)
    assert {name: (one.value, one.note.replace("\u00a0", " ")) for name, one in found.items()} == expected


def test_money_is_of_the_one_that_is_chosen() -> None:
    for about, spent in (
        ("CN-JS", "1000.50"),
        ("Aarhus Kommune", "1000.50"),
        (UNPLACED, "9.00"),
        ("CN-SD", "0"),
    ):
        assert _facts(about).now["spent_dkk"] == Decimal(spent), about


@pytest.mark.parametrize(
    "about", ["CN-JS", "CN-SD", UNPLACED, "Aarhus Kommune", "Viborg Kommune", "Region Midtjylland"]
)
def test_a_list_has_the_rows_that_its_figure_counts(about: str) -> None:
    facts = _facts(about)
    for make in _page(about).parts_for(facts).values():
        for block in make(facts):
            if isinstance(block, Rows):
                counted = measures.figure(block.key.filters, block.key.measure, block.key.group)
                assert len(plain.rows(block)) == (counted.rows if counted else 0), block.name


@pytest.mark.parametrize(
    "about", ["CN-JS", "CN-SD", "Aarhus Kommune", "Region Midtjylland", "Odense Kommune"]
)
def test_the_last_contact_agrees_with_the_agreements_below_it(about: str) -> None:
    """Either it is the latest of theirs, or the note says what theirs is."""
    facts = _facts(about)
    stated = _strip(about)["last_contact_date"]
    of_agreements = plain.rows(
        (parties.KIND if _page(about) is parties.PAGE else provinces.KIND).agreements(facts)
    )["last_contact_date"].dropna()
    latest = of_agreements.max() if len(of_agreements) else None
    if stated.value is None:
        assert latest is None
    elif latest is None:
        assert stated.note == text("profile-last-outside")
    elif latest != stated.value:
        assert "om aftalerne senest" in stated.note


@pytest.mark.usefixtures("sample_warehouse")
def test_a_later_contact_that_the_filters_leave_out_is_said_to_be_without_them() -> None:
    of_theme = Filters(as_of=dt.date(2020, 3, 29), themes=("business",))
    stated = _strip("Bycirklen (Ballerup, Egedal and Frederikssund)", of_theme)["last_contact_date"]
    assert stated.note == "uden filtrene: 22. aug. 2017"


MINE = {"parties": ("Aarhus Kommune",), "statuses": ("active",), "period_to": dt.date(2018, 6, 30)}
SOIL = {"themes": ("soil",), "provinces": ("CN-SD",)}


def test_lists_have_their_rows_in_order() -> None:
    for make, about, chosen, column, expected in (
        # journeys alone stand below who goes next: own first, then the nearest, whatever is filtered
        (parties.KIND.journeys, "Aarhus Kommune", {}, "title", ["Egen rejse", "Rejse"]),
        (parties.KIND.journeys, "Aarhus Kommune", {}, "is_other", [False, True]),
        (parties.KIND.journeys, "Viborg Kommune", {}, "title", ["Andetsteds", "Rejse", "Egen rejse"]),
        (provinces.KIND.journeys, "CN-JS", {}, "title", ["Rejse", "Egen rejse"]),
        (provinces.KIND.journeys, "CN-JS", MINE, "title", ["Egen rejse", "Rejse"]),
        (profiles.plans, "CN-JS", {}, "title", ["Telefonmøde"]),
        (profiles.plans, "Aarhus Kommune", {}, "title", ["Telefonmøde", "Møde"]),
        # the other filters hold
        (provinces.KIND.companies, "CN-JS", SOIL, "company_name", ["Geo A/S"]),
        (profiles.challenges, "CN-JS", SOIL, "title", ["Jordgrund"]),
        # what is urgent, late or near comes first
        (profiles.challenges, "CN-JS", {}, "challenge_id", ["C-2", "C-1"]),
        (profiles.milestones, "CN-JS", {}, "title", ["Pilot", "Rapport"]),
        (profiles.contacts, "CN-JS", {}, "activity_id", ["V-1", "V-7"]),
        (parties.KIND.companies, "Aarhus Kommune", {}, "company_name", ["Nærved A/S", "Langt Væk A/S"]),
    ):
        facts = _facts(about, replace(ALL, **chosen))
        assert _titles(make(facts), column) == expected, (about, column, chosen)
    assert _strip("CN-JS", replace(ALL, **MINE))["next_visit_date"].value == dt.date(2018, 8, 31)


def test_an_agreement_in_two_provinces_stands_in_both_and_one_without_apart() -> None:
    for about, expected in (("CN-JS", {"A-1", "A-2"}), ("CN-SD", {"A-2", "A-3", "A-4"}), (UNPLACED, {"A-5"})):
        assert set(_titles(provinces.KIND.agreements(_facts(about)), "agreement_id")) == expected


@pytest.mark.parametrize("about", ["CN-XZ", "Odense Kommune"])
def test_that_there_was_no_contact_is_said_once(about: str) -> None:
    facts = _facts(about)
    said = [getattr(block, "empty", "") for block in _page(about).parts_for(facts)["agreements"](facts)]
    assert said.count(text("profile-contacts-none")) == 1


def test_a_bar_of_the_years_opens_its_rows() -> None:
    drawn = profiles.years(_facts("CN-JS"))
    assert drawn.categories == ("2016", "2017", "2018")
    held, planned = drawn.series
    assert (held.values, planned.values) == ((1, None, 1), (None, None, 3))
    key = planned.keys[2]
    assert key is not None
    assert set(measures.rows(key.filters, key.measure, key.group)["activity_id"]) == {"V-2", "V-5", "V-6"}


@pytest.mark.dealt(11)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize(
    "about", ["CN-JS", "CN-SD", "CN-XZ", UNPLACED, "Aarhus Kommune", "Eksempelby Kommune"]
)
def test_every_block_can_be_said_and_a_guest_gets_nothing_internal(about: str, lang: str) -> None:
    page = _page(about)
    for is_guest in (False, True):
        with speaking(lang), reader.reading(for_guests=is_guest):
            facts = _facts(about, is_guest=is_guest)
            found = plain.resolve(page.blocks(facts), facts.ledger)
            assert found
            if is_guest:
                assert {"tasks", "money"}.isdisjoint(page.parts_for(facts))
                assert not {key.measure for key in facts.ledger if facts.is_hidden(key.measure)} & {
                    key.measure for key, _ in plain.figures_of(found)
                }
                told = {one.name for block in found if isinstance(block, Table) for one in block.columns}
                assert {"presence", "danish_owner", "next_step", "bottleneck"}.isdisjoint(told)
            elif about in ("CN-JS", "Aarhus Kommune"):
                assert [one for one in found if isinstance(one, Chart)]


# ── The page ──────────────────────────────────────────────────────────────────────────────────────────────────────

PROVINCES, PARTIES = "partnerships/provinces.py", "partnerships/parties.py"


def _chosen(at: AppTest, name: str = "about") -> str:
    return str(at.selectbox(key=f"choice-{name}").value)


@pytest.mark.dealt(6)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize(
    ("page", "one", "other"),
    [(PROVINCES, "CN-JS", "CN-SD"), (PARTIES, "Aarhus Kommune", "Region Midtjylland")],
)
def test_the_link_opens_one_and_another_beside_it(page: str, one: str, other: str, lang: str) -> None:
    at = desk.open_page(page, lang, about=one, against=other)
    assert (_chosen(at), _chosen(at, "against")) == (one, other)
    about = _page(one).about
    assert about is not None
    with speaking(lang):
        assert [header.value for header in at.header][:2] == [about.names()[one], about.names()[other]]


@pytest.mark.usefixtures("sample_warehouse")
def test_two_side_by_side_have_each_its_own_form_of_a_name() -> None:
    at = desk.open_page(PARTIES, as_of=None, about="Arcon-Sunmark", against="Haldor Topsøe")
    keys = [str(one.key) for one in at.text_input if str(one.key).startswith("author-chinese-")]
    assert len(set(keys)) == len(keys) == 2


@pytest.mark.parametrize(
    ("page", "link", "opened"),
    [
        (PROVINCES, {}, "CN-SD"),  # the one with most agreements
        (PROVINCES, {"province": "CN-JS"}, "CN-JS"),
        (PROVINCES, {"about": "CN-QQ"}, "CN-SD"),
        (PARTIES, {}, "Aarhus Kommune"),  # of municipalities
        (PARTIES, {"party": "Region Midtjylland"}, "Region Midtjylland"),
        (PARTIES, {"about": "Ingen Kommune"}, "Aarhus Kommune"),
    ],
)
def test_what_opens(page: str, link: dict[str, str], opened: str) -> None:
    assert _chosen(desk.open_page(page, **link)) == opened


def _linked(at: AppTest, name: str) -> str:
    value = at.query_params[name]
    return value if isinstance(value, str) else value[0]


def test_a_choice_is_written_into_the_link_and_kept() -> None:
    at = desk.open_page(PROVINCES)
    at.selectbox(key="choice-about").set_value("CN-JS").run()
    at.selectbox(key="choice-against").set_value("CN-SD").run()
    assert [_linked(at, name) for name in ("about", "against")] == ["CN-JS", "CN-SD"]
    at.selectbox(key="choice-against").set_value("none").run()
    assert "against" not in at.query_params
    assert _chosen(at) == "CN-JS"


@pytest.mark.usefixtures("sample_warehouse")
def test_a_link_to_what_is_not_there_says_what_is_shown_instead() -> None:
    at = desk.open_page(PARTIES, about="Aarhuus")
    assert "»Aarhuus«, som ikke findes her" in "\n".join(one.value for one in at.info)
    assert not desk.open_page(PARTIES, about="Aarhus Kommune").info


def test_a_party_opens_on_its_own_tasks() -> None:
    at = desk.open_page(PARTIES, about="Aarhus Kommune")
    assert next(header.value for header in at.header) == text("actions-title")
    assert desk.metrics(at)["Udestående tilsagn"] == "1"


def test_a_province_has_the_tasks_of_the_one_list() -> None:
    asked = actions.noted(replace(ALL, provinces=("CN-SD",)))
    told = [words.title(row) for row in actions.rows(asked).to_dict("records")]
    assert told
    at = desk.open_page(PROVINCES, about="CN-SD", against="CN-JS", part="tasks")
    assert not at.exception
    assert all(title in desk.words(at) for title in told[:3])


def test_what_is_empty_has_no_heading_and_is_said_in_one_place() -> None:
    at = desk.open_page(PARTIES, about="Odense Kommune")
    nothing = [text(f"profile-{name}-none") for name in ("milestones", "ahead")]
    (said,) = [one.value for one in at.markdown if nothing[0] in one.value]
    assert all(one in said for one in nothing)
    assert desk.metrics(at)["Udestående tilsagn"] == "0"  # the strip says it of these
    titles = [text(f"{name}-title") for name in ("parties-due", "profile-promises", "parties-ahead")]
    assert not {*titles} & {header.value for header in at.header}


def test_an_empty_province_says_so_and_the_unplaced_tell_how_to_mend_them() -> None:
    at = desk.open_page(PROVINCES, about="CN-XZ")
    assert "Der er ingen aftaler, kontakter" in desk.words(at)
    assert not desk.metrics(at)
    assert "Correct the place in the export" in desk.words(desk.open_page(PROVINCES, "en", about=UNPLACED))


def test_those_with_agreements_are_offered_first_the_unplaced_last_and_the_invented_marked() -> None:
    assert provinces.PAGE.about is not None
    offered = provinces.PAGE.about.offered(ALL.as_of)
    assert list(offered)[:2] == ["CN-JS", "CN-SD"]
    assert list(offered)[-1] == UNPLACED
    assert parties.PAGE.about is not None
    marked = [one for one in parties.PAGE.about.offered(ALL.as_of).values() if "opdigtet" in one]
    assert marked == ["Eksempelby Kommune · opdigtet"]
    assert _told(parties.KIND, "Eksempelby Kommune") == (text("profile-invented"),)
    assert _told(parties.KIND, "Aarhus Kommune") == ()


def _told(kind: profiles.Kind, about: str) -> tuple[str, ...]:
    return kind.itself(_facts(about)).remarks


def test_a_guest_reads_no_steps_no_money_and_makes_no_address() -> None:
    house = desk.words(desk.open_page(PARTIES, about="Aarhus Kommune"))
    guest = desk.words(desk.open_page(PARTIES, about="Aarhus Kommune", view="guest"))
    for internal in (text("actions-title"), text("parties-feed-make"), text("confirmed-none")):
        assert internal in house
        assert internal not in guest
    assert "1.001" not in guest


# ── What is given to a party ──────────────────────────────────────────────────────────────────────────────────────


def _make(at: AppTest) -> Any:
    return next(one for one in at.button if str(one.key).startswith("parties-feed-make"))


def test_a_keeper_makes_an_address_and_withdraws_it() -> None:
    at = desk.open_page(PARTIES, about="Aarhus Kommune", part="agreements")
    _make(at).click().run()
    assert not at.exception
    (feed,) = links.feeds_of("Aarhus Kommune")
    (address,) = [one.value for one in at.code if "/calendar/" in one.value]
    token = address.rpartition("/")[2].removesuffix(".ics")
    assert links.find_feed(token) == feed
    at.button(key=f"feed-withdraw-{feed.feed_id}").click().run()
    assert not at.exception
    assert links.find_feed(token) is None
    assert not [one for one in at.code if "/calendar/" in one.value]


def test_a_viewer_gets_the_link_and_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "role", lambda: "viewer")
    at = desk.open_page(PARTIES, about="Aarhus Kommune", part="agreements")
    assert not [button for button in at.button if str(button.key).startswith("parties-feed-make")]
    assert [one.value for one in at.code if "about=Aarhus+Kommune" in one.value]


def test_records_that_can_not_be_read_cost_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(_: str) -> list[links.Feed]:
        raise database.RecordsUnreachableError

    monkeypatch.setattr(links, "feeds_of", unreachable)
    at = desk.open_page(PARTIES, about="Aarhus Kommune", part="agreements")
    assert text("error-records") in [one.value for one in at.warning]
