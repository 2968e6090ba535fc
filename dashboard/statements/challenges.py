"""Challenges: those that can be acted on, all of them, who has them and how far they come; and one challenge in full, with its profile on paper."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import starmap
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks import kinds
from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Make, Printed, Record, Statement
from dashboard.cards import MARKS
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.columns import called, column
from dashboard.parts import company_gaps
from dashboard.queries import challenges as ask
from dashboard.queries import search
from dashboard.search import LINK
from dashboard.words import sources
from dashboard.words.names import day
from locales import formats, text

Row = Mapping[Any, Any]

_MONTH_DAYS, _YEAR_DAYS = 30, 365
_TO_ACT = "is_stuck desc, list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id"
_COLUMNS = """
challenge_title access_names owner_name stage_then time_words stuck_words urgency place_name dialogue last_spoken_date interested_count
theme_codes province_codes owner_contact access_count relevant_company_count value_dkk reached_date source_url challenge_id
| days_in_stage description is_illustrative _file _sheet _row"""
_HERE = kinds.Lead("", "challenge", "challenge_id")
# Of the profile on paper.
_TECHNOLOGIES, _COMPANIES, _DOORS, _CONTACTS = 6, 3, 4, 3


def _nothing(facts: Facts) -> str:
    return "" if facts.now["known_challenge_count"] else text("challenges-empty")


def _head(facts: Facts) -> list[kinds.Block]:
    now = facts.now
    answerable = text("challenges-card-wanted-note", number=now["answerable_count"])
    return [
        facts.strip(
            now.number("challenge_count", text("challenges-card-cases", number=now["case_count"])),
            now.number(
                "accessible_count", text("challenges-card-doors-note", number=now["inaccessible_count"])
            ),
            now.number("wanted_challenge_count", None if facts.is_guest else answerable),
            None if facts.is_guest else now.number("stuck_count", text("challenges-card-silent-note", **now)),
            None if facts.is_guest else now.number("contract_count"),
            invented=facts.invented("known_challenge_count"),
        )
    ]


def _parts(facts: Facts) -> Mapping[str, Make]:
    acted: dict[str, Make] = {} if facts.is_guest else {"act": acting}
    return {
        **acted,
        "register": register,
        "owners": owners,
        "funnel": lambda facts: [funnel(facts), stages(facts)],
    }


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def acting(facts: Facts) -> Sequence[kinds.Block]:
    """The open ones with a contact, stuck ones first: the agreement that gives access, their owner, and how long they wait."""
    return [_listed(facts, "case_count", "act", text("challenges-act-none"), order=_TO_ACT)]


def register(facts: Facts) -> Sequence[kinds.Block]:
    """All challenges, or those that are searched for."""
    none = text("challenges-nothing")

    def listed(sought: str) -> list[kinds.Block]:
        finds = partial(_found, sought) if sought else None
        return [_listed(facts, "known_challenge_count", "register", none, finds=finds)]

    return [
        kinds.Search(
            "challenges", text("challenges-search"), text("challenges-search-placeholder"), LINK, listed
        )
    ]


def _listed(facts: Facts, measure: str, name: str, empty: str, **how: Any) -> kinds.Rows:
    return kinds.Rows(
        facts.now.key(measure),
        text(f"challenges-{name}-title"),
        f"challenges-{name}",
        _COLUMNS,
        paper="challenge_title access_names owner_name stage_then time_words",
        help=text("challenges-click"),
        empty=empty,
        added=with_times,
        leads=_HERE,
        **how,
    )


def _found(sought: str, rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["challenge_id"].isin(search.ids(sought, "challenge"))].reset_index(drop=True)


def with_times(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with how long each has been at its stage, and that it is stuck."""
    found = rows.to_dict("records")
    times = [
        None
        if formats.is_missing(row["days_in_stage"])
        else time_text(row["days_in_stage"], row["is_at_least"])
        for row in found
    ]
    stuck = [_stuck(row, "over") for row in found]
    return rows.assign(
        **{
            name: pd.Series(said, index=rows.index, dtype="object")
            for name, said in (("time_words", times), ("stuck_words", stuck))
        }
    )


