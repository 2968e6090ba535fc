"""The page Opportunities as AppTest sees it: what is chosen stands in the link, and persons stay hidden."""

import datetime as dt
from collections.abc import Sequence

import pytest

from dashboard import ranking
from dashboard.blocks import plain
from dashboard.blocks.kinds import Block, Grid, Items, Numbers, Table, Text
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.statements import opportunities
from dashboard.words.opportunities import PARTS, dressed, interest_text, relevance_text
from locales import speaking, text
from reports import shortlist
from tests.pages.desk import AS_OF, open_page, words

PAGE = "business/opportunities.py"

# Vandtab names what the challenge names; Spild is beside its theme, but knows Zhejiang and is a member; Vind has nothing to do with it.
DESK = """
companies
name       | technologies  | is_export_ready | is_member | employees | active_provinces | contact_name | contact_email   | is_ad_protected
Vandtab *1 | lækagesøgning |                 |           |           |                  | Ida Hansen   | ida@vandtab.dk  | no
Spild      | spildevand; drikkevand | yes             | yes       | 48        | CN-ZJ            | Bo Jensen    | bo@spild.dk     | yes
Vind       | vind          |                 |           |           |                  |              |                 |

interests
company_name | theme_code     | province_code | level  | stated_date
Vandtab *1   | drinking_water | CN-ZJ         | active | 2018-06-30

challenges
challenge_id | title      | description       | theme          | province_codes | is_illustrative
C-1          | Pipes #1   | Leakage is 30 pct | drinking_water | CN-ZJ          | yes
C-2          | Old pipes  |                   | wastewater     | CN-JS          |

agreements
agreement_id | title | danish_party   | signed_date | themes         | province_codes | status
A-1          | Vand  | Aarhus Kommune | 2016-01-01  | drinking_water | CN-ZJ          | active
"""
# «lækagesøgning», as the sheet has it, in each reader's language.
LEAKS = {
    "da": "lækagesøgning og begrænsning af vandtab",
    "en": "leak detection and water loss reduction",
    "zh": "漏损控制",
}
VANDTAB, SPILD, VIND = "name:vandtab 1", "name:spild", "name:vind"


pytestmark = pytest.mark.shows(DESK)


def _stated(
    company: str | None = None, challenge: str | None = None, lang: str = "en", **chosen: tuple[str, ...]
) -> Sequence[Block]:
    """The blocks of the page, as papers take them."""
    filters = Filters(as_of=dt.date.fromisoformat(AS_OF), **chosen)
    with speaking(lang):
        facts = opportunities.PAGE.facts(ranking.pairs_of(filters, company, challenge), is_guest=False)
        return plain.resolve(opportunities.PAGE.blocks(facts), facts.ledger)


def _items(blocks: Sequence[Block]) -> list[str]:
    """The text of each entry of its short lists."""
    found = [one for block in blocks if isinstance(block, Items) for one in block.items]
    return ["\n".join((one.title, *one.lines)) for one in found]


def _table(blocks: Sequence[Block], title: str, lang: str = "en") -> list[dict[str, object]]:
    said = speaking(lang)(text)(title)
    table = next(block for block in blocks if isinstance(block, Table) and block.title == said)
    return [dict(zip((one.name for one in table.columns), row.values, strict=True)) for row in table.rows]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["zh", "da", "en"])
def test_a_challenge_has_its_best_companies_with_door_and_first_step_in_each_language(lang: str) -> None:
    blocks = _stated(challenge="C-1", lang=lang)
    first, second, *_ = _items(blocks)
    assert first.startswith("Vandtab *1") and second.startswith("Spild")
    assert "Vand" in first.splitlines()[2]  # the agreement that opens the door
    assert not set(first.splitlines()) & set(second.splitlines())  # said once
    more = speaking(lang)(text)("opportunities-raise-interest-ask", themes="", provinces="", points="")
    assert not [one for one in (first, second) if more[:12] in one]  # the first step asks for it already
    listed = _table(blocks, "opportunities-table-challenge", lang)
    assert [str(row["company_name"]).partition("（")[0] for row in listed] == ["Vandtab *1", "Spild"]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["zh", "da", "en"])
