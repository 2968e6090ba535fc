"""The findings of the rules of the money, and that its sums agree, on the page of the budget."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, FigureKey, Form, Lights, Text
from dashboard.blocks.plain import table
from dashboard.money import outlook, questions, rules
from dashboard.money.grant import PARTS, outside_sentence, revision_sentence
from dashboard.money.notes import on_lines
from locales import formats, text


def made(facts: Facts) -> Sequence[Block]:
    """The state of each rule, the findings, and the lines whose deviation has no explanation."""
    whole, limits = facts.whole, questions.limits()
    landing = outlook.rule_light(questions.landing(facts.filters), limits)
    lights = rules.lights(whole.rows("finding_count"), limits, landing)
    return [
        Text((rules.rules_sentence(lights),), "", text("budget-rules-title")),
        Lights(lights),
        whole.table(
            "finding_count",
            "findings",
            "severity finding_text amount_dkk limit_dkk _file _sheet _row",
            title=text("budget-rules-list"),
            added=rules.with_texts,
            is_folded=True,
        ),
        Form(partial(on_lines, facts.filters)),
    ]


def proof(facts: Facts) -> Sequence[Block]:
    """The sums of the grant table once more, part by part, and what was revised in the budget."""
    everything = facts.counts(replace(facts.filters.narrowed_by(), period_from=None))

    def keys(row: Mapping[Any, Any]) -> tuple[FigureKey | None, ...]:
        name = PARTS.get(row["part_code"])
        group = None if formats.is_missing(row["currency"]) else ("currency", row["currency"])
        key = everything.key(name, group) if name else None
        # without a rate there is no amount in kroner, only one in its own currency
        return (None, None, key) if group else (None, key)

    said = [
        table(
            questions.proof(facts.filters),
            "proof_part amount_dkk amount currency voucher_count",
            text("budget-proof-title"),
            keys=keys,
            empty=text("budget-empty"),
            note=outside_sentence(everything),
            name="proof",
        )
    ]
    revised = questions.revisions()
    if len(revised):
        note = [revision_sentence(revised, everything), text("budget-revision-how")]
        said.append(
            table(
                revised,
                "budget_line funding_source budget_period original_dkk revised_budget_dkk change_dkk original_file original_date _file _sheet _row",
                text("budget-revision-title"),
                empty=text("budget-empty"),
                note=formats.together(note),
                name="revision",
            )
        )
    return said
