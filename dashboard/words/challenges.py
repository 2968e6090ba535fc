"""Challenges in words: how far each has come and for how long, what a list of them tells, and one challenge's facts.

Data frames of `dashboard.queries.challenges` in; rows with texts and sentences out. A guest is not told what is stuck, nor what a
challenge is worth.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.cards import MARKS
from dashboard.filters_model import Filters
from dashboard.queries import challenges as ask
from dashboard.queries import door, parties, search
from dashboard.queries.challenges import STAGES
from dashboard.words.agreements import Fact, cells, vocabulary
from locales import formats, text

Row = Mapping[Any, Any]

# The same marks on the board, in lists and in the journey, so that nothing is said by colour alone.
STAGE_MARKS = {
    "identified": "①",
    "dialogue": "②",
    "matched": "③",
    "demonstration": "④",
    "offer": "⑤",
    "contract": "⑥",
    "lost": "×",
}

_MONTH_DAYS, _YEAR_DAYS = 30, 365


def stages() -> dict[str, str]:
    """Stage → its word, with «unknown» for a stage that nothing tells on the as-of date."""
    return {**vocabulary("challenge_stage"), "unknown": text("challenges-stage-unknown")}


def stage_title(stage: str) -> str:
    """A stage with its mark, as a heading: ② Dialog."""
    word = stages().get(stage, stage)
    return f"{STAGE_MARKS.get(stage, '·')} {word[:1].upper()}{word[1:]}"


def time_text(days: object, is_at_least: object) -> str:
    """A time in a stage as people say it: 26 days, 9 months, at least 3 years; "not stated" where it is not known."""
    if formats.is_missing(days):
        return formats.not_stated()
    is_open_ended = not formats.is_missing(is_at_least) and bool(is_at_least)
    count, unit = int(str(days)), "days"
    if is_open_ended and not count:  # reached some time in the month or year that is still running
        return text("challenges-time-about")
    if count >= 2 * _YEAR_DAYS:
        count, unit = count // _YEAR_DAYS, "years"
    elif count >= 3 * _MONTH_DAYS:
        count, unit = count // _MONTH_DAYS, "months"
    said = text("challenges-time", unit=unit, count=count)
    return text("challenges-time-least", time=said) if is_open_ended else said


def stuck_text(row: Row) -> str | None:
    """That a challenge is stuck, with its mark, and by how much; None where it is not."""
    if not bool(row["is_stuck"]):
        return None
    return text(
        "challenges-stuck-by",
        mark=MARKS["red"],
        over=time_text(row["days_over_limit"], row["is_at_least"]),
    )


def owner_name(row: Row) -> str:
    """What a problem owner is called in `lang`; the place where no owner is named."""
    return parties.chinese_name(row["owner_name"]) if row["has_owner"] else str(row["owner_name"])


def urgency_text(urgency: object) -> str | None:
    """How urgent a challenge is; None where nobody says."""
    if formats.is_missing(urgency):
        return None
    return vocabulary("urgency").get(str(urgency), str(urgency))


@door.cached
def dressed_register(filters: Filters) -> pd.DataFrame:
    """`queries.challenges.register` with owner_words, stage_words, time_words, stuck_words and search_words (folded)."""
    rows = ask.register(filters)
    found = rows.to_dict("records")
    searched = (
        "challenge_id",
        "title",
        "description",
        "theme_names",
        "owner_name",
        "place_name",
        "province_names",
    )
    # Thousands of challenges share a few stages and times: each is put in words once.
    titles = {stage: stage_title(str(stage)) for stage in set(rows["stage"])}
    times = {
        pair: time_text(*pair)
        for pair in {(row["days_in_stage"], row["is_at_least"]) for row in found}
        if not formats.is_missing(pair[0])
    }
    return rows.assign(
        owner_words=cells(owner_name(row) for row in found),
        stage_words=cells(titles[row["stage"]] for row in found),
        time_words=cells(times.get((row["days_in_stage"], row["is_at_least"])) for row in found),
        stuck_words=cells(stuck_text(row) for row in found),
        search_words=cells(
            search.fold(" ".join(str(row[name]) for name in searched if not formats.is_missing(row[name])))
            for row in found
        ),
    )


def matching(rows: pd.DataFrame, words: str, stage: str | None, *, only_stuck: bool) -> pd.DataFrame:
    """The rows of `dressed_register` that somebody looks for: every word stands in them, or the search finds them by it."""
    kept = rows if stage is None else rows[rows["stage"] == stage]
    if only_stuck:
        kept = kept[kept["is_stuck"].fillna(False).astype(bool)]
    asked = search.fold(words).split()
    if not asked:
        return kept
    stands = pd.Series(True, index=kept.index)
    for word in asked:
        stands &= kept["search_words"].str.contains(word, regex=False)
    return kept[stands | kept["challenge_id"].isin(search.ids(words, "challenge"))]


# ── What the list tells ───────────────────────────────────────────────────────────────────────────────────────────


def _count(flags: pd.Series) -> int:
    return int(flags.fillna(False).astype(bool).sum())


def counts(rows: pd.DataFrame) -> dict[str, int]:
    """How many challenges there are of each sort.

    Sorts: all, open, cases (open, with somebody to call), stuck, doors and doorless (open, with and without an agreement that
    gives access), answered (open, a company has the technology), wanted (open, a company wants it), contract, lost.
    """
    is_open = rows["is_open"].fillna(False).astype(bool)
    return {
        "all": len(rows),
        "open": _count(is_open),
        "cases": _count(is_open & rows["is_case"].fillna(False).astype(bool)),
        "stuck": _count(rows["is_stuck"]),
        "doors": _count(is_open & (rows["access_count"] > 0)),
        "doorless": _count(is_open & (rows["access_count"] == 0)),
        "answered": _count(is_open & (rows["company_count"] > 0)),
        "wanted": _count(is_open & (rows["interested_count"] > 0)),
        "contract": _count(rows["stage"] == "contract"),
        "lost": _count(rows["stage"] == "lost"),
    }


def takeaway(found: Mapping[str, int], *, for_guests: bool) -> str:
    """What the list tells, in a sentence or two."""
    said = {f"{name}_text": formats.number(count) for name, count in found.items()}
    first = text("challenges-takeaway", count=found["all"], **found, **said)
    if for_guests:
        return first
    return formats.together([first, text("challenges-takeaway-stuck", count=found["stuck"], **said)])


def of_stage(rows: pd.DataFrame, stage: str) -> pd.DataFrame:
    """The challenges that stand at a stage, those that somebody can be called about first."""
    here = rows[rows["stage"] == stage]
    return here.sort_values(["is_stuck", "is_case"], ascending=False, kind="stable")


def column_text(row: Row, *, for_guests: bool) -> str:
    """What stands under the heading of a stage: how many of them are stuck, the longest time, what they are worth."""
    stuck, valued = int(row["stuck_count"]), int(row["valued_count"])
    parts = [
        text(
            "challenges-column-longest",
            time=time_text(row["oldest_days"], False),
            has_time="no" if formats.is_missing(row["oldest_days"]) else "yes",
        )
    ]
    if not for_guests:
        if stuck:
            parts.append(
                text(
                    "challenges-column-stuck",
                    mark=MARKS["red"],
                    count=stuck,
                )
            )
        if valued:
            parts.append(formats.money_short(row["value_dkk"]))
    return " · ".join(part for part in parts if part)


def card_text(row: Row) -> str:
    """Whose a challenge is, and for how long it has stood there."""
    parts = [owner_name(row)]
    if row["owner_name"] != row["place_name"] and not formats.is_missing(row["place_name"]):
        parts.append(str(row["place_name"]))
    if not formats.is_missing(row["days_in_stage"]):
        parts.append(time_text(row["days_in_stage"], row["is_at_least"]))
    if row["urgency"] == "high":
        parts.append(text("challenges-urgent"))
    return " · ".join(parts)


# ── Problem owners ────────────────────────────────────────────────────────────────────────────────────────────────


def owner_stages(words: object) -> list[str]:
    """«dialogue:2;offer:1» as people read it: the mark and word of each stage, with how many stand there."""
    if formats.is_missing(words):
        return []
    found = []
    for part in str(words).split(";"):
        stage, count = part.rsplit(":", 1)
        found.append(
            text(
                "challenges-owner-stage",
                stage=stage_title(stage),
                number=int(count),
            )
        )
    return found


def owner_text(row: Row, *, for_guests: bool) -> str:
    """How many challenges an owner has, how many are open, and how many of those are stuck."""
    said = {name: int(row[f"{name}_count"]) for name in ("challenge", "open", "stuck")}
    return text(
        "challenges-owner-counts",
        count=said["challenge"],
        open=said["open"],
        stuck=0 if for_guests else said["stuck"],
        stuck_text=said["stuck"],
    )


def owners_takeaway(rows: pd.DataFrame) -> str:
    """How many owners there are by name, and how many challenges only name a place."""
    named = rows[rows["has_owner"].astype(bool)]
    return text(
        "challenges-owners-takeaway",
        count=len(named),
        places=len(rows) - len(named),
    )


def dressed_owners(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `queries.challenges.owners` with owner_words, stage_list and urgency_words."""
    return rows.assign(
        owner_words=cells(owner_name(row) for row in rows.to_dict("records")),
        stage_list=cells(formats.joined(owner_stages(words)) or None for words in rows["stage_words"]),
        urgency_words=cells(urgency_text(urgency) for urgency in rows["urgency"]),
    )


