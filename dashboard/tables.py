"""The table beside every chart and map, and its download with exactly the same rows and the filters in words.

A page names the columns (`dashboard/model/columns.toml`), and screen, Excel and CSV follow. Numbers and dates stay
numbers and dates in the table (so that sorting is right) and in Excel (so that sums work).
"""

import csv
import datetime as dt
import io
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import repeat
from typing import Any, Literal

import pandas as pd
import streamlit as st
import xlsxwriter

import settings
from dashboard import roles, widgets
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model.columns import Column, Kind
from dashboard.model.columns import columns as columns_of
from dashboard.options import filters_in_words, load_options
from dashboard.queries import data_health
from dashboard.theme import PRESENCE_MARKS, Palette, palette
from dashboard.words.names import corrected_cell
from locales import formats, language, text
from settings import printing

# A browser slows down on long tables, and few read past this: the download has every row.
SHOWN_ROWS = 100

# Excel and LibreOffice run a cell that begins with one of these signs, also after blanks, quotes and invisible letters; the
# full-width forms in East Asian settings.
_BEFORE = '[\\s"\\x00-\\x1f\u00ad\u200b-\u200f\u2060\ufeff]'
_SIGN = "[=+\\-@＝＋－＠]"
_RUNS_AS_FORMULA = re.compile(f"[\\t\\r\\n]|{_BEFORE}*{_SIGN}")
# Where a CSV that was made for another country's Excel is torn into cells, and another cell then begins so.
_RUNS_WHEN_TORN = re.compile(f"(?<=[;,|])(?={_SIGN})|(?<=[;|\\t])(?={_BEFORE}{{0,20}}{_SIGN})")
# The first letter of a cell that judges, or nothing.
_JUDGED = {"", *PRESENCE_MARKS.values()}
_NUMERIC: tuple[str, ...] = ("integer", "money", "decimal", "points", "percent")


# What a table names: keys of the catalogue in one text, or several of them with columns that only the page knows between them.
Columns = str | Sequence[str | Column]


def resolved(named: Columns) -> list[Column]:
    """The columns that a table names, in their order. KeyError for one that the catalogue does not have."""
    parts = [named] if isinstance(named, str) else named
    return [column for part in parts for column in (columns_of(part) if isinstance(part, str) else [part])]


def visible(columns: Sequence[Column]) -> list[Column]:
    """The columns that this visit may see."""
    is_guest = roles.is_guest()
    return [column for column in columns if column.is_for_guests or not is_guest]


def neutralised(value: str) -> str:
    """A text that no spreadsheet runs as a formula: a ' is put before one that would."""
    return "'" + value if _RUNS_AS_FORMULA.match(value) else value


