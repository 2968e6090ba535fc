"""Bytes that no user would send, guided by the lines of ours that they reach (atheris).

``python -m tests.guide TARGET --seconds 3600`` looks for an exception that is none of the promised ones; what reached new lines is kept in
``.guided/TARGET``, so that the next run goes on from there, and what failed as ``.guided/TARGET-crash-*``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pipeline", "dashboard.command_filters", "dashboard.api"]):
    from tests import guided

KEPT = Path(__file__).parents[1] / ".guided"


def main() -> None:
    """Try one target until the time is up; a fault ends the process with its traceback."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=guided.TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    said = parser.parse_args()
    target, kept = guided.TARGETS[said.target], KEPT / said.target
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (kept / f"seed-{number}").write_bytes(seed)
    options = [f"-max_total_time={said.seconds}", "-timeout=20", "-max_len=4096", f"-artifact_prefix={kept}-"]
    atheris.Setup([sys.argv[0], *options, str(kept)], target.tried)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
