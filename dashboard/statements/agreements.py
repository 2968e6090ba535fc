"""Agreements: the register, coldest first, what ends when, what is alive and what is stuck; and one alone in full, which the link asks for."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from dashboard import actions, search, tables
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chapter, Form, Item, Items, Pair, Search, Text
from dashboard.blocks.plain import table
from dashboard.blocks.statement import Make, Statement
from dashboard.filters_model import Filters
from dashboard.keeping import trials
from dashboard.model import columns, measures
from dashboard.model.rules import rule
from dashboard.parts.actions import asked
from dashboard.queries import registers as ask
from dashboard.queries.search import fold, ids
from dashboard.statements import timeline
from dashboard.words import actions as action_words
from dashboard.words.names import day, exactness, state
from locales import formats, text

_COLDEST = """
not is_in_force, presence is distinct from 'red', presence is distinct from 'never', days_to_red nulls last, agreement_name, agreement_id"""
# What is asked first stands beside each other without scrolling; the files have the rest, and a click opens an agreement in full.
_COLUMNS = """
presence agreement_name danish_party chinese_party expires_date danish_owner |
lifecycle place last_contact_date days_since_contact vitality_marks next_step next_step_date bottleneck chinese_owner province_codes theme_codes
signed_date declared_status lifecycle_conflict agreement_type confirmed_date days_since_confirmed agreement_id is_illustrative _file _sheet
_row"""
# What the search looks in, of what the reader may see.
_SEARCHED = """
agreement_id agreement_name danish_party chinese_party chinese_place danish_place place province_codes theme_codes danish_owner chinese_owner
next_step bottleneck note"""
_SHADES = ("none", "none", "warn", "warn", "good", "good")  # of 0 to 5 points
# What is shown of one.
_TOLD = """
danish_party danish_owner chinese_party chinese_owner partner_mandate place province_codes agreement_type theme_codes signed_date expires_date
declared_status stated_as_of next_step next_step_date bottleneck confirmed_date note"""
# Part → what it lists → the measure and its columns, where they are more than its rows show of themselves.
_PARTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "contacts": {
        "contacts": (
            "activity_count",
            "start_date activity_title activity_type activity_state place outcome next_step | participants companies agreement_ids source_url "
            "is_illustrative _file _sheet _row",
        ),
        "milestones": (
            "milestone_count",
            "milestone_title milestone_state due_date done_date outcome outcome_type is_illustrative _file _sheet _row",
        ),
    },
    "outcomes": {
        "outcomes": ("outcome_count", ""),
        "companies": ("company_count", ""),
        "challenges": ("known_challenge_count", ""),
    },
}
# The five points of vitality, each with the column that gives it.
POINTS = ("has_recent_contact", "has_both_owners", "has_next_step", "has_result", "has_company")
_VOUCHER = "posted_date text amount_dkk entry_kind budget_line voucher_id amount currency is_illustrative _file _sheet _row"


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    later = now["later_agreement_count"]
    soonest = now.of("expiring_count", ("expiry_warning_months", 3)) or 0
    strip = facts.strip(
        now.number("agreement_count", text("agreements-later-note", count=later) if later else ""),
        *("in_force_count", "red_count", "never_count"),
        now.number("expiring_count", text("agreements-soon-note", count=soonest) if soonest else ""),
        invented=facts.invented("agreement_count"),
    )
    return [strip]


def _register(facts: Facts) -> Sequence[Block]:
    reader = "-guest" if facts.is_guest else ""

    def found(asked: str) -> Sequence[Block]:
        rows = facts.now.table(
            "agreement_count",
            "agreements",
            _COLUMNS,
            paper="presence agreement_name danish_party expires_date",
            order=None if facts.is_guest else _COLDEST,
            empty=text("agreements-search-nothing", words=asked[:60]),
            help=text(f"agreements-click{reader}"),
            leads="agreements",
            finds=partial(_matching, asked) if asked else None,
        )
        return [rows]

    label, example = text("agreements-search"), text(f"agreements-search-placeholder{reader}")
    return [Search("agreements", label, example, search.LINK, found)]


def _matching(asked: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with every word, or that the search finds by them; only in what the reader may see."""
    wanted = fold(asked).split()
    shown = tables.rows_of(rows, tables.visible(columns.columns(_SEARCHED)))
    texts = [fold(" ".join(str(cell) for cell in cells if cell is not None)) for cells in shown]
    near = set(ids(asked, "agreement"))
    pairs = zip(rows["agreement_id"], texts, strict=True)
    return rows[[number in near or all(word in said for word in wanted) for number, said in pairs]]


