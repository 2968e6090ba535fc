"""The command line: build, check, map, known, ask, history, undo, verify, backup, restore, forget, watch, templates. Every command ends with a sentence that says what to do next."""

import argparse
import gc
import io
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb

from lake.errors import LakeError
from locales import LANGUAGES, language, speaking, text
from locales.version import VERSION
from pipeline import paths
from pipeline.child.staged_workbook import StagedTable, StagedWorkbook
from pipeline.commands.check import as_json, check, file_error
from pipeline.commands.map import LEFT_OUT, NotMappedError, Said, is_followed, map_sheet
from pipeline.commands.verify import verify
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import LedgerError, Load, scan
from pipeline.desk.said import ListError
from pipeline.desk.shelf import shelf_of
from pipeline.forgetting.person import NobodyError, Person
from pipeline.messages import columns_told, note_sentence, sheet_error_sentence, why_lines
from pipeline.sources.declarations import DeclarationError, load_sources
from pipeline.sources.looks import Asked
from pipeline.warehouse.build import at_work, build, machine_user, take_back, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from pipeline.warehouse.marts import MartError
from settings import NoWarehouseFileError, typed, warehouse_file

BUILT, NOTHING_BUILT = 0, 2
COUNTS = ("rows_read", "rows_loaded", "rows_rejected")
VALUES_SHOWN = 200  # of a dry run on a terminal; --json has them all
NOTES_SHOWN = 20  # of each kind and sheet on a terminal; --json has them all


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code of docs/contract.md#commands: 0 done, 2 nothing built and the old warehouse kept."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file that can't hold a letter gets its number instead of stopping us.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
    except NoWarehouseFileError as error:
        _say(text(error.key, named=error.named, scheme=error.scheme), error=True)
        return NOTHING_BUILT
    with speaking(options.lang):
        return _carried_out(options)


def _carried_out(options: argparse.Namespace) -> int:
    for said in _named(options):
        if (written := said.encode(errors="replace").decode()) != said:
            _say(text("cli-no-text", said=written), error=True)
            return NOTHING_BUILT
    try:
        is_told = _tell_clock(options)
        code = int(options.run(options))
        if not is_told:  # a desk that was restored
            _tell_clock(options)
        return code
    except LedgerError as error:
        _say(error.sentence(), error=True)
    except LakeError as error:
        _say(str(error), error=True)
    except NothingBuiltError as error:
        _say_nothing_built(error, as_lines=not getattr(options, "json", False))
    except BrokenPipeError:  # the reader of our lines has closed them, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUILT
    except (ListError, DeclarationError, MartError, duckdb.Error, OSError) as error:
        _say(text("cli-check-failed", message=f"{error}."), error=True)
    return NOTHING_BUILT


def _say_nothing_built(error: NothingBuiltError, *, as_lines: bool) -> None:
    if not as_lines:
        files = [as_json(file) for file in error.files]
        _say_json({"built": False, "error": str(error), "files": files})
        return
    for file in error.files:
        _print_file(file, with_notes=True)
    _say(str(error), error=True)


def _named(options: argparse.Namespace) -> Iterator[str]:
    for value in vars(options).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str | Path):
                yield str(one.absolute() if isinstance(one, Path) else one)


