"""The notes on a sheet and its rows, in the words of its author."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.amounts import Amount, figure_in, parse_amount
from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind
from pipeline.cells.dates import is_date
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.words import LONGEST_STATE, code_of, normalise
from pipeline.cells.yes_no import parse_yes_no
from pipeline.messages import ROWS_SHOWN, RowNote
from pipeline.reading.sheet import Sheet, SheetColumn, column_letter
from pipeline.recognition import sheet_words
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.profile import Profiles
from pipeline.recognition.sheet_words import alternatives, begins, begins_with, speaks_of, whole, words
from pipeline.recognition.titles import says_source, unit_of_note, unit_of_title
from pipeline.recognition.witness import is_other_country
from pipeline.sources.declarations import Source
from pipeline.sources.parsers import period_text
from pipeline.staging.rows import SET_IN, Rows, is_carried, title_text
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.totals import Difference
from pipeline.staging.typed import CellFinding
from pipeline.staging.understood import scale_of

MOST_SCALED = 10**11  # that amounts in thousands or millions may be: above it they were whole already
FEWEST_CONTRA = 3  # vouchers that add up to nothing; two are what was bought and given back
MOST_REMARKS = 1000  # different texts of a column in which units are looked for
# Columns of whatever is said, those of names that may begin with what is said, and codes of rows that are no more.
_REMARKS = ("note", "outcome", "description", "sought", "participants")
_NAMED = ("title", "text", "name", "company_name")
_OVER = ("cancelled", "ended", "expired", "lost", "no")
# The first three, two words and one of a remark, behind who it is about: "Firmaet er ikke interesseret".
_FIRST_WORDS = [re.compile(rf"\W{{0,3}}[^\W\d_]{{2,30}}(?:\s[^\W\d_]{{2,30}}){{{n}}}") for n in (2, 1, 0)]
_SUBJECT = re.compile(
    r"(?i)\s*(?:(?:de|vi|they|we|firmaet|virksomheden|the company)\s+)?(?:har|er|have|has|are|is)\s+"
)
# "UDKAST – budget 2020", "Budget 2020 (ikke godkendt)"; never "Forslag fra udvalget er indarbejdet".
_DRAFT = re.compile(
    rf"(?i)(?:^\W*|[-–—(,:|\d]\s*|budget\s+)(?:{alternatives(words('drafts'))})"
    r"(?:\W*$|\s*[-–:,.(!/\d]|\s+(?:til|to|for|af|by|pr|v|ver|version|nr|\w*budget\w*)\b)"
)
# Below the rows more is said: "Ikke godkendt af styrelsen", never "Forslag: 3 ture", "Forslag til ændringer sendes til …".
_DRAFT_BELOW = re.compile(
    rf"(?i)\W*(?:{alternatives(words('drafts'))})(?:\W*$|\s*[-–,(!/\d]|\s+(?:af|by|pr|version|til budget\w*)\b)"
)
# Such as "Budget 2019 (gammel)".
_OLD = re.compile(rf"[\s_(–-](?:{alternatives(words('drafts', 'old'))})[\W_]*$", re.IGNORECASE)
# An amount in a currency, in the text of a voucher.
_PAID = r"\d[\d.,]{0,18}\s?(?:[A-Z]{3}|€|[$]|¥|元)|(?:[A-Z]{3}|€|[$]|¥)\s?\d[\d.,]{0,18}\d"
_LAST_PART = re.compile(r"[-–—(,:;]\s*([^\W\d_]{2,30}(?: [^\W\d_]{2,30})?)\W*$")  # "Taxa (annulleret)"
# "Annulleret og genbooket fly" is what was paid in the end.
_ANEW = re.compile(
    r"(?i)\b(?:og|and)(?: \w+)? (?:igen|again|gen(?:book|bestil|køb)\w*|re(?:book|issu)ed)\b|重开"
)
# What may follow a word that says that a row does not hold: never "Udgår fra Kastrup", "Duplicate samples".
_AFTER_VOID = re.compile(
    r"(?i)\W*$|\s*[-–:,;.(!/]|\s+(?:af|of|by|pr|per|se|see|siden|since|den|pga|grundet|på grund|due|because|lige nu|mere|\d|"
    r"(?:til|to|until)\s+(?:\S+\s+)?(?:\d{4}|næste|next|senere))(?![^\W\d_])"
)
# "Dublet af nøgle" is a thing, "Dublet af nr. 3" and "af ovenstående" a row.
_COPIED = re.compile(r"(?i)\W*(?:dublet|duplicate)\w*\s+(?:af|of)\s+(?!ovenst|(?:the\s+)?above)\D*$")
_MOVED = re.compile(r"(?i)(?:flyttet|moved|rykket)\s+(?:til|to)\s+(?:budget\w*\s+)?([^,;.(]{1,30})")
CELLS_OF_NOTE = 8  # cells of a row in which a note is looked for
MOST_NAMED = 100  # rows of one cell that are looked up as places
TYPICAL = 3  # cells of a row, beside which one with a single cell may be the title of a group


def lines_of(sheet: Sheet, rows: Rows) -> Iterator[str]:
    """The texts of the notes beside and below the rows of a table."""
    noted = (skipped.row for skipped in rows.skipped if skipped.why == "note")
    return (cell.text for row in noted for cell in sheet.row(row)[:CELLS_OF_NOTE])


def proposed_columns(found: Recognised) -> Iterator[RowNote]:
    """For each column that is not read, the one of the source that it may be, for a person to confirm."""
    for index, proposal in found.proposed.items():
        heading = found.unknown[index]
        said = {"heading": heading.strip(), "column": found.source.named(proposal.column), "by": proposal.why}
        yield RowNote(
            found.header_row + 1, proposal.column, heading, heading, "guessed-heading", said, index=index
        )


def notes_of_heading(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on columns that are not read, facts from titles in place of headings, and values below unknown headings."""

    def note(
        reason: str, column: str | None, said: Mapping[str, str], heading: str = "", index: int | None = None
    ) -> RowNote:
        return RowNote(found.header_row + 1, column, heading, heading, reason, said, index=index)

    source = found.source
    yield from proposed_columns(found)
    for period in found.periods:
        span = period.period
        if span and span.precision == "year" and span.start.month != 1:
            said = {"value": period.heading, "taken": f"{span.start} – {span.end}"}
            yield note("period-split-year", source.wide_columns, said, period.heading, period.index)
    if found.title_period and not found.title_year:
        yield note("period-from-title", source.wide_columns, {"taken": period_text(found.title_period)})
    if found.constants.get("activity_type") == "inquiry" and (answered := found.columns.get("answered_date")):
        yield note("type-from-answers", "activity_type", {"heading": answered[1].heading})
    if found.title_day:
        yield note("date-from-title", "rate_date", {"taken": found.title_day.isoformat()})
    above, below = slice(found.top, found.header_row + 1), Profiles(sheet, "")
    bare = (
        i for i, column in enumerate(sheet.columns) if i not in found.read and not column.filled[above].any()
    )
    told = (i for i in bare if not below.of(found.header_row, i).counts_rows)
    unread = {**found.unknown, **{index: f"[{column_letter(index)}]" for index in told}}
    filled = {i: int(sheet.columns[i].filled[rows.data].sum()) for i in unread.keys() - found.proposed.keys()}
    if any(filled.values()):
        unknown = "; ".join(f"{unread[i]} ({filled[i]})" for i in unread if filled.get(i))
        yield replace(note("unknown-headings", None, {"headings": unknown}), value=unknown)


