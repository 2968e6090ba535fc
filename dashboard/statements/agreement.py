"""One agreement in full, which the link of the page of agreements asks for: how it stands, its course, and all that belongs to it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.kinds import Block, Chapter, Item, Items, Pair, Rows, Table, TableRow, Terms, Text
from dashboard.blocks.statement import Make, Statement
from dashboard.filters_model import Filters
from dashboard.keeping.exports import column_titles
from dashboard.model import columns, measures
from dashboard.model.measures import Group
from dashboard.queries import agreements as ask
from dashboard.statements import timeline
from dashboard.words import sources
from dashboard.words.names import day, exactness, state
from locales import formats, text

Row = Mapping[Any, Any]

# The five points of vitality, each with the column that gives it.
POINTS = ("has_recent_contact", "has_both_owners", "has_next_step", "has_result", "has_company")
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
_VOUCHER = "posted_date text amount_dkk entry_kind budget_line voucher_id amount currency is_illustrative _file _sheet _row"


def story(number: str, filters: Filters) -> Statement | str:
    """One agreement that is known on the day, whatever the filters hide; else why it is not shown.

    One that was signed later is told by day and name alone.
    """
    alone = Filters(as_of=filters.as_of)
    found = measures.rows(alone, "agreement_count", ("agreement_id", number)).to_dict("records")
    if found:
        return Statement(
            "agreements", partial(_head, found[0]), partial(_parts, found[0]), words="agreements-story"
        )
    later = measures.rows(alone, "later_agreement_count", ("thing_id", number)).to_dict("records")
    if not later:
        return text("agreements-unknown", number=number[:40])
    date = formats.date(later[0]["event_date"], later[0]["event_date_precision"])
    return text("agreements-later", name=later[0]["title"], date=date)


def _alone(facts: Facts, row: Row) -> tuple[Counts, Group]:
    group = ("agreement_id", str(row["agreement_id"]))
    return Counts(Filters(as_of=facts.filters.as_of), facts.ledger, "agreements", group), group


def _head(row: Row, facts: Facts) -> list[Block]:
    now, group = _alone(facts, row)
    said = [text("agreements-story-caption", number=row["agreement_id"], date=facts.filters.as_of)]
    if not facts.is_guest:
        said.append(confirmed_text(row))
    if row["is_illustrative"]:
        said.append(text("agreements-illustrative-one"))
    if not measures.values(facts.filters, "agreement_count", group)["agreement_count"]:
        said.append(text("agreements-outside"))
    state = "none" if formats.is_missing(row["next_contact_date"]) else "planned"
    return [
        Chapter(str(row["agreement_name"])),
        Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("last_contact_date", otherwise=text("agreements-never")),
            now.number(
                "activities_12_months",
                text("agreements-next-contact", state=state, date=day(row, "next_contact_date")),
            ),
            now.number("outcome_count"),
            now.number("company_count"),
            now.number("spent_dkk"),
        ),
    ]


def _parts(row: Row, facts: Facts) -> Mapping[str, Make]:
    parts: dict[str, Make] = {"about": partial(_about, row)}
    parts |= {name: partial(_listed, row, name) for name in _PARTS}
    if not facts.is_guest:
        parts |= {"money": partial(_money, row), "changes": partial(_changes, row)}
    return parts


def _about(row: Row, facts: Facts) -> Sequence[Block]:
    now, _ = _alone(facts, row)
    standing = [_standing(row, "lifecycle", end_text(row))]
    if not facts.is_guest:
        standing.insert(0, _standing(row, "presence", presence_sentence(row)))
        if conflict := conflict_text(row):
            standing.append(Item(text("agreements-conflicts-title"), (conflict,), "amber"))
    terms = Terms(
        text("agreements-facts-title"),
        tuple(tables.facts(row, _TOLD)),
        sources.links(row["source_url"]),
        "" if facts.is_guest else sources.origin(row),
    )
    course = timeline.of_one(facts, now, row)
    if facts.is_guest:
        return [Items(tuple(standing)), course, terms]
    return [Items(tuple(standing)), course, Pair(terms, _points(row, facts), (3, 2))]


def _standing(row: Row, name: str, said: str) -> Item:
    return Item(formats.labelled(columns.label(name), columns.called(name)(row[name])), (said,))


def _points(row: Row, facts: Facts) -> Items:
    months = int(facts.rule("vitality.contact_months"))
    return Items(
        tuple(
            Item(f"{'✓' if row[point] else '○'} {columns.label(point)}", (point_text(point, row, months),))
            for point in POINTS
        ),
        text("agreements-points-title", points=row["vitality"]),
    )


def _listed(row: Row, part: str, facts: Facts) -> Sequence[Block]:
    now, group = _alone(facts, row)
    # of what has not been reached guests are not told
    silent = ("challenges", "milestones") if facts.is_guest else ("challenges",)
    return [
        Rows(
            now.key(measure, group),
            text(f"agreements-{name}-title"),
            f"story-{name}",
            named,
            empty="" if name in silent else text(f"agreements-{name}-none"),
        )
        for name, (measure, named) in _PARTS[part].items()
    ]


def _money(row: Row, facts: Facts) -> Sequence[Block]:
    now, group = _alone(facts, row)
    if not now["voucher_count"]:
        return [Text((), text("agreements-money-none"), text("agreements-money-title"))]
    rows = Rows(now.key("voucher_count", group), text("agreements-money-title"), "story-money", _VOUCHER)
    return [facts.strip(*map(now.number, ("committed_dkk", "unconverted_count"))), rows]


def _changes(row: Row, _: Facts) -> Sequence[Block]:
    found = ask.changes(str(row["agreement_id"]))
    titles = {source: column_titles(source) for source in found["source"].unique()}
    named = columns.columns(
        "finished_at change source subject column_text old_value new_value loaded_by load_id"
    )
    told = tables.rows_of(change_rows(found, titles), named)
    return [
        Table(
            text("agreements-changes-title"),
            "",
            tuple(named),
            tuple(TableRow(tuple(cells)) for cells in told),
            text("agreements-changes-none"),
            ""
            if found.empty
            else text(
                "agreements-change-takeaway",
                count=int((found["change"] == "changed").sum()),
                date=found["finished_at"].min(),
            ),
        )
    ]


# ── One agreement in words ────────────────────────────────────────────────────────────────────────────────────────


def conflict_text(row: Row) -> str | None:
    """The disagreement between the declared status and the dates, as a sentence; None where they agree."""
    code = row["lifecycle_conflict_code"]
    if formats.is_missing(code):
        return None
    return text(
        f"agreements-conflict-{code.replace('_', '-')}",
        end=day(row, "expires_date"),
        signed=day(row, "signed_date"),
        lifecycle=text(f"lifecycle-{row['lifecycle']}"),
    )


def end_text(row: Row) -> str:
    """When an agreement ends or ended, as precisely as it is known, and how far off that is: 30. jun. 2020 · om 93 dage."""
    if formats.is_missing(row["expires_date"]):
        return text("agreements-end-open")
    away, precision = int(row["days_to_expiry"]), row["expires_date_precision"]
    return text(
        "agreements-end",
        date=formats.date(row["expires_date"], precision),
        state=state(away),
        days=abs(away),
        exact=exactness(precision),
    )


def confirmed_text(row: Row) -> str:
    """How long ago its owner confirmed what is said of an agreement."""
    since = row["days_since_confirmed"]
    return text("confirmed-never") if formats.is_missing(since) else text("confirmed-ago", days=int(since))


def point_text(point: str, row: Row, months: int) -> str:
    """Why an agreement has a point of vitality, or has not."""
    has_danish, has_chinese = (
        not formats.is_missing(row[name]) for name in ("danish_owner", "chinese_owner")
    )
    # the next step ahead or, without one, the next planned contact
    is_ahead = not formats.is_missing(row["next_step_date"]) and not bool(row["is_next_step_overdue"])
    return text(
        f"agreements-{point.replace('_', '-')}{'' if row[point] else '-not'}",
        date=day(row, "last_contact_date"),
        ever="no" if formats.is_missing(row["last_contact_date"]) else "yes",
        danish=row["danish_owner"],
        chinese=row["chinese_owner"],
        # named by a later export alone, or missing
        missing=("danish" if has_chinese else "both")
        if not has_danish
        else "then"
        if has_chinese
        else "chinese",
        next=day(row, "next_step_date" if is_ahead else "next_contact_date"),
        overdue="yes" if bool(row["is_next_step_overdue"]) else "no",
        companies=row["company_count"],
        months=months,
    )


def presence_sentence(row: Row) -> str:
    """The presence of an agreement: since when, against which target, and when it turns red.

    Days since a month or a year would say more than what is known.
    """
    since, precision = row["days_since_contact"], row["last_contact_date_precision"]
    turns = "red" if row["presence"] == "red" else "ahead"
    return text(
        "agreements-presence-sentence",
        state="never" if formats.is_missing(since) else turns,
        exact=exactness(precision),
        since=since,
        date=day(row, "last_contact_date"),
        turns=formats.date(row["turns_red_date"], precision),
        target=row["target_interval_days"],
        origin=text(f"presence-target-{row['contact_interval_source']}"),
    )


def change_rows(rows: pd.DataFrame, names: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """The changes with column_text, what each column of a source is called."""
    named = [
        None if formats.is_missing(one) else names.get(source, {}).get(one, one)
        for source, one in zip(rows["source"], rows["column"], strict=True)
    ]
    return rows.assign(column_text=pd.Series(named, dtype="object", index=rows.index))
