"""One figure, one colour, one word: every place that judges the money agrees with the others, whatever the desk and the day."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import questions, words
from dashboard.money.words import lights
from dashboard.statements import budget, grant_kept
from locales import text
from reports.board import Asked, summary
from reports.board.facts import PackFacts
from tests.marts.drawn import drawn_warehouse

_BUDGET = """
budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2018   | 382000.00
Løn         | Tilskud        | 2018   | 500000.00
"""
_VOUCHERS = """
expenses
voucher_id | posted_date | budget_line | funding_source | text | amount | status | currency
B0         | 2018-02-01  | Løn         | Tilskud        | Løn  | 100.00 | actual | DKK
"""
_RATES = """
exchange_rates
currency | rate_date  | dkk_per_100
EUR      | 2018-01-02 | 750.00
"""


def _desk(*vouchers: str, rates: str = "") -> str:
    return _BUDGET + _VOUCHERS + "".join(f"{line}\n" for line in vouchers) + rates


# Each desk goes wrong in a way of its own → the state of the grant, and its colour.
DESKS = {
    "not begun": (_BUDGET, "not_begun", "none"),
    "within": (_desk(), "within", "green"),
    "line a little over": (_desk("B1|2018-03-01|Rejser|Tilskud|x|390000.00|actual|DKK"), "parts", "amber"),
    "line far over": (_desk("B1|2018-03-01|Rejser|Tilskud|x|450000.00|actual|DKK"), "parts_over", "red"),
    "line in no budget": (_desk("B1|2018-03-01|Andet|Tilskud|x|10.00|actual|DKK"), "parts_over", "red"),
    "ordered too much on a line": (
        _desk("B1|2018-03-01|Rejser|Tilskud|x|390000.00|committed|DKK"), "parts", "amber",
    ),
    "grant exceeded by a little in each line": (
        _desk(
            "B1|2018-03-01|Rejser|Tilskud|x|390000.00|actual|DKK", "B2|2018-03-01|Løn|Tilskud|x|499000.00|actual|DKK"
        ),
        "over",
        "red",
    ),
    "without a rate, known before": (
        _desk("B1|2018-06-01|Rejser|Tilskud|x|1000.00|actual|EUR", rates=_RATES), "incomplete", "amber",
    ),
    "without any rate": (_desk("B1|2018-06-01|Rejser|Tilskud|x|1000.00|actual|EUR"), "incomplete", "amber"),
    "grant spent to the øre": (
        _desk(
            "B1|2018-03-01|Rejser|Tilskud|x|382000.00|actual|DKK", "B2|2018-03-01|Løn|Tilskud|x|499900.00|actual|DKK"
        ),
        "within",
        "green",
    ),
    "grant nearly spent": (_desk("B1|2018-03-01|Løn|Tilskud|x|499000.00|actual|DKK"), "within", "green"),
}  # fmt: skip
DAY = dt.date(2018, 6, 30)
ORDER = ("none", "green", "amber", "red")
_WORDS = {
    "not_begun": "Ubrugt",
    "within": "Inden for budgettet",
    "incomplete": "Uafklaret",
    "parts": "Presset",
}
_WORDS |= {"committed": "Overdisponeret", "parts_over": "Delvist overskredet", "over": "Overskredet"}


@pytest.fixture
def asked(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Filters]:
    """The filters of a day on a drawn desk."""
    drawn_warehouse(tmp_path / "warehouse.duckdb", request.param)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    yield Filters(as_of=DAY)
    warehouse.close()


def _walk(filters: Filters) -> None:
    """Every place that states how the money stands."""
    verdict = questions.grant_verdict(filters).to_dict("records")
    whole = verdict[0]
    troubles = measures.rows(filters, "line_trouble_count")
    (said_first,) = grant_kept.verdict(budget.PAGE.facts(filters, is_guest=False)).lights
    landing = questions.first(questions.summary(filters))
    # the page says the word of its state, in the colour of its mart
    assert (said_first.word, said_first.severity) == (_WORDS[whole["state_code"]], whole["severity"])
    # the whole is never milder than its parts: lines in trouble now, sources over their part
    now = troubles[troubles["trouble_code"].ne("forecast")]["severity"].tolist()
    parts = [*now, *(one["severity"] for one in verdict[1:])]
    assert ORDER.index(whole["severity"]) >= max((ORDER.index(one) for one in parts), default=0)
    # the total row of the grant table is judged as the grant
    table = questions.grant_table(filters)
    total = table[table["level"].eq("total")].iloc[0]
    assert (total["verdict_code"], total["severity"]) == (whole["state_code"], whole["severity"])
    # a line is as bad in the table as among the rule checks
    found = measures.rows(filters, "finding_count")
    by_line = found[found["rule"].isin(["line", "committed"])].set_index("budget_line")["severity"]
    for row in table[table["level"].eq("line")].to_dict("records"):
        if row["budget_line"] in by_line.index:
            assert row["severity"] == by_line[row["budget_line"]]
    # the rules are as bad as what they found, and the light is as bad as the worst of all of it
    states = lights(found)
    facts = PackFacts(Asked(filters, None, "da"))
    light = next(one for one in summary.lights(facts).lights if one.key == "economy")
    worst = max(
        [*(one.severity for one in states), landing["severity"] or "green", whole["severity"]],
        key=ORDER.index,
    )
    # what is not begun is not green
    assert light.severity == ("none" if (worst, whole["severity"]) == ("green", "none") else worst)
    # that all agrees to the øre is not said over what is left out: there the estimate is
    total_figures = measures.values(filters, "spent_dkk budget_dkk")
    said = " ".join(words.agreement_sentences(total_figures, questions.proof(filters)))
    agrees = text("budget-reconcile-spent", agrees="yes", table=total_figures["spent_dkk"])
    assert (agrees in said) == (whole["left_out_count"] == 0)
    if whole["left_out_count"]:
        left_out = words.left_out_sentence(int(whole["left_out_count"]), whole["left_out_dkk"])
        assert left_out in said and left_out in said_first.verdict
        assert whole["severity"] != "green"


# `make soak` judges the others too, each of which is a little of one of these.
QUICK = {
    "not begun",
    "line a little over",
    "line far over",
    "grant exceeded by a little in each line",
    "without a rate, known before",
    "grant spent to the øre",
}


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("asked", "state", "severity"),
    [
        pytest.param(*case, id=name, marks=() if name in QUICK else pytest.mark.soak)
        for name, case in DESKS.items()
    ],
    indirect=["asked"],
)
def test_every_place_that_judges_the_money_says_the_same(asked: Filters, state: str, severity: str) -> None:
    whole = questions.first(questions.grant_verdict(asked))
    assert (whole["state_code"], whole["severity"]) == (state, severity)
    _walk(asked)


@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize(
    "day",
    [
        "2018-03-30",
        "2020-06-30",
        *(pytest.param(day, marks=pytest.mark.soak) for day in ("2016-08-31", "2019-12-31", "2020-03-29")),
    ],
)
def test_so_does_the_sample_on_any_day(day: str) -> None:
    _walk(Filters(as_of=dt.date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [(DESKS["without a rate, known before"][0], Decimal("7500.00")), (DESKS["without any rate"][0], None)],
    indirect=["asked"],
)
def test_what_is_left_out_is_told_at_the_last_known_rate(asked: Filters, left_out: Decimal | None) -> None:
    """1,000.00 EUR at 750.00 for a hundred, a rate too old to count by."""
    whole = questions.first(questions.grant_verdict(asked))
    known = None if left_out is None else Decimal(str(whole["left_out_dkk"]))
    assert (whole["left_out_count"], known) == (1, left_out)
