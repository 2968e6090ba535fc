"""Companies in words: what a list says, how an interest fades, and why two names may mean one company.

Rows and figures of dashboard/model/subjects/companies.toml in; sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.model import columns
from locales import formats, text

Row = Mapping[Any, Any]


def takeaway(found: Mapping[str, Any], *, narrowed: bool = False) -> str:
    """What the list says, in a sentence or two; `narrowed` when filters leave out some challenges."""
    first, count = text("companies-takeaway", **found), found["unasked_count"]
    if not count:
        return first
    is_all = count == found["registered_count"] > 1
    rest = text(
        "companies-takeaway-gap", all="yes" if is_all else "no", narrowed="yes" if narrowed else "no", **found
    )
    return formats.together([first, rest])


def has_challenges(balance: pd.DataFrame) -> bool:
    """Whether any open challenge is in scope, by the figures of each theme."""
    return bool((balance["challenge_count"] > 0).any())


def balance_takeaway(rows: pd.DataFrame) -> str:
    """Where most is asked for, and the themes that are asked for and that no company offers."""
    if not has_challenges(rows):
        return text("companies-balance-quiet")
    called = columns.called("theme_code")
    top = rows.iloc[0]
    lacking = rows[(rows["challenge_count"] > 0) & (rows["registered_count"] == 0)]["theme_code"]
    first = text(
        "companies-balance-takeaway",
        theme=called(top["theme_code"]),
        count=top["challenge_count"],
        companies=top["registered_count"],
    )
    last = (
        text("companies-balance-covered")
        if lacking.empty
        else text("companies-balance-lacking", themes=[called(code) for code in lacking])
    )
    return formats.together([first, last])


def duplicate_text(row: Row) -> str:
    """Why two names may mean one company."""
    return text(
        "companies-double-why",
        reason=str(row["reason"]).replace("_", "-"),
        kind="row" if row["is_other_registered"] else "mention",
        count=row["mention_count"],
    )


def written(name: object, cvr: object) -> str:
    """A company as the file of aliases writes it: by its CVR number, else by its name."""
    return str(name) if formats.is_missing(cvr) else str(cvr)


def called(name: object, cvr: object) -> str:
    """A company as people know it: its name, with the CVR number where it has one."""
    return str(name) if formats.is_missing(cvr) else text("companies-name-cvr", name=str(name), cvr=str(cvr))


def merge_reason(row: Row) -> str:
    """Why a name or row counts as the company into which it is merged."""
    if not row["is_in_use"]:
        return text("companies-merged-waiting")
    if not row["is_said"]:
        return text("companies-merged-same-name")
    if not formats.is_missing(row["reason"]):
        return str(row["reason"])
    is_signed = not formats.is_missing(row["who"])
    return text(
        "companies-merged-said",
        who=str(row["who"]) if is_signed else "",
        has_who="yes" if is_signed else "no",
    )
