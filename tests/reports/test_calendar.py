"""The calendar of ends: whole days, warnings ahead only, stable names, and nothing more exact than it is known."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from icalendar import Calendar

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.options import load_options
from dashboard.queries import parties
from locales import speaking
from reports import calendar

ALL = Filters(as_of=dt.date(2018, 3, 1))

DESK = """
agreements
agreement_id | title               | danish_party   | chinese_party | expires_date | expires_date_precision | is_illustrative
A-1          | Vand, luft; og jord | Aarhus Kommune | Harbin        | 2018-08-31   | day                    |
A-2          | Kun året            | Viborg Kommune |               | 2018-01-01   | year                   | yes
A-3          | Uden slut           | Odense Kommune |               |              |                        |
A-4          | Forbi               | Odense Kommune |               | 2017-08-31   | day                    |
"""


pytestmark = pytest.mark.shows(DESK)


def _events(lang: str = "da", filters: Filters = ALL) -> list[Any]:
    return list(Calendar.from_ical(speaking(lang)(calendar.expiries)(filters)).walk("VEVENT"))


def test_warnings_ahead_and_the_end_itself_are_whole_days() -> None:
    assert [(event["uid"], event["dtstart"].dt, event["dtend"].dt) for event in _events()] == [
        ("A-1-6@china-desk.clean", dt.date(2018, 3, 1), dt.date(2018, 3, 2)),  # on the as-of day itself
        ("A-1-3@china-desk.clean", dt.date(2018, 5, 31), dt.date(2018, 6, 1)),
        ("A-1-0@china-desk.clean", dt.date(2018, 8, 31), dt.date(2018, 9, 1)),
        ("A-2-6@china-desk.clean", dt.date(2018, 7, 1), dt.date(2018, 7, 2)),
        ("A-2-3@china-desk.clean", dt.date(2018, 10, 1), dt.date(2018, 10, 2)),
        ("A-2-0@china-desk.clean", dt.date(2018, 12, 31), dt.date(2019, 1, 1)),
    ]


def test_the_words_are_the_readers() -> None:
    assert str(_events("da")[0]["summary"]) == "Udløber om 6 måneder: Vand, luft; og jord"
    assert str(_events("en")[2]["summary"]) == "Expires: Vand, luft; og jord (in Danish)"
    assert str(_events("zh")[0]["summary"]) == "6个月后到期：Vand, luft; og jord（丹麦文）"


def test_an_end_known_only_to_the_year_says_so() -> None:
    about = str(_events("en")[-1]["description"])
    assert "The agreement expires in 2018; the day is not known and is counted as 31 December 2018." in about
    assert "Invented" in about
    assert "Invented" not in str(_events("en")[0]["description"])


def test_the_same_agreements_give_the_same_file() -> None:
    first = calendar.expiries(ALL)
    warehouse.close()
    assert calendar.expiries(ALL) == first
    assert b"\r\n" in first


def test_the_filters_hold() -> None:
    only = Filters(parties=("Viborg Kommune",), as_of=ALL.as_of)
    assert {str(event["uid"])[:3] for event in _events(filters=only)} == {"A-2"}


def test_nothing_ahead_is_an_empty_calendar() -> None:
    late = Filters(as_of=dt.date(2030, 1, 1))
    assert _events(filters=late) == []


# --- What falls due for one party ---

DUE = """
agreements
agreement_id | title           | danish_party   | chinese_party | status | signed_date | expires_date | danish_owner | next_step          | next_step_date | next_step_date_precision | is_illustrative
A-1          | Vand            | Aarhus Kommune | Harbin        | active | 2016-01-01  | 2018-08-31   | Ida Hansen   | Send udkast        | 2018-04-02     | day                      |
A-2          | Jord            | Aarhus Kommune | Wuxi          | active | 2016-01-01  |              |              | Ring til Ida       | 2018-05-01     | month                    | yes
A-3          | Luft            | Viborg Kommune | Jinan         | active | 2016-01-01  |              |              | Hører ikke til her | 2018-04-02     | day                      |

