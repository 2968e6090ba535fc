"""What the data page asks of the pipeline: try dropped files, load them, bring rejects back, remember aliases, undo. The one module that knows both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.warehouse import close, warehouse_path
from locales import text
from pipeline.build import Built, Desk, NothingBuiltError, build, undo
from pipeline.check import file_error
from pipeline.declarations import load_sources
from pipeline.gazetteer import Gazetteer, read_provinces
from pipeline.known import KnownError, load_known, remember
from pipeline.marked import marked_name, marked_workbook
from pipeline.messages import note_sentence, reason_message, sheet_error_sentence
from pipeline.templates import heading_for, template_bytes
from pipeline.workbook import Known, StagedFile

Progress = Callable[[int, int, str], None]
Run = Callable[[Progress], "Trial"]
READABLE = ["xlsx", "xlsm", "xlsb", "xls", "ods"]


@dataclass(frozen=True, slots=True)
class SheetOutcome:
    """What became of one sheet: its kind, counts, and a sentence where it was not loaded."""

    file: str
    sheet: str
    source: str | None
    header_row: int | None
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    message: str | None


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One reject or warning as the data keeper reads it."""

    kind: str
    file: str
    sheet: str
    row: int | None
    column: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A heading that was read by closeness and waits for a person's yes."""

    source: str
    heading: str
    column: str
    column_title: str


@dataclass(frozen=True)
class Trial:
    """A dry run: what would happen, or the sentence why nothing would."""

    built: Built | None
    error: str | None
    sheets: Sequence[SheetOutcome] = ()
    notes: Sequence[NoteLine] = ()
    guesses: Sequence[Guess] = ()


def _desk() -> Desk:
    path = warehouse_path()
    # Exports stand beside the warehouse: a warehouse named elsewhere has its own data/raw.
    return Desk(raw=path.parent / "raw", warehouse=path)


def try_files(
    files: Sequence[Path], gone: Sequence[str], lang: str, progress: Progress | None = None
) -> Trial:
    """What loading these files would do; nothing is written. Never raises for a bad file."""
    return _run(files, gone, lang, progress, dry_run=True)


def load_files(
    files: Sequence[Path], gone: Sequence[str], lang: str, who: str, progress: Progress | None = None
) -> Trial:
    """Load these files into the warehouse."""
    return _run(files, gone, lang, progress, dry_run=False, who=who)


def rebuild(lang: str, who: str) -> Trial:
    """Build again after something was confirmed or corrected."""
    return _run((), (), lang, None, dry_run=False, who=who)


def _run(
    files: Sequence[Path],
    gone: Sequence[str],
    lang: str,
    progress: Progress | None,
    *,
    dry_run: bool,
    who: str | None = None,
) -> Trial:
    desk = _desk()
    desk.raw.mkdir(parents=True, exist_ok=True)
    try:
        built = build(
            desk, incoming=files, gone=gone, dry_run=dry_run, loaded_by=who, lang=lang, progress=progress
        )
    except (NothingBuiltError, KnownError) as error:
        return Trial(None, str(error))
    if not dry_run:
        close()
    new = {path.name for path in files}
    shown = [file for file in built.files if not new or file.name in new]
    return Trial(
        built,
        None,
        [line for file in shown for line in _outcomes(file, lang)],
        _notes(shown, lang),
        _guesses(shown, lang),
    )


def _outcomes(file: StagedFile, lang: str) -> list[SheetOutcome]:
    error = file_error(file, lang)
    if error or not file.sheets:
        return [SheetOutcome(file.name, "", None, None, 0, 0, 0, error)]
    lines = []
    for sheet in file.sheets:
        message = sheet_error_sentence(sheet, lang)
        if sheet.ignored:
            message = text(f"ignored-{sheet.ignored}", lang)
        title = sheet.source.title[lang] if sheet.source else None
        lines.append(
            SheetOutcome(
                file.name,
                sheet.sheet.name,
                title,
                sheet.header_row,
                sheet.rows_read,
                sheet.rows_loaded,
                sheet.rows_rejected,
                message,
            )
        )
    return lines


