"""Challenges: those that can be acted on, all of them, who has them and how far they come; one alone is `challenge`."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Groups, Rows
from dashboard.blocks.statement import Record, Statement
from dashboard.model import measures
from dashboard.model.columns import Row, called, column
from dashboard.queries import challenges as ask
from dashboard.search import Finds, over_register
from dashboard.statements import challenge
from dashboard.words.challenges import with_times
from locales import formats, text

_TO_ACT = "is_stuck desc, list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id"
_COLUMNS = """
challenge_title access_names owner_name stage_then time_words stuck_words urgency place_name dialogue last_spoken_date interested_count
theme_codes province_codes owner_contact access_count relevant_company_count value_dkk reached_date source_url challenge_id
| days_in_stage description is_illustrative _file _sheet _row"""


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    closed = text("challenges-card-doors-note", number=now["inaccessible_count"])
    answerable = text("challenges-card-wanted-note", number=now["answerable_count"])
    return [
        facts.strip(
            now.number("challenge_count", text("challenges-card-cases", number=now["case_count"])),
            now.number("accessible_count", closed),
            now.number("wanted_challenge_count", None if facts.is_guest else answerable),
            None if facts.is_guest else now.number("stuck_count", text("challenges-card-silent-note", **now)),
            None if facts.is_guest else now.number("contract_count"),
            invented=facts.invented("known_challenge_count"),
        )
    ]


def acting(facts: Facts) -> Sequence[Block]:
    """The open ones with a contact, stuck ones first: the agreement that gives access, their owner, and how long they wait."""
    return [_listed(facts, "case_count", "act", text("challenges-act-none"), order=_TO_ACT)]


def register(facts: Facts) -> Sequence[Block]:
    """All challenges, or those that are searched for."""
    none = text("challenges-nothing")

    def listed(finds: Finds | None) -> list[Block]:
        return [_listed(facts, "known_challenge_count", "register", none, finds=finds)]

    return [over_register("challenges", "challenge", listed)]


def _listed(facts: Facts, measure: str, name: str, empty: str, **how: Any) -> Rows:
    return facts.now.table(
        measure,
        f"challenges-{name}",
        _COLUMNS,
        paper="challenge_title access_names owner_name stage_then time_words",
        help=text("challenges-click"),
        empty=empty,
        added=with_times,
        leads="challenges",
        **how,
    )


def owners(facts: Facts) -> Sequence[Block]:
    """Who has the challenges, those that are named first; else the place. A row opens the challenges."""
    about = "owner_name has_owner theme_codes province_codes"
    rows = measures.rows(facts.filters, "known_challenge_count", only=about)
    of_owner = {str(owner): found for owner, found in rows.groupby("owner_name")}

    def added(found: pd.DataFrame) -> pd.DataFrame:
        of = [of_owner[str(owner)] for owner in found["owner_name"]]
        found = found.assign(has_owner=[bool(one["has_owner"].iloc[0]) for one in of])
        for name in ("theme_codes", "province_codes"):
            codes = [sorted({str(code) for of_row in one[name].dropna() for code in of_row}) for one in of]
            found[name] = pd.Series(codes, index=found.index, dtype="object")
        most = ["has_owner", "challenge_count", "known_challenge_count"]
        return found.sort_values(most, ascending=False, kind="stable", ignore_index=True)

    return [
        facts.groups(
            "owner_name",
            "challenges-owners",
            name="challenge-owners",
            more="theme_codes province_codes",
            added=added,
            shown=20,
        )
    ]


def stages(facts: Facts) -> Groups:
    """How many stand at each stage, for how long, and what they are worth; a row opens them."""
    return facts.groups(
        "stage_then",
        "challenges-board",
        name="challenge-stages",
        order=tuple(column("stage_then").words or ()),
        help=column("days_in_stage").help or "",
    )


def funnel(facts: Facts) -> Chart:
    """Bars a stage: those that are there, those that went on, those that were lost."""
    found = measures.grouped(facts.filters, facts.group_measures("way_stage"), "way_stage")
    steps = found.set_index("way_stage").loc[list(ask.STAGES)].reset_index()
    marks = (("here_count", "accent", ""), ("passed_count", "scale.2", "/"), ("lost_count", "none", "x"))
    return facts.now.bars(
        "way_stage",
        steps,
        marks,
        "challenges-funnel",
        funnel_takeaway(steps),
        said_of=_reached,
        name="challenge-funnel",
        is_stacked=True,
    )


def _reached(row: Row, count: int) -> str:
    share, reached = row["share_of_previous"], row["reached_count"]
    has_share = not formats.is_missing(share)
    return text("challenges-funnel-label", number=count, reached=reached, share=share, has_share=has_share)


def funnel_takeaway(steps: pd.DataFrame) -> str:
    """How many of all came into dialogue and to a contract, and between which stages most are left behind; a tie names none."""
    by_stage = steps.set_index("way_stage")
    way = [str(stage) for stage in by_stage.index]
    reached, words = by_stage["reached_count"], called("stage")
    left = -reached.astype(int).diff().iloc[1:]
    worst = str(left.idxmax()) if (left == left.max()).sum() == 1 else None
    return text(
        "challenges-funnel-takeaway",
        count=reached["identified"],
        dialogue=reached["dialogue"],
        contract=reached["contract"],
        share=by_stage["share_of_all"]["contract"],
        has_worst=worst is not None,
        before="" if worst is None else words(way[way.index(worst) - 1]),
        after="" if worst is None else words(worst),
    )


PAGE = Statement(
    "challenges",
    _head,
    {
        "act": acting,
        "register": register,
        "owners": owners,
        "funnel": lambda facts: [funnel(facts), stages(facts)],
    },
    "known_challenge_count",
    internal="act",
    record=Record("challenge", challenge.one),
)
