"""Benchmarks: ratios against named peers in the same run, so that the machine's noise cancels. `make bench` runs them."""
