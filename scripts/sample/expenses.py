"""The vouchers, all invented: salaries, trips and delegations when the activities took place, audits.

What was travelled, hosted and bought stands in trips.csv, hostings.csv and vouchers.csv. Amounts of the first two are made
from fixed words by a checksum, so that they look uneven and are the same each time.
"""

from __future__ import annotations

import calendar
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from scripts.sample.budget import (
    CONSULTANTS,
    GRANT,
    MEETINGS,
    OVERHEAD,
    OWN,
    SALARY,
    TRAVEL,
    YEARS,
    danish_amount,
    yearly,
)
from scripts.sample.facts import MONTHS_DA, Cells, sample_rows
from scripts.sample.office import Line, Value, group, total

OERE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Entry:
    """One posting: its day, budget line, funding source, text, amount in its currency, and what it concerns.

    Entries of one day with the same ``bundle`` are lines of one voucher.
    """

    posted: date
    line: str | None
    funding: str
    text: str
    amount: Decimal
    bundle: str
    currency: str = "DKK"
    agreement: str | None = None
    activity: str | None = None
    province: str | None = None
    voucher: str = ""


def uneven(about: int, word: str, spread: int = 8) -> Decimal:
    """An amount near ``about`` (within ``spread`` per cent) with odd øre, always the same for a word."""
    step = zlib.crc32(word.encode("utf-8"))
    share = Decimal(step % (2 * spread * 100 + 1) - spread * 100) / 10000
    oere = Decimal((step >> 12) % 20 * 5) / 100
    return (Decimal(about) * (1 + share)).quantize(Decimal(1)) + oere


def month_ends() -> list[date]:
    """The last day of each month from April 2016; in March 2020 the Friday before the project ends."""
    days = []
    for number in range(2016 * 12 + 3, 2020 * 12 + 3):
        year, month = number // 12, number % 12 + 1
        days.append(date(year, month, calendar.monthrange(year, month)[1]))
    return [*days[:-1], date(2020, 3, 27)]


def _salaries() -> list[Entry]:
    entries = []
    for day in month_ends():
        months = {2016: 9, 2020: 3}.get(day.year, 12)
        for funding in (GRANT, OWN):
            monthly = yearly(SALARY, funding)[day.year] / months
            amount = uneven(int(monthly), f"{funding} {day}", 2) * Decimal("0.985")
            text = f"Løn {MONTHS_DA[day.month - 1]} {day.year}"
            entries.append(Entry(day, SALARY, funding, text, amount.quantize(OERE, ROUND_HALF_UP), "løn"))
    return entries


def _overhead(salaries: Sequence[Entry]) -> list[Entry]:
    """15 per cent of the salaries, posted every half-year, the last time when the project ends."""
    entries = []
    for day in month_ends():
        if day.month not in (6, 12) and day != month_ends()[-1]:
            continue
        for funding in (GRANT, OWN):
            base = sum(
                entry.amount
                for entry in salaries
                if entry.funding == funding
                and entry.posted.year == day.year
                and day.month - 6 < entry.posted.month <= day.month
            )
            amount = (base * Decimal("0.15")).quantize(OERE, ROUND_HALF_UP)
            text = f"Overhead 15 %, {1 if day.month <= 6 else 2}. halvår {day.year}"
            entries.append(Entry(day, OVERHEAD, funding, text, amount, "overhead"))
    return entries


def _trip(trip: Cells) -> list[Entry]:
    """A trip's postings: flight and visa before it, hotel, local transport, allowance and interpreter after it."""
    where, people, nights = trip["where"], trip["people"], (trip["end"] - trip["start"]).days
    home = trip["end"] + timedelta(days=4)
    booked = trip["start"] - timedelta(days=26)
    word = f"{where} {trip['start']}"

    def posting(posted: date, what: str, text: str, amount: Decimal, currency: str = "DKK") -> Entry:
        return Entry(
            posted,
            TRAVEL,
            trip["funding"],
            text,
            amount,
            f"{what} {word}",
            currency,
            trip["agreement_id"],
            trip["activity_id"],
            trip["province"],
        )

    fare, fare_currency = (690, "EUR") if trip["is_via_hub"] == "yes" else (5150, "DKK")
    entries = [posting(booked + timedelta(days=6), "visum", f"Visum, {people} stk.", Decimal(650 * people))]
    for person in range(1, people + 1):
        flight = f"Fly København-{where} t/r, rejsende {person}"
        amount = uneven(fare, f"fly {word} {person}", 12)
        entries.append(posting(booked, "fly", flight, amount, fare_currency))
        hotel = f"Hotel {where}, {nights} nætter, rejsende {person}"
        amount = uneven(545 * nights, f"hotel {word} {person}", 10)
        entries.append(posting(home, "hotel", hotel, amount, "CNY"))
    entries.append(posting(home, "tog", "Tog og taxa i Kina", uneven(820 * people, f"tog {word}", 20), "CNY"))
    allowance = uneven(310 * (nights + 1) * people, f"diæter {word}", 3)
    entries.append(posting(home + timedelta(days=3), "diæter", f"Diæter, {where}", allowance))
    if trip["has_interpreter"] == "yes":
        paid = posting(home, "tolk", f"Tolk i {where}", uneven(3400, f"tolk {word}", 15), "CNY")
        entries.append(replace(paid, line=CONSULTANTS, funding=GRANT))
    return entries


