"""The list of columns open to guests: a mart or column without a decision is closed."""

from collections.abc import Iterator

import duckdb
import pytest

from dashboard.model import columns
from pipeline.sources.declarations import DeclarationError
from pipeline.warehouse import guests
from pipeline.warehouse.guests import Opening, openings
from pipeline.warehouse.marts import load_marts
from pipeline.warehouse.store import open_blank

MARTS = {mart.name: mart for mart in load_marts()}


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_blank(tmp_path_factory.mktemp("blank") / "warehouse.duckdb") as con:
        yield con


def _columns(con: duckdb.DuckDBPyConnection, name: str) -> set[str]:
    nothing = f"({', '.join('null' for _ in MARTS[name].arguments)})" if MARTS[name].arguments else ""
    return {row[0] for row in con.execute(f"describe select * from marts.{name}{nothing}").fetchall()}


def _decided(one: Opening) -> set[str]:
    return {*one.open, *one.said, *one.lists, *one.closed, *one.instead}


@pytest.mark.parametrize("name", openings())
def test_every_column_of_a_mart_that_is_open_was_decided_on(
    name: str, con: duckdb.DuckDBPyConnection
) -> None:
    opening = openings()[name]
    assert _columns(con, name) == _decided(opening), (
        f"decide on each column of marts.{name} in pipeline/seeds/guests.toml: open, said (a text of an export), closed"
    )
    assert _columns(con, opening.edition) == _decided(opening)


@pytest.mark.parametrize("name", openings())
def test_no_column_is_open_that_the_model_closes(name: str) -> None:
    closed = {
        entry.get("field", key) for key, entry in columns.catalogue().items() if entry.get("is_internal")
    }
    opening = openings()[name]
    assert closed & {*opening.open, *opening.said, *opening.lists} == set()


def test_what_is_not_named_is_closed(con: duckdb.DuckDBPyConnection) -> None:
    named = {relation for (relation,) in con.execute("select relation from seeds.guests").fetchall()}
    rules = {f"marts.{mart.name}" for mart in MARTS.values() if mart.is_rule}
    assert named == {
        *(f"marts.{name}" for name in openings()),
        *rules,
        *guests.seed("guests")["other"].split(),
    }
    assert "marts.company_contact" not in named


@pytest.mark.parametrize(
    ("entry", "says"),
    [({"open": "a b", "closed": "b"}, "decides twice on b"), ({"opened": "a"}, r"\[some\].* has no opened")],
)
def test_an_entry_that_cannot_be_followed_is_refused(
    entry: dict[str, str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guests, "seed", lambda _name: {"some": entry})
    openings.cache_clear()
    with pytest.raises(DeclarationError, match=says):
        openings()
    openings.cache_clear()


def test_the_list_names_marts_that_there_are() -> None:
    assert openings().keys() <= MARTS.keys()