def time_text(days: Any, is_at_least: object) -> str:
    """A time in a stage as people say it: 26 days, 9 months, at least 3 years; "not stated" where it is not known."""
    if formats.is_missing(days):
        return formats.not_stated()
    is_open_ended = not formats.is_missing(is_at_least) and bool(is_at_least)
    count, unit = int(days), "days"
    if is_open_ended and not count:  # reached some time in the month or year that is still running
        return text("challenges-time-about")
    if count >= 2 * _YEAR_DAYS:
        count, unit = count // _YEAR_DAYS, "years"
    elif count >= 3 * _MONTH_DAYS:
        count, unit = count // _MONTH_DAYS, "months"
    said = text("challenges-time", unit=unit, count=count)
    return text("challenges-time-least", time=said) if is_open_ended else said


def _stuck(row: Row, said: str = "by") -> str | None:
    if not bool(row["is_stuck"]):
        return None
    over = time_text(row["days_over_limit"], row["is_at_least"])
    return text(f"challenges-stuck-{said}", mark=MARKS["red"], over=over)


# ── Problem owners and the funnel ─────────────────────────────────────────────────────────────────────────────────


def owners(facts: Facts) -> Sequence[kinds.Block]:
    """Who has the challenges, those that are named first; else the place. A row opens the challenges."""
    names = facts.group_measures("owner_name")
    about = "owner_name has_owner theme_codes province_codes"
    rows = measures.rows(facts.filters, "known_challenge_count", only=about)
    of_owner = {str(owner): found for owner, found in rows.groupby("owner_name")}

    def added(found: pd.DataFrame) -> pd.DataFrame:
        of = [of_owner[str(owner)] for owner in found["owner_name"]]
        found = found.assign(
            has_owner=[bool(one["has_owner"].iloc[0]) for one in of],
            **{
                name: pd.Series([_codes(one[name]) for one in of], index=found.index, dtype="object")
                for name in ("theme_codes", "province_codes")
            },
        )
        most = ["has_owner", "challenge_count", "known_challenge_count"]
        return found.sort_values(most, ascending=False, kind="stable", ignore_index=True)

    return [
        kinds.Groups(
            "owner_name",
            names,
            facts.filters,
            text("challenges-owners-title"),
            "challenge-owners",
            more="theme_codes province_codes",
            added=added,
            shown=20,
            help=text("challenges-owners-help"),
        )
    ]


def _codes(lists: Iterable[Any]) -> list[str]:
    return sorted({str(code) for listed in lists if listed is not None for code in listed})


def stages(facts: Facts) -> kinds.Groups:
    """How many stand at each stage, for how long, and what they are worth; a row opens them."""
    return kinds.Groups(
        "stage_then",
        facts.group_measures("stage_then"),
        facts.filters,
        text("challenges-board-title"),
        "challenge-stages",
        order=tuple(column("stage_then").words or ()),
        help=column("days_in_stage").help or "",
    )


def funnel(facts: Facts) -> kinds.Chart:
    """Bars a stage: those that are there, those that went on, those that were lost."""
    found = measures.grouped(facts.filters, facts.group_measures("way_stage"), "way_stage")
    steps = found.set_index("way_stage").loc[list(ask.STAGES)].reset_index()
    takeaway = funnel_takeaway(steps)
    rows = steps.to_dict("records")
    words = called("way_stage")
    marks = (("here_count", "accent", ""), ("passed_count", "scale.2", "/"), ("lost_count", "none", "x"))
    return kinds.Chart(
        "bars",
        text("challenges-funnel-title"),
        text("challenges-funnel-title"),
        column("way_stage"),
        takeaway,
        text("challenges-funnel-alt", takeaway=takeaway),
        tuple(words(row["way_stage"]) for row in rows),
        tuple(
            kinds.Series(
                name,
                measures.measure(name).label(),
                tuple(int(row[name]) for row in rows),
                colour,
                pattern=pattern,
                keys=tuple(facts.now.key(name, ("way_stage", row["way_stage"])) for row in rows),
                words=tuple(_reached(row, int(row[name])) for row in rows),
            )
            for name, colour, pattern in marks
        ),
        name="challenge-funnel",
        is_stacked=True,
        help=text("challenges-funnel-help"),
    )


