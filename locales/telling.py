"""How commands print: a sentence or an answer at a time, also once the reader of the output has closed it."""

import json
import os
import sys
from typing import Any


def say(sentence: str, *, error: bool = False) -> None:
    """Print a sentence at once; where the reader of the output has closed it, as `| head` does, the command goes on and ends with its own exit code."""
    stream = sys.stderr if error else sys.stdout
    try:
        print(sentence, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_json(said: Any) -> None:
    """Print an answer as JSON, in letters that the output's encoding has."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    say(json.dumps(said, ensure_ascii=not is_unicode, indent=1))
