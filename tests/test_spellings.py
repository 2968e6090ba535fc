"""One home for every concept: what a mart says, no query, page, sentence or report says again in its own words.

A contact is `is_contact_then` (marts.activity_at, marts.contact_at), what lies ahead or is overdue likewise; a milestone's and a challenge's state
on a day are marts.milestone_at and marts.challenge_at; the order of presences is that of their type; verdicts on money are marts.money_verdict; the
last day of a date known in part is marts.last_known_day; what an export states counts by marts.is_stated_by.
"""

import re

import pytest

from pipeline import paths
from pipeline.sources.declarations import load_sources, staging_columns
from tests.project import PROJECT, said

# The texts of a module, where its SQL is written.
_QUOTED = re.compile(r'"""(?:.|\n)*?"""|"[^"\n]*"')

MARTS = paths.SQL / "marts"

# What may not be spelt, in SQL or Python, and the files that are its home.
SPELLINGS: dict[str, tuple[str, frozenset[str]]] = {
    "a contact, or what lies ahead, by an activity's status": (
        r"\b(said_)?status\s*(=|<>)\s*'(held|planned)'",
        frozenset({"activity_version.sql", "activity_at.sql"}),
    ),
    "what is open or done by a milestone's status": (
        r"status[^\n]{0,20}not in \('(done|cancelled)'|\bstatus\s*=\s*'(done|cancelled)'",
        frozenset({"milestone_version.sql", "/milestone_at.sql"}),
    ),
    "a cancelled activity by its status": (
        r"status[^\n]{0,30}(<>|distinct from) 'cancelled'",
        frozenset({"activity_version.sql", "activity_at.sql", "milestone_at.sql", "reaction_at.sql"}),
    ),
    "an open challenge by its stage": (
        r"not in \('contract', 'lost'\)",
        frozenset({"challenge_at.sql", "challenge_standing_at.sql"}),
    ),
    "an order of presences": (
        r"['\"]green['\"], ['\"]amber['\"], (['\"]new['\"], )?['\"]red['\"], ['\"]never['\"]|['\"]never['\"], ['\"]red['\"]",
        frozenset({"agreement_at.sql"}),
    ),
    "what is in force by its lifecycle": (
        r"\('active', 'expiring', 'undated'\)",
        frozenset({"agreement_at.sql"}),
    ),
    "what is signed by its lifecycle or day": (
        r"lifecycle\s*(<>|!=)\s*'proposed'|signed_date\s*<=\s*\$?as_of",
        frozenset({"agreement_at.sql"}),
    ),
    "the last day of a date known in part": (
        r"interval 1 (year|month) - interval 1 day|interval [36] month - interval 1 day",
        frozenset({"last_known_day.sql"}),
    ),
    "what an export states by its day": (r"_data_as_of\s*(<=|>=|<|>)", frozenset()),
    "a verdict on money by the thresholds": (
        r"\* \(100 \+ [\w.]*over_percent|spent_dkk\"?\]? \* 100 >=? ",
        frozenset({"money_verdict.sql"}),
    ),
    "the colour of a verdict on money": (
        r"['\"]far_over['\"](:|,? then| then) ['\"](red|amber)['\"]|'far_over', 'unapproved', 'no_line'\)",
        frozenset({"verdict_severity.sql"}),
    ),
    "money planned by a day": (r"plan_end_date\) \+ 1", frozenset()),
    "open challenges twice over": (
        r"is_known_then and [\w.]*is_open_then|is_open_then and [\w.]*is_known_then",
        frozenset(),
    ),
}

# Where days are counted from the first day that a date may mean, and why.
FROM_THE_FIRST_DAY = {
    ("reaction_at.sql", "received_date"): "only two days that are known to the day make a span",
    ("reaction_at.sql", "answered_date"): "only two days that are known to the day make a span",
    ("promise_at.sql", "start_date"): "only an inquiry known to the day has a day by which to answer it",
    ("rate_by_day.sql", "rate_date"): "a day's rate holds for some days after it, a month's in that month",
    ("attention.toml", "due_date"): "of an action it is the last day that its date may mean, by attention_at",
    ("shared_trip_at.sql", "start_date"): "the least gap that two journeys may have",
}
_COUNTED = re.compile(r"date_diff\(\s*'day',(?P<days>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")
_MOVED = re.compile(
    r"(?P<days>\b\w+_date)\s*(?:[-+]\s*\w|between\b[^\n]*\s-\s)|[-+]\s*(?:\w+\.)?(?P<less>\w+_date)\b"
)


def _counted_days(code: str) -> set[str]:
    """The dates from or to which an SQL text counts days, without those that it takes the last day of."""
    code = re.sub(r"--[^\n]*", "", code)
    moved = {one["days"] or one["less"] for one in _MOVED.finditer(code)}
    return moved | {
        name for one in _COUNTED.finditer(code) for name in re.findall(r"\w+_date\b", one["days"])
    }


def test_days_are_counted_from_the_last_day_that_a_date_may_mean() -> None:
    """A word of «2012» is as old as its last day; see `marts.days_since`."""
    stated = {
        column.removesuffix("_precision")
        for source in load_sources().values()
        for column, _ in staging_columns(source)
        if column.endswith("_precision")
    } | {"received_date"}
    found = {
        (path.name, name)
        for path in SEARCHED
        for code in ([said(path)] if path.suffix in {".sql", ".toml"} else _QUOTED.findall(said(path)))
        for name in _counted_days(code) & stated
    }
    assert found == FROM_THE_FIRST_DAY.keys()


SEARCHED = [
    *sorted(MARTS.glob("*.sql")),
    *sorted(paths.SQL.glob("checks/*.sql")),
    *(
        path
        for folder in ("dashboard", "pages", "reports")
        for path in sorted((PROJECT / folder).rglob("*.py"))
    ),
    *sorted((PROJECT / "dashboard").rglob("*.toml")),
]


@pytest.mark.parametrize("concept", SPELLINGS)
def test_a_concept_is_spelt_in_its_home_alone(concept: str) -> None:
    """And there: a home that has moved would excuse what is written in another file of its name."""
    pattern, homes = SPELLINGS[concept]
    spelt = {path.as_posix() for path in SEARCHED if re.search(pattern, said(path))}
    at_home = {path: home for path in spelt for home in homes if path.endswith(home)}
    assert (spelt - at_home.keys(), homes - set(at_home.values())) == (set(), set())


# A relation past its interval is cold. Red is the colour of a verdict, in its mark and beside its word.
RED_FOR_COLD = (
    r"(?i)(bliver|blev) røde?\b|rødt nærvær|(turns?|turned|goes) red\b|red presence|变红|活跃度为红色"
)


def test_a_relation_that_goes_cold_is_called_so() -> None:
    told = sorted((PROJECT / "locales").rglob("*.ftl")) + sorted(
        (PROJECT / "dashboard/model").rglob("*.toml")
    )
    found = [
        f"{path.relative_to(PROJECT)}: {line.strip()}"
        for path in told
        if path.name != "money.toml"  # a finding on money turns red
        for line in said(path).splitlines()
        if not line.startswith("#") and re.search(RED_FOR_COLD, line)
    ]
    assert found == []
