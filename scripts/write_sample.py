"""Write the workbooks of data/sample again: ``python -m scripts.write_sample [FOLDER]``.

The same facts give the same workbooks, so that a changed file in git is a changed fact or a changed script.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.sample import activities, agreements, budget, challenges, companies, expenses, rates

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample"


def write_sample(folder: Path) -> list[Path]:
    """Write every sample workbook into ``folder`` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        agreements.write_main(folder),
        agreements.write_follow_up(folder, activities.follow_up_table()),
        activities.write(folder),
        companies.write(folder),
        challenges.write_english(folder),
        challenges.write_chinese(folder),
        budget.write(folder),
        expenses.write(folder),
        rates.write(folder),
    ]


def main() -> None:
    """Write the workbooks and say which."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.write_sample", description="Write the sample workbooks."
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=SAMPLE, help="where to (default: data/sample)"
    )
    for path in write_sample(parser.parse_args().folder):
        print(f"Wrote {path.name}")


if __name__ == "__main__":
    main()
