"""The version: one home for pyproject.toml, the commands and the benchmarks."""

VERSION = "0.4.0"