def _tell_clock(options: argparse.Namespace) -> bool:
    """Whether the clock of this machine was set back since the latest load of the command's desk; it is told."""
    if "warehouse" not in options:
        return False
    with suppress(LedgerError):  # which the command tells
        if said := _desk(options).ledger.set_back():
            _say(said, error=True)
            return True
    return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=typed("python -m pipeline"), description=text("cli-description"))
    version = f"{text('app-name')} {VERSION}"
    parser.add_argument("--version", action="version", version=version, help=text("cli-help-version"))
    commands = parser.add_subparsers(required=True, metavar=" | ".join(_COMMANDS))
    warehouse = paths.default_warehouse()
    options: dict[str, dict[str, Any]] = {
        "files": {"nargs": "+", "type": Path, "metavar": "FILE"},
        "load": {"type": int, "metavar": "LOAD"},
        "person": {"metavar": "PERSON", "help": text("forget-person-help")},
        "folder": {"type": Path, "metavar": "DIR"},
        "--backup": {"type": Path, "metavar": "FILE", "help": text("verify-backup-help")},
        "party": {"metavar": "NAME", "help": text("cli-help-party")},
        "--owner": {"action": "store_true"},
        "--company": {"action": "store_true"},
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
        command.set_defaults(run=carry_out)
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


def _desk(options: argparse.Namespace) -> Desk:
    raw = getattr(options, "raw", None)
    return Desk.of(options.warehouse.resolve(), raw.resolve() if raw else None)


def _looked_at(options: argparse.Namespace) -> Desk:
    """The desk as it is now for all who share it."""
    desk = _desk(options)
    shelf_of(desk).look()
    return desk


def _say(sentence: str, *, error: bool = False) -> None:
    print(sentence, file=sys.stderr if error else sys.stdout, flush=True)


def _say_some(count: int, sentences: Iterable[str]) -> None:
    for sentence in islice(sentences, NOTES_SHOWN):
        _say(sentence)
    if count > NOTES_SHOWN:
        _say(f"  … {count - NOTES_SHOWN}")


def _say_json(said: Any) -> None:
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    print(json.dumps(said, ensure_ascii=not is_unicode, indent=1))


def _build(options: argparse.Namespace) -> int:
    desk = _desk(options)
    sample: list[Path] = []
    if options.raw and not options.raw.is_dir() and not options.fill_sample:  # a slip of the pen
        raise NothingBuiltError(text("cli-no-folder", folder=str(options.raw)))
    if options.fill_sample:
        with at_work(desk):
            is_empty = desk.ledger.latest() is None and not scan(desk.raw)
        sample = paths.sample_workbooks() if is_empty else []
        if sample and not options.json:
            _say(text("cli-sample-used"))

    def progress(number: int, total: int, name: str) -> None:
        if not options.json:
            _say(text("cli-reading", number=str(number), total=str(total), file=name))

    drops = options.missing == "gone"
    built = build(desk, incoming=sample, drop_absent=drops, dry_run=options.dry_run, progress=progress)
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
        **_facts(built.load, *COUNTS),
        "changes": [asdict(change) for change in built.changes],
        "missing_kept": dict(built.kept_missing),
        "mended": [one.sentence() for one in built.mended],
        "older": [older.sentence() for older in built.older],
        "loose": [reference.sentence() for reference in built.dangling],
        "corrections": [asdict(one) for one in built.corrections],
        "values": [asdict(value) for value in built.values],
        "files": [as_json(file) for file in built.files],
    }


def _facts(load: Load, *names: str) -> dict[str, Any]:
    return {name: getattr(load, name) for name in names}


def _say_found(built: Built) -> None:
    if built.finished:
        _say(built.finished.sentence())
    for mended in built.mended:
        _say(mended.sentence())


def _print_built(built: Built, options: argparse.Namespace) -> None:
    _say_found(built)
    for file in built.files:
        _print_file(file, with_notes=False)
    if built.is_unchanged:
        _say(text("cli-unchanged", load=str(built.load.load_id)))
        return
    titles = {name: source.title[language()] for name, source in load_sources().items()}
    for change in built.changes:
        numbers = {name: str(number) for name, number in asdict(change).items() if name != "source"}
        _say(text("cli-changes", source=titles[change.source], **numbers))
    if options.dry_run:
        for value in built.values[:VALUES_SHOWN]:
            said = {
                "key": value.key,
                "column": columns_told(load_sources()[value.source].named(value.column)),
            }
            said |= {"old": value.old_value or "–", "new": value.new_value or "–"}
            _say("  " + text("cli-value", source=titles[value.source], **said))
    for older in built.older:
        _say(older.sentence())
    for one in built.corrections:
        said = {**asdict(one), "row": str(one.row), "says": one.says or "–", "old": one.old or "–"}
        if one.state != "applied":
            _say(text(f"cli-correction-{one.state}", **said))
    _say_some(len(built.dangling), (reference.sentence() for reference in built.dangling))
    for source, count in built.kept_missing.items():
        _say(text("cli-missing-rows", source=titles[source], count=str(count)))
    rejected = str(built.load.rows_rejected)
    key = "cli-tried" if options.dry_run else "cli-built"
    _say(text(key, loaded=built.load.rows_loaded, rejected=rejected))


