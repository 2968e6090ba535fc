"""Challenges in words: how long they have been at a stage, their way, the dialogue about them, and the technologies that answer them."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.cards import MARKS
from dashboard.model.columns import Row, called
from dashboard.words.names import day, told
from locales import formats, text

_MONTH_DAYS, _YEAR_DAYS = 30, 365
_TECHNOLOGIES, _COMPANIES = 6, 3  # that are named


def with_times(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with how long each has been at its stage, and that it is stuck."""

    def timed(row: Row) -> str | None:
        days = row["days_in_stage"]
        return None if formats.is_missing(days) else time_text(days, row["is_at_least"])

    return told(rows, time_words=timed, stuck_words=lambda row: stuck_text(row, "over"))


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


def stuck_text(row: Row, said: str = "by") -> str | None:
    """By how much a challenge has been longer at its stage than the rules allow; None where it is not stuck."""
    if not bool(row["is_stuck"]):
        return None
    over = time_text(row["days_over_limit"], row["is_at_least"])
    return text(f"challenges-stuck-{said}", mark=MARKS["red"], over=over)


def way(row: Row, steps: pd.DataFrame) -> str:
    """The stages in order: when the challenge was at each, as far as a load stated it, where it is now, and what is ahead."""
    stated = {str(step["stage"]): step for step in steps.to_dict("records")}
    now, known = str(row["stage_then"]), [str(stage) for stage in row["way"]]
    # a lost challenge has left the way where it was last seen
    passed = [known.index(stage) for stage in (*stated, now) if stage in known]
    said = []
    for number, stage in enumerate(known if now in known else [*known, now]):
        step = stated.get(stage)
        # that a challenge was at an earlier stage is said only where a load said so
        before = "unsaid" if step is None else "passed"
        state = "now" if stage == now else before if number <= max(passed, default=0) else "ahead"
        is_dated = step is not None and not formats.is_missing(step["stage_date"])
        words = text(f"challenges-journey-{state}")
        if step is not None and is_dated:
            words = text("challenges-journey-dated", state=words, date=day(step, "stage_date"))
        said.append(formats.labelled(called("stage_then")(stage), words))
    return formats.dotted(said)


def of_contact(log: pd.DataFrame) -> pd.DataFrame:
    """The lines of a challenge's log that are contacts."""
    return log[log["is_contact_then"].fillna(False).astype(bool)]


def dialogue(row: Row, log: pd.DataFrame) -> str:
    """How the dialogue about a challenge stands: whether anybody can be called, what was heard last, what comes next, and who holds an offer."""
    held = of_contact(log)
    steps = held[held["next_step"].notna()].to_dict("records")
    said = []
    if row["dialogue"] != "unknown" and bool(row["is_open_then"]):
        has_news = not formats.is_missing(row["news_date"])
        news, silent = day(row, "news_date"), time_text(row["days_silent"], False)
        said.append(text(f"challenges-dialogue-is-{row['dialogue']}", dated=has_news, date=news, time=silent))
    if row["dialogue"] != "nobody":
        spoken, last = int(row["spoken_count"]), day(row, "last_spoken_date")
        said.append(text("challenges-dialogue-spoken", count=spoken, date=last))
    if not formats.is_missing(row["next_spoken_date"]):
        said.append(text("challenges-dialogue-planned", date=row["next_spoken_date"]))
    if steps:
        has_day = not formats.is_missing(steps[0]["next_step_date"])
        step = str(steps[0]["next_step"])
        date = day(steps[0], "next_step_date") if has_day else ""
        said.append(text("challenges-dialogue-step", step=step.rstrip(". "), dated=has_day, date=date))
    if row["stage_then"] == "offer":
        holder = row["offer_holder"]
        known = not formats.is_missing(holder)
        said.append(text("challenges-dialogue-offer", holder=str(holder), known=known))
    return formats.together(said)


def offered(rows: pd.DataFrame) -> Mapping[str, list[str]]:
    """The technologies that answer a challenge (rows of `answering_company_count`), those of most companies first → the companies that have them."""
    companies: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        for code in row["technologies"]:
            companies.setdefault(str(code), []).append(str(row["company_name"]))
    return dict(sorted(companies.items(), key=lambda one: -len(one[1]))[:_TECHNOLOGIES])


def offered_line(code: str, names: Sequence[str]) -> str:
    """A technology, with some of the companies that have it."""
    return text(
        "challenges-profile-technology-line",
        technology=called("technologies")(code),
        companies=names[:_COMPANIES],
        more=max(len(names) - _COMPANIES, 0),
    )
