"""Bytes that no user would send, guided by the lines of our code that they reach (atheris).

``python -m tests.guide TARGET --seconds 3600`` looks for an exception that is none of the promised ones; what reached new lines is kept in
``.guided/TARGET``, so that the next run goes on from there, and what failed as ``.guided/TARGET-crash-*``. With ``--keep`` the fewest of those that
reach all lines are written to ``tests/reached``, which every run begins with and `make test` tries.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import atheris

with atheris.instrument_imports(
    include=[
        "pipeline",
        "dashboard.answer_page",
        "dashboard.keeping.answering",
    ]
):
    from tests import guided

FOUND = Path(__file__).parents[1] / ".guided"
LONGEST = 4096


def main() -> None:
    """Try one target until the time is up; a fault ends the process with its traceback."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=guided.TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument(
        "--keep", action="store_true", help="write down what reaches all lines, and try nothing new"
    )
    said = parser.parse_args()
    target, found = guided.TARGETS[said.target], FOUND / said.target
    found.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate([*target.seeds, *guided.kept(said.target)]):
        (found / f"seed-{number}").write_bytes(seed)
    if said.keep:
        contents = sorted({path.read_bytes() for path in found.iterdir()}, key=lambda one: (len(one), one))
        guided.keep(said.target, list(_reaching(target, contents)))
        return
    options = [
        f"-max_total_time={said.seconds}",
        "-timeout=20",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={found}-",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(found)], target.tried)
    atheris.Fuzz()


def _reaching(target: guided.Target, contents: Sequence[bytes]) -> Iterator[bytes]:
    """The inputs that reach a transition between lines that no earlier input reaches."""
    reached: set[tuple[str, int, int]] = set()
    before = 0

    def step(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal before
        name = frame.f_code.co_filename
        if "/pipeline/" not in name and "/dashboard/" not in name:
            return None
        if event == "line":
            reached.add((name, before, frame.f_lineno))
        before = frame.f_lineno
        return step

    for content in contents:
        known, before = len(reached), 0
        sys.settrace(step)
        try:
            target.tried(content)
        finally:
            sys.settrace(None)
        if len(reached) > known:
            yield content


if __name__ == "__main__":
    main()