def csv_cell(value: Any) -> str:
    """A value as text for a CSV, with a decimal point; `neutralised`, also for a spreadsheet whose settings split the file at other signs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "; ".join(str(formats.plain(one)) for one in value)
    if isinstance(value, str):
        return neutralised(_RUNS_WHEN_TORN.sub("'", value))
    return str(formats.plain(value))


def _value(cell: Any, column: Column, precision: object) -> Any:
    words = {} if column.words is None else column.words
    if column.kind == "list":
        items = [] if cell is None or isinstance(cell, float) else [item for item in cell if item is not None]
        return formats.joined(list(dict.fromkeys(words.get(str(item), str(item)) for item in items))) or None
    if formats.is_missing(cell):
        return column.nothing
    match column.kind:
        case "date":
            return formats.day_or_words(cell, precision)
        case "yes_no":
            return text("table-yes" if bool(cell) else "table-no")
        case "integer":
            return int(cell)
        case "text":
            return words.get(str(cell), str(cell))
    return cell if isinstance(cell, Decimal) else Decimal(str(cell))


def rows_of(frame: pd.DataFrame, columns: Sequence[Column]) -> list[list[Any]]:
    """The rows of a table as Python values: text, int, Decimal, date or None, in the order of `columns`."""
    nothing: list[object] = [None] * len(frame)
    ready: list[list[Any]] = []
    for column in columns:
        precisions = frame[column.precision].tolist() if column.precision in frame else nothing
        cells = frame[column.name].tolist()
        ready.append([_value(cell, column, p) for cell, p in zip(cells, precisions, strict=True)])
    return [list(row) for row in zip(*ready, strict=True)] if ready else []


def facts(row: Mapping[Any, Any], named: Columns) -> list[tuple[str, str | None]]:
    """The label of each column that this visit may see, and what one row says under it, as a reader sees it; None for what is not stated."""
    shown = visible(resolved(named))
    cells = rows_of(pd.DataFrame([dict(row)]), shown)[0]
    return [(column.label, _fact(cell, column)) for column, cell in zip(shown, cells, strict=True)]


def _fact(cell: Any, column: Column) -> str | None:
    if cell is None or isinstance(cell, str):
        return cell
    return formats.date(cell) if column.kind == "date" else _number_text(cell, column.kind)


def _for_files(columns: Sequence[Column]) -> list[Column]:
    """The columns as files hold them: numbers where the screen shows a drawn text."""
    return [
        replace(column, name=column.in_files, kind="integer", in_files=None) if column.in_files else column
        for column in columns
    ]


def excel_file(frame: pd.DataFrame, columns: Sequence[Column], about: Sequence[tuple[str, str]]) -> bytes:
    """An Excel workbook: a sheet with the rows, and a sheet that says what they are."""
    columns = _for_files(columns)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    head = book.add_format(
        {"bold": True, "bg_color": "#EAF3F1", "bottom": 1, "text_wrap": True, "valign": "top"}
    )
    date_format = {"da": "dd-mm-yyyy", "en": "dd/mm/yyyy", "zh": "yyyy-mm-dd"}[language()]
    forms = {
        "date": book.add_format({"num_format": date_format, "align": "left"}),
        "money": book.add_format({"num_format": "#,##0.00;[Red]\u2212#,##0.00"}),
        "decimal": book.add_format({"num_format": "#,##0.00"}),
        "points": book.add_format({"num_format": "#,##0.0"}),
        "percent": book.add_format({"num_format": "0.0%"}),
        "integer": book.add_format({"num_format": "#,##0"}),
    }
    sheet = book.add_worksheet(text("table-sheet-rows"))
    rows = rows_of(frame, columns)
    for j, column in enumerate(columns):
        sheet.write_string(0, j, neutralised(column.label), head)
        form = forms.get(column.kind)
        width = len(column.label)
        for i, row in enumerate(rows, start=1):
            value = row[j]
            if isinstance(value, str):
                sheet.write_string(i, j, neutralised(value))
                width = max(width, min(len(value), 48))
            elif value is not None:
                sheet.write(i, j, value, form)
        sheet.set_column(j, j, max(width + 2, 12))
    sheet.freeze_panes(1, 0)
    for one in (sheet, notes := book.add_worksheet(text("table-sheet-about"))):
        printing.across(one, 0 if one is sheet else None)
    if rows and columns:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    notes.set_column(0, 0, 24)
    notes.set_column(1, 1, 90)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for i, (name, value) in enumerate(about):
        notes.write_string(i, 0, neutralised(name), bold)
        notes.write_string(i, 1, neutralised(value), wrap)
    book.close()
    return buffer.getvalue()


def csv_file(frame: pd.DataFrame, columns: Sequence[Column], about: Sequence[tuple[str, str]]) -> bytes:
    """The same as CSV: lines of `# name: value` about the extract, then headings and rows; in Danish with semicolons and decimal commas, as Excel expects there."""
    columns = _for_files(columns)
    lines: list[list[Any]] = [
        # A line is one cell, quoted where it must be: a party's name may hold the sign between cells.
        *(["# " + " ".join(f"{name}: {value}".split())] for name, value in about),
        [column.label for column in columns],
        *rows_of(frame, columns),
    ]
    out = io.StringIO()
    is_danish = language() == "da"
    writer = csv.writer(out, delimiter=";" if is_danish else ",", lineterminator="\r\n")

    def cell(value: Any) -> str:
        said = csv_cell(value)
        return said.replace(".", ",") if is_danish and isinstance(value, Decimal) else said

    writer.writerows(map(cell, line) for line in lines)
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _dressed(screen: pd.DataFrame, frame: pd.DataFrame, columns: Sequence[Column], colours: Palette) -> Any:
    """The same with numbers and dates written out: what is sorted stays, what is read is text, and a date has the one form that it has everywhere."""
    words: dict[int, list[str]] = {}
    red: list[str] = []
    for j, column in enumerate(columns):
        cells = screen[column.label].tolist()
        if column.kind in _NUMERIC:
            words[j] = [_number_text(value, column.kind) for value in cells]
            if "deviation" not in column.name:  # below a budget or plan is no fault
                red += [f"row{i}_col{j}" for i, v in enumerate(cells) if not formats.is_missing(v) and v < 0]
        elif column.kind == "date":
            precisions = frame[column.precision].tolist() if column.precision in frame else repeat(None)
            words[j] = [
                "" if formats.is_missing(value) else formats.date(value, p)
                for value, p in zip(cells, precisions, strict=False)
            ]
        elif all(formats.is_missing(value) or str(value)[:1] in _JUDGED for value in cells):
            # a column of ours that judges has a mark in each cell; a bullet in an export's text is none
            red += [f"row{i}_col{j}" for i, v in enumerate(cells) if str(v).startswith(PRESENCE_MARKS["red"])]
    if not words and not red:
        return screen
    looks = {
        "total": [("font-weight", "600"), ("background-color", colours.panel)],
        "below": [("color", colours.muted)],
    }
    looks["group"] = looks["total"][1:]
    written = {
        "body": [
            [{"id": f"row{i}_col{j}", "display_value": shown[i]} for j, shown in words.items()]
            for i in range(len(screen))
        ],
        "cellstyle": [
            {"props": looks[level], "selectors": [f"row{i}_col{j}" for j in range(len(columns))]}
            for i, level in enumerate(frame.get("_level", ()))
            if level in looks
        ]
        # Red with a sign, minus or that of what is cold, never red alone.
        + ([{"props": [("color", colours.bad)], "selectors": red}] if red else []),
    }
    # Streamlit asks a Styler what its cells show. Ours are written already; pandas would write them one by one through
    # everything it can do for a page of HTML, which took most of the time of a page with long tables.
    styler: Any = screen.style
    styler._compute = lambda: styler
    styler._translate = lambda *_: written
    return styler


def _number_text(value: Any, kind: Kind) -> str:
    if formats.is_missing(value):
        return ""
    if kind == "percent":
        return formats.percent(value, 1)
    return formats.number(value, {"integer": 0, "points": 1}.get(kind, 2))


# Columns that hold names: as wide as the longest one on the screen, within bounds (pixels), which are narrower where several stand together: each has its share.
_NAMES = {"agreement_name": 2, "danish_party": 1, "chinese_party": 1, "company_name": 1, "problem_owner": 1}
_LETTER, _NARROWEST_NAME, _WIDEST_NAME, _NAMES_TOGETHER = 7.4, 120, 420, 640
_DATE = 130  # a whole date
_WIDTHS = {"small": 75, "medium": 200, "large": 400}
# What a laptop's page has for a table, its boxes left out; texts give way down to the narrowest so that no column is beyond it.
_ROOM, _NARROWEST_TEXT, _CROWDED_TEXT, _WIDEST_TEXT = 996, 104, 160, 200


def _name_place(columns: Sequence[Column]) -> int | None:
    """The position of the name that rows are known by: the first name or title, else the first text."""
    texts = [at for at, column in enumerate(columns) if column.kind in ("text", "list")]
    named = (at for at in texts if columns[at].name in _NAMES or columns[at].name.endswith("title"))
    return next(named, next(iter(texts), None))


def _width(column: Column, shown: pd.Series, names: int, widest: int = 0) -> int:
    """How many pixels a column would like to have; a text at most ``widest``, where that is said."""
    above = _wide(column.label) + 8
    if column.kind == "date":
        return max(_DATE, above)
    written = (
        _number_text(one, column.kind) if column.kind in _NUMERIC else str(one) for one in shown.dropna()
    )
    longest = max(map(_wide, written), default=0)
    if column.name in _NAMES:
        return min(
            max(longest, _NARROWEST_NAME), _WIDEST_NAME, _NAMES_TOGETHER * _NAMES[column.name] // names
        )
    return max(min(longest, widest or _WIDTHS.get(column.width or "", _WIDEST_TEXT)), above)


def _fitting(columns: Sequence[Column], wanted: Sequence[int]) -> list[int]:
    """The widths of all columns: the widest texts are narrower where that brings the last column into view, the name that rows are known by the least.

    Where a row is from stands beyond it, and nothing gives way for that. Of more columns than have room, each text is narrow, so that many are seen.
    """
    texts = [at for at, column in enumerate(columns) if column.kind in ("text", "list")]
    said = [at for at, column in enumerate(columns) if not column.name.startswith("_")]
    spared = _name_place(columns)

    def within(cap: int) -> list[int]:
        widths = list(wanted)
        for at in texts:
            most = max(cap * 3 // 2 if at == spared else cap, _wide(columns[at].label) + 8)
            widths[at] = min(wanted[at], most)
        return widths

    for cap in range(max(wanted, default=0), _NARROWEST_TEXT, -4):
        widths = within(cap)
        if sum(widths[at] for at in said) <= _ROOM:
            return widths
    return within(_CROWDED_TEXT)


def _wide(words: str) -> int:
    """About how many pixels a text takes in a cell; Chinese letters are twice as wide as others."""
    return int(_LETTER * sum(2 if ord(letter) > 0x2E80 else 1 for letter in words) + 24)


@dataclass(frozen=True)
class Screen:
    """Rows as st.dataframe draws them: cells dressed for the reader's language and theme, what is known of each column, and how many rows they are."""

    data: Any
    config: Mapping[str, Any]
    rows: int


