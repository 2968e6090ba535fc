"""``python -m dashboard export DIR``: the marts as Parquet and CSV, with a dictionary of their columns and codes.

A folder is written all or nothing, and what an earlier export left in it goes with it. Names and addresses of persons are not in it. A column's label
and meaning are those of columns.toml or of its measure where a page shows it, else of the source that states it (pipeline/sources), else of dictionary.toml, else what the end of its name
says about another column: how exactly a day is known, the text as the export has it, a number or code by which tables name each other.
"""

import csv
import io
import re
import shutil
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.command_line import FilterError
from dashboard.filters_model import Filters
from dashboard.keeping.exports import column_texts
from dashboard.model import columns, measures
from dashboard.options import filters_in_words, load_options
from dashboard.scope.asking import original
from dashboard.tables import csv_cell
from locales import formats, language, text
from locales.version import VERSION
from settings import private

README = "README.txt"

# Marts that are exported whole: those of docs/contract.md but for staging and what is asked with weights.
TABLES = (
    "dim_province", "dim_place", "dim_municipality", "dim_theme", "dim_technology", "dim_company", "dim_date", "party_name", "place_called", "rule", "rate_by_day",
    "fct_agreement", "fct_activity", "fct_milestone", "fct_challenge", "fct_interest", "fct_budget", "fct_expense", "orphan", "unplaced",
    "company_home", "agreement_party", "agreement_province", "agreement_theme", "activity_agreement", "activity_challenge", "activity_same", "activity_party",
    "activity_province", "activity_theme", "activity_company", "challenge_province", "challenge_theme", "company_province",
    "company_technology", "company_theme",
)  # fmt: skip
OF_A_DAY = (
    "agreement_at", "agreement_said_at", "activity_at", "contact_at", "milestone_at", "since_at", "challenge_at", "result_at", "effect_at",
    "interest_at", "expiry_notice_at", "reaction_at", "promise_at", "journey_stop_at", "journey_at", "journey_money_at", "attention_at", "attention_row_at", "budget_curve_at", "finding_at",
    "deviation_at", "money_proof_at", "forecast_at", "forecast_summary_at", "forecast_curve_at", "synergy_fact_at",
    "synergy_suggestion_at", "shared_trip_at",
)  # fmt: skip
OF_A_PERIOD = ("budget_at", "expense_at")

# Persons are exported for no role.
PERSONS = frozenset(
    ("participants", "danish_owner", "chinese_owner", "owner_contact", "access_danish_owner", "who", "contact_name", "contact_email")
)  # fmt: skip

_FILE = Path(__file__).parent / "model" / "dictionary.toml"
_ENDS = re.compile(r"(?P<of>\w+?)_(?P<end>precision|last_date|text|reference|ids?|codes?)")


