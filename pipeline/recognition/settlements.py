"""The meaning of a candidate's columns together: rules that each correct one thing, in their order."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import numpy as np

from pipeline.cells.amounts import figure_in
from pipeline.cells.currencies import parse_currency
from pipeline.cells.dates import period_of
from pipeline.cells.numbers import parse_integer
from pipeline.cells.words import code_of, normalise
from pipeline.recognition import sheet_words
from pipeline.recognition.budget_columns import BY_PLACE, find_periods, find_versions, split_by_funding
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import GENERIC_WEIGHT, Match, says_side, unit_in
from pipeline.recognition.profile import LEAST_KNOWN, LEAST_NAMED, LEAST_SHARE, names_party
from pipeline.recognition.rate_units import OWN, UNITS
from pipeline.recognition.sheet_words import MINUS, speaks_of, whole
from pipeline.recognition.titles import day_of_titles, party_of_titles, project_period
from pipeline.recognition.wide import year_of_budget

MOST_APART = Decimal("1.15")  # times the lowest rate of a currency, that amounts are converted at
FEWEST_RATES = 2  # rows that say so
MOST_GROUPED = 2000  # rows that are looked through for names of parties alone
MOST_TYPES = 5  # different texts at the top of a column of types of vouchers
_QUARTERS = frozenset(("kvartal", "quarter", "季度"))  # headings of quarters beside a year


def _source_that_pays(c: Candidate) -> None:
    """A column "Kilde" that names who pays is the funding source, not where the figure was found, if no other column is."""
    said = c.columns.get("fact_source")
    is_open = "funding_source" in c.source.column_names and "funding_source" not in c.columns
    if said and is_open and c.profile(said[0]).speak_of("funding") >= LEAST_KNOWN:
        index, match = c.columns.pop("fact_source")
        c.columns["funding_source"] = (index, replace(match, column="funding_source"))


def _place_that_agrees(c: Candidate) -> None:
    """In a list of twin towns ("Dansk by | Kinesisk by") the Danish place is the party, if no other column is."""
    is_twin = any(name.startswith("chinese_p") for name in c.columns)
    if "danish_place" in c.columns and is_twin and "danish_party" not in c.columns:
        index, match = c.columns.pop("danish_place")
        c.columns["danish_party"] = (index, replace(match, column="danish_party"))


def _party_of_titles(c: Candidate) -> None:
    """The authority that a title names is the party where a column has its departments, or where a party must be there and no column names any."""
    column = c.columns.get("danish_party")
    is_needed = any("danish_party" in group for group in c.source.required)
    if is_needed and not column:
        # Rows of one text, where all name Danish parties and the first is right below the heading: registers by municipality.
        sheet, first = c.context.sheet, c.header_row + 1
        below = np.flatnonzero(sheet.filled_count[first:])[:MOST_GROUPED] + first
        last = below[sheet.filled_count[below] > 1].max(initial=0)
        alone = below[(sheet.filled_count[below] == 1) & (below < last)].tolist()
        texts = [next(cell.text for cell in sheet.row(row) if cell.text) for row in alone]
        are_parties = alone[:1] == below[:1].tolist() and all(names_party(text, "DK") for text in texts)
        c.party_rows = alone if are_parties else []
    stated = party_of_titles((*c.titles, c.context.sheet.name, c.context.file_name))
    if stated is None or c.party_rows or not (column or is_needed):
        return
    if any(c.profile(index).names_parties("DK") for index in ([column[0]] if column else c.unread)):
        return
    if column:
        c.give_up("danish_party")
    c.title_party = stated


def _hosts_that_are_persons(c: Candidate) -> None:
    """Take an organiser for no party where the cells name persons, unless a person or the heading says that it is one: "Dansk vært". Who has signed is not a party of an agreement, either, least of all where the sheet has the Danish place."""
    index, match = c.columns.get("danish_party", (0, None))
    is_required = any("danish_party" in group for group in c.source.required)
    is_said = match is None or match.rank < 0 or (says_side(match.heading) and not is_required)
    least = LEAST_NAMED if "danish_place" in c.columns else LEAST_SHARE
    if not is_said and c.profile(index).persons >= least:
        c.give_up("danish_party")
        c.has_hosts = True


def _end_without_start(c: Candidate) -> None:
    """A last day alone is none where no other column bears out the kind: any case is closed on a day."""
    _, match = c.columns.get("end_date", (0, None))
    others = set(c.source.evidence) - {"end_date"}
    if match is not None and match.rank >= 0 and others.isdisjoint(c.columns):
        c.give_up("end_date")


def _planned_beside_held(c: Candidate) -> None:
    """A day that was planned beside the one that came of it is not the day of an activity: "Planlagt dato | Faktisk dato"."""
    _, match = c.columns.get("start_date", (0, None))
    words = c.source.column("status").vocabulary if match and match.rank >= 0 else None
    first, *last = match.heading.split() if match else [""]
    if not words or not last or code_of(first, words) != "planned":
        return
    days = [text for index, text in c.unread.items() if c.profile(index).are_days]
    for text in days:
        came, *of_it = text.split() or [""]
        is_held = speaks_of("actuals", came) or code_of(came, words) == "held"
        if is_held and " ".join(of_it).casefold() == " ".join(last).casefold():
            c.give_up("start_date")
            return


def _years_beside_months(c: Candidate) -> None:
    """Years beside a column of their months or quarters are half of a day or period, which a person says the columns of: "År | Måned"."""
    if not any(normalise(text) in whole("months") | _QUARTERS for text in c.unread.values()):
        return
    for name, (index, _) in list(c.columns.items()):
        texts = [cell.text.strip(" 年") for cell in c.cells(index)]
        are_years = all(text.isdecimal() and len(text) == len("2018") for text in texts)
        if c.source.column(name).type in ("date", "period") and are_years:
            c.give_up(name)


def _name_in_chinese(c: Candidate) -> None:
    """Of two columns of names the one in Chinese is the Chinese name, if no other column is: 企业名称 beside 企业英文名称."""
    for loser in c.losers:
        name, index = loser.match.column, loser.index
        chinese = f"{name}_zh"
        if chinese not in c.source.column_names or chinese in c.columns or not c.is_free(index):
            continue
        if c.profile(index).persons >= LEAST_NAMED:
            continue
        taken = c.columns.get(name)
        if taken and c.profile(taken[0]).is_chinese and not c.profile(index).is_chinese:
            c.columns[chinese] = (taken[0], replace(taken[1], column=chinese))
            c.columns[name] = (index, loser.match)


def _inquiries(c: Candidate) -> None:
    """Activities of which a column says when they were answered, and none what they are, are inquiries where they came in on a day ("Modtaget", not "Dato") or are called so: nothing was held before its answer."""
    answered, start, title = (c.columns.get(name) for name in ("answered_date", "start_date", "title"))
    if answered is None or {"activity_type", "status", "participants"} & c.columns.keys():
        return
    kind = code_of(title[1].heading, "activity_type") if title else None
    came_in = start is not None and start[1].weight > GENERIC_WEIGHT
    is_open = kind == "inquiry" or (kind is None and came_in)
    if is_open and c.cells(answered[0]) and c.fit(answered[0], "answered_date") == 1:
        c.constants = {**c.constants, "activity_type": "inquiry"}


def _units_of_rates(c: Candidate) -> None:
    """The column that says for how many units each exchange rate is: "Enhed" over 1, 100."""
    for index, text in c.texts.items() if c.source.name == "exchange_rates" else ():
        if c.is_free(index) and normalise(text) in whole("rate_units"):
            said = [parse_integer(cell).value for cell in c.cells(index)]
            if said and all(units in UNITS for units in said):
                c.rate_units = index
                return


def _amount_that_counts(c: Candidate) -> None:
    """Which amount counts where several are side by side, and the column of credits beside one of debits.

    "Beløb i valuta | Valuta | Beløb i DKK": the kroner count, and the currency column mentions the other one.
    """
    for name, (index, match) in list(c.columns.items()):
        if c.source.column(name).type != "amount":
            continue
        if "currency" in c.columns and not _currency_of_its_own(c, match):
            if plain := _in_its_currency(c, index, match):
                c.columns[name] = plain
                continue
            _amount_beside(c, name)
        if normalise(unit_in(match.heading)[1]) in whole("debits"):
            for other, text in c.texts.items():
                unit, rest = unit_in(text)
                if {normalise(text), normalise(rest)} & whole("credits"):
                    c.credit = (other, replace(match, heading=text, unit=unit or match.unit))
                    return


def _in_its_currency(c: Candidate, index: int, match: Match) -> tuple[int, Match] | None:
    """The amount in the currency that is beside it, where the one that would be read says that it is in the desk's own, no person has said that it counts, and each row has both: "Amount" beside "Amount (LCY)"."""
    columns, is_open = c.context.sheet.columns, match.unit is None and match.rank >= 0
    rows = [row for row in c.sample if columns[index].filled[row]]
    for i, text in c.unread.items() if is_open else ():
        if _is_in_own(match.heading, text) and all(columns[i].filled[row] for row in rows):
            return i, replace(match, heading=text, unit=unit_in(text)[0])
    return None


