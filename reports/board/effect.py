"""Effect: what came of it, before, within and after the project, and the latest outcomes by name."""

from __future__ import annotations

from typing import Any

from dashboard.model import pages
from dashboard.model.columns import called, column, group_name
from dashboard.words import effect as words
from locales import formats, text
from reports.board import model
from reports.board.facts import PackFacts
from reports.board.naming import mark_of, whole

_SHOWN = 6  # outcomes on paper; the workbook has them all
_SAID = frozenset({"result_kind", "danish_parties"})  # columns whose words are said before they are set


def sentences(facts: PackFacts) -> model.Text:
    """What came of it, how long it took, and what it is worth as far as that is stated; few are told as few."""
    now, few = facts.now, int(facts.rule("effect.few"))
    if not now["outcome_count"]:
        return model.Text((), text("effect-nothing"))
    said = [words.takeaway(now, few)]
    if not facts.asked.is_guest:
        if now["contract_outcome_count"]:
            said.append(words.contract_sentence(now))
        if now["first_outcome_agreement_count"]:
            said.append(words.timed_sentence(now))
    return model.Text(tuple(said), "", message=text("effect-within", count=now["project_outcome_count"]))


def sides(facts: PackFacts) -> model.Table:
    """Outcomes by kind, contacts and companies before, within and after the project."""
    names = [name for name in pages.page("board").groups["project_side"] if not facts.is_hidden(name)]
    found = facts.now.by(" ".join(names), "project_side")
    rows = [
        model.TableRow(
            # what has no row on a side is none there
            (group_name("project_side", side), *(found[side].get(name, 0) for name in names)),
            keys=(
                None,
                *(
                    facts.now.key(name, ("project_side", side)) if name in found[side] else None
                    for name in names
                ),
            ),
        )
        for side in words.SIDES
        if side in found
    ]
    return model.Table(
        text("pack-effect-sides"),
        text("pack-sheet-effect-sides"),
        (column("project_side"), *(column(name) for name in names)),
        tuple(rows),
        text("effect-nothing"),
        widths=(1.2, 0.9, 1.3, 1.1, 1.1, 1.1, 1, 1)[: 1 + len(names)],
        message=text("effect-within", count=facts.now["project_outcome_count"]),
        invented=facts.invented(facts.now.rows("outcome_count")),
    )


def outcomes(facts: PackFacts) -> model.Table:
    """The outcomes whose kind is stated, newest first."""
    found = facts.now.rows("stated_outcome_count", order="result_date desc nulls last, result_id")
    kind, party = called("result_kind"), called("danish_party")
    has_value = not facts.asked.is_guest and found["value_dkk"].notna().any()
    named = ["result_date", "result_kind", "outcome", "danish_parties", *(["value_dkk"] if has_value else [])]

    def values(row: dict[Any, Any]) -> tuple[model.Value, ...]:
        day, value, parties = row["result_date"], row["value_dkk"], row["danish_parties"]
        precision = row["result_date_precision"]
        written: model.Value = None if formats.is_missing(day) else day
        if written is not None and precision != "day":
            written = formats.date(day, precision)
        told = None if formats.is_missing(parties) else formats.joined(map(party, parties)) or None
        worth = (None if formats.is_missing(value) else value,) if has_value else ()
        return (written, kind(row["result_kind"]), whole(row["outcome"]), told, *worth)

    count = facts.now["stated_outcome_count"]
    return model.Table(
        text("pack-effect-outcomes"),
        text("pack-sheet-effect-outcomes"),
        tuple(column(name, **({"words": None} if name in _SAID else {})) for name in named),
        tuple(
            model.TableRow(values(row), mark=mark_of(row["is_illustrative"]))
            for row in found.to_dict("records")
        ),
        text("effect-nothing"),
        shown=_SHOWN,
        widths=(0, 0.9, 2, 1.4, 0)[: len(named)],
        message=text("pack-effect-outcomes-message", count=count, shown=min(count, _SHOWN)),
    )
