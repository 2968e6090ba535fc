"""What a reader needs to know: notes, definitions, how fresh the data is, filters, and what is invented."""

from __future__ import annotations

from urllib.parse import parse_qsl

from dashboard import desk_records, freshness
from dashboard.model import columns
from dashboard.options import filters_in_words
from dashboard.queries import data_health
from locales import formats, text
from records import comments
from reports.board.facts import Facts
from reports.board.model import Column, Definition, Note, Row, Section, Table
from reports.board.progress import INDICATORS

_MONEY_MEASURES = (
    "budget_dkk",
    "spent_before_dkk",
    "spent_period_dkk",
    "spent_dkk",
    "remaining_dkk",
    "committed_dkk",
    "available_dkk",
)
_GUEST_SOURCES = ("activities", "agreements", "challenges", "companies", "milestones")


def notes(facts: Facts) -> tuple[Note, ...] | None:
    """The notes on figures measured after the last report and up to this one; None for a guest."""
    if facts.asked.is_guest:
        return None
    found = desk_records.notes_between(facts.asked.since, facts.as_of)
    return tuple(
        Note(
            figure_name(note),
            note.text,
            text(
                "pack-note-signed",
                author=note.edited_by,
                date=facts.date(note.as_of),
                narrowed="yes" if parse_qsl(note.filters) else "no",
            ),
            text("pack-illustrative") if note.is_illustrative else "",
        )
        for note in found
    )


def figure_name(note: comments.Note) -> str:
    """What the figure that a note is about is called."""
    if note.budget_line is not None:
        return text("pack-figure-line", line=note.budget_line)
    return text(_FIGURES.get(note.figure, "pack-figure-other"))


_FIGURES = {
    comments.NO_LINE: "budget-row-no-line",
    "budget": "pack-economy",
    "budget-curve": "pack-curve",
    "forecast": "pack-figure-forecast",
}


def notes_section(facts: Facts) -> Section | None:
    """The heading of the notes, or what is said when there are none."""
    if facts.asked.is_guest:
        return None
    return Section("notes", text("pack-notes"), (), text("pack-notes-nothing", since=facts.since))


def definitions(facts: Facts) -> tuple[Definition, ...]:
    """The measures that the pack uses, in the words of seeds/measures.toml, in the order of their use."""
    names = [measure for _, measure, for_guests in INDICATORS if for_guests or not facts.asked.is_guest]
    if not facts.asked.is_guest:
        names.insert(names.index("green_count"), "presence")
        names = [
            name for name in names if name not in ("green_count", "amber_count", "red_count", "never_count")
        ]
        names += ["median_reaction_days"]
        if facts.total:
            names += _MONEY_MEASURES
    return tuple(Definition(columns.described(name).label, columns.meaning(name)) for name in names)


def fresh(facts: Facts) -> Table:
    """How old each kind of export is on the as-of day."""
    rows = data_health.freshness_on(freshness.day_of(facts.filters, facts.options))
    if facts.asked.is_guest:
        rows = rows[rows["source"].isin(_GUEST_SOURCES)]
    columns = [
        Column(text("pack-column-source")),
        Column(text("pack-column-as-of"), "date"),
        Column(text("pack-column-rows"), "integer"),
    ]
    if not facts.asked.is_guest:
        columns.append(Column(text("pack-column-refused"), "integer"))
    found = []
    for row in rows.sort_values("title", kind="stable").to_dict("records"):
        day = None if formats.is_missing(row["data_as_of"]) else row["data_as_of"]
        values = (str(row["title"]), day, int(row["rows_loaded"]), int(row["rows_rejected"]))
        found.append(Row(values[: len(columns)]))
    return Table(
        "freshness",
        text("pack-freshness"),
        text("pack-sheet-freshness"),
        tuple(columns),
        tuple(found),
        text("pack-freshness-nothing"),
    )


def about(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that the figures depend on."""
    lines = [
        (text("pack-about-period"), facts.period),
        (text("table-about-measured"), formats.long_date(facts.as_of)),
        (
            text("pack-about-against"),
            text(
                "pack-about-against-value",
                which="report" if facts.asked.since else "period",
                date=facts.before,
            ),
        ),
    ]
    chosen = filters_in_words(facts.filters, facts.options)
    lines += chosen or [(text("table-about-filters"), text("filter-summary-none"))]
    if facts.options.data_as_of is not None:
        lines.append((text("table-about-data"), formats.long_date(facts.options.data_as_of)))
    if facts.options.is_sample:
        lines.append(
            (
                text("table-about-sample"),
                text("pack-sample-guest" if facts.asked.is_guest else "pack-sample"),
            )
        )
    return tuple(lines)


def foot(facts: Facts) -> str:
    """What the figures are of, on every page."""
    parts = [text("reports-brief-measured", date=facts.as_of)]
    if facts.options.data_as_of is not None:
        parts.append(text("reports-brief-data", date=facts.options.data_as_of))
    if facts.options.is_sample:
        parts.append(text("reports-brief-sample"))
    chosen = filters_in_words(facts.filters, facts.options)
    if chosen:
        named = "; ".join(text("reports-brief-filter", name=name, value=value) for name, value in chosen)
        parts.append(text("reports-brief-filters", filters=named))
    return " · ".join(parts)


def remarks(facts: Facts) -> tuple[str, ...]:
    """What is invented, and what is estimated."""
    said = []
    # of sample data `about` says it already
    if int(facts.now["illustrative_count"]) and not facts.options.is_sample:
        said.append(text("pack-remark-illustrative"))
    return tuple(said)
