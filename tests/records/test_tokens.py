"""Addresses of calendars and links by which owners answer: kept as a hash alone, and dead from the moment they are withdrawn or over."""

import base64
import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest

from records import database, links
from records.database import NoSuchEntryError

DAY = dt.date(2018, 6, 30)
PARTY = "Viborg Kommune"
TOKEN = "ASK-2018-7K3QXB2M.20180630.of-a-test"


def keep(token: str = TOKEN, subject: str = PARTY) -> int:
    return links.keep_link(
        token,
        question_id="ASK-2018-7K3QXB2M",
        kind="party",
        subject=subject,
        subject_name=subject,
        lang="da",
        expires_date=DAY,
        author="Anna",
    )


def _feed() -> tuple[str, int]:
    number, token = links.make_feed(PARTY, "da", author="Anna")
    return token, number


FEED = SimpleNamespace(
    table=links.feeds, make=_feed, find=links.find_feed, withdraw=links.withdraw_feed, in_use=lambda: links.feeds_of(PARTY)
)  # fmt: skip
LINK = SimpleNamespace(
    table=links.answer_links, make=lambda: (TOKEN, keep()), find=lambda token: links.find_link(token, DAY),
    withdraw=links.withdraw_link, in_use=lambda: links.links_in_use(DAY, "party"),
)  # fmt: skip
of_each = pytest.mark.parametrize("of", [FEED, LINK], ids=["feed", "link"])


def _kept(of: Any) -> list[Any]:
    with database.reading() as connection:
        return list(connection.execute(of.table.select()).mappings().all())


@of_each
def test_a_token_finds_its_own_and_no_other_and_the_records_do_not_tell_it(of: Any) -> None:
    token, _ = of.make()
    found = of.find(token)
    assert (found.lang, found.made_by) == ("da", "Anna")
    assert found.made_at.tzinfo is not None
    for wrong in ("", token[:-1], token + "A", "A" * 32, "'; drop table feed; --", "ø" * 32):
        assert of.find(wrong) is None
    assert token not in str(_kept(of))


@of_each
def test_what_is_withdrawn_opens_no_more_and_says_who_did_it(of: Any) -> None:
    token, number = of.make()
    of.withdraw(number, author="Bo")
    of.withdraw(number, author="Carl")  # a second click changes nothing
    assert of.find(token) is None
    assert of.in_use() == []
    (row,) = _kept(of)
    assert (row["made_by"], row["withdrawn_by"]) == ("Anna", "Bo")
    with pytest.raises(NoSuchEntryError):
        of.withdraw(number + 1, author="Bo")


def test_a_party_lists_its_feeds_the_newest_first_and_nobody_can_guess_an_address() -> None:
    first, second = (links.make_feed(PARTY, lang, author="Anna") for lang in ("da", "zh"))
    links.make_feed("Aarhus Kommune", "da", author="Anna")
    assert [(one.feed_id, one.party, one.lang) for one in links.feeds_of(PARTY)] == [
        (second[0], PARTY, "zh"),
        (first[0], PARTY, "da"),
    ]
    assert first[1] != second[1]
    assert len(base64.urlsafe_b64decode(first[1])) * 8 >= 128
    with pytest.raises(ValueError, match="party"):
        links.make_feed(" \n", "da", author="Anna")


def test_links_open_until_their_last_day_and_count_their_answers() -> None:
    first, second = keep("a"), keep("b", "Odense Kommune")
    links.note_answer(first, author="Li")
    links.note_answer(first, author="Wang")
    assert [one.link_id for one in links.links_in_use(DAY, "party")] == [second, first]
    (found,) = links.links_in_use(DAY, "party", (PARTY,))
    assert (found.subject, found.answer_count, found.answered_by) == (PARTY, 2, "Wang")
    assert found.answered_at is not None
    assert links.links_in_use(DAY, "owner") == []
    assert links.links_in_use(DAY + dt.timedelta(days=1), "party") == []
    assert links.find_link("a", DAY + dt.timedelta(days=1)) is None
