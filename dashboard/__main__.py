"""The command line: every figure that the pages state and the rows behind one, counted twice, and the marts as files."""

import argparse
import functools
import sys
from collections.abc import Collection
from pathlib import Path

from dashboard import command_line, exporting, journeys, recounted, stated
from dashboard.command_line import FilterError
from dashboard.filters_model import DAYS, LINK_NAMES
from dashboard.scope import reader
from dashboard.words import journeys as words
from locales import LANGUAGES, language, telling, text
from locales.telling import say, say_json
from settings import typed


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when it is done, 1 where two counts differ, 2 with a sentence when what was asked can't be read."""
    asked = telling.parsed(_parser, arguments)
    return int(asked.main(asked))


def _parser() -> argparse.ArgumentParser:
    parser = telling.commands(typed("python -m dashboard"), "figures-description")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, main: command_line.Command, days: Collection[str] = tuple(LINK_NAMES)
    ) -> argparse.ArgumentParser:
        about = text(f"{name}-help")
        made = commands.add_parser(name, help=about, description=about)
        made.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("cli-help-lang"))
        made.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))
        command_line.add_options(made, days)
        made.set_defaults(main=functools.partial(command_line.run, main))
        return made

    figures, export = command("figures", _figures), command("export", _export, DAYS)
    told = command("journeys", _journeys)
    for one in (figures, told, command("recount", _recount, DAYS)):
        one.add_argument("--json", action="store_true", help=text("figures-help-json"))
    figures.add_argument("--guest", action="store_true", help=text("reports-help-guest"))
    figures.add_argument("--page", metavar="PAGE", help=text("figures-help-page"))
    figures.add_argument("--rows", metavar="MEASURE", help=text("figures-help-rows"))
    told.add_argument("--amount", metavar="DKK", help=text("journeys-help-amount"))
    told.add_argument("--source", metavar="SOURCE", help=text("journeys-help-source"))
    export.add_argument("folder", type=Path, metavar="DIR", help=text("export-help-folder"))
    return parser


def _figures(asked: argparse.Namespace) -> None:
    filters = command_line.read(asked)
    of_rows = asked.rows is not None
    with reader.reading(for_guests=asked.guest):
        found = (
            stated.rows(filters, asked.rows, asked.page)
            if of_rows
            else list(stated.figures(filters, asked.page))
        )
    if asked.json:
        say_json(found)
        return
    if of_rows and found:
        say("\t".join(found[0]))
    for line in found:
        say("\t".join("" if value is None else str(value) for value in line.values()))
    say(text("figures-done-rows" if of_rows else "figures-done", count=len(found)))


def _recount(asked: argparse.Namespace) -> int:
    filters = command_line.read(asked)
    found = recounted.as_json(recounted.of_pages(filters), filters)
    if asked.json:
        say_json(found)
    else:
        for one in found["differences"]:
            say(recounted.difference(one))
        say(recounted.counted(found["compared"], found["differ"]))
    return int(bool(found["differ"]))


def _journeys(asked: argparse.Namespace) -> None:
    filters, amount = command_line.read(asked), command_line.amount(asked.amount)
    purses = journeys.purses(filters.as_of)
    known = sorted({one.funding_source for one in purses if one.funding_source})
    if asked.source is not None and asked.source not in known:
        said = text("journeys-error-source", value=asked.source[:60], any=bool(known), names=known)
        raise FilterError(said)
    plan = journeys.plan(filters, amount, asked.source)
    if asked.json:
        say_json(words.stated(plan))
        return
    left = journeys.left(purses, asked.source)
    say(text("journeys-left", amount=left, weeks=plan.weeks))
    for one in purses:
        line, source = one.budget_line, one.funding_source
        say(text("journeys-purse", line=line, source=source, available=one.available_dkk))
    say(text("journeys-amount", amount=left if amount is None else amount, weeks=plan.weeks))
    for line in words.lines(plan):
        say(f"- {line}")
    if amount is None:
        for step in journeys.steps(filters, asked.source):
            say(words.step(step))
    first = plan.chosen[0].journey["journey"] if plan.chosen else ""
    command = typed(f"python -m reports journey {first} --as-of {filters.as_of}")
    say(text("journeys-done", count=len(plan.chosen), command=command))


def _export(asked: argparse.Namespace) -> None:
    tables = exporting.export(asked.folder.absolute(), command_line.read(asked))
    rows = sum(table.num_rows for table in tables.values())
    say(text("export-done", folder=str(asked.folder), count=len(tables), rows=rows))


if __name__ == "__main__":
    sys.exit(main())
