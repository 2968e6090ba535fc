"""The activities: the facts with their sources, and what each makes plain about itself (activity_links.csv)."""

from __future__ import annotations

from scripts.sample.facts import (
    Cells,
    Row,
    by_key,
    danish_date,
    danish_themes,
    numbered,
    sample_rows,
    titled,
    words,
)
from scripts.sample.office import Line


def _participants(parties: str) -> str:
    """The parties of a fact as a list of names; its ";" between the two sides and "," between names mean the same."""
    return "; ".join(part.strip() for part in parties.replace(", ", "; ").split(";"))


def _cells(number: int, links: Cells, fact: Row) -> Cells:
    place = by_key("places").get(fact["place"], {"town": fact["place"], "province": None})
    return {
        **fact,
        **place,
        **links,
        "date": danish_date(fact["date"], number) or "ikke oplyst",
        "date_end": danish_date(fact["date_end"], number),
        "country": words("country").get(fact["country"], fact["country"]),
        "participants": _participants(fact["parties"]),
        "themes": danish_themes(fact["theme"]),
        "confidence": words("confidence")[fact["confidence"]],
    }


def fact_cells(export: str) -> list[Line | Cells]:
    """The facts of one export, "2020-03" or "2023-12", in order; in that of March 2020 with a title for each year."""
    facts = numbered("activities").values()
    pairs = enumerate(zip(sample_rows("activity_links"), facts, strict=True))
    chosen = [
        (_year(fact), _cells(i, links, fact)) for i, (links, fact) in pairs if links["export"] == export
    ]
    return titled(chosen) if export == "2020-03" else [cells for _, cells in chosen]


def _year(fact: Row) -> str:
    return f"Aktiviteter i {fact['date'][:4]}" if fact["date"] else "Uden årstal i kilden"
