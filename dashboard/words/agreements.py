"""Agreements in words: the register's rows, ends ahead, vitality with its reasons, and the facts of one agreement.

Data frames of `dashboard.queries.agreements` and `dashboard.queries.story` in; rows with texts and sentences out.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import agreements, door, options, parties, search
from dashboard.theme import PRESENCE_MARKS
from locales import formats, text

# Sort orders of the register: column and whether the largest comes first; what is not stated comes last.
ORDERS: Mapping[str, tuple[str, bool]] = {
    "party": ("danish_party", False),
    "name": ("agreement_name", False),
    "expiry": ("expires_last_date", False),
    "silence": ("days_since_contact", True),
    "living": ("vitality", True),
    "paper": ("vitality", False),
    "step": ("next_step_date", False),
}

# Orders by what a guest does not see.
INTERNAL_ORDERS = frozenset({"living", "paper", "step"})

_SEARCHED_BY_ALL = (
    "agreement_id", "agreement_name", "danish_party", "chinese_party", "chinese_place", "chinese_province", "danish_place",
    "place_name", "province_names", "theme_names",
)  # fmt: skip
_SEARCHED = (*_SEARCHED_BY_ALL, "danish_owner", "chinese_owner", "next_step", "bottleneck", "note")

# The five points of vitality, each with the column that gives it.
POINTS = ("has_recent_contact", "has_both_owners", "has_next_step", "has_result", "has_company")

# Marks of what an activity or milestone has come to; the same stand in the chart.
STATUS_MARKS = {"held": "●", "done": "●", "planned": "○", "overdue": "▲", "cancelled": "×"}

Row = Mapping[Any, Any]


def cells(values: Iterable[object]) -> list[Any]:
    """The values of a new column, some of which may be missing."""
    return list(values)


def matching(rows: pd.DataFrame, words: str, *, for_guests: bool = False) -> pd.DataFrame:
    """The rows of `dressed` in which every one of the words stands somewhere, or that the search finds by them.

    All of them where there are no words. The search forgives slips and knows other names of places, parties and themes.

    Args:
        rows: the agreements.
        words: what somebody looks for.
        for_guests: whether to look only where guests may read, so that nobody can guess at the rest.
    """
    column = "guest_search_text" if for_guests else "search_text"
    asked = search.fold(words).split()
    if not asked:
        return rows
    stands = pd.Series(True, index=rows.index)
    for word in asked:
        stands &= rows[column].str.contains(word, regex=False)
    return rows[stands | rows["agreement_id"].isin(search.ids(words, "agreement"))]


def _search_text(rows: pd.DataFrame, names: Iterable[str]) -> list[str]:
    """For each row everything that the search looks in, folded."""
    columns = [rows[name].tolist() for name in names]
    return [
        search.fold(" ".join(str(cell) for cell in found if not formats.is_missing(cell)))
        for found in zip(*columns, strict=True)
    ]


def in_order(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """The rows by one of `ORDERS`; equal ones, and those that do not say, by Danish party."""
    column, is_descending = ORDERS[order]
    return rows.sort_values(column, ascending=not is_descending, kind="stable", na_position="last")


def presence_text(presence: str) -> str:
    """A presence with its mark: ● varm."""
    return f"{PRESENCE_MARKS[presence]} {text(f'presence-{presence}')}"


def conflict_text(row: Row) -> str | None:
    """What the declared status and the dates disagree on, as a sentence; None where they agree."""
    code = row["lifecycle_conflict_code"]
    if formats.is_missing(code):
        return None
    return text(
        f"agreements-conflict-{code.replace('_', '-')}",
        end=formats.date(row["expires_date"], row["expires_date_precision"]),
        signed=formats.date(row["signed_date"], row["signed_date_precision"]),
        lifecycle=text(f"lifecycle-{row['lifecycle']}"),
    )


@door.cached
def dressed(filters: Filters) -> pd.DataFrame:
    """`queries.agreements.register` in words.

    Further columns: presence_text, lifecycle_text, declared_text, conflict_text, type_text, vitality_text, search_text and
    guest_search_text (of what guests may read).
    """
    rows = agreements.register(filters)
    statuses, types = vocabulary("agreement_status"), vocabulary("agreement_type")
    records = rows.to_dict("records")
    return rows.assign(
        presence_text=[presence_text(row["presence"]) for row in records],
        lifecycle_text=[text(f"lifecycle-{row['lifecycle']}") for row in records],
        declared_text=cells(declared_text(row, statuses) for row in records),
        conflict_text=cells(conflict_text(row) for row in records),
        type_text=cells(word_of(row["agreement_type"], row["agreement_type_text"], types) for row in records),
        vitality_text=[vitality_text(int(row["vitality"])) for row in records],
        search_text=_search_text(rows, _SEARCHED),
        guest_search_text=_search_text(rows, _SEARCHED_BY_ALL),
    )


def vocabulary(name: str) -> dict[str, str]:
    """The words of one vocabulary: code → word."""
    found = options.words(name)
    return dict(zip(found["code"], found["name"], strict=True))


def declared_text(row: Row, statuses: Mapping[str, str]) -> str | None:
    """The status that the export states, in the reader's language; None where it states none."""
    return word_of(row["status"], row["status_text"], statuses)