def _print_file(file: StagedWorkbook, *, with_notes: bool, with_why: bool = False) -> None:
    error = file_error(file)
    if error:
        _say(text("cli-file-refused", file=file.name, message=error))
    titles = {name: source.title[language()] for name, source in load_sources().items()}
    for before, sheet in zip([None, *file.sheets], file.sheets, strict=False):
        _print_sheet(file, sheet, with_notes=with_notes)
        is_first = before is None or before.sheet != sheet.sheet  # tables of one sheet have one search
        for line in why_lines(sheet.tried, titles) if with_why and is_first else ():
            _say(f"  {line}")


def _print_sheet(file: StagedWorkbook, sheet: StagedTable, *, with_notes: bool) -> None:
    where = {"file": file.name, "sheet": sheet.sheet}
    if sheet.ignored:
        _say(text("cli-sheet-ignored", **where, why=text(f"ignored-{sheet.ignored}")))
        return
    problem = sheet_error_sentence(sheet.error)
    if problem:
        _say(text("cli-sheet-error", **where, message=problem))
        return
    assert sheet.source is not None
    numbers = {
        "header": str(sheet.header_row),
        "read": sheet.rows_read,
        "loaded": str(sheet.rows_loaded),
        "rejected": str(sheet.rows_rejected),
    }
    _say(text("cli-sheet-result", **where, source=sheet.source.title[language()], **numbers))
    if sheet.understood:
        from pipeline.desk.understood_words import line  # noqa: PLC0415 - a build of nothing new tells nothing

        _say(f"  {line(sheet.understood)}")
    if with_notes:
        for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings)):
            _say_some(len(notes), (f"  {note_sentence(note, kind)}" for note in notes))


def _check(options: argparse.Namespace) -> int:
    desk = _looked_at(options)
    latest = desk.ledger.latest()
    corrections = latest.corrections if latest else ()
    files = list(check(options.files, load_confirmations(desk.known), corrections, desk.ledger.faults))
    if options.json:
        _say_json([as_json(file) for file in files])
    else:
        for file in files:
            _print_file(file, with_notes=True, with_why=options.why)
        rejected = sum(sheet.rows_rejected for file in files for sheet in file.sheets)
        is_any = any(file.rows_loaded for file in files)
        _say(text("cli-checked" if is_any else "cli-checked-nothing", rejected=rejected))
    return BUILT if any(file.rows_loaded for file in files) else NOTHING_BUILT


def _map(options: argparse.Namespace) -> int:
    desk = _looked_at(options)
    asked = Asked(options.kind, options.header, options.header_rows, options.last)
    said = Said(
        options.sheet or "", asked, options.column, options.constant, options.only_files, options.save
    )
    try:
        mapping, staged = map_sheet(desk, options.file, said, by=machine_user())
    except NotMappedError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    followed = is_followed(mapping, staged)
    if options.json:
        _say_json([as_json(staged)])
        return BUILT if followed else NOTHING_BUILT
    for heading, column in mapping.headings.items():
        _say(text("mapping-column-line", heading=heading, column=column or "–"))
    for column, value in mapping.constants.items():
        _say(text("mapping-constant-line", column=column, value=value))
    _print_file(staged, with_notes=True)
    state = "saved" if options.save and followed else "tried" if followed else "nothing"
    _say(text(f"mapping-{state}", file=desk.known.list.name), error=not followed)
    return BUILT if followed else NOTHING_BUILT


def _known(options: argparse.Namespace) -> int:
    from pipeline.commands.known import as_toml, replace_by  # noqa: PLC0415 - the writer of TOML is only needed here

    known = _looked_at(options).known
    if options.replace is not None:
        try:
            count = replace_by(known, options.replace, author=machine_user())
        except ListError as error:
            _say(f"{error}.", error=True)
            return NOTHING_BUILT
        _say(text("known-replaced", count=count))
    elif options.json:
        _say_json([asdict(entry) for entry in known.entries()])
    else:
        _say(as_toml(known).rstrip("\n"))
    return BUILT


def _history(options: argparse.Namespace) -> int:
    loads = _looked_at(options).ledger.loads()
    if options.json:
        facts = ("load_id", "started_at", "finished_at", "loaded_by")
        _say_json(
            [
                _facts(load, *facts)
                | {"files": [file.file for file in load.active]}
                | _facts(load, *COUNTS, "undoes")
                for load in loads
            ]
        )
        return BUILT
    if not loads:
        _say(text("cli-no-history"))
    for load in loads:
        said = {
            "load": str(load.load_id),
            "when": load.started_at.replace("T", " "),
            "who": load.loaded_by,
            "files": len(load.active),
            "loaded": load.rows_loaded,
            "rejected": str(load.rows_rejected),
        }
        _say(text("cli-history-line", **said))
    return BUILT


