"""Synergies in words: the matrix, the network, what is suggested and why.

Rows and figures of dashboard/model/subjects/synergies.toml in; sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.model import columns
from dashboard.words.days import span
from dashboard.words.names import name, names
from locales import formats, language, text
from records.decisions import Decision

Row = Mapping[Any, Any]

# What the matrix can count → its measure; "state" shows overlap, reach and gap instead.
COUNTED = {
    "parties": "cell_party_count",
    "agreements": "cell_agreement_count",
    "challenges": "cell_challenge_count",
    "companies": "cell_company_count",
    "activities": "cell_activity_count",
}
VIEWS = ("state", *COUNTED)

# What a suggestion may rest on.
THINGS = ("activity", "agreement", "challenge", "company")

_NAMED = 4  # names in a sentence; the facts have them all
_FACTS = 25  # things of a kind that a card shows


# ── The matrix ────────────────────────────────────────────────────────────────────────────────────────────────────


def view_name(view: str) -> str:
    """What the matrix shows: overlap and gaps, or what it counts."""
    return text("synergies-view-state") if view == "state" else columns.described(COUNTED[view]).label


def cell_hover(cell: Row) -> str:
    """What a theme and province is, and everything that is counted in it, a line each."""
    lines = [
        text("synergies-counted", name=columns.described(name).label, number=cell[name])
        for name in COUNTED.values()
    ]
    return "<br>".join([columns.called("cell_state")(cell["cell_state"]), *lines])


def cell_names(cells: pd.DataFrame) -> dict[str, str]:
    """``theme:province`` of the cells that can be gone to, those with both stated → what the reader sees."""
    stated = cells.dropna(subset=["theme_code", "province_code"])
    return {
        f"{cell['theme_code']}:{cell['province_code']}": text(
            "synergies-cell-name",
            state=name("cell_state", cell["cell_state"]),
            theme=name("theme_code", cell["theme_code"]),
            province=name("province_code", cell["province_code"]),
        )
        for cell in stated.to_dict("records")
    }


# ── The network ───────────────────────────────────────────────────────────────────────────────────────────────────


def network_takeaway(found: Mapping[str, Any], widest: Row | None) -> str:
    """How many parties, themes and provinces the agreements in force join, and which party reaches the most provinces.

    Args:
        found: the figures of all of them.
        widest: the party with the most provinces, and how many; None where there is no party.
    """
    return text(
        "synergies-network-takeaway",
        widest="" if widest is None else name("thread_party", widest["thread_party"]),
        reach=0 if widest is None else widest["thread_province_count"],
        **found,
    )


# ── The suggestions ───────────────────────────────────────────────────────────────────────────────────────────────


def named(names: Sequence[str], most: int = _NAMED) -> str | list[str]:
    """Names as a sentence lists them; many of them end in "og 3 andre"."""
    shown = list(names)
    if len(shown) > most + 1:
        more = len(shown) - most
        return text("synergies-and-others", names=[formats.within(one) for one in shown[:most]], count=more)
    # Chinese names hold the word for "and" themselves
    return formats.joined(shown) if language() == "zh" else shown


def _stated(value: Any) -> str:
    return "" if formats.is_missing(value) else str(value)


def _provinces(row: Row) -> str:
    return formats.joined(sorted(map(columns.called("province_code"), row["province_codes"])))


def title(row: Row) -> str:
    """What is suggested, in a line."""
    kind = str(row["suggestion_kind"]).replace("_", "-")
    holders = names("danish_party", row["holder_parties"])
    parties = names("danish_party", row["danish_parties"])
    return text(
        f"synergies-title-{kind}",
        parties=named(parties, 2),
        first=parties[0] if parties else "",
        theme=name("theme_code", row["theme_code"]),
        province=_provinces(row),
        partner=name("chinese_party", row["partner_name"]),
        place=_stated(row["place_name"]),
        challenge=_stated(row["challenge_title"]),
        holder="yes" if holders else "no",
    )


def why(row: Row) -> str:
    """The facts behind a suggestion in a sentence or two."""
    kind = str(row["suggestion_kind"]).replace("_", "-")
    holders = names("danish_party", row["holder_parties"])
    has_days = not formats.is_missing(row["first_date"])
    return text(
        f"synergies-why-{kind}",
        parties=named(names("danish_party", row["danish_parties"])),
        party_count=int(row["suggested_party_count"]),
        holders=named(holders) if holders else "",
        holder="yes" if holders else "no",
        theme=name("theme_code", row["theme_code"]),
        province=_provinces(row),
        partner=name("chinese_party", row["partner_name"]),
        place=_stated(row["place_name"]),
        dates=span(row["first_date"], "day", row["last_date"]) if has_days else "",
        exact="no" if formats.is_missing(row["is_exact"]) or not bool(row["is_exact"]) else "yes",
        gap=0 if formats.is_missing(row["gap_days"]) else int(row["gap_days"]),
        agreements=len(row["agreement_ids"]),
        challenges=int(row["suggested_challenge_count"]),
        companies=int(row["suggested_company_count"]),
    ).strip()


def arithmetic(row: Row) -> str:
    """The saving worked out, or the gain where no journey is saved."""
    if formats.is_missing(row["saving_dkk"]):
        return text("synergies-gain", **row)
    has_few_journeys = int(row["journey_count"]) < int(row["suggested_party_count"])
    is_capped = row["suggestion_kind"] != "shared_trip" and has_few_journeys
    return text("synergies-arithmetic", capped="yes" if is_capped else "no", **row).strip()


_POINTS = ("journey", "challenge", "company", "contact", "urgency")


def points_text(row: Row) -> str:
    """The points of a suggestion and what each was given for."""
    parts = [
        text(f"synergies-points-{name}", count=int(row[f"{name}_points"]))
        for name in _POINTS
        if int(row[f"{name}_points"])
    ]
    return text(
        "synergies-points",
        count=int(row["suggestion_points"]),
        parts=formats.joined(parts) if parts else text("synergies-points-none"),
    )


def dressed(rows: pd.DataFrame) -> pd.DataFrame:
    """Suggestions in words: title, why, arithmetic_text and points_text."""
    found = rows.to_dict("records")
    return rows.assign(
        title=[title(row) for row in found],
        why=[why(row) for row in found],
        # the stars of Markdown are for the cards
        arithmetic_text=[arithmetic(row).replace("**", "") for row in found],
        points_text=[points_text(row) for row in found],
    )


def things(row: Row) -> list[tuple[str, str]]:
    """Kind and id of each thing that a suggestion rests on, as many as a card shows; of a challenge also the agreement that it names."""
    found = [(kind, str(thing)) for kind in THINGS for thing in list(row[f"{kind}_ids"])[:_FACTS]]
    holder = row["holder_agreement_id"]
    return found if formats.is_missing(holder) else list(dict.fromkeys([*found, ("agreement", str(holder))]))


def is_cut(row: Row) -> bool:
    """Whether a suggestion rests on more than a card shows."""
    return any(len(row[f"{kind}_ids"]) > _FACTS for kind in THINGS)


def suggestions_takeaway(count: int, first: Row | None) -> str:
    """How many suggestions are open, and what the first of them says it would save."""
    return text(
        "synergies-suggestions-takeaway",
        count=count,
        first="" if first is None else title(first),
        has_saving="no" if first is None or formats.is_missing(first["saving_dkk"]) else "yes",
        saving=None if first is None else first["saving_dkk"],
    )


# ── What was decided ──────────────────────────────────────────────────────────────────────────────────────────────


def decided_text(decision: Decision) -> str:
    """Who decided what, and when."""
    when = decision.decided_at.astimezone().date()
    key = f"synergies-decided-{decision.decision}"
    return text(key, author=decision.author, date=when, reason=decision.reason)


def whole_kroner(amount: object) -> int:
    """A saving in whole kroner, for a field; 0 where none is named."""
    return 0 if formats.is_missing(amount) else int(Decimal(str(amount)).to_integral_value())


def amount_kept(value: object) -> Decimal | None:
    """What the field says was saved, as it is kept; nothing saved names no amount."""
    return Decimal(str(value)).quantize(Decimal("0.01")) if value else None


def harvested_takeaway(rows: pd.DataFrame) -> str:
    """How many synergies were harvested and what they saved together."""
    priced = [Decimal(str(value)) for value in rows["saving_dkk"] if not formats.is_missing(value)]
    return text(
        "synergies-harvest-takeaway", count=len(rows), total=sum(priced, Decimal(0)), priced=len(priced)
    )


def weight(cells: pd.DataFrame, counted: str | None) -> pd.Series:
    """By what the largest squares are drawn where not all fit: what the view counts, else agreements and challenges together."""
    return (
        cells["cell_agreement_count"] + cells["cell_challenge_count"] if counted is None else cells[counted]
    )
