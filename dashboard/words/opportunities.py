"""Opportunities in words: why a company suits a challenge, what would raise the score, and what is missing.

Rows and figures of dashboard/model/subjects/opportunities.toml in; rows with texts and sentences out. Nothing here decides a number.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard.model.columns import Row
from dashboard.words.names import day, listed, name, names, said, source_names, told
from locales import formats, text

# The parts of a score, as marts.opportunity_score_at has them.
PARTS = ("relevance", "interest", "readiness", "access", "ripeness")
NO_DOOR = ("proposed", "over", "contract", "unplaced", "none")  # why no agreement is a door (access_reason)


def part_name(part: str) -> str:
    """The name of a part of the score."""
    return text(f"opportunities-part-{part}")


def _either(row: Row, column: str, otherwise: str) -> str:
    found = names(column, row[column])
    return formats.either(found) if found else text(f"opportunities-{otherwise}")


def points(value: Any) -> str:
    """Points with one digit after the mark, as they are added up."""
    return formats.number(value, 1)


def relevance_text(row: Row) -> str:
    """The link between the company's technology, or the theme that it states, and the challenge's theme."""
    reason = str(row["relevance_reason"])
    key = f"opportunities-relevance-{_dashed(reason)}"
    if reason in ("none", "not_stated", "not_known", "no_theme"):
        return text(key)
    own, via = names("technologies", row["relevance_technologies"]), ""
    if reason in ("neighbour", "part", "advice_part"):
        via = name("theme_code", row["relevance_via_theme_code"])
    if reason == "neighbour":  # a company may state the theme itself as its technology: it is named once
        own = [one for one in own if one != via]
    theme = name("theme_code", row["relevance_theme_code"])
    technologies = formats.joined(own)  # their names may hold an "and" of their own
    sentences = [text(key, theme=theme, via=via, is_same=not own, technologies=technologies)]
    if deed := _deed(row):
        sentences.append(text("opportunities-relevance-deed", is_there=bool(row["is_deed_there"]), deed=deed))
    if (technology := said(row["relevance_technology"])) and row["relevance_gain_points"]:
        gain = points(row["relevance_gain_points"])
        sentences.append(
            text("opportunities-raise-relevance-state-technology", technology=technology, points=gain)
        )
    return formats.together(sentences)


def _deed(row: Row) -> str:
    if formats.is_missing(row["deed_title"]):
        return ""
    is_dated = not formats.is_missing(row["deed_date"])
    return text("opportunities-deed", title=row["deed_title"], has_date=is_dated, date=day(row, "deed_date"))


def interest_text(row: Row) -> str:
    """The company's recorded interest that bears on the challenge, its origin, and how near it is."""
    reason = str(row["interest_reason"])
    if reason == "none":
        return text("opportunities-interest-none")
    sources = source_names(row["interest_source"])
    theme, province = row["interest_theme_code"], row["interest_province_code"]
    where = "no" if bool(row["interest_is_anywhere"]) else "unknown"
    if not formats.is_missing(province):
        where = "yes"
    told = {
        "from": text(
            "opportunities-interest-origin",
            origin="own" if row["interest_is_own_answer"] is True else "source" if sources else "none",
            source=sources,
            has_date=not formats.is_missing(row["interest_date"]),
            date=day(row, "interest_date"),
        ),
        "has_theme": not formats.is_missing(theme),
        "theme": name("theme_code", theme),
        "has_province": where,
        "province": name("province_code", province),
    }
    if reason == "no":
        return text("opportunities-interest-no", **told)
    sentences = [text("opportunities-interest-said", level=str(row["interest_level"]), **told)]
    if reason == "gone":
        sentences.append(text("opportunities-interest-gone"))
    if reason in ("neighbour", "elsewhere"):
        there = listed(row["province_codes"])
        is_away = bool(there) and not row["interest_is_anywhere"] and str(province) not in there
        is_near = reason == "neighbour"
        sentences.append(text("opportunities-interest-near", is_near_theme=is_near, is_elsewhere=is_away))
    return formats.together(sentences)


