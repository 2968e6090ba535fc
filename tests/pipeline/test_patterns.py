"""No regular expression of the pipeline takes more than its length of a text, whatever stands in it."""

import sys

import pytest

from tests.pipeline import patterns
from tests.pipeline.bounded import too_slow

bounded = pytest.mark.skipif(sys.platform == "win32", reason="no limit on the processor's time there")


@pytest.mark.soak
def test_every_pattern_is_found() -> None:
    """Where a module hands a pattern on, the list says where it is found instead."""
    found, untold = patterns.every_pattern()
    assert {place.partition(":")[0] for place in untold} <= set(patterns.UNTOLD), untold
    assert len(found) > 250
    for part in ("budget", "kvartal", "(?:dcterms:modified", "saldo"):
        assert any(part in str(each.pattern) for each in found), part
    assert sum(each.is_arrow for each in found) > 4


@bounded
def test_the_texts_show_what_is_slow() -> None:
    # What is slow for certain takes half a second, on a newer Python less; what is not, a fiftieth of it.
    slow = too_slow("tests.pipeline.patterns:slow_ones", 0.1)
    assert set(slow) == set(patterns._SLOW)
    assert too_slow("tests.pipeline.patterns:fast_ones", 0.5) == []


@pytest.mark.soak
@bounded
def test_no_pattern_is_slow() -> None:
    assert too_slow("tests.pipeline.patterns:cases", 0.5) == []
