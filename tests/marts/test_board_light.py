"""The traffic lights of the board report: the colour of each on both sides of its limits."""

from collections.abc import Iterator

import duckdb
import pytest

from tests.marts.drawn import drawn_marts, records


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with drawn_marts("companies\nname\nNyt firma") as found:
        yield found


# has_money, red and amber findings, the grant, outlook, silent, in force, late, missed, done → economy, relations, deliveries, overall
CASES = [
    ((False, 0, 0, None, None, 0, 0, 0, 0, 0), ("none", "none", "none", "none")),
    ((True, 0, 0, "green", "green", 1, 4, 0, 0, 1), ("green", "green", "green", "green")),
    ((True, 0, 0, "green", None, 26, 100, 1, 1, 3), ("green", "amber", "amber", "amber")),
    ((True, 0, 1, "green", "green", 2, 4, 0, 0, 0), ("amber", "amber", "none", "amber")),
    ((True, 0, 0, "green", "amber", 3, 4, 2, 2, 5), ("amber", "red", "red", "red")),
    ((True, 1, 0, "green", "green", 0, 4, 1, 0, 0), ("red", "green", "amber", "red")),
    ((True, 0, 1, "red", "green", 0, 4, 0, 0, 1), ("red", "green", "green", "red")),
    ((True, 0, 0, "amber", None, 0, 4, 0, 0, 1), ("amber", "green", "green", "amber")),
    ((True, 0, 2, "green", "red", 0, 0, 0, 0, 9), ("red", "none", "green", "red")),
]


@pytest.mark.parametrize(("found", "colours"), CASES)
def test_a_light_turns_above_its_limit(
    con: duckdb.DuckDBPyConnection, found: tuple[object, ...], colours: tuple[str, ...]
) -> None:
    asked = "select light_code, severity from marts.board_light(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    lights = dict(records(con, asked, *found))
    assert tuple(lights[code] for code in ("economy", "relations", "deliveries", "overall")) == colours
