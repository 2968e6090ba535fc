"""The year, party and unit that a title states for a whole table, and which of the budgets beside each other counts: asked once of a person, remembered by the line, and read as answered."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.cells.dates import StatedPeriod, period_of
from pipeline.desk.confirmations import fact_key
from pipeline.messages import Error, RowNote
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import unit_in
from pipeline.recognition.titles import TitleYear
from pipeline.sources.mappings import unit_of

_KRONER = "kr."
# How a scale may be written before a currency.
_SCALES = {1: ("",), 1000: ("1000 ",), 10**4: ("万 ", "10000 "), 10**6: ("mio. ",), 10**8: ("亿 ",)}


def year_answered(found: Recognised, facts: Mapping[str, str]) -> Recognised:
    """The table in the year that a person has confirmed (`Confirmations.facts`) for the line that states one; else unchanged."""
    stated = found.title_year
    said = facts.get(fact_key("year", stated.line), "") if stated else ""
    if stated is None or not said.isdigit():
        return found
    years = int(said) - stated.year
    periods = [replace(one, period=one.period and _moved(one.period, years)) for one in found.periods]
    period = found.title_period and _moved(found.title_period, years)
    return replace(found, periods=periods, title_period=period, title_year=TitleYear(int(said), ""))


def party_answered(found: Recognised, facts: Mapping[str, str]) -> Recognised:
    """The table with the party that a title names, or that a person has said for that title, in each of its rows."""
    stated = found.title_party
    if stated is None:
        return found
    said = facts.get(fact_key("party", stated.line), "")
    if not said and stated.others:
        return found
    constants = {**found.constants, "danish_party": said or stated.party}
    return replace(found, constants=constants, title_party=None if said else stated)


def version_answered(found: Recognised, facts: Mapping[str, str]) -> Recognised:
    """The table with only the amounts of the budget that a person chose, of those side by side."""
    chosen = found.versions.get(facts.get(fact_key("version", " | ".join(found.versions)), ""))
    if chosen is None:
        return found
    if not found.periods:
        name, (index,) = found.source.wide_values or "", chosen
        match, heading = found.columns[name][1], found.unknown.get(index, found.columns[name][1].heading)
        said = replace(match, heading=heading, unit=unit_in(heading)[0])
        return replace(found, columns={**found.columns, name: (index, said)}, versions={})
    periods = [period for period in found.periods if period.index in chosen]
    totals = [replace(one, of=tuple(i for i in one.of if i in chosen)) for one in found.totals]
    return replace(found, periods=periods, totals=totals, versions={})


def open_problem(found: Recognised) -> Error | None:
    """Why a table can't be read until a person has said which budget counts, its year or its party; None where nothing is open."""
    if found.versions:
        return "version-open", {"line": " | ".join(found.versions), "others": "; ".join(found.versions)}
    year, party = found.title_year, found.title_party
    if year and year.is_open:
        years = "; ".join(map(str, sorted({year.year, *year.others})))
        return "year-open", {"line": year.line, "others": years}
    if party and party.others:
        return "party-open", {"line": party.line, "others": "; ".join((party.party, *party.others))}
    return None


def unit_answered(found: Recognised, facts: Mapping[str, str]) -> Recognised:
    """The table with its amounts in the unit that a person confirmed for the line that states one."""
    said = unit_of(facts.get(fact_key("unit", found.unit_line), "")) if found.unit_line else None
    return replace(found, title_unit=said, unit_line="") if said else found


def asked_of(found: Recognised) -> list[RowNote]:
    """The facts of a table to be confirmed, a note each: ``params`` have the line, its reading, and the alternatives."""
    year, party, unit = found.title_year, found.title_party, found.title_unit
    stated: list[tuple[str, str | None, str, str, str]] = []
    if year and year.line:
        others = "; ".join(map(str, year.others))
        stated.append(("year", found.source.wide_columns, year.line, str(year.year), others))
    if party:
        stated.append(("party", "danish_party", party.line, party.party, ""))
    if found.unit_line and unit and (unit.scale != 1 or unit.currency not in (None, "DKK")):
        # As `unit_of` reads it, "1000 EUR", where it has such a text.
        wanted = replace(unit, currency=unit.currency or "DKK")
        currency = _KRONER if wanted.currency == "DKK" else wanted.currency
        spelt = [f"{word}{currency}" for word in _SCALES.get(int(unit.scale), ())] or ["øre"]
        if taken := next((one for one in spelt if unit_of(one) == wanted), ""):
            stated.append(("unit", None, found.unit_line, taken, _KRONER))
    row = found.header_row + 1
    return [
        RowNote(row, column, "", line, f"{about}-asked", {"line": line, "taken": taken, "others": others})
        for about, column, line, taken, others in stated
    ]


def _moved(span: StatedPeriod, years: int) -> StatedPeriod:
    months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month + 1
    return period_of(span.start.year + years, span.start.month, months, span.precision)
