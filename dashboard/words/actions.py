"""The actions in words: what to do, why, who, where and by when. Rows of the measure `action_count` in; items and sentences out."""

from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Item
from dashboard.cards import link_values, severity_words
from dashboard.filters_model import Filters
from dashboard.model.columns import Row
from dashboard.words import journeys
from dashboard.words.names import day, exactness, listed, name, names, quoted, state
from locales import formats, text

_OF_CHALLENGES = ("find", "settle", "talk")  # which several challenges may call for together


def title(row: Row) -> str:
    """The task of an action, and its subject."""
    kind, count = row["action_kind"], int(row["reason_count"])
    party = name("danish_party", row["danish_party"])
    if kind == "warm_up" and count > 1:
        is_journey = row["is_advised"] or row["is_planned"] is True
        return text(
            f"action-title-{'journey' if is_journey else 'together'}",
            kind=name("action_kind", kind),
            party=party or formats.not_stated(),
            parties=int(row["party_count"]),
            provinces=journeys.provinces(row),
            placed=not formats.is_missing(row["journey"]),
            count=count,
        )
    if kind == "ask_company":
        return text("action-title-ask-company", count=count)
    if kind == "remind" and _whose(row) == "own":
        return text("action-title-remind-own")
    # what is wrong says more than that something is to be put right
    named = name("attention_kind", row["kind"]) if kind in ("check", "money") else name("action_kind", kind)
    if kind in _OF_CHALLENGES and count > 1:
        owner, whose = name("chinese_party", row["chinese_party"]), _whose(row)
        return text(f"action-title-{kind}", kind=named, owner=owner, party=party, whose=whose, count=count)
    subject = row["subject"]
    return named if formats.is_missing(subject) else text("action-title", kind=named, subject=str(subject))


def line(row: Row) -> str:
    """How urgent it is, in a mark and a word, and what is to be done."""
    return text("action-line", severity=severity_words(str(row["severity"])), title=title(row))


def reason(row: Row) -> str:
    """The reason to act, as a sentence: kind, event_date with its precision, days."""
    kind = "expires" if row["kind"].startswith("expires_in_") else row["kind"].replace("_", "-")
    days = None if formats.is_missing(row["days"]) else int(row["days"])
    return text(
        f"attention-reason-{kind}",
        date=day(row, "event_date"),
        exact=exactness(row["event_date_precision"]),
        count=-1 if days is None else days,
        days=days,
        dated=days is not None,
    )


def why(row: Row) -> str:
    """Why it must be done; of several relations, which is worth saving first."""
    kind, count = row["action_kind"], int(row["reason_count"])
    if kind in ("decision", "file", "ask_company"):
        return text(f"action-why-{kind.replace('_', '-')}")
    if kind == "remind":
        return text("action-why-remind", date=row["due_date"])
    if kind in _OF_CHALLENGES and count > 1:
        return text(f"action-why-{kind}", count=count, first=str(row["subject"]))
    said = reason(row)
    if kind != "warm_up" or count < 2:
        return said
    first, cold, unmet = str(row["agreement_name"]), int(row["cold_count"]), int(row["unmet_count"])
    return text("action-why-together", cold=cold, unmet=unmet, first=first, why=said)


def what(row: Row) -> str:
    """The step to take, in a sentence."""
    kind, reason = row["action_kind"], str(row["kind"])
    if kind == "warm_up":
        return _warm_up(row)
    if kind == "money":
        about = "voucher"
        if reason.endswith("_rate"):
            about = "rate"
        elif reason.startswith(("line_", "source_", "under_", "budget_total")):
            about = "line"
        return text("action-do-money", about=about)
    if kind in _OF_CHALLENGES:
        party, count = name("danish_party", row["danish_party"]), int(row["reason_count"])
        return text(f"action-do-{kind}", party=party, whose=_whose(row), count=count)
    if kind == "ask_company":
        return text("action-do-ask-company")
    ahead = "ahead" if reason.endswith("_ahead") else "late"
    return text(f"action-do-{kind}", when=ahead, whose=_whose(row))


