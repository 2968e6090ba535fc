"""The command line: every figure that the pages state, the rows behind one of them, and several dashboards behind one address."""

from __future__ import annotations

import argparse
import functools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard import command_filters, command_line, network, workers
from dashboard.command_filters import FilterError
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.model.measures import Measure
from dashboard.queries import door
from locales import LANGUAGES, formats, language, text
from locales.version import VERSION


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when it is done, 2 with a sentence when what was asked can't be read."""
    asked = _parser().parse_args(arguments)
    return int(asked.main(asked))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=text("figures-description"))
    parser.add_argument("--version", action="version", version=f"{text('app-name')} {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    about = text("figures-help")
    figures = commands.add_parser("figures", help=about, description=about)
    figures.add_argument("--page", metavar="PAGE", help=text("figures-help-page"))
    figures.add_argument("--rows", metavar="MEASURE", help=text("figures-help-rows"))
    figures.add_argument("--guest", action="store_true", help=text("reports-help-guest"))
    figures.add_argument("--json", action="store_true", help=text("figures-help-json"))
    figures.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("reports-help-lang"))
    figures.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))
    command_filters.add_options(figures)
    figures.set_defaults(main=functools.partial(command_line.run, _figures))
    about = text("serve-help")
    serve = commands.add_parser("serve", help=about, description=about)
    serve.add_argument("--workers", type=int, metavar="N", default=2, help=text("serve-help-workers"))
    serve.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help=text("serve-help-host"))
    serve.add_argument("--port", type=int, metavar="PORT", default=8501, help=text("serve-help-port"))
    serve.add_argument(network.FLAG, action="store_true", help=text("serve-help-open"))
    serve.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("reports-help-lang"))
    serve.set_defaults(main=workers.main)
    return parser


def _figures(asked: argparse.Namespace) -> int:
    filters = command_filters.read(asked)
    with door.reading(for_guests=asked.guest):
        if asked.rows is not None:
            found = _rows(filters, _known(asked.rows, asked))
        else:
            found = list(_stated(filters, asked))
    if asked.json:
        json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        _print(found, asked)
    return command_line.DONE


def _known(name: str, asked: argparse.Namespace) -> Measure:
    """The measure of that name. FilterError where there is none, or none for guests."""
    found = measures.catalogue().get(name)
    if found is None or (found.is_internal and asked.guest):
        raise FilterError(text("figures-no-measure", name=name))
    return found


def _stated(filters: Filters, asked: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Every figure of the pages asked for: page, measure, group, value, label, rows."""
    known = pages.catalogue()
    if asked.page is not None and asked.page not in known:
        raise FilterError(text("figures-no-page", name=asked.page, pages=list(known)))
    for page in known.values() if asked.page is None else [known[asked.page]]:
        for by, names in [(None, page.figures), *page.groups.items()]:
            may = [name for name in names if not (asked.guest and measures.measure(name).is_internal)]
            for stated in measures.stated(filters, " ".join(may), by):
                measure = measures.measure(stated.measure)
                yield {
                    "page": page.name,
                    "measure": measure.name,
                    "group": None
                    if by is None
                    else {
                        name: formats.plain(value)
                        for name, value in measures.group_of(by, stated.group).items()
                    },
                    "value": formats.plain(stated.value),
                    "label": measure.label(),
                    "rows": stated.rows,
                }


def _rows(filters: Filters, measure: Measure) -> list[dict[str, Any]]:
    """The rows behind one measure, all columns."""
    found = measures.rows(filters, measure.name)
    return [
        {str(name): formats.plain(cell) for name, cell in row.items()} for row in found.to_dict("records")
    ]


def _print(found: list[dict[str, Any]], asked: argparse.Namespace) -> None:
    """The same as lines to read, rows below the names of their columns, and what to do next."""
    if asked.rows is not None and found:
        print("\t".join(found[0]))
    for line in found:
        print("\t".join("" if value is None else str(value) for value in line.values()))
    said = "figures-done-rows" if asked.rows is not None else "figures-done"
    print(text(said, count=len(found)))


if __name__ == "__main__":
    sys.exit(main())