def notes_of_draft(staged: StagedSheet, file_name: str) -> Iterator[RowNote]:
    """A note on a table that a line above or below, or the name of sheet or file, calls void ("Udgåede aftaler"), or a budget or agreements a draft or old, where no row says how it stands."""
    found = staged.found
    if found is None or staged.table is None or "status" in found.columns:
        return
    source = found.source
    noted = (row for row, why in staged.skipped if why == "note")
    below = [cell.text for row in noted for cell in staged.sheet.row(row - 1)[:CELLS_OF_NOTE]]
    below = [line for line in below if len(line) <= LONGEST_MATCHED]
    named = (*found.titles, staged.sheet.name, Path(file_name).stem)
    named = tuple(line.replace("_", " ") for line in named if len(line) <= LONGEST_MATCHED)
    void, old = begins("void", "words", "vouchers"), begins("drafts", "old")
    told = [line for line in named if _is_called(void, line, source)]
    told += [line for line in below if _is_called(void, line)]
    if source.wide_columns or "signed_date" in source.column_names:
        told += [line for line in named if _is_called(old, line, source) or _OLD.search(line)]
        if "signed_date" not in found.columns:
            told += [line for line in named if _DRAFT.search(line)]
            told += [line for line in below if _DRAFT_BELOW.match(line)]
    for line in told[:1]:
        yield RowNote(found.header_row + 1, None, "", line, "draft", {"line": line})


