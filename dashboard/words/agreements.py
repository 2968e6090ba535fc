"""Agreements in words: ends ahead, vitality with its reasons, and the facts of one agreement. Rows and figures of the model in, sentences out."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

import pandas as pd

from dashboard.words import days
from dashboard.words.days import day, exactness
from dashboard.words.sources import site_name
from locales import formats, text

# The five points of vitality, each with the column that gives it.
POINTS = ("has_recent_contact", "has_both_owners", "has_next_step", "has_result", "has_company")

Row = Mapping[Any, Any]


def conflict_text(row: Row) -> str | None:
    """What the declared status and the dates disagree on, as a sentence; None where they agree."""
    code = row["lifecycle_conflict_code"]
    if formats.is_missing(code):
        return None
    return text(
        f"agreements-conflict-{code.replace('_', '-')}",
        end=day(row, "expires_date"),
        signed=day(row, "signed_date"),
        lifecycle=text(f"lifecycle-{row['lifecycle']}"),
    )


def end_text(row: Row) -> str:
    """When an agreement ends or ended, as precisely as it is known, and how far off that is: 30. jun. 2020 · om 93 dage."""
    away = int(row["days_to_expiry"])
    precision = row["expires_date_precision"]
    return text(
        "agreements-end",
        date=formats.date(row["expires_date"], precision),
        state=days.state(away),
        days=abs(away),
        exact=exactness(precision),
    )


def confirmed_text(row: Row) -> str:
    """How long ago its owner confirmed what is said of an agreement."""
    days, latest = row["days_since_confirmed"], row["latest_confirmed_date"]
    if not formats.is_missing(days):
        return text("confirmed-ago", days=int(days))
    return text("confirmed-never") if formats.is_missing(latest) else text("confirmed-later", date=latest)


def point_text(point: str, row: Row, months: int) -> str:
    """Why an agreement has a point of vitality, or has not.

    Args:
        point: one of `POINTS`.
        row: the agreement.
        months: how recent a contact must be.
    """
    key = f"agreements-{point.replace('_', '-')}"
    last = day(row, "last_contact_date")
    if bool(row[point]):
        return text(
            key,
            date=last,
            danish=row["danish_owner"],
            chinese=row["chinese_owner"],
            next=_next_text(row),
            companies=row["company_count"],
            months=months,
        )
    has_danish, has_chinese = (
        not formats.is_missing(row[name]) for name in ("danish_owner", "chinese_owner")
    )
    return text(
        f"{key}-not",
        date=last,
        ever="no" if formats.is_missing(row["last_contact_date"]) else "yes",
        missing="danish" if has_chinese else "chinese" if has_danish else "both",
        overdue="yes" if bool(row["is_next_step_overdue"]) else "no",
        months=months,
    )


def _next_text(row: Row) -> str:
    """The day of the next step or, without a step ahead, of the next planned contact."""
    if not formats.is_missing(row["next_step_date"]) and not bool(row["is_next_step_overdue"]):
        return day(row, "next_step_date")
    return day(row, "next_contact_date")


# ── One agreement ─────────────────────────────────────────────────────────────────────────────────────────────────


def facts_html(facts: Iterable[tuple[str, str | None]]) -> str:
    """Facts, what each is and what the data says of it, as a list of terms; what comes from a workbook is text, never markup."""
    lines = [
        f"<dt>{html.escape(label)}</dt>"
        + (f"<dd>{html.escape(value)}</dd>" if value else f'<dd class="unsaid">{formats.not_stated()}</dd>')
        for label, value in facts
    ]
    return f'<dl class="agreement-facts">{"".join(lines)}</dl>'


def origin_text(row: Row) -> str:
    """The file, sheet and row that a fact came from."""
    return text("agreements-origin", file=str(row["_file"]), sheet=str(row["_sheet"]), row=row["_row"])


def sources(row: Row) -> str | None:
    """The sources of a fact as Markdown links named for their sites; None where none is stated."""
    if formats.is_missing(row["source_url"]):
        return None
    links = []
    for stated in str(row["source_url"]).replace(";", " ").split():
        if site := site_name(stated):
            safe = quote(stated, safe=":/?&=%#,+~@!*'")
            links.append(f"[{site}]({safe})")
    return formats.joined(links) or None


def presence_sentence(row: Row) -> str:
    """The presence of an agreement: since when, against which target, and when it turns red.

    Days since a month or a year would say more than what is known.
    """
    since, precision = row["days_since_contact"], row["last_contact_date_precision"]
    turns = "red" if row["presence"] == "red" else "ahead"
    return text(
        "agreements-presence-sentence",
        state="never" if formats.is_missing(since) else turns,
        exact=exactness(precision),
        since=since,
        date=day(row, "last_contact_date"),
        turns=formats.date(row["turns_red_date"], precision),
        target=row["target_interval_days"],
        origin=text(f"presence-target-{row['contact_interval_source']}"),
    )


def coming_text(row: Row) -> str:
    """The next planned contact of an agreement."""
    state = "none" if formats.is_missing(row["next_contact_date"]) else "planned"
    return text("agreements-next-contact", state=state, date=day(row, "next_contact_date"))


def outcome_takeaway(kinds: Mapping[str, int]) -> str:
    """How many outcomes there are, and how many of them are commercial, as contracts and demonstrations are.

    Args:
        kinds: kind of outcome, as in marts.result_at → how many.
    """
    other, unsaid, count = kinds.get("non_commercial", 0), kinds.get("unstated", 0), sum(kinds.values())
    commercial = count - other - unsaid
    return text("agreements-outcome-takeaway", count=count, commercial=commercial, other=other, unsaid=unsaid)


def change_rows(rows: pd.DataFrame, columns: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """The changes with column_text, what each column of a source is called."""
    named = [
        None if formats.is_missing(column) else columns.get(source, {}).get(column, column)
        for source, column in zip(rows["source"], rows["column"], strict=True)
    ]
    return rows.assign(column_text=pd.Series(named, dtype="object", index=rows.index))


def change_takeaway(rows: pd.DataFrame) -> str:
    """How many values the loads have changed since the agreement came in."""
    return text(
        "agreements-change-takeaway",
        count=int((rows["change"] == "changed").sum()),
        date=rows["finished_at"].min(),
    )
