"""The command line: reports as files. Every command ends with a sentence that says what to do next."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import command_filters, formats
from dashboard.command_filters import FilterError
from dashboard.filters_model import LINK_NAMES, Filters
from dashboard.warehouse import (
    OldWarehouseError,
    WarehouseDamaged,
    WarehouseMissing,
    one_version,
    warehouse_path,
)
from locales import DEFAULT_LANGUAGE, LANGUAGES, text
from locales.version import VERSION
from settings import NoWarehouseFileError

if TYPE_CHECKING:
    from reports import board
    from reports.province import NoSuchProvinceError

DONE, NOTHING_WRITTEN = 0, 2

Command = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when the report is written, 2 with a sentence when it is not."""
    asked = _parser().parse_args(arguments)
    if asked.warehouse is not None:
        os.environ["WAREHOUSE"] = str(asked.warehouse)
    run: Command = asked.run
    try:
        with one_version():  # what it asks first and last agree, though a load is swapped in meanwhile
            return run(asked)
    except FilterError as error:
        return _refuse(str(error))
    except NoWarehouseFileError as error:
        return _refuse(text("error-warehouse-scheme", asked.lang, named=error.named, scheme=error.scheme))
    except WarehouseDamaged as error:
        said = text("error-damaged", asked.lang, kind=error.kind, file=error.path)
        return _refuse(f"{said} {text('error-damaged-mend', asked.lang, kind=error.kind)}")
    except WarehouseMissing:
        return _refuse(text("reports-error-warehouse", asked.lang, file=str(warehouse_path())))
    except OldWarehouseError:
        return _refuse(text("error-old-warehouse", asked.lang, file=str(warehouse_path())))


def _parser() -> argparse.ArgumentParser:
    lang = os.environ.get("CHINADESK_LANG", DEFAULT_LANGUAGE)
    parser = argparse.ArgumentParser(prog="python -m reports", description=text("reports-description", lang))
    parser.add_argument("--version", action="version", version=f"China Desk {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="board | province | denmark")

    about = text("reports-province-help", lang)
    province = commands.add_parser("province", help=about, description=about)
    province.add_argument("province", metavar="CN-XX", help=text("reports-help-province", lang))
    province.add_argument("--guest", action="store_true", help=text("reports-help-guest", lang))
    _shared_arguments(province, lang, {"as_of"})
    province.set_defaults(run=_province)

    about = text("denmark-help", lang)
    denmark = commands.add_parser("denmark", help=about, description=about)
    denmark.add_argument("--province", metavar="CN-XX", help=text("denmark-help-province", lang))
    # For Chinese partners, so in Chinese; what is said to whoever runs it stays in their own language.
    denmark.add_argument(
        "--lang", dest="paper_lang", choices=LANGUAGES, default="zh", help=text("denmark-help-lang", lang)
    )
    _file_arguments(denmark, lang, {"themes", "as_of"})
    denmark.set_defaults(run=_denmark, lang=lang)

    about = text("pack-help", lang)
    board = commands.add_parser("board", help=about, description=about)
    board.add_argument("--since", metavar="YYYY-MM-DD", help=text("pack-help-since", lang))
    board.add_argument("--format", choices=("pdf", "pptx", "xlsx"), help=text("pack-help-format", lang))
    board.add_argument("--guest", action="store_true", help=text("pack-help-guest", lang))
    _shared_arguments(board, lang, LINK_NAMES, "pack-help-output")
    board.set_defaults(run=_board)
    return parser


def _shared_arguments(
    command: argparse.ArgumentParser, lang: str, filters: Collection[str], output: str = "reports-help-output"
) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default=lang, help=text("reports-help-lang", lang))
    _file_arguments(command, lang, filters, output)


def _file_arguments(
    command: argparse.ArgumentParser, lang: str, filters: Collection[str], output: str = "reports-help-output"
) -> None:
    command_filters.add_options(command, lang, filters)
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=text(output, lang))
    command.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse", lang))


def _province(asked: argparse.Namespace) -> int:
    """The travel brief of a province."""
    from dashboard.words import profile  # noqa: PLC0415 (as below)
    from reports import province  # noqa: PLC0415 (typst is loaded by those who print)

    lang: str = asked.lang
    filters = command_filters.read(asked, lang)
    try:
        code = province.find(asked.province)
    except province.NoSuchProvinceError as error:
        return _refuse(_unknown_province(error, lang))
    made = province.brief(filters, code, lang, guest=asked.guest)
    file = asked.output or Path(f"china-desk-{code}-{filters.as_of.isoformat()}-{lang}.pdf")
    if (failed := _written(file, made, lang)) is not None:
        return failed
    name = profile.name_of(code, lang)
    print(text("reports-written", lang, name=name, file=str(file), pages=str(province.PAGES)))
    return DONE


