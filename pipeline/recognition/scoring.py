"""How convincing a candidate is: rules that each give points, and rules that refuse it. `python -m pipeline check FILE --json` states them by their names."""

from collections.abc import Callable, Mapping

from pipeline.cells.cell import Cell
from pipeline.cells.currencies import currencies_named, parse_currency
from pipeline.cells.words import normalise
from pipeline.recognition import rate_units, witness
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import is_of_one
from pipeline.recognition.sheet_words import whole
from pipeline.recognition.wide import speaks_of_actuals
from pipeline.sources.looks import Tried

FEWEST_HEADINGS = 2
LEAST_STRENGTH = 1.0  # what the headings together must weigh, the names of sheet and file included
LEAST_STRENGTH_OF_TWO = 1.25  # two headings alone must be telling ones
LEAST_SHARE = 0.34  # of the headings must be known …
MANY_HEADINGS = 5  # … unless at least these are: exports of other systems have dozens of own columns
POOR_FIT = 0.2  # of the cells below fit the headings: then these must be …
TRUSTED_STRENGTH = 1.5  # … this telling for the sheet to be taken for what they say
EVIDENT_STRENGTH = 2.5  # headings that say so much need no further evidence
CLEAR_HEADINGS = 3  # known headings that identify a sheet even when a required column is missing …
CLEAR_SHARE = 0.5  # … if they are at least this share of the headings …
CLEAR_STRENGTH = 1.6  # … and point to the source
COMPLETE_BONUS = 0.7  # for a reading that lacks nothing required …
REQUIRED_BONUS = 0.05  # … and for each required part: of two kinds that fit, the one that asks for more
PERIODS_WEIGHT = 0.7  # that a heading has period columns at all …
PERIOD_WEIGHT = 0.15  # … and each of them …
MOST_WEIGHED = 12  # … up to this many
CELLS_WEIGHT = 0.5  # that all cells below fit
OWN_NUMBER_BONUS = 0.1  # for the number of the source's own records: elsewhere it is only referred to
GUESSED_YEAR_MALUS = 0.5  # where months take their year from a title: a year right above them reads better
UPPER_ROW_MALUS = 0.05  # for each row above that a heading is read with: one row is the simpler reading
OTHERS_MALUS = 0.5  # for each heading that means nothing in the source and is another one's own
MISSING_MALUS = 0.5  # for each required part that it lacks


def of_periods(c: Candidate) -> float:
    """Points for a budget by the periods in its headings."""
    each_once = len(c.periods) // max(len(c.versions), 1)
    return PERIODS_WEIGHT + PERIOD_WEIGHT * min(each_once, MOST_WEIGHED) if c.periods else 0.0


def _of_others(c: Candidate) -> int:
    """How many headings that mean nothing here are another source's own; what was spent beside a budget is no such heading."""
    unknown = c.unread.values()
    return sum(is_of_one(text) for text in unknown if not (c.source.wide_values and speaks_of_actuals(text)))


# A rule by name, and the points that it gives a candidate.
RULES: Mapping[str, Callable[[Candidate], float]] = {
    "headings": lambda c: c.weight,
    "periods": of_periods,
    "complete": lambda c: 0.0 if c.missing else COMPLETE_BONUS + REQUIRED_BONUS * len(c.source.required),
    "missing": lambda c: -MISSING_MALUS * len(c.missing),
    "others": lambda c: -OTHERS_MALUS * _of_others(c),
    "names": lambda c: c.named,
    "cells": lambda c: CELLS_WEIGHT * c.fits_cells,
    "upper-rows": lambda c: -UPPER_ROW_MALUS * len(c.heading.above),
    "guessed-year": lambda c: -GUESSED_YEAR_MALUS * bool(c.names_periods and c.title_year),
    "own-number": lambda c: OWN_NUMBER_BONUS * (len(c.source.key) == 1 and c.source.key[0] in c.columns),
}


def points(c: Candidate) -> dict[str, float]:
    """The points of each rule for the candidate, by name."""
    return {name: give(c) for name, give in RULES.items()}


def _strength(c: Candidate) -> float:
    return c.weight + of_periods(c)


