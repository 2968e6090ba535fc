"""Challenges: those that can be acted on, all of them, who has them and how far they come; and one alone in full, which the link asks for.

Its profile on paper is for its owner to correct: as open to guests, with room to write.
"""

from collections.abc import Sequence
from functools import partial
from itertools import starmap
from typing import Any

import pandas as pd

from dashboard import search, tables
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Blanks, Block, Chapter, Chart, Form, Groups, Item, Items, Rows, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Printed, Statement
from dashboard.filters_model import Filters
from dashboard.keeping.owners import OWNER
from dashboard.model import columns, measures
from dashboard.model.columns import Row, called, column
from dashboard.parts.asking_owners import popped
from dashboard.queries import registers as ask
from dashboard.statements import opportunities
from dashboard.words import challenges as words
from dashboard.words.names import codes_of, day, listed
from locales import formats, text

_COLUMNS = """
challenge_title access_names owner_name stage_then time_words stuck_words urgency place_name dialogue last_spoken_date interested_count
theme_codes province_codes owner_contact access_count relevant_company_count value_dkk reached_date source_url challenge_id
| days_in_stage description is_illustrative _file _sheet _row"""
_DOORS, _CONTACTS = 4, 3  # that are named


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    closed = text("challenges-card-doors-note", number=now["inaccessible_count"])
    answerable = text("challenges-card-wanted-note", number=now["answerable_count"])
    strip = facts.strip(
        now.number("challenge_count", text("challenges-card-cases", number=now["case_count"])),
        now.number("accessible_count", closed),
        now.number("wanted_challenge_count", None if facts.is_guest else answerable),
        None if facts.is_guest else now.number("stuck_count", text("challenges-card-silent-note", **now)),
        None if facts.is_guest else now.number("contract_count"),
        invented=facts.invented("known_challenge_count"),
    )
    return [strip]


def acting(facts: Facts) -> Sequence[Block]:
    """The open ones with a contact, real ones first, then stuck ones: the agreement that gives access, their owner, and how long they wait."""
    return [_listed(facts, "case_count", "act")]


def _register(facts: Facts) -> Sequence[Block]:
    def found(finds: search.Finds | None) -> list[Block]:
        return [_listed(facts, "known_challenge_count", "register", finds=finds)]

    return [search.over_register("challenges", "challenge", found)]


def _listed(facts: Facts, measure: str, name: str, **how: Any) -> Rows:
    return facts.now.table(
        measure,
        f"challenges-{name}",
        _COLUMNS,
        paper="challenge_title access_names owner_name stage_then time_words",
        help=text("challenges-click"),
        added=words.with_times,
        leads="challenges",
        **how,
    )


def _owners(facts: Facts) -> Sequence[Block]:
    about = "owner_name has_owner theme_codes province_codes"
    rows = measures.rows(facts.filters, "known_challenge_count", only=about)

    def added(found: pd.DataFrame) -> pd.DataFrame:
        found = found.join(rows.groupby("owner_name")["has_owner"].first(), on="owner_name")
        found = found.join(codes_of(rows, "owner_name", "theme_codes", "province_codes"), on="owner_name")
        most = ["has_owner", "challenge_count", "known_challenge_count"]
        return found.sort_values(most, ascending=False, kind="stable", ignore_index=True)

    groups = facts.groups(
        "owner_name",
        "challenges-owners",
        name="challenge-owners",
        more="theme_codes province_codes",
        added=added,
        shown=20,
    )
    return [groups]


def stages(facts: Facts) -> Groups:
    """How many challenges are at each stage, for how long, and their value; a row opens them."""
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

    def said_of(row: Row, count: int) -> str:
        share, reached = row["share_of_previous"], row["reached_count"]
        known = not formats.is_missing(share)
        return text("challenges-funnel-label", number=count, reached=reached, share=share, has_share=known)

    return facts.now.bars(
        "way_stage",
        steps,
        marks,
        "challenges-funnel",
        funnel_takeaway(steps),
        said_of=said_of,
        name="challenge-funnel",
        is_stacked=True,
    )


