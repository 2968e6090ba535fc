"""What is kept of a day is what the macros themselves say of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from dashboard import warehouse
from dashboard.kept import AtDay
from pipeline.warehouse.marts import load_marts

DAY = dt.date(2018, 3, 30)


def test_every_macro_says_the_same_kept_and_asked_anew(sample_warehouse: Path) -> None:
    at = {mart.name: mart for mart in load_marts() if mart.arguments[:1] == ("as_of",) and not mart.is_rule}
    of_a_day = [mart for mart in at.values() if mart.needs & at.keys()]  # the others are asked as they are
    assert any(mart.arguments[1:] for mart in of_a_day)
    rows = 0
    for mart in of_a_day:
        first, *more = ("($day,", *("null," for _ in mart.arguments[1:]))
        first, rest = (first, "".join(more)[:-1] + ")") if more else ("($day)", "")
        kept = AtDay(mart.name, DAY)
        both = f"from marts.{mart.name}{first}{rest}", f"from {kept.asked(first)}{rest}"
        one_sided = " union all ".join(f"({a} except all {b})" for a, b in (both, both[::-1]))
        said = warehouse.query(f"select (select count(*) from ({both[0]})) as n, (select count(*) from ({one_sided})) as other", {"day": DAY}, kept=[kept])  # fmt: skip
        assert said["other"][0] == 0, mart.name
        rows += said["n"][0]
    assert rows > 1000