def _expiry(calendar: Callable[[Facts], None] | None, facts: Facts) -> Sequence[Block]:
    rows = facts.now.table(
        "expiring_count",
        "agreements-expiry",
        "expires_date days_to_expiry agreement_name danish_party danish_owner expiry_warning_months | agreement_id is_illustrative _file _sheet _row",
        name="ends",
        order="expires_last_date, agreement_id",
        help=columns.column("expiry_warning_months").help or "",
        leads="agreements",
    )
    found: list[Block] = [rows, facts.strip("dated_count", "undated_count")]
    return found if calendar is None else [*found, Form(partial(calendar, facts))]


def _vitality(facts: Facts) -> Sequence[Block]:
    now = facts.now
    by, points = now.by("vitality_count", "vitality"), range(len(_SHADES))
    counts = [by[one]["vitality_count"] if one in by else 0 for one in points]
    chart = now.bars(
        "vitality",
        pd.DataFrame({"vitality": points, "vitality_count": counts}),
        [("vitality_count", "accent", "")],
        "agreements-vitality",
        kind="columns",
        empty="" if now["in_force_count"] else text("agreements-vitality-none"),
        colours=_SHADES,
        name="vitality",
        help=columns.column("vitality").help or "",
    )
    return [facts.strip("vitality_average", "living_count", "paper_count"), chart]


def _stuck(facts: Facts) -> Sequence[Block]:
    stuck = facts.now.table(
        "stuck_agreement_count",
        "agreements-stuck",
        "agreement_name danish_party bottleneck danish_owner | agreement_id is_illustrative _file _sheet _row",
        name="stuck",
        leads="agreements",
    )
    conflicts = facts.now.table(
        "lifecycle_conflict_count",
        "agreements-conflicts",
        "agreement_name declared_status lifecycle signed_date expires_date | danish_party agreement_id is_illustrative _file _sheet _row",
        name="conflicts",
        help=measures.measure("lifecycle_conflict_count").meaning(),
        leads="agreements",
    )
    return [stuck, conflicts]


def story(number: str, filters: Filters) -> Statement | str:
    """One agreement known on the day, whatever the filters hide; otherwise why it is not shown.

    One that was signed later is shown by day and name only.
    """
    alone = Filters(as_of=filters.as_of)
    group = ("agreement_id", number)
    if found := measures.rows(alone, "agreement_count", group).to_dict("records"):
        row = found[0]
        is_outside = not measures.values(filters, "agreement_count", group)["agreement_count"]
        parts: dict[str, Make] = {"about": partial(_about, row)}
        parts |= {name: partial(_listed, name) for name in _PARTS}
        parts |= {"money": _money, "changes": partial(_changes, number)}
        return Statement(
            "agreements",
            partial(_standing, row, is_outside),
            parts,
            words="agreements-story",
            internal="money changes",
            of_one=group,
        )
    later = measures.rows(alone, "later_agreement_count", ("thing_id", number)).to_dict("records")
    if not later:
        return text("agreements-unknown", number=number[:40])
    date = formats.date(later[0]["event_date"], later[0]["event_date_precision"])
    return text("agreements-later", name=later[0]["title"], date=date)


def _standing(row: columns.Row, is_outside: bool, facts: Facts) -> list[Block]:
    now = facts.now
    said = [text("agreements-story-caption", number=row["agreement_id"], date=facts.filters.as_of)]
    if not facts.is_guest:
        said.append(confirmed_text(row))
    if row["is_illustrative"]:
        said.append(text("agreements-illustrative-one"))
    if is_outside:  # of what is chosen
        said.append(text("agreements-outside"))
    known = "none" if formats.is_missing(row["next_contact_date"]) else "planned"
    planned = text("agreements-next-contact", state=known, date=day(row, "next_contact_date"))
    return [
        Chapter(str(row["agreement_name"])),
        Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("last_contact_date", otherwise=text("agreements-never")),
            now.number("activities_12_months", planned),
            "outcome_count",
            "company_count",
            "spent_dkk",
        ),
    ]


def _about(row: columns.Row, facts: Facts) -> Sequence[Block]:
    terms = facts.terms(row, "agreements-facts", _TOLD)
    course = timeline.of_one(facts, row)
    stands = Items(standing(row, for_guests=facts.is_guest))
    if facts.is_guest:
        return [stands, course, terms]
    points = tuple(
        Item(f"{'✓' if row[one] else '○'} {columns.described(one).label}", (point_text(one, row),))
        for one in POINTS
    )
    title = text("agreements-points-title", points=row["vitality"])
    known = asked(facts.filters)
    open_actions = actions.called_for(known, str(row["agreement_id"]))
    called = Items(tuple(action_words.items(open_actions, known, "overview")), text("actions-title"))
    first = Pair(stands, called) if called.items else stands
    return [first, course, Pair(terms, Items(points, title), (3, 2))]