def funnel_takeaway(steps: pd.DataFrame) -> str:
    """How many of all came into dialogue and to a contract, and between which stages most are left behind; a tie names none."""
    by_stage = steps.set_index("way_stage")
    way = [str(stage) for stage in by_stage.index]
    reached, stage = by_stage["reached_count"], called("stage")
    left = -reached.astype(int).diff().iloc[1:]
    worst = str(left.idxmax()) if (left == left.max()).sum() == 1 else None
    return text(
        "challenges-funnel-takeaway",
        count=reached["identified"],
        dialogue=reached["dialogue"],
        contract=reached["contract"],
        share=by_stage["share_of_all"]["contract"],
        has_worst=worst is not None,
        before="" if worst is None else stage(way[way.index(worst) - 1]),
        after="" if worst is None else stage(worst),
    )


def printed(number: str) -> Printed:
    """The paper of the challenge of a number; of one that guests may not know of, nothing."""
    return Printed(
        partial(_profile, number),
        lambda facts: str((register_row(number, facts.filters) or {}).get("title", number)),
        lambda: formats.dotted([_say("kind"), number]),
        lambda facts: text("challenges-profile-file", number=number, day=facts.filters.as_of.isoformat()),
        lang="zh",
        help=lambda: text("challenges-profile-help"),
        for_partners=True,
    )


def register_row(number: str, alone: Filters) -> Row | None:
    """The row of a challenge in the register; None where it is not known on the day, or not to who reads."""
    found = measures.rows(alone, "known_challenge_count", ("challenge_id", number)).to_dict("records")
    return found[0] if found else None


def _profile(number: str, facts: Facts) -> Sequence[Block]:
    """The challenge as open to guests, with room for corrections: no amounts, no persons, nothing invented."""
    if (row := register_row(number, facts.filters)) is None:
        return []
    group = ("challenge_id", number)
    answering = measures.rows(facts.filters, "answering_company_count", group)
    doors = measures.rows(facts.filters, "access_count", group, limit=_DOORS)
    log = words.of_contact(measures.rows(facts.filters, "log_count", group)).head(_CONTACTS)
    known = []
    for one in doors.to_dict("records"):
        is_dated = not formats.is_missing(one["last_contact_date"])
        line = _say(
            "known-line",
            party=columns.said("danish_party", one),
            agreement=str(one["agreement_name"]),
            kind=str(one["access_kind"]),
            dated=is_dated,
            date=day(one, "last_contact_date") if is_dated else "",
        )
        known.append(line)
    known += [formats.dotted([day(one, "start_date"), str(one["title"])]) for one in log.to_dict("records")]
    headings = tuple(_say(f"column-{name}") for name in ("what", "known", "right"))
    # What is asked and what is known of it; persons and amounts are for the owner to write
    named = "problem_owner place_name province_codes theme_codes description urgency stage_then"
    none = formats.not_stated()
    told = [(name, value or none) for name, value in tables.facts(row, named)]
    if not formats.is_missing(row["reached_date"]):
        told[-1] = told[-1][0], formats.dotted([told[-1][1], day(row, "reached_date")])
    told.insert(1, (_say("person"), none))
    told.insert(-2, (_say("scale"), none))
    return [
        Text((_say("intro"),), ""),
        Blanks(headings=headings, facts=tuple(told)),
        Text(
            tuple(starmap(words.offered_line, words.offered(answering).items())),
            _say("technology-none"),
            _say("technology"),
        ),
        Blanks(_say("technology-asked"), lines=3),
        Text(tuple(known), _say("known-none"), _say("known")),
        Blanks(_say("known-asked", known=len(known)), lines=3),
        Blanks(_say("back"), signed=tuple(_say(f"sign-{name}") for name in ("name", "organisation", "date"))),
    ]


def _say(key: str, **params: object) -> str:
    return text(f"challenges-profile-{key}", **params)


