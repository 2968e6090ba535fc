"""What the columns of a candidate mean once all of them are seen together: rules that each correct one thing, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from pipeline.cells.amounts import figure_in, parse_rate
from pipeline.cells.currencies import parse_currency
from pipeline.cells.dates import is_hour, period_of
from pipeline.cells.numbers import parse_integer
from pipeline.cells.words import normalise, plain_code
from pipeline.recognition.budget_columns import find_periods, split_by_funding, split_by_lines
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import Match, lexicon, unit_in
from pipeline.recognition.rate_units import LEAST_PER_100, PER_100_ABOVE_20, UNITS
from pipeline.recognition.sheet_words import speaks_of, whole
from pipeline.recognition.titles import day_of_titles, project_period
from pipeline.recognition.wide import year_of_budget
from pipeline.sources.parsers import parser_of

MOST_WORDS = 0.6  # how well a column of words that mean nothing fits a list of words
MOST_TICKS = 0.5  # of the cells under "Medlem" that are ticks: fewer, and it contains names
LEAST_ALONE = 0.6  # of the sampled rows state an amount in one of the columns only
LEAST_READ = 0.8  # of each column's cells are amounts

LONGEST_TITLE = 80  # characters of a description that is rather a title

_TITLES = frozenset(("title", "title_da", "title_en", "title_zh"))
_CHINESE = re.compile("[一-鿿]")
_HUNDRED = re.compile(r"100|百|hundred|hundrede", re.IGNORECASE)


def _day_of_departure(c: Candidate) -> None:
    """Beside the day of arrival that of departure is the last one; alone it is the first, of a journey from home."""
    first = c.columns.get("start_date")
    if first is None or "end_date" in c.columns or "end_date" not in c.source.column_names:
        return
    for loser in c.losers:
        index, match = loser.index, loser.match
        if (
            match.column == "start_date"
            and c.is_free(index)
            and index > first[0]
            and normalise(match.heading) in whole("departures")
        ):
            c.columns["end_date"] = (index, replace(match, column="end_date"))
            return


def _last_day_alone(c: Candidate) -> None:
    """A last day that was guessed is the first one where no other column is."""
    last = c.columns.get("end_date")
    if last is not None and last[1].is_guess and "start_date" not in c.columns:
        c.take_for("end_date", "start_date")


def _source_that_pays(c: Candidate) -> None:
    """A column "Kilde" that names who pays is the funding source, not where the figure was found, if no other column is."""
    if "funding_source" in c.columns and c.columns["funding_source"][1].unit is not None:
        del c.columns["funding_source"]  # "Grant (DKK)" is what was granted, not by whom
    is_asked = "funding_source" in c.source.column_names and "funding_source" not in c.columns
    if is_asked and "fact_source" in c.columns:
        cells = c.cells(c.columns["fact_source"][0])
        if any(speaks_of("funding", cell.text) for cell in cells):
            c.take_for("fact_source", "funding_source")


def _place_that_agrees(c: Candidate) -> None:
    """In a list of twin towns ("Dansk by | Kinesisk by") the Danish place is the party, if no other column is."""
    is_twin = any(name.startswith("chinese_p") for name in c.columns)
    if "danish_place" in c.columns and is_twin and "danish_party" not in c.columns:
        c.take_for("danish_place", "danish_party")


def _hours_of_a_day(c: Candidate) -> None:
    """Columns "Fra | Til" that hold hours of the day are no dates; a column of days beside them is."""
    for name, (index, _) in list(c.columns.items()):
        cells = c.cells(index)
        if c.source.column(name).type != "date" or not cells or not all(map(is_hour, cells)):
            continue
        del c.columns[name]
        for loser in c.losers:
            if (
                loser.match.column == name
                and c.is_free(loser.index)
                and c.fit(loser.index, name) >= LEAST_READ
            ):
                c.columns[name] = (loser.index, loser.match)
                break


def _status_in_words(c: Candidate) -> None:
    """A column "Opnået" that says yes and no is the status, not the day on which it was reached, if no other column is."""
    if "done_date" not in c.columns or "status" in c.columns or "status" not in c.source.column_names:
        return
    index, _ = c.columns["done_date"]
    if _is_rather(c, index, "status", "done_date"):
        c.take_for("done_date", "status")
        return
    for loser in c.losers:
        said = loser.match.column == "done_date" and c.is_free(loser.index)
        if said and _is_rather(c, loser.index, "status", "done_date"):
            c.columns["status"] = (loser.index, replace(loser.match, column="status"))
            return


def _is_rather(c: Candidate, index: int, meant: str, said: str) -> bool:
    """Whether a column's cells can rather be read as another of the source than its heading says."""
    return bool(c.cells(index)) and c.fit(index, meant) > max(c.fit(index, said), MOST_WORDS)


