"""Opportunities in words: why a company suits a challenge, what would raise the score, and what is missing.

Rows of `dashboard.queries.opportunities` in; rows with texts and sentences out. Nothing here decides a number.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import theme_grid
from dashboard.filters_model import Filters
from dashboard.queries import door, parties
from dashboard.queries import opportunities as ask
from dashboard.queries.opportunities import PARTS, Weights
from dashboard.words.agreements import cells as texts
from dashboard.words.agreements import presence_text, vitality_text, vocabulary, word_of
from locales import formats, language, text

Row = Mapping[Any, Any]

# What a theme and province is, with the mark that says it without colour.
FIELD_MARKS = {"ready": "●", "no_door": "▲", "no_company": "◆", "neither": "○"}

LARGEST_WEIGHT = 100  # of a slider


# ── Weights, as the link has them ─────────────────────────────────────────────────────────────────────────────────


class WeightsInLink(Container[str]):
    """The texts that are weights in a link: four numbers from 0 to 100, in the order of `PARTS`, such as ``40-25-15-20``."""

    def __contains__(self, value: object) -> bool:
        """Whether `value` is such a text."""
        parts = str(value).split("-")
        return len(parts) == len(PARTS) and all(
            part.isdecimal() and part.isascii() and int(part) <= LARGEST_WEIGHT for part in parts
        )


def to_link(numbers: Sequence[int]) -> str:
    """The sliders' numbers, in the order of `PARTS`, as the link has them."""
    return "-".join(str(number) for number in numbers)


def from_link(value: str) -> dict[str, int]:
    """Part → the slider's number, of a text that is in `WeightsInLink`."""
    return dict(zip(PARTS, (int(number) for number in value.split("-")), strict=True))


def standard_in_link() -> str:
    """The weights of rules.toml as the link has them, in hundredths."""
    row = ask.default_weights().iloc[0]
    return to_link([int(Decimal(str(row[part])) * 100) for part in PARTS])


def weights_of(numbers: Mapping[str, int]) -> Weights:
    """What the queries take: each part's share of the sum in whole per cent, 100 together; alike where all are nothing.

    Whole, so that what is shown adds up: the largest remainders are rounded up.
    """
    total = sum(numbers.values())
    exact = {part: Decimal(100 * numbers[part]) / total if total else Decimal(25) for part in PARTS}
    shares = {part: int(share) for part, share in exact.items()}
    by_remainder = sorted(PARTS, key=lambda part: shares[part] - exact[part])
    for part in by_remainder[: 100 - sum(shares.values())]:
        shares[part] += 1
    return Weights(**{part: Decimal(share) for part, share in shares.items()})


def shares_text(weights: Weights) -> str:
    """What each part counts: relevance 40 %, interest 25 % and so on."""
    return formats.joined(
        [
            text(
                "opportunities-weight-share",
                name=part_name(part),
                share=getattr(weights, part) / 100,
            )
            for part in PARTS
        ],
    )


def part_name(part: str) -> str:
    """What a part of the score is called."""
    return text(f"opportunities-part-{part}")


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Names:
    """What themes, provinces and the technologies that exports name are called in one language."""

    themes: Mapping[str, str]
    provinces: Mapping[str, str]
    technologies: Mapping[str, str]

    def themes_of(self, codes: object) -> list[str]:
        """The names of a list of theme codes, which may be missing."""
        return [self.themes[code] for code in _codes(codes)]

    def technologies_of(self, words: object) -> list[str]:
        """The names of a list of technologies as an export words them, each once; the list may be missing."""
        return list(dict.fromkeys(self.technologies.get(word, word) for word in _codes(words)))

    def provinces_of(self, codes: object) -> list[str]:
        """The names of a list of province codes, which may be missing."""
        return [self.provinces[code] for code in _codes(codes)]

    def any_theme_of(self, row: Row) -> str:
        """One of the challenge's themes is enough: the one that the company's technology meets, else any of them."""
        met = row["relevance_theme_code"]
        if not formats.is_missing(met):
            return self.themes[str(met)]
        return self._either(self.themes_of(row["challenge_themes"]), "opportunities-any-theme")

    def any_province_of(self, row: Row) -> str:
        """One of the challenge's provinces is enough."""
        return self._either(self.provinces_of(row["challenge_provinces"]), "opportunities-anywhere")

    def _either(self, names: Sequence[str], none: str) -> str:
        if not names:
            return text(none)
        if len(names) == 1:
            return names[0]
        return text(
            "opportunities-either",
            first=list(names[:-1]),
            last=names[-1],
        )


