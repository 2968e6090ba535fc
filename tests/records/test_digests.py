"""Which digests were sent: claimed once a week, given back where sending failed, and known to be the latest only when sent."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from records import digests

DAY = dt.date(2018, 6, 30)


def _claim(week: str = "2018-W26", address: str = "a@clean.example") -> int | None:
    return digests.claim(address, "Viborg Kommune", week, DAY)


def test_a_week_is_claimed_once_whoever_asks() -> None:
    with ThreadPoolExecutor(8) as pool:
        claimed = [one for one in pool.map(lambda _: _claim(), range(8)) if one is not None]
    assert len(claimed) == 1
    assert _claim("2018-W27") is not None
    assert _claim(address="b@clean.example") is not None


def test_what_was_given_back_can_be_claimed_again() -> None:
    first = _claim()
    assert first is not None
    digests.give_back(first)
    assert _claim() is not None


def test_the_latest_is_one_that_was_sent() -> None:
    claimed = _claim()
    assert claimed is not None
    assert digests.latest("a@clean.example", "Viborg Kommune") is None
    digests.sent(claimed)
    latest = digests.latest("a@clean.example", "Viborg Kommune")
    assert latest is not None
    assert (latest.week, latest.as_of_date) == ("2018-W26", DAY)
    assert digests.latest("a@clean.example", "") is None
