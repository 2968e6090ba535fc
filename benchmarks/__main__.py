"""``python -m benchmarks [loading] [pages] [ranking] [users] [workers] [browser]``: those named, or all of them; ``soak`` (see there) only when it is named; ``--version``."""

import sys

from benchmarks import browser, loading, pages, ranking, soak, users, workers
from locales.version import VERSION

ALL = {
    "loading": loading.main,
    "pages": pages.main,
    "ranking": ranking.main,
    "users": users.main,
    "workers": workers.main,
    "browser": browser.main,
}

names = sys.argv[1:]
if names == ["--version"]:
    print(f"China Desk {VERSION}")
    sys.exit()
if names[:1] == ["soak"]:
    sys.exit(soak.main(names[1:]))
if unknown := [name for name in names if name not in ALL]:
    sys.exit(f"No such benchmark: {', '.join(unknown)}. There are {', '.join(ALL)}, and soak.")
for name in names or ALL:
    ALL[name]()
