"""The command line: reports as files. Every command ends with a sentence that says what to do next."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import clock, command_filters, command_line, warehouse
from dashboard.command_filters import FilterError
from dashboard.command_line import DONE, refuse
from dashboard.filters_model import LINK_NAMES
from locales import LANGUAGES, language, speaking, text
from locales.version import VERSION
from settings import desk, typed

if TYPE_CHECKING:
    from reports import board
    from reports.digest import Recipient, Settings

_AGAIN_SECONDS = 900.0  # how often a schedule looks whether there is something to send


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 when the report is written, 2 with a sentence when it is not."""
    asked = _parser().parse_args(arguments)
    done = command_line.run(asked.run, asked)
    if getattr(asked, "schedule", False):
        return _go_on(asked)
    return done


def _go_on(asked: argparse.Namespace) -> int:
    """Run a command again and again, until it is stopped: what can't be done now is tried again, whatever lacked."""
    from reports import digest  # noqa: PLC0415 (as below)

    with speaking(asked.lang):
        print(text("digest-waiting", file=str(digest.settings_file())), flush=True)
    try:
        while True:
            time.sleep(_AGAIN_SECONDS)
            warehouse.close()  # each round reads the newest
            command_line.run(asked.run, asked)
    except KeyboardInterrupt:
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=typed("python -m reports"), description=text("reports-description"))
    parser.add_argument("--version", action="version", version=f"{text('app-name')} {VERSION}")
    commands = parser.add_subparsers(
        required=True,
        metavar="board | province | party | challenge | denmark | journey | digest | ask | verify",
    )

    for name, kind, metavar in (("province", "provinces", "CN-XX"), ("party", "parties", "NAME")):
        about = text(f"reports-{name}-help")
        brief = commands.add_parser(name, help=about, description=about)
        brief.add_argument("about", metavar=metavar, help=text(f"reports-help-{name}"))
        brief.add_argument("--guest", action="store_true", help=text("reports-help-guest"))
        _shared_arguments(brief, {"as_of"})
        brief.set_defaults(run=_brief, kind=kind)

    about = text("challenges-profile-command")
    profile = commands.add_parser("challenge", help=about, description=about)
    profile.add_argument("challenge", metavar="ID", help=text("challenges-profile-command-id"))
    # for its Chinese owner, as the paper below
    profile.add_argument(
        "--lang", dest="paper_lang", choices=LANGUAGES, default="zh", help=text("denmark-help-lang")
    )
    _file_arguments(profile, {"as_of"})
    profile.set_defaults(run=_challenge, lang=language())

    about = text("denmark-help")
    denmark = commands.add_parser("denmark", help=about, description=about)
    denmark.add_argument("--province", metavar="CN-XX", help=text("denmark-help-province"))
    # For Chinese partners, so in Chinese; messages to the user stay in the user's language.
    about_lang = text("denmark-help-lang")
    denmark.add_argument("--lang", dest="paper_lang", choices=LANGUAGES, default="zh", help=about_lang)
    _file_arguments(denmark, {"themes", "as_of"})
    denmark.set_defaults(run=_denmark, lang=language())

    about = text("reports-journey-help")
    journey = commands.add_parser("journey", help=about, description=about)
    journey.add_argument("journey", metavar="ID", help=text("reports-journey-id"))
    _shared_arguments(journey, {"as_of"})
    journey.set_defaults(run=_journey)

    about = text("pack-help")
    board = commands.add_parser("board", help=about, description=about)
    board.add_argument("--since", metavar="YYYY-MM-DD", help=text("pack-help-since"))
    board.add_argument("--format", choices=("pdf", "pptx", "xlsx"), help=text("pack-help-format"))
    board.add_argument("--guest", action="store_true", help=text("pack-help-guest"))
    _shared_arguments(board, LINK_NAMES, "pack-help-output")
    board.set_defaults(run=_board)

    about = text("verify-help")
    proof = commands.add_parser("verify", help=about, description=about)
    proof.add_argument("file", type=Path, metavar="FILE", help=text("verify-help-file"))
    proof.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("reports-help-lang"))
    proof.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))
    proof.set_defaults(run=_verify)

    about = text("digest-help")
    digest = commands.add_parser("digest", help=about, description=about)
    digest.add_argument("--party", metavar="NAME", help=text("digest-help-party"))
    digest.add_argument("--to", metavar="ADDRESS", help=text("digest-help-to"))
    digest.add_argument("--send", action="store_true", help=text("digest-help-send"))
    digest.add_argument("--schedule", action="store_true", help=text("digest-help-schedule"))
    _shared_arguments(digest, {"as_of"}, "digest-help-output")
    digest.set_defaults(run=_digest)

    _ask_arguments(commands)
    return parser


