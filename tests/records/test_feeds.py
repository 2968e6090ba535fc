"""Addresses of calendars: long, kept as a hash alone, and dead from the moment they are withdrawn."""

import base64

import pytest

from records import database, feeds
from records.database import NoSuchEntryError

PARTY = "Aarhus Kommune"


def test_an_address_finds_its_feed_and_no_other_does() -> None:
    made, other = (feeds.make_feed(PARTY, lang, author="Anna") for lang in ("da", "zh"))
    found = feeds.find(made.token)
    assert found is not None
    assert (found.party, found.lang, found.made_by) == (PARTY, "da", "Anna")
    assert found.made_at.tzinfo is not None
    assert made.token != other.token
    for wrong in ("", made.token[:-1], made.token + "A", "A" * 32, "'; drop table feed; --", "ø" * 32):
        assert feeds.find(wrong) is None


def test_nobody_can_guess_it_and_the_records_do_not_tell() -> None:
    made = feeds.make_feed(PARTY, "da", author="Anna")
    assert len(base64.urlsafe_b64decode(made.token)) * 8 >= 128
    with database.reading() as connection:
        kept = str(connection.execute(feeds.table.select()).mappings().all())
    assert made.token not in kept


def test_what_is_withdrawn_is_found_no_more_and_says_who_did_it() -> None:
    made = feeds.make_feed(PARTY, "da", author="Anna")
    feeds.withdraw_feed(made.feed_id, author="Bo")
    feeds.withdraw_feed(made.feed_id, author="Carl")  # a second click changes nothing
    assert feeds.find(made.token) is None
    assert feeds.of_party(PARTY) == []
    with database.reading() as connection:
        (kept,) = connection.execute(feeds.table.select()).mappings().all()
    assert (kept["made_by"], kept["withdrawn_by"]) == ("Anna", "Bo")
    with pytest.raises(NoSuchEntryError):
        feeds.withdraw_feed(made.feed_id + 1, author="Bo")


def test_a_party_lists_its_own_the_newest_first() -> None:
    first, second = (feeds.make_feed(PARTY, "da", author="Anna").feed_id for _ in range(2))
    feeds.make_feed("Viborg Kommune", "da", author="Anna")
    assert [feed.feed_id for feed in feeds.of_party(PARTY)] == [second, first]
    with pytest.raises(ValueError, match="party"):
        feeds.make_feed(" \n", "da", author="Anna")
