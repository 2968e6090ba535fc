"""The digests sent, by recipient and week. One is claimed before it is sent and given back where sending fails; where the sender is killed in between, that recipient gets none that week rather than two."""

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from records import database


@dataclass(frozen=True, slots=True)
class Sent:
    """One digest."""

    digest_id: int  # its number
    address: str  # the recipient's
    party: str  # about which Danish party; empty for the whole desk
    week: str  # the week that it is for, as ISO 8601 writes it: 2026-W48
    as_of_date: dt.date  # the day that it is about
    claimed_at: dt.datetime  # when sending began, in UTC
    sent_at: dt.datetime | None  # when it was handed to the mail server; None while that is not known


_table = database.table_of("digest", Sent, sa.UniqueConstraint("address", "party", "week"))


def claim(address: str, party: str, week: str, as_of: dt.date) -> int | None:
    """Claim a week's digest for the caller; its number, or None where it was claimed before. Raises ValueError where address or week is empty."""
    values = {
        "address": database.stated(address, "address"),
        "party": database.clean(party),
        "week": database.stated(week, "week"),
        "as_of_date": as_of,
        "claimed_at": database.now(),
        "sent_at": None,
    }
    with suppress(IntegrityError), database.writing() as connection:
        asked = sa.insert(_table).values(values).returning(_table.c.digest_id)
        return int(connection.execute(asked).scalar_one())
    return None


def sent(digest_id: int) -> None:
    """Record that a claimed digest was handed to the mail server."""
    with database.writing() as connection:
        done = sa.update(_table).where(_table.c.digest_id == digest_id).values(sent_at=database.now())
        connection.execute(done)


def give_back(digest_id: int) -> None:
    """Give a claim back, because the digest could not be sent."""
    with database.writing() as connection:
        connection.execute(sa.delete(_table).where(_table.c.digest_id == digest_id))


def latest(address: str, party: str) -> Sent | None:
    """The newest digest that was sent to an address about a party (or about the desk: "")."""
    these = (_table.c.address == address, _table.c.party == party, _table.c.sent_at.is_not(None))
    asked = sa.select(_table).where(*these).order_by(_table.c.digest_id.desc()).limit(1)
    return next(iter(database.entries(asked, Sent)), None)
