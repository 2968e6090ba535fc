"""Challenges in words: how far each has come and for how long, what a list of them says, and the way of one.

Rows and figures of dashboard/model/subjects/challenges.toml in; sentences out. A guest is not told what is stuck, nor what a challenge is worth.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.cards import MARKS
from dashboard.model import columns
from dashboard.words.days import day
from locales import formats, text

Row = Mapping[Any, Any]

_MONTH_DAYS, _YEAR_DAYS = 30, 365


def stage_title(stage: object) -> str:
    """A stage with its mark, as a heading: ② Dialog."""
    return columns.called("stage_then")(stage)


def time_text(days: Any, is_at_least: object) -> str:
    """A time in a stage as people say it: 26 days, 9 months, at least 3 years; "not stated" where it is not known."""
    if formats.is_missing(days):
        return formats.not_stated()
    is_open_ended = not formats.is_missing(is_at_least) and bool(is_at_least)
    count, unit = int(days), "days"
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
        "challenges-stuck-by", mark=MARKS["red"], over=time_text(row["days_over_limit"], row["is_at_least"])
    )


def owner_name(row: Row) -> str:
    """What a problem owner is called; the place where no owner is named."""
    return columns.called("owner_name")(row["owner_name"])


def with_times(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the register with time_words and stuck_words."""
    found = rows.to_dict("records")
    times: list[Any] = [_stage_time(row) for row in found]
    stuck: list[Any] = [stuck_text(row) for row in found]
    return rows.assign(time_words=times, stuck_words=stuck)


def _stage_time(row: Row) -> str | None:
    is_missing = formats.is_missing(row["days_in_stage"])
    return None if is_missing else time_text(row["days_in_stage"], row["is_at_least"])


# ── What the list says ───────────────────────────────────────────────────────────────────────────────────────────


def takeaway(found: Mapping[str, Any], *, for_guests: bool) -> str:
    """What the list says, in a sentence or two."""
    first = text("challenges-takeaway", **found)
    if for_guests:
        return first
    more = (text(f"challenges-takeaway-{about}", **found) for about in ("dialogue", "stuck"))
    return formats.together([first, *more])


def column_text(found: Row, *, for_guests: bool) -> str:
    """The line under the heading of a stage: the longest time, how many of them are stuck, what they are worth."""
    longest = found["stage_longest_days"]
    has_time = "no" if formats.is_missing(longest) else "yes"
    parts = [text("challenges-column-longest", time=time_text(longest, False), has_time=has_time)]
    if not for_guests:
        if stuck := int(found["stuck_count"]):
            parts.append(text("challenges-column-stuck", mark=MARKS["red"], count=stuck))
        if not formats.is_missing(found["challenge_value_dkk"]):
            parts.append(formats.money_short(found["challenge_value_dkk"]))
    return " · ".join(parts)


def card_text(row: Row) -> str:
    """Whose a challenge is, and for how long it has been at its stage."""
    parts = [owner_name(row)]
    if row["owner_name"] != row["place_name"] and not formats.is_missing(row["place_name"]):
        parts.append(str(row["place_name"]))
    if time := _stage_time(row):
        parts.append(time)
    if row["urgency"] == "high":
        parts.append(text("challenges-urgent"))
    return " · ".join(parts)


def acted_text(row: Row) -> str:
    """How far a challenge has come, whose it is, and through which agreement somebody gets there."""
    doors = row["access_names"] if isinstance(row["access_names"], list) else []
    return text(
        "challenges-act-line",
        stage=stage_title(str(row["stage_then"])),
        about=card_text(row),
        door=str(doors[0]) if doors else "",
        known="yes" if doors else "no",
    )


# ── Problem owners ────────────────────────────────────────────────────────────────────────────────────────────────


def owner_text(found: Row, *, for_guests: bool) -> str:
    """How many challenges an owner has, how many are open, and how many of those are stuck."""
    return text("challenges-owner-counts", **({**found, "stuck_count": 0} if for_guests else found))


def owner_about(rows: pd.DataFrame) -> str:
    """The themes and provinces of an owner's challenges."""
    said = []
    for key in ("theme_codes", "province_codes"):
        codes = dict.fromkeys(code for listed in rows[key] if listed is not None for code in listed)
        said.append(formats.joined(map(columns.called(key), codes)))
    return formats.dotted(said)


# ── The funnel ────────────────────────────────────────────────────────────────────────────────────────────────────


