"""Whether the cells bear out what the headings say (half of all tables in the world have a title, a date and a place), and whether a sheet is a pick list behind drop-downs or an address book.

A source's TOML names the columns that can: ``witness`` by their cells (words of lists, themes, numbers of companies, names of places, parties or companies),
``telling`` by a heading that few sources have.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import numpy as np

from pipeline.cells.amounts import figure_in
from pipeline.cells.cell import Kind
from pipeline.cells.currencies import currencies_named
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.reference import seed
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.candidate import Candidate, Recognised
from pipeline.recognition.headings import GENERIC_WEIGHT, TELLING, readings, says_side
from pipeline.recognition.profile import LEAST_KNOWN, LEAST_SHARE, LISTED, Profiles, day_in, is_person
from pipeline.recognition.rate_units import UNITS
from pipeline.recognition.sheet_words import WORLD, begins_with, speaks_of, whole, words
from pipeline.sources.declarations import load_sources

FEW_KNOWN = 0.5  # of the headings known: of a sheet with fewer, two columns must bear it out
FEWEST_COUNTRIES = 3  # different names in a column of countries before they can all be others
FEWEST_PLACES = 4  # different places that a column names before they can all be elsewhere
FEWEST_IN_OTHER = 2  # different places in the other country, and none in its own, before a column is not what it says  # fmt: skip
FEWEST_OF_WORLD = 2  # headings of other worlds
MOST_DAYS = 31  # that visits take, and no agreement
ROUND = 1000  # kroner, of which planned amounts are multiples
MOST_ELSEWHERE = 0.15  # of them are in Denmark or China where the sheet is about other countries

_LINES = frozenset(("text", "budget_line", "funding_source"))
_WHAT_FOR = _LINES | {"agreement_id", "activity_id"}
_PLACES = ("place", "province", "provinces")
_NAMES = ("name", "company_name")
# Columns of agreements, and those of activities that may have the same headings.
_AS_VISITS = {"title": "title", "signed_date": "start_date", "expires_date": "end_date"}
FEWEST_LIST_ROWS = 3
FEWEST_OF_RECORD = 4  # columns as long as the longest make records
MOST_LIST_ROWS = 500  # no one chooses from more
LEAST_WHOLE = 0.7  # of the rows have what is required, where they are records
LEAST_COMPANIES = 0.2  # of the names in a list of companies are seen to be theirs

# columns that may hold the names of people, or what they are: "Navn | Titel | Telefon"
_PEOPLE = {"companies": "name", "interests": "company_name", "challenges": "title"}
# What only a company has.
_COMPANY_FACTS = frozenset((
    "cvr", "employees", "technologies", "theme", "is_member", "website", "active_provinces", "is_export_ready", "is_ad_protected",
))  # fmt: skip


def witnesses(c: Candidate) -> int:
    """How much bears out the source: columns that can and do, and the names of sheet and file and the titles."""
    told = sum(c.columns[name][1].weight >= TELLING for name in c.source.telling if name in c.columns)
    return sum(_bears_out(c, name) for name in c.source.witness if name in c.columns) + told + (c.named > 0)


def needed(c: Candidate) -> int:
    """How many witnesses are needed: one, plus one each if most of the headings are unknown, something required is missing, the rows may be people, or the sheet may be any office's calendar.

    Nothing where the source names no such columns, or nothing is below the headings.
    """
    if not (c.source.witness or c.source.telling) or not c.sample:
        return 0
    doubts = (c.share < FEW_KNOWN, bool(c.missing), _may_be_people(c), _may_be_any_calendar(c))
    return 1 + sum(doubts)


def _may_be_people(c: Candidate) -> bool:
    """Whether what is listed from day to day has the heading of people's names, and neither a place, a word of a type or status nor the names of sheet and file say otherwise; or rows are one thing of one day and place, each with another person."""
    title, start = c.columns.get("title"), c.columns.get("start_date")
    columns, read = c.context.sheet.columns, sorted({index for index, _ in c.columns.values()})
    is_listed = title is not None and "activity_id" not in c.columns
    for persons in c.unread if is_listed else ():
        if start is None or c.profile(persons).persons < LEAST_SHARE:
            continue
        of: dict[tuple[str, ...], list[str]] = {}
        for row in [row for row in c.sample if day_in(columns[start[0]].cell(row))]:
            key = tuple(columns[index].cell(row).text for index in read)
            of.setdefault(key, []).append(columns[persons].cell(row).text)
        if any(len(named) == len(set(named)) > 1 for named in of.values()):
            return True
    place = c.columns.get("place")
    is_placed = place is not None and c.profile(place[0]).names_parties("CN")
    if title is None or c.named > 0 or is_placed or "end_date" not in c.columns:
        return False
    listed = [(c.source.column(name), index) for name, (index, _) in c.columns.items()]
    words_below = any(column.type == "word" and c.profile(index).known(column) for column, index in listed)
    return normalise(title[1].heading) in whole("person_names") and not words_below


