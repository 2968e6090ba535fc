"""One challenge in full, which the link of the page of challenges asks for; and its profile on paper, for its owner to correct: as open to guests, with room to write."""

from collections.abc import Sequence
from functools import partial
from itertools import starmap

from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.kinds import Blanks, Block, Chapter, Form, Item, Items, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Printed, Statement
from dashboard.filters_model import Filters
from dashboard.keeping import owners
from dashboard.model import measures
from dashboard.model.columns import Row, called, said
from dashboard.parts.asking_owners import popped
from dashboard.queries.challenges import journey
from dashboard.tables import facts as told_of
from dashboard.words import challenges as words
from dashboard.words.names import day
from locales import formats, text

_DOORS, _CONTACTS = 4, 3  # that are named


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
    row = register_row(number, facts.filters)
    if row is None:
        return []
    group = ("challenge_id", number)
    answering = measures.rows(facts.filters, "answering_company_count", group)
    doors = measures.rows(facts.filters, "access_count", group, limit=_DOORS)
    log = words.of_contact(measures.rows(facts.filters, "log_count", group)).head(_CONTACTS)
    known = [_door(one) for one in doors.to_dict("records")]
    known += [formats.dotted([day(one, "start_date"), str(one["title"])]) for one in log.to_dict("records")]
    headings = tuple(_say(f"column-{name}") for name in ("what", "known", "right"))
    # What is asked and what is known of it; persons and amounts are for the owner to write
    named = "problem_owner place_name province_codes theme_codes description urgency stage_then"
    none = formats.not_stated()
    told = [(name, value or none) for name, value in told_of(row, named)]
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


def _door(row: Row) -> str:
    is_dated = not formats.is_missing(row["last_contact_date"])
    return _say(
        "known-line",
        party=said("danish_party", row),
        agreement=str(row["agreement_name"]),
        kind=str(row["access_kind"]),
        dated=is_dated,
        date=day(row, "last_contact_date") if is_dated else "",
    )


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
    now, stuck = _of(row, facts), None if facts.is_guest else words.stuck_text(row)
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
    now = _of(row, facts)
    log = measures.rows(facts.filters, "log_count", ("challenge_id", row["challenge_id"]))
    meaning = measures.measure("log_count").meaning()
    owner = str(row["challenge_id"] if formats.is_missing(row["problem_owner"]) else row["problem_owner"])
    return [
        Text((words.dialogue(row, log),), "", text("challenges-dialogue-title")),
        now.table("log_count", "challenges-log", name="challenge-log", help=meaning),
        Form(partial(popped, text("challenges-ask"), "challenge-ask", owner, owners.OWNER, default="zh")),
    ]
