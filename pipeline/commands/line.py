"""The command line: build, check, history, undo, verify, forget, templates. Every command ends with a sentence that says what to do next."""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb

from locales import DEFAULT_LANGUAGE, LANGUAGES, text
from locales.version import VERSION
from pipeline import paths
from pipeline.child.staged_workbook import StagedTable, StagedWorkbook
from pipeline.commands.check import as_json, check, file_error
from pipeline.desk.confirmations import ListError, load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import LedgerError, Load, scan
from pipeline.messages import note_sentence, sheet_error_sentence, why_lines
from pipeline.sources.declarations import DeclarationError, load_sources
from pipeline.warehouse.build import build, ledger_sentence, machine_user, take_back, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from pipeline.warehouse.marts import MartError
from settings import NoWarehouseFileError, warehouse_file

BUILT, NOTHING_BUILT = 0, 2
VALUES_SHOWN = 200  # of a dry run on a terminal; --json has them all
NOTES_SHOWN = 20  # of each kind and sheet on a terminal; --json has them all


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code of docs/contract.md#commands: 0 done, 2 nothing built and the old warehouse kept."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file that can't hold a letter gets its number instead of stopping us.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    lang = os.environ.get("CHINADESK_LANG", DEFAULT_LANGUAGE)
    lang = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
    try:
        options = _parser(lang).parse_args(arguments)
    except NoWarehouseFileError as error:
        _say(text("error-warehouse-scheme", lang, named=error.named, scheme=error.scheme), error=True)
        return NOTHING_BUILT
    try:
        code: int = options.run(options)
    except LedgerError as error:
        _say(ledger_sentence(error, options.lang), error=True)
        return NOTHING_BUILT
    except NothingBuiltError as error:
        if getattr(options, "json", False):
            files = [as_json(file, options.lang) for file in error.files]
            _say_json({"built": False, "error": str(error), "files": files})
        else:
            for file in error.files:
                _print_file(file, options.lang, with_notes=True)
            _say(str(error), error=True)
        return NOTHING_BUILT
    except BrokenPipeError:  # whoever read our lines has seen enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUILT
    except (ListError, DeclarationError, MartError, duckdb.Error, OSError) as error:
        _say(text("cli-check-failed", options.lang, message=f"{error}."), error=True)
        return NOTHING_BUILT
    return code


def _parser(lang: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description=text("cli-description", lang))
    parser.add_argument(
        "--version", action="version", version=f"China Desk {VERSION}", help=text("cli-help-version", lang)
    )
    commands = parser.add_subparsers(
        required=True, metavar="build | check | history | undo | verify | forget | templates"
    )

    def command(name: str, carry_out: Any) -> argparse.ArgumentParser:
        words = text("forget-help" if name == "forget" else f"cli-{name}-help", lang)
        sub = commands.add_parser(name, help=words, description=words)
        sub.add_argument("--lang", choices=LANGUAGES, default=lang, help=text("cli-help-lang", lang))
        sub.set_defaults(run=carry_out)
        return sub

    building = command("build", _build)
    _desk_arguments(building, lang)
    building.add_argument("--json", action="store_true", help=text("cli-help-json", lang))
    building.add_argument(
        "--missing", choices=("keep", "gone"), default="keep", help=text("cli-help-missing", lang)
    )
    building.add_argument("--dry-run", action="store_true", help=text("cli-help-dry-run", lang))
    building.add_argument("--fill-sample", action="store_true", help=text("cli-help-fill-sample", lang))
    checking = command("check", _check)
    checking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    checking.add_argument("--json", action="store_true", help=text("cli-help-json", lang))
    checking.add_argument("--why", action="store_true", help=text("cli-help-why", lang))
    checking.add_argument(
        "--warehouse",
        type=warehouse_file,
        default=paths.default_warehouse(),
        help=text("cli-help-warehouse", lang),
    )
    history = command("history", _history)
    _desk_arguments(history, lang)
    history.add_argument("--json", action="store_true", help=text("cli-help-json", lang))
    undoing = command("undo", _undo)
    undoing.add_argument("load", type=int, metavar="LOAD")
    undoing.add_argument("--only", action="store_true", help=text("cli-help-only", lang))
    _desk_arguments(undoing, lang)
    verifying = command("verify", _verify)
    _desk_arguments(verifying, lang)
    verifying.add_argument("--json", action="store_true", help=text("cli-help-json", lang))
    forgetting = command("forget", _forget)
    forgetting.add_argument("person", metavar="PERSON", help=text("forget-person-help", lang))
    forgetting.add_argument("--yes", action="store_true", help=text("forget-yes-help", lang))
    _desk_arguments(forgetting, lang)
    templates = command("templates", _templates)
    templates.add_argument("folder", type=Path, metavar="DIR")
    return parser


def _desk_arguments(parser: argparse.ArgumentParser, lang: str) -> None:
    parser.add_argument("--raw", type=Path, default=paths.RAW, metavar="DIR", help=text("cli-help-raw", lang))
    parser.add_argument(
        "--warehouse",
        type=warehouse_file,
        default=paths.default_warehouse(),
        metavar="FILE",
        help=text("cli-help-warehouse", lang),
    )


