"""A part of what `tests.pipeline.fuzz` looks for without end: the same workbooks each time."""

import pytest

from tests.pipeline.fuzz import fault_of, workbook

SEEDS = 240
PARTS = 8


@pytest.mark.dealt(8)
@pytest.mark.parametrize("part", range(PARTS))
def test_no_workbook_makes_us_fail_or_break_a_promise(part: int) -> None:
    faults = {seed: fault_of(workbook(seed)) for seed in range(part, SEEDS, PARTS)}
    assert {seed: fault for seed, fault in faults.items() if fault} == {}