def _may_be_any_calendar(c: Candidate) -> bool:
    """Whether what is listed is of months, or by Danish parties alone, and neither the names of sheet and file nor a place in China say whose: "Måned | Aktivitet | Sted" of generalforsamling and vinterferie, "Dato | Hændelse | Kommune"."""
    start = c.columns.get("start_date")
    if start is None or c.named > 0:
        return False
    borne_out = [name for name in c.source.witness if name in c.columns and _bears_out(c, name)]
    is_of_parties = borne_out == ["danish_party"] and not says_side(c.columns["danish_party"][1].heading)
    if normalise(start[1].heading) not in whole("months") and not is_of_parties:
        return False
    said = (c.profile(c.columns[name][0]).texts for name in ("title", "place") if name in c.columns)
    return not any(Gazetteer.load().within(text, "CN").places for texts in said for text in texts)


def _bears_out(c: Candidate, name: str) -> bool:
    index, match = c.columns[name]
    column, profile = c.source.column(name), c.profile(index)
    if name == "agreement_id":
        known = {reading for reading, _ in readings(match.heading)}
        return profile.are_codes and not known.isdisjoint(_numbers_of_agreements())
    if name in _NAMES:
        return profile.speak_of("danish_companies") >= LEAST_KNOWN
    if column.type in (*LISTED, "cvr"):
        return profile.known(column, c.source.country_of(name)) >= LEAST_KNOWN
    return profile.names_parties(c.source.country_of(name))


@cache
def _numbers_of_agreements() -> frozenset[str]:
    """The headings by which all sources that refer to agreements know their numbers: "Aftalenr.", never "Sagsnr.", which any case has."""
    having = [source for source in load_sources().values() if "agreement_id" in source.column_names]
    of_each = (map(normalise, source.column("agreement_id").headings) for source in having)
    return frozenset.intersection(*map(frozenset, of_each))


def is_elsewhere(c: Candidate) -> bool:
    """Whether the places or countries that a sheet names are neither in Denmark nor in China, all but a few."""
    n_places, known = 0, 0.0
    for name, (index, _) in c.columns.items():
        column, profile = c.source.column(name), c.profile(index)
        if column.type in _PLACES:
            n_places += len(profile.texts)
            known += profile.known(column, c.source.country_of(name)) * len(profile.texts)
    if n_places >= FEWEST_PLACES and known < MOST_ELSEWHERE * n_places:
        return True
    of_countries = (index for index, text in c.texts.items() if normalise(text) in whole("countries"))
    named = ({normalise(cell.text) for cell in c.cells(index)} for index in of_countries)
    several = (names for names in named if len(names) >= FEWEST_COUNTRIES)
    return any(len(names & _own_countries("countries")) < MOST_ELSEWHERE * len(names) for names in several)


def is_in_the_other_country(c: Candidate) -> bool:
    """Whether the only column that can say where is about one of the two countries and names several places of the other: help-desk tickets in Danish towns."""
    for name, (index, _) in c.columns.items():
        country, column = c.source.country_of(name), c.source.column(name)
        is_only = any({*group} & c.columns.keys() == {name} for group in c.source.required)
        if country is None or column.type != "place" or not is_only:
            continue
        profile = c.profile(index)
        elsewhere, own = (profile.known(column, where) for where in (None, country))
        if own == 0 and elsewhere * len(profile.texts) >= FEWEST_IN_OTHER:
            return True
    return False


def is_brief(c: Candidate) -> bool:
    """Whether what would be agreements has no number, lasts for days, each of it, and is headed as visits are: "Titel | Startdato | Slutdato"."""
    if "agreement_id" in c.columns or not _AS_VISITS.keys() - {"title"} <= c.columns.keys():
        return False
    visits = load_sources()["activities"]
    said = {name: normalise(c.columns[name][1].heading) for name in _AS_VISITS.keys() & c.columns.keys()}
    if any(said[n] not in map(normalise, visits.column(_AS_VISITS[n]).headings) for n in said):
        return False
    spans = c.context.spans(c.header_row, *(c.columns[name][0] for name in ("signed_date", "expires_date")))
    return len(spans) > 1 and all(days is not None and 0 <= days <= MOST_DAYS for days in spans)