def word_of(code: object, as_read: object, words: Mapping[str, str]) -> str | None:
    """The word of a code; of `other` what the export says."""
    if formats.is_missing(code):
        return None
    if code == "other" and not formats.is_missing(as_read):
        return str(as_read)
    return words.get(str(code), str(code))


def vitality_text(points: int) -> str:
    """Vitality as five marks and a figure: ●●●○○ 3."""
    return f"{'●' * points}{'○' * (len(POINTS) - points)} {formats.number(points)}"


def takeaway(rows: pd.DataFrame, *, for_guests: bool = False) -> str:
    """How many agreements there are, how many are in force, and how many of those are cold or were never met.

    Guests are not told which are cold.
    """
    force = rows[rows["is_in_force"].astype(bool)]
    return text(
        "agreements-takeaway-guest" if for_guests else "agreements-takeaway",
        count=len(rows),
        number=len(rows),
        force=len(force),
        red=int((force["presence"] == "red").sum()),
        never=int((force["presence"] == "never").sum()),
    )


# ── Ends ahead ────────────────────────────────────────────────────────────────────────────────────────────────────


def ends_ahead(rows: pd.DataFrame) -> dict[int, pd.DataFrame]:
    """Months of warning (3, 6, 12) → the agreements that end so soon, soonest first; months without any are there too."""
    warned = rows.dropna(subset=["expiry_warning_months"]).sort_values("expires_last_date", kind="stable")
    found = {months: warned[warned["expiry_warning_months"] == months] for months in (3, 6, 12)}
    return found | {
        int(months): warned[warned["expiry_warning_months"] == months]
        for months in sorted(set(warned["expiry_warning_months"]))
    }


def later_ends(rows: pd.DataFrame) -> pd.DataFrame:
    """All agreements in force whose end is known, soonest first."""
    force = rows[rows["is_in_force"].astype(bool)]
    return force.dropna(subset=["expires_last_date"]).sort_values("expires_last_date", kind="stable")


def expiry_takeaway(rows: pd.DataFrame) -> str:
    """How many end within a year, how many of those within three months, and how many state no end."""
    groups = ends_ahead(rows)
    all_of_them = sum(len(group) for group in groups.values())
    soonest = min(groups)
    undated = int((rows["lifecycle"] == "undated").sum())
    return text(
        "agreements-expiry-takeaway",
        count=all_of_them,
        number=all_of_them,
        months=max(groups),
        soon=len(groups[soonest]),
        soonest=soonest,
        undated=undated,
    )


def end_text(row: Row) -> str:
    """When an agreement ends or ended, as precisely as it is known, and how far off that is: 30. jun. 2020 · om 93 dage."""
    days = int(row["days_to_expiry"])
    return text(
        "agreements-end",
        date=formats.date(row["expires_date"], row["expires_date_precision"]),
        state="today" if days == 0 else "ahead" if days > 0 else "past",
        days=abs(days),
        exact="yes" if _is_exact(row["expires_date_precision"]) else "no",
    )