def _whose(row: Row) -> str:
    if formats.is_missing(row["danish_party"]):
        return "unknown"
    return "own" if row["danish_party"] == row.get("reader") else "others"


def _warm_up(row: Row) -> str:
    party = name("chinese_party", row["chinese_party"])
    if row["is_planned"] is True:
        going = row["planned_parties"]
        whose = "others" if len(going) else "unknown"
        if row.get("reader") in going:
            whose = "own"
        elif row["danish_party"] in going:
            whose = "party"
        return text(
            "action-do-warm-up-join",
            date=day(row, "first_day"),
            exact=exactness(row["first_day_precision"]),
            parties=names("danish_party", going),
            whose=whose,
            province=name("province_code", row["planned_province_code"]),
        )
    count = int(row["reason_count"])
    if row["is_advised"]:
        money = (row[one] for one in ("price_dkk", "whole_dkk", "budget_line", "funding_source"))
        paid = journeys.paid(*money, is_shared=bool(row["is_shared"]))
        return text("action-do-warm-up-journey", days=journeys.days(row), count=count, paid=paid)
    several = "several" if count > 1 else "call"
    return text(f"action-do-warm-up-{several}", party=party, known=bool(party))


def who(row: Row) -> str | None:
    """Who has it: the person who took it or is named as its owner, else the party, or the first of several."""
    if not formats.is_missing(row["who"]):
        return str(row["who"])
    parties = names("danish_party", row["danish_parties"])
    if len(parties) > 1:
        return text("map-and-more", names=parties[:1], more=len(parties) - 1)
    return name("danish_party", row["danish_party"]) or None


def details(row: Row) -> str:
    """Assignee, parties, place and deadline, as far as they are known."""
    person = None if formats.is_missing(row["who"]) else str(row["who"])
    party = name("danish_party", row["danish_party"])
    away = None if formats.is_missing(row["days_left"]) else int(row["days_left"])
    due = None
    # of what is past, why it must be done has said the day already
    if away is not None and (away >= 0 or row["action_kind"] in ("answer", "decision")):
        date = formats.date(row["due_date"], row["due_precision"])
        due = text("action-by", date=date, state=state(away), days=abs(away))
    other = name("chinese_party", row["chinese_party"])
    if party and other:
        party = text("action-between", danish=party, chinese=other)
    # the title of several relations has their provinces
    is_titled = row["action_kind"] == "warm_up" and int(row["reason_count"]) > 1
    place = None if is_titled else name("province_code", row["province_code"])
    return formats.dotted((text("action-who", name=person) if person else None, party, place, due))


def lines(row: Row, *, marked: bool = True) -> tuple[str, ...]:
    """The reason, the step, and the parties, place and deadline; with the mark of an invented one, unless its title has it."""
    is_marked = marked and row.get("is_illustrative") is True
    mark = text("invented-mark", whole=int(row["reason_count"]) == 1) if is_marked else None
    return tuple(filter(None, (why(row), what(row), formats.dotted((details(row), _share(row), mark)))))


def _share(row: Row) -> str | None:
    own: Any = row.get("own_count")
    if formats.is_missing(own) or own in (0, row["reason_count"]):
        return None
    subjects = listed(row["own_subjects"])
    more = int(own) - len(subjects)
    named = [quoted(one) for one in subjects]
    whose = "own" if row["reader"] else "others"
    return text("action-share", whose=whose, names=named, more=more) if subjects else None


def items(rows: pd.DataFrame, filters: Filters, page: str, **about: str) -> list[Item]:
    """The rows as a list whose titles open them on the page where they are shown."""
    found = []
    for row in rows.to_dict("records"):
        link = link_values(filters, **about, action=str(row["action_key"]))
        found.append(Item(title(row), lines(row), row["severity"], page=page, link=link))
    return found