def readiness_text(row: Row) -> str:
    """The reasons for and against the company's readiness, and what is not stated."""
    facts: dict[str, list[str]] = {"for": [], "against": [], "unknown": []}

    def add(side: str, fact: str, **told: Any) -> None:
        facts[side].append(text(f"opportunities-fact-{fact}", **told))

    for fact, column in (("export", "is_export_ready"), ("member", "is_member")):
        if formats.is_missing(row[column]):
            add("unknown", f"{fact}-unknown")
        elif row[column]:
            add("for", f"{fact}-yes")
        else:
            add("against", f"{fact}-no")
    # a company's own contract is not a door, but it is experience
    contract = said(row["experience_contract"])
    experience = "own" if contract else str(row["experience_reason"])
    add(
        "against" if experience == "none" else "for",
        f"experience-{experience}",
        province=name("province_code", row["experience_province_code"]),
        there=names("province_codes", row["experience_there_codes"]),
        provinces=names("province_codes", row["experience_province_codes"]),
        contract=contract,
    )
    if formats.is_missing(row["employees"]):
        add("unknown", "size-unknown")
    else:
        add("for", "size-yes", count=int(row["employees"]))
    return formats.together(
        [text(f"opportunities-readiness-{side}", facts=named) for side, named in facts.items() if named]
    )


def access_text(row: Row) -> str:
    """Which agreement opens the door to the challenge, whether it is in force and how alive it is; else why there is none."""
    is_stated, vitality = row["access_lifecycle"] != "unstated", row["access_vitality"]
    alive = ""
    if not formats.is_missing(vitality):
        alive = text("opportunities-access-state", is_stated=is_stated, vitality=vitality)
    known = {
        "agreement": said(row["access_agreement"]),
        "state": alive,
        # the city that the agreement is with, where it is the challenge's own
        "where": said(row["access_place"]) or name("province_code", row["access_province_code"]),
        "provinces": formats.listed(names("province_codes", row["province_codes"])),
        "theme": name("theme_code", row["access_theme_code"]),
        "via": name("theme_code", row["access_via_theme_code"]),
    }
    sentences = [text(f"opportunities-access-{row['access_reason']}", **known)]
    if other := said(row["access_open_agreement"]):
        sentences.append(text("opportunities-access-open", open=other))
    if bool(row["is_deed_there"]):
        sentences.append(text("opportunities-access-deed", deed=_deed(row)))
    return formats.together(sentences)


def ripeness_text(row: Row) -> str:
    """How far the challenge is, of when its last news is and by which source, its size, and who holds an offer."""
    sources = source_names(row["source_url"])
    sentences = [
        text(
            "opportunities-ripeness-stage",
            stage=_stage(row["ripeness_stage"]),
            is_known=row["ripeness_stage"] != "unknown",
            has_news=not formats.is_missing(row["news_date"]),
            date=day(row, "news_date"),
            has_source=bool(sources),
            source=sources,
        )
    ]
    if bool(row["is_old"]):
        sentences.append(text("opportunities-ripeness-old"))
    if not formats.is_missing(row["value_dkk"]):
        sentences.append(text("opportunities-ripeness-value", value=row["value_dkk"]))
    if row["ripeness_reason"] != "stage":
        key = f"opportunities-ripeness-{_dashed(str(row['ripeness_reason']))}"
        sentences.append(text(key, holder=said(row["offer_holder"])))
    return formats.together(sentences)


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def raise_text(row: Row) -> str | None:
    """The one thing that would raise the score most, with its points; None where nothing would, or something else is needed first."""
    if formats.is_missing(row["raise_part"]) or not bool(row["is_fit"]):
        return None
    key = f"opportunities-raise-{row['raise_part']}-{_dashed(str(row['raise_lever']))}"
    return text(key, points=points(row["raise_points"]), **_step_names(row))


def step_text(row: Row, part: str) -> str | None:
    """The step that would raise one part, without its points; None where nothing would."""
    if not row[f"{part}_gain_points"] or formats.is_missing(row[f"{part}_lever"]):
        return None
    lever = _dashed(str(row[f"{part}_lever"]))
    return text(f"opportunities-step-{part}-{lever}", **_step_names(row))


def _step_names(row: Row) -> dict[str, str]:
    return {
        "agreement": said(row["access_agreement"]),
        "technology": said(row["relevance_technology"]),
        "themes": name("theme_code", row["relevance_theme_code"]) or _either(row, "theme_codes", "any-theme"),
        "provinces": _either(row, "province_codes", "anywhere"),
    }