def test_why_tells_each_part_of_the_score_in_each_language(lang: str) -> None:
    said = "\n".join(_items(_stated(VANDTAB, "C-1", lang)))
    assert speaking(lang)(text)("opportunities-relevance-technology", technologies=LEAKS[lang]) in said
    for part in PARTS:
        assert speaking(lang)(text)(f"opportunities-part-{part}") in said


def test_a_name_is_no_markdown() -> None:
    at = open_page(PAGE, "en", company=VANDTAB, challenge="C-1")
    assert any("Vandtab \\*1" in header.value for header in at.header)


def test_a_company_has_challenges_doors_and_provinces() -> None:
    blocks = _stated(VANDTAB)
    (door,) = _table(blocks, "opportunities-doors-title")
    assert (door["name"], door["access_danish_party"], door["opened_count"]) == (
        "Vand",
        "Aarhus Municipality",
        1,
    )
    (province,) = _table(blocks, "opportunities-provinces-title")
    assert (province["name"], province["fitting_count"]) == ("Zhejiang", 1)
    (numbers,) = (block for block in blocks if isinstance(block, Numbers))
    assert [one.value for one in numbers.figures] == [1, 1]


def test_a_company_without_technology_that_fits_says_so() -> None:
    (best, *_) = (block for block in _stated(VIND) if isinstance(block, Items))
    assert (best.items, best.empty) == ((), speaking("en")(text)("opportunities-none-company"))


def test_why_and_why_not() -> None:
    (said, *_) = _stated(VANDTAB, "C-1")
    enliven = speaking("en")(text)("opportunities-raise-access-enliven", agreement="Vand", points="7.5")
    assert enliven in said.lines  # type: ignore[attr-defined]
    (said, *_) = _stated(VIND, "C-1")
    needed = speaking("en")(text)("opportunities-needed-none", themes="drinking water")
    assert needed in said.lines  # type: ignore[attr-defined]


def test_near_misses_are_offered_with_what_they_lack_and_what_would_change_it() -> None:
    needed = speaking("en")(text)("opportunities-needed-neighbour", themes="wastewater")
    (missed,) = _table(_stated(VANDTAB), "opportunities-missed-title")
    assert (missed["title"], missed["needed_text"]) == ("Old pipes", needed)
    # from the other side, and in full
    assert "Vandtab *1" in [
        row["company_name"] for row in _table(_stated(challenge="C-2"), "opportunities-missed-title")
    ]
    (said, *_) = _stated(VANDTAB, "C-2")
    assert needed in said.lines  # type: ignore[attr-defined]


def test_a_row_opens_the_pair() -> None:
    asked = ranking.pairs_of(Filters(as_of=dt.date.fromisoformat(AS_OF)), VANDTAB)
    row = dressed(ranking.placed(measures.rows(asked, "fitting_count"))).iloc[0]
    assert (row[opportunities._TO_PAIR.column], row[opportunities._TO_PAIR.besides["challenge"]]) == (
        VANDTAB,
        "C-1",
    )


def test_a_link_to_what_is_not_there_says_so_and_shows_the_field() -> None:
    at = open_page(PAGE, "en", company="name:gone", challenge="C-9")
    said = words(at)
    assert speaking("en")(text)("opportunities-unknown-company") in said
    assert speaking("en")(text)("opportunities-unknown-challenge") in said
    assert speaking("en")(text)("opportunities-field-title") in said


def test_a_link_with_weights_or_a_company_of_its_own_says_that_they_are_not_taken() -> None:
    at = open_page(PAGE, "en", challenge="C-1", weights="0-0-100-0-0", mine="28315694")
    assert "0-0-100-0-0" in words(at)
    assert "28315694" in words(at)


