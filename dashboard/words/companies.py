"""Companies in words: what a list tells, how an interest fades, and why two names may mean one company.

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
    """What the list tells, in a sentence or two; `narrowed` when filters leave out some challenges."""
    count, unasked = found["registered_count"], found["unasked_count"]
    first = text(
        "companies-takeaway",
        count=count,
        active=found["active_registered_count"],
        interested=found["interested_registered_count"],
        took=found["participating_count"],
    )
    if not unasked:
        return first
    rest = text(
        "companies-takeaway-gap",
        count=unasked,
        all="yes" if unasked == count > 1 else "no",
        narrowed="yes" if narrowed else "no",
    )
    return formats.together([first, rest])


def interest_takeaway(found: Mapping[str, Any]) -> str:
    """What one company has said it wants, and how much of it still counts."""
    if not found["wish_count"]:
        return text("companies-interests-none")
    return text(
        "companies-interests-takeaway",
        count=found["wish_count"],
        live=found["live_wish_count"],
        undated=found["undated_wish_count"],
    )


def serve_takeaway(found: Mapping[str, Any]) -> str:
    """How many open challenges one company's technologies could serve, and how many are where it is engaged."""
    if not found["answerable_challenge_count"]:
        return text("companies-serve-none")
    return text(
        "companies-serve-takeaway",
        count=found["answerable_challenge_count"],
        near=found["near_challenge_count"],
        open=found["near_open_challenge_count"],
    )


def took_part_takeaway(found: Mapping[str, Any]) -> str:
    """How many activities one company took part in, and the latest."""
    if not found["participation_count"]:
        return text("companies-activities-none")
    return text(
        "companies-activities-takeaway",
        count=found["participation_count"],
        latest=formats.date(found["last_participation_date"], found["last_participation_date_precision"]),
        planned=found["participation_ahead_count"],
    )


def has_challenges(balance: pd.DataFrame) -> bool:
    """Whether any open challenge is in scope, by the figures of each theme."""
    return bool((balance["challenge_count"] > 0).any())


def balance_takeaway(rows: pd.DataFrame) -> str:
    """Where most is asked for, and the themes that are asked for and that nobody offers."""
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
