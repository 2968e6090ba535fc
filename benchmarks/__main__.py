"""``python -m benchmarks [loading] [pages] [users]``: those named, or all of them. ``soak`` and ``warehouse --times 100 -o DIR`` (see there) only when they are named; ``--version``."""

import sys
from importlib import import_module

from benchmarks import served, soak
from locales import text
from locales.version import VERSION

ALL = ("loading", "pages", "users")

names = sys.argv[1:]
if names == ["--version"]:
    print(f"{text('app-name')} {VERSION}")
    sys.exit()
if names[:1] == ["soak"]:
    sys.exit(soak.main(names[1:]))
if names[:1] == ["warehouse"]:
    sys.exit(served.main(names[1:]))
if unknown := [name for name in names if name not in ALL]:
    sys.exit(f"No such benchmark: {', '.join(unknown)}. There are {', '.join(ALL)}, soak and warehouse.")
for name in names or ALL:
    import_module(f"benchmarks.{name}").main()
