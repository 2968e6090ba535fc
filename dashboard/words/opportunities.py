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

from dashboard import formats, theme_grid
from dashboard.filters_model import Filters
from dashboard.queries import door, parties
from dashboard.queries import opportunities as ask
from dashboard.queries.opportunities import PARTS, Weights
from dashboard.sentences import sentence, together
from dashboard.words.agreements import cells as texts
from dashboard.words.agreements import presence_text, vitality_text, vocabulary, word_of
from locales import text

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


def shares_text(weights: Weights, lang: str) -> str:
    """What each part counts: relevance 40 %, interest 25 % and so on."""
    return formats.joined(
        [
            text(
                "opportunities-weight-share",
                lang,
                name=part_name(part, lang),
                share=formats.percent(getattr(weights, part) / 100, lang),
            )
            for part in PARTS
        ],
        lang,
    )


def part_name(part: str, lang: str) -> str:
    """What a part of the score is called."""
    return text(f"opportunities-part-{part}", lang)


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Names:
    """What themes, provinces and the technologies that exports name are called in one language."""

    lang: str
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
            return text(none, self.lang)
        if len(names) == 1:
            return names[0]
        return text(
            "opportunities-either",
            self.lang,
            first=formats.joined(list(names[:-1]), self.lang),
            last=names[-1],
        )


def _codes(codes: object) -> list[str]:
    return [] if codes is None or isinstance(codes, float) else [str(code) for code in codes]  # type: ignore[attr-defined]


def names(lang: str) -> Names:
    """The names of themes, provinces and technologies."""
    rows = ask.names(lang)
    found = {kind: dict(zip(part["code"], part["name"], strict=True)) for kind, part in rows.groupby("kind")}
    return Names(lang, found["theme"], found["province"], found.get("technology", {}))


def _has(value: object) -> str:
    return "no" if formats.is_missing(value) else "yes"


def points(value: Any, lang: str) -> str:
    """Points with one digit after the mark, as they are added up."""
    return formats.number(value, lang, 1)


# ── Why: a sentence a part ────────────────────────────────────────────────────────────────────────────────────────


def relevance_text(row: Row, called: Names) -> str:
    """What the company's technology has to do with the challenge's theme."""
    reason = str(row["relevance_reason"])
    key = f"opportunities-relevance-{_dashed(reason)}"
    if reason in ("none", "not_stated", "not_known", "no_theme"):
        return text(key, called.lang)
    known: dict[str, str] = {
        "technologies": formats.listed(called.technologies_of(row["relevance_technologies"]), called.lang)
    }
    if reason != "technology":
        known["theme"] = called.themes[str(row["relevance_theme_code"])]
    if reason == "neighbour":
        known["via"] = called.themes[str(row["relevance_via_theme_code"])]
    return text(key, called.lang, **known)


def interest_text(row: Row, called: Names) -> str:
    """What the company has said that bears on the challenge, and how near it is."""
    lang, reason = called.lang, str(row["interest_reason"])
    date = formats.date(row["interest_date"], lang, row["interest_date_precision"])
    if reason == "none":
        return text("opportunities-interest-none", lang)
    if reason == "gone":
        return text("opportunities-interest-gone", lang, date=date)
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
        return text("opportunities-interest-no", lang, **said)
    sentences = [text("opportunities-interest-said", lang, level=str(row["interest_level"]), **said)]
    if reason in ("neighbour", "elsewhere"):
        sentences.append(
            text(
                "opportunities-interest-near",
                lang,
                is_near_theme="yes" if reason == "neighbour" else "no",
                is_elsewhere="yes" if _is_elsewhere(row) else "no",
            )
        )
    return together(sentences, lang)


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
    lang = called.lang
    facts: dict[str, list[str]] = {"for": [], "against": [], "unknown": []}
    for name, column in (("export", "is_export_ready"), ("member", "is_member")):
        answer = "unknown" if formats.is_missing(row[column]) else "yes" if bool(row[column]) else "no"
        side = {"yes": "for", "no": "against", "unknown": "unknown"}[answer]
        facts[side].append(text(f"opportunities-fact-{name}-{answer}", lang))
    experience = str(row["experience_reason"])
    facts["against" if experience == "none" else "for"].append(
        text(
            f"opportunities-fact-experience-{experience}",
            lang,
            province=called.provinces.get(str(row["experience_province_code"]), ""),
            provinces=formats.listed(called.provinces_of(row["experience_province_codes"]), lang),
        )
    )
    if formats.is_missing(row["employees"]):
        facts["unknown"].append(text("opportunities-fact-size-unknown", lang))
    else:
        count = int(row["employees"])
        facts["for"].append(
            text("opportunities-fact-size-yes", lang, count=count, number=formats.number(count, lang))
        )
    return together(
        [
            text(f"opportunities-readiness-{side}", lang, facts=formats.listed(named, lang))
            for side, named in facts.items()
            if named
        ],
        lang,
    )


