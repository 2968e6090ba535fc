"""Background of the pack: notes, definitions, freshness of the data, filters, invented rows, and the origin of each figure."""

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import parse_qsl

from dashboard import desk_records, freshness, recounted
from dashboard.blocks import kinds, plain
from dashboard.blocks.plain import mark_of
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import column
from dashboard.options import filters_in_words
from dashboard.queries import data_health, options
from dashboard.scope import reader
from locales import formats, text
from records import comments
from reports import paper
from reports.board.facts import PackFacts

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
    found = desk_records.notes_between(facts.asked.since, facts.as_of)
    return kinds.Table(
        "",  # its chapter has the same
        text("pack-sheet-notes"),
        (
            column("figure"),
            *(column("what", label=text(f"pack-column-{name}")) for name in ("words", "signed")),
        ),
        tuple(
            kinds.TableRow((figure_name(note), note.text, _signed(note)), mark=mark_of(note.is_illustrative))
            for note in found
        ),
        text("pack-notes-nothing", since="report" if facts.asked.since else "first"),
        widths=(1, 2, 1),
        message=text("pack-notes-message", count=len(found)),
    )


def _signed(note: comments.Note) -> str:
    narrowed = bool(parse_qsl(note.filters))
    by = text("pack-note-signed", author=note.edited_by, date=note.as_of, narrowed=narrowed)
    return formats.dotted([by, desk_records.written_in(note)])


def figure_name(note: comments.Note) -> str:
    """The name of the figure that a note concerns."""
    if note.budget_line is not None:
        return text("pack-figure-line", line=note.budget_line)
    return text(_FIGURES.get(note.figure, "pack-figure-other"))


def definitions(blocks: Iterable[kinds.Block]) -> kinds.Table:
    """The measures stated by the numbers and tables before it, in the words of the model and the order of their use, and when the lights turn."""
    told = [*blocks]
    names = dict.fromkeys(key.measure for key, _ in plain.figures_of(told))
    found = [(one.label(), one.meaning()) for one in map(measures.measure, names)]
    rules = [
        (one.title, one.rule) for block in told if isinstance(block, kinds.Lights) for one in block.lights
    ]
    return kinds.Table(
        "",  # its chapter has the same
        text("pack-sheet-definitions"),
        tuple(column("what", label=text(f"pack-column-{name}")) for name in ("name", "words")),
        tuple(map(kinds.TableRow, (*found, *rules))),
        "",
        widths=(1, 3),
        dense=True,
        message=text("pack-definitions-message", count=len(found)),
    )


def addresses(facts: PackFacts) -> kinds.Addresses:
    """Every figure that the pack has read so far, and the addresses of the rows that it counts; none where it counts none."""
    asked: dict[tuple[Filters, str | None], dict[str, None]] = defaultdict(dict)
    for key in facts.ledger:
        asked[key.filters, key.group[0] if key.group else None][key.measure] = None
    places: dict[kinds.FigureKey, list[tuple[kinds.Value, ...]]] = defaultdict(list)
    for (filters, by), names in asked.items():
        for row in measures.addresses(filters, " ".join(names), by).to_dict("records"):
            group = (by, measures.group_in(row, by)) if by else None
            address = tuple(
                None if formats.is_missing(row[part]) else row[part] for part in ("_file", "_sheet", "_row")
            )
            places[kinds.FigureKey(row["measure"], filters, group)].append(address)
    return kinds.Addresses(
        tuple(
            kinds.Addressed(key, measures.titled(key.measure, key.group), value, tuple(places[key]))
            for key, value in facts.ledger.items()
        )
    )


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
    against = text(
        "pack-about-against-value", which="report" if facts.asked.since else "period", date=facts.before
    )
    lines = [
        (text("pack-about-period"), period(facts)),
        (text("table-about-measured"), formats.long_date(facts.as_of)),
        (text("pack-about-against"), against),
    ]
    chosen = filters_in_words(facts.filters, options)
    lines += chosen or [(text("table-about-filters"), text("filter-summary-none"))]
    if counted := _counted_twice(facts):
        lines.append((text("pack-about-recounted"), counted))
    if options.data_as_of is not None:
        lines.append((text("table-about-data"), formats.long_date(options.data_as_of)))
    if options.shows_invented:
        lines.append((text("table-about-sample"), text("pack-sample")))
    # of sample data it is said already
    is_marked = facts.now["illustrative_count"] and not options.shows_invented
    return kinds.Basis(
        text("pack-about"),
        tuple(lines),
        (
            *freshness.told_then("board", facts.as_of),
            *([text("pack-remark-illustrative")] if is_marked else []),
        ),
        text(
            "pack-about-message",
            date=facts.as_of,
            known=options.data_as_of is not None,
            data=options.data_as_of,
        ),
    )


def _counted_twice(facts: PackFacts) -> str:
    """How many of the figures that the pack states were counted twice, and how many agree, or why none was; "" where none could be."""
    if recounted.is_too_large():
        return "" if reader.is_for_guests() else text("recount-large")
    found = recounted.of_many(
        {(key.measure, key.filters, key.group): value for key, value in facts.ledger.items()}
    )
    count = sum(one.count for _, one in found)
    return recounted.counted(count, sum(len(one.differences) for _, one in found)) if count else ""


def period(facts: PackFacts) -> str:
    """The period reported on, in words."""
    first, last = (formats.long_date(day) for day in (facts.period_first, facts.period_last))
    return text("format-period", first=first, last=last)


def foot(facts: PackFacts) -> str:
    """The foot of every page: the state of the data behind the figures."""
    return paper.foot(facts.filters, facts.options)