def _is_exact(precision: object) -> bool:
    return not isinstance(precision, str) or precision == "day"


# ── Vitality, bottlenecks, conflicts ──────────────────────────────────────────────────────────────────────────────


def vitality_counts(rows: pd.DataFrame) -> pd.DataFrame:
    """A row a vitality from 0 to 5: vitality, agreement_count; of agreements in force."""
    force = rows[rows["is_in_force"].astype(bool)]
    counts = force["vitality"].astype("int64").value_counts()
    points = list(range(len(POINTS) + 1))
    return pd.DataFrame(
        {"vitality": points, "agreement_count": [int(counts.get(point, 0)) for point in points]}
    )


def vitality_takeaway(rows: pd.DataFrame) -> str:
    """How many of the agreements in force live (four points or five), and how many stand on paper (none or one)."""
    counts = vitality_counts(rows)
    force = int(counts["agreement_count"].sum())
    if not force:
        return text("agreements-vitality-none")
    living = int(counts[counts["vitality"] >= 4]["agreement_count"].sum())
    paper = int(counts[counts["vitality"] <= 1]["agreement_count"].sum())
    return text(
        "agreements-vitality-takeaway",
        force=force,
        count=living,
        paper_count=paper,
    )


def point_text(point: str, row: Row, months: int) -> str:
    """Why an agreement has a point of vitality, or has not.

    Args:
        point: one of `POINTS`.
        row: the agreement.
        months: how recent a contact must be.
    """
    key = point.replace("_", "-")
    if bool(row[point]):
        return text(
            f"agreements-{key}",
            date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
            danish=_or_not_stated(row["danish_owner"]),
            chinese=_or_not_stated(row["chinese_owner"]),
            next=_next_text(row),
            companies=int(row["company_count"]),
            number=row["company_count"],
            months=months,
        )
    missing = "both"
    if point == "has_both_owners":
        has_danish, has_chinese = (
            not formats.is_missing(row[name]) for name in ("danish_owner", "chinese_owner")
        )
        missing = "danish" if has_chinese else "chinese" if has_danish else "both"
    ever = "no" if formats.is_missing(row["last_contact_date"]) else "yes"
    return text(
        f"agreements-{key}-not",
        date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
        ever=ever,
        missing=missing,
        overdue="yes" if bool(row["is_next_step_overdue"]) else "no",
        months=months,
    )


def _next_text(row: Row) -> str:
    """The day of the next step or, without a step ahead, of the next planned contact."""
    if not formats.is_missing(row["next_step_date"]) and not bool(row["is_next_step_overdue"]):
        return formats.date(row["next_step_date"], row["next_step_date_precision"])
    return formats.date(row["next_contact_date"])


def _or_not_stated(value: object) -> str:
    return formats.not_stated() if formats.is_missing(value) else str(value)


def stuck(rows: pd.DataFrame) -> pd.DataFrame:
    """The agreements that state a bottleneck and have not ended."""
    going_on = rows[~rows["lifecycle"].isin(["ended", "expired"])]
    return going_on.dropna(subset=["bottleneck"])


def in_conflict(rows: pd.DataFrame) -> pd.DataFrame:
    """The agreements whose declared status and dates disagree."""
    return rows[rows["has_lifecycle_conflict"].astype(bool)]


# ── One agreement ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an agreement: what it is, and what the data says (missing = not stated)."""

    label: str
    value: str | None


def _plain(value: object) -> str | None:
    return None if formats.is_missing(value) else str(value)


def _named(party: object, called: Callable[[object], str]) -> str | None:
    return None if formats.is_missing(party) else called(party)


def events_for(events: pd.DataFrame, *, for_guests: bool) -> pd.DataFrame:
    """The events of `queries.agreements.story`; for guests without next steps."""
    return events[events["kind"] != "next_step"] if for_guests else events