def _is_called(so: re.Pattern[str], line: str, source: Source | None = None) -> bool:
    """Whether a line begins with a word, and then says nothing or what the rows are: "Slettede", "Udgåede aftaler"; never "Gammelt Torv, budget"."""
    rest = line[called.end() :].split() if (called := so.match(line)) else None
    if not rest or source is None:
        return rest == []
    return not rest[0].isalpha() or says_source(source.name, rest[0])


def notes_of_amounts(staged: StagedSheet) -> Iterator[RowNote]:
    """Notes on amounts that are read: beside them stand the same in another currency, they add up to nothing, as where each voucher has its contra entry, or some may count twice or with the wrong sign."""
    found, table = staged.found, staged.table
    if found is None or table is None or not len(table):
        return
    row = found.header_row + 1
    if found.amount_beside:
        name, other = found.amount_beside
        index, match = found.columns[name]
        taken = ", ".join(sorted(filter(None, pc.unique(table["currency"]).to_pylist())))
        said = {"heading": match.heading, "other": other, "taken": taken}
        yield RowNote(row, name, match.heading, "", "amount-beside", said, index=index)
    if "amount" in found.source.column_names and len(table) >= FEWEST_CONTRA:
        sums = table.group_by("currency").aggregate([("amount", "sum"), ("amount", "min")])
        if not any(sums["amount_sum"].to_pylist()) and any(sums["amount_min"].to_pylist()):
            heading, at = heading_of(staged, "amount")
            yield RowNote(row, "amount", heading, "", "sum-nothing", {}, index=at)
    for name in (column.name for column in found.source.columns if column.type == "amount"):
        less = table["_row"].filter(pc.fill_null(pc.less(table[name], 0), False))
        count = len(table) - table[name].null_count
        if 2 * len(less) > count > 1:  # as what is paid is in a bank's statement
            heading, at = heading_of(staged, name)
            facts = {"count": str(len(less))}
            yield RowNote(less[0].as_py(), name, heading, "", "mostly-negative", facts, index=at)
    yield from _notes_of_units(staged, found, table)
    yield from _notes_of_signs(staged, found, table)
    yield from _notes_of_periods(table) if found.source.wide_columns else ()
    yield from _notes_of_remarks(staged.sheet, found, table)
    yield from _notes_of_texts(found, table)
    yield from _notes_of_void(staged.sheet, found, table)