def access_text(row: Row, called: Names) -> str:
    """Which agreement opens the door, and whether it is the company's own; else why there is none."""
    own = own_door_text(row, called.lang)
    return together([door_text(row, called), *([own] if own else [])], called.lang)


def own_door_text(row: Row, lang: str) -> str:
    """That the agreement is the company's own; empty where it is not."""
    return text("opportunities-access-company", lang) if bool(row["is_own_door"]) else ""


def door_text(row: Row, called: Names) -> str:
    """Which agreement opens the door to the challenge, and how alive it is; else why there is none."""
    lang, reason = called.lang, str(row["access_reason"])
    known = {
        "agreement": "" if formats.is_missing(row["access_agreement"]) else str(row["access_agreement"]),
        "vitality": ""
        if formats.is_missing(row["access_vitality"])
        else formats.number(row["access_vitality"], lang),
        "province": called.provinces.get(str(row["access_province_code"]), ""),
        "provinces": formats.listed(called.provinces_of(row["challenge_provinces"]), lang),
        "theme": called.themes.get(str(row["access_theme_code"]), ""),
        "via": called.themes.get(str(row["access_via_theme_code"]), ""),
    }
    return text(f"opportunities-access-{reason}", lang, **known)


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
        called.lang,
        points=points(row["raise_points"], called.lang),
        **_step_names(row, called),
    )


def step_text(row: Row, part: str, called: Names) -> str | None:
    """What would raise one part, without its points; None where nothing would."""
    if not row[f"{part}_gain_points"] or formats.is_missing(row[f"{part}_lever"]):
        return None
    lever = _dashed(str(row[f"{part}_lever"]))
    return text(f"opportunities-step-{part}-{lever}", called.lang, **_step_names(row, called))


def _step_names(row: Row, called: Names) -> dict[str, str]:
    return {
        "agreement": "" if formats.is_missing(row["access_agreement"]) else str(row["access_agreement"]),
        "themes": called.any_theme_of(row),
        "provinces": called.any_province_of(row),
    }


def missing_names(row: Row, lang: str) -> list[str]:
    """The facts that the score lacks, in words."""
    return [text(f"opportunities-missing-{_dashed(fact)}", lang) for fact in _codes(row["missing"])]


def confidence_text(row: Row, lang: str) -> str:
    """How certain the score is, and what is missing."""
    confidence = text(f"opportunities-confidence-{row['confidence']}", lang)
    lacks = missing_names(row, lang)
    if not lacks:
        return text("opportunities-confidence-all", lang, confidence=confidence)
    return text(
        "opportunities-confidence-missing", lang, confidence=confidence, missing=formats.listed(lacks, lang)
    )


# ── Ranked pairs ──────────────────────────────────────────────────────────────────────────────────────────────────


def dressed(rows: pd.DataFrame, lang: str) -> pd.DataFrame:
    """Pairs of `queries.opportunities` in words.

    Further columns: rank (from 1), theme_names, stage_text, urgency_text, door_text, <part>_text for each part, why (the four together),
    raise_text, confidence_text, confidence_name, missing_text, is_illustrative_any (company or challenge is invented).
    """
    called = names(lang)
    told = rows.to_dict("records")
    why = {part: [sentence_of(row, called) for row in told] for part, sentence_of in _SENTENCES.items()}
    return rows.assign(
        rank=list(range(1, len(rows) + 1)),
        theme_names=texts(theme_names(row, lang) for row in told),
        stage_text=texts(stage_name(row, lang) for row in told),
        urgency_text=texts(urgency_name(row, lang) for row in told),
        door_text=[door_text(row, called) for row in told],
        **{f"{part}_text": said for part, said in why.items()},
        why=[together(list(said), lang) for said in zip(*why.values(), strict=True)],
        raise_text=texts(raise_text(row, called) for row in told),
        confidence_text=[confidence_text(row, lang) for row in told],
        confidence_name=[text(f"opportunities-confidence-{row['confidence']}", lang) for row in told],
        missing_text=texts(formats.joined(missing_names(row, lang), lang) or None for row in told),
        is_illustrative_any=texts(
            any(
                not formats.is_missing(row[name]) and bool(row[name])
                for name in ("is_company_illustrative", "is_illustrative")
            )
            for row in told
        ),
    )


