"""The rows behind a figure: vouchers or budget rows, with what they add up to and the file, sheet and row each came from.

Only as many as a screen shows are asked for; a file that somebody downloads has them all.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, tables
from dashboard.filters_model import Filters
from dashboard.queries import budget, project
from dashboard.words import grant
from locales import text

_TALL = 8  # rows; a longer table scrolls in itself


def show(
    filters: Filters, asked: grant.Asked, title: str, *, key: str, opened: grant.Opened | None = None
) -> None:
    """The vouchers that somebody asks for, with their sum held against the figure that was clicked.

    Args:
        filters: the shared filters.
        asked: which vouchers.
        title: what they are; it stands in the file.
        key: unique on the page.
        opened: the figure of the grant table that was clicked.
    """
    only: dict[str, Any] = dict(asked.only)
    sums = budget.voucher_sums(filters, when=asked.when, **only).to_dict("records")[0]
    st.markdown(cards.plain(grant.opened_sentence(sums, opened)))
    if not sums["voucher_count"]:
        return

    def every() -> pd.DataFrame:
        return grant.with_voucher_texts(budget.vouchers(filters, when=asked.when, **only))

    first = budget.vouchers(filters, when=asked.when, limit=tables.SHOWN_ROWS, **only)
    tables.show_table(
        grant.with_voucher_texts(first),
        _VOUCHER_COLUMNS,
        title=title,
        key=key,
        height=320 if len(first) > _TALL else "auto",
        every=every,
        count=int(sums["voucher_count"]),
    )


_VOUCHER_COLUMNS = (
    "voucher_id posted_date text amount_dkk budget_line funding_source kind_text _file _sheet _row amount "
    "currency dkk_per_100 province_code agreement_id activity_id is_illustrative"
)


def show_budget_rows(opened: grant.Opened, title: str, *, key: str) -> None:
    """The budget rows behind an approved or original budget, with what they add up to.

    Args:
        opened: the figure that was clicked.
        title: what they are; it stands in the file.
        key: unique on the page.
    """
    only = grant.budget_asked(opened)
    is_original = opened.figure == "original_budget_dkk"
    rows = project.original_rows(**only) if is_original else project.approved_rows(**only)
    if rows.empty:
        st.markdown(text("budget-budget-rows-none"))
        return
    said = text(
        "budget-budget-rows",
        count=len(rows),
        sum=grant.sum_dkk(rows["budget_dkk"]),
    )
    st.markdown(cards.plain(said))
    as_stated = "budget_amount currency is_illustrative"
    tables.show_table(
        rows,
        [
            "budget_line funding_source budget_period budget_amount_dkk",
            "" if is_original else as_stated,
            "_file _sheet _row",
        ],
        title=title,
        key=key,
        height=320 if len(rows) > _TALL else "auto",
        is_filtered=False,
    )