def _amount_beside(c: Candidate, name: str) -> None:
    """Note columns with the same amounts in another currency, and drop the column of currencies if it belongs to them."""
    index, match = c.columns[name]
    same = {i: told for i in c.unread if (told := _is_converted(c, i, index)) is not None}
    beside = [i for i in same if same[i] or _is_foreign_too(c.texts[i], match.heading)]
    beside += [i for i, text in c.unread.items() if _is_in_own(match.heading, text)]
    if beside and not (match.unit and match.unit.currency):
        c.amount_beside = (name, c.texts[beside[0]])
    rivals = [loser.match for loser in c.losers if loser.match.column == name]
    # "Currency | Amount in transaction currency": the column of currencies, and no other, is that one's.
    its_own = [i for i in same if same[i] and {*_currencies_in(c, c.texts[i])} <= {c.columns["currency"][0]}]
    rivals += [replace(match, heading=c.texts[i], unit=None) for i in its_own]
    # One of them is the same amount in the currency of the payment.
    counts_foreign, *are_foreign = (speaks_of("foreign_amounts", one.heading) for one in (match, *rivals))
    units = [one.unit for one in (match, *rivals)]
    counts_kroner, *are_kroner = (unit is not None and unit.currency == "DKK" for unit in units)
    if (any(are_foreign) and not counts_foreign) or (counts_kroner and not all(are_kroner)):
        c.give_up("currency")