def _undo(options: argparse.Namespace) -> int:
    built = (take_back if options.only else undo)(_desk(options), options.load)
    _say_found(built)
    said = {"load": str(options.load), "undo": str(built.load.load_id - 1)}
    _say(text("cli-taken-back" if options.only else "cli-undone", **said))
    return BUILT


def _verify(options: argparse.Namespace) -> int:
    if options.backup is not None:
        return _verify_backup(options)
    found = verify(_looked_at(options))
    sentences = [finding.sentence() for finding in found.findings]
    if options.json:
        counts = {"loads": found.loads, "files": found.files}
        _say_json({"is_whole": not sentences, "findings": sentences, **counts})
    elif sentences:
        for sentence in (*sentences, text("verify-bad", count=len(sentences))):
            _say(sentence)
    else:
        _say(text("verify-good", loads=found.loads, files=found.files))
    return NOTHING_BUILT if sentences else BUILT


def _verify_backup(options: argparse.Namespace) -> int:
    from pipeline.commands.backup import BackupError, verify_backup  # noqa: PLC0415 - the records' libraries are only needed here

    try:
        manifest, sentences = verify_backup(options.backup.resolve())
    except BackupError as error:
        manifest, sentences = None, [str(error)]
    loads = manifest.load_id if manifest else 0
    if options.json:
        files = len(manifest.files) if manifest else 0
        _say_json({"is_whole": not sentences, "findings": sentences, "loads": loads, "files": files})
    elif sentences or manifest is None:
        for sentence in sentences:
            _say(sentence)
    else:
        _say(
            text(
                "verify-backup-good",
                file=str(options.backup),
                load=str(loads),
                when=_moment(manifest.made_at),
            )
        )
    return NOTHING_BUILT if sentences else BUILT


def _moment(said: str) -> str:
    return said.replace("T", " ")


def _backup(options: argparse.Namespace) -> int:
    _name_records(options)
    from pipeline.commands.backup import BackupError, backup, let_go, named  # noqa: PLC0415 - the records' libraries are only needed here

    target = named(options.file.resolve())
    try:
        made = backup(_desk(options), target, by=machine_user())
    except BackupError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    for name in made.damaged:
        _say(text("backup-damaged", name=name), error=True)
    said = {
        "file": str(target if options.file.is_dir() else options.file),
        "load": str(made.manifest.load_id),
        "size": max(1, round(made.bytes / 1e6)),
    }
    _say(text("backup-done", **said, files=made.files, records=made.records))
    _say(text("backup-personal"))
    if options.keep and (gone := let_go(target.parent, options.keep)):
        _say(text("backup-let-go", count=len(gone), kept=options.keep))
    return BUILT


def _restore(options: argparse.Namespace) -> int:
    _name_records(options)
    from pipeline.commands.backup import BackupError, restore  # noqa: PLC0415 - as above

    try:
        manifest = restore(_desk(options), options.file.resolve())
    except BackupError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    said = {"load": str(manifest.load_id), "when": _moment(manifest.made_at), "who": manifest.made_by}
    _say(text("restore-done", **said, warehouse=str(options.warehouse)))
    return BUILT


def _name_records(options: argparse.Namespace) -> None:
    """The records of a desk are beside its warehouse, unless RECORDS names them."""
    os.environ["WAREHOUSE"] = str(options.warehouse.resolve())


def _forget(options: argparse.Namespace) -> int:
    _name_records(options)
    from pipeline.commands.forget import MARK, RecordsUnreachableError, forget, look  # noqa: PLC0415 - the records' libraries are only needed here

    try:
        person = Person.of(options.person)
        found = look(_looked_at(options), person)
        for line in found.lines:
            _say(line)
        if not found.count or not options.yes:
            _say(text("forget-found-elsewhere"))
            if not found.count:
                return BUILT
            _say(text("forget-ask", person=person.said))
            return NOTHING_BUILT
        done = forget(_desk(options), person, by=machine_user())
    except NobodyError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    except RecordsUnreachableError as error:
        _say(text("forget-records", error=str(error)), error=True)
        return NOTHING_BUILT
    for line in done.lines:
        _say(line)
    _say(text("forget-done", count=done.count, number=str(done.count), mark=MARK))
    _say(text("forget-original"))
    _say(text("forget-backups"))
    _say(text("forget-logged"))
    return BUILT


