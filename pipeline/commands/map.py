"""Reads a sheet as the keeper says, and keeps what they say: ``python -m pipeline map``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from locales import text
from pipeline.child.staged_workbook import StagedWorkbook
from pipeline.child.stager import Stager, WorkbookRefusedError
from pipeline.commands.shared import CommandError
from pipeline.desk import confirmations
from pipeline.desk.confirmations import load_confirmations, mapping_sentence
from pipeline.desk.desk import Desk
from pipeline.messages import refusal_sentence
from pipeline.sources.declarations import load_sources
from pipeline.sources.looks import Asked, Look
from pipeline.sources.mappings import IN_PARTS, MappingError, SheetMapping, heading_key

LEFT_OUT = "none"  # the kind of a table that is left out


@dataclass(frozen=True, slots=True)
class Said:
    """The mapping as stated on the command line."""

    sheet: str  # the sheet's name; empty where the workbook has one
    asked: Asked  # its kind (`LEFT_OUT` for none), heading rows and last row
    columns: Sequence[str] = ()  # "Heading=column", where no column leaves it out
    constants: Sequence[str] = ()  # "column=value"
    file: str = ""  # a text that names of files contain for which it holds
    is_saved: bool = False


def map_sheet(desk: Desk, path: Path, said: Said, *, by: str) -> tuple[SheetMapping, StagedWorkbook]:
    """The mapping that is said, and what its sheet would be loaded as; kept where that is asked for and something can be loaded, or the sheet is left out.

    Raises CommandError where the workbook can't be read or what is said can't be followed, and as `confirmations.remember_mapping`.
    """
    known = load_confirmations(desk.known)
    leaves_out = said.asked.source == LEFT_OUT
    asked = replace(said.asked, source=None) if leaves_out else said.asked
    with Stager(known, faults=desk.ledger.faults) as stager:
        try:
            found = stager.look(path, said.sheet, asked)
            mapping = _mapping(found, said, leaves_out=leaves_out)
            today = f"{datetime.now(UTC):%Y-%m-%d}"
            mapping = replace(mapping, seen=(path.name, found.sheet), by=by, on=today)
            mapping.check()
        except WorkbookRefusedError as error:
            raise CommandError(refusal_sentence(error.refusal)) from error
        except MappingError as error:
            raise CommandError(mapping_sentence(error)) from error
    instead = found.mapping.key if found.mapping else ""
    with Stager(known.with_mapping(mapping, instead_of=instead), faults=desk.ledger.faults) as stager:
        staged = stager.stage(path)
    staged = replace(staged, sheets=[sheet for sheet in staged.sheets if sheet.sheet == found.sheet])
    if said.is_saved and is_followed(mapping, staged):
        confirmations.remember_mapping(desk.known, mapping, instead_of=instead)
    return mapping, staged


def is_followed(mapping: SheetMapping, staged: StagedWorkbook) -> bool:
    """Whether what is said makes anything of the sheet: rows that are loaded, or held back by its own total, or leaves it out."""
    return mapping.source is None or bool(staged.rows_loaded) or any(sheet.is_held for sheet in staged.sheets)


def _mapping(found: Look, said: Said, *, leaves_out: bool) -> SheetMapping:
    if found.asked.source is None and not leaves_out:
        raise CommandError(text("mapping-no-kind"))
    mapping = found.guess(file=said.file, constants=_pairs(said.constants))
    if leaves_out:
        return replace(mapping, source=None, headings=dict.fromkeys(mapping.headings, ""), constants={})
    before = found.mapping
    if before and before.source == mapping.source:
        constants = {**before.constants, **mapping.constants}
        mapping = replace(mapping, constants=constants, file=said.file or before.file, sheet=before.sheet)
    meant: dict[str, str] = {}
    for name, column in _pairs(said.columns).items():
        if heading_key(name) not in map(heading_key, mapping.headings):
            known = "; ".join(mapping.headings)
            raise CommandError(text("mapping-no-heading", heading=name, headings=known))
        meant[heading_key(name)] = column
    guessed_of_all = {name: one for name, one in found.constants.items() if name not in meant.values()}
    mapping = replace(mapping, constants={**guessed_of_all, **mapping.constants})
    # What is said of one heading, or of all rows, is no longer guessed of another; but a year for all rows goes with a column of months.
    source = load_sources()[mapping.source or ""]
    in_parts = {column.name for column in source.columns if column.type in IN_PARTS}
    wholly = mapping.constants.keys() - in_parts
    said_of = {*filter(None, meant.values()), *wholly}
    guessed = {name: "" if column in said_of else column for name, column in mapping.headings.items()}
    return replace(mapping, headings={name: meant.get(heading_key(name), guessed[name]) for name in guessed})


def _pairs(said: Sequence[str]) -> Mapping[str, str]:
    pairs = {}
    for one in said:
        name, mark, value = one.rpartition("=")
        if not mark or not name.strip():
            raise CommandError(text("mapping-no-pair", said=one))
        pairs[name.strip()] = value.strip()
    return pairs