def _codes(codes: object) -> list[str]:
    return [] if codes is None or isinstance(codes, float) else [str(code) for code in codes]  # type: ignore[attr-defined]


def names() -> Names:
    """The names of themes, provinces and technologies."""
    rows = ask.names()
    found = {kind: dict(zip(part["code"], part["name"], strict=True)) for kind, part in rows.groupby("kind")}
    return Names(found["theme"], found["province"], found.get("technology", {}))


def _has(value: object) -> str:
    return "no" if formats.is_missing(value) else "yes"


def points(value: Any) -> str:
    """Points with one digit after the mark, as they are added up."""
    return formats.number(value, 1)


# ── Why: a sentence a part ────────────────────────────────────────────────────────────────────────────────────────


def relevance_text(row: Row, called: Names) -> str:
    """What the company's technology has to do with the challenge's theme."""
    reason = str(row["relevance_reason"])
    key = f"opportunities-relevance-{_dashed(reason)}"
    if reason in ("none", "not_stated", "not_known", "no_theme"):
        return text(key)
    known: dict[str, str] = {
        "technologies": formats.listed(called.technologies_of(row["relevance_technologies"]))
    }
    if reason != "technology":
        known["theme"] = called.themes[str(row["relevance_theme_code"])]
    if reason == "neighbour":
        known["via"] = called.themes[str(row["relevance_via_theme_code"])]
    return text(key, **known)


def interest_text(row: Row, called: Names) -> str:
    """What the company has said that bears on the challenge, and how near it is."""
    reason = str(row["interest_reason"])
    date = formats.date(row["interest_date"], row["interest_date_precision"])
    if reason == "none":
        return text("opportunities-interest-none")
    if reason == "gone":
        return text("opportunities-interest-gone", date=date)
    theme, province = row["interest_theme_code"], row["interest_province_code"]
    where = "yes" if _has(province) == "yes" else "no" if bool(row["interest_is_anywhere"]) else "unknown"
    said: dict[str, str] = {
        "has_theme": _has(theme),
        "theme": called.themes.get(str(theme), ""),
        "has_province": where,
        "province": called.provinces.get(str(province), ""),
        "has_date": _has(row["interest_date"]),
        "date": date,
    }
    if reason == "no":
        return text("opportunities-interest-no", **said)
    sentences = [text("opportunities-interest-said", level=str(row["interest_level"]), **said)]
    if reason in ("neighbour", "elsewhere"):
        sentences.append(
            text(
                "opportunities-interest-near",
                is_near_theme="yes" if reason == "neighbour" else "no",
                is_elsewhere="yes" if _is_elsewhere(row) else "no",
            )
        )
    return formats.together(sentences)


def _is_elsewhere(row: Row) -> bool:
    """Whether what the company said is about another province than the challenge's."""
    there = _codes(row["challenge_provinces"])
    return (
        bool(there)
        and not bool(row["interest_is_anywhere"])
        and str(row["interest_province_code"]) not in there
    )


def readiness_text(row: Row, called: Names) -> str:
    """What speaks for the company's readiness, what against, and what is not stated."""
    facts: dict[str, list[str]] = {"for": [], "against": [], "unknown": []}
    for name, column in (("export", "is_export_ready"), ("member", "is_member")):
        answer = "unknown" if formats.is_missing(row[column]) else "yes" if bool(row[column]) else "no"
        side = {"yes": "for", "no": "against", "unknown": "unknown"}[answer]
        facts[side].append(text(f"opportunities-fact-{name}-{answer}"))
    experience = str(row["experience_reason"])
    facts["against" if experience == "none" else "for"].append(
        text(
            f"opportunities-fact-experience-{experience}",
            province=called.provinces.get(str(row["experience_province_code"]), ""),
            provinces=called.provinces_of(row["experience_province_codes"]),
        )
    )
    if formats.is_missing(row["employees"]):
        facts["unknown"].append(text("opportunities-fact-size-unknown"))
    else:
        count = int(row["employees"])
        facts["for"].append(text("opportunities-fact-size-yes", count=count))
    return formats.together(
        [text(f"opportunities-readiness-{side}", facts=named) for side, named in facts.items() if named],
    )