def test_the_field_marks_doors_and_wishes() -> None:
    blocks = _stated()
    (grid,) = (block for block in blocks if isinstance(block, Grid))
    marks = {(grid.rows[one.row], grid.columns[one.column]): one.mark for one in grid.squares}
    assert marks == {("drinking water", "Zhejiang"): "●", ("wastewater", "Jiangsu"): "○"}
    assert "Vandtab *1" in _items(blocks)[0]


def test_a_figure_of_the_field_opens_its_challenges() -> None:
    at = open_page(PAGE, "en")
    at.button(key="rows-field-cell-count").click().run()
    assert sorted(at.dataframe[-1].value["Challenge"]) == ["Old pipes", "Pipes #1"]


def test_a_day_without_challenges_is_an_empty_state_and_no_empty_chart() -> None:
    assert speaking("en")(text)("opportunities-empty") in words(
        open_page(PAGE, "en", province="CN-JS", theme="drinking_water")
    )


def test_persons_stand_nowhere_on_the_page() -> None:
    for link in ({"challenge": "C-1"}, {"company": SPILD}, {"company": SPILD, "challenge": "C-1"}):
        at = open_page(PAGE, "en", **link)
        shown = words(at) + "".join(table.value.to_csv() for table in at.dataframe)
        assert "Ida" not in shown
        assert "bo@spild.dk" not in shown


# Three companies of which no row says anything different, in an order that is not the alphabet's; before them one that does more besides, after
# them one that has less.
ALIKE = """
companies
name    | technologies
Bred    | spildevandsrensning; støvfiltre
Sidste  | spildevandsrensning
Midt    | spildevandsrensning
Ejlskov | spildevandsrensning
Andre   | spildevand

challenges
challenge_id | title | theme      | province_codes
C-1          | Pipes | wastewater | CN-ZJ

agreements
agreement_id | title | danish_party | danish_party_type | signed_date | themes     | province_codes | status
A-2          | Rens  | Odense       | municipality      | 2016-01-01  | wastewater | CN-ZJ          | active
"""
# The same, of which one has an agreement of its own.
ALIKE_BUT_ONE = f"""{ALIKE}A-1          | Vand  | Ejlskov A/S  | company           | 2016-01-01  | culture    | CN-JS          | active
"""


def _alike() -> ranking.PairFilters:
    return ranking.pairs_of(Filters(as_of=dt.date(2018, 6, 30)), challenge_id="C-1")


@pytest.mark.shows(ALIKE)
def test_equal_scores_share_a_place_that_says_so_by_focus_and_then_in_the_order_of_the_rows() -> None:
    rows = ranking.placed(measures.rows(_alike(), "fitting_count"))
    assert rows["company_name"].tolist() == ["Sidste", "Midt", "Ejlskov", "Bred", "Andre"]
    assert rows["rank"].tolist() == [1, 1, 1, 1, 5]
    with speaking("da"):
        told = dressed(rows)
        entries = [shortlist._entry("challenge", row, ()) for row in told.to_dict("records")]
    assert told["rank_name"].tolist() == [*["delt 1. plads"] * 4, "5"]
    titles = [entry.title.split(" · ")[0] for entry in entries]
    assert titles[2:] == ["Delt 1. plads: Ejlskov", "Delt 1. plads: Bred", "5. Andre"]


@pytest.mark.shows(ALIKE_BUT_ONE)
def test_a_contract_of_ones_own_is_told_as_experience_and_the_door_is_the_public_one() -> None:
    with speaking("en"):
        rows = dressed(ranking.placed(measures.rows(_alike(), "fitting_count"))).set_index("company_name")
    assert set(rows["access_agreement"]) == {"Rens"}
    assert "experience elsewhere in China (Jiangsu)" in rows.loc["Ejlskov", "readiness_text"]
    assert "no known experience" in rows.loc["Midt", "readiness_text"]


