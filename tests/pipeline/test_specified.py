"""A case of a specification notices what staging loses, doubles or tells twice, also where it shows no columns."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline import specified
from tests.pipeline.drawn import only, staged

CASES = specified.cases_of("""
== With columns
Aktivitet | Dato | Sted   => activities | start_date
Besøg | 2016-05-01 | Wuxi => 2016-05-01; told status status-from-date
Møde | 2016-05-02 | Wuxi  => 2016-05-02

== Without columns
Aktivitet | Dato | Sted   => activities
Besøg | 2016-05-01 | Wuxi => (record); told status status-from-date
Møde | 2016-05-02 | Wuxi  => (record)
""")


def _lose(sheet: StagedSheet) -> None:
    assert sheet.table is not None
    sheet.table = sheet.table.slice(0, 1)


def _double(sheet: StagedSheet) -> None:
    assert sheet.table is not None
    sheet.table = pa.concat_tables([sheet.table, sheet.table.slice(1, 1)])


def _skip_too(sheet: StagedSheet) -> None:
    sheet.skipped.append((3, "total"))


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize(
    ("fault", "became"),
    [(_lose, "(lost)"), (_double, "{0}; {0}"), (_skip_too, "{0}; (total); (twice)")],
)
def test_what_becomes_of_a_row_is_noticed(
    case: specified.Case,
    fault: Callable[[StagedSheet], None],
    became: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def faulty(*args: Any, **options: Any) -> Any:
        file = staged(*args, **options)
        fault(only(file))
        return file

    assert case.became(tmp_path) == case.said
    monkeypatch.setattr(specified, "staged", faulty)
    *others, last = case.said
    assert case.became(tmp_path) == (*others, became.format(last))
