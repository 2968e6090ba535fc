"""The command line: build, check, map, known, ask, history, undo, verify, backup, restore, forget, watch, templates. Every command ends with a sentence that says what to do next."""

import argparse
import importlib
import io
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from lake import LakeError
from locales import LANGUAGES, language, speaking, telling, text
from locales.telling import say, say_json
from pipeline import paths
from pipeline.child.staged_workbook import StagedWorkbook, totals_of
from pipeline.child.stager import DiskFullError, Stager, Wanted
from pipeline.commands.shared import BUILT, LEFT_OUT, NOTHING_BUILT, CommandError, desk_of, looked_at
from pipeline.desk import understood_words
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.ledger import LedgerError, scan
from pipeline.desk.said import ListError
from pipeline.forgetting.person import NobodyError
from pipeline.messages import RowNote, note_sentence, refusal_sentence, sheet_error_sentence
from pipeline.sources.declarations import DeclarationError, load_sources
from pipeline.warehouse.build import at_work, build, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from pipeline.warehouse.marts import MartError
from settings import NoWarehouseFileError, typed, warehouse_file

COUNTS = ("rows_read", "rows_loaded", "rows_rejected")
NOTES_SHOWN = 20  # of each kind and sheet on a terminal; --json has them all


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code of docs/contract.md#commands: 0 done, 2 nothing built and the old warehouse kept."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file that can't hold a letter gets its number instead of stopping us.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = telling.parsed(_parser, arguments)
    except NoWarehouseFileError as error:
        say(text(error.key, named=error.named, scheme=error.scheme), error=True)
        return NOTHING_BUILT
    with speaking(options.lang):
        # a name of bytes that are no text can't be printed, nor kept in a list
        for value in vars(options).values():
            for one in value if isinstance(value, list) else [value]:
                named = str(one.absolute()) if isinstance(one, Path) else one
                if isinstance(named, str) and (written := named.encode(errors="replace").decode()) != named:
                    say(text("cli-no-text", said=written), error=True)
                    return NOTHING_BUILT
        return _carried_out(options)


def _carried_out(options: argparse.Namespace) -> int:
    try:
        return int(options.run(options))
    except (CommandError, LakeError, LedgerError, NobodyError) as error:
        say(str(error), error=True)
    except DiskFullError as error:
        say(text("cli-no-room", error=str(error)), error=True)
    except NothingBuiltError as error:
        if getattr(options, "json", False):
            files = [as_json(file) for file in error.files]
            say_json({"built": False, "error": str(error), "files": files})
        else:
            for file in error.files:
                print_file(file, with_notes=True)
            say(str(error), error=True)
    except (ListError, DeclarationError, MartError, duckdb.Error, OSError) as error:
        say(text("cli-check-failed", message=f"{error}."), error=True)
    return NOTHING_BUILT


def _parser() -> argparse.ArgumentParser:
    parser = telling.commands(typed("python -m pipeline"), "cli-description")
    commands = parser.add_subparsers(required=True, metavar=" | ".join(_COMMANDS))
    warehouse = warehouse_file()
    options: dict[str, dict[str, Any]] = {
        "files": {"nargs": "+", "type": Path, "metavar": "FILE"},
        "load": {"type": int, "metavar": "LOAD"},
        "person": {"metavar": "PERSON", "help": text("forget-person-help")},
        "folder": {"type": Path, "metavar": "DIR"},
        "--backup": {"type": Path, "metavar": "FILE", "help": text("verify-backup-help")},
        "party": {"metavar": "NAME", "help": text("cli-help-party")},
        "-o": {"type": Path, "metavar": "FILE", "required": True, "dest": "out", "help": text("cli-help-o")},
        "--raw": {"type": Path, "metavar": "DIR"},
        "--warehouse": {"type": warehouse_file, "default": warehouse, "metavar": "FILE"},
        "--missing": {"choices": ("keep", "gone"), "default": "keep"},
        "--every": {"type": float, "default": 5.0, "metavar": "SECONDS"},
        "--keep": {"type": _at_least_one, "metavar": "N"},
        "--lang": {"choices": LANGUAGES, "default": language()},
        "--yes": {"action": "store_true", "help": text("forget-yes-help")},
        "file": {"type": Path, "metavar": "FILE"},
        "--sheet": {"metavar": "S"},
        "--as": {"dest": "kind", "metavar": "SOURCE", "choices": (*load_sources(), LEFT_OUT)},
        "--header": {"type": int, "metavar": "ROW"},
        "--header-rows": {"type": int, "metavar": "N"},
        "--last": {"type": int, "metavar": "ROW"},
        "--column": {"action": "append", "default": [], "metavar": "HEADING=COLUMN"},
        "--constant": {"action": "append", "default": [], "metavar": "COLUMN=VALUE"},
        "--replace": {"type": Path, "metavar": "FILE"},
        "--only-files": {"default": "", "metavar": "TEXT"},
    }
    for name, (carry_out, taken) in _COMMANDS.items():
        words = text("forget-help" if name == "forget" else f"cli-{name}-help")
        command = commands.add_parser(name, help=words, description=words)
        run = partial(_loaded, carry_out, name) if isinstance(carry_out, str) else carry_out
        command.set_defaults(run=run)
        for option in ("--lang", *taken.split()):
            said = options.get(option, {"action": "store_true"})
            if option.startswith("--") and "help" not in said:
                said = {**said, "help": text(f"cli-help-{option[2:]}")}
            command.add_argument(option, **said)
    return parser