def one(number: str, filters: Filters) -> Statement | str:
    """All that is known of one challenge on the day, whatever the filters; or the sentence that it does not exist."""
    if (row := register_row(number, Filters(as_of=filters.as_of))) is None:
        return text("challenges-unknown", number=number[:40])
    return Statement(
        "challenges",
        partial(_standing, row),
        {
            "doors": partial(_doors, number),
            "facts": partial(_known, row),
            "dialogue": partial(_dialogue, row),
        },
        internal="dialogue",
        # what is invented is not handed out
        printed=None if row["is_illustrative"] else printed(number),
        words="challenge",
        of_one=("challenge_id", number),
    )


def _standing(row: Row, facts: Facts) -> list[Block]:
    now = facts.now
    stuck = None if facts.is_guest else words.stuck_text(row)
    is_dated = not formats.is_missing(row["reached_date"])
    since = text("challenges-since", date=day(row, "reached_date")) if is_dated else None
    near = text("challenges-companies-near", count=now["active_answering_company_count"])
    is_told = listed(row["province_codes"]) and now["answering_company_count"]
    said = (called("stage_then")(row["stage_then"]), since, stuck)
    return [
        Chapter(str(row["title"])),
        Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("access_count"),
            now.number("answering_company_count", near if is_told else None),
            now.number("log_count"),
            invented=mark_of(row["is_illustrative"]),
        ),
    ]


def _doors(number: str, facts: Facts) -> Sequence[Block]:
    now = facts.now
    companies = now.table(
        "answering_company_count", "challenges-companies", name="challenge-companies", leads="companies"
    )
    how = measures.measure("access_count").meaning()
    access = now.table(
        "access_count", "challenges-access", name="challenge-access", help=how, leads="agreements"
    )
    ranked = Item(text("challenges-companies-link"), page="opportunities", link={"challenge": number})
    if facts.is_guest:
        return [access, companies]
    able = measures.rows(facts.filters, "answering_company_count", facts.group, only="company_id")
    others = opportunities.otherwise(facts, number, able["company_id"].tolist())
    return [access, companies, others, Items((ranked,))]


def _known(row: Row, facts: Facts) -> Sequence[Block]:
    offer = "offer_holder" if row["stage_then"] == "offer" else ""
    named = f"description sought problem_owner owner_contact {offer} place_name province_codes theme_codes urgency value_dkk stage_text"
    owner = called("owner_name")(row["owner_name"])
    steps = ask.challenge_journey(str(row["challenge_id"]), facts.filters.as_of)
    return [
        facts.terms(row, "challenges-facts", named),
        Text((words.way(row, steps),), "", text("challenges-journey-title")),
        facts.now.table(
            "known_challenge_count",
            "challenge-siblings",
            "challenge_title stage_then time_words theme_codes place_name",
            group=("owner_name", row["owner_name"]),
            title=text("challenges-siblings-title", owner=owner),
            added=words.with_times,
            leads="challenges",
            finds=lambda rows: rows[rows["challenge_id"] != row["challenge_id"]].reset_index(drop=True),
        ),
    ]


def _dialogue(row: Row, facts: Facts) -> Sequence[Block]:
    log = measures.rows(facts.filters, "log_count", facts.group)
    meaning = measures.measure("log_count").meaning()
    owner = str(row["challenge_id"] if formats.is_missing(row["problem_owner"]) else row["problem_owner"])
    return [
        Text((words.dialogue(row, log),), "", text("challenges-dialogue-title")),
        facts.now.table("log_count", "challenges-log", name="challenge-log", help=meaning),
        Form(partial(popped, text("challenges-ask"), "challenge-ask", owner, OWNER, default="zh")),
    ]


PAGE = Statement(
    "challenges",
    _head,
    {
        "act": acting,
        "register": _register,
        "owners": _owners,
        "funnel": lambda facts: [funnel(facts), stages(facts)],
    },
    "known_challenge_count",
    internal="act",
    record=one,
)