@door.cached
def company_ranking(filters: Filters, company_id: str, weights: Weights, lang: str) -> pd.DataFrame:
    """`queries.opportunities.for_company`, dressed."""
    return dressed(ask.for_company(filters, company_id, weights, lang), lang)


@door.cached
def challenge_ranking(
    filters: Filters, challenge_id: str, weights: Weights, lang: str, *, only_wanted: bool
) -> pd.DataFrame:
    """`queries.opportunities.for_challenge`, dressed."""
    return dressed(
        ask.for_challenge(filters.as_of, challenge_id, weights, lang, only_wanted=only_wanted), lang
    )


@door.cached
def strong_pairs(filters: Filters, weights: Weights, lang: str) -> pd.DataFrame:
    """`queries.opportunities.strong_pairs`, dressed."""
    return dressed(ask.strong_pairs(filters, weights, lang), lang)


@door.cached
def one_pair(
    filters: Filters, company_id: str, challenge_id: str, weights: Weights, lang: str
) -> pd.DataFrame:
    """`queries.opportunities.pair`, dressed: one row, or none where the challenge is not open."""
    return dressed(ask.pair(filters.as_of, company_id, challenge_id, weights, lang), lang)


def pair_title(row: Row, lang: str) -> str:
    """A company for a challenge."""
    return text("opportunities-pair-title", lang, company=str(row["company_name"]), title=str(row["title"]))


def challenge_option(row: Row, lang: str) -> str:
    """A challenge as the list of choices has it: its title, and its place where the title does not say it."""
    title, place = str(row["title"]), row["place_name"]
    if formats.is_missing(place) or str(place) in title:
        return title
    return text("opportunities-option", lang, title=title, place=str(place))


def company_takeaway(rows: pd.DataFrame, lang: str) -> str:
    """The best challenge, how many fit, and of how many the company has said that it wants them."""
    return _takeaway("opportunities-for-company-takeaway", rows.iloc[0].to_dict(), lang, "title")


def challenge_takeaway(rows: pd.DataFrame, lang: str) -> str:
    """The best company, how many fit, and how many have said that they want it."""
    return _takeaway("opportunities-for-challenge-takeaway", rows.iloc[0].to_dict(), lang, "company")


def _takeaway(key: str, best: Row, lang: str, named: str) -> str:
    fitting, wanted = int(best["fitting_count"]), int(best["wanted_count"])
    name = str(best["company_name"] if named == "company" else best["title"])
    return sentence(
        key,
        lang,
        score=points(best["score"], lang),
        count=fitting,
        fitting=formats.number(fitting, lang),
        wanted_count=wanted,
        wanted=formats.number(wanted, lang),
        **{named: name},
    )


def pairs_takeaway(rows: pd.DataFrame, lang: str) -> str:
    """The strongest pair of the list; that there is none."""
    if rows.empty:
        return text("opportunities-pairs-none", lang)
    best = rows.iloc[0]
    return text(
        "opportunities-pairs-takeaway",
        lang,
        company=str(best["company_name"]),
        title=str(best["title"]),
        score=points(best["score"], lang),
    )


def cut_text(shown: int, of_all: int, lang: str) -> str | None:
    """That a list shows the best only; None where it shows all."""
    if shown >= of_all:
        return None
    return text(
        "opportunities-cut", lang, number=formats.number(shown, lang), all=formats.number(of_all, lang)
    )


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


def company_lines(about: Row, lang: str) -> list[str]:
    """Technology, themes and provinces of `queries.opportunities.company`, a line each; what is not stated has none."""
    called = names(lang)
    told = {
        "technologies": called.technologies_of(about["technologies"]),
        "themes": called.themes_of(about["theme_codes"]),
        "provinces": called.provinces_of(about["active_provinces"]),
    }
    return [
        text(f"opportunities-company-{name}", lang, **{name: formats.joined(found, lang)})
        for name, found in told.items()
        if found
    ]


