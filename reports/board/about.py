"""Background of the pack: notes, definitions, freshness of the data, filters, invented rows, and the origin of each figure."""

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import parse_qsl

from dashboard import desk_records, freshness, recounted
from dashboard.blocks import kinds, plain
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import column
from dashboard.options import filters_in_words
from dashboard.queries import data_health, options
from dashboard.scope import reader
from locales import formats, text
from records import comments
from reports.board.facts import PackFacts
from reports.setting.writing import heads

_SINCE = 15  # rows on paper; the workbook has all
_GUEST_SOURCES = ("activities", "agreements", "challenges", "companies", "milestones")
_FIGURES = {
    comments.NO_LINE: "budget-row-no-line",
    "budget": "pack-economy",
    "budget-curve": "pack-curve",
    "forecast": "pack-figure-forecast",
}


def notes(facts: PackFacts) -> kinds.Table:
    """The notes on figures measured after the last report and up to this one."""
    rows = []
    for note in desk_records.notes_between(facts.asked.since, facts.as_of):
        narrowed = bool(parse_qsl(note.filters))
        by = text("pack-note-signed", author=note.edited_by, date=note.as_of, narrowed=narrowed)
        name = text(_FIGURES.get(note.figure, "pack-figure-other"))
        if note.budget_line is not None:
            name = text("pack-figure-line", line=note.budget_line)
        told = (name, note.text, formats.dotted([by, desk_records.written_in(note)]))
        rows.append(kinds.TableRow(told, mark=plain.mark_of(note.is_illustrative)))
    return kinds.Table(
        "",  # its chapter has the same
        text("pack-sheet-notes"),
        (column("figure"), *heads("words signed")),
        tuple(rows),
        text("pack-notes-nothing", since="report" if facts.asked.since else "first"),
        widths=(1, 2, 1),
        message=text("pack-notes-message", count=len(rows)),
    )


def definitions(blocks: Iterable[kinds.Block]) -> kinds.Table:
    """The measures stated by the numbers and tables before it, in the words of the model and the order of their use, and when the lights turn."""
    told = [*blocks]
    names = dict.fromkeys(key.measure for key, _ in plain.figures_of(told))
    found = [(one.label(), one.meaning()) for one in map(measures.measure, names)]
    lights = (block.lights for block in told if isinstance(block, kinds.Lights))
    rules = [(one.title, one.rule) for of_block in lights for one in of_block]
    return kinds.Table(
        "",  # its chapter has the same
        text("pack-sheet-definitions"),
        tuple(heads("name words")),
        tuple(map(kinds.TableRow, (*found, *rules))),
        "",
        widths=(1, 3),
        dense=True,
        message=text("pack-definitions-message", count=len(found)),
    )


def addresses(facts: PackFacts) -> kinds.Addresses:
    """Every figure that the pack has read so far, and the addresses of the rows that it counts, if any."""
    asked: dict[tuple[Filters, str | None], dict[str, None]] = defaultdict(dict)
    for key in facts.ledger:
        asked[key.filters, key.group[0] if key.group else None][key.measure] = None
    places: dict[kinds.FigureKey, list[tuple[kinds.Value, ...]]] = defaultdict(list)
    for (filters, by), names in asked.items():
        for row in measures.addresses(filters, " ".join(names), by).to_dict("records"):
            group = (by, measures.group_in(row, by)) if by else None
            address = (row[part] for part in ("_file", "_sheet", "_row"))
            known = tuple(None if formats.is_missing(part) else part for part in address)
            places[kinds.FigureKey(row["measure"], filters, group)].append(known)
    figures = (
        kinds.Addressed(key, measures.titled(key.measure, key.group), value, tuple(places[key]))
        for key, value in facts.ledger.items()
    )
    return kinds.Addresses(tuple(figures))


def fresh(facts: PackFacts) -> kinds.Table:
    """How old each kind of export is on the as-of day."""
    rows = data_health.freshness_on(freshness.day_of(facts.filters, facts.options))
    named = "source_title data_as_of rows_loaded rows_rejected"
    if facts.is_guest:
        rows = rows[rows["source"].isin(_GUEST_SOURCES)]
        # guests read no files: the day of each kind of export is open, its rows are not
        known = options.exports().set_index("source")["last_data_as_of"]
        rows = rows.assign(data_as_of=rows["source"].map(known))
        named = "source_title data_as_of"
    rows = rows.sort_values("title", kind="stable").rename(columns={"title": "source_title"})
    return plain.table(
        rows,
        named,
        text("pack-freshness"),
        sheet=text("pack-sheet-freshness"),
        empty=text("pack-freshness-nothing"),
        widths=(1, 0, 0, 0)[: len(named.split())],
    )


def since_then(facts: PackFacts) -> kinds.Table:
    """Events since the as-of day, by day and title alone."""
    rows = facts.now.rows("since_count")
    return plain.table(
        rows,
        "event_date undated_kind title",
        measures.measure("since_count").label(),
        sheet=text("pack-sheet-since-then"),
        empty=text("pack-since-then-nothing"),
        note=text("since-about"),
        message=text("pack-since-then-message", count=len(rows)),
        shown=_SINCE,
        widths=(0, 0, 1),
        dense=True,
    )


def basis(facts: PackFacts) -> kinds.Basis:
    """Everything that the figures depend on."""
    options = facts.options
    which = "report" if facts.asked.since else "period"
    against = text("pack-about-against-value", which=which, date=facts.before)
    lines = [
        (text("pack-about-period"), period(facts)),
        (text("table-about-measured"), formats.long_date(facts.as_of)),
        (text("pack-about-against"), against),
    ]
    chosen = filters_in_words(facts.filters, options)
    lines += chosen or [(text("table-about-filters"), text("filter-summary-none"))]
    # how many of the figures that the pack states were counted twice, and how many agree, or why none was
    counted = ""
    if not recounted.is_too_large():
        found = recounted.of_many(facts.ledger)
        count, differ = sum(one.count for one in found), sum(len(one.differences) for one in found)
        counted = recounted.counted(count, differ) if count else ""
    elif not reader.is_for_guests():
        counted = text("recount-large")
    if counted:
        lines.append((text("pack-about-recounted"), counted))
    if options.data_as_of is not None:
        lines.append((text("table-about-data"), formats.long_date(options.data_as_of)))
    if options.shows_invented:
        lines.append((text("table-about-sample"), text("pack-sample")))
    # of sample data it is said already
    remarks = [*freshness.told_then("board", facts.as_of)]
    if facts.now["illustrative_count"] and not options.shows_invented:
        remarks.append(text("pack-remark-illustrative"))
    is_known = options.data_as_of is not None
    message = text("pack-about-message", date=facts.as_of, known=is_known, data=options.data_as_of)
    return kinds.Basis(text("pack-about"), tuple(lines), tuple(remarks), message)


def period(facts: PackFacts) -> str:
    """The period reported on, in words."""
    first, last = (formats.long_date(day) for day in (facts.period_first, facts.filters.money_date))
    return text("format-period", first=first, last=last)
