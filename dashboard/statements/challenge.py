"""One challenge in full, which the link of the page of challenges asks for."""

from collections.abc import Sequence
from functools import partial

from dashboard import asking
from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.kinds import Block, Chapter, Form, Item, Items, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row, called
from dashboard.parts.asking_owners import popped
from dashboard.queries.challenges import journey
from dashboard.statements.challenge_profile import printed, register_row
from dashboard.words.challenges import dialogue, stuck_text, way, with_times
from dashboard.words.names import day
from locales import formats, text


def one(number: str, filters: Filters) -> Statement | str:
    """All that is known of one challenge on the day, whatever else is filtered; the sentence that it is not there, where it is not."""
    row = register_row(number, Filters(as_of=filters.as_of))
    if row is None:
        return text("challenges-unknown", number=number[:40])
    return Statement(
        "challenges",
        partial(_standing, row),
        {"doors": partial(_doors, row), "facts": partial(_known, row), "dialogue": partial(_dialogue, row)},
        internal="dialogue",
        # what is invented is not handed out
        printed=None if row["is_illustrative"] else printed(number),
        words="challenge",
        is_alone=True,
    )


def _of(row: Row, facts: Facts) -> Counts:
    return facts.counts(facts.filters, ("challenge_id", row["challenge_id"]))


def _standing(row: Row, facts: Facts) -> list[Block]:
    now, stuck = _of(row, facts), None if facts.is_guest else stuck_text(row)
    is_dated = not formats.is_missing(row["reached_date"])
    since = text("challenges-since", date=day(row, "reached_date")) if is_dated else None
    near = text("challenges-companies-near", count=now["active_answering_company_count"])
    said = (called("stage_then")(row["stage_then"]), since, stuck)
    return [
        Chapter(str(row["title"])),
        Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("access_count"),
            now.number("answering_company_count", near if now["answering_company_count"] else None),
            now.number("log_count"),
            invented=mark_of(row["is_illustrative"]),
        ),
    ]


def _doors(row: Row, facts: Facts) -> Sequence[Block]:
    now, number = _of(row, facts), str(row["challenge_id"])
    companies = now.table(
        "answering_company_count", "challenges-companies", name="challenge-companies", leads="companies"
    )
    how, name = measures.measure("access_count").meaning(), "challenge-access"
    access = now.table("access_count", "challenges-access", name=name, help=how, leads="agreements")
    ranked = Item(text("challenges-companies-link"), page="opportunities", link={"challenge": number})
    return [access, companies, Items((ranked,))]


def _known(row: Row, facts: Facts) -> Sequence[Block]:
    offer = "offer_holder" if row["stage_then"] == "offer" else ""
    named = f"description sought problem_owner owner_contact {offer} place_name province_codes theme_codes urgency value_dkk stage_text"
    owner = called("owner_name")(row["owner_name"])
    steps = journey(str(row["challenge_id"]), facts.filters.as_of)
    return [
        facts.terms(row, "challenges-facts", named),
        Text((way(row, steps),), "", text("challenges-journey-title")),
        facts.now.table(
            "known_challenge_count",
            "challenge-siblings",
            "challenge_title stage_then time_words theme_codes place_name",
            group=("owner_name", row["owner_name"]),
            title=text("challenges-siblings-title", owner=owner),
            added=with_times,
            leads="challenges",
            finds=lambda rows: rows[rows["challenge_id"] != row["challenge_id"]].reset_index(drop=True),
        ),
    ]


def _dialogue(row: Row, facts: Facts) -> Sequence[Block]:
    now = _of(row, facts)
    log = measures.rows(facts.filters, "log_count", ("challenge_id", row["challenge_id"]))
    meaning = measures.measure("log_count").meaning()
    owner = str(row["challenge_id"] if formats.is_missing(row["problem_owner"]) else row["problem_owner"])
    return [
        Text((dialogue(row, log),), "", text("challenges-dialogue-title")),
        now.table("log_count", "challenges-log", name="challenge-log", help=meaning),
        Form(partial(popped, text("challenges-ask"), "challenge-ask", owner, asking.OWNER, default="zh")),
    ]