def _currency_of_its_own(c: Candidate, amount: Match) -> bool:
    """Whether the heading of an amount names a column of currencies, which then is its: "Amount in Local Currency | Local Currency"; not where other amounts name it as well: "Currency"."""
    named = _currencies_in(c, amount.heading)
    if not named:
        return False
    index = max(named, key=lambda one: len(normalise(c.texts[one])))
    said = set(c.texts[index].casefold().split())
    others = [text for text in c.unread.values() if _are_alike(text, amount.heading)]
    if any(said <= set(text.casefold().split()) for text in others):
        return False
    c.columns["currency"] = (index, replace(c.columns["currency"][1], heading=c.texts[index]))
    return True


def _currencies_in(c: Candidate, heading: str) -> list[int]:
    """The columns of currencies that a heading names."""
    column, said = c.source.column("currency"), normalise(heading)
    return [i for i, text in c.texts.items() if normalise(text) in said and c.profile(i).known(column) == 1]


def _is_converted(c: Candidate, one: int, other: int) -> bool | None:
    """Whether a column has the amounts of another in another currency: True where rows of kroner are alike and each other currency has one rate, False where that is so without rows of kroner, None where it is not."""
    cells = c.context.sheet.columns
    rates: dict[str, list[Decimal]] = {}
    for row in c.sample:
        converted, amount = (figure_in(cells[index].cell(row)) for index in (one, other))
        if converted and amount:
            currency = parse_currency(cells[c.columns["currency"][0]].cell(row)).value
            rates.setdefault(str(currency or OWN), []).append(converted / amount)
    of_own = rates.pop(OWN, [])
    found = list(rates.values())
    are_steady = all(0 < max(few) <= MOST_APART * min(few) for few in found)
    is_other = are_steady and any(set(few) != {1} for few in found)
    if not is_other or set(of_own) - {1} or len(of_own) + sum(map(len, found)) < FEWEST_RATES:
        return None
    return bool(of_own)


def _is_in_own(heading: str, other: str) -> bool:
    """Whether a heading is another one and says that it is in the desk's own currency: "Amount (LCY)" beside "Amount"."""
    said, plain = normalise(heading), normalise(other)
    return speaks_of("own_amounts", heading) and said.startswith(plain) and said != plain


def _is_foreign_too(one: str, other: str) -> bool:
    """Whether a heading is another one with a word for the currency of the payment, or both say so of one thing: "Beløb | Beløb i valuta"."""
    said, own = normalise(one), normalise(other)
    is_of_both = said.startswith(own) or said.endswith(own) or _are_alike(one, other)
    return speaks_of("foreign_amounts", one) and is_of_both


