"""Sheets that carry headings we know but are something else: pick lists behind drop-downs, address books."""

from __future__ import annotations

import numpy as np

from pipeline.cells.cell import Kind
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.headings import GENERIC_WEIGHT
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import speaks_of, whole

FEWEST_LIST_ROWS = 3
FEWEST_OF_RECORD = 4  # columns as long as the longest make records
MOST_LIST_ROWS = 500  # no one chooses from more

_COMPANY_FACTS = frozenset((
    "cvr", "employees", "technologies", "is_member", "website", "active_provinces", "is_export_ready",
    "is_ad_protected",
))  # fmt: skip


def looks_like(sheet: Sheet, found: Recognised) -> str | None:
    """What the sheet is instead of what its headings say (``pick-list``, ``contact-list``), or None where it is what it says."""
    if _is_pick_list(sheet, found):
        return "pick-list"
    if found.source.name == "companies" and _is_contact_list(sheet, found):
        return "contact-list"
    says_interest = "level" in found.columns and found.columns["level"][1].weight > GENERIC_WEIGHT
    if found.source.name == "interests" and not {"cvr", "theme"} & set(found.columns) and not says_interest:
        name = normalise(found.columns["company_name"][1].heading) if "company_name" in found.columns else ""
        return "contact-list" if name in whole("person_names") else None
    return None


def _is_pick_list(sheet: Sheet, found: Recognised) -> bool:
    """Columns of different lengths, each filled from the top without a gap and without a value twice: lists side by side, not rows."""
    if found.periods or len(found.columns) < 2 or sheet.n_rows > MOST_LIST_ROWS:
        return False
    first = found.header_row + 1
    lengths = []
    for column in sheet.columns:
        filled = column.filled[first:]
        if not column.filled[found.header_row] or not filled.any():
            continue
        length = int(filled.sum())
        if not filled[:length].all():
            return False
        rows = np.arange(first, first + length)
        distinct = column.distinct(rows)
        if len(np.unique(distinct.codes)) < length or any(
            c.kind is not Kind.TEXT for c in distinct.cells[1:]
        ):
            return False
        lengths.append(length)
    if len(lengths) < 2:
        return False
    is_named = normalise(sheet.name.strip(" 0123456789-_()")) in whole("pick_lists")
    if is_named:
        # A register whose sheet is called a list: nothing required is missing, and several columns are as long as each other.
        return bool(found.missing) or lengths.count(max(lengths)) < FEWEST_OF_RECORD
    # Not named as a list: only where no more than half of the rows would be whole.
    return (
        max(lengths) >= FEWEST_LIST_ROWS
        and min(lengths) <= 0.5 * max(lengths)
        and len(set(lengths)) > 1
        and _lacks_required(sheet, found, max(lengths))
    )


def _lacks_required(sheet: Sheet, found: Recognised, n_rows: int) -> bool:
    first = found.header_row + 1
    whole = np.ones(n_rows, dtype=bool)
    for group in found.source.required:
        columns = [
            sheet.columns[found.columns[name][0]].filled[first : first + n_rows]
            for name in group
            if name in found.columns
        ]
        if columns:
            whole &= np.any(columns, axis=0)
    others = [sheet.columns[index].filled[first : first + n_rows] for index, _ in found.columns.values()]
    return bool(whole.mean() < 0.7 or np.mean(others) < 0.6)


def _is_contact_list(sheet: Sheet, found: Recognised) -> bool:
    """A list of people: a name with telephone numbers and titles, and nothing that only a company has."""
    if _COMPANY_FACTS & set(found.columns):
        return False
    headings = [normalise(cell.text) for cell in sheet.row(found.header_row) if cell.kind is Kind.TEXT]
    about_people = sum(heading in whole("person_facts") for heading in headings)
    if "name" not in found.columns:
        return False
    index, match = found.columns["name"]
    is_bare = normalise(match.heading) in whole("person_names")
    if not is_bare:
        # "Virksomhed" is beside "Navn": the people of companies, as at a meeting.
        return (
            any(
                heading in whole("person_names") - {normalise("kontaktperson"), normalise("contact person")}
                for heading in headings
            )
            and about_people > 0
        )
    rows = (
        np.flatnonzero(sheet.columns[index].filled[found.header_row + 1 : found.header_row + 101])
        + found.header_row
        + 1
    )
    names = [sheet.columns[index].cell(int(row)).text for row in rows]
    firms = sum(speaks_of("company_forms", name) for name in names)
    if names and firms >= 0.2 * len(names):
        return False
    return about_people > 0 or "danish_place" not in found.columns