activities
activity_id | agreement_id | title           | activity_type | status  | start_date | start_date_precision | end_date   | danish_party   | participants
V-1         | A-1          | Delegation      | delegation    | planned | 2018-06-04 | day                  | 2018-06-08 |                | Li Wei; Ida Hansen
V-2         |              | Middag med Li Wei | meeting     | planned | 2018-06-05 | day                  |            | Aarhus Kommune |
V-3         | A-1          | Besøg           | visit         | held    | 2018-02-01 | day                  |            |                |

milestones
agreement_id | title | due_date   | status
A-1          | Pilot | 2018-09-01 | planned
A-1          | Gjort | 2018-02-01 | done
"""


@pytest.fixture
def _of_party(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        calendar.options,
        "load_options",
        lambda: replace(load_options(), last_date=ALL.as_of, data_as_of=None),
    )


def _of(party: str, lang: str = "da") -> dict[str, Any]:
    found = Calendar.from_ical(speaking(lang)(calendar.of_party)(party)).walk("VEVENT")
    return {str(event["summary"]): event for event in found}


@pytest.mark.shows(DUE)
@pytest.mark.usefixtures("_of_party")
def test_a_party_reads_what_falls_due_for_it_and_nothing_else() -> None:
    assert list(_of("Aarhus Kommune")) == [
        "Udløber om 6 måneder: Vand",
        "Næste skridt: Send udkast",
        "Udløber om 3 måneder: Vand",
        "Næste skridt: Jord",
        "Aktivitet: Delegation",
        "Aktivitet",
        "Udløber: Vand",
        "Milepæl: Pilot",
    ]
    assert list(_of("Viborg Kommune", "en")) == ["Next step: Hører ikke til her (in Danish)"]
    assert _of("Ingen Kommune") == {}


@pytest.mark.shows(DUE)
@pytest.mark.usefixtures("_of_party")
def test_an_activity_lasts_and_a_month_counts_by_its_last_day() -> None:
    events = _of("Aarhus Kommune")
    delegation, step = events["Aktivitet: Delegation"], events["Næste skridt: Jord"]
    assert (delegation["dtstart"].dt, delegation["dtend"].dt) == (dt.date(2018, 6, 4), dt.date(2018, 6, 9))
    assert step["dtstart"].dt == dt.date(2018, 5, 31)
    assert "Oplyst som maj 2018" in str(step["description"])
    assert "Opdigtet" in str(step["description"])
    assert len({str(event["uid"]) for event in events.values()}) == len(events)


@pytest.mark.shows(DUE)
@pytest.mark.usefixtures("_of_party")
def test_it_names_no_persons() -> None:
    said = speaking("da")(calendar.of_party)("Aarhus Kommune").decode().replace("\r\n ", "")
    for name in ("Ida", "Hansen", "Li Wei", "Ring til"):
        assert name not in said
    assert "Send udkast" in said


@pytest.mark.shows(
    """
    agreements
    agreement_id | title                 | danish_party   | chinese_party | signed_date | status | expires_date | danish_owner
    A-1          | Venskabsby Aarhus–Wuxi | Aarhus Kommune | Wuxi          | 2016-01-01  | active | 2019-01-01   | Ida Hansen

    activities
    activity_id | agreement_id | title | activity_type | status | start_date | participants
    B-1         | A-1          | Besøg | visit         | held   | 2017-03-01 | Aarhus Kommune; Aarhus; Ole Olsen
    """
)
def test_a_party_that_took_part_is_no_person() -> None:
    persons = {f"Mød {person}" for person in ("Ole Olsen", "Ida")}
    assert parties.naming_persons(["Venskabsby Aarhus–Wuxi", "Aarhus Kommune", *persons]) == persons