def access_text(row: Row, called: Names) -> str:
    """Which agreement opens the door, and whether it is the company's own; else why there is none."""
    own = own_door_text(row)
    return formats.together([door_text(row, called), *([own] if own else [])])


def own_door_text(row: Row) -> str:
    """That the agreement is the company's own; empty where it is not."""
    return text("opportunities-access-company") if bool(row["is_own_door"]) else ""


def door_text(row: Row, called: Names) -> str:
    """Which agreement opens the door to the challenge, and how alive it is; else why there is none."""
    reason = str(row["access_reason"])
    known = {
        "agreement": "" if formats.is_missing(row["access_agreement"]) else str(row["access_agreement"]),
        "vitality": ""
        if formats.is_missing(row["access_vitality"])
        else formats.number(row["access_vitality"]),
        "province": called.provinces.get(str(row["access_province_code"]), ""),
        "provinces": formats.listed(called.provinces_of(row["challenge_provinces"])),
        "theme": called.themes.get(str(row["access_theme_code"]), ""),
        "via": called.themes.get(str(row["access_via_theme_code"]), ""),
    }
    return text(f"opportunities-access-{reason}", **known)


_SENTENCES = {
    "relevance": relevance_text,
    "interest": interest_text,
    "readiness": readiness_text,
    "access": access_text,
}


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def raise_text(row: Row, called: Names) -> str | None:
    """The one thing that would raise the score most, with its points; None where nothing would."""
    if formats.is_missing(row["raise_part"]):
        return None
    return text(
        f"opportunities-raise-{row['raise_part']}-{_dashed(str(row['raise_lever']))}",
        points=points(row["raise_points"]),
        **_step_names(row, called),
    )


def step_text(row: Row, part: str, called: Names) -> str | None:
    """What would raise one part, without its points; None where nothing would."""
    if not row[f"{part}_gain_points"] or formats.is_missing(row[f"{part}_lever"]):
        return None
    lever = _dashed(str(row[f"{part}_lever"]))
    return text(f"opportunities-step-{part}-{lever}", **_step_names(row, called))


def _step_names(row: Row, called: Names) -> dict[str, str]:
    return {
        "agreement": "" if formats.is_missing(row["access_agreement"]) else str(row["access_agreement"]),
        "themes": called.any_theme_of(row),
        "provinces": called.any_province_of(row),
    }


def missing_names(row: Row) -> list[str]:
    """The facts that the score lacks, in words."""
    return [text(f"opportunities-missing-{_dashed(fact)}") for fact in _codes(row["missing"])]


def confidence_text(row: Row) -> str:
    """How certain the score is, and what is missing."""
    confidence = text(f"opportunities-confidence-{row['confidence']}")
    lacks = missing_names(row)
    if not lacks:
        return text("opportunities-confidence-all", confidence=confidence)
    return text("opportunities-confidence-missing", confidence=confidence, missing=lacks)


# ── Ranked pairs ──────────────────────────────────────────────────────────────────────────────────────────────────


def dressed(rows: pd.DataFrame) -> pd.DataFrame:
    """Pairs of `queries.opportunities` in words.

    Further columns: rank (from 1), theme_names, stage_text, urgency_text, door_text, <part>_text for each part, why (the four together),
    raise_text, confidence_text, confidence_name, missing_text, is_illustrative_any (company or challenge is invented).
    """
    called = names()
    told = rows.to_dict("records")
    why = {part: [sentence_of(row, called) for row in told] for part, sentence_of in _SENTENCES.items()}
    return rows.assign(
        rank=list(range(1, len(rows) + 1)),
        theme_names=texts(theme_names(row) for row in told),
        stage_text=texts(stage_name(row) for row in told),
        urgency_text=texts(urgency_name(row) for row in told),
        door_text=[door_text(row, called) for row in told],
        **{f"{part}_text": said for part, said in why.items()},
        why=[formats.together(list(said)) for said in zip(*why.values(), strict=True)],
        raise_text=texts(raise_text(row, called) for row in told),
        confidence_text=[confidence_text(row) for row in told],
        confidence_name=[text(f"opportunities-confidence-{row['confidence']}") for row in told],
        missing_text=texts(formats.joined(missing_names(row)) or None for row in told),
        is_illustrative_any=texts(
            any(
                not formats.is_missing(row[name]) and bool(row[name])
                for name in ("is_company_illustrative", "is_illustrative")
            )
            for row in told
        ),
    )


