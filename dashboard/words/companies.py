"""Companies in words: what a list tells, one company's facts, and how an interest fades.

Data frames of `dashboard.queries.companies` in; rows with texts and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.queries import companies
from dashboard.words.agreements import Fact
from locales import formats, text

INTEREST_STATES = ("fresh", "fading", "undated", "gone", "refused")
# The same marks in every list, so that nothing is said by colour alone.
INTEREST_MARKS = {"fresh": "●", "fading": "◐", "undated": "○", "gone": "·", "refused": "×"}

Row = Mapping[Any, Any]


def _plain(value: object) -> str | None:
    return None if formats.is_missing(value) else str(value)


def _count(flags: pd.Series) -> int:
    return int(flags.fillna(False).astype(bool).sum())


def counts(rows: pd.DataFrame) -> dict[str, int]:
    """How many of the companies listed are or have something: all, members, active, interested, took_part, cvr, without_challenge, protected."""
    return {
        "all": len(rows),
        "members": _count(rows["is_member"]),
        "membership_unknown": int(rows["is_member"].isna().sum()),
        "active": int(rows["province_names"].notna().sum()),
        "interested": _count(rows["live_interest_count"] > 0),
        "took_part": _count(rows["activity_count"] > 0),
        "cvr": int(rows["cvr"].notna().sum()),
        "without_challenge": _count(rows["challenge_count"] == 0),
        "protected": _count(rows["is_ad_protected"]),
    }


def takeaway(found: Mapping[str, int], *, narrowed: bool = False) -> str:
    """What the list tells, in a sentence or two; `narrowed` when filters leave out some challenges."""
    said = {name: formats.number(count) for name, count in found.items()}
    first = text(
        "companies-takeaway",
        count=found["all"],
        number=said["all"],
        active=said["active"],
        interested=said["interested"],
        took=said["took_part"],
    )
    if not found["without_challenge"]:
        return first
    return formats.together(
        [
            first,
            text(
                "companies-takeaway-gap",
                count=found["without_challenge"],
                number=said["without_challenge"],
                all="yes" if found["without_challenge"] == found["all"] > 1 else "no",
                narrowed="yes" if narrowed else "no",
            ),
        ],
    )


def interest_text(state: object) -> str | None:
    """The state of an interest with its mark; None where none was stated."""
    if formats.is_missing(state):
        return None
    return f"{INTEREST_MARKS[str(state)]} {text(f'companies-interest-{state}')}"


def dressed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the register with interest_text, cvr_text and protected_text."""
    words = {state: interest_text(state) for state in INTEREST_STATES}
    protected = {
        True: text("companies-protected-yes"),
        False: text("companies-protected-no"),
    }
    return rows.assign(
        interest_text=pd.Series(
            [words.get(state) for state in rows["interest_state"]], dtype="object", index=rows.index
        ),
        cvr_text=pd.Series(
            [
                text("companies-cvr-none") if formats.is_missing(cvr) else text("companies-cvr-ok", cvr=cvr)
                for cvr in rows["cvr"]
            ],
            dtype="object",
            index=rows.index,
        ),
        protected_text=pd.Series(
            [
                text("companies-protected-unknown") if formats.is_missing(flag) else protected[bool(flag)]
                for flag in rows["is_ad_protected"]
            ],
            dtype="object",
            index=rows.index,
        ),
    )


def _yes_no(value: object) -> str | None:
    if formats.is_missing(value):
        return None
    return text("table-yes" if bool(value) else "table-no")


def facts(row: Row) -> list[Fact]:
    """The facts of one company, contacts apart."""
    cvr = _plain(row["cvr"])
    places = [_plain(row["danish_place"])]
    if municipality := _plain(row["municipality_name"]):
        places.append(text("companies-municipality-of", name=municipality))
    return [
        Fact(
            text("companies-fact-cvr"),
            text("companies-cvr-checked", cvr=cvr) if cvr else text("companies-cvr-missing"),
        ),
        Fact(
            text("companies-fact-home"),
            formats.joined([place for place in places if place]) or None,
        ),
        Fact(
            text("companies-fact-employees"),
            None if formats.is_missing(row["employees"]) else formats.number(row["employees"]),
        ),
        Fact(text("companies-fact-member"), _yes_no(row["is_member"])),
        Fact(text("companies-fact-export"), _yes_no(row["is_export_ready"])),
        Fact(text("companies-fact-active"), _plain(row["province_names"])),
        Fact(text("companies-fact-wanted"), _plain(row["wanted_names"])),
        Fact(text("companies-fact-themes"), _plain(row["theme_names"])),
        Fact(
            text("companies-fact-protected"),
            text("companies-protected-unknown")
            if formats.is_missing(row["is_ad_protected"])
            else text("companies-protected-yes" if row["is_ad_protected"] else "companies-protected-no"),
        ),
    ]


