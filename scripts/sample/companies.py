"""The companies of the facts, and the interests that a source shows them to have."""

from __future__ import annotations

from scripts.sample.facts import Cells, Row, danish_themes, read_facts, sample_rows, split_list, words
from scripts.sample.office import Line


def _provinces(fact: Row) -> list[Cells]:
    """Where a fact says that the company is, or was, active, with how interested it is and since when (company_provinces.csv)."""
    return [row for row in sample_rows("company_provinces") if row["company"] == fact["name"]]


def fact_lines() -> list[Line]:
    """The companies of the facts. A CVR number is a number where Excel would have made it one."""
    lines = []
    for fact in read_facts("companies"):
        said = " · ".join(
            part
            for part in (
                fact["source_said"],
                f"I Kina: {fact['active_in_china']}" if fact["active_in_china"] else "",
                fact["cvr_note"],
                f"By: {fact['city_basis']}" if fact["city_dk"] else "By: ikke fundet",
            )
            if part
        )
        lines.append(
            Line(
                (
                    int(fact["cvr"]) if fact["name"] == "COWI" else fact["cvr"] or None,
                    fact["name"],
                    fact["city_dk"] or "ikke oplyst",
                    fact["municipality_dk"] or None,
                    danish_themes(fact["technology_areas"]),
                    "; ".join(row["province"] for row in _provinces(fact)) or None,
                    fact["website"] or None,
                    fact["source"],
                    said,
                    words("confidence")[fact["confidence"]],
                    "nej",
                )
            )
        )
    return lines


def interest_lines() -> list[Line]:
    """What a source shows a company to have done in a province, as interest: "aktiv", or "interesseret" after a trip."""
    return [
        Line(
            (
                fact["cvr"] or None,
                fact["name"],
                danish_themes(_first_theme(fact)),
                row["province"],
                row["interest"],
                row["stated"],
                fact["source"],
                "nej",
            )
        )
        for fact in read_facts("companies")
        for row in _provinces(fact)
    ]


def _first_theme(fact: Row) -> str:
    themes = [theme for theme in split_list(fact["technology_areas"]) if theme != "consulting"]
    return themes[0] if themes else "consulting"
