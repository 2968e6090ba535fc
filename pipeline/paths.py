"""Where things are kept in the project, so that no module counts its own parents."""

from pathlib import Path

import settings

PROJECT = settings.PROJECT
SOURCES = PROJECT / "pipeline" / "sources"
SEEDS = PROJECT / "pipeline" / "seeds"
SQL = PROJECT / "pipeline" / "sql"
REPORT_KEY = "report_key.pem"  # beside a warehouse: by which its reports are signed
QUESTIONS = "questions"  # the folder beside a warehouse in which the questions are that owners were asked

# What pipeline/warehouse/store.py keeps (`open_blank`).
BLANK = PROJECT / "pipeline" / "__blank__"


def sample_workbooks() -> list[Path]:
    """The exports of the desk's sample; empty if it has none."""
    folder = settings.desk().sample
    return sorted(folder.glob("*.xlsx")) if folder else []
