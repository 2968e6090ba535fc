"""The voice of commands: one sentence after the other, whether or not anybody still reads them."""

import os
import sys


def say(sentence: str, *, error: bool = False) -> None:
    """Print a sentence at once; where the reader of our lines has closed them, as `| head` does, what is being done is done nevertheless."""
    stream = sys.stderr if error else sys.stdout
    try:
        print(sentence, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