def _notes(files: Sequence[StagedFile], lang: str) -> list[NoteLine]:
    return [
        NoteLine(
            kind,
            file.name,
            sheet.sheet.name,
            note.row,
            " ".join(note.heading.split()),
            note.value,
            note_sentence(note, kind, lang),
        )
        for file in files
        for sheet in file.sheets
        for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings))
        for note in notes
    ]


def _guesses(files: Sequence[StagedFile], lang: str) -> list[Guess]:
    found = {}
    for file in files:
        for sheet in file.sheets:
            for note in sheet.warnings:
                if note.reason == "guessed-heading" and sheet.source and note.column:
                    title = heading_for(sheet.source.column(note.column), lang)
                    found[sheet.source.name, note.heading] = Guess(
                        sheet.source.name, note.heading, note.column, title
                    )
    return list(found.values())


def marked(built: Built, name: str, lang: str) -> tuple[str, bytes]:
    """The user's own workbook with its faults marked: (file name, content)."""
    file = next(file for file in built.files if file.name == name)
    return marked_name(name, lang), marked_workbook(file, lang)


def marked_from_warehouse(name: str, lang: str) -> tuple[str, bytes] | None:
    """A loaded file again with its faults marked, from the copy that the history keeps; None if the copy is gone."""
    from pipeline.reader import Reader  # noqa: PLC0415 - starts a process; only this rarely used download needs it
    from pipeline.workbook import stage_workbook  # noqa: PLC0415

    desk = _desk()
    latest = desk.ledger.latest()
    active = next((file for file in reversed(latest.active if latest else ()) if file.file == name), None)
    if active is None:
        return None
    path = desk.ledger.file(active.sha256, active.file)
    if not path.exists():
        return None
    with Reader() as reader:
        file = stage_workbook(reader.read(path), load_known(desk.known), name)
    return marked_name(name, lang), marked_workbook(file, lang)


def confirm_heading(source: str, heading: str, column: str) -> None:
    """Remember that a heading means a column; it is no guess from now on."""
    known = load_known(_desk().known)
    headings = {name: dict(entries) for name, entries in known.headings.items()}
    headings.setdefault(source, {})[heading] = column
    remember(_desk().known, Known(headings, known.places))


def add_alias(name: str, place: str) -> None:
    """Remember that a name means a place (a place_id of places.csv) or a province (CN-XX)."""
    known = load_known(_desk().known)
    remember(_desk().known, Known(known.headings, {**known.places, name: place}))


def undo_load(load_id: int, lang: str, who: str) -> str | None:
    """Bring an earlier load's state back; returns a sentence if that is not possible."""
    try:
        undo(_desk(), load_id, loaded_by=who, lang=lang)
    except NothingBuiltError as error:
        return str(error)
    close()
    return None


def templates(lang: str) -> Mapping[str, tuple[str, str, bytes]]:
    """Source → (title, file name, content) of its empty template."""
    return {
        name: (source.title[lang], f"{source.title[lang]}.xlsx", template_bytes(source, lang))
        for name, source in load_sources().items()
    }


def source_titles(lang: str) -> dict[str, str]:
    """Source → its title in the language."""
    return {name: source.title[lang] for name, source in load_sources().items()}


def message(kind: str, reason: str, params: Mapping[str, str], lang: str) -> str:
    """The sentence of a stored reject or warning in the reader's language. ``kind`` is reject or warning."""
    return reason_message(kind, reason, params, lang)


def column_titles(source: str, lang: str) -> dict[str, str]:
    """Column → how a template heads it, of one source."""
    return {column.name: heading_for(column, lang) for column in load_sources()[source].columns}


def place_choices(lang: str) -> dict[str, str]:
    """Every province and place that a name can be an alias of: code → its name, with the province where that helps."""
    gazetteer = Gazetteer.load()
    names = {province.code: getattr(province, f"name_{lang}") for province in read_provinces()}
    for place in gazetteer.by_id.values():
        if not place.is_province:
            within = names.get(place.province_code or "", place.municipality_name)
            names[place.place_id] = (
                f"{getattr(place, f'name_{lang}') or place.name_en} ({within})" if within else place.name_en
            )
    return names