def _reached(row: Row, count: int) -> str:
    share = row["share_of_previous"]
    return text(
        "challenges-funnel-label",
        number=count,
        reached=row["reached_count"],
        share=share,
        has_share="no" if formats.is_missing(share) else "yes",
    )


def funnel_takeaway(steps: pd.DataFrame) -> str:
    """How many of all came into dialogue and to a contract, and between which stages most are left behind."""
    by_stage = steps.set_index("way_stage")
    way = [str(stage) for stage in by_stage.index]
    shares = by_stage["share_of_previous"].dropna()
    worst = None if shares.empty else str(shares.astype(float).idxmin())
    reached, words = by_stage["reached_count"], called("stage")
    return text(
        "challenges-funnel-takeaway",
        count=reached["identified"],
        dialogue=reached["dialogue"],
        contract=reached["contract"],
        share=by_stage["share_of_all"]["contract"],
        has_worst="no" if worst is None else "yes",
        before="" if worst is None else words(way[way.index(worst) - 1]),
        after="" if worst is None else words(worst),
    )


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def one(number: str, filters: Filters) -> Statement | str:
    """All that is known of one challenge on the day, whatever else is filtered; the sentence that it is not there, where it is not."""
    row = _row(number, Filters(as_of=filters.as_of))
    if row is None:
        return text("challenges-unknown", number=number[:40])
    printed = Printed(
        partial(_profile, number),
        lambda facts: str((_row(number, facts.filters) or row)["title"]),
        lambda: formats.dotted([_say("kind"), number]),
        lambda facts: text("challenges-profile-file", number=number, day=facts.filters.as_of.isoformat()),
        lang="zh",
        help=lambda: text("challenges-profile-help"),
        for_partners=True,
    )

    def parts(facts: Facts) -> Mapping[str, Make]:
        made: dict[str, Make] = {"doors": partial(_doors, row), "facts": partial(_known, row)}
        return made if facts.is_guest else {**made, "dialogue": partial(_dialogue, row)}

    return Statement(
        "challenges",
        partial(_standing, row),
        parts,
        # what is invented is not handed out
        printed=None if row["is_illustrative"] else printed,
        words="challenge",
        is_alone=True,
    )


def _row(number: str, alone: Filters) -> Row | None:
    found = measures.rows(alone, "known_challenge_count", ("challenge_id", number)).to_dict("records")
    return found[0] if found else None


def _of(row: Row, facts: Facts) -> Counts:
    return facts.counts(facts.filters, ("challenge_id", row["challenge_id"]))


def _standing(row: Row, facts: Facts) -> list[kinds.Block]:
    now, stuck = _of(row, facts), None if facts.is_guest else _stuck(row)
    since = (
        None
        if formats.is_missing(row["reached_date"])
        else text("challenges-since", date=day(row, "reached_date"))
    )
    near = text("challenges-companies-near", count=now["active_answering_company_count"])
    said = (called("stage_then")(row["stage_then"]), since, stuck)
    return [
        kinds.Chapter(str(row["title"])),
        kinds.Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("access_count"),
            now.number("answering_company_count", near if now["answering_company_count"] else None),
            now.number("log_count"),
            invented=mark_of(row["is_illustrative"]),
        ),
    ]