def fading_sentence() -> str:
    """The rule by which a stated interest fades, with its figures."""
    rule = companies.half_life().to_dict("records")[0]
    return text(
        "companies-fading",
        half=rule["half_life_days"],
        gone=rule["gone_days"],
    )


def interest_takeaway(rows: pd.DataFrame) -> str:
    """What one company has said it wants, and how much of it still counts."""
    if rows.empty:
        return text("companies-interests-none")
    states = rows["interest_state"].value_counts()
    live = int(sum(states.get(state, 0) for state in ("fresh", "fading", "undated")))
    return text(
        "companies-interests-takeaway",
        count=len(rows),
        live=live,
        undated=int(states.get("undated", 0)),
    )


def interest_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The interests with state_text, and «all of China» where no province was stated."""
    nowhere, nothing = text("companies-all-china"), text("companies-no-theme")
    return rows.assign(
        state_text=pd.Series(
            [interest_text(state) for state in rows["interest_state"]], dtype="object", index=rows.index
        ),
        province_name=rows["province_name"].fillna(nowhere),
        theme_name=rows["theme_name"].fillna(nothing),
    )


def serve_takeaway(rows: pd.DataFrame) -> str:
    """How many open challenges one company's technologies could serve, and how many are where it is engaged."""
    if rows.empty:
        return text("companies-serve-none")
    near = _count(rows["is_near"])
    return text(
        "companies-serve-takeaway",
        count=len(rows),
        near=near,
        open=_count(rows["is_near"] & (rows["agreement_count"] > 0)),
    )


def took_part_takeaway(rows: pd.DataFrame) -> str:
    """How many activities one company took part in, and the latest."""
    held = rows[rows["status"] == "held"]
    if held.empty:
        return text("companies-activities-none")
    dated = held[held["start_date"].notna()]
    latest = (
        formats.not_stated()
        if dated.empty
        else formats.date(dated["start_date"].iloc[0], str(dated["start_date_precision"].iloc[0]))
    )
    return text(
        "companies-activities-takeaway",
        count=len(held),
        latest=latest,
        planned=len(rows) - len(held),
    )


def has_challenges(balance: pd.DataFrame) -> bool:
    """Whether any open challenge is in scope, by `queries.companies.theme_balance`."""
    return bool((balance["challenge_count"] > 0).any())


def balance_takeaway(rows: pd.DataFrame) -> str:
    """Where most is asked for, and the themes that are asked for and that nobody offers."""
    if not has_challenges(rows):
        return text("companies-balance-quiet")
    top = rows.iloc[0]
    lacking = rows[(rows["challenge_count"] > 0) & (rows["company_count"] == 0)]["theme_name"].tolist()
    first = text(
        "companies-balance-takeaway",
        theme=str(top["theme_name"]),
        count=int(top["challenge_count"]),
        companies=top["company_count"],
    )
    last = (
        text("companies-balance-lacking", themes=[str(name) for name in lacking])
        if lacking
        else text("companies-balance-covered")
    )
    return formats.together([first, last])


def duplicate_text(row: Row) -> str:
    """Why two names may mean one company."""
    kind = "row" if row["is_other_registered"] else "mention"
    return text(
        "companies-double-why",
        reason=str(row["reason"]).replace("_", "-"),
        kind=kind,
        count=int(row["mention_count"]),
    )


def written(name: object, cvr: object) -> str:
    """A company as the file of aliases writes it: by its CVR number, else by its name."""
    return str(name) if formats.is_missing(cvr) else str(cvr)


def called(name: object, cvr: object) -> str:
    """A company as people know it: its name, with the CVR number where it has one."""
    if formats.is_missing(cvr):
        return str(name)
    return text("companies-name-cvr", name=str(name), cvr=str(cvr))


def merged_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """What has been merged, with why_text."""
    why = []
    for row in rows.to_dict("records"):
        if not row["is_in_use"]:
            why.append(text("companies-merged-waiting"))
        elif row["is_said"]:
            who = _plain(row["who"])
            reason = _plain(row["reason"])
            why.append(reason or text("companies-merged-said", who=who or "", has_who="yes" if who else "no"))
        else:
            why.append(text("companies-merged-same-name"))
    return rows.assign(why_text=pd.Series(why, dtype="object", index=rows.index))
