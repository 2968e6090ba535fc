"""``python -m benchmarks [loading] [pages] [ranking]``: those named, or all of them."""

import sys

from benchmarks import loading, pages, ranking

ALL = {"loading": loading.main, "pages": pages.main, "ranking": ranking.main}

for name in sys.argv[1:] or ALL:
    ALL[name]()