@pytest.mark.parametrize(
    ("source", "is_own", "begins"),
    [
        (
            "https://www.geo.dk/a ; https://stateofgreen.com/b",
            False,
            "According to geo.dk and stateofgreen.com (2016):",
        ),
        ("Messen i Shanghai", False, "According to Messen i Shanghai (2016):"),
        ("Virksomheden selv", True, "The company itself states (2016):"),
        (None, False, "Recorded without a source (2016):"),
    ],
)
def test_an_interest_is_told_by_its_source_and_its_date_as_precisely_as_it_is_known(
    source: str | None, is_own: bool, begins: str
) -> None:
    row = {
        "interest_reason": "exact",
        "interest_level": "active",
        "interest_theme_code": "soil",
        "interest_province_code": "CN-JS",
        "interest_is_anywhere": False,
        "interest_date": dt.date(2016, 1, 1),
        "interest_date_precision": "year",
        "interest_source": source,
        "interest_is_own_answer": is_own,
        "province_codes": ["CN-JS"],
    }
    with speaking("en"):
        assert interest_text(row) == f"{begins} active in soil in Jiangsu."


@pytest.mark.parametrize(("technology", "said"), [("water", "water"), ("pumps", "water (pumps)")])
def test_a_theme_that_is_stated_as_technology_is_named_once(technology: str, said: str) -> None:
    row = {
        "relevance_reason": "neighbour",
        "relevance_technologies": [technology],
        "relevance_theme_code": "climate_adaptation",
        "relevance_via_theme_code": "water",
        "relevance_technology": None,
        "deed_title": None,
    }
    with speaking("en"):
        assert relevance_text(row).startswith(f"The company works with {said}, which is related to")


def test_where_nobody_is_interested_those_who_suit_best_are_listed() -> None:
    blocks = _stated(provinces=("CN-JS",))
    said = [line for block in blocks if isinstance(block, Text) for line in block.lines]
    unwanted = speaking("en")(text)("opportunities-unwanted", only_invented="no")
    assert unwanted in said
    assert [one.split(" – ")[0] for one in _items(blocks)] == ["“Old pipes”: Spild"]
    assert unwanted not in str(_stated(provinces=("CN-ZJ",)))


ONLY_INVENTED_WANT = """
companies
name  | technologies  | is_illustrative
Ekko  | lækagesøgning | yes
Spild | lækagesøgning |

interests
company_name | theme_code     | province_code | level  | stated_date | is_illustrative
Ekko         | drinking_water | CN-ZJ         | active | 2018-06-30  | yes

challenges
challenge_id | title     | description     | theme          | province_codes | is_illustrative
C-1          | New pipes | Leakage         | drinking_water | CN-ZJ          | yes
C-2          | Old pipes | Leakage, 30 pct | drinking_water | CN-ZJ          |
"""


@pytest.mark.shows(ONLY_INVENTED_WANT)
def test_what_is_real_comes_first_where_only_invented_companies_want_anything() -> None:
    blocks = _stated()
    unwanted = speaking("en")(text)("opportunities-unwanted", only_invented="yes")
    assert (unwanted,) in [block.lines for block in blocks if isinstance(block, Text)]
    found = [one.split(" – ")[0] for one in _items(blocks)]  # one line a challenge, however many suit it
    assert found == ["“Old pipes”: Spild", "“New pipes”: Spild"]
    items = [one for block in blocks if isinstance(block, Items) for one in block.items]
    assert [one.link for one in items] == [{"challenge": "C-2"}, {"challenge": "C-1"}]


@pytest.mark.shows(ONLY_INVENTED_WANT)
def test_of_more_pairs_than_can_be_scored_the_ablest_companies_meet_the_challenges_nearest_to_a_door(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "MOST_PAIRS", 1)
    monkeypatch.setattr(ranking, "_OUTSTANDING", 1)
    assert [one.split(" – ")[0] for one in _items(_stated())] == ["“Old pipes”: Spild"]


@pytest.mark.shows(
    "challenges\nchallenge_id | title | theme          | province_codes\nC-1 | Pipes | drinking_water | CN-ZJ"
)
def test_without_companies_there_is_nothing_to_choose() -> None:
    at = open_page(PAGE)
    assert not [one for one in at.selectbox if one.key and "company" in one.key]
