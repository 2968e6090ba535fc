"""The command line: reports as files. Every command ends with a sentence that says what to do next."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb

from dashboard.filters_model import Filters
from dashboard.queries import options as ask_options
from dashboard.warehouse import WarehouseMissing, warehouse_path
from locales import DEFAULT_LANGUAGE, LANGUAGES, text

DONE, NOTHING_WRITTEN = 0, 2

Command = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when the report is written, 2 with a sentence when it is not."""
    asked = _parser().parse_args(arguments)
    if asked.warehouse is not None:
        os.environ["WAREHOUSE"] = str(asked.warehouse)
    run: Command = asked.run
    try:
        return run(asked)
    except WarehouseMissing:
        return _refuse(text("reports-error-warehouse", asked.lang, file=str(warehouse_path())))
    except (duckdb.CatalogException, duckdb.BinderException):
        # a mart or a column that this version asks for is not there
        return _refuse(text("reports-error-old-warehouse", asked.lang, file=str(warehouse_path())))


def _parser() -> argparse.ArgumentParser:
    lang = os.environ.get("CHINADESK_LANG", DEFAULT_LANGUAGE)
    parser = argparse.ArgumentParser(prog="python -m reports", description=text("reports-description", lang))
    commands = parser.add_subparsers(required=True, metavar="province")

    about = text("reports-province-help", lang)
    province = commands.add_parser("province", help=about, description=about)
    province.add_argument("province", metavar="CN-XX", help=text("reports-help-province", lang))
    province.add_argument("--guest", action="store_true", help=text("reports-help-guest", lang))
    _shared_arguments(province, lang)
    province.set_defaults(run=_province)
    return parser


def _shared_arguments(command: argparse.ArgumentParser, lang: str) -> None:
    command.add_argument("--as-of", metavar="YYYY-MM-DD", help=text("reports-help-as-of", lang))
    command.add_argument("--lang", choices=LANGUAGES, default=lang, help=text("reports-help-lang", lang))
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("reports-help-output", lang))
    command.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse", lang))


def _province(asked: argparse.Namespace) -> int:
    """The travel brief of a province."""
    from dashboard import profile  # noqa: PLC0415 (as below)
    from reports import province  # noqa: PLC0415 (typst is loaded by those who print)

    lang: str = asked.lang
    try:
        as_of = _day(asked.as_of)
    except ValueError:
        return _refuse(text("reports-error-date", lang, value=asked.as_of))
    try:
        code = province.find(asked.province)
    except province.NoSuchProvinceError as error:
        return _refuse(
            text(
                "reports-error-province",
                lang,
                name=error.asked[:60],
                near="yes" if error.near else "no",
                names=", ".join(error.near),
            )
        )
    if as_of is None:
        return _refuse(text("reports-error-warehouse", lang, file=str(warehouse_path())))
    filters = Filters(None, None, (), (), (), (), as_of)
    made = province.brief(filters, code, lang, guest=asked.guest)
    file = asked.output or Path(f"china-desk-{code}-{as_of.isoformat()}-{lang}.pdf")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as error:
        return _refuse(
            text("reports-error-write", lang, file=str(file), reason=error.strerror or type(error).__name__)
        )
    name = profile.name_of(code, lang)
    print(text("reports-written", lang, name=name, file=str(file), pages=str(province.PAGES)))
    return DONE


def _day(value: str | None) -> dt.date | None:
    """The as-of date asked for, else the last day in the data. ValueError where it is no date."""
    return dt.date.fromisoformat(value) if value else ask_options.default_as_of()


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return NOTHING_WRITTEN


if __name__ == "__main__":
    sys.exit(main())
