"""What is said about where the money went: by province, agreement and activity, and what a contact costs.

Nothing here asks the warehouse and nothing draws: data frames of `dashboard.queries.money` in, rows and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from dashboard.words.grant import NONE, Asked, sum_dkk
from locales import formats, text

Kind = Literal["province", "agreement", "activity"]

KINDS: tuple[Kind, ...] = ("province", "agreement", "activity")

# What a table of money has a row each of → the column that tells the rows apart, of the table and of its vouchers.
_KEYS = {
    "year": "year_number",
    "source": "funding_source",
    "province": "province_code",
    "agreement": "agreement_id",
    "activity": "activity_id",
}

# In a link: the total.
ALL = "all"


def row_keys(rows: pd.DataFrame, by: str) -> list[str]:
    """What stands for each row in a link: its year, source, code or id.

    Args:
        rows: a table of money with a row each of `by`.
        by: year, source, province, agreement or activity.
    """
    return [NONE if formats.is_missing(value) else str(value) for value in rows[_KEYS[by]]]


def rows_asked(rows: pd.DataFrame, by: str) -> dict[str, Asked]:
    """The vouchers behind each row, and behind the total, by what stands for it in a link.

    Args:
        rows: a table of money with a row each of `by`.
        by: year, source, province, agreement or activity.
    """
    column = _KEYS[by]
    kind = int if by == "year" else str  # pandas has numbers of its own, which the warehouse does not take
    found = {
        key: Asked("period", {column: None if formats.is_missing(value) else kind(value)})
        for key, value in zip(row_keys(rows, by), rows[column], strict=True)
    }
    return {**found, ALL: Asked("period", {})}


def with_names(rows: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """The rows with name on every one of them (what can't be attributed, and what is named but not there, say so), and key (`row_keys`)."""
    names = [_name(row, kind) for row in rows.to_dict("records")]
    return rows.assign(name=names, key=row_keys(rows, kind))


def _name(row: Mapping[Any, Any], kind: Kind) -> str:
    if row["is_unattributed"]:
        return text(f"spending-row-{kind}")
    if formats.is_missing(row["name"]):
        return text(
            "spending-row-unknown", id=str(row[f"{kind}_id" if kind != "province" else "province_code"])
        )
    return str(row["name"])


def with_total(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the total below them: what every table about the same vouchers adds up to."""
    total = {
        "name": text("spending-row-total"),
        "spent_dkk": sum_dkk(rows["spent_dkk"]),
        "committed_dkk": sum_dkk(rows["committed_dkk"]),
        "voucher_count": int(rows["voucher_count"].sum()),
    }
    below = pd.DataFrame([{name: total.get(name) for name in rows.columns}], dtype="object")
    return pd.concat([rows.astype("object"), below], ignore_index=True)


def to_draw(rows: pd.DataFrame, count: int = 12) -> pd.DataFrame:
    """The rows that a chart has room for: the largest, the others together (without a key), and what can't be attributed last.

    Args:
        rows: `with_names`, most money first.
        count: how many of the largest.
    """
    amounts = zip(rows["spent_dkk"], rows["committed_dkk"], strict=True)
    has_money = rows[
        pd.Series([bool(spent or committed) for spent, committed in amounts], index=rows.index, dtype="bool")
    ]
    known = has_money[~has_money["is_unattributed"].fillna(False)]
    rest = has_money[has_money["is_unattributed"].fillna(False)]
    top, others = known.head(count), known.iloc[count:]
    drawn = ["name", "key", "spent_dkk", "committed_dkk", "is_unattributed"]
    parts = [top[drawn]]
    if len(others):
        parts.append(
            pd.DataFrame(
                {
                    "name": [
                        text(
                            "spending-row-others",
                            count=len(others),
                        )
                    ],
                    "key": [None],
                    "spent_dkk": [sum_dkk(others["spent_dkk"])],
                    "committed_dkk": [sum_dkk(others["committed_dkk"])],
                    "is_unattributed": [False],
                }
            )
        )
    parts.append(rest[drawn])
    return (
        pd.concat([part for part in parts if len(part)], ignore_index=True) if len(has_money) else has_money
    )


def takeaway(rows: pd.DataFrame, kind: Kind) -> str:
    """How much of the money can be attributed, and to what most of it.

    Args:
        rows: `with_names`, most money first.
        kind: province, agreement or activity.
    """
    total = sum_dkk(rows["spent_dkk"])
    if not total:
        return text("spending-nothing")
    known = rows[~rows["is_unattributed"].fillna(False)]
    amount = sum_dkk(known["spent_dkk"])
    if not amount:
        return text(f"spending-{kind}-none")
    most = known.iloc[0]
    return text(
        f"spending-{kind}-takeaway",
        amount=amount,
        share=amount / total,
        name=most["name"],
        most=most["spent_dkk"],
        rest=total - amount,
    )


def contact_sentence(row: Mapping[Any, Any]) -> str:
    """What a contact costs, counted of all money and of what vouchers state.

    Args:
        row: the row of `queries.money.per_contact`.
    """
    count = int(row["contact_count"])
    return text(
        "spending-contact",
        count=count,
        all=row["spent_per_contact_dkk"],
        own=row["attributed_per_contact_dkk"],
        named=int(row["contact_with_money_count"]),
    )
