"""``python -m pipeline templates`` and ``ask``: workbooks to fill in, empty ones and an owner's own rows."""

import argparse
from datetime import datetime

from locales import text
from locales.telling import say
from pipeline.commands.shared import BUILT, CommandError, looked_at
from pipeline.desk.questions import Questions
from pipeline.sources.templates import write_templates
from pipeline.warehouse.asking import COMPANY, OWNER, PARTY, NothingToAskError, drawn
from pipeline.warehouse.build import machine_user


def run_templates(options: argparse.Namespace) -> int:
    """Write an empty workbook for each kind of export."""
    written = write_templates(options.folder)
    say(text("cli-templates-written", count=str(len(written)), folder=str(options.folder)))
    return BUILT


def run_ask(options: argparse.Namespace) -> int:
    """Write the workbook of an owner's own rows, and keep what it asks."""
    desk = looked_at(options)
    today = datetime.now().astimezone().date()
    kind = COMPANY if options.company else OWNER if options.owner else PARTY
    try:
        question, content = drawn(desk, options.party, asked_by=machine_user(), today=today, kind=kind)
    except NothingToAskError as error:
        raise CommandError(str(error)) from error
    options.out.write_bytes(content)
    Questions(desk.questions).keep(question)
    count = sum(len(section.rows) for section in question.sections)
    said = {"file": str(options.out), "count": count, "party": question.subject_name}
    say(text("cli-asked", **said, date=question.due_date))
    return BUILT