def _at_least_one(said: str) -> int:
    count = int(said)
    if count < 1:
        raise ValueError(said)
    return count


def _say_some(count: int, sentences: Iterable[str]) -> None:
    for sentence in islice(sentences, NOTES_SHOWN):
        say(sentence)
    if count > NOTES_SHOWN:
        say(f"  … {count - NOTES_SHOWN}")


def _build(options: argparse.Namespace) -> int:
    desk = desk_of(options)
    sample: list[Path] = []
    if options.raw and not options.raw.is_dir() and not options.fill_sample:  # a slip of the pen
        raise NothingBuiltError(text("cli-no-folder", folder=str(options.raw)))
    if options.fill_sample:
        with at_work(desk):
            is_empty = desk.ledger.latest() is None and not scan(desk.raw)
        sample = paths.sample_workbooks() if is_empty else []
        if sample and not options.json:
            say(text("cli-sample-used"))

    def progress(number: int, total: int, name: str) -> None:
        if not options.json:
            say(text("cli-reading", number=str(number), total=str(total), file=name))

    drops = options.missing == "gone"
    built = build(desk, incoming=sample, drop_absent=drops, dry_run=options.dry_run, progress=progress)
    if options.json:
        facts = {
            "built": not built.is_unchanged,
            "error": None,
            "warehouse": str(options.warehouse),
            "load_id": built.load.load_id,
            **{name: getattr(built.load, name) for name in COUNTS},
            "changes": [asdict(change) for change in built.changes],
            "missing_kept": dict(built.kept_missing),
            "mended": list(built.mended),
            "older": [sentence for _, sentence in built.older],
            "loose": list(built.dangling),
            "corrections": list(built.corrections),
            "values": list(built.values),
            "files": [as_json(file) for file in built.files],
        }
        say_json(facts)
    else:
        _print_built(built, options)
    return BUILT


def _say_found(built: Built) -> None:
    if built.finished:
        say(built.finished)
    for sentence in built.mended:
        say(sentence)


def _print_built(built: Built, options: argparse.Namespace) -> None:
    _say_found(built)
    for file in built.files:
        print_file(file, with_notes=False)
    if built.is_unchanged:
        say(text("cli-unchanged", load=str(built.load.load_id)))
        return
    titles = {name: source.title[language()] for name, source in load_sources().items()}
    for change in built.changes:
        numbers = {name: str(number) for name, number in asdict(change).items() if name != "source"}
        say(text("cli-changes", source=titles.get(change.source, change.source), **numbers))
    for _, sentence in built.older:
        say(sentence)
    for one in built.corrections:
        said = {**one, "row": str(one["row"]), "says": one["says"] or "–", "old": one["old"] or "–"}
        if one["state"] != "applied":
            say(text(f"cli-correction-{one['state']}", **said))
    _say_some(len(built.dangling), built.dangling)
    for source, count in built.kept_missing.items():
        say(text("cli-missing-rows", source=titles[source], count=count))
    key = "cli-tried" if options.dry_run else "cli-built"
    say(text(key, loaded=built.load.rows_loaded, rejected=built.load.rows_rejected))


def file_error(file: StagedWorkbook) -> str | None:
    """Why nothing of the file was loaded, as a sentence, or None."""
    if file.refusal:
        return refusal_sentence(file.refusal)
    if not any(sheet.source for sheet in file.sheets) and not any(sheet.error for sheet in file.sheets):
        return text("file-no-known-sheet")
    return None


def as_json(file: StagedWorkbook) -> dict[str, Any]:
    """One file's entry of ``check --json`` (docs/contract.md#json-of-check): its rows that would be loaded, rejected and skipped."""
    sheets = [
        {
            "sheet": sheet.sheet,
            "source": sheet.source.name if sheet.source else None,
            **sheet.figures,
            "rejects": [_note_json(note, "reject") for note in sheet.rejects],
            "warnings": [_note_json(note, "warning") for note in sheet.warnings],
            "skipped": [{"row": row, "why": text(f"skipped-{why}")} for row, why in sheet.skipped],
            "totals": totals_of(sheet.source, sheet.table),
            "understood": understood_words.line(sheet.understood) if sheet.understood else None,
            "error": sheet_error_sentence(sheet.error),
            "ignored": text(f"ignored-{sheet.ignored}") if sheet.ignored else None,
            "is_visible": sheet.is_visible,
            "is_mapped": sheet.is_mapped,
            "why": [asdict(one) | {"score": one.score} for one in sheet.tried],
        }
        for sheet in file.sheets
    ]
    return {"file": str(file.path), "error": file_error(file) if file.refusal else None, "sheets": sheets}