def _hosting(hosting: Cells) -> list[Entry]:
    day = hosting["day"]
    parts = (("lokale", 30), ("forplejning", 45), ("bus og transport", 25))
    return [
        Entry(
            day + timedelta(days=9),
            MEETINGS,
            hosting["funding"],
            f"{hosting['what']}: {part}",
            uneven(hosting["dkk"] * share // 100, f"{part} {day}", 9),
            f"vært {day}",
            agreement=hosting["agreement_id"],
            activity=hosting["activity_id"],
            province=hosting["province"],
        )
        for part, share in parts
    ]


def _single(row: Cells) -> Entry:
    return Entry(
        row["posted"],
        row["line"],
        row["funding"],
        row["text"],
        row["amount"],
        row["text"],
        row["currency"],
        activity=row["activity_id"],
        province=row["province"],
    )


@cache
def entries() -> Sequence[Entry]:
    """All postings in order of day, numbered as vouchers of their year from 16-0001."""
    salaries = _salaries()
    found = [*salaries, *_overhead(salaries)]
    found += [_single(row) for row in sample_rows("vouchers")]
    for trip in sample_rows("trips"):
        found += _trip(trip)
    for hosting in sample_rows("hostings"):
        found += _hosting(hosting)
    found.sort(key=lambda entry: (entry.posted, entry.bundle, entry.text, entry.amount))
    numbered = []
    numbers: dict[tuple[date, str], str] = {}
    count = dict.fromkeys(YEARS, 0)
    for entry in found:
        bundle = (entry.posted, entry.bundle)
        if bundle not in numbers:
            count[entry.posted.year] += 1
            numbers[bundle] = f"{entry.posted.year % 100}-{count[entry.posted.year]:04}"
        numbered.append(replace(entry, voucher=numbers[bundle]))
    return numbered


def _amount_cell(entry: Entry, number: int) -> Value:
    """Mostly numbers; some are text, as accounting systems export them."""
    if entry.amount < 0 or number % 17 == 5:
        return danish_amount(entry.amount)
    if number % 41 == 7:
        return f"kr. {danish_amount(entry.amount)}"
    return entry.amount


def _day_cell(entry: Entry, number: int) -> Value:
    if number % 13 == 4:
        return f"{entry.posted:%d-%m-%Y}"
    if number % 29 == 11:
        return f"{entry.posted:%d.%m.%Y}"
    return entry.posted


def ledger_lines() -> list[Line]:
    """The kroner vouchers with a title and a subtotal for each year, then the total of all."""
    lines: list[Line] = []
    kroner = [entry for entry in entries() if entry.currency == "DKK"]
    for year in YEARS:
        of_year = [entry for entry in kroner if entry.posted.year == year]
        lines.append(group(f"Regnskabsår {year}"))
        for number, entry in enumerate(of_year):
            lines.append(
                Line(
                    (
                        entry.voucher,
                        _day_cell(entry, number),
                        entry.line,
                        entry.funding,
                        entry.text,
                        _amount_cell(entry, number),
                        "bogført",
                        entry.agreement,
                        entry.activity,
                        entry.province,
                        "ja",
                    )
                )
            )
        whole = sum((entry.amount for entry in of_year), Decimal(0))
        lines.append(total(f"I alt {year}", None, None, None, None, whole))
        if year == 2018:
            lines.append(Line((), "heading"))  # a page break of the print-out
    whole = sum((entry.amount for entry in kroner), Decimal(0))
    lines.append(total("I alt 2016-2020", None, None, None, None, whole))
    return lines


def foreign_lines() -> list[Line]:
    """The vouchers in CNY, EUR and HKD, and one whose amount is words."""
    lines = []
    for number, entry in enumerate(entry for entry in entries() if entry.currency != "DKK"):
        cell: Value = entry.amount
        if number % 11 == 3:
            cell = f"{'¥' if entry.currency == 'CNY' else entry.currency} {danish_amount(entry.amount)}"
        lines.append(
            Line(
                (
                    entry.voucher,
                    _day_cell(entry, number),
                    entry.line,
                    entry.funding,
                    entry.text,
                    cell,
                    entry.currency,
                    "bogført",
                    entry.agreement,
                    entry.activity,
                    entry.province,
                    "ja",
                )
            )
        )
    mistake = ("20-0099", date(2020, 2, 6), TRAVEL, GRANT, "Taxa Ningbo", "fem tusind", "CNY", "bogført")
    return [*lines, Line((*mistake, None, None, "Zhejiang", "ja"))]


def commitment_lines() -> list[Line]:
    """The open commitments at the end, in thousand kroner (ordered, not yet invoiced), and their total."""
    lines = [Line(tuple(row.values())) for row in sample_rows("commitments")]
    thousands = sum(Decimal(str(line.values[5]).replace(",", ".")) for line in lines)
    return [*lines, total("I alt", None, None, None, None, thousands)]