def is_of_another_world(c: Candidate) -> bool:
    """Whether the headings mention other worlds (customers, tickets, working hours), and more of them than bear out the source."""
    said: set[int] = set()
    told = {index: worlds for index, text in c.texts.items() if (worlds := _worlds_of(text))}
    for world in {world for worlds in told.values() for world, is_sure in worlds.items() if is_sure}:
        if not set(words(world, "unless")) & c.columns.keys():
            said |= {index for index, worlds in told.items() if world in worlds}
    return len(said) >= FEWEST_OF_WORLD and len(said) > witnesses(c)


@lru_cache(maxsize=16384)
def _worlds_of(heading: str) -> Mapping[str, bool]:
    said = {reading for reading, _ in readings(heading)}
    groups = [group for group in seed("sheet_words") if group.startswith(WORLD)]
    found = {group: bool(said & whole(group, "sure")) for group in groups}
    return {group: sure for group, sure in found.items() if sure or said & whole(group, "beside")}


def is_of_both(c: Candidate) -> bool:
    """Whether a column that names no lines says in single words which rows were budgeted and which spent."""
    if c.source.name not in ("budget", "expenses"):
        return False
    lines = {c.columns[name][0] for name in _LINES & c.columns.keys()}
    for texts in (c.profile(index).texts for index in c.texts.keys() - lines):
        are_plans = [text.isalpha() and speaks_of("budget", text) for text in texts]
        plans = [text for text, is_plan in zip(texts, are_plans, strict=True) if is_plan]
        facts = [text for text in texts if text not in plans]
        is_all = all(text.isalpha() and speaks_of("actuals", text) for text in facts)
        if plans and facts and is_all and all(normalise(text) in whole("period_noise") for text in plans):
            return True
    return False


def is_of_hours(c: Candidate) -> bool:
    """Whether a line above a budget or the name of its sheet begins with hours, and nothing says that it is of money, as "Beløb", "Budget" beside "Timer" or a cell in kroner do: "Timebudget 2019"."""
    if c.source.name != "budget" or c.title_unit or any(period.unit for period in c.periods):
        return False
    _, amounts = c.columns.get("budget_amount", (0, None))
    has_hours_beside = any(speaks_of("hours", text) for text in c.unread.values())
    if amounts and (amounts.unit or has_hours_beside or not speaks_of("budget", amounts.heading)):
        return False
    cells = (cell for period in c.periods for cell in c.cells(period.index))
    is_stated = any(begins_with("hours", line) for line in (*c.titles, c.context.sheet.name))
    return is_stated and not any(currencies_named(cell.text) for cell in cells)


def is_dated(c: Candidate) -> bool:
    """Whether what would be the lines of a budget have each a day below a heading of vouchers: "Bilag | Dato | Tekst | Beløb 2018 | Beløb 2019"."""
    days = set(map(normalise, load_sources()["expenses"].column("posted_date").headings))
    unread = c.unread.items() if c.periods and c.source.name == "budget" else ()
    return any(normalise(text) in days and c.profile(index).are_days for index, text in unread)


def is_about_others(c: Candidate) -> bool:
    """Whether vouchers lack a purpose, among much that is unknown, or seem to be budget lines: round amounts without a voucher number, each on the first of a month, in a sheet named only for a budget."""
    if c.source.name != "expenses":
        return False
    if c.share < FEW_KNOWN and not _WHAT_FOR & c.columns.keys():
        return True
    day, amount = c.columns.get("posted_date"), c.columns.get("amount")
    if day is None or amount is None or day[1].weight >= TELLING or "voucher_id" in c.columns:
        return False
    figures = [figure_in(cell) for cell in c.cells(amount[0])]
    are_round = bool(figures) and all(f is not None and f % ROUND == 0 for f in figures)
    # "Budget 2018", never "Budgetforbrug" or "Bevilling 4410".
    said = normalise(" ".join(re.findall(r"[^\W\d_]+", c.context.sheet.name)))
    budget = load_sources()["budget"]
    known = map(normalise, (*budget.sheet_words, *budget.column("budget_line").headings))
    names_budget = said.startswith(("budget", "预算")) and said in known
    return are_round and c.profile(day[0]).begin_months and names_budget


