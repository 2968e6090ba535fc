"""How commands print: a sentence or an answer at a time, also once the reader of the output has closed it; and their help."""

import argparse
import json
import logging
import os
import re
import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NoReturn

from locales.catalogue import text
from locales.spoken import LANGUAGES, language, speaking
from locales.version import VERSION
from settings import events

_log = logging.getLogger(__name__)
# What a terminal does and does not show: a file may be called so, and its name would colour, move or turn round what is said about it.
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def as_service() -> None:
    """Write the command's messages from here on as the server's log is, if that is JSON: its output then goes to a collector."""
    if events.is_json():
        events.write()


def say(sentence: str, *, error: bool = False) -> None:
    """Print a sentence at once, or write it as an event (`as_service`)."""
    if events.are_written():
        _log.log(logging.ERROR if error else logging.INFO, "%s", sentence)
    else:
        _print(_COMMANDS.sub("\ufffd", sentence), error=error)


def _print(sentence: str, *, error: bool = False) -> None:
    """Where the reader of the output has closed it, as `| head` does, the command goes on and ends with its own exit code."""
    stream = sys.stderr if error else sys.stdout
    try:
        print(sentence, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_json(said: Any) -> None:
    """Print an answer as JSON, in letters that the output's encoding has."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    _print(json.dumps(said, ensure_ascii=not is_unicode, indent=1))


# What argparse says is wrong, by the code of our sentence about it.
_WRONG = {
    "missing": "the following arguments are required: (?P<names>.+)",
    "unknown": "unrecognized arguments: (?P<names>.+)",
    "choice": r"argument .+: invalid choice: (?P<value>.+) \(choose from (?P<names>.+)\)",
    "value": "argument (?P<name>.+): expected .+ argument",
    "type": "argument (?P<name>.+): invalid .+ value: (?P<value>.+)",
    "no-value": "argument (?P<name>.+): ignored explicit argument (?P<value>.+)",
    "several": "ambiguous option: (?P<value>.+) could match (?P<names>.+)",
}


def _placeholder(said: str) -> str:
    return re.sub(r"[^=, ]+", lambda part: text("cli-placeholder", name=part[0]), said)


class _Usage(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, text("cli-usage") if prefix is None else prefix)

    def _metavar_formatter(self, action: Any, default_metavar: str) -> Any:
        said = super()._metavar_formatter(action, default_metavar or "")
        return lambda size: tuple(_placeholder(one) for one in said(size))

    def format_help(self) -> str:
        said = super().format_help()
        colon = text("cli-usage").rstrip()[-1]  # argparse writes its own, in no language
        for title in (text("cli-arguments"), text("cli-options")):
            said = said.replace(f"\n{title}:\n", f"\n{title}{colon}\n")
        return said


class Parser(argparse.ArgumentParser):
    """A parser whose help, like that of its commands, is in the language in force."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Usage, **options)
        self._positionals.title, self._optionals.title = text("cli-arguments"), text("cli-options")
        self.add_argument("-h", "--help", action="help", help=text("cli-help-help"))

    def error(self, message: str) -> NoReturn:
        """Report a typing mistake in the language in force."""
        for code, pattern in _WRONG.items():
            if found := re.fullmatch(pattern, message.replace("'", "")):
                said = {name: _placeholder(value) for name, value in found.groupdict().items()}
                message = text(f"cli-wrong-{code}", **said)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")


def commands(prog: str, about: str) -> Parser:
    """The parser of a package's commands, which states the version, too."""
    parser = Parser(prog=prog, description=text(about))
    version = f"{text('app-name')} {VERSION}"
    parser.add_argument("--version", action="version", version=version, help=text("cli-help-version"))
    return parser


def parsed(parser: Callable[[], argparse.ArgumentParser], arguments: list[str] | None) -> argparse.Namespace:
    """The arguments (those of the process where None), read by a parser made in the language that their ``--lang`` names, so that help and complaints are in it."""
    said = " ".join(sys.argv[1:] if arguments is None else arguments).replace("--lang=", "--lang ").split()
    langs = (lang for option, lang in pairwise(said) if option == "--lang" and lang in LANGUAGES)
    with speaking(next(langs, language())):
        return parser().parse_args(arguments)