def _name_beside_number(c: Candidate) -> None:
    """Of an account's number and its name beside it ("Artskonto | Artskontobetegnelse") the name is the budget line."""
    if "budget_line" not in c.columns or c.source.name != "expenses":
        return
    index, match = c.columns["budget_line"]
    number = normalise(match.heading)
    if not number or not _is_of_numbers(c, index):
        return
    for other, text in c.unknown.items():
        said = normalise(text)
        if said != number and said.startswith(number) and not _is_of_numbers(c, other) and c.cells(other):
            c.columns["budget_line"] = (other, replace(match, heading=text))
            return


def _is_of_numbers(c: Candidate, index: int) -> bool:
    """Whether no cell of a column holds a word."""
    return not any(letter.isalpha() for cell in c.cells(index) for letter in cell.text)


def _purpose_that_is_text(c: Candidate) -> None:
    """A column "Formål" is who pays in the accounts of a municipality; where each row says its own, it is what the money went to."""
    said = c.columns.get("funding_source")
    if (
        said is None
        or "text" not in c.source.column_names
        or normalise(said[1].heading) not in whole("purposes")
    ):
        return
    cells = [cell.text for cell in c.cells(said[0])]
    is_own = len(set(cells)) > MOST_WORDS * len(cells) and not _is_of_numbers(c, said[0])
    taken = c.columns.get("text")
    is_open = taken is None or normalise(taken[1].heading) in whole("payees")
    if is_own and is_open and len(cells) > 1 and not any(speaks_of("funding", text) for text in cells):
        c.columns.pop("text", None)
        c.take_for("funding_source", "text")


def _outcome_in_words(c: Candidate) -> None:
    """A column "Effekt" that only says commercial or not is the kind of the outcome, if no other column is."""
    names = c.source.column_names
    if "outcome" not in c.columns or "outcome_type" in c.columns or "outcome_type" not in names:
        return
    cells = c.cells(c.columns["outcome"][0])
    words = c.source.column("outcome_type").vocabulary or ""
    if cells and all(plain_code(cell.text, words, may_be_near=True) for cell in cells):
        c.take_for("outcome", "outcome_type")


def _type_that_is_title(c: Candidate) -> None:
    """A column "Instrument" of texts of their own ("MoU on water resources") is what the agreements are called, if no other column is."""
    if c.source.name != "agreements" or "agreement_type" not in c.columns or "title" in c.columns:
        return
    cells = c.cells(c.columns["agreement_type"][0])
    is_own = len({cell.text for cell in cells}) == len(cells) > 1 and all(" " in cell.text for cell in cells)
    read = parser_of(c.source.column("agreement_type"), None, {})
    if is_own and all(read(cell).guesses for cell in cells):
        c.take_for("agreement_type", "title", is_guess=True)


def _name_in_chinese(c: Candidate) -> None:
    """Of two columns of names the one in Chinese is the Chinese name, if no other column is: 企业名称 beside 企业英文名称."""
    for loser in c.losers:
        name, index = loser.match.column, loser.index
        if f"{name}_zh" not in c.source.column_names or f"{name}_zh" in c.columns or name not in c.columns:
            continue
        taken = c.columns[name]
        if c.is_free(index) and _is_in_chinese(c, taken[0]) and not _is_in_chinese(c, index, some=True):
            c.take_for(name, f"{name}_zh", is_guess=True)
            c.columns[name] = (index, loser.match)


def _is_in_chinese(c: Candidate, index: int, *, some: bool = False) -> bool:
    """Whether all cells of a column have Chinese characters; ``some``: whether any has."""
    said = [_CHINESE.search(cell.text) is not None for cell in c.cells(index)]
    return any(said) if some else bool(said) and all(said)