def is_of_payments(c: Candidate) -> bool:
    """Whether amounts stand beside what would be exchange rates: how each payment of a trip was made kroner."""
    amounts = load_sources()["expenses"].column("amount")
    said = set(map(normalise, amounts.headings)) if c.source.name == "exchange_rates" else set()
    for index, text in c.unread.items() if said else ():
        figures = {figure_in(cell) for cell in c.cells(index)}
        if not figures <= {None, *UNITS} and any(reading in said for reading, _ in readings(text)):
            return True
    return False


def is_blank(c: Candidate) -> bool:
    """Whether nothing is in the columns of something required, whose headings any table may have."""
    return any(
        all(not c.cells(index) and match.weight <= GENERIC_WEIGHT for index, match in found)
        for group in c.source.required
        if c.sample
        and (found := [c.columns[name] for name in group if name in c.columns])
        and not (c.periods and c.source.wide_values in group)
    )


def is_other_country(text: str) -> bool:
    """Whether a cell of a column of countries names one, and it is neither Denmark nor China, nor of them."""
    named = {normalise(part) for part in re.split(r"\W+", text)} | {normalise(text)}
    if named == {""} or is_not_stated(text):
        return False
    own = _own_countries("countries", "of_countries")
    # Nothing parts words of Chinese: 中国江苏省.
    return not any(word in named or (not word.isascii() and word in text) for word in own)


@cache
def _own_countries(*lists: str) -> frozenset[str]:
    return frozenset(normalise(word) for one in lists for word in seed("cell_words")["places"][one])


def looks_like(context: Profiles, found: Recognised) -> str | None:
    """The kind of list that only looks like the source (``pick-list``, ``contact-list``), or None."""
    if _is_pick_list(context.sheet, found):
        return "pick-list"
    return "contact-list" if _is_contact_list(context, found) else None


def _is_pick_list(sheet: Sheet, found: Recognised) -> bool:
    """Columns of different lengths, each filled from the top without a gap and without a value twice: lists side by side, not rows."""
    first = found.header_row + 1
    if found.periods or len(found.columns) < 2 or sheet.n_rows > MOST_LIST_ROWS:
        return False
    lengths = []
    for column in sheet.columns:
        filled = column.filled[first:]
        length = int(filled.sum())
        if not column.filled[found.header_row] or not length:
            continue
        distinct = column.distinct(np.arange(first, first + length))
        is_repeated = len(np.unique(distinct.codes)) < length
        are_texts = all(cell.kind is Kind.TEXT for cell in distinct.cells[1:])
        if is_repeated or not are_texts or not filled[:length].all():
            return False
        lengths.append(length)
    if len(lengths) < 2:
        return False
    longest = max(lengths)
    if normalise(sheet.name.strip(" 0123456789-_()")) in whole("pick_lists"):
        # A register whose sheet is called a list: nothing required is missing, and several columns are as long as each other.
        return bool(found.missing) or lengths.count(longest) < FEWEST_OF_RECORD
    if longest < FEWEST_LIST_ROWS or min(lengths) > 0.5 * longest:
        return False
    rows = slice(first, first + longest)
    of_columns = {name: sheet.columns[index].filled[rows] for name, (index, _) in found.columns.items()}
    required = ([of_columns[name] for name in group if name in of_columns] for group in found.source.required)
    complete = np.all([np.any(group, axis=0) for group in required if group], axis=0)
    return bool(np.mean(complete) < LEAST_WHOLE or np.mean(list(of_columns.values())) < 0.6)


def _is_contact_list(context: Profiles, found: Recognised) -> bool:
    """Whether a list is of people: their names, or companies beside their people, with telephone numbers and titles, and nothing that only a company has."""
    name = found.columns.get(_PEOPLE.get(found.source.name, ""))
    if name is None or _COMPANY_FACTS & set(found.columns):
        return False
    headings = {normalise(text) for text in found.unknown.values()}
    about_people = bool(headings & whole("person_facts"))
    if normalise(name[1].heading) not in whole("person_names"):
        others = whole("person_names") - {normalise("kontaktperson"), normalise("contact person")}
        return found.source.name != "interests" and about_people and bool(headings & others)
    profile = context.of(found.header_row, name[0])
    if profile.speak_of("company_forms") >= LEAST_COMPANIES:
        return False
    return about_people or any(map(is_person, profile.texts)) or "danish_place" not in found.columns
