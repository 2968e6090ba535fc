"""The agreements and milestones of the facts, with what the desk calls them (agreement_register.csv, milestones.csv)."""

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
from scripts.sample.office import Line, Value


def _remark(fact: Row) -> str:
    parts = [fact["source_said"]]
    parts += [f"Kildens form: {fact['type']}"]
    parts += [f"Kildens status: {fact['status']}"] if fact["status"] else []
    parts += [fact["note"]] if fact["note"] else []
    parts.append(f"Sikkerhed: {words('confidence')[fact['confidence']]}")
    return " · ".join(parts)


def _fact_line(number: int, entry: Cells, fact: Row, status: Value) -> Line:
    return Line(
        (
            fact["danish_party"],
            words("party type")[fact["danish_party_type"]],
            entry["agreement_id"],
            entry["title"],
            entry["type"],
            entry["danish_town"],
            fact["chinese_party"],
            fact["chinese_city"] or None,
            fact["chinese_province"] or None,
            danish_themes(fact["themes"]),
            danish_date(fact["signed"], number) or ("ikke oplyst" if number % 2 else "-"),
            danish_date(fact["expires"], number),
            status or ("ikke oplyst" if number % 3 == 0 else None),
            fact["source"],
            _remark(fact),
            "nej",
        )
    )


def fact_lines(export: str) -> list[Line]:
    """The facts of one export: the register of "2020-03", or "2023-12": what came after, and what changed since."""
    status = {"2020-03": "status_2020_03", "2023-12": "status"}[export]
    facts = numbered("agreements").values()
    return [
        _fact_line(number, entry, fact, entry[status])
        for number, (entry, fact) in enumerate(zip(sample_rows("agreement_register"), facts, strict=True))
        if export in entry["exports"].split()
    ]


def milestone_lines() -> list[Line]:
    """The milestones that sources report, grouped by agreement, each with the source of the fact that reports it."""
    sources = {**numbered("agreements"), **numbered("activities")}
    return [
        Line(
            (
                row["agreement_id"],
                by_key("agreement_register")[row["agreement_id"]]["title"],
                row["title"],
                row["deadline"],
                row["reached"],
                row["status"],
                row["result"],
                row["result_type"],
                sources[row["source_of"]]["source"],
                "nej",
            )
        )
        for row in sample_rows("milestones")
    ]