# Where a row is, as its lineage says it: a table that shows it also says which of its cells were corrected at the desk.
_PLACE = ("_file", "_sheet", "_row")


def _told_apart(frame: pd.DataFrame, columns: Sequence[Column]) -> tuple[pd.DataFrame, list[Column]]:
    """The rows with what was corrected in them at the desk and what their exports say, where that is so of any and the table says where rows are from."""
    names = [column.name for column in columns]
    if not set(names).issuperset(_PLACE) or (corrected := data_health.corrected()).empty:
        return frame, list(columns)
    said: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for one in corrected.to_dict("records"):
        said[one["file"], one["sheet"], one["row"]].append(corrected_cell(one))
    places = zip(*(frame[name].tolist() for name in _PLACE), strict=True)
    found = [" · ".join(said.get(place, ())) or None for place in places]
    if not any(found):
        return frame, list(columns)
    at = names.index(_PLACE[0])
    named = [*columns[:at], *columns_of("_corrected"), *columns[at:]]
    return frame.assign(_corrected=pd.Series(found, index=frame.index, dtype="object")), named


def screen(frame: pd.DataFrame, named: Columns, colours: Palette) -> Screen:
    """The rows as this visit may see them, in the colours of its theme. KeyError for a column that the catalogue does not have."""
    frame, told = _told_apart(frame, visible(resolved(named)))

    def says_nothing(one: Column) -> bool:
        cells = frame[one.name]
        if one.name == "is_illustrative":  # a mark: that nothing is invented needs no column
            return not cells.eq(True).any()
        return all(_value(cell, one, None) is None for cell in cells)

    # without those for files alone and those of which no row says anything: files keep them, as they may hold more rows
    seen = [one for one in told if not (one.is_for_files or says_nothing(one))] or told
    # two may be called alike in a language, and the grid knows columns by their labels
    labels = [column.label for column in seen]
    columns = [
        replace(column, label=column.label + "\u200b" * labels[:at].count(column.label))
        for at, column in enumerate(seen)
    ]
    # as st.dataframe sorts them: dates as dates, numbers as numbers, the rest as text
    shown: dict[str, pd.Series[Any]] = {}
    for column in columns:
        values = [_value(cell, column, "day") for cell in frame[column.name].tolist()]
        if column.kind in _NUMERIC:
            kind = "Int64" if column.kind == "integer" else "float64"
            shown[column.label] = pd.Series([None if v is None else float(v) for v in values], dtype=kind)
        else:
            shown[column.label] = pd.Series(values, dtype="object")
    names = sum(_NAMES.get(column.name, 0) for column in columns)
    spared = _name_place(columns)
    wanted = [
        _width(column, shown[column.label], names, _WIDEST_NAME if at == spared else 0)
        for at, column in enumerate(columns)
    ]
    # dates without a format of their own, which would win over what `_dressed` writes
    kinds: dict[str, Any] = dict.fromkeys(_NUMERIC, st.column_config.NumberColumn)
    kinds["date"] = st.column_config.DateColumn
    config = {
        column.label: kinds.get(column.kind, st.column_config.TextColumn)(width=width, help=column.help)
        for column, width in zip(columns, _fitting(columns, wanted), strict=True)
    }
    return Screen(_dressed(pd.DataFrame(shown), frame, columns, colours), config, len(frame))


