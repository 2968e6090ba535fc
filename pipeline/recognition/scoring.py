"""How convincing a candidate is: rules that each give points, and rules that refuse it. `python -m pipeline check FILE --why` prints them.

A rule's name is the key of its text: ``why-<name>`` for points, ``why-not-<name>`` for refusals (locales/*/pipeline.ftl).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.cells.currencies import parse_currency
from pipeline.cells.words import normalise
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import is_of_one
from pipeline.recognition.rate_units import OWN, base_of, is_euro_in_kroner, is_inverse, says_kroner
from pipeline.recognition.sheet_words import whole
from pipeline.recognition.tuned import TUNED
from pipeline.recognition.wide import speaks_of_actuals
from pipeline.recognition.witness import (
    is_blank,
    is_elsewhere,
    is_of_another_world,
    is_of_people,
    needed,
    witnesses,
)

FEWEST_HEADINGS = 2
CLEAR_HEADINGS = 3  # so many known headings make a sheet recognised even when a required column is missing …


def of_periods(c: Candidate) -> float:
    """Points for a budget by the periods in its headings."""
    return (
        TUNED.periods_weight + TUNED.period_weight * min(len(c.periods), TUNED.most_weighed)
        if c.periods
        else 0.0
    )


def _of_others(c: Candidate) -> int:
    """How many headings that mean nothing here are another source's own; what was spent beside a budget is no such heading."""
    unknown = c.unknown.values()
    return sum(is_of_one(text) for text in unknown if not (c.source.wide_values and speaks_of_actuals(text)))


# A rule by name, and the points that it gives a candidate.
RULES: Mapping[str, Callable[[Candidate], float]] = {
    "headings": lambda c: c.weight,
    "periods": of_periods,
    "complete": lambda c: (
        0.0 if c.missing else TUNED.complete_bonus + TUNED.required_bonus * len(c.source.required)
    ),
    "missing": lambda c: -TUNED.missing_malus * len(c.missing),
    "others": lambda c: -TUNED.others_malus * _of_others(c),
    "names": lambda c: c.named,
    "cells": lambda c: TUNED.cells_weight * c.fits_cells,
    "upper-rows": lambda c: -TUNED.upper_row_malus * len(c.heading.above),
    "guessed-year": lambda c: -TUNED.guessed_year_malus * bool(c.is_wide and c.title_year),
    "own-number": lambda c: (
        TUNED.own_number_bonus * (len(c.source.key) == 1 and c.source.key[0] in c.columns)
    ),
}


def points(c: Candidate) -> dict[str, float]:
    """The points of each rule for the candidate, by name."""
    return {name: give(c) for name, give in RULES.items()}


def _strength(c: Candidate) -> float:
    """How much the headings alone speak for the source."""
    return c.weight + of_periods(c)


def _is_for_others(c: Candidate) -> bool:
    """How much of each currency one euro is are no kroner, unless a heading says that they are."""
    if c.source.name != "exchange_rates" or any(map(says_kroner, c.texts.values())):
        return False
    if base_of((*c.titles, *c.texts.values())) is not None:
        return True
    rate = c.columns.get("dkk_per_100") or c.columns.get("dkk_per_unit")
    if rate is None or "currency" not in c.columns:
        return False
    currency, rates = (c.context.sheet.columns[index] for index in (c.columns["currency"][0], rate[0]))
    return is_euro_in_kroner(
        [rates.cell(at) for at in c.sample if parse_currency(currency.cell(at)).value == OWN]
    )


def _lacks_evidence(c: Candidate) -> bool:
    rated = {
        name
        for name, (_, match) in c.columns.items()
        if c.named <= 0 and normalise(match.heading) in whole("ratings")
    }  # columns of whatever was rated, where nothing names the source
    is_own = any(match.weight >= 1 for name, (_, match) in c.columns.items() if name not in rated)
    is_evident = is_own or any(name in c.columns and name not in rated for name in c.source.evidence)
    strength = _strength(c) - sum(c.columns[name][1].weight for name in rated)
    return bool(c.source.evidence) and not is_evident and strength < TUNED.evident_strength


def _is_too_weak(c: Candidate) -> bool:
    least = TUNED.least_strength_of_two if c.n_known <= FEWEST_HEADINGS else TUNED.least_strength
    return not c.missing and (c.n_known < FEWEST_HEADINGS or _strength(c) + c.named < least)


def _is_mostly_unknown(c: Candidate) -> bool:
    is_large = c.n_known >= TUNED.many_headings and c.n_columns >= CLEAR_HEADINGS
    return not c.missing and c.share < TUNED.least_share and not is_large


def _is_incomplete(c: Candidate) -> bool:
    # A sheet that lacks all that is required must say the more.
    least = TUNED.clear_strength + (len(c.missing) == len(c.source.required))
    is_clear = c.n_columns >= CLEAR_HEADINGS and c.share >= TUNED.clear_share and _strength(c) >= least
    return bool(c.missing) and not is_clear


def _fits_poorly(c: Candidate) -> bool:
    is_trusted = _strength(c) >= TUNED.trusted_strength and c.share >= TUNED.clear_share
    return c.fits_cells < TUNED.poor_fit and not is_trusted


# A rule by name, and whether it refuses a candidate.
REFUSALS: Mapping[str, Callable[[Candidate], bool]] = {
    # Yuan for a hundred kroner are no kroner for a hundred yuan.
    "for-kroner": lambda c: (
        c.source.name == "exchange_rates" and any(map(is_inverse, (*c.titles, *c.texts.values())))
    ),
    "for-others": _is_for_others,
    "evidence": _lacks_evidence,
    "weak": _is_too_weak,
    "unknown": _is_mostly_unknown,
    "incomplete": _is_incomplete,
    "poor-fit": _fits_poorly,
    "elsewhere": is_elsewhere,
    "other-world": is_of_another_world,
    "people": is_of_people,
    "blank": is_blank,
    "witness": lambda c: witnesses(c) < needed(c),
}


def refusal(c: Candidate) -> str | None:
    """The name of the first rule that refuses the candidate; None where it may be what it says."""
    return next((name for name, refuses in REFUSALS.items() if refuses(c)), None)
