"""``python -m benchmarks``: all of them."""

from benchmarks import loading

loading.main()
