"""Exchange rates with a column per currency ("Dato | EUR | CNY") or per month ("Valuta | 2017M01 | 2017M02").

Each column of rates is a table of its own: date, currency, rate. What the column's own heading says stands there in a column to the right of all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

import numpy as np

from pipeline.cells.amounts import parse_rate
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.currencies import currencies_named, parse_currency
from pipeline.cells.dates import is_date
from pipeline.reading.sheet import Sheet, column_of_texts, empty_column
from pipeline.recognition import rate_units
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.heading_row import heading_of, heading_text
from pipeline.recognition.headings import LONGEST_HEADING, Lexicon, Match
from pipeline.recognition.profile import Profiles
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.settlements import SETTLEMENTS_OF_MAPPED
from pipeline.recognition.titles import named, titles_above

# Of the cells below a heading so many must be dates, or currencies: one of three may state the mean …
LEAST_SHARE = 0.65
LEAST_RATES = 0.5  # … and so many of a column's cells rates
MOST_RISE = 3  # times the lowest of a currency's rates that its highest may be, where no name says that these are rates
_BY_CURRENCY = ("rate_date", "currency")  # the column of the table, and what its other headings say


def rate_tables(
    sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str
) -> Sequence[tuple[Sheet, Candidate]]:
    """The tables of a sheet of rates, one for each column of them, each with the sheet as it is read for it; empty if it holds no such columns."""
    profiles = Profiles(sheet, file_name)
    lexicon = next(one for one in lexicons if one.source.name == "exchange_rates")
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > 1).tolist():
        cells = enumerate(map(heading_text, sheet.row(row)))
        texts = {index: text for index, text in cells if 0 < len(text) <= LONGEST_HEADING}
        by_currency = {index: code for index, text in texts.items() if (code := _currency_in(text))}
        by_day = {index: text for index, text in texts.items() if is_date(Cell(Kind.TEXT, text))}
        for names, said in ((_BY_CURRENCY, by_currency), (_BY_CURRENCY[::-1], by_day)):
            if said and (tables := _Rates(profiles, lexicon, row, texts, said, names).tables()):
                return tables
    return ()


def _currency_in(text: str) -> str | None:
    """The one foreign currency that a heading names ("EUR/DKK"), or the krone where it names nothing else."""
    codes = currencies_named(text)
    codes = codes - {rate_units.OWN} or codes
    return codes.pop() if len(codes) == 1 else None


@dataclass
class _Rates:
    profiles: Profiles
    lexicon: Lexicon
    row: int
    texts: Mapping[int, str]  # its headings, by position …
    said: Mapping[int, str]  # … and what those of rates say
    names: tuple[str, str]

    def tables(self) -> list[tuple[Sheet, Candidate]]:
        """A table for each column of rates; none where they are not rates, or not in kroner."""
        sheet, titles = self.profiles.sheet, titles_above(self.profiles.sheet, self.row)
        others = set(self.texts) - set(self.said) - set(self.keys)
        says_rates = named(self.lexicon.source, sheet.name, self.profiles.file_name, titles) > 0
        heads_nothing = any(sheet.columns[index].kinds[self.row] == Kind.NUMBER for index in others)
        if not self.keys or not self.rates or heads_nothing or (others and not says_rates):
            return []
        if self.names == _BY_CURRENCY and any(self._holds(i, "currency", LEAST_SHARE) for i in others):
            return []  # "Currency | Rate per EUR": the heading says for which one the rates of all are
        read = ([parse_rate(cell).value for cell in cells] for cells in self.of_currencies.values())
        figures = [[rate for rate in rates if isinstance(rate, Decimal)] for rates in read]
        are_steady = all(not each or max(each) <= MOST_RISE * min(each) for each in figures)
        if not says_rates and (len(self.rates) == 1 or not are_steady):
            return []
        is_inverse = any(map(rate_units.is_inverse, (*titles, *self.texts.values())))
        lines = (*titles, sheet.name)
        if is_inverse or rate_units.is_for_others(lines, self.texts.values(), self.of_currencies):
            return []
        return [self._table(self._key_of(index), index, titles) for index in self.rates]

    def _holds(self, index: int, name: str, least: float) -> bool:
        fit = self.profiles.fit(self.row, index, self.lexicon.source, name)
        return bool(self.profiles.of(self.row, index).cells) and fit >= least

    @cached_property
    def keys(self) -> list[int]:
        """The positions of the column of days, or of currencies, and of those of the same heading: each table beside another has its own."""
        free = (i for i in range(len(self.profiles.sheet.columns)) if i not in self.said)
        held = [i for i in free if self._holds(i, self.names[0], LEAST_SHARE)]
        return [i for i in held if self.texts.get(i) == self.texts.get(held[0])]

    def _key_of(self, index: int) -> int:
        return max((key for key in self.keys if key < index), default=self.keys[0])

    @cached_property
    def rates(self) -> list[int]:
        """The positions of the columns of rates, none of the krone's own."""
        foreign = (index for index, said in self.said.items() if said != rate_units.OWN)
        return [index for index in foreign if self._holds(index, "dkk_per_unit", LEAST_RATES)]

    @cached_property
    def of_currencies(self) -> Mapping[str, list[Cell]]:
        """The sampled rates of each currency, those of the krone among them."""
        columns, found = self.profiles.sheet.columns, dict[str, list[Cell]]()
        own = (index for index, said in self.said.items() if said == rate_units.OWN)
        for index in (*self.rates, *own):
            for at in self.profiles.sample(self.row):
                listed = str(parse_currency(columns[self._key_of(index)].cell(at)).value)
                currency = self.said[index] if self.names == _BY_CURRENCY else listed
                found.setdefault(currency, []).append(columns[index].cell(at))
        return found

    def _table(self, key: int, index: int, titles: Sequence[str]) -> tuple[Sheet, Candidate]:
        sheet, row, source = self.profiles.sheet, self.row, self.lexicon.source
        blank = ~sheet.columns[index].filled
        blank[: row + 1] = False  # what is above may say what the rates are for
        columns = [
            empty_column(sheet.n_rows) if at in self.said and at != index else column.blanked(blank)
            for at, column in enumerate(sheet.columns)
        ]
        below = [None if is_blank else self.said[index] for is_blank in blank[row + 1 :].tolist()]
        drawn = replace(sheet, columns=[*columns, column_of_texts([*[None] * (row + 1), *below])], merged=())
        places = {self.names[0]: key, self.names[1]: len(columns), "dkk_per_100": index}
        found = {
            name: (at, Match(name, None, self.texts.get(at, self.texts[index])))
            for name, at in places.items()
        }
        # What is beside the rates is told as in other tables: "Bemærkning".
        texts = {at: text for at, text in self.texts.items() if at == index or at not in self.said}
        for at in sorted(texts.keys() - {key, index}):
            match = self.lexicon.match(texts[at])
            if match and source.column(match.column).type in ("text", "yes_no"):
                found.setdefault(match.column, (at, match))
        context = Profiles(drawn, self.profiles.file_name)
        heading = heading_of(drawn, row, 1)
        table = Candidate(source, row, found, titles=titles, context=context, heading=heading, texts=texts)
        for settle in SETTLEMENTS_OF_MAPPED:
            settle(table)
        return drawn, table.settled()