def facts(
    row: Row, statuses: Mapping[str, str], types: Mapping[str, str], *, for_guests: bool = False
) -> list[Fact]:
    """What the register says about one agreement, in order; for guests without what is internal."""
    declared = declared_text(row, statuses)
    if declared is not None and not formats.is_missing(row["_data_as_of"]):
        declared = text("agreements-declared-as-of", status=declared, date=row["_data_as_of"])
    ends = None
    if not formats.is_missing(row["expires_date"]):
        ends = formats.date(row["expires_date"], row["expires_date_precision"])
        if not _is_exact(row["expires_date_precision"]):
            ends = text("agreements-counted-to", stated=ends, date=row["expires_last_date"])
    step = _plain(row["next_step"])
    if step is not None and not formats.is_missing(row["next_step_date"]):
        step = text(
            "agreements-step-dated",
            step=step,
            date=formats.date(row["next_step_date"], row["next_step_date_precision"]),
            overdue="yes" if bool(row["is_next_step_overdue"]) else "no",
        )
    signed = None
    if not formats.is_missing(row["signed_date"]):
        signed = formats.date(row["signed_date"], row["signed_date_precision"])
    kind = word_of(row["agreement_type"], row["agreement_type_text"], types)
    told: list[tuple[str, str | None, bool]] = [
        ("agreements-danish-party", _named(row["danish_party"], parties.danish_name), True),
        ("agreements-danish-owner", _plain(row["danish_owner"]), False),
        ("agreements-chinese-party", _named(row["chinese_party"], parties.chinese_name), True),
        ("agreements-chinese-owner", _plain(row["chinese_owner"]), False),
        ("agreements-mandate", _plain(row["partner_mandate"]), False),
        ("agreements-place", _where(row), True),
        ("agreements-type", kind, True),
        ("agreements-themes", _plain(row["theme_names"]), True),
        ("agreements-signed", signed, True),
        ("agreements-expires", ends, True),
        ("agreements-declared", declared, False),
        ("agreements-next-step", step, False),
        ("agreements-bottleneck", _plain(row["bottleneck"]), False),
        ("agreements-note", _plain(row["note"]), False),
    ]
    return [Fact(text(key), value) for key, value, is_public in told if is_public or not for_guests]


def facts_html(facts: Iterable[Fact]) -> str:
    """The facts as a list of terms; what comes from a workbook is text, never markup."""
    lines = [
        f"<dt>{html.escape(fact.label)}</dt>"
        + (
            f"<dd>{html.escape(fact.value)}</dd>"
            if fact.value
            else f'<dd class="unsaid">{formats.not_stated()}</dd>'
        )
        for fact in facts
    ]
    return f'<dl class="agreement-facts">{"".join(lines)}</dl>'


def _where(row: Row) -> str | None:
    """Place and province in the chosen language; what the export says where neither is known."""
    parts = [part for part in (_plain(row["place_name"]), _plain(row["province_names"])) if part]
    if parts:
        return formats.joined(list(dict.fromkeys(parts)))
    return _plain(row["chinese_place"]) or _plain(row["chinese_province"])


def origin_text(row: Row) -> str:
    """The file, sheet and row that a fact came from."""
    return text(
        "agreements-origin",
        file=str(row["_file"]),
        sheet=str(row["_sheet"]),
        row=row["_row"],
    )


def sources(row: Row) -> str | None:
    """The sources of a fact as Markdown links named for their sites; None where none is stated."""
    if formats.is_missing(row["source_url"]):
        return None
    links = []
    for stated in str(row["source_url"]).replace(";", " ").split():
        site = urlsplit(stated)
        if site.scheme in ("http", "https") and site.hostname:
            safe = quote(stated, safe=":/?&=%#,+~@!*'")
            links.append(f"[{site.hostname.removeprefix('www.')}]({safe})")
    return formats.joined(links) or None


