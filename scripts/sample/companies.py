"""The companies of the facts, and the interests that a source shows them to have."""

from __future__ import annotations

from scripts.sample.facts import Row, danish_themes, read_facts, split_list, words
from scripts.sample.office import Line

# Provinces as the facts name them; where a fact names only a town, the province stands in brackets after it.
PROVINCES = (
    "Beijing",
    "Tianjin",
    "Shanghai",
    "Hebei",
    "Liaoning",
    "Heilongjiang",
    "Jiangsu",
    "Zhejiang",
    "Anhui",
    "Shandong",
    "Guangdong",
    "Sichuan",
    "Tibet",
)


def provinces_of(fact: Row) -> list[str]:
    """The provinces in which a fact says that the company is, or was, active."""
    return [province for province in PROVINCES if province in fact["active_in_china"]]


def fact_lines() -> list[Line]:
    """The companies of the facts. A CVR number stands as a number where Excel would have made it one."""
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
                    "; ".join(provinces_of(fact)) or None,
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
    lines = []
    for fact in read_facts("companies"):
        text = fact["active_in_china"]
        theme = danish_themes(_first_theme(fact))
        for province in provinces_of(fact):
            after = text[text.index(province) :].split(";")[0]
            trip = "trip 2012" in after
            workshop = "workshops 2021" in text
            lines.append(
                Line(
                    (
                        fact["cvr"] or None,
                        fact["name"],
                        theme,
                        province,
                        "interesseret" if trip else "aktiv",
                        "2012" if trip else ("2021" if workshop else None),
                        fact["source"],
                        "nej",
                    )
                )
            )
    return lines


def _first_theme(fact: Row) -> str:
    themes = [theme for theme in split_list(fact["technology_areas"]) if theme != "consulting"]
    return themes[0] if themes else "consulting"
