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


def _remark(fact: Row) -> str:
    parts = [fact["source_said"]]
    parts += [f"Kildens form: {fact['type']}"]
    parts += [f"Kildens status: {fact['status']}"] if fact["status"] else []
    parts += [fact["note"]] if fact["note"] else []
    parts.append(f"Sikkerhed: {words('confidence')[fact['confidence']]}")
    return " · ".join(parts)


def fact_cells(export: str) -> list[Cells]:
    """The facts of one export: the register of "2020-03", or "2023-12": what came after, and what changed since."""
    status = {"2020-03": "status_2020_03", "2023-12": "status"}[export]
    facts = numbered("agreements").values()
    return [
        {
            **fact,
            **entry,
            "party_type": words("party type")[fact["danish_party_type"]],
            "themes": danish_themes(fact["themes"]),
            "signed": danish_date(fact["signed"], number) or ("ikke oplyst" if number % 2 else "-"),
            "expires": danish_date(fact["expires"], number),
            "status": entry[status] or ("ikke oplyst" if number % 3 == 0 else None),
            "remark": _remark(fact),
        }
        for number, (entry, fact) in enumerate(zip(sample_rows("agreement_register"), facts, strict=True))
        if export in entry["exports"].split()
    ]


def milestone_cells() -> list[Cells]:
    """The milestones that sources report, grouped by agreement, each with the source of the fact that reports it."""
    sources = {**numbered("agreements"), **numbered("activities")}
    register = by_key("agreement_register")
    return [
        {
            **row,
            "agreement": register[row["agreement_id"]]["title"],
            "source": sources[row["source_of"]]["source"],
        }
        for row in sample_rows("milestones")
    ]