def _doors(row: Row, facts: Facts) -> Sequence[kinds.Block]:
    now, number = _of(row, facts), str(row["challenge_id"])
    companies = kinds.Rows(
        now.key("answering_company_count"),
        text("challenges-companies-title"),
        "challenge-companies",
        help=text("challenges-companies-help"),
        empty=text("challenges-companies-none"),
        leads=kinds.Lead("companies", "company", "company_id"),
    )
    access = kinds.Rows(
        now.key("access_count"),
        text("challenges-access-title"),
        "challenge-access",
        help=measures.measure("access_count").meaning(),
        empty=text("challenges-access-none"),
        leads=kinds.Lead("agreements", "agreement", "agreement_id"),
    )
    ranked = kinds.Item(text("challenges-companies-link"), page="opportunities", link={"challenge": number})
    return [access, companies, kinds.Items((ranked,))]


def _known(row: Row, facts: Facts) -> Sequence[kinds.Block]:
    offer = "offer_holder" if row["stage_then"] == "offer" else ""
    named = f"description sought problem_owner owner_contact {offer} place_name province_codes theme_codes urgency value_dkk stage_text"
    owner = called("owner_name")(row["owner_name"])
    return [
        kinds.Terms(
            text("challenges-facts-title"),
            tuple(tables.facts(row, named)),
            sources.links(row["source_url"]),
            "" if facts.is_guest else sources.origin(row),
        ),
        kinds.Text(
            (way(row, ask.journey(str(row["challenge_id"]), facts.filters.as_of)),),
            "",
            text("challenges-journey-title"),
        ),
        kinds.Rows(
            facts.now.key("known_challenge_count", ("owner_name", row["owner_name"])),
            text("challenges-siblings-title", owner=owner),
            "challenge-siblings",
            "challenge_title stage_then time_words theme_codes place_name",
            added=with_times,
            leads=_HERE,
            finds=lambda rows: rows[rows["challenge_id"] != row["challenge_id"]].reset_index(drop=True),
        ),
    ]


def way(row: Row, steps: pd.DataFrame) -> str:
    """The stages as a way: when it was at each, as far as a load stated it, where it is, and what is ahead."""
    told = {str(step["stage"]): step for step in steps.to_dict("records")}
    now, known = str(row["stage_then"]), [str(stage) for stage in row["way"]]
    # a lost challenge has left the way where it was last seen
    passed = [known.index(stage) for stage in (*told, now) if stage in known]
    said = []
    for number, stage in enumerate(known if now in known else [*known, now]):
        step = told.get(stage)
        # that a challenge was at an earlier stage is said only where a load said so
        before = "unsaid" if step is None else "passed"
        state = "now" if stage == now else before if number <= max(passed, default=0) else "ahead"
        is_dated = step is not None and not formats.is_missing(step["stage_date"])
        when = [day(step, "stage_date")] if step is not None and is_dated else []
        words = formats.joined([text(f"challenges-journey-{state}"), *when])
        said.append(formats.labelled(called("stage_then")(stage), words))
    return formats.dotted(said)


