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

from dashboard import command_filters
from dashboard.command_filters import FilterError
from dashboard.filters_model import LINK_NAMES, Filters
from dashboard.warehouse import (
    OldWarehouseError,
    WarehouseDamaged,
    WarehouseMissing,
    one_version,
    warehouse_path,
)
from locales import LANGUAGES, language, speaking, text
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
        with (
            speaking(asked.lang),
            one_version(),
        ):  # what it asks first and last agree, though a load is swapped in meanwhile
            return run(asked)
    except FilterError as error:
        return _refuse(str(error))
    except NoWarehouseFileError as error:
        return _refuse(text("error-warehouse-scheme", named=error.named, scheme=error.scheme))
    except WarehouseDamaged as error:
        said = text("error-damaged", kind=error.kind, file=error.path)
        return _refuse(f"{said} {text('error-damaged-mend', kind=error.kind)}")
    except WarehouseMissing:
        return _refuse(text("reports-error-warehouse", file=str(warehouse_path())))
    except OldWarehouseError:
        return _refuse(text("error-old-warehouse", file=str(warehouse_path())))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description=text("reports-description"))
    parser.add_argument("--version", action="version", version=f"China Desk {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="board | province | denmark")

    about = text("reports-province-help")
    province = commands.add_parser("province", help=about, description=about)
    province.add_argument("province", metavar="CN-XX", help=text("reports-help-province"))
    province.add_argument("--guest", action="store_true", help=text("reports-help-guest"))
    _shared_arguments(province, {"as_of"})
    province.set_defaults(run=_province)

    about = text("denmark-help")
    denmark = commands.add_parser("denmark", help=about, description=about)
    denmark.add_argument("--province", metavar="CN-XX", help=text("denmark-help-province"))
    # For Chinese partners, so in Chinese; what is said to whoever runs it stays in their own language.
    denmark.add_argument(
        "--lang",
        dest="paper_lang",
        choices=LANGUAGES,
        default="zh",
        help=text("denmark-help-lang"),
    )
    _file_arguments(denmark, {"themes", "as_of"})
    denmark.set_defaults(run=_denmark, lang=language())

    about = text("pack-help")
    board = commands.add_parser("board", help=about, description=about)
    board.add_argument("--since", metavar="YYYY-MM-DD", help=text("pack-help-since"))
    board.add_argument("--format", choices=("pdf", "pptx", "xlsx"), help=text("pack-help-format"))
    board.add_argument("--guest", action="store_true", help=text("pack-help-guest"))
    _shared_arguments(board, LINK_NAMES, "pack-help-output")
    board.set_defaults(run=_board)
    return parser


def _shared_arguments(
    command: argparse.ArgumentParser, filters: Collection[str], output: str = "reports-help-output"
) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("reports-help-lang"))
    _file_arguments(command, filters, output)


def _file_arguments(
    command: argparse.ArgumentParser, filters: Collection[str], output: str = "reports-help-output"
) -> None:
    command_filters.add_options(command, filters)
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=text(output))
    command.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))


def _province(asked: argparse.Namespace) -> int:
    """The travel brief of a province."""
    from dashboard import profiles  # noqa: PLC0415 (as below)
    from reports import province  # noqa: PLC0415 (typst is loaded by those who print)

    filters = command_filters.read(asked)
    try:
        code = province.find(asked.province)
    except province.NoSuchProvinceError as error:
        return _refuse(_unknown_province(error))
    made = province.brief(filters, code, guest=asked.guest)
    file = asked.output or Path(f"china-desk-{code}-{filters.as_of.isoformat()}-{language()}.pdf")
    if (failed := _written(file, made)) is not None:
        return failed
    name = profiles.name_of(code)
    print(text("reports-written", name=name, file=str(file), pages=str(province.PAGES)))
    return DONE


def _unknown_province(error: NoSuchProvinceError) -> str:
    """That there is no such province, and what is like it."""
    return text(
        "reports-error-province",
        name=error.asked[:60],
        near="yes" if error.near else "no",
        names=", ".join(error.near),
    )


def _denmark(asked: argparse.Namespace) -> int:
    """What Denmark does in a province or on a theme, for a Chinese partner."""
    from dashboard.denmark import load  # noqa: PLC0415 (as below)
    from dashboard.words import denmark as words  # noqa: PLC0415 (as below)
    from reports import denmark, province  # noqa: PLC0415 (typst is loaded by those who print)

    try:
        provinces = (province.find(asked.province),) if asked.province else ()
    except province.NoSuchProvinceError as error:
        return _refuse(_unknown_province(error))
    filters = replace(command_filters.read(asked), provinces=provinces)
    paper_lang: str = asked.paper_lang
    file = asked.output or Path(speaking(paper_lang)(words.file_name)(filters))
    if (failed := _written(file, speaking(paper_lang)(denmark.paper)(filters))) is not None:
        return failed
    title = words.title(load(filters))
    print(
        text(
            "denmark-written",
            title=title,
            file=str(file),
            pages=speaking(paper_lang)(denmark.pages)(filters),
        )
    )
    return DONE


def _board(asked: argparse.Namespace) -> int:
    """The board pack."""
    from records.database import RecordsUnreachableError  # noqa: PLC0415 (as below)
    from reports import board  # noqa: PLC0415 (as below)

    filters = command_filters.read(asked)
    since = command_filters.day(asked.since) if asked.since else None
    first, last = filters.period_from, min(filters.as_of, filters.period_to or filters.as_of)
    if first is not None and first > last:
        return _refuse(text("pack-error-order", first=first, last=last))
    filters = replace(filters, period_from=None)
    audience: board.Audience = "guest" if asked.guest else "board"
    format: board.Format = asked.format or _format_of(asked.output)
    begun = time.monotonic()
    try:
        wanted = _wanted(filters, first, audience, since)
        made = board.make(wanted, format, lambda step: print(text(f"pack-step-{step}"), file=sys.stderr))
    except RecordsUnreachableError as error:
        reason = str(error).split("\n", 1)[0]  # the rest is a driver's advice to programmers
        return _refuse(text("pack-error-records", reason=reason))
    file = asked.output or Path(board.file_name(wanted, format))
    if (failed := _written(file, made)) is not None:
        return failed
    print(
        text(
            "pack-written-guest" if asked.guest else "pack-written",
            date=filters.as_of,
            file=str(file),
            seconds=time.monotonic() - begun,
        )
    )
    return DONE


def _wanted(
    filters: Filters, first: dt.date | None, audience: board.Audience, since: dt.date | None
) -> board.Asked:
    """The pack that is asked for; "since" is the last report issued for the same readers, unless a day is given."""
    from reports import board, issuing  # noqa: PLC0415 (as below)

    if since is not None:
        return board.Asked(filters, first, language(), audience, since)
    last = issuing.last_report(filters, audience)
    return board.Asked(
        filters, first, language(), audience, last.as_of if last else None, last.load_id if last else None
    )


def _format_of(file: Path | None) -> board.Format:
    """The format that a file's name asks for; PDF where it says nothing."""
    ending = file.suffix.lower() if file is not None else ""
    if ending == ".pptx":
        return "pptx"
    return "xlsx" if ending == ".xlsx" else "pdf"


def _written(file: Path, made: bytes) -> int | None:
    """Write a file; the exit code where it cannot be written, after a sentence that says why."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _refuse(text("reports-error-write", file=str(file), reason=reason))
    return None


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return NOTHING_WRITTEN


if __name__ == "__main__":
    sys.exit(main())