def challenge_lines(about: Row, lang: str) -> list[str]:
    """What a challenge is about, and below it place, themes, owner, stage and urgency; what is not stated is left out."""
    described = [] if formats.is_missing(about["description"]) else [str(about["description"])]
    return [*described, _about_challenge(about, lang)]


def _about_challenge(row: Row, lang: str) -> str:
    told = [row["place_name"], theme_names(row, lang), *_standing(row, lang)]
    return " · ".join(str(part) for part in told if not formats.is_missing(part))


def theme_names(row: Row, lang: str) -> str | None:
    """The themes of a challenge; None where it states none."""
    return formats.joined(names(lang).themes_of(row["challenge_themes"]), lang) or None


def stage_name(row: Row, lang: str) -> str | None:
    """How far a challenge is, in words; None where it does not say."""
    return word_of(row["stage"], None, vocabulary("challenge_stage", lang))


def urgency_name(row: Row, lang: str) -> str | None:
    """How urgent a challenge is, in words; None where it does not say."""
    return word_of(row["urgency"], None, vocabulary("urgency", lang))


def _standing(row: Row, lang: str) -> list[str]:
    told = {
        "owner": None
        if formats.is_missing(row["problem_owner"])
        else parties.chinese_name(row["problem_owner"], lang),
        "stage": stage_name(row, lang),
        "urgency": urgency_name(row, lang),
    }
    return [
        text(f"opportunities-challenge-{name}", lang, **{name: str(value)})
        for name, value in told.items()
        if not formats.is_missing(value)
    ]


def card_line(row: Row, of: str, lang: str) -> str:
    """What stands below the bar of a card: of a challenge place, theme and standing; and whether it is invented."""
    told = [] if of == "challenge" else [_about_challenge(row, lang)]
    if bool(row["is_illustrative_any"]):
        told.append(text("opportunities-shortlist-mark", lang))
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


def score_parts(row: Row, lang: str) -> list[ScorePart]:
    """The four parts of a dressed row."""
    called = names(lang)
    return [
        ScorePart(
            part,
            part_name(part, lang),
            Decimal(str(row[f"{part}_points"])),
            Decimal(str(row[f"{part}_most_points"])),
            Decimal(str(row[f"{part}_gain_points"])),
            str(row[f"{part}_text"]),
            step_text(row, part, called),
        )
        for part in PARTS
    ]


def parts_frame(row: Row, lang: str) -> pd.DataFrame:
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
            for part in score_parts(row, lang)
        ]
    )


def of_most(part: ScorePart, lang: str) -> str:
    """How many of a part's points are there: 30,0 af 40,0 point."""
    return text(
        "opportunities-why-answer-points",
        lang,
        points=points(part.points, lang),
        most=points(part.most, lang),
    )


def parts_text(row: Row, lang: str) -> str:
    """What a score is made up of, for who does not see the bar."""
    return formats.listed(
        [
            text(
                "opportunities-part-points",
                lang,
                name=part_name(part, lang),
                points=points(row[f"{part}_points"], lang),
            )
            for part in PARTS
        ],
        lang,
    )


def bar_alt(title: str, row: Row, lang: str) -> str:
    """The bar of a score in words."""
    return text(
        "opportunities-bar-alt",
        lang,
        title=title,
        score=points(row["score"], lang),
        parts=parts_text(row, lang),
    )


def is_beside_the_point(row: Row) -> bool:
    """Whether the company's technology has nothing to do with the challenge, so that nothing else makes up for it."""
    return str(row["relevance_reason"]) == "none"


def balance_text(row: Row, lang: str) -> str | None:
    """Which part is best and which is furthest from its full points; None where all are full or nothing counts."""
    if is_beside_the_point(row):
        return text("opportunities-why-not", lang)
    weighed = [part for part in score_parts(row, lang) if part.most]
    if not weighed or all(part.points >= part.most for part in weighed):
        return None
    best = max(weighed, key=lambda part: part.points / part.most)
    worst = max(weighed, key=lambda part: part.most - part.points)
    if best.part == worst.part:
        return None
    return text("opportunities-why-relevant", lang, best=_lower(best, lang), worst=_lower(worst, lang))


def _lower(part: ScorePart, lang: str) -> str:
    return part.name.lower() if lang != "zh" else part.name


# ── Doors and provinces of one company ────────────────────────────────────────────────────────────────────────────