def door_text(row: Row) -> str:
    """How to get in: the party to contact, what the company has delivered there, or that a way is yet to be found."""
    party = name("danish_party", row["access_danish_party"])
    has_door = str(row["access_reason"]) not in NO_DOOR and bool(party)
    way = "weak" if has_door else "none"
    if has_door and not row["needs_way_in"]:
        way = "door"
    elif row["is_deed_there"]:
        way = "own"
    named = _step_names(row) | {"party": party, "deed": _deed(row)}
    return text("opportunities-first-door", way=way, is_old=row["is_old"] is True, **named)


def first_text(row: Row) -> str:
    """A company's first step for a challenge: its own offer, the way in, and the interest to report to the desk."""
    steps = [text("opportunities-first-offer")] if str(row["ripeness_reason"]) == "own_offer" else []
    steps.append(door_text(row))
    if step_text(row, "interest"):
        steps.append(text(f"opportunities-first-interest-{row['interest_lever']}", **_step_names(row)))
    return formats.together(steps)


def lacking_text(row: Row) -> str | None:
    """Which parts of the score give nothing; None where each gives something."""
    lacking = [one for one in PARTS if row[f"{one}_most_points"] and not row[f"{one}_points"]]
    parts = [part_name(one).lower() for one in lacking]
    return text("opportunities-lacking", parts=parts) if parts else None


def needed_text(row: Row) -> str | None:
    """The change that would bring a pair onto the list; None where it is on it."""
    if bool(row["is_fit"]):
        return None
    themes = {"themes": _either(row, "theme_codes", "any-theme")}
    return text(f"opportunities-needed-{_dashed(str(row['relevance_reason']))}", **themes)


def missing_names(row: Row) -> list[str]:
    """The facts that the score lacks, in words."""
    return [text(f"opportunities-missing-{_dashed(fact)}") for fact in listed(row["missing"])]


def confidence_text(row: Row) -> str:
    """How well the pair is known, and what is missing."""
    lacks = missing_names(row)
    key = f"opportunities-confidence-{'missing' if lacks else 'all'}"
    level = text(f"opportunities-confidence-{row['confidence']}")
    return text(key, confidence=level, missing=lacks, missing_count=len(lacks))


# Each is a column that is called as it.
_TEXTS: tuple[Callable[[Row], str | None], ...] = (
    relevance_text, interest_text, readiness_text, access_text, ripeness_text,
    raise_text, first_text, lacking_text, needed_text, confidence_text,
)  # fmt: skip


def dressed(rows: pd.DataFrame) -> pd.DataFrame:
    """Ranked pairs (`ranking.placed`) with `_TEXTS`, rank_name, why (the texts of all parts together), confidence_name and missing_text."""
    return told(
        told(rows, **{one.__name__: one for one in _TEXTS}),
        rank_name=lambda row: text("opportunities-place-name", rank=row["rank"], count=row["tied_count"]),
        why=lambda row: formats.together([row[f"{part}_text"] for part in PARTS]),
        confidence_name=lambda row: text(f"opportunities-confidence-{row['confidence']}"),
        missing_text=lambda row: formats.joined(missing_names(row)) or None,
    )


def _stage(code: object) -> str:
    return text("challenges-stage-unknown") if code == "unknown" else name("stage", code)


def about_challenge(row: Row) -> str:
    """Place, themes, owner, stage and urgency of a challenge, and that it is old; what is not stated is left out."""
    told = {
        "owner": name("problem_owner", row["problem_owner"]),
        "stage": _stage(row["stage_then"]),
        "urgency": name("urgency", row["urgency"]),
    }
    lines = [text(f"opportunities-challenge-{one}", **{one: value}) for one, value in told.items() if value]
    if row.get("is_old") is True:
        lines.append(text("opportunities-old", date=day(row, "news_date")))
    themes = formats.joined(names("theme_codes", row["theme_codes"]))
    return formats.dotted([row["place_name"], themes, *lines])


def of_most(row: Row, part: str) -> str:
    """How many of a part's points are there: 30,0 af 40,0 point."""
    given, most = points(row[f"{part}_points"]), points(row[f"{part}_most_points"])
    return text("opportunities-why-answer-points", points=given, most=most)