def _ask_arguments(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    about = text("reports-ask-help")
    letter = commands.add_parser("ask", help=about, description=about)
    letter.add_argument("name", metavar="NAME", help=text("cli-help-party"))
    letter.add_argument("--owner", action="store_true", help=text("cli-help-owner"))
    letter.add_argument("--company", action="store_true", help=text("cli-help-company"))
    letter.add_argument("--lang", choices=LANGUAGES, default=language(), help=text("reports-help-lang"))
    letter.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("reports-help-output"))
    letter.add_argument("--warehouse", type=Path, metavar="FILE", help=text("reports-help-warehouse"))
    letter.set_defaults(run=_ask)


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


def _brief(asked: argparse.Namespace) -> int:
    from dashboard.statements import parties, provinces  # noqa: PLC0415 (as below)
    from reports import papers  # noqa: PLC0415 (typst is loaded by those who print)

    filters = command_filters.read(asked)
    if asked.kind == "provinces":
        page = provinces.PAGE
        filters = replace(filters, provinces=(command_filters.province(asked.about),))
    else:
        page = parties.PAGE
        filters = replace(filters, parties=(_party(asked.about),))
    made, name = papers.pdf(page, filters, is_guest=asked.guest)
    file = asked.output or Path(name)
    title = papers.title(page, filters, is_guest=asked.guest)
    return _write(made, file, text("reports-written", title=title, file=str(file)))


def _party(said: str) -> str:
    return command_filters.value("parties", said)


def _challenge(asked: argparse.Namespace) -> int:
    from dashboard.statements import challenges  # noqa: PLC0415 (as below)
    from reports import papers  # noqa: PLC0415 (as above)

    filters, number = command_filters.read(asked), asked.challenge
    page = challenges.one(number, filters)
    if isinstance(page, str) or page.printed is None:
        return refuse(text("challenges-profile-unknown", number=number))
    made, name = speaking(asked.paper_lang)(papers.pdf)(page, filters, is_guest=True)
    file = asked.output or Path(name)
    return _write(made, file, text("challenges-profile-written", number=number, file=str(file)))


def _denmark(asked: argparse.Namespace) -> int:
    from dashboard.statements import denmark  # noqa: PLC0415 (as below)
    from reports import papers  # noqa: PLC0415 (as above)

    provinces = (command_filters.province(asked.province),) if asked.province else ()
    filters = replace(command_filters.read(asked), provinces=provinces)
    made, name = speaking(asked.paper_lang)(papers.pdf)(denmark.PAGE, filters, is_guest=True)
    file = asked.output or Path(name)
    title = denmark.title(denmark.PAGE.facts(filters, is_guest=True))
    return _write(made, file, text("denmark-written", title=title, file=str(file)))


def _journey(asked: argparse.Namespace) -> int:
    from reports import journey  # noqa: PLC0415 (as above)

    folder = asked.output or Path(f"journey-{asked.journey}")
    try:
        made = journey.papers(command_filters.read(asked), asked.journey)
    except journey.NoSuchJourneyError as error:
        known = "yes" if error.known else "no"
        return refuse(
            text("reports-journey-unknown", journey=asked.journey[:60], any=known, known=error.known)
        )
    for name, content in made:
        if (done := _write(content, folder / name)) != DONE:
            return done
    print(text("reports-journey-written", count=len(made), folder=str(folder)))
    return DONE


def _board(asked: argparse.Namespace) -> int:
    from records.database import RecordsUnreachableError  # noqa: PLC0415 (as below)
    from reports import board  # noqa: PLC0415 (as above)

    begun = time.monotonic()
    try:
        wanted = _wanted(asked)
        format: board.Format = asked.format or _format_of(asked.output)
        made = board.make(wanted, format, lambda step: print(text(f"pack-step-{step}"), file=sys.stderr))
    except RecordsUnreachableError as error:
        reason = str(error).split("\n", 1)[0]  # the rest is a driver's advice to programmers
        return refuse(text("pack-error-records", reason=reason))
    file = asked.output or Path(board.file_name(wanted, format))
    said = text(
        "pack-written-guest" if asked.guest else "pack-written",
        date=wanted.filters.as_of,
        file=str(file),
        seconds=time.monotonic() - begun,
    )
    return _write(made, file, said)


def _verify(asked: argparse.Namespace) -> int:
    from dashboard import verified  # noqa: PLC0415 (signatures are loaded by those who check one)
    from dashboard.keeping import sealing  # noqa: PLC0415 (as above)

    try:
        found = sealing.read(asked.file)
    except sealing.NoReportError as error:
        return refuse(str(error))
    except OSError as error:
        return refuse(text("verify-no-report", file=str(error.strerror or error)))
    verdict = verified.verify(found)
    for sentence in verified.told(verdict):
        print(sentence)
    print(text("verify-done", equal="yes" if verdict.is_equal else "no"))
    return int(not verdict.is_equal)


