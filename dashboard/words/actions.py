"""The actions in words: what to do, why, who, where and by when.

Rows of the measure `action_count` in; items and sentences out.
"""

from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Item
from dashboard.cards import link_values, severity_words
from dashboard.filters_model import Filters
from dashboard.model.columns import Row
from dashboard.words import attention, journeys
from dashboard.words.corrections import quoted
from dashboard.words.names import day, exactness, listed, name, names, state
from locales import formats, text

# The kinds of actions that several challenges may call for together.
_OF_CHALLENGES = ("find", "settle", "talk")


def title(row: Row) -> str:
    """The task of an action, and its subject."""
    if row["action_kind"] == "warm_up" and int(row["reason_count"]) > 1:
        return text(
            "action-title-journey"
            if row["is_advised"] or row["is_planned"] is True
            else "action-title-together",
            kind=name("action_kind", "warm_up"),
            party=name("danish_party", row["danish_party"]) or formats.not_stated(),
            parties=int(row["party_count"]),
            provinces=journeys.provinces(row),
            placed=not formats.is_missing(row["journey"]),
            count=int(row["reason_count"]),
        )
    if row["action_kind"] == "ask_company":
        return text("action-title-ask-company", count=int(row["reason_count"]))
    if row["action_kind"] == "remind" and _whose(row) == "own":
        return text("action-title-remind-own")
    if row["action_kind"] in _OF_CHALLENGES and int(row["reason_count"]) > 1:
        return text(
            f"action-title-{row['action_kind']}",
            kind=name("action_kind", row["action_kind"]),
            owner=name("chinese_party", row["chinese_party"]) or "",
            party=name("danish_party", row["danish_party"]) or "",
            whose=_whose(row),
            count=int(row["reason_count"]),
        )
    subject = row["subject"]
    # what is wrong says more than that something is to be put right
    about = "attention_kind" if row["action_kind"] in ("check", "money") else "action_kind"
    kind = name(about, row["kind"] if about == "attention_kind" else row["action_kind"])
    return kind if formats.is_missing(subject) else text("action-title", kind=kind, subject=str(subject))


def line(row: Row) -> str:
    """How urgent it is, in a mark and a word, and what is to be done."""
    return text("action-line", severity=severity_words(str(row["severity"])), title=title(row))


def why(row: Row) -> str:
    """Why it must be done; of several relations, which is worth saving first."""
    if row["action_kind"] in ("decision", "file"):
        return text(f"action-why-{row['action_kind']}")
    if row["action_kind"] == "ask_company":
        return text("action-why-ask-company")
    if row["action_kind"] == "remind":
        return text("action-why-remind", date=row["due_date"])
    if row["action_kind"] in _OF_CHALLENGES and int(row["reason_count"]) > 1:
        return text(
            f"action-why-{row['action_kind']}", count=int(row["reason_count"]), first=str(row["subject"])
        )
    said = attention.why(row)
    if row["action_kind"] != "warm_up" or int(row["reason_count"]) < 2:
        return said
    return text(
        "action-why-together",
        cold=int(row["cold_count"]),
        unmet=int(row["unmet_count"]),
        first=str(row["agreement_name"]),
        why=said,
    )


def what(row: Row) -> str:
    """The step to take, in a sentence."""
    kind = row["kind"]
    if row["action_kind"] == "warm_up":
        return _warm_up(row)
    if row["action_kind"] == "money":
        is_line = kind.startswith(("line_", "source_", "under_", "budget_total"))
        return text(
            "action-do-money", about="rate" if kind.endswith("_rate") else "line" if is_line else "voucher"
        )
    if row["action_kind"] in _OF_CHALLENGES:
        return text(
            f"action-do-{row['action_kind']}",
            party=name("danish_party", row["danish_party"]) or "",
            whose=_whose(row),
            count=int(row["reason_count"]),
        )
    if row["action_kind"] == "ask_company":
        return text("action-do-ask-company")
    ahead = "ahead" if str(kind).endswith("_ahead") else "late"
    return text(f"action-do-{row['action_kind']}", when=ahead, whose=_whose(row))


def _whose(row: Row) -> str:
    """Whose action it is to its reader: their own, that of others, or not known."""
    if formats.is_missing(row["danish_party"]):
        return "unknown"
    return "own" if row["danish_party"] == row.get("reader") else "others"


def _warm_up(row: Row) -> str:
    party = name("chinese_party", row["chinese_party"])
    if row["is_planned"] is True:
        going = row["planned_parties"]
        return text(
            "action-do-warm-up-join",
            date=day(row, "first_day"),
            exact=exactness(row["first_day_precision"]),
            parties=names("danish_party", going),
            whose=_goes(row, going),
            province=name("province_code", row["planned_province_code"]),
        )
    if row["is_advised"]:
        said = journeys.paid(
            row["price_dkk"],
            row["whole_dkk"],
            row["budget_line"],
            row["funding_source"],
            is_shared=bool(row["is_shared"]),
        )
        return text(
            "action-do-warm-up-journey", days=journeys.days(row), count=int(row["reason_count"]), paid=said
        )
    several = "several" if int(row["reason_count"]) > 1 else "call"
    return text(f"action-do-warm-up-{several}", party=party or "", known=bool(party))


def _goes(row: Row, going: Any) -> str:
    if row.get("reader") in going:
        return "own"
    return "party" if row["danish_party"] in going else "others" if len(going) else "unknown"


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
    due = None
    # of what is past, why it must be done has said the day already
    if not formats.is_missing(row["days_left"]) and (
        int(row["days_left"]) >= 0 or row["action_kind"] in ("answer", "decision")
    ):
        away = int(row["days_left"])
        due = text(
            "action-by",
            date=formats.date(row["due_date"], row["due_precision"]),
            state=state(away),
            days=abs(away),
        )
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
    return [
        Item(
            title(row),
            lines(row),
            row["severity"],
            page=page,
            link=link_values(filters, **about, action=str(row["action_key"])),
        )
        for row in rows.to_dict("records")
    ]