def presence_sentence(row: Row) -> str:
    """How an agreement's presence stands: since when, against which target, and when it turns red."""
    days = row["days_since_contact"]
    state = "never"
    if not formats.is_missing(days):
        state = "red" if row["presence"] == "red" else "ahead"
    return text(
        "agreements-presence-sentence",
        state=state,
        since=days,
        date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
        turns=formats.date(row["turns_red_date"], row["last_contact_date_precision"]),
        target=row["target_interval_days"],
        origin=text(f"presence-target-{row['contact_interval_source']}"),
    )


def coming_text(row: Row) -> str:
    """The next planned contact of an agreement."""
    date = row["next_contact_date"]
    return text(
        "agreements-next-contact",
        state="none" if formats.is_missing(date) else "planned",
        date=date,
    )


def activity_rows(rows: pd.DataFrame, types: Mapping[str, str]) -> pd.DataFrame:
    """The contacts with status_text and type_text."""
    return rows.assign(
        status_text=cells(status_text(code) for code in rows["status"]),
        type_text=cells(word_of(code, None, types) for code in rows["activity_type"]),
    )


def status_text(code: object) -> str | None:
    """What an activity or milestone has come to, with its mark: ● afholdt."""
    if formats.is_missing(code):
        return None
    mark = STATUS_MARKS.get(str(code), "")
    return f"{mark} {text(f'agreements-status-{code}')}".strip()


def milestone_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The milestones with status_text and outcome_type_text."""
    return rows.assign(
        status_text=cells(status_text(code) for code in rows["status"]),
        outcome_type_text=[outcome_text(code) for code in rows["outcome_type"]],
    )


def outcome_text(code: object) -> str:
    """Whether an outcome is commercial."""
    return text(f"agreements-outcome-{'unsaid' if formats.is_missing(code) else str(code).replace('_', '-')}")


def outcome_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The outcomes with outcome_type_text, commercial ones first."""
    dressed = rows.assign(outcome_type_text=[outcome_text(code) for code in rows["outcome_type"]])
    return dressed.sort_values(
        "outcome_type",
        key=lambda codes: codes.map({"commercial": 0, "non_commercial": 1}).fillna(2),
        kind="stable",
    )


def outcome_takeaway(rows: pd.DataFrame) -> str:
    """How many outcomes there are, and how many of them are commercial."""
    return text(
        "agreements-outcome-takeaway",
        count=len(rows),
        number=len(rows),
        commercial=int((rows["outcome_type"] == "commercial").sum()),
        other=int((rows["outcome_type"] == "non_commercial").sum()),
        unsaid=int(rows["outcome_type"].isna().sum()),
    )


def contact_takeaway(rows: pd.DataFrame, row: Row) -> str:
    """How many contacts were held, when the last was, and how many are planned."""
    held = int(row["contact_count"])
    planned = int((rows["status"] == "planned").sum())
    return text(
        "agreements-contact-takeaway",
        count=held,
        number=held,
        date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
        planned=planned,
    )


def money_takeaway(row: Row) -> str:
    """What was spent on the agreement and what is committed."""
    unconverted = int(row["unconverted_count"])
    return text(
        "agreements-money-takeaway",
        count=int(row["voucher_count"]),
        spent=row["spent_dkk"],
        committed=row["committed_dkk"],
        unconverted=unconverted,
    )


def change_rows(
    rows: pd.DataFrame, titles: Mapping[str, str], columns: Mapping[str, Mapping[str, str]]
) -> pd.DataFrame:
    """The changes with source_text, column_text, change_text and when_text."""
    records = rows.to_dict("records")
    return rows.assign(
        source_text=[titles.get(row["source"], row["source"]) for row in records],
        column_text=cells(
            None
            if formats.is_missing(row["column"])
            else columns.get(row["source"], {}).get(row["column"], row["column"])
            for row in records
        ),
        change_text=[text(f"agreements-change-{row['change']}") for row in records],
    )


def change_takeaway(rows: pd.DataFrame) -> str:
    """How many values the loads have changed since the agreement came in."""
    changed = int((rows["change"] == "changed").sum())
    first = rows["finished_at"].min()
    return text(
        "agreements-change-takeaway",
        count=changed,
        number=changed,
        date=first,
    )
