"""The commands of `python -m reports`: each writes its files and returns 0, or refuses with a sentence and returns 2."""

import argparse
import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dashboard import clock, command_line, logs, verified, warehouse
from dashboard.command_line import DONE, Command, FilterError, refuse
from dashboard.keeping import sealing
from dashboard.statements import challenges, denmark, parties, provinces
from locales import language, speaking, text
from locales.telling import say
from records import digests as sent_digests
from reports import board, digest, issuing, journey, papers
from reports.digest import Recipient, Settings
from settings import desk

_AGAIN_SECONDS = 900.0  # how often a schedule looks whether there is something to send


def write_paper(asked: argparse.Namespace) -> int:
    """Write the paper of a page: the brief of a province or party, the profile of a challenge, or that on Denmark in China."""
    filters, is_guest = command_line.read(asked), getattr(asked, "guest", True)
    page = denmark.PAGE
    if asked.kind == "challenge":
        found = challenges.one(asked.about, filters)
        if isinstance(found, str) or found.printed is None:
            return refuse(text("challenges-profile-unknown", number=asked.about))
        page = found
    elif asked.kind == "party":
        page = parties.PAGE
        filters = replace(filters, parties=(command_line.value("parties", asked.about),))
    elif asked.kind == "province" or asked.about:
        filters = replace(filters, provinces=(command_line.province(asked.about),))
        page = provinces.PAGE if asked.kind == "province" else page
    made, name = speaking(asked.paper_lang or language())(papers.pdf)(page, filters, is_guest=is_guest)
    file = asked.output or Path(name)
    _write(file, made)
    title = papers.title(page, filters, is_guest=is_guest)
    say(text("reports-written", title=title, file=str(file)))
    return DONE


def write_journey(asked: argparse.Namespace) -> int:
    """Write the papers of a journey into a folder."""
    folder = asked.output or Path(f"journey-{asked.journey}")
    made = journey.papers(command_line.read(asked), asked.journey)
    for name, content in made:
        _write(folder / name, content)
    say(text("reports-journey-written", count=len(made), folder=str(folder)))
    return DONE


def write_board(asked: argparse.Namespace) -> int:
    """Write the board pack in one format."""
    begun = time.monotonic()
    asked.guest |= asked.lang in issuing.GUEST_LANGUAGES
    ending = asked.format or (asked.output.suffix.lower()[1:] if asked.output else "")
    format = next((one for one in board.FORMATS if one == ending), board.FORMATS[0])
    chosen = command_line.read(asked)
    first, last = chosen.period_from, chosen.of_pack.as_of
    if first is not None and first > last:
        raise FilterError(text("pack-error-order", first=first, last=last))
    audience: board.Audience = "guest" if asked.guest else "board"
    # "since" is the last report issued for the same readers, unless a day is given
    before = None if asked.since else issuing.last_report(chosen.of_pack, audience)
    wanted = issuing.ask(chosen, first, audience, before)
    if asked.since:
        wanted = replace(wanted, since=command_line.day(asked.since))
    made = board.make(wanted, format, lambda step: say(text(f"pack-step-{step}"), error=True))
    file = asked.output or Path(board.file_name(wanted, format))
    key = "pack-written-guest" if asked.guest else "pack-written"
    _write(file, made)
    seconds = time.monotonic() - begun
    say(text(key, date=wanted.filters.as_of, file=str(file), seconds=seconds))
    return DONE


def verify_file(asked: argparse.Namespace) -> int:
    """Report whether a report is unchanged and its figures still hold; returns 1 if not."""
    try:
        found = sealing.read(asked.file)
    except sealing.NoReportError as error:
        return refuse(str(error))
    except OSError as error:
        return refuse(text("verify-no-report", file=str(error.strerror or error)))
    verdict = verified.verify(found)
    for sentence in verified.told(verdict):
        say(sentence)
    say(text("verify-done", equal=verdict.is_equal))
    return int(not verdict.is_equal)


def write_digest(asked: argparse.Namespace) -> int:
    """Write the letters of the digest, or send those that are due."""
    if asked.schedule:
        logs.configure()
    settings = digest.read_settings(digest.settings_file())
    party = command_line.value("parties", asked.party) if asked.party else ""
    recipients = [one for one in settings.recipients if party in ("", one.party)]
    if asked.to:
        recipients = [digest.Recipient(asked.to, party, asked.lang)]
    if not recipients:
        return refuse(text("digest-error-nobody", file=str(digest.settings_file())))
    as_of, today = command_line.read(asked).as_of, clock.today()
    if not (asked.send or asked.schedule):
        return _letters(asked, settings, recipients, as_of)
    # who is named is meant, whatever the day of the week; no recipient gets two in one week
    is_due = bool(asked.to and asked.send) or digest.is_due(settings, today)
    count = digest.send_due(settings, as_of, today, recipients) if is_due else 0
    if count or asked.send:
        say(text("digest-sent", count=count))
    return DONE


def go_on(command: Command, asked: argparse.Namespace) -> int:
    """Run a command again and again, until it is stopped: what can't be done now is tried again, whatever lacked."""
    with speaking(asked.lang):
        say(text("digest-waiting", file=str(digest.settings_file())))
    try:
        while True:
            time.sleep(_AGAIN_SECONDS)
            warehouse.close()  # each round reads the newest
            command_line.run(command, asked)
    except KeyboardInterrupt:
        return DONE


def _letters(
    asked: argparse.Namespace, settings: Settings, recipients: Sequence[Recipient], as_of: dt.date
) -> int:
    made = []
    for one in recipients:
        before = sent_digests.latest(one.address, one.party)
        made.append(digest.letter(one, settings, as_of, before.as_of_date if before else None).as_bytes())
    name = f"{desk().slug}-{as_of.isoformat()}"
    where = asked.output or Path(f"{name}.eml" if len(made) == 1 else ".")
    for number, letter in enumerate(made, 1):
        _write(where if len(made) == 1 else where / f"{name}-{number}.eml", letter)
    say(text("digest-written", count=len(made), file=str(where)))
    return DONE


def _write(file: Path, made: bytes) -> None:
    """Write a file. FilterError, as the command refuses all else, where it can't be written there."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FilterError(text("reports-error-write", file=str(file), reason=reason)) from error