def show_table(
    frame: pd.DataFrame,  # without what filters hide; a column `_level` sets rows off as `TableRow` has it
    columns: Columns,  # in their order: ``"agreement_name danish_party last_contact_date"``
    *,
    title: str,  # what the rows are: the table's alternative text, also written in the downloaded file
    key: str,  # unique on the page, of a-z and dashes; also in the downloaded file's name
    # pixels, where it is drawn beside something as tall, or "content" for all rows at once; else ten rows are seen at a time
    height: int | Literal["auto", "content"] = "auto",
    row_height: int | None = None,  # pixels of a row whose texts take several lines; else one line
    downloads: bool = True,  # whether to offer Excel and CSV
    # with which they were asked; rows that follow none must not say so in a file
    filters: Filters | None = None,
    # called with the position of the row that the reader chose, before the page is drawn again
    on_row: Callable[[int], None] | None = None,
    # asks for all the rows, where `frame` holds only the first of very many: a file has them all
    every: Callable[[], pd.DataFrame] | None = None,
    count: int | None = None,  # how many those are
    ready: Screen | None = None,  # the first rows as `screen` made them earlier
) -> None:
    """Draw a table with its row count and its downloads."""
    if frame.empty:
        st.caption(text("table-empty"))
        return
    drawn = ready or screen(frame.head(SHOWN_ROWS), columns, palette())

    def choose() -> None:
        rows = st.session_state[f"table-{key}"]["selection"]["rows"]
        if rows and on_row is not None:
            on_row(int(rows[0]))

    choosing: dict[str, Any] = {"on_select": choose, "selection_mode": "single-row"} if on_row else {}
    st.dataframe(
        drawn.data,
        hide_index=True,
        column_config=dict(drawn.config),
        key=f"table-{key}",
        height=height,
        row_height=row_height,
        alt=title or formats.listed([*drawn.config][:3]),  # without one a screen reader hears nothing
        placeholder="–",
        **choosing,
    )
    with st.container(horizontal=True, vertical_alignment="center", key=f"under-{key}", gap="small"):
        in_all = len(frame) if count is None else count
        number = formats.number(in_all)
        if in_all > drawn.rows:
            st.caption(text("table-shown", shown=drawn.rows, number=number))
        else:
            st.caption(text("table-rows", count=in_all, number=number))
        if downloads:
            _show_downloads(frame, columns, title, key, filters, every)