def of_owner(rows: pd.DataFrame, owner: Row) -> pd.DataFrame:
    """The challenges of the register that one owner has."""
    is_owners = (rows["owner_name"] == owner["owner_name"]) & (rows["has_owner"] == owner["has_owner"])
    found: pd.DataFrame = rows[is_owners]
    return found


# ── The funnel ────────────────────────────────────────────────────────────────────────────────────────────────────


def funnel_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `queries.challenges.funnel` with stage_words and passed_count (came here and went on)."""
    return rows.assign(
        stage_words=cells(stage_title(str(stage)) for stage in rows["stage"]),
        passed_count=rows["reached_count"] - rows["here_count"] - rows["lost_count"],
    )


def funnel_takeaway(rows: pd.DataFrame) -> str:
    """How many of all came into dialogue and to a contract, and between which stages most are left behind."""
    by_stage = rows.set_index("stage")
    shares = by_stage["share_of_previous"].dropna()
    worst = None if shares.empty else str(shares.astype(float).idxmin())
    words = stages()
    reached = {stage: int(by_stage["reached_count"][stage]) for stage in STAGES}
    return text(
        "challenges-funnel-takeaway",
        count=reached["identified"],
        dialogue=reached["dialogue"],
        contract=reached["contract"],
        share=by_stage["share_of_all"]["contract"],
        has_worst="no" if worst is None else "yes",
        before="" if worst is None else words[STAGES[STAGES.index(worst) - 1]],
        after="" if worst is None else words[worst],
    )


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def journey_html(row: Row, steps: pd.DataFrame) -> str:
    """The stages as a way: those passed, where the challenge stands, and those ahead, each with the day that a load told."""
    told = {str(step["stage"]): step for step in steps.to_dict("records")}
    now = str(row["stage"])
    way: Sequence[str] = STAGES if now in STAGES else (*STAGES, now)
    # A lost challenge has left the way where it was last seen.
    seen = [STAGES.index(stage) for stage in told if stage in STAGES]
    here = way.index(now)
    reached = here if now in STAGES else max(seen, default=0)
    parts = []
    for number, stage in enumerate(way):
        state = "now" if number == here else "passed" if number <= reached else "ahead"
        step = told.get(stage)
        day = (
            ""
            if step is None or formats.is_missing(step["stage_date"])
            else formats.date(step["stage_date"], step["stage_date_precision"])
        )
        words = [text(f"challenges-journey-{state}"), day]
        parts.append(
            f'<li class="{state}"{" aria-current=" + chr(34) + "step" + chr(34) if state == "now" else ""}>'
            f"<b>{html.escape(stage_title(stage))}</b>"
            f"<span>{html.escape(' · '.join(word for word in words if word))}</span></li>"
        )
    return f'<ol class="challenge-journey">{"".join(parts)}</ol>'


def _plain(value: object) -> str | None:
    return None if formats.is_missing(value) else str(value)


def facts(row: Row) -> list[Fact]:
    """The facts of one challenge."""
    told = (
        ("challenges-fact-description", _plain(row["description"])),
        ("challenges-fact-owner", owner_name(row) if row["has_owner"] else None),
        ("challenges-fact-place", _plain(row["place_name"])),
        ("challenges-fact-province", _plain(row["province_names"])),
        ("challenges-fact-theme", _plain(row["theme_names"])),
        ("challenges-fact-urgency", urgency_text(row["urgency"])),
        ("challenges-fact-stage", _plain(row["stage_text"])),
    )
    return [Fact(text(key), value) for key, value in told]


def standing_text(row: Row, *, for_guests: bool) -> str | None:
    """Against which limit the time in the stage is held; None where there is none, and for guests."""
    if for_guests or formats.is_missing(row["stage_limit_days"]):
        return None
    return stuck_text(row) or text("challenges-limit", limit=row["stage_limit_days"])


def access_takeaway(rows: pd.DataFrame) -> str:
    """Which agreement of `access_rows` opens the door best, and how many others do."""
    if rows.empty:
        return text("challenges-access-none")
    best = rows.iloc[0]
    return text(
        "challenges-access-takeaway",
        kind=str(best["access_kind"]),
        agreement=str(best["agreement_name"]),
        party=_plain(best["danish_party"]) or formats.not_stated(),
        count=len(rows) - 1,
    )


def access_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `queries.challenges.access` with kind_words, and the parties called as `lang` calls them."""
    return parties.with_names(rows).assign(
        kind_words=cells(text(f"challenges-access-{kind}") for kind in rows["access_kind"]),
    )


def companies_takeaway(rows: pd.DataFrame) -> str:
    """How many companies have a technology for it, and how many of them have been there."""
    return text(
        "challenges-companies-takeaway",
        count=len(rows),
        near=_count(rows["is_near"]),
    )
