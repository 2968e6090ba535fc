"""The profile of a challenge on paper, for its owner to correct: as open to guests, with room to write."""

from collections.abc import Sequence
from functools import partial
from itertools import starmap

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Blanks, Block, Text
from dashboard.blocks.statement import Printed
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row, said
from dashboard.tables import facts as told_of
from dashboard.words.challenges import of_contact, offered, offered_line
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
    log = measures.rows(facts.filters, "log_count", group)
    log = of_contact(log).head(_CONTACTS)
    known = []
    for one in doors.to_dict("records"):
        is_dated = not formats.is_missing(one["last_contact_date"])
        known.append(
            _say(
                "known-line",
                party=said("danish_party", one),
                agreement=str(one["agreement_name"]),
                kind=str(one["access_kind"]),
                dated=is_dated,
                date=day(one, "last_contact_date") if is_dated else "",
            )
        )
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
            tuple(starmap(offered_line, offered(answering).items())),
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