def _desk(options: argparse.Namespace) -> Desk:
    return Desk(options.raw.resolve(), options.warehouse.resolve())


def _say(sentence: str, *, error: bool = False) -> None:
    print(sentence, file=sys.stderr if error else sys.stdout, flush=True)


def _say_json(said: Any) -> None:
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    print(json.dumps(said, ensure_ascii=not is_unicode, indent=1))


def _build(options: argparse.Namespace) -> int:
    desk = _desk(options)
    if options.fill_sample and desk.ledger.latest() is None:
        desk.raw.mkdir(parents=True, exist_ok=True)
        if not scan(desk.raw):
            for path in sorted(paths.SAMPLE.glob("*.xlsx")):
                shutil.copy2(path, desk.raw / path.name)
            if not options.json:
                _say(text("cli-sample-used", options.lang))

    def progress(number: int, total: int, name: str) -> None:
        if not options.json:
            _say(text("cli-reading", options.lang, number=str(number), total=str(total), file=name))

    built = build(
        desk,
        drop_absent=options.missing == "gone",
        dry_run=options.dry_run,
        lang=options.lang,
        progress=progress,
    )
    if options.json:
        _say_json(_built_json(built, options))
    else:
        _print_built(built, options)
    return BUILT


def _built_json(built: Built, options: argparse.Namespace) -> dict[str, Any]:
    return {
        "built": not built.is_unchanged,
        "error": None,
        "warehouse": str(options.warehouse),
        "load_id": built.load.load_id,
        **_counts(built.load),
        "changes": [asdict(change) for change in built.changes],
        "missing_kept": dict(built.kept_missing),
        "older": [older.sentence(options.lang) for older in built.older],
        "loose": [reference.sentence(options.lang) for reference in built.dangling],
        "values": [asdict(value) for value in built.values],
        "files": [as_json(file, options.lang) for file in built.files],
    }


def _counts(load: Load) -> dict[str, int]:
    return {name: getattr(load, name) for name in ("rows_read", "rows_loaded", "rows_rejected")}


def _print_built(built: Built, options: argparse.Namespace) -> None:
    lang = options.lang
    if built.finished:
        _say(built.finished.sentence(lang))
    if built.is_unchanged:
        for file in built.files:
            _print_file(file, lang, with_notes=False)
        _say(text("cli-unchanged", lang, load=str(built.load.load_id)))
        return
    for file in built.files:
        _print_file(file, lang, with_notes=False)
    titles = {name: source.title[lang] for name, source in load_sources().items()}
    for change in built.changes:
        numbers = {name: str(number) for name, number in asdict(change).items() if name != "source"}
        _say(text("cli-changes", lang, source=titles[change.source], **numbers))
    if options.dry_run:
        for value in built.values[:VALUES_SHOWN]:
            said = {"key": value.key, "column": value.column}
            said |= {"old": value.old_value or "–", "new": value.new_value or "–"}
            _say("  " + text("cli-value", lang, source=titles[value.source], **said))
    for older in built.older:
        _say(older.sentence(lang))
    for reference in built.dangling[:NOTES_SHOWN]:
        _say(reference.sentence(lang))
    if len(built.dangling) > NOTES_SHOWN:
        _say(f"  … {len(built.dangling) - NOTES_SHOWN}")
    for source, count in built.kept_missing.items():
        _say(text("cli-missing-rows", lang, source=titles[source], count=str(count)))
    numbers = {"loaded": str(built.load.rows_loaded), "rejected": str(built.load.rows_rejected)}
    _say(text("cli-tried" if options.dry_run else "cli-built", lang, **numbers))


def _print_file(file: StagedWorkbook, lang: str, *, with_notes: bool, with_why: bool = False) -> None:
    error = file_error(file, lang)
    if error:
        _say(text("cli-file-refused", lang, file=file.name, message=error))
    titles = {name: source.title[lang] for name, source in load_sources().items()}
    for before, sheet in zip([None, *file.sheets], file.sheets, strict=False):
        _print_sheet(file, sheet, lang, with_notes=with_notes)
        is_first = before is None or before.sheet != sheet.sheet  # tables of one sheet have one search
        for line in why_lines(sheet.tried, titles, lang) if with_why and is_first else ():
            _say(f"  {line}")


def _print_sheet(file: StagedWorkbook, sheet: StagedTable, lang: str, *, with_notes: bool) -> None:
    where = {"file": file.name, "sheet": sheet.sheet}
    if sheet.ignored:
        _say(text("cli-sheet-ignored", lang, **where, why=text(f"ignored-{sheet.ignored}", lang)))
        return
    problem = sheet_error_sentence(sheet.error, lang)
    if problem:
        _say(text("cli-sheet-error", lang, **where, message=problem))
        return
    assert sheet.source is not None
    numbers = {
        "header": str(sheet.header_row),
        "read": str(sheet.rows_read),
        "loaded": str(sheet.rows_loaded),
        "rejected": str(sheet.rows_rejected),
    }
    _say(text("cli-sheet-result", lang, **where, source=sheet.source.title[lang], **numbers))
    if with_notes:
        for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings)):
            for note in notes[:NOTES_SHOWN]:
                _say(f"  {note_sentence(note, kind, lang)}")
            if len(notes) > NOTES_SHOWN:
                _say(f"  … {len(notes) - NOTES_SHOWN}")


