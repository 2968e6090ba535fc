"""Calls that must come to an end: each gets so many seconds of the processor, in a process of its own, and what needs more is named.

A bound against hanging and no measurement: what is bound here takes a hundredth of it.
"""

import gc
import importlib
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence

from pipeline.paths import PROJECT

HARD = 10  # seconds after which a call that no signal interrupts is ended with its process

Cases = Iterator[tuple[str, Callable[[], object]]]


class _TooLongError(BaseException):
    """Raised in a call that has used up its seconds; none of our handlers may swallow it."""


def too_slow(cases: str, seconds: float = 1.0) -> Sequence[str]:
    """The names of those calls that ``module:function`` yields (`Cases`) which take longer, or fail in another way."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.pipeline.bounded", cases, str(seconds)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = [json.loads(line) for line in ran.stdout.splitlines()]
    late = [name for name, event in said if event not in ("begins", "ends")]
    if ran.returncode:
        late += [f"{said[-1][0]} (ended with {ran.returncode}) {ran.stderr[-500:]}" if said else ran.stderr]
    assert said, ran.stderr
    return late


def _late(*_: object) -> None:
    raise _TooLongError


def _say(name: str, event: str) -> None:
    sys.stdout.write(json.dumps([name, event]) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Call each of the cases and say so, a line of JSON before it and one after."""
    import resource

    module, function = sys.argv[1].split(":")
    seconds = float(sys.argv[2])
    signal.signal(signal.SIGPROF, _late)
    gc.disable()
    for name, call in getattr(importlib.import_module(module), function)():
        _say(name, "begins")
        used = resource.getrusage(resource.RUSAGE_SELF)
        bound = int(used.ru_utime + used.ru_stime + HARD + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (bound, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        event = "ends"
        try:
            signal.setitimer(signal.ITIMER_PROF, seconds)
            call()
            signal.setitimer(signal.ITIMER_PROF, 0)
        except _TooLongError:
            event = "late"
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        _say(name, event)


if __name__ == "__main__":
    main()
