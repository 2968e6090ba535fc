"""What came of it in words. Figures of the model in, sentences out; few are told as few."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from locales import formats, text

# The sides of the project's days, in their order; None is what has no date.
SIDES = ("before", "within", "after", None)


def takeaway(now: Mapping[str, Any], few: int) -> str:
    """How many outcomes came before, within and after the project, and what of that is not known.

    Args:
        now: the figures of the page.
        few: fewer than so many allow no conclusion.
    """
    if not now["outcome_count"]:
        return text("effect-nothing")
    said = [text("effect-within", count=now["project_outcome_count"])]
    if now["earlier_outcome_count"] or now["later_outcome_count"]:
        said.append(
            text("effect-around", before=now["earlier_outcome_count"], after=now["later_outcome_count"])
        )
    if now["undated_outcome_count"]:
        said.append(text("effect-undated", count=now["undated_outcome_count"]))
    if now["unstated_outcome_count"]:
        said.append(text("effect-unstated", count=now["unstated_outcome_count"]))
    if 0 < now["stated_outcome_count"] < few:
        said.append(text("effect-few", count=now["stated_outcome_count"]))
    return formats.together(said)


def contract_sentence(now: Mapping[str, Any]) -> str:
    """How many contracts there are, and what they are worth as far as that is stated."""
    return text("effect-contracts", **_worth(now))


def timed_sentence(now: Mapping[str, Any]) -> str:
    """How long it took from signing to the first outcome; no median of a few."""
    count, whole = now["timed_agreement_count"], now["first_outcome_agreement_count"]
    months, contacts = now["median_months_to_result"], now["median_contacts_to_result"]
    is_few = "yes" if months is None else "no"
    return text("effect-timed", count=count, whole=whole, few=is_few, months=months, contacts=contacts)


def contracts(now: Mapping[str, Any], *, for_guests: bool) -> str | None:
    """What the contracts are worth, as far as that is stated; None where nothing can be said, and for guests."""
    if for_guests or not now["contract_outcome_count"]:
        return None
    return text("effect-contract-value", **_worth(now))


def _worth(now: Mapping[str, Any]) -> dict[str, Any]:
    names = {
        "count": "contract_outcome_count",
        "valued": "valued_contract_count",
        "amount": "contract_value_dkk",
    }
    return {key: now[name] for key, name in names.items()}


def timed_note(now: Mapping[str, Any]) -> str:
    """How many agreements stand behind the figure of how long the first outcome took, and how many contacts; no median of a few."""
    return text(
        "effect-timed-note",
        count=now["timed_agreement_count"],
        few="yes" if now["median_months_to_result"] is None else "no",
        contacts=now["median_contacts_to_result"],
    )