def _digest(asked: argparse.Namespace) -> int:
    from records.database import RecordsUnreachableError  # noqa: PLC0415 (as below)
    from reports import digest  # noqa: PLC0415 (as above)

    try:
        settings = digest.read_settings(digest.settings_file())
        recipients = _recipients(asked, settings)
        as_of, today = command_filters.read(asked).as_of, clock.today()
        if not (asked.send or asked.schedule):
            return _letters(asked, settings, recipients, as_of)
        # who is named is meant, whatever the day of the week; no recipient gets two in one week
        is_due = bool(asked.to and asked.send) or digest.is_due(settings, today)
        count = digest.send_due(settings, as_of, today, recipients) if is_due else 0
    except digest.DigestError as error:
        return refuse(str(error))
    except RecordsUnreachableError as error:
        return refuse(text("pack-error-records", reason=str(error).split("\n", 1)[0]))
    if count or asked.send:
        print(text("digest-sent", count=count), flush=True)
    return DONE


def _recipients(asked: argparse.Namespace, settings: Settings) -> tuple[Recipient, ...]:
    from reports import digest  # noqa: PLC0415 (as above)

    party = _party(asked.party) if asked.party else ""
    if asked.to:
        return (digest.Recipient(asked.to, party, asked.lang),)
    found = tuple(one for one in settings.recipients if party in ("", one.party))
    if not found:
        raise digest.DigestError(text("digest-error-nobody", file=str(digest.settings_file())))
    return found


def _letters(
    asked: argparse.Namespace, settings: Settings, recipients: Sequence[Recipient], as_of: dt.date
) -> int:
    from records import digests  # noqa: PLC0415 (as above)
    from reports import digest  # noqa: PLC0415 (as above)

    made = []
    for one in recipients:
        before = digests.latest(one.address, one.party)
        made.append(digest.letter(one, settings, as_of, before.as_of_date if before else None).as_bytes())
    if len(made) == 1:
        file = asked.output or Path(f"{desk().slug}-{as_of.isoformat()}.eml")
        return _write(made[0], file, text("digest-written", count=1, file=str(file)))
    folder = asked.output or Path()
    for number, letter in enumerate(made, 1):
        done = _write(letter, folder / f"{desk().slug}-{as_of.isoformat()}-{number}.eml")
        if done != DONE:
            return done
    print(text("digest-written", count=len(made), file=str(folder)))
    return DONE


def _ask(asked: argparse.Namespace) -> int:
    """The mail that asks an owner, with the link by which they answer where others can open the dashboard, and the workbook."""
    from dashboard import feeds, network  # noqa: PLC0415 (as below)
    from dashboard.keeping import owners  # noqa: PLC0415 (the pipeline is loaded by those who ask)
    from records.database import RecordsUnreachableError  # noqa: PLC0415 (as below)
    from reports import digest  # noqa: PLC0415 (as above)

    try:
        url = digest.read_settings(digest.settings_file()).url.rstrip("/")
        server = network.outside(url)
        server = server if server == url else feeds.address(server, "")
        kind = owners.COMPANY if asked.company else owners.OWNER if asked.owner else owners.PARTY
        made = owners.ask_by_command(asked.name, kind=kind, server=server)
    except digest.DigestError as error:
        return refuse(str(error))
    except RecordsUnreachableError as error:
        return refuse(text("pack-error-records", reason=str(error).split("\n", 1)[0]))
    if made.error:
        return refuse(made.error)
    file = asked.output or Path(made.mail_name)
    return _write(
        made.mail, file, text("reports-ask-written", file=str(file), link="yes" if made.has_link else "no")
    )


def _wanted(asked: argparse.Namespace) -> board.Asked:
    """The pack that is asked for; "since" is the last report issued for the same readers, unless a day is given."""
    from reports import board, issuing  # noqa: PLC0415 (as above)

    filters = command_filters.read(asked)
    first, last_day = filters.period_from, filters.money_date
    if first is not None and first > last_day:
        raise FilterError(text("pack-error-order", first=first, last=last_day))
    filters = replace(filters, period_from=None)
    audience: board.Audience = "guest" if asked.guest else "board"
    if asked.since:
        return board.Asked(filters, first, language(), audience, command_filters.day(asked.since))
    last = issuing.last_report(filters, audience)
    known = (last.as_of, last.load_id, last.issued_at) if last else ()
    return board.Asked(filters, first, language(), audience, *known)


def _format_of(file: Path | None) -> board.Format:
    ending = file.suffix.lower() if file is not None else ""
    if ending == ".pptx":
        return "pptx"
    return "xlsx" if ending == ".xlsx" else "pdf"


def _write(made: bytes, file: Path, said: str = "") -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return refuse(text("reports-error-write", file=str(file), reason=reason))
    if said:
        print(said)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