def _check(options: argparse.Namespace) -> int:
    desk = Desk(warehouse=options.warehouse.resolve())
    files = list(check(options.files, load_confirmations(desk.known), desk.ledger.faults))
    if options.json:
        _say_json([as_json(file, options.lang) for file in files])
    else:
        for file in files:
            _print_file(file, options.lang, with_notes=True, with_why=options.why)
        rejected = sum(sheet.rows_rejected for file in files for sheet in file.sheets)
        is_any = any(file.rows_loaded for file in files)
        _say(text("cli-checked" if is_any else "cli-checked-nothing", options.lang, rejected=rejected))
    return BUILT if any(file.rows_loaded for file in files) else NOTHING_BUILT


def _history(options: argparse.Namespace) -> int:
    loads = _desk(options).ledger.loads()
    if options.json:
        _say_json(
            [
                {
                    **{
                        name: getattr(load, name)
                        for name in ("load_id", "started_at", "finished_at", "loaded_by")
                    },
                    "files": [file.file for file in load.active],
                    **_counts(load),
                    "undoes": load.undoes,
                }
                for load in loads
            ]
        )
        return BUILT
    if not loads:
        _say(text("cli-no-history", options.lang))
    for load in loads:
        said = {
            "load": str(load.load_id),
            "when": load.started_at.replace("T", " "),
            "who": load.loaded_by,
            "files": str(len(load.active)),
            "loaded": str(load.rows_loaded),
            "rejected": str(load.rows_rejected),
        }
        _say(text("cli-history-line", options.lang, **said))
    return BUILT


def _undo(options: argparse.Namespace) -> int:
    desk = _desk(options)
    before = desk.ledger.latest()
    built = (take_back if options.only else undo)(desk, options.load, lang=options.lang)
    assert before is not None
    if built.finished:
        _say(built.finished.sentence(options.lang))
    said = {"load": str(options.load), "undo": str(built.load.load_id - 1)}
    _say(text("cli-taken-back" if options.only else "cli-undone", options.lang, **said))
    return BUILT


def _verify(options: argparse.Namespace) -> int:
    from pipeline.commands.verify import verify  # noqa: PLC0415 - what it reads with is only needed here

    found = verify(_desk(options))
    sentences = [finding.sentence(options.lang) for finding in found.findings]
    if options.json:
        _say_json(
            {"is_whole": not sentences, "findings": sentences, "loads": found.loads, "files": found.files}
        )
    else:
        for sentence in sentences:
            _say(sentence)
        numbers = {"loads": str(found.loads), "files": str(found.files)}
        if sentences:
            _say(text("verify-bad", options.lang, count=len(sentences)))
        else:
            _say(text("verify-good", options.lang, **numbers))
    return NOTHING_BUILT if sentences else BUILT


def _forget(options: argparse.Namespace) -> int:
    # The records of a desk are beside its warehouse, unless RECORDS names them.
    os.environ["WAREHOUSE"] = str(options.warehouse.resolve())
    from pipeline.commands.forget import MARK, RecordsUnreachableError, forget, look  # noqa: PLC0415 - the records' libraries are only needed here
    from pipeline.forgetting.person import NobodyError, Person  # noqa: PLC0415 - as above

    lang = options.lang
    try:
        person = Person.of(options.person)
        found = look(_desk(options), person, lang)
        for line in found.lines:
            _say(line)
        if not found.count:
            _say(text("forget-found-elsewhere", lang))
            return BUILT
        if not options.yes:
            _say(text("forget-found-elsewhere", lang))
            _say(text("forget-ask", lang, person=person.said))
            return NOTHING_BUILT
        done = forget(_desk(options), person, by=machine_user(), lang=lang)
    except NobodyError:
        _say(text("forget-nobody", lang, person=options.person), error=True)
        return NOTHING_BUILT
    except RecordsUnreachableError as error:
        _say(text("forget-records", lang, error=str(error)), error=True)
        return NOTHING_BUILT
    for line in done.lines:
        _say(line)
    _say(text("forget-done", lang, count=done.count, number=str(done.count), mark=MARK))
    _say(text("forget-original", lang))
    _say(text("forget-logged", lang))
    return BUILT


def _templates(options: argparse.Namespace) -> int:
    from pipeline.sources.templates import write_templates  # noqa: PLC0415 - the writer's library is only needed here

    written = write_templates(options.folder, options.lang)
    said = {"count": str(len(written)), "folder": str(options.folder)}
    _say(text("cli-templates-written", options.lang, **said))
    return BUILT