def _description_that_is_title(c: Candidate) -> None:
    """A column "Problem" of short texts is what the challenges are called, if no other column is."""
    if c.source.name != "challenges" or "description" not in c.columns or c.filled & _TITLES:
        return
    cells = c.cells(c.columns["description"][0])
    if cells and all(len(cell.text) <= LONGEST_TITLE for cell in cells):
        c.take_for("description", "title")


def _description_after_all(c: Candidate) -> None:
    """What is called a description and was taken for the title is one after all, where another column was found beside it."""
    if c.source.name != "challenges" or not {"title", "description"} <= c.columns.keys():
        return
    title, other = c.columns["title"], c.columns["description"]
    said = lexicon(c.source).match(title[1].heading)
    if said is not None and said.column == "description" and other[1].is_guess:
        c.columns["title"] = (other[0], replace(other[1], column="title"))
        c.columns["description"] = (title[0], said)


def _title_beside_title(c: Candidate) -> None:
    """Of two columns that may be what challenges are called ("Title | What they need") the one that gave way describes them, if no other column does."""
    if c.source.name != "challenges" or "description" in c.columns or "title" not in c.columns:
        return
    for loser in c.losers:
        is_text = c.is_free(loser.index) and not _is_of_numbers(c, loser.index)
        if loser.match.column == "title" and is_text:
            c.columns["description"] = (
                loser.index,
                replace(loser.match, column="description", is_guess=True),
            )
            return


def _units_of_rates(c: Candidate) -> None:
    """For how many units each exchange rate is: a column may say it ("Enhed": 1, 100), else the figures say whether they are for one."""
    if c.source.name != "exchange_rates":
        return
    for index, text in c.texts.items():
        if c.is_free(index) and normalise(text) in whole("rate_units"):
            said = [parse_integer(cell).value for cell in c.cells(index)]
            if said and all(units in UNITS for units in said):
                c.rate_units = index
                return
    _rate_of_one(c)


def _rate_of_one(c: Candidate) -> None:
    """A plain "Kurs" is per 100 units as Danmarks Nationalbank publishes it, unless the figures say that it is for one: EUR 7,45."""
    if "dkk_per_100" not in c.columns or "dkk_per_unit" in c.columns or "currency" not in c.columns:
        return
    index, match = c.columns["dkk_per_100"]
    if any(map(_HUNDRED.search, (match.heading, *c.titles))):
        return
    rates, currencies = (c.context.sheet.columns[at] for at in (index, c.columns["currency"][0]))
    known = [
        rate
        for row in c.sample
        if (rate := parse_rate(rates.cell(row)).value) is not None
        and parse_currency(currencies.cell(row)).value in PER_100_ABOVE_20
    ]
    if known and all(isinstance(rate, Decimal) and rate < LEAST_PER_100 for rate in known):
        c.take_for("dkk_per_100", "dkk_per_unit", is_guess=True)


def _column_a_currency(c: Candidate) -> None:
    """Amounts with a column a currency, each row in one of them ("Dato | Tekst | DKK | EUR | CNY"); the columns get an amount where none says more than its currency."""
    said = c.columns.get("amount")
    if c.source.name != "expenses" or "currency" in c.columns or not c.sample:
        return
    if said is not None and (said[1].unit is None or said[1].unit.currency is None):
        return
    bare = normalise(unit_in(said[1].heading)[1]) if said else ""
    weight = said[1].weight if said else 0.5
    found: dict[int, Match] = {}
    for index, text in c.texts.items():
        unit, rest = unit_in(text)
        is_amount = unit is not None and unit.currency is not None and normalise(rest) == bare
        if is_amount and c.is_free(index, but=("amount",)) and c.fit(index, "amount") >= LEAST_READ:
            found[index] = Match("amount", unit, False, text, weight=weight)
    currencies = {match.unit.currency for match in found.values() if match.unit}
    if len(found) < 2 or len(currencies) < len(found):
        return
    columns = c.context.sheet.columns
    stated = [sum(bool(figure_in(columns[index].cell(row))) for index in found) for row in c.sample]
    if sum(count <= 1 for count in stated) < LEAST_ALONE * len(c.sample):
        return
    first = said[0] if said is not None and said[0] in found else min(found)
    c.columns["amount"] = (first, found.pop(first))
    c.currencies = tuple(found.items())