def _unknown_province(error: NoSuchProvinceError, lang: str) -> str:
    """That there is no such province, and what is like it."""
    return text(
        "reports-error-province",
        lang,
        name=error.asked[:60],
        near="yes" if error.near else "no",
        names=", ".join(error.near),
    )


def _denmark(asked: argparse.Namespace) -> int:
    """What Denmark does in a province or on a theme, for a Chinese partner."""
    from dashboard.words import denmark as words  # noqa: PLC0415 (as below)
    from reports import denmark, province  # noqa: PLC0415 (typst is loaded by those who print)

    lang: str = asked.lang
    try:
        provinces = (province.find(asked.province),) if asked.province else ()
    except province.NoSuchProvinceError as error:
        return _refuse(_unknown_province(error, lang))
    filters = replace(command_filters.read(asked, lang), provinces=provinces)
    paper_lang: str = asked.paper_lang
    file = asked.output or Path(words.file_name(filters, paper_lang))
    if (failed := _written(file, denmark.paper(filters, paper_lang), lang)) is not None:
        return failed
    title = words.title(words.load(filters, lang))
    print(
        text(
            "denmark-written",
            lang,
            title=title,
            file=str(file),
            pages=denmark.pages(filters, paper_lang),
        )
    )
    return DONE


def _board(asked: argparse.Namespace) -> int:
    """The board pack."""
    from records.database import RecordsUnreachableError  # noqa: PLC0415 (as below)
    from reports import board  # noqa: PLC0415 (as below)

    lang: str = asked.lang
    filters = command_filters.read(asked, lang)
    since = command_filters.day(asked.since, lang) if asked.since else None
    first, last = filters.period_from, min(filters.as_of, filters.period_to or filters.as_of)
    if first is not None and first > last:
        return _refuse(
            text("pack-error-order", lang, first=formats.date(first, lang), last=formats.date(last, lang))
        )
    filters = replace(filters, period_from=None)
    audience: board.Audience = "guest" if asked.guest else "board"
    format: board.Format = asked.format or _format_of(asked.output)
    begun = time.monotonic()
    try:
        wanted = _wanted(filters, first, lang, audience, since)
        made = board.make(
            wanted, format, lambda step: print(text(f"pack-step-{step}", lang), file=sys.stderr)
        )
    except RecordsUnreachableError as error:
        reason = str(error).split("\n", 1)[0]  # the rest is a driver's advice to programmers
        return _refuse(text("pack-error-records", lang, reason=reason))
    file = asked.output or Path(board.file_name(wanted, format))
    if (failed := _written(file, made, lang)) is not None:
        return failed
    print(
        text(
            "pack-written-guest" if asked.guest else "pack-written",
            lang,
            date=formats.date(filters.as_of, lang),
            file=str(file),
            seconds=formats.number(time.monotonic() - begun, lang, 1),
        )
    )
    return DONE


def _wanted(
    filters: Filters, first: dt.date | None, lang: str, audience: board.Audience, since: dt.date | None
) -> board.Asked:
    """The pack that is asked for; "since" is the last report issued for the same readers, unless a day is given."""
    from reports import board, issuing  # noqa: PLC0415 (as below)

    if since is not None:
        return board.Asked(filters, first, lang, audience, since)
    last = issuing.last_report(filters, audience)
    return board.Asked(
        filters, first, lang, audience, last.as_of if last else None, last.load_id if last else None
    )


def _format_of(file: Path | None) -> board.Format:
    """The format that a file's name asks for; PDF where it says nothing."""
    ending = file.suffix.lower() if file is not None else ""
    if ending == ".pptx":
        return "pptx"
    return "xlsx" if ending == ".xlsx" else "pdf"


def _written(file: Path, made: bytes, lang: str) -> int | None:
    """Write a file; the exit code where it cannot be written, after a sentence that says why."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _refuse(text("reports-error-write", lang, file=str(file), reason=reason))
    return None


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return NOTHING_WRITTEN


if __name__ == "__main__":
    sys.exit(main())