@door.cached
def company_ranking(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """`queries.opportunities.for_company`, dressed."""
    return dressed(ask.for_company(filters, company_id, weights))


@door.cached
def challenge_ranking(
    filters: Filters, challenge_id: str, weights: Weights, *, only_wanted: bool
) -> pd.DataFrame:
    """`queries.opportunities.for_challenge`, dressed."""
    return dressed(ask.for_challenge(filters.as_of, challenge_id, weights, only_wanted=only_wanted))


@door.cached
def strong_pairs(filters: Filters, weights: Weights) -> pd.DataFrame:
    """`queries.opportunities.strong_pairs`, dressed."""
    return dressed(ask.strong_pairs(filters, weights))


@door.cached
def one_pair(filters: Filters, company_id: str, challenge_id: str, weights: Weights) -> pd.DataFrame:
    """`queries.opportunities.pair`, dressed: one row, or none where the challenge is not open."""
    return dressed(ask.pair(filters.as_of, company_id, challenge_id, weights))


def pair_title(row: Row) -> str:
    """A company for a challenge."""
    return text("opportunities-pair-title", company=str(row["company_name"]), title=str(row["title"]))


def challenge_option(row: Row) -> str:
    """A challenge as the list of choices has it: its title, and its place where the title does not say it."""
    title, place = str(row["title"]), row["place_name"]
    if formats.is_missing(place) or str(place) in title:
        return title
    return text("opportunities-option", title=title, place=str(place))


def company_takeaway(rows: pd.DataFrame) -> str:
    """The best challenge, how many fit, and of how many the company has said that it wants them."""
    return _takeaway("opportunities-for-company-takeaway", rows.iloc[0].to_dict(), "title")


def challenge_takeaway(rows: pd.DataFrame) -> str:
    """The best company, how many fit, and how many have said that they want it."""
    return _takeaway("opportunities-for-challenge-takeaway", rows.iloc[0].to_dict(), "company")


def _takeaway(key: str, best: Row, named: str) -> str:
    fitting, wanted = int(best["fitting_count"]), int(best["wanted_count"])
    name = str(best["company_name"] if named == "company" else best["title"])
    return text(
        key,
        score=points(best["score"]),
        count=fitting,
        wanted_count=wanted,
        **{named: name},
    )


def pairs_takeaway(rows: pd.DataFrame) -> str:
    """The strongest pair of the list; that there is none."""
    if rows.empty:
        return text("opportunities-pairs-none")
    best = rows.iloc[0]
    return text(
        "opportunities-pairs-takeaway",
        company=str(best["company_name"]),
        title=str(best["title"]),
        score=points(best["score"]),
    )


def cut_text(shown: int, of_all: int) -> str | None:
    """That a list shows the best only; None where it shows all."""
    if shown >= of_all:
        return None
    return text("opportunities-cut", number=shown, all=of_all)


def of_all(rows: pd.DataFrame, show: object, of: str) -> int:
    """How many a ranking would list if it had no end.

    Args:
        rows: the ranking.
        show: what is chosen under "Show": wanted or fitting; it counts for one challenge only.
        of: company or challenge: what the list is of.
    """
    column = "wanted_count" if of == "challenge" and show == "wanted" else "fitting_count"
    return int(rows[column].iloc[0])


def file_name(challenge_id: str) -> str:
    """The number of a challenge as a file's name may have it."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", challenge_id).strip("-")[:40].lower() or "list"


# ── What is known of one company, one challenge, one card ─────────────────────────────────────────────────────────


def knows_technology(about: Row) -> bool:
    """Whether a company has a technology that serves some theme."""
    return bool(_codes(about["theme_codes"]))


def company_lines(about: Row) -> list[str]:
    """Technology, themes and provinces of `queries.opportunities.company`, a line each; what is not stated has none."""
    called = names()
    told = {
        "technologies": called.technologies_of(about["technologies"]),
        "themes": called.themes_of(about["theme_codes"]),
        "provinces": called.provinces_of(about["active_provinces"]),
    }
    return [
        text(f"opportunities-company-{name}", **{name: formats.joined(found)})
        for name, found in told.items()
        if found
    ]


def challenge_lines(about: Row) -> list[str]:
    """What a challenge is about, and below it place, themes, owner, stage and urgency; what is not stated is left out."""
    described = [] if formats.is_missing(about["description"]) else [str(about["description"])]
    return [*described, _about_challenge(about)]


def _about_challenge(row: Row) -> str:
    told = [row["place_name"], theme_names(row), *_standing(row)]
    return " · ".join(str(part) for part in told if not formats.is_missing(part))


def theme_names(row: Row) -> str | None:
    """The themes of a challenge; None where it states none."""
    return formats.joined(names().themes_of(row["challenge_themes"])) or None


def stage_name(row: Row) -> str | None:
    """How far a challenge is, in words; None where it does not say."""
    return word_of(row["stage"], None, vocabulary("challenge_stage"))


def urgency_name(row: Row) -> str | None:
    """How urgent a challenge is, in words; None where it does not say."""
    return word_of(row["urgency"], None, vocabulary("urgency"))


def _standing(row: Row) -> list[str]:
    told = {
        "owner": None
        if formats.is_missing(row["problem_owner"])
        else parties.chinese_name(row["problem_owner"]),
        "stage": stage_name(row),
        "urgency": urgency_name(row),
    }
    return [
        text(f"opportunities-challenge-{name}", **{name: str(value)})
        for name, value in told.items()
        if not formats.is_missing(value)
    ]


def card_line(row: Row, of: str) -> str:
    """What stands below the bar of a card: of a challenge place, theme and standing; and whether it is invented."""
    told = [] if of == "challenge" else [_about_challenge(row)]
    if bool(row["is_illustrative_any"]):
        told.append(text("opportunities-shortlist-mark"))
    return " · ".join(told)


# ── One score in its parts ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One part of a score.

    Attributes:
        part: relevance, interest, readiness or access. name: what it is called.
        points, most, gain: what it gives, what it could give, what its next step would add.
        answer: the sentence why. step: what would raise it; None where nothing would.
    """

    part: str
    name: str
    points: Decimal
    most: Decimal
    gain: Decimal
    answer: str
    step: str | None


def score_parts(row: Row) -> list[ScorePart]:
    """The four parts of a dressed row."""
    called = names()
    return [
        ScorePart(
            part,
            part_name(part),
            Decimal(str(row[f"{part}_points"])),
            Decimal(str(row[f"{part}_most_points"])),
            Decimal(str(row[f"{part}_gain_points"])),
            str(row[f"{part}_text"]),
            step_text(row, part, called),
        )
        for part in PARTS
    ]


def parts_frame(row: Row) -> pd.DataFrame:
    """The same as a table: part, points, most, answer, step, gain."""
    return pd.DataFrame(
        [
            {
                "part": part.name,
                "points": part.points,
                "most": part.most,
                "answer": part.answer,
                "step": part.step,
                "gain": part.gain if part.step else None,
            }
            for part in score_parts(row)
        ]
    )


def of_most(part: ScorePart) -> str:
    """How many of a part's points are there: 30,0 af 40,0 point."""
    return text(
        "opportunities-why-answer-points",
        points=points(part.points),
        most=points(part.most),
    )


def parts_text(row: Row) -> str:
    """What a score is made up of, for who does not see the bar."""
    return formats.listed(
        [
            text(
                "opportunities-part-points",
                name=part_name(part),
                points=points(row[f"{part}_points"]),
            )
            for part in PARTS
        ],
    )


def bar_alt(title: str, row: Row) -> str:
    """The bar of a score in words."""
    return text(
        "opportunities-bar-alt",
        title=title,
        score=points(row["score"]),
        parts=parts_text(row),
    )


def is_beside_the_point(row: Row) -> bool:
    """Whether the company's technology has nothing to do with the challenge, so that nothing else makes up for it."""
    return str(row["relevance_reason"]) == "none"


def balance_text(row: Row) -> str | None:
    """Which part is best and which is furthest from its full points; None where all are full or nothing counts."""
    if is_beside_the_point(row):
        return text("opportunities-why-not")
    weighed = [part for part in score_parts(row) if part.most]
    if not weighed or all(part.points >= part.most for part in weighed):
        return None
    best = max(weighed, key=lambda part: part.points / part.most)
    worst = max(weighed, key=lambda part: part.most - part.points)
    if best.part == worst.part:
        return None
    return text("opportunities-why-relevant", best=_lower(best), worst=_lower(worst))


def _lower(part: ScorePart) -> str:
    return part.name.lower() if language() != "zh" else part.name


# ── Doors and provinces of one company ────────────────────────────────────────────────────────────────────────────


@door.cached
def doors(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """`queries.opportunities.doors` with presence_text, vitality_text, province_names and theme_names."""
    rows, called = ask.doors(filters, company_id, weights), names()
    told = rows.to_dict("records")
    return rows.assign(
        presence_text=[presence_text(row["presence"]) for row in told],
        vitality_text=[vitality_text(int(row["vitality"])) for row in told],
        theme_names=texts(formats.joined(called.themes_of(row["themes"])) or None for row in told),
    )


def doors_takeaway(rows: pd.DataFrame, company: str) -> str:
    """How many agreements give access, and which is best; that none does."""
    if rows.empty:
        return text("opportunities-doors-none", name=company)
    best = rows.iloc[0]
    return text(
        "opportunities-doors-takeaway",
        count=len(rows),
        agreement=str(best["agreement_name"]),
        party=None if formats.is_missing(best["danish_party"]) else parties.danish_name(best["danish_party"]),
        title=str(best["best_title"]),
        score=points(best["best_score"]),
    )


@door.cached
def provinces(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """`queries.opportunities.provinces` with province_name."""
    rows, called = ask.provinces(filters, company_id, weights), names()
    return rows.assign(province_name=[called.provinces[code] for code in rows["province_code"]])


def provinces_takeaway(rows: pd.DataFrame) -> str:
    """The province with the best opportunity; that none is known."""
    if rows.empty:
        return text("opportunities-provinces-none")
    best = rows.iloc[0]
    return text(
        "opportunities-provinces-takeaway",
        province=str(best["province_name"]),
        title=str(best["best_title"]),
        score=points(best["best_score"]),
    )


# ── The whole field ───────────────────────────────────────────────────────────────────────────────────────────────


@door.cached
def field(filters: Filters) -> pd.DataFrame:
    """`queries.opportunities.field` with theme_name, province_name, state and state_text."""
    rows, called = ask.field(filters), names()
    states = [str(state) for state in rows["field_state"]]
    return rows.assign(
        theme_name=[called.themes[code] for code in rows["theme_code"]],
        province_name=[called.provinces[code] for code in rows["province_code"]],
        state=states,
        state_text=[text(f"opportunities-state-{_dashed(state)}") for state in states],
    )


def drawn_field(rows: pd.DataFrame, most_themes: int, most_provinces: int) -> tuple[pd.DataFrame, int, int]:
    """The themes and provinces with most challenges, themes in their own order; and how many of each are left out."""
    order = {code: i for i, code in enumerate(names().themes)}
    ordered = rows.sort_values("theme_code", key=lambda codes: codes.map(order), kind="stable")
    return theme_grid.largest(
        ordered.reset_index(drop=True),
        ordered["challenge_count"].reset_index(drop=True),
        most_themes,
        most_provinces,
    )


def field_name(row: Row) -> str:
    """A theme in a province."""
    return text("opportunities-field-cell", theme=str(row["theme_name"]), province=str(row["province_name"]))


def field_hover(row: Row) -> str:
    """What is known of a theme and province, a line each."""
    return "<br>".join(
        [
            str(row["state_text"]),
            text("opportunities-field-hover", count=int(row["challenge_count"])),
            text("opportunities-field-wanted", count=int(row["wanted_count"])),
        ]
    )


def field_takeaway(rows: pd.DataFrame) -> str:
    """In how many themes and provinces there are open challenges, in how many both door and company, and what is lacking."""
    states = rows["field_state"].value_counts()
    ready = int(states.get("ready", 0))
    best = field_name(rows.iloc[0].to_dict()) if ready else ""
    counts = {name: int(states.get(name, 0)) for name in ("no_door", "no_company")}
    said = [text("opportunities-field-takeaway", cells=len(rows), ready=ready, best=best)]
    if len(rows):
        said.append(text("opportunities-field-lacking", **counts))
    return formats.together(said)