@door.cached
def doors(filters: Filters, company_id: str, weights: Weights, lang: str) -> pd.DataFrame:
    """`queries.opportunities.doors` with presence_text, vitality_text, province_names and theme_names."""
    rows, called = ask.doors(filters, company_id, weights), names(lang)
    told = rows.to_dict("records")
    return rows.assign(
        presence_text=[presence_text(row["presence"], lang) for row in told],
        vitality_text=[vitality_text(int(row["vitality"]), lang) for row in told],
        theme_names=texts(formats.joined(called.themes_of(row["themes"]), lang) or None for row in told),
    )


def doors_takeaway(rows: pd.DataFrame, company: str, lang: str) -> str:
    """How many agreements give access, and which is best; that none does."""
    if rows.empty:
        return text("opportunities-doors-none", lang, name=company)
    best = rows.iloc[0]
    return text(
        "opportunities-doors-takeaway",
        lang,
        count=len(rows),
        number=formats.number(len(rows), lang),
        agreement=str(best["agreement_name"]),
        party=formats.not_stated(lang)
        if formats.is_missing(best["danish_party"])
        else parties.danish_name(best["danish_party"], lang),
        title=str(best["best_title"]),
        score=points(best["best_score"], lang),
    )


@door.cached
def provinces(filters: Filters, company_id: str, weights: Weights, lang: str) -> pd.DataFrame:
    """`queries.opportunities.provinces` with province_name."""
    rows, called = ask.provinces(filters, company_id, weights), names(lang)
    return rows.assign(province_name=[called.provinces[code] for code in rows["province_code"]])


def provinces_takeaway(rows: pd.DataFrame, lang: str) -> str:
    """The province with the best opportunity; that none is known."""
    if rows.empty:
        return text("opportunities-provinces-none", lang)
    best = rows.iloc[0]
    return text(
        "opportunities-provinces-takeaway",
        lang,
        province=str(best["province_name"]),
        title=str(best["best_title"]),
        score=points(best["best_score"], lang),
    )


# ── The whole field ───────────────────────────────────────────────────────────────────────────────────────────────


@door.cached
def field(filters: Filters, lang: str) -> pd.DataFrame:
    """`queries.opportunities.field` with theme_name, province_name, state and state_text."""
    rows, called = ask.field(filters), names(lang)
    states = [str(state) for state in rows["field_state"]]
    return rows.assign(
        theme_name=[called.themes[code] for code in rows["theme_code"]],
        province_name=[called.provinces[code] for code in rows["province_code"]],
        state=states,
        state_text=[text(f"opportunities-state-{_dashed(state)}", lang) for state in states],
    )


def drawn_field(
    rows: pd.DataFrame, most_themes: int, most_provinces: int, lang: str
) -> tuple[pd.DataFrame, int, int]:
    """The themes and provinces with most challenges, themes in their own order; and how many of each are left out."""
    order = {code: i for i, code in enumerate(names(lang).themes)}
    ordered = rows.sort_values("theme_code", key=lambda codes: codes.map(order), kind="stable")
    return theme_grid.largest(
        ordered.reset_index(drop=True),
        ordered["challenge_count"].reset_index(drop=True),
        most_themes,
        most_provinces,
    )


def field_name(row: Row, lang: str) -> str:
    """A theme in a province."""
    return text(
        "opportunities-field-cell", lang, theme=str(row["theme_name"]), province=str(row["province_name"])
    )


def field_hover(row: Row, lang: str) -> str:
    """What is known of a theme and province, a line each."""
    return "<br>".join(
        [
            str(row["state_text"]),
            text("opportunities-field-hover", lang, count=int(row["challenge_count"])),
            text("opportunities-field-wanted", lang, count=int(row["wanted_count"])),
        ]
    )


def field_takeaway(rows: pd.DataFrame, lang: str) -> str:
    """In how many themes and provinces there are open challenges, in how many both door and company, and what is lacking."""
    states = rows["field_state"].value_counts()
    ready = int(states.get("ready", 0))
    best = field_name(rows.iloc[0].to_dict(), lang) if ready else ""
    counts = {name: int(states.get(name, 0)) for name in ("no_door", "no_company")}
    said = [text("opportunities-field-takeaway", lang, cells=len(rows), ready=ready, best=best)]
    if len(rows):
        said.append(text("opportunities-field-lacking", lang, **counts))
    return together(said, lang)