def _is_for_others(c: Candidate) -> bool:
    """How much of each currency one euro is are not kroner, unless a heading says that they are."""
    if c.source.name != "exchange_rates" or any(map(rate_units.says_kroner, c.texts.values())):
        return False
    rate = c.columns.get("dkk_per_100") or c.columns.get("dkk_per_unit")
    if rate is None or "currency" not in c.columns:
        return False
    currency, rates = (c.context.sheet.columns[index] for index in (c.columns["currency"][0], rate[0]))
    rated: dict[str, list[Cell]] = {}
    for at in c.sample:
        rated.setdefault(str(parse_currency(currency.cell(at)).value), []).append(rates.cell(at))
    # One currency alone may be a sheet of several, whose title names all.
    named = {title: currencies_named(title) - {rate_units.OWN, *rated} for title in c.titles}
    lines = [title for title, others in named.items() if len(rated) > 1 or len(others) < 2]
    return rate_units.is_for_others(lines, c.texts.values(), rated)


def _lacks_evidence(c: Candidate) -> bool:
    ratings = whole("ratings") if c.named <= 0 else ()  # of whatever was rated
    rated = {name for name, (_, match) in c.columns.items() if normalise(match.heading) in ratings}
    is_own = any(match.weight >= 1 for name, (_, match) in c.columns.items() if name not in rated)
    is_evident = is_own or any(name in c.columns and name not in rated for name in c.source.evidence)
    strength = _strength(c) - sum(c.columns[name][1].weight for name in rated)
    return bool(c.source.evidence) and not is_evident and strength < EVIDENT_STRENGTH


def _is_too_weak(c: Candidate) -> bool:
    least = LEAST_STRENGTH_OF_TWO if c.n_known <= FEWEST_HEADINGS else LEAST_STRENGTH
    return not c.missing and (c.n_known < FEWEST_HEADINGS or _strength(c) + c.named < least)


def _is_clear(c: Candidate, least: float) -> bool:
    """Whether most of the headings are known, and point to the source."""
    return c.share >= CLEAR_SHARE and _strength(c) >= least


# A rule by name, and whether it refuses a candidate.
REFUSALS: Mapping[str, Callable[[Candidate], bool]] = {
    # Yuan for a hundred kroner are not kroner for a hundred yuan.
    "for-kroner": lambda c: (
        c.source.name == "exchange_rates" and any(map(rate_units.is_inverse, (*c.titles, *c.texts.values())))
    ),
    "for-others": _is_for_others,
    "of-payments": witness.is_of_payments,
    "evidence": _lacks_evidence,
    "weak": _is_too_weak,
    "unknown": lambda c: (
        not c.missing
        and c.share < LEAST_SHARE
        and not (c.n_known >= MANY_HEADINGS and c.n_columns >= CLEAR_HEADINGS)
    ),
    "incomplete": lambda c: (
        bool(c.missing) and not (c.n_columns >= CLEAR_HEADINGS and _is_clear(c, CLEAR_STRENGTH))
    ),
    "poor-fit": lambda c: c.fits_cells < POOR_FIT and not _is_clear(c, TRUSTED_STRENGTH),
    "elsewhere": witness.is_elsewhere,
    "other-country": witness.is_in_the_other_country,
    "brief": witness.is_brief,
    "other-world": witness.is_of_another_world,
    "hours": witness.is_of_hours,
    "both": witness.is_of_both,
    "dated": witness.is_dated,
    "about-others": witness.is_about_others,
    "blank": witness.is_blank,
    "witness": lambda c: witness.witnesses(c) < witness.needed(c),
}

# Where they refuse the likeliest kind, no other is taken in its place: a person is asked.
DOUBTS = ("both", "dated", "about-others")


def tried(c: Candidate) -> Tried:
    """Why the candidate is taken for its source, or not."""
    return Tried(c.source.name, c.header_row + 1, points(c), c.refused)


def refusal(c: Candidate) -> str | None:
    """The name of the first rule that refuses the candidate; None where it may be what it says."""
    return next((name for name, refuses in REFUSALS.items() if refuses(c)), None)