def _publish(options: argparse.Namespace) -> int:
    loads = _sharing(options).publish_desk(_desk(options), options.file.resolve())
    _say(text("lake-published", file=str(options.file), loads=loads))
    return BUILT


def _fetch(options: argparse.Namespace) -> int:
    loads = _sharing(options).fetch_desk(_desk(options), options.file.resolve())
    _say(text("lake-fetched", file=str(options.file), loads=loads))
    return BUILT


def _tidy(options: argparse.Namespace) -> int:
    _say(text("lake-tidied", count=_sharing(options).tidy_desk(_desk(options))))
    return BUILT


def _sharing(options: argparse.Namespace) -> ModuleType:
    # The records of a desk are where its warehouse is, unless RECORDS names them.
    os.environ["WAREHOUSE"] = str(options.warehouse)
    from pipeline.commands import sharing  # noqa: PLC0415 - the records' libraries are only needed here

    return sharing


def _watch(options: argparse.Namespace) -> int:
    from pipeline.commands.watch import Watch, WatchError  # noqa: PLC0415 - only needed here

    gc.enable()  # a run without an end makes cycles, too
    looking = Watch(_desk(options), options.folder, _say, options.every)

    def stop(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)  # a second signal stops at once
        looking.stopping.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    if not options.once:
        _say(text("watch-begins", folder=str(options.folder)))
    try:
        log = looking.run(once=options.once)
    except WatchError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    _say(text("watch-ends", folder=str(options.folder), waiting=len(log.unloaded)))
    return NOTHING_BUILT if options.once and log.unloaded else BUILT


def _templates(options: argparse.Namespace) -> int:
    from pipeline.sources.templates import write_templates  # noqa: PLC0415 - the writer's library is only needed here

    written = write_templates(options.folder)
    said = {"count": str(len(written)), "folder": str(options.folder)}
    _say(text("cli-templates-written", **said))
    return BUILT


def _ask(options: argparse.Namespace) -> int:
    from pipeline.warehouse.asking import COMPANY, OWNER, PARTY, NothingToAskError, drawn, keep  # noqa: PLC0415 - the writer's library is only needed here

    desk = _looked_at(options)
    today = datetime.now().astimezone().date()
    try:
        kind = COMPANY if options.company else OWNER if options.owner else PARTY
        asked = drawn(desk, options.party, asked_by=machine_user(), today=today, kind=kind)
    except NothingToAskError as error:
        _say(str(error), error=True)
        return NOTHING_BUILT
    question, content = asked
    options.out.write_bytes(content)
    keep(desk, [asked])
    said = {"file": str(options.out), "count": question.row_count, "party": question.subject_name}
    _say(text("cli-asked", **said, date=question.due_date))
    return BUILT


# Each command, and what it takes beside the language; an option of no other kind is a switch.
_COMMANDS: Mapping[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "build": (_build, "--raw --warehouse --json --missing --dry-run --fill-sample"),
    "check": (_check, "files --json --why --warehouse"),
    "map": (
        _map,
        "file --sheet --as --header --header-rows --last --column --constant --only-files --save --json --warehouse",
    ),
    "known": (_known, "--replace --raw --warehouse --json"),
    "ask": (_ask, "party -o --owner --company --warehouse"),
    "history": (_history, "--raw --warehouse --json"),
    "undo": (_undo, "load --only --raw --warehouse"),
    "verify": (_verify, "--backup --raw --warehouse --json"),
    "backup": (_backup, "file --keep --raw --warehouse"),
    "restore": (_restore, "file --raw --warehouse"),
    "forget": (_forget, "person --yes --raw --warehouse"),
    "publish": (_publish, "file --raw --warehouse"),
    "fetch": (_fetch, "file --raw --warehouse"),
    "tidy": (_tidy, "--warehouse"),
    "watch": (_watch, "folder --once --every --raw --warehouse"),
    "templates": (_templates, "folder"),
}
