"""The command line: reports as files. Every command ends with a sentence that says what to do next."""

import argparse
import importlib
import sys
from collections.abc import Collection
from functools import partial
from pathlib import Path

from dashboard import command_line
from dashboard.filters_model import LINK_NAMES
from locales import LANGUAGES, language, telling, text
from settings import typed


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when the report is written, 2 with a sentence when it is not."""
    asked = telling.parsed(partial(_parser, language()), arguments)
    # a question for help loads none of what makes reports
    commands = importlib.import_module("reports.commands")
    command = getattr(commands, asked.run)
    done = command_line.run(command, asked)
    if getattr(asked, "schedule", False):
        return int(commands.go_on(command, asked))
    return done


def _parser(own_language: str) -> argparse.ArgumentParser:
    parser = telling.commands(typed("python -m reports"), "reports-description")
    commands = parser.add_subparsers(
        required=True,
        metavar="board | province | party | challenge | denmark | journey | digest | verify",
    )

    def command(name: str, told: str, run: str, **done: object) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text(told), description=text(told))
        made.set_defaults(run=run, **done)
        return made

    for name, metavar in (("province", "CN-XX"), ("party", "NAME")):
        brief = command(name, f"reports-{name}-help", "write_paper", kind=name, paper_lang=None)
        brief.add_argument("about", metavar=metavar, help=text(f"reports-help-{name}"))
        brief.add_argument("--guest", action="store_true", help=text("reports-help-guest"))
        _shared_arguments(brief, {"as_of"})

    # for Chinese partners, so in Chinese; messages to the user stay in the user's language
    for kind, told, filters in (
        ("challenge", "challenges-profile-command", {"as_of"}),
        ("denmark", "denmark-help", {"themes", "as_of"}),
    ):
        paper = command(kind, told, "write_paper", kind=kind, lang=own_language)
        if kind == "challenge":
            paper.add_argument("about", metavar="ID", help=text("challenges-profile-command-id"))
        else:
            about = text("denmark-help-province")
            paper.add_argument("--province", dest="about", metavar="CN-XX", help=about)
        about = text("denmark-help-lang")
        paper.add_argument("--lang", dest="paper_lang", choices=LANGUAGES, default="zh", help=about)
        _shared_arguments(paper, filters, has_lang=False)

    journey = command("journey", "reports-journey-help", "write_journey")
    journey.add_argument("journey", metavar="ID", help=text("reports-journey-id"))
    _shared_arguments(journey, {"as_of"})

    board = command("board", "pack-help", "write_board")
    board.add_argument("--since", metavar="YYYY-MM-DD", help=text("pack-help-since"))
    board.add_argument("--format", choices=("pdf", "pptx", "xlsx"), help=text("pack-help-format"))
    board.add_argument("--guest", action="store_true", help=text("pack-help-guest"))
    _shared_arguments(board, LINK_NAMES, "pack-help-output")

    proof = command("verify", "verify-help", "verify_file")
    proof.add_argument("file", type=Path, metavar="FILE", help=text("verify-help-file"))
    proof.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("cli-help-lang"))
    proof.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))

    digest = command("digest", "digest-help", "write_digest")
    digest.add_argument("--party", metavar="NAME", help=text("digest-help-party"))
    digest.add_argument("--to", metavar="ADDRESS", help=text("digest-help-to"))
    digest.add_argument("--send", action="store_true", help=text("digest-help-send"))
    digest.add_argument("--schedule", action="store_true", help=text("digest-help-schedule"))
    _shared_arguments(digest, {"as_of"}, "digest-help-output")

    return parser


def _shared_arguments(
    command: argparse.ArgumentParser,
    filters: Collection[str],
    output: str = "reports-help-output",
    *,
    has_lang: bool = True,
) -> None:
    if has_lang:
        command.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("cli-help-lang"))
    command_line.add_options(command, filters)
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=text(output))
    command.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))


if __name__ == "__main__":
    sys.exit(main())