def _are_alike(one: str, other: str) -> bool:
    """Whether two headings mention currencies and begin with the same word: "Amount in document currency | Amount in local currency"."""
    begins = {said.casefold().split()[0] for said in (one, other)}
    return len(begins) == 1 and all(speaks_of("foreign_amounts", said) for said in (one, other))


def _currency_by_cells(c: Candidate) -> None:
    """The column whose cells are currencies and nothing else, whatever its heading, where the sheet has one column of amounts: "Beløb | Bemærkning" over 1800, CNY."""
    units = [match.unit for name, (_, match) in c.columns.items() if c.source.column(name).type == "amount"]
    is_open = c.source.has_currency and len(units) == 1 and not (units[0] and units[0].currency)
    if not is_open or "currency" in c.columns or c.periods or c.unit_column is not None:
        return
    currency, unread = c.source.column("currency"), [i for i in c.unread if c.cells(i)]
    listed = [i for i in unread if c.profile(i).known(currency) == 1]
    others = [i for i in unread if all(figure_in(cell) is not None for cell in c.cells(i))]
    if len(listed) == 1 and not others and c.context.filled(c.header_row, listed[0]) == 1:
        c.columns["currency"] = (listed[0], Match("currency", None, c.texts[listed[0]], weight=BY_PLACE))


def _sides_of_amounts(c: Candidate) -> None:
    """The column that is called so and whose cells say of each amount whether it is a debit or a credit: D and K, S and H, 借 and 贷; or the column of their signs; else one, not of what vouchers are for, some cells of which say that they are of a credit note."""
    if "amount" not in c.columns or c.credit:
        return
    debits, credits_ = sheet_words.words_of_sides()
    sheet, first = c.context.sheet, c.header_row + 1
    stated = first + np.flatnonzero(sheet.columns[c.columns["amount"][0]].filled[first:])
    for index, text in c.texts.items():
        named = tuple(normalise(part) for part in text.split("/"))
        names_both = {named, named[::-1]} & sheet_words.pairs_of_sides()
        # "+/-" has no word; under "Moms" or "Kvittering" signs say something else.
        if normalise(text) and not names_both and normalise(text) not in whole("sides", "headings"):
            continue
        signs = {cell.text.strip() for cell in c.cells(index)}
        if "+" in signs and signs & MINUS and signs <= MINUS | {"+"}:
            c.sides = index
            return
        texts = [cell.text for cell in sheet.columns[index].distinct(stated).cells]
        said = {normalise(text) for text in texts if text.strip() and not sheet_words.is_total_label(text)}
        if said & debits and said & credits_ and said <= debits | credits_:
            for name in [name for name, (at, _) in c.columns.items() if at == index]:
                c.give_up(name)
            c.sides = index
            return
    described = c.columns.get("text", (None, None))[0]
    for index in c.texts:
        profile, column = c.profile(index), sheet.columns[index]
        if index != described and len(profile.texts) <= MOST_TYPES and profile.are_words:
            _, texts = column.distinct_texts(stated)
            if sheet_words.says_credits(texts.to_pylist()):
                c.sides = index
                return


def _time_of_titles(c: Candidate) -> None:
    """The period of a budget or the day of exchange rates that a line above the table states where no column does."""
    filled, sheet_name = c.filled, c.context.sheet.name
    if c.source.wide_columns and c.source.wide_columns not in filled and c.source.wide_values in filled:
        _, match = c.columns.get(c.source.wide_values or "", (0, None))
        c.title_year = year_of_budget(c.titles, sheet_name, match.heading if match else "")
        if c.title_year:
            c.title_period = period_of(c.title_year.year, 1, 12, "year")
        else:
            c.title_period = project_period(c.context.sheet, c.header_row)
    elif c.source.name == "exchange_rates" and "rate_date" not in filled:
        c.title_day = day_of_titles((*c.titles, sheet_name))


SETTLEMENTS: tuple[Callable[[Candidate], None], ...] = (
    find_periods,
    _source_that_pays,
    _hosts_that_are_persons,
    _place_that_agrees,
    _party_of_titles,
    _end_without_start,
    _planned_beside_held,
    _years_beside_months,
    _name_in_chinese,
    _inquiries,
    _units_of_rates,
    _amount_that_counts,
    _currency_by_cells,
    _sides_of_amounts,
    split_by_funding,
    find_versions,
    _time_of_titles,
)

# What the cells say beside the headings, where a person has said what those mean.
SETTLEMENTS_OF_MAPPED: tuple[Callable[[Candidate], None], ...] = (
    _units_of_rates,
    _sides_of_amounts,
    _time_of_titles,
)
