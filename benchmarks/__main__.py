"""``python -m benchmarks [loading] [pages] [ranking]``: those named, or all of them; ``soak`` (see there) only when it is named."""

import sys

from benchmarks import loading, pages, ranking, soak

ALL = {"loading": loading.main, "pages": pages.main, "ranking": ranking.main}

if sys.argv[1:2] == ["soak"]:
    sys.exit(soak.main(sys.argv[2:]))
for name in sys.argv[1:] or ALL:
    ALL[name]()
