"""The declaration of each kind of Excel export, all that tells it from another (``pipeline/sources/<source>.toml``). What is misspelt there stops the load: it would lose data silently."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path

from locales import LANGUAGES, language
from pipeline import paths
from pipeline.cells.words import normalise
from settings import written

# The staging columns that a column of each type becomes: (suffix of the name, DuckDB type).
STAGING_TYPES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "text": (("", "VARCHAR"),),
    "list": (("", "VARCHAR[]"),),
    "participants": (("", "VARCHAR[]"), ("_count", "BIGINT")),
    "themes": (("", "VARCHAR[]"), ("_text", "VARCHAR")),
    "provinces": (("", "VARCHAR[]"), ("_text", "VARCHAR")),
    "theme": (("", "VARCHAR"), ("_code", "VARCHAR")),
    "province": (("", "VARCHAR"), ("_code", "VARCHAR")),
    "place": (("", "VARCHAR"), ("_id", "VARCHAR")),
    "amount": (("", "DECIMAL(18,2)"),),
    "rate": (("", "DECIMAL(18,6)"),),
    "date": (("", "DATE"), ("_precision", "VARCHAR")),
    "period": (("", "VARCHAR"), ("_start", "DATE"), ("_end", "DATE"), ("_precision", "VARCHAR")),
    "word": (("", "VARCHAR"), ("_text", "VARCHAR")),
    "yes_no": (("", "BOOLEAN"),),
    "integer": (("", "BIGINT"),),
    "cvr": (("", "VARCHAR"),),
    "currency": (("", "VARCHAR"),),
}

LOCATION_COLUMNS = (
    ("place_id", "VARCHAR"), ("place_ids", "VARCHAR[]"), ("province_code", "VARCHAR"), ("province_codes", "VARCHAR[]"),
)  # fmt: skip
LINEAGE_COLUMNS = (
    ("_key", "VARCHAR"), ("_file", "VARCHAR"), ("_sheet", "VARCHAR"), ("_row", "BIGINT"), ("_data_as_of", "DATE"),
)  # fmt: skip


class DeclarationError(Exception):
    """A source's TOML says something that the pipeline cannot follow; the message names file and place."""


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column of an export, and the headings it is known by; ``breaks`` is what a line break in a cell is: "" where a name was wrapped, "apart" where each line is a name of its own, "three" where that is so of three lines or more, "kept" in prose."""

    name: str
    type: str
    label: Mapping[str, str]
    headings: tuple[str, ...]
    help: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    examples: Mapping[str, str] = field(default_factory=dict)  # in other languages than Danish
    vocabulary: str | None = None
    commas: bool = False
    breaks: str = ""

    @property
    def heading(self) -> str:
        """The column's name in the language in force, for templates, owners' workbooks and sentences."""
        return self.label[language()]


@dataclass(frozen=True, slots=True)
class Location:
    """Which columns place a row: tried in order; hints are party names that contain a place."""

    place: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()
    danish_hint: tuple[str, ...] = ()

    @property
    def country(self) -> str | None:
        """The country in which all the places are, or None where they may be in either."""
        return "CN" if self.hint or not self.place else None


@dataclass(frozen=True, slots=True)
class DatedStatus:
    """The status of rows without a status column: ``past`` where the first of ``dates`` that is stated lies before the export, else ``ahead``. ``exempt``: columns and codes of rows that get none."""

    column: str
    dates: tuple[str, ...]
    past: str
    ahead: str
    exempt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of export, as its TOML declares it."""

    name: str
    title: Mapping[str, str]
    grain: Mapping[str, str]
    key: tuple[str, ...]
    required: tuple[tuple[str, ...], ...]
    columns: tuple[SourceColumn, ...]
    else_key: tuple[str, ...] = ()
    sheet_words: tuple[str, ...] = ()
    location: Location | None = None
    wide_columns: str | None = None
    wide_values: str | None = None
    evidence: tuple[str, ...] = ()  # of which a sheet of this kind has at least one besides what is required
    witness: tuple[str, ...] = ()  # whose cells bear out that it is of this kind (`recognition.witness`)
    telling: tuple[str, ...] = ()  # whose headings do
    sought: tuple[str, ...] = ()  # looked for in the cells where no heading names them, as those required
    dated_status: DatedStatus | None = None
    # text column → those that say the same in one language: the first that is stated fills it where it is blank
    filled_from: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # column of ``else_key`` → those of which the first that is stated takes its place there where it is blank
    key_falls_back: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # by which a keeper sees whether a sheet was understood, the most telling first; of a group the first that is stated
    understood: tuple[tuple[str, ...], ...] = ()

    def column(self, name: str) -> SourceColumn:
        """The column of that name; KeyError if the source has none."""
        return {column.name: column for column in self.columns}[name]

    def country_of(self, name: str) -> str | None:
        """The country of the places in a column ("DK", "CN"), or None where they may be in either."""
        is_placed = self.location is not None and name in self.location.place
        side = {"danish": "DK", "chinese": "CN"}.get(name.partition("_")[0])
        return side or (self.location.country if self.location and is_placed else None)

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the declared columns, in the order of the TOML."""
        return tuple(column.name for column in self.columns)

    def named(self, column: str) -> str:
        """A column of this source as notes keep it, in no language: ``agreements.status``. `pipeline.messages.columns_told` tells it."""
        return f"{self.name}.{column}"

    @property
    def has_currency(self) -> bool:
        """Whether the source has a currency column that a cell's or heading's currency can fill."""
        return "currency" in self.column_names


def _checked(columns: Iterable[SourceColumn], where: str) -> Iterator[SourceColumn]:
    """The columns as they are declared, each with all its headings."""
    # cells tell columns of two types apart, so both may have a heading
    claimed: dict[tuple[str, str], str] = {}
    for column in columns:
        name = column.name
        if column.type not in STAGING_TYPES:
            raise DeclarationError(f"{where}, column {name}: type «{column.type}» has no parser")
        if (column.type == "word") != (column.vocabulary is not None):
            raise DeclarationError(f"{where}, column {name}: a word column, and only it, names a vocabulary")
        if column.breaks not in ("", "apart", "three", "kept"):
            raise DeclarationError(f"{where}, column {name}: breaks are apart, three or kept")
        for key, said in (("label", column.label), ("help", column.help)):
            if missing := [lang for lang in LANGUAGES if not said.get(lang)]:
                raise DeclarationError(f"{where}, column {name}: {key} is missing in {', '.join(missing)}")
        headings = tuple(dict.fromkeys((*column.headings, *column.label.values(), name)))
        for heading in headings:
            other = claimed.setdefault((normalise(heading), column.type), name)
            if other != name:
                raise DeclarationError(f"{where}: heading «{heading}» is claimed by {other} and {name}")
        yield replace(column, headings=headings)


def read_source(path: Path) -> Source:
    """The source that one TOML declares. Raises DeclarationError for what is missing, unknown or of another type, and for a heading claimed twice."""
    where = path.name
    try:
        declared = written.toml(path.read_text(encoding="utf-8"))
        wide = {f"wide_{which}": one for which, one in dict(declared.pop("wide", {})).items()}
        source = written.made(Source, {"name": declared.pop("source", None), **wide, **declared})
    except (TypeError, ValueError) as error:
        raise DeclarationError(f"{where}: {error}") from error
    if source.name != path.stem:
        raise DeclarationError(f"{where}: source is «{source.name}» but the file is {path.stem}")
    source = replace(source, columns=tuple(_checked(source.columns, where)))
    dated, filled, falls_back = source.dated_status, source.filled_from, source.key_falls_back
    named = chain(
        *(source.key, source.else_key, source.evidence, source.witness, source.telling, source.sought),
        *(*source.required, *source.understood),
        *(filled, *filled.values(), falls_back, *falls_back.values()),
        *((dated.dates, dated.exempt, (dated.column,)) if dated else ()),
        *(astuple(source.location) if source.location else ()),
    )
    if unknown := next((name for name in named if name not in source.column_names), None):
        raise DeclarationError(f"{where}: «{unknown}» is no column of this source")
    return source


@cache
def load_sources() -> Mapping[str, Source]:
    """All declared sources by name, in alphabetical order. Raises DeclarationError as `read_source` does."""
    return {path.stem: read_source(path) for path in sorted(paths.SOURCES.glob("*.toml"))}


def staging_columns(source: Source) -> list[tuple[str, str]]:
    """Name and DuckDB type of each column of ``staging.<source>``, lineage columns last."""
    parts = ((column.name, part) for column in source.columns for part in STAGING_TYPES[column.type])
    columns = [(name + suffix, duckdb_type) for name, (suffix, duckdb_type) in parts]
    if source.location:
        taken = {name for name, _ in columns}
        columns += [pair for pair in LOCATION_COLUMNS if pair[0] not in taken]
    return [*columns, *LINEAGE_COLUMNS]
