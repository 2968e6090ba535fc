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
    words,
)
from scripts.sample.office import Line, group


def _participants(parties: str) -> str:
    """The parties of a fact as a list of names; its ";" between the two sides and "," between names mean the same."""
    return "; ".join(part.strip() for part in parties.replace(", ", "; ").split(";"))


def _fact_line(number: int, links: Cells, fact: Row) -> Line:
    place = by_key("places").get(fact["place"], {"town": fact["place"] or None, "province": None})
    return Line(
        (
            links["activity_id"],
            fact["title"],
            links["type"],
            links["status"],
            danish_date(fact["date"], number) or "ikke oplyst",
            danish_date(fact["date_end"], number),
            place["town"],
            place["province"],
            words("country").get(fact["country"], fact["country"]) or None,
            links["danish_party"],
            _participants(fact["parties"]),
            links["companies"],
            danish_themes(fact["theme"]),
            fact["source_said"],
            links["agreement_id"],
            fact["source"],
            words("confidence")[fact["confidence"]],
            fact["note"] or None,
            "nej",
        )
    )


def fact_lines(export: str) -> list[Line]:
    """The facts of one export, "2020-03" or "2023-12", in order; in that of March 2020 with a title for each year."""
    lines: list[Line] = []
    year = None
    facts = numbered("activities").values()
    for number, (links, fact) in enumerate(zip(sample_rows("activity_links"), facts, strict=True)):
        if links["export"] != export:
            continue
        heading = f"Aktiviteter i {fact['date'][:4]}" if fact["date"] else "Uden årstal i kilden"
        if export == "2020-03" and heading != year:
            lines.append(group(heading))
            year = heading
        lines.append(_fact_line(number, links, fact))
    return lines
