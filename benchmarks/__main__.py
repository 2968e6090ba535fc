"""``python -m benchmarks [loading] [pages]``: those named, or all of them."""

import sys

from benchmarks import loading, pages

ALL = {"loading": loading.main, "pages": pages.main}

for name in sys.argv[1:] or ALL:
    ALL[name]()