def _member_that_is_named(c: Candidate) -> None:
    """A column "Medlem" of names rather than ticks is the company, if no other column is."""
    is_open = c.source.name == "companies" and "name" not in c.columns and "is_member" in c.columns
    if is_open and c.fit(c.columns["is_member"][0], "is_member") < MOST_TICKS:
        c.take_for("is_member", "name", is_guess=True)


def _area_that_is_a_place(c: Candidate) -> None:
    """A column "Område" of towns rather than topics is the place where one is required and no other column is."""
    wants_place = any("place" in group and not c.columns.keys() & set(group) for group in c.source.required)
    if not wants_place or "theme" not in c.columns:
        return
    index, match = c.columns["theme"]
    if normalise(match.heading) in whole("areas") and c.fit(index, "place") > MOST_TICKS:
        c.take_for("theme", "place", is_guess=True)


def _amount_that_counts(c: Candidate) -> None:
    """Which amount counts where several are side by side, and the column of credits beside one of debits.

    "Beløb i valuta | Valuta | Beløb i DKK": the kroner count, and the currency column speaks of the other one.
    """
    for name, (_, match) in list(c.columns.items()):
        if c.source.column(name).type != "amount":
            continue
        rivals = [loser.match for loser in c.losers if loser.match.column == name]
        if any(_is_in_payment(rival, match) for rival in rivals) and "currency" in c.columns:
            del c.columns["currency"]
        if normalise(unit_in(match.heading)[1]) in whole("debits"):
            for other, text in c.texts.items():
                unit, rest = unit_in(text)
                if {normalise(text), normalise(rest)} & whole("credits"):
                    c.credit = (other, replace(match, heading=text, unit=unit or match.unit))
                    return


def _is_in_payment(rival: Match, match: Match) -> bool:
    """Whether an amount beside the one that counts is the same in the currency of the payment."""

    def is_kroner(said: Match) -> bool:
        return said.unit is not None and said.unit.currency == "DKK"

    is_foreign, counts_foreign = (speaks_of("foreign_amounts", said.heading) for said in (rival, match))
    return (is_foreign and not counts_foreign) or (is_kroner(match) and not is_kroner(rival))


def _time_of_titles(c: Candidate) -> None:
    """The period of a budget or the day of exchange rates that a line above the table states where no column does."""
    filled, sheet_name = c.filled, c.context.sheet.name
    if c.source.wide_columns and c.source.wide_columns not in filled and c.source.wide_values in filled:
        c.title_year = year_of_budget(c.titles, sheet_name)
        if c.title_year:
            c.title_period = period_of(c.title_year.year, 1, 12, "year")
        else:
            c.title_period = project_period(c.context.sheet, c.heading.row)
    elif c.source.name == "exchange_rates" and "rate_date" not in filled:
        c.title_day = day_of_titles((*c.titles, sheet_name))


SETTLEMENTS: tuple[Callable[[Candidate], None], ...] = (
    find_periods,
    _hours_of_a_day,
    _day_of_departure,
    _source_that_pays,
    _place_that_agrees,
    _status_in_words,
    _outcome_in_words,
    _type_that_is_title,
    _name_in_chinese,
    _description_that_is_title,
    _title_beside_title,
    _name_beside_number,
    _purpose_that_is_text,
    _units_of_rates,
    _column_a_currency,
    _member_that_is_named,
    _area_that_is_a_place,
    _amount_that_counts,
    split_by_lines,
    split_by_funding,
    _time_of_titles,
)

# What may be corrected once columns are inferred.
SETTLEMENTS_OF_INFERRED: tuple[Callable[[Candidate], None], ...] = (
    _last_day_alone,
    _place_that_agrees,
    _description_that_is_title,
    _description_after_all,
)

# What the cells say beside the headings, where a person has said what those mean.
SETTLEMENTS_OF_MAPPED: tuple[Callable[[Candidate], None], ...] = (_units_of_rates, _time_of_titles)
