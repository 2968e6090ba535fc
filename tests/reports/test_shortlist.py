"""The short list: one page, the same words as on screen, persons only where they are asked for and may be written to."""

import datetime as dt
import re
from unittest.mock import patch

import pytest

from dashboard import ranking
from dashboard.blocks.kinds import Basis, Items, Paper
from dashboard.filters_model import Filters
from locales import speaking
from reports import shortlist
from tests.pages.test_opportunities import DESK

ALL = Filters(as_of=dt.date(2018, 6, 30))
OF_CHALLENGE = ranking.pairs_of(ALL, challenge_id="C-1")


# Long names and technologies, and more companies than a page holds.
LONG = "\n".join(
    f"=Meget lang {'virksomhed ' * 12}{number} | lækagesøgning; spildevand" for number in range(12)
)
pytestmark = pytest.mark.shows(f"{DESK}\n\ncompanies\nname | technologies\n{LONG}")


def _made(asked: ranking.PairFilters, *, contacts: bool = False) -> Paper:
    """The longest text tried."""
    tried: list[Paper] = []
    with patch.object(shortlist.setting, "first_within", lambda papers, _: tried.extend(papers)):
        shortlist.pdf(asked, with_contacts=contacts)
    return tried[0]


def _content(asked: ranking.PairFilters, *, contacts: bool = False) -> tuple[Basis, Items, str]:
    """The facts of its subject, its entries, and the line at the foot."""
    made = _made(asked, contacts=contacts)
    known, entries, _ = made.blocks
    assert isinstance(known, Basis)
    assert isinstance(entries, Items)
    return known, entries, made.foot


def _names(entries: Items) -> list[str]:
    return [one.title.partition(" · ")[0] for one in entries.items]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_one_page_however_long_and_the_same_bytes_again(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortlist, "_MOST", 10)
    made = speaking(lang)(shortlist.pdf)(OF_CHALLENGE, with_contacts=True)
    assert made.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1
    assert made == speaking(lang)(shortlist.pdf)(OF_CHALLENGE, with_contacts=True)


def test_persons_stand_on_it_only_when_asked_for_and_never_where_advertising_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shortlist, "_MOST", 20)
    told = str(_content(OF_CHALLENGE, contacts=True))
    assert told.count("ida@vandtab.dk") == 1
    assert "bo@spild.dk" not in told
    assert "Bo Jensen" not in told
    assert told.count("Reklamebeskyttet") == 1
    told = str(_content(OF_CHALLENGE))
    assert "ida@vandtab.dk" not in told
    assert "Ida Hansen" not in told


def test_a_challenge_that_nobody_fits_has_a_list_that_says_so() -> None:
    found = shortlist._found
    with (
        speaking("en"),
        patch.object(shortlist, "_found", lambda *asked, **how: found(*asked, **how).head(0)),
    ):
        made = _made(OF_CHALLENGE)
    assert isinstance(made.blocks[1], Items)
    assert made.blocks[1].title == "No company in the register fits."
    with pytest.raises(LookupError):
        shortlist.pdf(ranking.pairs_of(ALL, challenge_id="C-9"))


# Pumpe is wanted in two places; what is invented scores best, and only an invented agreement opens Jiangsu.
BOTH_WAYS = """
companies
name    | technologies                          | is_export_ready | is_illustrative
Pumpe   | lækagesøgning; spildevandsrensning    | yes             |
Opdigt  | lækagesøgning; spildevandsrensning    | yes             | yes

challenges
challenge_id | title    | description       | theme          | province_codes | stage    | is_illustrative | offer_holder
C-1          | Rør      |                   | water_loss     | CN-ZJ          | dialogue |                 |
C-2          | Kloak    |                   | wastewater     | CN-JS          | offer    |                 | Pumpe
C-3          | Eksempel | Leakage is 30 pct | water_loss     | CN-ZJ          | dialogue | yes             |

agreements
agreement_id | title | danish_party   | danish_owner | signed_date | themes         | province_codes | status | is_illustrative
A-1          | Vand  | Aarhus Kommune | Ida Hansen   | 2016-01-01  | water_loss     | CN-ZJ          | active |
A-2          | Spild | Eksempelby     | Bo Jensen    | 2016-01-01  | wastewater     | CN-JS          | active | yes
"""


def _of_company(name: str) -> ranking.PairFilters:
    return ranking.pairs_of(ALL, f"name:{name}")


@pytest.mark.shows(BOTH_WAYS)
def test_a_company_is_told_where_it_is_wanted_who_opens_the_door_and_what_to_do_first() -> None:
    with speaking("en"):
        asked = _of_company("pumpe")
        known, entries, foot = _content(asked)
        made = shortlist.pdf(asked)
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1
    assert _names(entries) == ["1. Rør (in Danish)", "2. Kloak"]
    blocks = dict(known.facts)
    assert blocks["Where it is wanted"].startswith("Zhejiang (1), Jiangsu (1). The number of")
    assert "“Vand” (Aarhus Municipality)" in blocks["Who gives access"]
    begins = "First step: "
    first = [
        line.removeprefix(begins) for one in entries.items for line in one.lines if line.startswith(begins)
    ]
    assert first[0].startswith("Contact Aarhus Municipality about access through the agreement “Vand”. Tell ")
    assert first[1].startswith("Follow up on the company’s own offer. Find a way in together with ")
    assert blocks["First step"] == f"“Rør (in Danish)”: {first[0]}"
    # nothing invented is on it, nor does anything on it rest on what is invented
    assert "Eksempel" not in f"{known}{entries}"
    assert "left out" in foot


@pytest.mark.shows(BOTH_WAYS)
def test_who_owns_the_agreement_is_on_it_only_when_asked_for() -> None:
    for contacts in (False, True):
        told = str(_content(_of_company("pumpe"), contacts=contacts))
        assert told.count("Ida Hansen") == contacts


@pytest.mark.soak
@pytest.mark.shows(BOTH_WAYS)
def test_what_is_invented_never_outranks_what_is_real() -> None:
    _, entries, _ = _content(OF_CHALLENGE)
    assert _names(entries) == ["1. Pumpe"]
    # beside an example there are examples, too, and they come last
    _, entries, _ = speaking("en")(_content)(ranking.pairs_of(ALL, challenge_id="C-3"))
    assert _names(entries) == ["1. Pumpe", "2. Opdigt"]
    assert [one.mark != "" for one in entries.items] == [False, True]
    _, entries, _ = _content(_of_company("opdigt"))
    assert _names(entries) == ["1. Rør", "2. Kloak", "3. Eksempel"]


@pytest.mark.shows(BOTH_WAYS)
def test_a_company_that_is_not_in_the_register_has_no_list() -> None:
    with pytest.raises(LookupError):
        shortlist.pdf(_of_company("gone"))
