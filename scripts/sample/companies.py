"""The companies of the facts, and the interests that a source shows them to have."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.sample.facts import Cells, Row, danish_themes, read_facts, sample_rows, split_list, words


def _provinces(fact: Row) -> list[Cells]:
    """Where a fact says that the company is, or was, active, with how interested it is and since when (company_provinces.csv)."""
    return [row for row in sample_rows("company_provinces") if row["company"] == fact["name"]]


def fact_cells() -> list[Cells]:
    """The companies of the facts. A CVR number is a number where Excel would have made it one."""
    return [
        {
            **fact,
            "cvr": int(fact["cvr"]) if fact["name"] == "COWI" else fact["cvr"],
            "city": fact["city_dk"] or "ikke oplyst",
            "themes": danish_themes(fact["technology_areas"]),
            "provinces": "; ".join(row["province"] for row in _provinces(fact)),
            "said": " · ".join(filter(None, _said(fact))),
            "confidence": words("confidence")[fact["confidence"]],
        }
        for fact in read_facts("companies")
    ]


def _said(fact: Row) -> Iterator[str]:
    """What the source says, and what the desk adds."""
    yield fact["source_said"]
    yield f"I Kina: {fact['active_in_china']}" if fact["active_in_china"] else ""
    yield fact["cvr_note"]
    yield f"By: {fact['city_basis']}" if fact["city_dk"] else "By: ikke fundet"


def interest_cells() -> list[Cells]:
    """What a source shows a company to have done in a province, as interest: "aktiv", or "interesseret" after a trip."""
    return [
        {**fact, **row, "theme": danish_themes(_first_theme(fact))}
        for fact in read_facts("companies")
        for row in _provinces(fact)
    ]


def _first_theme(fact: Row) -> str:
    themes = [theme for theme in split_list(fact["technology_areas"]) if theme != "consulting"]
    return themes[0] if themes else "consulting"
