"""Looking back, a page, a paper and a command tell what was known: another future changes nothing of it but day and title of what has come since."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from filelock import FileLock

from dashboard import journeys
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.roles import Role
from dashboard.scope import reader
from dashboard.stated import is_told
from dashboard.statements import challenges, denmark, parties, provinces, timeline
from locales import speaking
from pipeline import paths
from reports import calendar, digest, papers
from reports.board import Asked, content
from reports.digest import Recipient, Settings
from tests.model.later import CHANGES, changed_after
from tests.model.test_figures import DAYS
from tests.pages.desk import open_page, words
from tests.scope.test_facts import every_row

# Of what has come since, day and title may differ; it is in no other relation, and in one table of a paper.
_SINCE = "since"
# What is chosen where parties have a first contact with companies later, and where the copies have what comes later.
NARROWED: tuple[dict[str, Any], ...] = (
    {"parties": ("DBDH (Danish Board of District Heating)", "Eksempelregionen")},
    {"provinces": ("CN-XJ", "CN-SD"), "themes": ("soil", "district_energy")},
    {"statuses": ("active", "expiring"), "types": ("project", "mou")},
)


def _relations(day: dt.date) -> dict[str, Any]:
    """Every row of every relation with all its columns, and what is asked besides."""
    filters = Filters(as_of=day)
    told: dict[str, Any] = {
        name: _lines(_all_rows(name, day)) for name in measures.relations() if name != _SINCE
    }
    told["timeline"] = str(timeline.of_window(timeline.PAGE.facts(filters, is_guest=False), "all"))
    told["since"] = measures.figure(filters, "since_count")
    return told


def _narrowed(day: dt.date) -> dict[str, Any]:
    """The rows of every relation that filters leave: what happens later chooses none."""
    return {
        f"{name}: {chosen}": _lines(_all_rows(name, day, **chosen))
        for chosen in NARROWED
        for name in measures.relations()
        if name != _SINCE
    }


def _all_rows(name: str, day: dt.date, **chosen: Any) -> pd.DataFrame:
    return every_row(Filters(as_of=day, **chosen), measures.relations()[name])


def _lines(rows: pd.DataFrame) -> list[str]:
    return sorted(str(row) for row in rows.to_dict("records"))


def _papers(day: dt.date) -> dict[str, Any]:
    """The board pack and briefs of a province and a party, as they are before they are set."""
    told: dict[str, Any] = {}
    pack = content.gather(Asked(Filters(as_of=day), dt.date(2016, 4, 1), "da", "board", None))
    title = measures.measure("since_count").label()
    told["pack"] = [_plain(block) for block in pack.flat if getattr(block, "title", None) != title]
    for page, filter_name, about in (
        (provinces.PAGE, "provinces", "CN-JS"),
        (provinces.PAGE, "provinces", "CN-GD"),
        (parties.PAGE, "parties", "Sønderborg Kommune"),
    ):
        chosen: dict[str, Any] = {filter_name: (about,)}
        made = speaking("da")(papers.gather)(page, Filters(as_of=day, **chosen), is_guest=False)
        told[about] = [_plain(block) for block in made.flat if getattr(block, "title", None) != title]
    return told


def _to_guests(day: dt.date) -> dict[str, Any]:
    """Everything a guest reads: each relation open to them, the paper on Denmark, and that on a challenge."""
    filters = Filters(as_of=day)
    with reader.reading(for_guests=True):
        of = {one.of.name for one in measures.catalogue().values() if is_told(one)} - {_SINCE}
        told: dict[str, Any] = {
            name: _lines(_all_rows(name, day)) for name in measures.relations() if name in of
        }
    since = speaking("zh")(measures.measure("since_count").label)()
    for page in (denmark.PAGE, challenges.one("C-093", filters)):
        assert not isinstance(page, str)
        made = speaking("zh")(papers.gather)(page, filters, is_guest=True)
        told[page.name] = [_plain(block) for block in made.flat if getattr(block, "title", None) != since]
    return told


def _sent(day: dt.date) -> dict[str, Any]:
    """Letters (to a guest, too), what the money for journeys is worth spending on, the papers of a journey, and the calendar of what expires."""
    filters = Filters(as_of=day)
    told: dict[str, Any] = {party: _letter(day, party, "viewer") for party in ("", "Sønderborg Kommune")}
    told["guest"] = _letter(day, "", "guest")
    told["journeys"] = journeys.plan(filters)
    told["advised"] = journeys.advised(day)
    told["expiries"] = [
        line
        for line in calendar.expiries(filters).splitlines()
        if not line.startswith((b"DTSTAMP", b"CREATED"))
    ]
    return told


def _letter(day: dt.date, party: str, role: Role) -> str:
    message = digest.letter(Recipient("somebody@desk.example", party, role=role), Settings(), day)
    return "".join(str(part.get_content()) for part in message.iter_parts())


def _plain(value: Any) -> Any:
    """A block of the pack as plain values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return type(value).__name__ if isinstance(value, Mapping) else str(value)


def _pages(day: dt.date) -> dict[str, Any]:
    told = {}
    for path in sorted((paths.PROJECT / "pages").rglob("*.py")):
        if path.stem in pages.catalogue():
            at = open_page(str(path.relative_to(paths.PROJECT / "pages")), as_of=day.isoformat())
            told[path.stem] = [words(at), *(_lines(table.value) for table in at.dataframe)]
    return told


def _another_future(day: dt.date, sample_desk: Path, shared: Path) -> Path:
    """The copy whose future after a day is another, made once for all workers."""
    copy = shared / f"another-future-{day}" / "warehouse.duckdb"
    copy.parent.mkdir(exist_ok=True)
    with FileLock(str(copy) + ".lock"):
        if not copy.exists():
            changed_after(day, sample_desk / "warehouse.duckdb", copy)
    return copy


# `make test` asks of one day every relation, of which pages, papers and letters are made; `make soak` all of it, and of all days.
CASES = [
    pytest.param(
        told, day, marks=() if told in (_relations, _narrowed) and day == DAYS[0] else pytest.mark.soak
    )
    for told in (_relations, _narrowed, _to_guests, _sent, _papers, _pages)
    for day in DAYS
]


@pytest.mark.parametrize(("told", "day"), CASES, ids=lambda one: one.__name__ if callable(one) else str(one))
def test_another_future_changes_nothing_that_is_told_of_a_day(
    told: Callable[[dt.date], dict[str, Any]],
    day: dt.date,
    sample_desk: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WAREHOUSE", str(sample_desk / "warehouse.duckdb"))
    as_it_is = told(day)
    monkeypatch.setenv("WAREHOUSE", str(_another_future(day, sample_desk, shared)))
    another = told(day)
    assert as_it_is.keys() == another.keys()
    assert {name: another[name] for name in another if another[name] != as_it_is[name]} == {}


def test_another_future_is_another(sample_desk: Path, shared: Path) -> None:
    """The copy differs where it should: else the proof above would prove nothing."""
    files = (sample_desk / "warehouse.duckdb", _another_future(DAYS[0], sample_desk, shared))
    with duckdb.connect(":memory:") as con:
        for name, file in zip(("sample", "another"), files, strict=True):
            con.execute(f"attach '{file}' as {name} (read_only)")
        for source in {source for source, *_ in CHANGES}:
            rows = f"select * from sample.staging.{source} except select * from another.staging.{source}"
            assert con.execute(rows).fetchone(), source
