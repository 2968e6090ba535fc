"""Sheets that carry headings we know but are something else: pick lists behind drop-downs, address books."""

import numpy as np

from pipeline.cells.cell import Kind
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.profile import Profiles, is_person
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import whole

FEWEST_LIST_ROWS = 3
FEWEST_OF_RECORD = 4  # columns as long as the longest make records
MOST_LIST_ROWS = 500  # no one chooses from more
LEAST_WHOLE = 0.7  # of the rows have what is required, where they are records
LEAST_COMPANIES = 0.2  # of the names in a list of companies are seen to be theirs

_PEOPLE = {"companies": "name", "interests": "company_name"}  # columns that may hold the names of people
# What only a company has.
_COMPANY_FACTS = frozenset((
    "cvr", "employees", "technologies", "theme", "is_member", "website", "active_provinces", "is_export_ready", "is_ad_protected",
))  # fmt: skip


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
    filled = {name: sheet.columns[index].filled[rows] for name, (index, _) in found.columns.items()}
    required = ([filled[name] for name in group if name in filled] for group in found.source.required)
    complete = np.all([np.any(group, axis=0) for group in required if group], axis=0)
    return bool(np.mean(complete) < LEAST_WHOLE or np.mean(list(filled.values())) < 0.6)


def _is_contact_list(context: Profiles, found: Recognised) -> bool:
    """Whether a list is of people: their names, or companies beside their people, with telephone numbers and titles, and nothing that only a company has."""
    name = found.columns.get(_PEOPLE.get(found.source.name, ""))
    if name is None or _COMPANY_FACTS & set(found.columns):
        return False
    headings = {normalise(text) for text in found.unknown.values()}
    about_people = bool(headings & whole("person_facts"))
    if normalise(name[1].heading) not in whole("person_names"):
        others = whole("person_names") - {normalise("kontaktperson"), normalise("contact person")}
        return found.source.name == "companies" and about_people and bool(headings & others)
    profile = context.of(found.header_row, name[0])
    if profile.speak_of("company_forms") >= LEAST_COMPANIES:
        return False
    return about_people or any(map(is_person, profile.texts)) or "danish_place" not in found.columns
