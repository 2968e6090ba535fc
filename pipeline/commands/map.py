"""Reads a sheet as the keeper says, and keeps what they say: ``python -m pipeline map``."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from locales import text
from locales.telling import say, say_json
from pipeline.child.stager import Stager
from pipeline.commands.line import as_json, print_file
from pipeline.commands.shared import BUILT, LEFT_OUT, NOTHING_BUILT, CommandError, looked_at
from pipeline.desk import confirmations
from pipeline.desk.confirmations import load_confirmations, mapping_sentence
from pipeline.messages import refusal_sentence
from pipeline.reading.guard import RefusedError
from pipeline.sources.declarations import load_sources
from pipeline.sources.looks import Asked, Look
from pipeline.sources.mappings import IN_PARTS, MappingError, SheetMapping, heading_key
from pipeline.warehouse.build import machine_user


def run_map(options: argparse.Namespace) -> int:
    """Report what a sheet would be loaded as; what the user states about it is kept on request, if it changes anything."""
    desk = looked_at(options)
    known = load_confirmations(desk.known)
    kind = None if options.kind == LEFT_OUT else options.kind
    asked = Asked(kind, options.header, options.header_rows, options.last)
    with Stager(known, faults=desk.ledger.faults) as stager:
        try:
            found = stager.look(options.file, options.sheet or "", asked)
            mapping = _mapping(found, options)
            seen = (options.file.name, found.sheet)
            mapping = replace(mapping, seen=seen, by=machine_user(), on=f"{datetime.now(UTC):%Y-%m-%d}")
            mapping.check()
        except RefusedError as error:
            why = refusal_sentence(error.refusal)
            raise CommandError(text("cli-file-refused", file=options.file.name, message=why)) from error
        except MappingError as error:
            raise CommandError(mapping_sentence(error)) from error
    instead = found.mapping.key if found.mapping else ""
    with Stager(known.with_mapping(mapping, instead_of=instead), faults=desk.ledger.faults) as stager:
        staged = stager.stage(options.file)
    staged = replace(staged, sheets=[sheet for sheet in staged.sheets if sheet.sheet == found.sheet])
    # it leaves the sheet out, or rows are loaded, or held back by the sheet's own total
    is_held = any(sheet.is_held for sheet in staged.sheets)
    is_followed = mapping.source is None or bool(staged.rows_loaded) or is_held
    if options.save and is_followed:
        confirmations.remember_mapping(desk.known, mapping, instead_of=instead)
    code = BUILT if is_followed else NOTHING_BUILT
    if options.json:
        say_json([as_json(staged)])
        return code
    for heading, column in mapping.headings.items():
        say(text("mapping-column-line", heading=heading, column=column or "–"))
    for column, value in mapping.constants.items():
        say(text("mapping-constant-line", column=column, value=value))
    print_file(staged, with_notes=True)
    state = "nothing"
    if is_followed:
        state = "saved" if options.save else "tried"
    say(text(f"mapping-{state}", file=desk.known.list.name), error=not is_followed)
    return code


def _mapping(found: Look, options: argparse.Namespace) -> SheetMapping:
    leaves_out = options.kind == LEFT_OUT
    if found.asked.source is None and not leaves_out:
        raise CommandError(text("mapping-no-kind"))
    mapping = found.guess(file=options.only_files, constants=_pairs(options.constant))
    if leaves_out:
        return replace(mapping, source=None, headings=dict.fromkeys(mapping.headings, ""), constants={})
    before = found.mapping
    if before and before.source == mapping.source:
        constants = {**before.constants, **mapping.constants}
        of_file = options.only_files or before.file
        mapping = replace(mapping, constants=constants, file=of_file, sheet=before.sheet)
    meant: dict[str, str] = {}
    for name, column in _pairs(options.column).items():
        if heading_key(name) not in map(heading_key, mapping.headings):
            known = "; ".join(mapping.headings)
            raise CommandError(text("mapping-no-heading", heading=name, headings=known))
        meant[heading_key(name)] = column
    guessed_of_all = {name: one for name, one in found.constants.items() if name not in meant.values()}
    mapping = replace(mapping, constants={**guessed_of_all, **mapping.constants})
    # What is said about one heading, or about all rows, is no longer guessed of another; but a year for all rows goes with a column of months.
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