def funnel_takeaway(steps: pd.DataFrame) -> str:
    """How many of all came into dialogue and to a contract, and between which stages most are left behind.

    Args:
        steps: the figures of each stage of the way, in its order.
    """
    by_stage = steps.set_index("way_stage")
    way = [str(stage) for stage in by_stage.index]
    shares = by_stage["share_of_previous"].dropna()
    worst = None if shares.empty else str(shares.astype(float).idxmin())
    reached = by_stage["reached_count"]
    words = columns.called("stage")
    return text(
        "challenges-funnel-takeaway",
        count=reached["identified"],
        dialogue=reached["dialogue"],
        contract=reached["contract"],
        share=by_stage["share_of_all"]["contract"],
        has_worst="no" if worst is None else "yes",
        before="" if worst is None else words(way[way.index(worst) - 1]),
        after="" if worst is None else words(worst),
    )


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def journey_html(row: Row, steps: pd.DataFrame) -> str:
    """The stages as a way: those that a load stated, those before of which no row speaks, where the challenge is, and those ahead."""
    told = {str(step["stage"]): step for step in steps.to_dict("records")}
    now, stages = str(row["stage_then"]), [str(stage) for stage in row["way"]]
    # A lost challenge has left the way where it was last seen.
    way: Sequence[str] = stages if now in stages else (*stages, now)
    here = way.index(now)
    reached = (
        here if now in stages else max((stages.index(stage) for stage in told if stage in stages), default=0)
    )
    parts = []
    for number, stage in enumerate(way):
        step = told.get(stage)
        # that a challenge was at an earlier stage is said only where a load said so
        before = "unsaid" if step is None else "passed"
        state = "now" if number == here else before if number <= reached else "ahead"
        has_day = step is not None and not formats.is_missing(step["stage_date"])
        words = [text(f"challenges-journey-{state}"), day(step, "stage_date") if step and has_day else ""]
        parts.append(
            f'<li class="{state}"{" aria-current=" + chr(34) + "step" + chr(34) if state == "now" else ""}>'
            f"<b>{html.escape(stage_title(stage))}</b>"
            f"<span>{html.escape(' · '.join(word for word in words if word))}</span></li>"
        )
    return f'<ol class="challenge-journey">{"".join(parts)}</ol>'


def dialogue_text(row: Row, log: pd.DataFrame) -> str:
    """How the dialogue about an open challenge stands: whether anybody can be called, what was heard last, what comes next, and who holds an offer.

    Args:
        row: the challenge.
        log: its log, newest first.
    """
    held = log[log["is_contact_then"].fillna(False).astype(bool)]
    steps = held[held["next_step"].notna()].to_dict("records")
    said = []
    if row["dialogue"] != "unknown" and bool(row["is_open_then"]):
        said.append(
            text(
                f"challenges-dialogue-is-{row['dialogue']}",
                dated="no" if formats.is_missing(row["news_date"]) else "yes",
                date=formats.date(row["news_date"], row["news_date_precision"]),
                time=time_text(row["days_silent"], False),
            )
        )
    if row["dialogue"] != "nobody":
        said.append(
            text(
                "challenges-dialogue-spoken",
                count=int(row["spoken_count"]),
                date=formats.date(row["last_spoken_date"], row["last_spoken_date_precision"]),
            )
        )
    if not formats.is_missing(row["next_spoken_date"]):
        said.append(text("challenges-dialogue-planned", date=row["next_spoken_date"]))
    if steps:
        has_day = not formats.is_missing(steps[0]["next_step_date"])
        said.append(
            text(
                "challenges-dialogue-step",
                step=str(steps[0]["next_step"]).rstrip(". "),
                dated="yes" if has_day else "no",
                date=day(steps[0], "next_step_date") if has_day else "",
            )
        )
    if row["stage_then"] == "offer":
        is_known = not formats.is_missing(row["offer_holder"])
        said.append(
            text(
                "challenges-dialogue-offer",
                holder=str(row["offer_holder"]),
                known="yes" if is_known else "no",
            )
        )
    return formats.together(said)


def standing_text(row: Row, *, for_guests: bool) -> str | None:
    """Against which limit the time in the stage is held; None where there is none, and for guests."""
    if for_guests or formats.is_missing(row["stage_limit_days"]):
        return None
    return stuck_text(row) or text("challenges-limit", limit=row["stage_limit_days"])


def access_takeaway(rows: pd.DataFrame) -> str:
    """Which agreement opens the door best, and how many others do."""
    if rows.empty:
        return text("challenges-access-none")
    best = rows.iloc[0]
    return text(
        "challenges-access-takeaway",
        kind=str(best["access_kind"]),
        agreement=str(best["agreement_name"]),
        party=columns.said("danish_party", dict(best)),
        count=len(rows) - 1,
    )