def _dialogue(row: Row, facts: Facts) -> Sequence[kinds.Block]:
    now = _of(row, facts)
    log = measures.rows(facts.filters, "log_count", ("challenge_id", row["challenge_id"]))
    title = text("challenges-dialogue-title")
    owner = str(row["challenge_id"] if formats.is_missing(row["problem_owner"]) else row["problem_owner"])
    # How the dialogue about an open challenge stands: whether anybody can be called, what was heard last, what comes next, and who holds an offer
    held = log[log["is_contact_then"].fillna(False).astype(bool)]
    steps = held[held["next_step"].notna()].to_dict("records")
    said = []
    if row["dialogue"] != "unknown" and bool(row["is_open_then"]):
        said.append(
            text(
                f"challenges-dialogue-is-{row['dialogue']}",
                dated="no" if formats.is_missing(row["news_date"]) else "yes",
                date=formats.date(row["news_date"], row["news_date_precision"]),
                time=time_text(row["days_silent"], False),
            )
        )
    if row["dialogue"] != "nobody":
        spoken = formats.date(row["last_spoken_date"], row["last_spoken_date_precision"])
        said.append(text("challenges-dialogue-spoken", count=int(row["spoken_count"]), date=spoken))
    if not formats.is_missing(row["next_spoken_date"]):
        said.append(text("challenges-dialogue-planned", date=row["next_spoken_date"]))
    if steps:
        has_day = not formats.is_missing(steps[0]["next_step_date"])
        said.append(
            text(
                "challenges-dialogue-step",
                step=str(steps[0]["next_step"]).rstrip(". "),
                dated="yes" if has_day else "no",
                date=day(steps[0], "next_step_date") if has_day else "",
            )
        )
    if row["stage_then"] == "offer":
        holder = row["offer_holder"]
        known = "no" if formats.is_missing(holder) else "yes"
        said.append(text("challenges-dialogue-offer", holder=str(holder), known=known))
    return [
        kinds.Text((formats.together(said),), "", title),
        kinds.Rows(
            now.key("log_count"),
            text("challenges-log-title"),
            "challenge-log",
            help=measures.measure("log_count").meaning(),
        ),
        kinds.Form(partial(_ask_owner, owner)),
    ]


def _ask_owner(owner: str) -> None:
    company_gaps.ask_owner(owner)


# ── The profile, for its owner to correct ─────────────────────────────────────────────────────────────────────────


def _profile(number: str, facts: Facts) -> Sequence[kinds.Block]:
    """The challenge as open to guests, with room for corrections: no amounts, no persons, nothing invented."""
    row = _row(number, facts.filters)
    if row is None:
        return []
    group = ("challenge_id", number)
    answering = measures.rows(facts.filters, "answering_company_count", group)
    doors = measures.rows(facts.filters, "access_count", group, limit=_DOORS)
    log = measures.rows(facts.filters, "log_count", group)
    log = log[log["is_contact_then"].fillna(False).astype(bool)].head(_CONTACTS)
    known = [_door(one) for one in doors.to_dict("records")]
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
        kinds.Text((_say("intro"),), ""),
        kinds.Blanks(headings=headings, facts=tuple(told)),
        kinds.Text(
            tuple(starmap(offered_line, offered(answering).items())),
            _say("technology-none"),
            _say("technology"),
        ),
        kinds.Blanks(_say("technology-asked"), lines=3),
        kinds.Text(tuple(known), _say("known-none"), _say("known")),
        kinds.Blanks(_say("known-asked"), lines=3),
        kinds.Blanks(
            _say("back"), signed=tuple(_say(f"sign-{name}") for name in ("name", "organisation", "date"))
        ),
    ]


def _say(key: str, **params: object) -> str:
    return text(f"challenges-profile-{key}", **params)


def offered(rows: pd.DataFrame) -> Mapping[str, list[str]]:
    """The technologies that answer a challenge (rows of `answering_company_count`), those of most companies first → the companies that have them."""
    companies: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        for code in row["technologies"]:
            companies.setdefault(str(code), []).append(str(row["company_name"]))
    return dict(sorted(companies.items(), key=lambda one: -len(one[1]))[:_TECHNOLOGIES])


def offered_line(code: str, names: Sequence[str]) -> str:
    """A technology, with some of the companies that have it."""
    return _say(
        "technology-line",
        technology=called("technologies")(code),
        companies=names[:_COMPANIES],
        more=max(len(names) - _COMPANIES, 0),
    )


def _door(row: Row) -> str:
    is_dated = not formats.is_missing(row["last_contact_date"])
    return _say(
        "known-line",
        party=columns.said("danish_party", row),
        agreement=str(row["agreement_name"]),
        kind=str(row["access_kind"]),
        dated="yes" if is_dated else "no",
        date=day(row, "last_contact_date") if is_dated else "",
    )


PAGE = Statement("challenges", _head, _parts, _nothing, record=Record("challenge", one))