def _notes_of_remarks(sheet: Sheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on rows of which a remark states another currency than their amounts were read in: "Beløb i RMB". Where a heading or column states theirs, "faktura i EUR" says in what was paid."""
    rows = table["_row"].to_numpy() - 1
    amounts = [table[column.name] for column in found.source.columns if column.type == "amount"]
    has_amount = pc.coalesce(*amounts).is_valid().to_numpy() if amounts else False
    given = [*(match.unit for _, match in found.columns.values()), *(period.unit for period in found.periods)]
    is_said = "currency" in found.columns or any(unit and unit.currency for unit in given)
    unit_of = unit_of_note if is_said else unit_of_title
    noted = {at: match.heading for name, (at, match) in found.columns.items() if name in _REMARKS}
    for index, heading in {**found.unknown, **noted}.items() if found.source.has_currency else ():
        distinct = sheet.columns[index].distinct(rows)
        texts = [cell.text if cell.kind is Kind.TEXT else "" for cell in distinct.cells[:MOST_REMARKS]]
        units = {code: unit_of(text) for code, text in enumerate(texts) if text}
        if index in found.unknown and all(units.values()) and distinct.codes.all():
            continue  # a column of currencies is that of some amounts, or was told
        for code, unit in units.items():
            currency = unit.currency if unit else None
            there = np.flatnonzero((distinct.codes == code) & has_amount)
            taken = set(table["currency"].take(pa.array(there)).to_pylist())
            if currency and taken - {currency}:
                at = sorted({int(row) + 1 for row in rows[there]})
                said = {"value": texts[code], "taken": ", ".join(sorted(taken)), "heading": heading}
                yield _of_rows("unit-in-remark", at, (index, heading), **said)


def _notes_of_texts(found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """A note on vouchers of which the text says the same amount in another currency: "Hotel 2.100 RMB" beside 2100 kr."""
    if not {"text", "amount"} <= found.columns.keys():
        return
    index, match = found.columns["text"]
    stated = table.filter(pc.fill_null(pc.match_substring_regex(table["text"], _PAID), False))
    said: dict[str, list[tuple[int, str]]] = {}
    for row in stated.slice(0, MOST_REMARKS).to_pylist():
        for text in re.findall(_PAID, row["text"]):
            paid = parse_amount(Cell(Kind.TEXT, text)).value
            currency = paid.currency if isinstance(paid, Amount) and paid.amount == row["amount"] else None
            if currency not in (None, row["currency"]):
                said.setdefault(row["currency"], []).append((row["_row"], text))
    for taken, rows in said.items():
        facts = {"value": rows[0][1], "taken": taken, "heading": match.heading}
        yield _of_rows("unit-in-remark", [row for row, _ in rows], (index, match.heading), **facts)


def _notes_of_void(sheet: Sheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on rows of which a remark says that they do not hold, were moved or are there twice ("UDGÅR", "Dublet af nr. 3"), or that alone are filled under a heading that says so ("Udmeldt"); not where their own status says it."""
    coded = {column.name: column.vocabulary for column in found.source.columns if column.vocabulary}
    over = [table["_row"].filter(pc.is_in(table[name], pa.array(_OVER))).to_numpy() for name in coded]
    rows = np.setdiff1d(table["_row"].to_numpy(), np.concatenate([*over, []])) - 1
    statuses = {*coded.values(), "activity_status"}
    named = {"agreement_status", "interest_level"} & statuses  # a challenge may be named after what is closed
    remarks = [(index, heading, statuses) for index, heading in found.unknown.items()]
    columns = [(found.columns[name], name) for name in (*_REMARKS, *_NAMED) if name in found.columns]
    remarks += [(at, match.heading, statuses if name in _REMARKS else named) for (at, match), name in columns]
    keys = ("words", "vouchers") if "text" in found.columns else ("words",)
    for index, heading, known in remarks:
        distinct = sheet.columns[index].distinct(rows)
        is_headed = begins("void").match(heading) is not None
        said = {
            code: cell.text
            for code, cell in enumerate(distinct.cells[:MOST_REMARKS])
            if (is_headed and ((answer := parse_yes_no(cell)).value or answer.problem))
            or (cell.kind is Kind.TEXT and _says_void(cell.text, known, keys))
        }
        at = np.flatnonzero(np.isin(distinct.codes, list(said)))
        if len(at) and (not is_headed or 2 * len(at) < len(rows)):
            value = heading if is_headed else said[int(distinct.codes[at[0]])]
            yield _of_rows("rows-void", (rows[at] + 1).tolist(), (index, heading), value=value)


def _says_void(text: str, vocabularies: Collection[str], keys: Sequence[str]) -> bool:
    """Whether a remark begins with a word of what does not hold, and does not go on about another thing, or ends with one behind a mark."""
    if len(text) > LONGEST_MATCHED or _ANEW.search(text):
        return False
    if moved := _MOVED.match(text):
        return is_date(Cell(Kind.TEXT, moved[1].strip()))
    text = text[subject.end() :] if (subject := _SUBJECT.match(text)) else text
    is_name = "activity_status" not in vocabularies
    if last := _LAST_PART.search(text):
        is_over = is_name and any(code_of(last[1], one) in _OVER for one in vocabularies)
        if is_over or begins_with("void", last[1], *keys):
            return True
    if "vouchers" in keys and begins_with("void", text, "vouchers"):
        return True
    if found := begins("void").match(text):
        return not _COPIED.match(text) and _AFTER_VOID.match(text[found.end() :]) is not None
    return _states_void(text, () if is_name else vocabularies)


def _states_void(text: str, vocabularies: Iterable[str]) -> bool:
    for said in filter(None, (first.match(text) for first in _FIRST_WORDS)):
        is_answer = parse_yes_no(Cell(Kind.TEXT, said[0])).problem is None  # or nothing stated
        is_over = any(code_of(said[0], one) in _OVER for one in vocabularies)
        if (is_over or normalise(said[0]) in whole("postponed")) and not is_answer:
            return _AFTER_VOID.match(text[said.end() :]) is not None
    # "Vi er desværre ikke interesserede", never "Stand: ikke nu", "Ja, men prisen er ikke relevant".
    is_plain = len(text) <= LONGEST_STATE and not re.search(r":|\b(?:men|but)\b", text)
    end = text.split()[-3:] if is_plain else []
    ends = [" ".join(end[at:]) for at in range(len(end) - 1)]
    return any(code_of(said, one) == "no" for said in ends for one in vocabularies)


def _notes_of_units(staged: StagedSheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on amounts that may count a thousand times, or contain those before them."""
    row = found.header_row + 1
    said = [period.heading for period in found.periods]
    for name in (column.name for column in found.source.columns if column.type == "amount"):
        said += [found.columns[name][1].heading] if name in found.columns else []
        most = pc.max(table[name]).as_py()
        if most and most >= MOST_SCALED and scale_of(found, name) > 1:
            heading, at = heading_of(staged, name)
            told = {"heading": heading, "found": f"{most:.2f}"}
            yield RowNote(row, name, heading, "", "unit-doubted", told, index=at)
    lines = [*said, *found.titles, staged.sheet.name] if said else []
    if line := next((line for line in lines if speaks_of("accumulated", line)), ""):
        yield RowNote(row, None, "", line, "accumulated", {"line": line})


def _notes_of_signs(staged: StagedSheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on vouchers that may be no spending: credit notes and reversals without a minus, and what was received."""
    if "amount" not in found.columns:
        return
    if found.sides is None:
        columns = [found.columns[name][0] for name in ("text", "voucher_id") if name in found.columns]
        asked, n_rows = [staged.sheet.columns[index] for index in columns], staged.sheet.n_rows
        noted = SheetColumn.matching(asked, (sheet_words.CREDIT_NOTE, sheet_words.CREDIT_NUMBER), n_rows)
        back = SheetColumn.matching(asked, (sheet_words.REVERSAL,), n_rows)
        counts = pc.value_counts(table["amount"])  # what is taken back is as much as what takes it
        twice = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
        equal = table["_row"].filter(pc.is_in(table["amount"], twice)).to_numpy() - 1
        paid = table["_row"].filter(pc.greater(table["amount"], 0)).to_numpy() - 1
        received = SheetColumn.matching(asked[:1], (sheet_words.RECEIPT,), n_rows)
        if len(paid := paid[noted[paid] | received[paid] | (back[paid] & np.isin(paid, equal))]):
            yield _of_rows("credit-positive", (paid + 1).tolist())
    payer = found.columns.get("funding_source")
    if payer is None or {"text", "budget_line", "activity_id"} & found.columns.keys():
        return
    about = [line for line in (*found.titles, staged.sheet.name) if speaks_of("funding", line)]
    if about and not any(speaks_of(spent, line) for spent in ("spending", "actuals") for line in about):
        told, row = {"line": about[0], "heading": payer[1].heading}, found.header_row + 1
        yield RowNote(row, "amount", told["heading"], about[0], "income-doubted", told, index=payer[0])


def _notes_of_periods(table: pa.Table) -> Iterator[RowNote]:
    """A note on amounts of a part of the period of another row of the same line and funding: "2026 Q1" beside "2026"."""
    names = ("budget_line", "funding_source", "period_start", "period_end", "_row")
    columns = [table[name].to_pylist() for name in names]
    longest: dict[tuple[str, str], tuple[date, date]] = {}
    within = set[int]()
    for line, payer, start, end, at in sorted(
        zip(*columns, strict=True), key=lambda one: (one[2], -one[3].toordinal())
    ):
        widest = longest.get((line, payer), (start, end))
        if end <= widest[1] and widest != (start, end):
            within.add(at)
        elif end >= widest[1]:
            longest[line, payer] = start, end
    if within:
        yield _of_rows("period-within", sorted(within))


def notes_of_rows(sheet: Sheet, found: Recognised, rows: Rows, merged: Sequence[int]) -> Iterator[RowNote]:
    """Notes on rows that are read although a person may want them left out: of one cell where others have several, below a total, crossed out, of a country that an unread column names and that is neither of the two, or without the amount that is ``merged`` with that of the row above."""
    if at := [row for row in merged if row - 1 in rows.data]:
        yield _of_rows("amount-merged", at)
    filled = sheet.filled_count[rows.data]
    lone = rows.data[filled == 1].tolist()
    # Among companies a municipality alone heads them, however many there are.
    named = [Gazetteer.load().find(title_text(sheet, row), country="DK") for row in lone[:MOST_NAMED]]
    are_places = all(place.places and not (place.unread or place.doubts) for place in named)
    beside = filled[filled > 1] if are_places and (filled > 1).any() else filled
    if lone and np.median(beside) >= TYPICAL:
        yield _of_rows("rows-lone", [row + 1 for row in lone])
    # "- afd. Odense" among companies: a part of the one above, or one by itself.
    names = {name for group in found.source.required for name in group if name in found.columns}
    texts = [
        sheet.columns[found.columns[name][0]] for name in names if found.source.column(name).type == "text"
    ]
    set_in = SheetColumn.matching(texts, (SET_IN,), sheet.n_rows)[rows.data]
    if not found.source.wide_columns and 0 < 2 * set_in.sum() < len(set_in):
        yield _of_rows("rows-set-in", (rows.data[set_in] + 1).tolist())
    yield from _notes_of_lines(sheet, found, rows) if found.source.wide_columns else ()
    # Most of the row is crossed out, in the columns of this table: another may be beside it.
    crossed = {
        row: sum(sheet.columns[i].filled[row] for i in sheet.struck[row] if i < len(sheet.columns))
        for row in rows.data.tolist()
        if row in sheet.struck
    }
    if struck := [row + 1 for row, count in crossed.items() if 2 * count > sheet.filled_count[row]]:
        yield _of_rows("rows-struck", struck)
    for index, heading in found.unknown.items():
        if normalise(heading) not in whole("countries"):
            continue
        distinct = sheet.columns[index].distinct(rows.data)
        for code, cell in enumerate(distinct.cells):
            if is_other_country(cell.text):
                there = (rows.data[distinct.codes == code] + 1).tolist()
                yield _of_rows("other-country", there, (index, heading), value=cell.text)


def _notes_of_lines(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on lines of a budget that stand below its total, or are left out as the sum of all others though no word of them says so: "Konsulenter" may be as much by chance."""
    yield from _notes_of_flows(sheet, found, rows)
    if len(rows.below):
        yield _of_rows("rows-below", [row + 1 for row in rows.below])
    for row in rows.totals:
        texts = (cell.text for cell in sheet.row(row) if cell.kind is Kind.TEXT)
        labels = [text for text in texts if any(map(str.isalpha, text))]
        named = (sheet_words.is_total_label(one) or sheet_words.is_loose_total(one) for one in labels)
        if labels and not any(named):
            yield _of_rows("total-unlabelled", [row + 1], value=labels[0])


def _notes_of_flows(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on lines of a budget that are what was there before and after each period, or costs with a minus beside what comes in."""
    indices = [one.index for one in found.periods] or sorted(found.amounts)
    order = [sheet.columns[index] for index in indices]
    read = {row: [figure_in(column.cell(row)) for column in order] for row in rows.data.tolist()}
    # The end of each period is the beginning of the next, and not the same in all.
    ends = {tuple(each[:-1]): row for row, each in read.items() if len({*each[:-1]} - {None, 0}) > 1}
    pairs = {(row, ends.get(tuple(figures[1:]), row)) for row, figures in read.items()}
    balances = {at + 1 for row, end in pairs if row != end for at in (row, end)}
    line = found.columns["budget_line"][0] if "budget_line" in found.columns else None
    labels = {row: sheet.columns[line].cell(row).text for row in read} if line is not None else {}
    balances |= {row + 1 for row, label in labels.items() if is_carried(label)}
    earning = [row for row, label in labels.items() if _says_income(label) and any(read[row])]
    if 0 < len(earning) < len(read) and min(one for row in earning for one in read[row] if one) > 0:
        yield _of_rows("rows-income", [row + 1 for row in earning])
    if balances:
        yield _of_rows("rows-balance", sorted(balances))
    figures = [one for each in read.values() for one in each if one]
    paid = [row + 1 for row, each in read.items() if any(each) and max(filter(None, each)) < 0]
    # Where most are below zero, that is told already.
    if 1 < len(paid) < len(read) <= 3 * len(paid) and 2 * sum(one < 0 for one in figures) <= len(figures):
        yield _of_rows("signs-mixed", paid)


def _says_income(label: str) -> bool:
    """Whether the label of a budget line says that money comes in: "Indtægt: gebyrer", "Tilskud fra EU"; not "Tilskud til rejser"."""
    given = begins("budget").match(label) if len(label) <= LONGEST_MATCHED else None
    is_given = given is not None and re.match(r"\s+(?:fra|from)\s+[^\W\d]", label[given.end() :]) is not None
    return is_given or begins_with("income", label)


def _of_rows(
    reason: str, rows: Sequence[int], at: tuple[int | None, str] = (None, ""), **said: str
) -> RowNote:
    listed = ", ".join(map(str, rows[:ROWS_SHOWN])) + (" …" if len(rows) > ROWS_SHOWN else "")
    facts, value = {**said, "count": str(len(rows)), "rows": listed}, said.get("value", "")
    return RowNote(rows[0], None, at[1], value, reason, facts, index=at[0])


class Described:
    """Findings about the rows of a table, as notes: with the row and heading that a person sees."""

    def __init__(self, found: Recognised, rows: Rows) -> None:
        self.found, self.rows = found, rows
        self.headings = {name: match.heading for name, (_, match) in found.columns.items()}
        self.headings |= {period.heading: period.heading for period in found.periods}

    def note(self, finding: CellFinding, cells: Mapping[str, str] | None = None) -> RowNote:
        """The note of one finding; a reject gets the ``cells`` of its whole row."""
        column, source = finding.column, self.found.source
        is_period = self.found.periods and column not in source.column_names
        return RowNote(
            row=int(self.rows.data[finding.position]) + 1,
            column=source.wide_values if is_period else column,
            heading=self.headings.get(column, "") or source.named(column),
            value=finding.value,
            reason=finding.problem.reason,
            params=dict(finding.problem.params),
            cells=cells or {},
            index=self._position(column),
        )

    def rejects(self, sheet: Sheet, findings: Iterable[CellFinding]) -> list[RowNote]:
        """The notes of what is wrong, by row, each with the cells of its row."""
        by_row: dict[int, list[CellFinding]] = {}
        for finding in sorted(findings, key=lambda one: one.position):
            by_row.setdefault(finding.position, []).append(finding)
        rows = self.rows.data[list(by_row)]
        of_rows = zip(by_row.values(), cells_of(sheet, self.found.header_row, rows), strict=True)
        return [self.note(finding, cells) for of_row, cells in of_rows for finding in of_row]

    def difference(self, differs: Difference) -> RowNote:
        """The note of a total that its rows do not add up to."""
        column, source = differs.column, self.found.source
        name = column if column in source.column_names else source.wide_values
        heading, index = self.headings.get(column) or source.named(name or ""), self._position(column)
        said = {"stated": str(differs.stated), "found": f"{differs.found:.2f}"}
        return RowNote(differs.row + 1, name, heading, said["stated"], "total-differs", said, index=index)

    def missed(self, differs: Difference) -> dict[str, str]:
        """The facts of the sentence that says why a sheet is held back for such a total."""
        note = self.difference(differs)
        return {**note.params, "row": str(note.row), "heading": note.heading, "told": differs.as_told}

    def _position(self, column: str) -> int | None:
        found = self.found
        if column in found.columns:
            return found.columns[column][0]
        if column == found.source.wide_values and found.totals:
            return found.totals[0].index
        return next((period.index for period in found.periods if period.heading == column), None)


def heading_of(staged: StagedSheet, column: str) -> tuple[str, int | None]:
    """The heading of a declared column as the user wrote it, and its 0-based position; as notes keep the column where the sheet has none."""
    assert staged.source is not None
    if staged.found and column in staged.found.columns:
        index, match = staged.found.columns[column]
        return " ".join(match.heading.split()), index
    return staged.source.named(column), None


def cells_of(sheet: Sheet, header_row: int, rows: npt.NDArray[np.int64]) -> list[dict[str, str]]:
    """The filled cells of rows as read, by heading (by column letter where the heading is blank or repeated); a column's distinct cells are asked once."""
    found: list[dict[str, str]] = [{} for _ in rows]
    for index, column in enumerate(sheet.columns):
        filled = np.flatnonzero(column.filled[rows])
        if not len(filled):
            continue
        heading = column.cell(header_row).text.strip()
        lettered = f"{heading} [{column_letter(index)}]".strip()
        for at, said in zip(filled.tolist(), column.texts_of(rows[filled]), strict=True):
            found[at][lettered if not heading or heading in found[at] else heading] = said
    return found