def export(folder: Path, filters: Filters) -> dict[str, pa.Table]:
    """Write the export of the day and period of `filters`; returns its tables by their names. FilterError where the folder holds something else or can't be written."""
    written = (README, "dictionary.csv")  # by which an earlier export is known
    if folder.exists() and not (
        folder.is_dir() and (not any(folder.iterdir()) or all((folder / name).is_file() for name in written))
    ):
        raise FilterError(text("export-occupied", folder=str(folder)))
    partial = private.part_of(folder.with_name(f".{folder.name}"))
    try:
        partial.mkdir(parents=True)
        asked = {name: f"select * from {name}" for name in (*TABLES, *OF_A_DAY)}
        asked |= {name: f"select * from {name}($as_of, $period_from)" for name in OF_A_PERIOD}
        tables: dict[str, pa.Table] = {}
        for name, sql in asked.items():
            data = original(filters, sql)
            kept = [one for one in data.column_names if one not in PERSONS and one != "_key"]
            tables[f"marts/{name}"] = data.select(kept)
        tables |= {"dictionary": _dictionary(tables), "codes": _codes(tables)}
        for name, data in tables.items():
            path = partial / name
            path.parent.mkdir(exist_ok=True)
            pq.write_table(data, f"{path}.parquet", compression="zstd")
            Path(f"{path}.csv").write_bytes(as_csv(data))
        options = load_options()
        said = [
            text("export-readme", day=filters.as_of, version=VERSION),
            *starmap(formats.labelled, filters_in_words(filters, options)),
            text("export-readme-files"),
            *([text("table-about-sample-text")] if options.shows_invented else []),
            "",
            *(f"{name}  ({data.num_rows})" for name, data in tables.items()),
        ]
        (partial / README).write_text("\n".join(said) + "\n", encoding="utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        partial.rename(folder)
    except OSError as error:
        raise FilterError(text("export-not-written", folder=str(folder), error=str(error))) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return tables


def _dictionary(tables: Mapping[str, pa.Table]) -> pa.Table:
    rows = []
    for table, data in tables.items():
        mart = table.removeprefix("marts/")
        for field in data.schema:
            own = _entry(field.name)
            rows.append(
                {
                    "table": table,
                    "column": field.name,
                    "type": str(field.type),
                    "label": told("label", mart, field.name),
                    "kind": own.kind if own else None,
                    "meaning": told("meaning", mart, field.name),
                }
            )
    names = ("table", "column", "type", "label", "kind", "meaning")
    return pa.Table.from_pylist(rows, pa.schema(dict.fromkeys(names, pa.string())))


def _codes(tables: Mapping[str, pa.Table]) -> pa.Table:
    found: dict[tuple[str, str], str] = {}
    for data in tables.values():
        for name in data.column_names:
            words = columns.column(name).words if name in columns.catalogue() else None
            if words is None:
                continue
            cells = data.column(name)
            flat = cells.combine_chunks().flatten() if pa.types.is_list(cells.type) else cells
            for code in map(str, flat.unique().drop_null().to_pylist()):
                if (said := words.get(code)) and said != code:
                    found[name, code] = said
    rows = [{"column": name, "code": code, "label": said} for (name, code), said in sorted(found.items())]
    return pa.Table.from_pylist(rows, pa.schema(dict.fromkeys(("column", "code", "label"), pa.string())))


def as_csv(rows: pa.Table) -> bytes:
    """Rows as a CSV for programs: UTF-8, commas, a decimal point, ISO dates, lists with semicolons; nothing that a spreadsheet would run."""
    out = io.StringIO()
    writer = csv.writer(out)
    lines = zip(*(column.to_pylist() for column in rows.columns), strict=True)
    writer.writerows([csv_cell(value) for value in line] for line in (rows.column_names, *lines))
    return out.getvalue().encode("utf-8")


@cache
def catalogue() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The entries of dictionary.toml: ``label`` and ``meaning`` by column, each in all languages."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def told(part: Literal["label", "meaning"], mart: str, column: str) -> str | None:
    """The label of a mart's column, or its meaning in a sentence, in the language in force; None where no home says it."""
    if said := _at_home(part, mart, column):
        return said
    # by the end of its name, such as `_precision`, with the column before it, whose likely names are looked for
    ends = _ENDS.fullmatch(column)
    name, of = ends["of"] if ends else "", None
    while name and not of:
        likely = (name, f"{name}_date", f"{name}_id", f"{name}_code", f"{name}s")
        of = next(filter(None, (_at_home("label", "", one) for one in likely)), None)
        name = name.partition("_")[2]
    if ends and of:
        end = ends["end"].removesuffix("s").replace("_", "-")
        return text(f"export-column-{end}-{part}", column=of)
    return text("export-column-threshold") if part == "meaning" and mart == "rule" else None


def _entry(column: str) -> columns.Column | None:
    is_known = column in columns.catalogue() or column in measures.catalogue()
    return columns.described(column) if is_known else None


def _at_home(part: Literal["label", "meaning"], mart: str, column: str) -> str | None:
    own, said = _entry(column), catalogue()[part]
    if written := said.get(f"{mart}.{column}"):
        return written[language()]
    if own and (shown := own.label if part == "label" else own.help):
        return shown
    if written := said.get(column):
        return written[language()]
    # the sources that state it, that of the mart's main one first
    found = column_texts(own.name if own else column)
    subject = mart.removeprefix("fct_").removeprefix("dim_").partition("_")[0]
    ranked = sorted(found, key=lambda source: source[:5] != subject[:5])
    return next((found[source][part] for source in ranked), None)
