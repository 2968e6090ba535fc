"""A company and a challenge held against each other, on the page of opportunities: who they are, why they suit each other or not, and who opens the door."""

from collections.abc import Sequence

from dashboard import ranking
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Item, Items, Rows, Text
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.statements.pairs import titled, told
from dashboard.words import opportunities as words
from dashboard.words.names import said
from locales import formats, text


def about(facts: Facts) -> Items:
    """The facts of the chosen company and challenge, with the way to their pages."""
    asked = ranking.asked(facts.filters)
    company, challenge = (next(iter(ids or ()), None) for ids in (asked.company_ids, asked.challenge_ids))
    items = []
    if company and (known := ranking.company(company, asked.as_of)):
        lines, link = words.company_lines(known), {"company": company}
        items.append(Item(str(known["company_name"]), tuple(lines), page="companies", link=link))
    if challenge and (known := ranking.open_challenge(challenge, asked.as_of)):
        lines, link = [said(known["description"]), words.about_challenge(known)], {"challenge": challenge}
        items.append(Item(str(known["title"]), tuple(filter(None, lines)), page="challenges", link=link))
    return Items(tuple(items))


def doors(facts: Facts, challenge_id: str) -> Rows:
    """Every agreement that opens a door to a challenge, the best first."""
    return facts.counts(Filters(as_of=facts.filters.as_of)).table(
        "access_count",
        "opportunities-doors-of-pair",
        group=("challenge_id", challenge_id),
        title=text("opportunities-doors-of-pair"),
        empty=text("opportunities-doors-nobody"),
        help=measures.measure("access_count").meaning(),
        leads="agreements",
    )


def pair(facts: Facts) -> Sequence[Block]:
    """Why a company suits a challenge, or why not: its score in its parts, each with the sentence why and what would raise it."""
    asked = ranking.asked(facts.filters)
    challenge = next(iter(asked.challenge_ids or ()), None)
    found = told(measures.rows(asked, "pair_count")).to_dict("records")
    if not found or challenge is None:
        return [Text((), text("opportunities-unknown-challenge"))]
    row = found[0]
    raised = row["raise_text"] if row["is_fit"] else row["needed_text"]
    lines = [raised, None if row["is_fit"] else row["lacking_text"]]
    return [
        Text((*filter(None, lines), str(row["confidence_text"])), "", titled(row)),
        Items(tuple(_part(row, part) for part in words.PARTS)),
        about(facts),
        doors(facts, challenge),
    ]


def _part(row: Row, part: str) -> Item:
    raised = ""
    if step := words.step_text(row, part):
        raised = text("opportunities-step", step=step, points=words.points(row[f"{part}_gain_points"]))
    heading = formats.labelled(words.part_name(part), words.of_most(row, part))
    return Item(heading, (str(row[f"{part}_text"]), raised))
