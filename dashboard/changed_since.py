"""Differences between what is known of a day now and what was known by another: changed figures of the board pack, and exports that came since."""

import datetime as dt
from collections.abc import Collection

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.queries import data_state


def figures(filters: Filters, day: dt.date) -> pd.DataFrame:
    """A row a figure of the board pack that is another now than by a day (`known.make` made its warehouse): its label, then and now, as readers see them."""
    names = pages.page("board").names
    now = measures.stated(filters, names)
    with warehouse.known_by(day):
        then = measures.stated(filters, names)
    said = [
        (
            measures.measure(one.measure).label(),
            *(
                measures.written(measures.measure(one.measure), each.value, each.precision)
                for each in (before, one)
            ),
        )
        for before, one in zip(then, now, strict=True)
    ]
    return pd.DataFrame([row for row in said if row[1] != row[2]], columns=["figure", "then", "now"])


def exports(known: Collection[tuple[str, str]]) -> pd.DataFrame:
    """The exports that are read now and were not among those of name and SHA-256 `known`: file, data_as_of."""
    files = data_state.exported_files()
    is_new = [(row.file, row.sha256) not in known for row in files.itertuples()]
    return files[is_new][["file", "data_as_of"]].reset_index(drop=True)
