"""The vouchers, all invented: salaries, trips and delegations when the activities took place, audits.

Amounts are made from fixed words by a checksum, so that they look uneven and are the same each time.
"""

from __future__ import annotations

import calendar
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from scripts.sample.budget import (
    AUDIT,
    COMMUNICATION,
    CONSULTANTS,
    EQUIPMENT,
    GRANT,
    MEETINGS,
    OVERHEAD,
    OWN,
    SALARY,
    TRAVEL,
    yearly,
)
from scripts.sample.facts import MONTHS_DA
from scripts.sample.office import (
    BLANK,
    ILLUSTRATIVE,
    Column,
    Line,
    Table,
    Value,
    group,
    note,
    total,
    workbook,
)
from scripts.sample.rates import dkk_per_100

FILE = "Bilag 2016-2020 (økonomisystem).xlsx"
SAVED = date(2020, 3, 29)
FIRST_DAY = date(2016, 3, 31)
LAST_DAY = date(2020, 3, 29)
YEARS = (2016, 2017, 2018, 2019, 2020)
OERE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Entry:
    """One posting: its day, budget line, funding source, text, amount in its currency, and what it concerns.

    Entries of one day with the same ``bundle`` are lines of one voucher.
    """

    posted: date
    line: str
    funding: str
    text: str
    amount: Decimal
    bundle: str
    currency: str = "DKK"
    agreement: str | None = None
    activity: str | None = None
    province: str | None = None
    voucher: str = ""


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip to China: first and last day, where to, who pays, and the activity that it served."""

    start: date
    end: date
    where: str
    province: str
    people: int
    activity: str | None
    agreement: str | None
    has_interpreter: bool = True
    is_via_hub: bool = False  # the flight was bought in euro
    funding: str = GRANT


TRIPS = (
    Trip(date(2016, 6, 13), date(2016, 6, 18), "Chengdu", "Sichuan", 2, "AK-045", "A-014"),
    Trip(date(2016, 10, 25), date(2016, 10, 30), "Chengdu", "Sichuan", 2, "AK-049", "A-014"),
    Trip(date(2016, 12, 4), date(2016, 12, 8), "Beijing", "Beijing", 1, "AK-054", None, is_via_hub=True),
    Trip(date(2017, 3, 12), date(2017, 3, 18), "Ningbo", "Zhejiang", 1, "AK-902", "A-901"),
    Trip(date(2017, 10, 16), date(2017, 10, 21), "Nanjing", "Jiangsu", 2, "AK-055", "A-015"),
    Trip(date(2018, 5, 2), date(2018, 5, 6), "Shanghai", "Shanghai", 1, "AK-066", None, False),
    Trip(date(2018, 9, 9), date(2018, 9, 15), "Qingdao", "Shandong", 1, "AK-905", "A-903", is_via_hub=True),
    Trip(date(2019, 3, 17), date(2019, 3, 22), "Taizhou", "Jiangsu", 1, "AK-907", None, funding=OWN),
    Trip(date(2019, 6, 16), date(2019, 6, 21), "Changsha", "Hunan", 1, "AK-908", "A-902"),
    Trip(
        date(2019, 11, 24),
        date(2019, 11, 30),
        "Beijing og Shenzhen",
        "Beijing",
        2,
        "AK-075",
        None,
        False,
        True,
    ),
    Trip(date(2020, 1, 5), date(2020, 1, 11), "Ningbo", "Zhejiang", 1, "AK-911", "A-901"),
)


@dataclass(frozen=True, slots=True)
class Hosting:
    """A delegation or meeting in Denmark: day, what, activity, agreement, and about how much it cost."""

    day: date
    what: str
    activity: str | None
    agreement: str | None
    province: str | None
    dkk: int
    funding: str = GRANT


HOSTINGS = (
    Hosting(date(2016, 9, 14), "Jordeksperter fra Sichuan", "AK-048", "A-013", "Sichuan", 7600),
    Hosting(date(2017, 6, 8), "Gæster fra Ningbo, workshop", "AK-903", "A-901", "Zhejiang", 5400),
    Hosting(date(2017, 8, 22), "Ti år med Wuxi", "AK-061", "A-009", "Jiangsu", 8200),
    Hosting(date(2018, 4, 18), "Kinesisk energidelegation", "AK-065", "A-051", None, 6900),
    Hosting(date(2018, 10, 3), "Demonstration af slambehandling", "AK-906", "A-903", "Shandong", 4300, OWN),
    Hosting(date(2018, 11, 21), "Forum for regioner og byer, Aarhus", "AK-071", None, None, 11900),
    Hosting(date(2019, 5, 14), "Delegation fra Changsha", "AK-909", "A-902", "Hunan", 7700),
    Hosting(date(2019, 12, 19), "Underskrift med Hailing, Aarhus", "AK-076", "A-066", "Jiangsu", 6400),
)


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


def _trip(trip: Trip) -> list[Entry]:
    nights = (trip.end - trip.start).days
    home = trip.end + timedelta(days=4)
    base = Entry(
        trip.start,
        TRAVEL,
        trip.funding,
        "",
        Decimal(0),
        "",
        "DKK",
        trip.agreement,
        trip.activity,
        trip.province,
    )
    word = f"{trip.where} {trip.start}"
    booked = trip.start - timedelta(days=26)
    entries = []
    for person in range(1, trip.people + 1):
        if trip.is_via_hub:
            fare, currency = uneven(690, f"fly {word} {person}", 12), "EUR"
        else:
            fare, currency = uneven(5150, f"fly {word} {person}", 12), "DKK"
        text = f"Fly København-{trip.where} t/r, rejsende {person}"
        entries.append(
            replace(base, posted=booked, text=text, amount=fare, currency=currency, bundle=f"fly {word}")
        )
    visa = Decimal(650 * trip.people)
    entries.append(
        replace(
            base,
            posted=booked + timedelta(days=6),
            text=f"Visum, {trip.people} stk.",
            amount=visa,
            bundle=f"visum {word}",
        )
    )
    for person in range(1, trip.people + 1):
        hotel = uneven(545 * nights, f"hotel {word} {person}", 10)
        entries.append(
            replace(
                base,
                posted=home,
                text=f"Hotel {trip.where}, {nights} nætter, rejsende {person}",
                amount=hotel,
                currency="CNY",
                bundle=f"hotel {word}",
            )
        )
    local = uneven(820 * trip.people, f"tog {word}", 20)
    entries.append(
        replace(
            base, posted=home, text="Tog og taxa i Kina", amount=local, currency="CNY", bundle=f"tog {word}"
        )
    )
    allowance = uneven(310 * (nights + 1) * trip.people, f"diæter {word}", 3)
    entries.append(
        replace(
            base,
            posted=home + timedelta(days=3),
            text=f"Diæter, {trip.where}",
            amount=allowance,
            bundle=f"diæter {word}",
        )
    )
    if trip.has_interpreter:
        entries.append(
            replace(
                base,
                posted=home,
                line=CONSULTANTS,
                funding=GRANT,
                text=f"Tolk i {trip.where}",
                amount=uneven(3400, f"tolk {word}", 15),
                currency="CNY",
                bundle=f"tolk {word}",
            )
        )
    return entries


def _hosting(hosting: Hosting) -> list[Entry]:
    base = Entry(
        hosting.day,
        MEETINGS,
        hosting.funding,
        "",
        Decimal(0),
        f"vært {hosting.day}",
        "DKK",
        hosting.agreement,
        hosting.activity,
        hosting.province,
    )
    parts = (("lokale", 30), ("forplejning", 45), ("bus og transport", 25))
    return [
        replace(
            base,
            posted=hosting.day + timedelta(days=9),
            text=f"{hosting.what}: {part}",
            amount=uneven(hosting.dkk * share // 100, f"{part} {hosting.day}", 9),
        )
        for part, share in parts
    ]


def _single(
    day: str,
    line: str,
    text: str,
    amount: str,
    *,
    currency: str = "DKK",
    funding: str = GRANT,
    province: str | None = None,
) -> Entry:
    return Entry(
        date.fromisoformat(day), line, funding, text, Decimal(amount), text, currency, None, None, province
    )


def _singles() -> list[Entry]:
    entries = [
        _single("2016-03-31", EQUIPMENT, "Bærbar computer", "8649.00"),
        _single("2016-03-31", EQUIPMENT, "Dockingstation og skærm", "2187.50", funding=OWN),
        _single("2017-02-20", EQUIPMENT, "Telefon til China Desk", "2995.00"),
        # Consultants besides the interpreters.
        _single("2017-01-31", CONSULTANTS, "Kortlægning af kinesiske problemejere, rate 1", "9500.00"),
        _single("2017-06-30", CONSULTANTS, "Kortlægning af kinesiske problemejere, rate 2", "9500.00"),
        _single("2018-03-20", CONSULTANTS, "Juridisk gennemsyn af rammeaftale", "6250.00"),
        _single(
            "2018-08-31",
            CONSULTANTS,
            "Marked for jordrensning i Jiangsu, notat",
            "1150.00",
            currency="EUR",
            province="Jiangsu",
        ),
        _single(
            "2019-02-28",
            CONSULTANTS,
            "Rådgivning, lokal koordinator i Nanjing",
            "5200.00",
            currency="CNY",
            province="Jiangsu",
        ),
        # Steering group and small meetings.
        _single("2016-05-19", MEETINGS, "Opstartsmøde, forplejning", "1485.00"),
        _single("2016-11-15", MEETINGS, "Styregruppemøde, forplejning", "1120.50", funding=OWN),
        _single("2017-05-11", MEETINGS, "Styregruppemøde, forplejning", "1190.00", funding=OWN),
        _single("2017-11-16", MEETINGS, "Styregruppemøde, forplejning", "1045.75", funding=OWN),
        _single("2018-05-24", MEETINGS, "Styregruppemøde, forplejning", "1230.00", funding=OWN),
        _single("2018-11-08", MEETINGS, "Styregruppemøde, forplejning", "1310.00", funding=OWN),
        _single("2019-05-23", MEETINGS, "Styregruppemøde, forplejning", "1275.25", funding=OWN),
        _single("2019-11-14", MEETINGS, "Styregruppemøde, forplejning", "1240.00", funding=OWN),
        _single(
            "2017-04-06",
            MEETINGS,
            "Middag med gæster i Ningbo",
            "1860.00",
            currency="CNY",
            province="Zhejiang",
        ),
        _single(
            "2018-05-09", MEETINGS, "Stand på IE Expo, andel", "640.00", currency="EUR", province="Shanghai"
        ),
        # Communication.
        _single("2016-08-22", COMMUNICATION, "Folder på dansk og engelsk, tryk", "4380.00"),
        _single("2016-09-05", COMMUNICATION, "Oversættelse til kinesisk, folder", "1950.00", funding=OWN),
        _single("2017-03-31", COMMUNICATION, "Hjemmeside, opsætning", "6800.00"),
        _single("2017-12-14", COMMUNICATION, "Nyhedsbrev og foto", "2140.00"),
        _single("2018-06-29", COMMUNICATION, "WeChat-konto, gebyr", "300.00", currency="CNY"),
        _single("2018-10-30", COMMUNICATION, "Materiale til forum i Aarhus", "5260.00"),
        _single("2019-09-17", COMMUNICATION, "Film om jordrensning, klip", "4900.00"),
        _single("2020-03-29", COMMUNICATION, "Slutpublikation, tryk", "2875.00"),
        # A year's audit comes in the spring after.
        _single("2017-04-28", AUDIT, "Revision af regnskab 2016", "7800.00"),
        _single("2018-04-27", AUDIT, "Revision af regnskab 2017", "8050.00"),
        _single("2019-04-30", AUDIT, "Revision af regnskab 2018", "9100.00"),
        # A credit note, and the expense it takes back.
        _single("2018-09-28", MEETINGS, "Lokale, aflyst møde", "1400.00"),
        _single("2018-10-11", MEETINGS, "Kreditnota: lokale, aflyst møde", "-1400.00"),
        # The rule checks have something to find: no budget line, and a currency without a rate.
        Entry(date(2019, 8, 14), "", GRANT, "Porto, mangler kontering", Decimal("385.00"), "porto"),
        _single("2019-12-05", TRAVEL, "Lufthavnstog, Hongkong", "230.00", currency="HKD"),
    ]
    taxi = Entry(
        date(2018, 11, 23),
        MEETINGS,
        GRANT,
        "Taxa Aarhus, delegation",
        Decimal("212.00"),
        "taxa",
        "DKK",
        None,
        "AK-071",
    )
    return [*entries, taxi, taxi]  # one voucher with two equal lines: there were two taxis


def entries() -> list[Entry]:
    """All postings in order of day, numbered as vouchers of their year from 16-0001."""
    salaries = _salaries()
    found = [*salaries, *_overhead(salaries), *_singles()]
    for trip in TRIPS:
        found += _trip(trip)
    for hosting in HOSTINGS:
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


# Open commitments at the end, in thousand kroner: ordered, not yet invoiced.
COMMITMENTS: Sequence[tuple[str, date, str, str, str, Value, str | None]] = (
    ("D-20-01", date(2020, 2, 3), AUDIT, GRANT, "Afsluttende revision, aftalt pris", 14.5, None),
    ("D-20-02", date(2020, 2, 17), COMMUNICATION, GRANT, "Slutpublikation, layout", 3.2, None),
    (
        "D-20-03",
        date(2020, 3, 9),
        COMMUNICATION,
        GRANT,
        "Oversættelse af slutpublikation til kinesisk",
        "1,8",
        None,
    ),
    ("D-20-04", date(2020, 3, 12), MEETINGS, GRANT, "Videomøde Ningbo, tolk og teknik", 1.4, "A-901"),
    ("D-20-05", date(2020, 3, 16), CONSULTANTS, GRANT, "Koordinator i Nanjing, sidste rate", 4, None),
    ("D-20-06", date(2020, 3, 20), EQUIPMENT, GRANT, "Harddisk til arkivering", "0,3", None),
)

LEDGER = (
    Column("Bilagsnr.", 10),
    Column("Bogf.dato", 12, "date"),
    Column("Budgetpost", 22),
    Column("Finansiering", 20),
    Column("Posteringstekst", 46),
    Column("Beløb i DKK", 14, "money"),
    Column("Status", 10),
    Column("Aftale-id", 9),
    Column("Aktivitets-id", 11),
    Column("Provins", 12),
    Column("Illustrativ", 9, "centre"),
)
FOREIGN = (
    Column("Bilagsnr.", 10),
    Column("Posteringsdato", 14, "date"),
    Column("Kontonavn", 22),
    Column("Finansiering", 20),
    Column("Tekst", 46),
    Column("Beløb", 14, "money"),
    Column("Valuta", 8, "centre"),
    Column("Status", 10),
    Column("Aftale", 9),
    Column("Aktivitet", 11),
    Column("Provins", 12),
    Column("Illustrativ", 9, "centre"),
)
COMMITTED = (
    Column("Disp.nr.", 10),
    Column("Dato", 12, "date"),
    Column("Budgetpost", 22),
    Column("Finansiering", 20),
    Column("Tekst", 46),
    Column("Beløb (t.kr.)", 12, "thousands"),
    Column("Status", 12),
    Column("Aftale-id", 9),
    Column("Illustrativ", 9, "centre"),
)


def danish_amount(amount: Decimal) -> str:
    """An amount as text in Danish form; a credit has its sign behind, as in "1.400,00-"."""
    text = f"{abs(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{text}-" if amount < 0 else text


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


def ledger_lines(found: Sequence[Entry]) -> list[Line]:
    """The kroner vouchers with a title and a subtotal for each year, then the total of all."""
    lines: list[Line] = []
    kroner = [entry for entry in found if entry.currency == "DKK"]
    for year in YEARS:
        of_year = [entry for entry in kroner if entry.posted.year == year]
        lines.append(group(f"Regnskabsår {year}"))
        for number, entry in enumerate(of_year):
            lines.append(
                Line(
                    (
                        entry.voucher,
                        _day_cell(entry, number),
                        entry.line or None,
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
            lines.append(
                Line([column.heading for column in LEDGER], "heading")
            )  # a page break of the print-out
    whole = sum((entry.amount for entry in kroner), Decimal(0))
    lines.append(total("I alt 2016-2020", None, None, None, None, whole))
    return lines


def foreign_lines(found: Sequence[Entry]) -> list[Line]:
    """The vouchers in CNY, EUR and HKD, and one whose amount is words."""
    lines = []
    for number, entry in enumerate(entry for entry in found if entry.currency != "DKK"):
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
    """The open commitments and their total."""
    lines = [Line((*cells[:-1], "disponeret", cells[-1], "ja")) for cells in COMMITMENTS]
    thousands = sum(Decimal(str(cells[5]).replace(",", ".")) for cells in COMMITMENTS)
    return [*lines, total("I alt", None, None, None, None, thousands)]


def spent_dkk(found: Sequence[Entry], line: str | None = None) -> Decimal:
    """What the vouchers come to in kroner at the rate of their month; HKD has no rate and is left out."""
    whole = Decimal(0)
    for entry in found:
        if line not in (None, entry.line) or entry.currency == "HKD":
            continue
        rate = Decimal(100)
        if entry.currency != "DKK":
            rate = dkk_per_100(entry.currency, entry.posted.year, entry.posted.month)
        whole += (entry.amount * rate / 100).quantize(OERE, ROUND_HALF_UP)
    return whole


def write(folder: Path) -> Path:
    """The voucher export: kroner, foreign currency, open commitments."""
    path = folder / FILE
    found = entries()
    with workbook(path, title="Bilag China Desk", saved=SAVED) as office:
        office.table(
            Table(
                sheet="Posteringer DKK",
                title=(
                    "Finansposteringer · projekt 8820 China Desk",
                    "Periode 31-03-2016 til 29-03-2020 · udskrevet 31-03-2020",
                    ILLUSTRATIVE,
                ),
                columns=LEDGER,
                lines=[*ledger_lines(found), BLANK, note("* Lønnen er inkl. pension og feriepenge.")],
            )
        )
        office.table(
            Table(
                sheet="Posteringer valuta",
                title=(
                    "Udlandsbilag i fremmed valuta",
                    ILLUSTRATIVE,
                    "Omregnes med månedens kurs, se Valutakurser.xlsx",
                ),
                columns=FOREIGN,
                lines=foreign_lines(found),
            )
        )
        office.table(
            Table(
                sheet="Disponeringer",
                title=("Åbne disponeringer pr. 29-03-2020", ILLUSTRATIVE),
                columns=COMMITTED,
                lines=commitment_lines(),
            )
        )
    return path