def _show_downloads(  # noqa: PLR0917
    frame: pd.DataFrame,
    columns: Columns,
    title: str,
    key: str,
    filters: Filters | None,
    every: Callable[[], pd.DataFrame] | None,
) -> None:
    """Draw the two download buttons of a table; the files are made, and `every` asked, on a click."""
    columns = visible(resolved(columns))
    # A click makes the file outside the visit's script, where its filters are not known: they are put in words now.
    options = load_options()
    chosen = filters_in_words(filters, options) if filters else []
    about = [(text("table-about-title"), title)]
    about += chosen or [(text("table-about-filters"), text("filter-summary-none"))]
    if filters:
        about.append((text("table-about-measured"), formats.long_date(filters.as_of)))
    if options.data_as_of is not None:
        about.append((text("table-about-data"), formats.long_date(options.data_as_of)))
    if options.shows_invented:
        about.append((text("table-about-sample"), text("table-about-sample-text")))
    name = f"{settings.desk().slug}-{key}-{(filters or current_filters()).as_of.isoformat()}"

    def made(maker: Callable[..., bytes]) -> bytes:
        now = dt.datetime.now().astimezone()
        made_now = (text("table-about-made"), f"{formats.long_date(now)} {now:%H:%M}")
        return maker(*_told_apart(every() if every else frame, columns), [*about, made_now])

    workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    for label, maker, ending, mime in (
        ("table-download-excel", excel_file, "xlsx", workbook),
        ("table-download-csv", csv_file, "csv", "text/csv"),
    ):
        widgets.download_button(
            label,
            roles.later(made, maker),
            icon="download",
            file_name=f"{name}.{ending}",
            mime=mime,
            key=f"download-{ending}-{key}",
            help=text("table-download-help"),
            type="tertiary",
        )