def standing(row: columns.Row, *, for_guests: bool) -> tuple[Item, ...]:
    """How an agreement stands: its lifecycle, and for the house its presence before that and what the export contradicts itself on after it."""
    cycle = _judged(row, "lifecycle", end_text(row))
    if for_guests:
        return (cycle,)
    # since when, against which target, and when it turns red; days since a month or a year would say more than what is known
    since, precision = row["days_since_contact"], row["last_contact_date_precision"]
    turns = "red" if row["presence"] == "red" else "ahead"
    warmth = text(
        "agreements-presence-sentence",
        state="never" if formats.is_missing(since) else turns,
        exact=exactness(precision),
        since=since,
        date=day(row, "last_contact_date"),
        turns=formats.date(row["turns_red_date"], precision),
        target=row["target_interval_days"],
        origin=text(f"presence-target-{row['contact_interval_source']}"),
    )
    stands = (_judged(row, "presence", warmth), cycle)
    code = row["lifecycle_conflict_code"]
    if formats.is_missing(code):
        return stands
    conflict = text(
        f"agreements-conflict-{code.replace('_', '-')}",
        end=day(row, "expires_date"),
        signed=day(row, "signed_date"),
        lifecycle=text(f"lifecycle-{row['lifecycle']}"),
    )
    return (*stands, Item(text("agreements-conflicts-title"), (conflict,), "amber"))


def _judged(row: columns.Row, name: str, said: str) -> Item:
    return Item(
        formats.labelled(columns.described(name).label, columns.called(name)(row[name])),
        (said,),
        is_verdict=True,
    )


def end_text(row: columns.Row) -> str:
    """When an agreement ends or ended, as precisely as it is known, and how far off that is: 30. jun. 2020 · om 93 dage."""
    if formats.is_missing(row["expires_date"]):
        return text("agreements-end-open")
    away, precision = int(row["days_to_expiry"]), row["expires_date_precision"]
    date = formats.date(row["expires_date"], precision)
    return text("agreements-end", date=date, state=state(away), days=abs(away), exact=exactness(precision))


def confirmed_text(row: columns.Row) -> str:
    """How long ago its owner confirmed what is said about an agreement."""
    since = row["days_since_confirmed"]
    return text("confirmed-never") if formats.is_missing(since) else text("confirmed-ago", days=int(since))


def point_text(point: str, row: columns.Row) -> str:
    """Why an agreement has a point of vitality, or has not."""
    lacking = [side for side in ("danish", "chinese") if formats.is_missing(row[f"{side}_owner"])]
    # the next step ahead or, without one, the next planned contact
    is_ahead = not formats.is_missing(row["next_step_date"]) and not bool(row["is_next_step_overdue"])
    return text(
        f"agreements-{point.replace('_', '-')}{'' if row[point] else '-not'}",
        date=day(row, "last_contact_date"),
        ever=not formats.is_missing(row["last_contact_date"]),
        danish=row["danish_owner"],
        chinese=row["chinese_owner"],
        # which owner it lacks; *then* where both are named, by a later export alone
        missing="both" if len(lacking) == 2 else next(iter(lacking), "then"),
        next=day(row, "next_step_date" if is_ahead else "next_contact_date"),
        overdue=bool(row["is_next_step_overdue"]),
        companies=row["company_count"],
        months=int(rule("vitality.contact_months")),
    )


def _listed(part: str, facts: Facts) -> Sequence[Block]:
    # of what has not been reached guests are not told
    silent = ("challenges", "milestones") if facts.is_guest else ("challenges",)
    found = []
    for name, (measure, named) in _PARTS[part].items():
        said: dict[str, Any] = {"empty": ""} if name in silent else {}
        found.append(facts.now.table(measure, f"agreements-{name}", named, name=f"story-{name}", **said))
    return found


def _money(facts: Facts) -> Sequence[Block]:
    if not facts.now["voucher_count"]:
        return [Text((), text("agreements-money-none"), text("agreements-money-title"))]
    rows = facts.now.table("voucher_count", "agreements-money", _VOUCHER, name="story-money", empty="")
    return [facts.strip("committed_dkk", "unconverted_count"), rows]


def _changes(number: str, _: Facts) -> Sequence[Block]:
    found = ask.agreement_changes(number)
    told = trials.readable(found[found["change"] == "changed"])
    changed = {"count": len(told), "date": found["finished_at"].min()}
    rows = pd.concat([told, found[found["change"] != "changed"]]).rename(columns={"title": "column_title"})
    changes = table(
        rows.sort_values("load_id", ascending=False, kind="stable"),
        "finished_at change source subject column_title old_value new_value loaded_by load_id",
        text("agreements-changes-title"),
        sheet="",
        empty=text("agreements-changes-none"),
        note="" if found.empty else text("agreements-change-takeaway", **changed),
    )
    return [changes]


def page(calendar: Callable[[Facts], None] | None = None) -> Statement:
    """The page, with what draws the download of the ends as a calendar, where it offers one."""
    return Statement(
        "agreements",
        _head,
        {"register": _register, "expiry": partial(_expiry, calendar), "vitality": _vitality, "stuck": _stuck},
        "agreement_count",
        internal="vitality stuck",
        record=story,
    )


PAGE = page()