def _note_json(note: RowNote, kind: str) -> dict[str, Any]:
    said = {"row": note.row, "column": note.column, "value": note.value, "reason": note.reason}
    return {**said, "message": note_sentence(note, kind)}


def print_file(file: StagedWorkbook, *, with_notes: bool) -> None:
    """Report what was read of a file, and, with its notes, what is wrong in which row."""
    if error := file_error(file):
        say(text("cli-file-refused", file=file.name, message=error))
    for sheet in file.sheets:
        where = {"file": file.name, "sheet": sheet.sheet}
        if sheet.ignored:
            say(text("cli-sheet-ignored", **where, why=text(f"ignored-{sheet.ignored}")))
            continue
        if problem := sheet_error_sentence(sheet.error):
            say(text("cli-sheet-error", **where, message=problem))
            continue
        assert sheet.source is not None
        numbers = {"header": sheet.header_row, "loaded": sheet.rows_loaded, "rejected": sheet.rows_rejected}
        said = {name: str(number) for name, number in numbers.items()} | where
        say(text("cli-sheet-result", **said, source=sheet.source.title[language()], read=sheet.rows_read))
        if sheet.understood:
            say(f"  {understood_words.line(sheet.understood)}")
        if with_notes:
            for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings)):
                _say_some(len(notes), (f"  {note_sentence(note, kind)}" for note in notes))


def _check(options: argparse.Namespace) -> int:
    desk = looked_at(options)
    latest = desk.ledger.latest()
    corrections = latest.corrections if latest else ()
    known, faults = load_confirmations(desk.known), desk.ledger.faults
    with Stager(known, corrections=corrections, faults=faults) as stager:
        files = list(stager.stage_all([Wanted(path.name, None, (path,)) for path in options.files]))
    if options.json:
        say_json([as_json(file) for file in files])
    else:
        for file in files:
            print_file(file, with_notes=True)
        rejected = sum(sheet.rows_rejected for file in files for sheet in file.sheets)
        is_any = any(file.rows_loaded for file in files)
        say(text("cli-checked" if is_any else "cli-checked-nothing", rejected=rejected))
    return BUILT if any(file.rows_loaded for file in files) else NOTHING_BUILT


def _history(options: argparse.Namespace) -> int:
    loads = looked_at(options).ledger.loads()
    if options.json:
        facts = ("load_id", "started_at", "finished_at", "loaded_by", "files", *COUNTS, "undoes")
        told = [asdict(load) | {"files": [file.file for file in load.active]} for load in loads]
        say_json([{name: load[name] for name in facts} for load in told])
        return BUILT
    if not loads:
        say(text("cli-no-history"))
    for load in loads:
        said = {"load": str(load.load_id), "who": load.loaded_by, "rejected": str(load.rows_rejected)}
        when = load.started_at.replace("T", " ")
        say(text("cli-history-line", **said, when=when, files=len(load.active), loaded=load.rows_loaded))
    return BUILT


def _undo(options: argparse.Namespace) -> int:
    built = undo(desk_of(options), options.load, only=options.only)
    _say_found(built)
    said = {"load": str(options.load), "undo": str(built.load.load_id - 1)}
    say(text("cli-taken-back" if options.only else "cli-undone", **said))
    return BUILT


def _loaded(module: str, name: str, options: argparse.Namespace) -> int:
    """Run a command of a module that is loaded for it alone: its libraries are needed by no other."""
    carry_out = getattr(importlib.import_module(f"pipeline.commands.{module}"), f"run_{name}")
    return int(carry_out(options))


# Each command, the module that is loaded for it where it is not here, and what it takes beside the language; an option of no other kind is a switch.
_COMMANDS: Mapping[str, tuple[Callable[[argparse.Namespace], int] | str, str]] = {
    "build": (_build, "--raw --warehouse --json --missing --dry-run --fill-sample"),
    "check": (_check, "files --json --warehouse"),
    "map": (
        "map",
        "file --sheet --as --header --header-rows --last --column --constant --only-files --save --json --warehouse",
    ),
    "known": ("known", "--replace --raw --warehouse --json"),
    "ask": ("workbooks", "party -o --owner --company --warehouse"),
    "history": (_history, "--raw --warehouse --json"),
    "undo": (_undo, "load --only --raw --warehouse"),
    "verify": ("backup", "--backup --raw --warehouse --json"),
    "backup": ("backup", "file --keep --raw --warehouse"),
    "restore": ("backup", "file --raw --warehouse"),
    "forget": ("forget", "person --yes --raw --warehouse"),
    "watch": ("watch", "folder --once --every --raw --warehouse"),
    "templates": ("workbooks", "folder"),
}
