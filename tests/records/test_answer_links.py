"""Links by which owners answer: kept as a hash alone, dead from the moment they are withdrawn or over, and counting their answers."""

import datetime as dt

import pytest

from records import answer_links, database
from records.database import NoSuchEntryError

DAY = dt.date(2018, 6, 30)
TOKEN = "ASK-2018-7K3QXB2M.20180630.of-a-test"


def keep(token: str = TOKEN, subject: str = "Viborg Kommune") -> int:
    return answer_links.keep_link(
        token,
        question_id="ASK-2018-7K3QXB2M",
        kind="party",
        subject=subject,
        subject_name=subject,
        lang="da",
        expires_date=DAY,
        author="Anna",
    )


def test_a_token_finds_its_link_until_its_last_day_and_the_records_do_not_tell_it() -> None:
    number = keep()
    found = answer_links.find(TOKEN, DAY)
    assert found is not None
    assert (found.link_id, found.subject, found.made_by, found.answer_count) == (
        number,
        "Viborg Kommune",
        "Anna",
        0,
    )
    assert answer_links.find(TOKEN, DAY + dt.timedelta(days=1)) is None
    assert answer_links.find(TOKEN + "x", DAY) is None
    with database.reading() as connection:
        assert TOKEN not in str(connection.execute(answer_links.table.select()).mappings().all())


def test_what_is_withdrawn_opens_no_more_and_says_who_did_it() -> None:
    number = keep()
    answer_links.withdraw_link(number, author="Bo")
    answer_links.withdraw_link(number, author="Carl")  # a second click changes nothing
    assert answer_links.find(TOKEN, DAY) is None
    assert answer_links.in_use(DAY, "party") == []
    with database.reading() as connection:
        (kept,) = connection.execute(answer_links.table.select()).mappings().all()
    assert kept["withdrawn_by"] == "Bo"
    with pytest.raises(NoSuchEntryError):
        answer_links.withdraw_link(number + 1, author="Bo")


def test_links_are_listed_by_whom_they_are_put_to_and_count_their_answers() -> None:
    first, second = keep("a"), keep("b", "Odense Kommune")
    answer_links.note_answer(first, author="Li")
    answer_links.note_answer(first, author="Wang")
    assert [one.link_id for one in answer_links.in_use(DAY, "party")] == [second, first]
    (found,) = answer_links.in_use(DAY, "party", ("Viborg Kommune",))
    assert (found.answer_count, found.answered_by) == (2, "Wang")
    assert found.answered_at is not None
    assert answer_links.in_use(DAY, "owner") == []
    assert answer_links.in_use(DAY + dt.timedelta(days=1), "party") == []
